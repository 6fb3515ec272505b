package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

var evidenceFields = []string{"text", "kind", "shows", "source", "day", "strength", "consent"}

// evidenceForm is the form of evidence; Old is its id where it is there.
type evidenceForm struct {
	chainForm
	Title, Old string
}

func evidenceDraft(f *web.Form) EvidenceDraft {
	return EvidenceDraft{Shows: f.Get("shows"), Kind: f.Get("kind"), Source: f.Get("source"), Day: f.Get("day"),
		Text: f.Get("text"), Strength: f.Get("strength"), Consent: f.Get("consent")}
}

func showNewEvidence(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := evidenceForm{chainForm: chainForm{Call: c, Form: f}, Title: c.T("effect.evidence_new")}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/effects/"+id+"/evidence"), map[string]string{"day": r.Day})
		}
		return p.read(tx, r, id, EvidenceDemand)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "effects", Body: evidenceFormView(p)})
}

func newEvidence(c *web.Call) error { return showNewEvidence(c, nil) }

func createEvidence(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(evidenceFields...)
	if err != nil {
		return err
	}
	if _, err := WriteEvidence(c.As(), id, evidenceDraft(f)); err != nil {
		return c.Retry(err, f, func() error { return showNewEvidence(c, f) })
	}
	return c.Done("/effects/"+id+"#evidence", "effect.evidence_done")
}

func showEvidence(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := evidenceForm{chainForm: chainForm{Call: c, Form: f}, Title: c.T("effect.evidence_edit"), Old: id}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := GetEvidence(tx, id)
		if err != nil {
			return err
		}
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/evidence/"+id), e.Fields()).At(e.Version)
		}
		return p.read(tx, r, e.Effect, EvidenceDemand)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "effects", Body: evidenceFormView(p)})
}

func editEvidence(c *web.Call) error { return showEvidence(c, nil) }

func saveEvidence(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(evidenceFields...)
	if err != nil {
		return err
	}
	if err := ChangeEvidence(c.As(), id, f.Seen, evidenceDraft(f)); err != nil {
		return c.Retry(err, f, func() error { return showEvidence(c, f) })
	}
	effect, err := effectOf(c, id)
	if err != nil {
		return err
	}
	return c.Done("/effects/"+effect+"#evidence", "effect.evidence_done")
}

func effectOf(c *web.Call, id string) (effect string, err error) {
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := GetEvidence(tx, id)
		effect = e.Effect
		return err
	})
	return effect, err
}

// removeEvidence takes it away; what somebody else has saved meanwhile is shown first.
func removeEvidence(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	effect, err := RemoveEvidence(c.As(), id, f.Seen)
	if err != nil {
		f.Action = c.Path("/evidence/" + id)
		return c.Retry(err, f, func() error { return showRemoval(c, f) })
	}
	return c.Done("/effects/"+effect+"#evidence", "effect.evidence_gone_done")
}

// showRemoval shows the form with what stands there now, and why it was not taken away.
func showRemoval(c *web.Call, f *web.Form) error {
	f.Values = f.Theirs
	return showEvidence(c, f)
}

// writeLink leads to where evidence is written.
func (p drawing) writeLink() ui.Link {
	if !p.May {
		return ui.Link{}
	}
	return ui.Link{Label: p.T("effect.evidence_new"), Href: p.URL("/effects/" + p.Effect.ID + "/evidence/new")}
}
