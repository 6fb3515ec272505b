package org

import (
	"net/url"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/mail"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

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
	Edits   bool        // the reader is the administrator
	Back    mail.Return // of the last mail, if it came back
	Nothing bool        // she is nothing today
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
	if p.Back, _, err = mail.Returned(tx, id); err != nil {
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
