package edition

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/org"
	"ledetraad/internal/prose"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is editions.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "edition", Schema: &Schema, Texts: slices.Concat(texts, apiTexts), API: operations,
		Routes: []web.Route{
			{Pattern: "GET /editions/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /editions/{id}/document.pdf", Needs: web.SignedIn, Serve: document(web.PDF)},
			{Pattern: "GET /editions/{id}/document.docx", Needs: web.SignedIn, Serve: document(web.Word)},
			{Pattern: "GET /editions/{id}/differences", Needs: web.SignedIn, Serve: differences},
			{Pattern: "GET /editions/{id}/differences/document.pdf", Needs: web.SignedIn, Serve: differencesDocument(web.PDF)},
			{Pattern: "GET /editions/{id}/differences/document.docx", Needs: web.SignedIn, Serve: differencesDocument(web.Word)},
		},
	}
}

type editionPage struct {
	*web.Call
	Edition
	All   []Edition // of the item, the newest first
	Maker string    // for the staff
	looks bool      // the reader is asked to look at what may be a personal number
}

func read(c *web.Call) (p editionPage, err error) {
	p.Call = c
	id, err := c.PathID("id")
	if err != nil {
		return p, err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Edition, err = Get(tx, id); err != nil {
			return err
		}
		if p.All, err = OfItem(tx, p.Item); err != nil {
			return err
		}
		p.looks = (r.Office(auth.Secretariat) || r.Office(auth.Administrator)) && Numbers(p.Sections)
		if !r.IsStaff() {
			return nil
		}
		names, err := org.PersonNames(tx, p.Person)
		p.Maker = names[p.Person]
		return err
	})
	return p, err
}

// Numbers tells whether something in the sections looks like a personal number.
func Numbers(list []Section) bool {
	return slices.ContainsFunc(list, func(s Section) bool { return len(prose.PersonalNumbers(s.Text)) > 0 })
}

func show(c *web.Call) error {
	p, err := read(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.title(), Here: p.here(), Body: editionView(p)})
}

// here is the menu's entry for what the edition is of.
func (p editionPage) here() string {
	if p.ItemKind == "casefile" {
		return "cases"
	}
	return "letters"
}

func (p editionPage) title() string { return p.T("edition.title", p.Number, p.Titled) }

func (p editionPage) day() string { return p.Say.Day(db.Day(db.ParseStamp(p.At))) }

// Told is an edition in a line: "Udgave 2, 25. august 2026. Runden i Chefforum".
func (e Edition) Told(c *web.Call) string {
	return c.T("edition.told", e.Number, c.Say.Day(db.Day(db.ParseStamp(e.At))), e.Occasioned(c.Say))
}

func (p editionPage) facts() []ui.Fact {
	facts := []ui.Fact{{Name: p.T("edition.occasion"), Text: p.Occasioned(p.Say)}, {Name: p.T("edition.day"), Text: p.day()}}
	if p.Maker != "" {
		facts = append(facts, ui.Fact{Name: p.T("edition.by"), Text: p.Maker})
	}
	return facts
}

func (p editionPage) path() []ui.Step {
	return []ui.Step{{Small: p.T("kind." + p.ItemKind), Label: p.Titled, Href: p.ItemURL(p.ItemKind, p.Item)},
		{Small: p.T("edition.one"), Label: p.T("edition.number", p.Number), Here: true}}
}

// before is the edition that came before, or the zero one.
func (p editionPage) before() (e Edition) {
	for _, x := range p.All {
		if x.Number < p.Number {
			return x
		}
	}
	return e
}

type differencePage struct {
	editionPage
	From Edition
	List []Difference
}

// compared reads the edition and the one it is compared with: that in the address, else
// the one before.
func compared(c *web.Call) (p differencePage, err error) {
	if p.editionPage, err = read(c); err != nil {
		return p, err
	}
	from := c.Query("from")
	p.From = p.before()
	if from != "" {
		p.From = Edition{}
		for _, x := range p.All {
			if x.ID == from {
				p.From = x
			}
		}
		if p.From.ID == "" {
			return p, missing()
		}
	}
	if p.From.ID != "" {
		p.List = Between(p.From.Sections, p.Sections)
	}
	return p, nil
}

func differences(c *web.Call) error {
	p, err := compared(c)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.heading(), Here: p.here(), Body: differencePageView(p)})
}

func (p differencePage) heading() string { return p.T("edition.differences_title", p.Number, p.Titled) }

func (p differencePage) lead() string {
	if p.From.ID == "" {
		return p.T("edition.first")
	}
	return p.T("edition.compared", p.From.Number, p.Say.Day(db.Day(db.ParseStamp(p.From.At))), p.Number, p.day())
}

// Unchanged says how many sections are as they were.
func Unchanged(c *web.Call, list []Difference) string {
	n := len(list) - len(Changes(list))
	if n == 0 {
		return ""
	}
	return c.Say.Up("edition.unchanged", n)
}

// others are the editions one may compare with.
func (p differencePage) others() (list []Edition) {
	for _, x := range p.All {
		if x.ID != p.ID && x.ID != p.From.ID {
			list = append(list, x)
		}
	}
	return list
}
