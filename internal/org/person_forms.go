package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

type personForm struct {
	*web.Call
	*web.Form
	Title string
}

var personFields = []string{"name", "email"}

func showPersonForm(c *web.Call, f *web.Form, title string) error {
	return c.Show(web.Page{Title: title, Here: "organisation", Body: personFormView(personForm{Call: c, Form: f, Title: title})})
}

func newPerson(c *web.Call) error {
	return showPersonForm(c, c.NewForm(c.Path("/people"), nil), c.T("org.person_new"))
}

func createPerson(c *web.Call) error {
	f, err := c.Form(personFields...)
	if err != nil {
		return err
	}
	id, err := CreatePerson(c.As(), PersonDraft{Name: f.Get("name"), Email: f.Get("email")})
	if err != nil {
		return c.Retry(err, f, func() error { return showPersonForm(c, f, c.T("org.person_new")) })
	}
	return c.Done("/people/"+id, "org.saved_done")
}

func editPerson(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	var x Person
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		x, err = GetPerson(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	return showPersonForm(c, c.NewForm(c.Path("/people/"+id), x.Fields()).At(x.Version), c.T("org.person_edit"))
}

func savePerson(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(personFields...)
	if err != nil {
		return err
	}
	if err := ChangePerson(c.As(), id, f.Seen, PersonDraft{Name: f.Get("name"), Email: f.Get("email")}); err != nil {
		return c.Retry(err, f, func() error { return showPersonForm(c, f, c.T("org.person_edit")) })
	}
	return c.Done("/people/"+id, "org.saved_done")
}
