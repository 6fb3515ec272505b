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
	Of         Unit   // the unit whose leader's matters it discusses
	Heirs      []Body // who took over where it has closed
}

func showBody(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := bodyPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = r.Day
		p.Day = dayOr(c.Query("on"), r.Day)
		if p.Body, err = GetBody(tx, id); err != nil {
			return err
		}
		if p.Members, err = Members(tx, id, p.Day); err != nil {
			return err
		}
		return p.around(tx)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Body.Name, Here: "organisation", Body: bodyView(p)})
}

// around reads the unit a MED committee belongs to on the day, and who took over.
func (p *bodyPage) around(tx *db.Tx) error {
	all, err := Bodies(tx, p.Day)
	if err != nil {
		return err
	}
	took, err := TookOver(tx, p.Day)
	if err != nil {
		return err
	}
	heirs := distinct(took[p.Body.ID])
	for _, b := range all {
		if b.ID == p.Body.ID {
			p.Body.Unit = b.Unit
		}
		if heirs[b.ID] {
			p.Heirs = append(p.Heirs, b)
		}
	}
	if p.Body.Unit == "" {
		return nil
	}
	p.Of, err = GetUnit(tx, p.Body.Unit)
	if err != nil {
		return err
	}
	names, err := UnitNames(tx, p.Of.ID)
	p.Of.Name = names[p.Of.ID]
	return err
}

func (p bodyPage) facts() []ui.Fact {
	facts := []ui.Fact{{Name: p.T("org.kind"), Text: p.T("org.body." + p.Body.Kind)}}
	if p.Of.ID != "" {
		name := "org.med_unit"
		if p.Body.Kind == "governors" {
			name = "org.board_unit"
		}
		facts = append(facts, ui.Fact{Name: p.T(name), Text: p.Of.Name, Href: p.URL("/units/" + p.Of.ID)})
	}
	for _, b := range p.Heirs {
		facts = append(facts, ui.Fact{Name: p.T("org.successor"), Text: b.Name, Href: p.URL("/bodies/" + b.ID)})
	}
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
	Units []ui.Option
}

var bodyFields = []string{"name", "kind", "purpose", "meets", "seats", "unit", "from", "to"}

func bodyDraft(f *web.Form) BodyDraft {
	return BodyDraft{Name: f.Get("name"), Kind: f.Get("kind"), Purpose: f.Get("purpose"), Meets: f.Get("meets"),
		Seats: f.Get("seats"), Unit: f.Get("unit"), From: f.Get("from"), To: f.Get("to")}
}

func showBodyForm(c *web.Call, f *web.Form, title string) error {
	p := bodyForm{Call: c, Form: f, Title: title}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		units, err := Units(tx, r.Day)
		p.Units = unitOptions(units, "")
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: title, Here: "organisation", Body: bodyFormView(p)})
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
