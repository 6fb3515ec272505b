package dilemma

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/item"
	"ledetraad/internal/principle"
	"ledetraad/internal/web"
)

type page struct {
	*web.Call
	*web.Form
	Sought   bool
	Found    found
	Generals []principle.Principle
	Notes    []Note
}

func blank(c *web.Call) error { return show(c, c.NewForm(c.Path("/dilemma"), nil)) }

// show shows the form, what was found, and the reader's own notes.
func show(c *web.Call, f *web.Form) error {
	p := page{Call: c, Form: f, Sought: f.Get("text") != "" && len(f.Errors) == 0}
	f.Action = c.Path("/dilemma")
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Notes, err = Notes(tx, r); err != nil || !p.Sought {
			return err
		}
		if p.Found, err = bearing(tx, r, f.Get("text")); err != nil || len(p.Found) > 0 {
			return err
		}
		p.Generals, err = generals(tx)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("dilemma.title"), Here: "home", Body: view(p)})
}

// seek answers with what bears on what was typed. It is a form that is sent, so that the
// words stand in no address; the answer is kept by no browser.
func seek(c *web.Call) error {
	f, err := c.Form("text")
	if err != nil {
		return err
	}
	if err := check(f.Get("text")); err != nil {
		return c.Retry(err, f, func() error { return show(c, f) })
	}
	return c.Ask(func() error { return show(c, f) })
}

func keep(c *web.Call) error {
	f, err := c.Form("text")
	if err != nil {
		return err
	}
	id, err := Keep(c.As(), f.Get("text"))
	if err != nil {
		return c.Retry(err, f, func() error { return show(c, f) })
	}
	return c.Done("/dilemma/notes/"+id, "dilemma.kept_done")
}

type notePage struct {
	*web.Call
	Note  Note
	Found []item.Item
}

func showNote(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := notePage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Note, err = GetNote(tx, r, id); err != nil {
			return err
		}
		p.Found, err = foundThen(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("dilemma.note"), Here: "home", Body: noteView(p)})
}

func remove(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if _, err := c.Form(); err != nil {
		return err
	}
	if err := Remove(c.As(), id); err != nil {
		return err
	}
	return c.Done("/dilemma", "dilemma.removed_done")
}

// lead says what was found, or what to do.
func (p page) lead() string {
	switch n := len(p.Found.ids()); {
	case !p.Sought:
		return p.T("dilemma.lead")
	case n == 0:
		return p.T("dilemma.nothing")
	default:
		return p.Say.Up("dilemma.found", n)
	}
}

// why says which of the reader's words a thing was found by, and where it stands.
func (p page) why(x find) string {
	var said []string
	for _, w := range x.Words {
		said = append(said, p.Say.Quote(w))
	}
	why := p.T("dilemma.why", p.Say.List(said))
	if forms := x.forms(); len(forms) > 0 {
		for i, w := range forms {
			forms[i] = p.Say.Quote(w)
		}
		why += " " + p.T("dilemma.here", p.Say.List(forms))
	}
	switch {
	case x.Kind == principle.Kind:
		return why + " " + p.T("dilemma.source", x.Source)
	case x.Source != "":
		return why + " " + p.T("dilemma.stands_in", x.Source)
	case x.Kind == decision.Kind:
		return why + " " + p.T("dilemma.state_decided", p.T("decision.state."+x.State))
	}
	return why + " " + p.T("dilemma.state_"+x.State)
}

// mostForms is how many words are said to stand in a thing.
const mostForms = 3

// forms are the marked words as they stand in the thing, where they are others than those
// that were typed.
func (x find) forms() (list []string) {
	typed := map[string]bool{}
	for _, w := range x.Words {
		typed[strings.ToLower(w)] = true
	}
	for _, piece := range slices.Concat(x.Title, x.Text) {
		w := strings.ToLower(piece.Text)
		if piece.Hit && !typed[w] && !slices.Contains(list, w) && len(list) < mostForms {
			list = append(list, w)
		}
	}
	return list
}

// beginning is as much of a note as its link says.
func (n Note) beginning() string {
	letters := []rune(n.Text)
	if len(letters) <= 80 {
		return n.Text
	}
	return string(letters[:80]) + " …"
}
