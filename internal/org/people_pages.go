package org

import (
	"net/url"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

type peoplePage struct {
	*web.Call
	Words  string
	People []Person
	More   bool
	Titles map[string][]string
}

func listPeople(c *web.Call) error {
	p := peoplePage{Call: c, Words: c.Query("q")}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.People, p.More, err = People(tx, p.Words, c.Query("after")); err != nil {
			return err
		}
		var ids []string
		for _, x := range p.People {
			ids = append(ids, x.ID)
		}
		p.Titles, err = p.titles(tx, r.Day, ids)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.people"), Here: "organisation", Body: peopleView(p)})
}

// titles are all that the people on the page are today.
func (p peoplePage) titles(tx *db.Tx, day string, ids []string) (map[string][]string, error) {
	m := map[string][]string{}
	list, err := TenuresOf(tx, ids...)
	for _, t := range list {
		if t.On(day) && t.Kind != AMandate {
			m[t.Person] = append(m[t.Person], tenureName(p.Call, t))
		}
	}
	return m, err
}

// next is the address of the hundred that follow.
func (p peoplePage) next() templ.SafeURL {
	q := url.Values{"after": {p.People[len(p.People)-1].ID}}
	if p.Words != "" {
		q.Set("q", p.Words)
	}
	return p.URL("/people?" + q.Encode())
}

// tenureName writes what a person is, was or will be.
func tenureName(c *web.Call, t Tenure) string {
	switch t.Kind {
	case AMembership:
		return c.T("org.seat."+t.Title, t.Where)
	case AnOffice:
		return c.T("org.office." + t.Title)
	case AMandate:
		return t.Title
	}
	return FullTitle(t.Title, t.Where)
}

type personPage struct {
	*web.Call
	Person  Person
	Today   string
	Tenures []Tenure
	Edits   bool // the reader is the administrator
	Nothing bool // she is nothing today
}

func showPerson(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := personPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) })
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Person.Name, Here: "organisation", Body: personView(p)})
}

// read reads the page for the administrator and for the person herself. To all others
// it is not there.
func (p *personPage) read(tx *db.Tx, r *auth.Reader, id string) (err error) {
	p.Today, p.Edits, p.Nothing = r.Day, r.Office(auth.Administrator), true
	if !p.Edits && id != r.Person {
		return fail.Missing()
	}
	if p.Person, err = GetPerson(tx, id); err != nil {
		return err
	}
	if p.Tenures, err = TenuresOf(tx, id); err != nil {
		return err
	}
	for _, t := range p.Tenures {
		if t.On(r.Day) && t.Kind != AMandate {
			p.Nothing = false
		}
	}
	return nil
}

// from and to are the days a tenure holds; nothing where it is open.
func (p personPage) from(t Tenure) string { return p.Say.Day(written(t.From)) }

func (p personPage) to(t Tenure) string { return p.Say.Day(written(t.To)) }

// endURL is where one thing is ended.
func (p personPage) endURL(kind, id string) templ.SafeURL {
	q := url.Values{"kind": {kind}, "which": {id}}
	return p.URL("/people/" + p.Person.ID + "/ending?" + q.Encode())
}

// where is the page of what a tenure is in.
func (p personPage) where(t Tenure) templ.SafeURL {
	switch t.Kind {
	case APosition:
		return p.URL("/units/" + t.WhereID)
	case AMembership:
		return p.URL("/bodies/" + t.WhereID)
	}
	return ""
}
