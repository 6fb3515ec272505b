package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type bodyPage struct {
	*web.Call
	Body       Body
	Day, Today string
	Members    []Member
}

func showBody(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := bodyPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = r.Day
		p.Day = dayOr(c.Query("day"), r.Day)
		if p.Body, err = GetBody(tx, id); err != nil {
			return err
		}
		p.Members, err = Members(tx, id, p.Day)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Body.Name, Here: "organisation", Body: bodyView(p)})
}

func (p bodyPage) facts() []ui.Fact {
	facts := []ui.Fact{{Name: p.T("org.kind"), Text: p.T("org.body." + p.Body.Kind)}}
	if p.Body.Meets != "" {
		facts = append(facts, ui.Fact{Name: p.T("org.meets"), Text: p.Body.Meets})
	}
	if from := written(p.Body.From); from != "" {
		facts = append(facts, ui.Fact{Name: p.T("org.from"), Text: p.Say.Day(from)})
	}
	if to := written(p.Body.To); to != "" {
		facts = append(facts, ui.Fact{Name: p.T("org.closes"), Text: p.Say.Day(to)})
	}
	return facts
}

// title is what a member is called to this reader: the position, or else the seat.
func (p bodyPage) title(m Member) string {
	if t := FullTitle(m.Title, m.Unit); t != "" {
		return t
	}
	return p.T("org.member_role." + m.Role)
}

type bodyForm struct {
	*web.Call
	*web.Form
	Title string
}

var bodyFields = []string{"name", "kind", "purpose", "meets", "seats", "from", "to"}

func bodyDraft(f *web.Form) BodyDraft {
	return BodyDraft{Name: f.Get("name"), Kind: f.Get("kind"), Purpose: f.Get("purpose"), Meets: f.Get("meets"),
		Seats: f.Get("seats"), From: f.Get("from"), To: f.Get("to")}
}

func showBodyForm(c *web.Call, f *web.Form, title string) error {
	return c.Show(web.Page{Title: title, Here: "organisation", Body: bodyFormView(bodyForm{Call: c, Form: f, Title: title})})
}

func newBody(c *web.Call) error {
	return showBodyForm(c, c.NewForm(c.Path("/bodies"), nil), c.T("org.body_new"))
}

func createBody(c *web.Call) error {
	f, err := c.Form(bodyFields...)
	if err != nil {
		return err
	}
	id, err := CreateBody(c.As(), bodyDraft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showBodyForm(c, f, c.T("org.body_new")) })
	}
	return c.Done("/bodies/"+id, "org.saved_done")
}

func editBody(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	var b Body
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		b, err = GetBody(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	return showBodyForm(c, c.NewForm(c.Path("/bodies/"+id), b.Fields()).At(b.Version), c.T("org.body_edit"))
}

func saveBody(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(bodyFields...)
	if err != nil {
		return err
	}
	if err := ChangeBody(c.As(), id, f.Seen, bodyDraft(f)); err != nil {
		return c.Retry(err, f, func() error { return showBodyForm(c, f, c.T("org.body_edit")) })
	}
	return c.Done("/bodies/"+id, "org.saved_done")
}

func (p bodyForm) kinds() (list []ui.Option) {
	for _, k := range BodyKinds {
		list = append(list, ui.Option{Value: k, Label: p.T("org.body." + k)})
	}
	return list
}
