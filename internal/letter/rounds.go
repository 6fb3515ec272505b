package letter

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
	"ledetraad/internal/round"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// OpenRound opens a round on a draft, and makes the edition that is commented on.
func OpenRound(as auth.As, id string, d round.Draft) (made string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		l, err := Get(tx, id)
		if err != nil {
			return err
		}
		says, err := Sections(tx, l)
		if err != nil {
			return err
		}
		made, err = round.Open(tx, r, l.Item, d, says)
		return err
	})
	return made, err
}

type roundForm struct {
	*web.Call
	*web.Form
	Letter
	Bodies, Leaders []ui.Option
	Number          bool // something in the draft looks like a personal number
}

var roundFields = []string{"body", "med", "name", "people", "others", "until", "wanted"}

func roundDraft(f *web.Form) round.Draft {
	return round.Draft{Body: f.Get("body"), MED: f.Get("med") == "1", Name: f.Get("name"), People: f.Lists["people"],
		Others: strings.Fields(f.Get("others")), Until: f.Get("until"), Wanted: f.Get("wanted")}
}

func blankRound(c *web.Call) error {
	return showRound(c, c.NewForm(c.Path("/letters/"+c.R.PathValue("id")+"/rounds"), nil))
}

func showRound(c *web.Call, f *web.Form) error {
	p := roundForm{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letter, err = Get(tx, id); err != nil {
			return err
		}
		if err := p.Letter.writable(); err != nil {
			return err
		}
		says, err := Sections(tx, p.Letter)
		if err != nil {
			return err
		}
		p.Number = edition.Numbers(says)
		return p.choices(tx, r)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("letter.round_new"), Here: "letters", Body: roundFormView(p)})
}

// choices are the bodies of today, and those who lead a unit.
func (p *roundForm) choices(tx *db.Tx, r *auth.Reader) error {
	bodies, err := org.Bodies(tx, r.Day)
	if err != nil {
		return err
	}
	for _, b := range bodies {
		p.Bodies = append(p.Bodies, ui.Option{Value: b.ID, Label: b.Name})
	}
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return err
	}
	var units []string
	for unit := range leaders {
		units = append(units, unit)
	}
	names, err := org.UnitNames(tx, units...)
	seen := map[string]bool{}
	for unit, l := range leaders {
		if !seen[l.Person] {
			seen[l.Person] = true
			p.Leaders = append(p.Leaders, ui.Option{Value: l.Person, Label: l.Name, Hint: org.FullTitle(l.Title, names[unit])})
		}
	}
	i18n.Sort(p.Leaders, func(o ui.Option) string { return o.Label })
	return err
}

func createRound(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(roundFields...)
	if err != nil {
		return err
	}
	made, err := OpenRound(c.As(), id, roundDraft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showRound(c, f) })
	}
	return c.Done("/rounds/"+made, "letter.round_done")
}

type differencePage struct {
	*web.Call
	Letter
	From edition.Edition
	All  []edition.Edition
	List []edition.Difference
}

// differences compares an edition, the newest where none is named, with what the letter
// says now.
func differences(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := differencePage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letter, err = Get(tx, id); err != nil {
			return err
		}
		if p.All, err = edition.OfItem(tx, id); err != nil {
			return err
		}
		if err := p.choose(c.Query("from")); err != nil || p.From.ID == "" {
			return err
		}
		says, err := Sections(tx, p.Letter)
		p.List = edition.Between(p.From.Sections, says)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.T("letter.differences"), Here: "letters", Body: differencesView(p)})
}

func (p *differencePage) choose(from string) error {
	for _, e := range p.All {
		if from == "" || e.ID == from {
			p.From = e
			return nil
		}
	}
	if from != "" {
		return fail.Missing()
	}
	return nil
}
