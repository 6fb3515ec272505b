package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type roleForm struct {
	*web.Call
	*web.Form
	Kind   string
	Person Person
	Units  []ui.Option
	Bodies []ui.Option
	Givers []ui.Option
	Rests  []ui.Option // mandates another can be given out of
}

var roleFields = []string{"unit", "title", "leads", "body", "role", "office", "what", "given_by", "rests_on", "from", "to"}

var rolePaths = map[string]string{APosition: "/positions", AMembership: "/memberships", AnOffice: "/offices", AMandate: "/mandates"}

func askRole(kind string) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		f := c.NewForm(c.Path("/people/"+id+rolePaths[kind]), map[string]string{"unit": c.Query("unit"), "body": c.Query("body"), "role": "member"})
		return showRoleForm(c, f, kind, id)
	}
}

func giveRole(kind string) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		f, err := c.Form(roleFields...)
		if err != nil {
			return err
		}
		d := RoleDraft{Kind: kind, Unit: f.Get("unit"), Title: f.Get("title"), Leads: f.Get("leads") == "1", Body: f.Get("body"), Role: f.Get("role"),
			Office: f.Get("office"), What: f.Get("what"), GivenBy: f.Get("given_by"), RestsOn: f.Get("rests_on"), From: f.Get("from"), To: f.Get("to")}
		if err := Give(c.As(), id, d); err != nil {
			return c.Retry(err, f, func() error { return showRoleForm(c, f, kind, id) })
		}
		return c.Done("/people/"+id, "org.given_done")
	}
}

func showRoleForm(c *web.Call, f *web.Form, kind, person string) error {
	p := roleForm{Call: c, Form: f, Kind: kind}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Person, err = GetPerson(tx, person); err != nil {
			return err
		}
		return p.choices(tx, r.Day)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.give." + kind), Here: "organisation", Body: roleFormView(p)})
}

func (p *roleForm) choices(tx *db.Tx, day string) error {
	switch p.Kind {
	case APosition:
		units, err := Units(tx, day)
		p.Units = unitOptions(units, "")
		return err
	case AMembership:
		bodies, err := Bodies(tx, day)
		for _, b := range bodies {
			p.Bodies = append(p.Bodies, ui.Option{Value: b.ID, Label: b.Name})
		}
		return err
	case AMandate:
		return p.givers(tx, day)
	}
	return nil
}

// givers are the leaders and those who chair a political body, and the mandates they
// have themselves.
func (p *roleForm) givers(tx *db.Tx, day string) error {
	leaders, err := Leaders(tx, day)
	if err != nil {
		return err
	}
	seen := map[string]bool{p.Person.ID: true}
	add := func(person, label string) {
		if !seen[person] {
			p.Givers = append(p.Givers, ui.Option{Value: person, Label: label})
		}
		seen[person] = true
	}
	for _, l := range leaders {
		add(l.Person, p.T("org.name_title", l.Name, l.Title))
	}
	chairs, err := politicalChairs(tx, day)
	if err != nil {
		return err
	}
	for _, m := range chairs {
		add(m.Person, p.T("org.name_title", m.Name, p.T("org.seat.chair", m.Title)))
	}
	i18n.Sort(p.Givers, func(o ui.Option) string { return o.Label })
	all, err := AllMandates(tx, day)
	if err != nil {
		return err
	}
	var people []string
	for _, m := range all {
		people = append(people, m.Person)
	}
	names, err := PersonNames(tx, people...)
	for _, m := range all {
		if m.Person != p.Person.ID {
			p.Rests = append(p.Rests, ui.Option{Value: m.ID, Label: p.T("org.name_title", names[m.Person], m.What)})
		}
	}
	return err
}

func (p roleForm) options(prefix string, values []string) (list []ui.Option) {
	for _, v := range values {
		list = append(list, ui.Option{Value: v, Label: p.T(prefix + v)})
	}
	return list
}

type endForm struct {
	*web.Call
	*web.Form
	Person Person
	What   string
}

func askEnd(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f := c.NewForm(c.Path("/people/"+id+"/ending"), map[string]string{"kind": c.Query("kind"), "which": c.Query("which"), "day": c.Reader.Day})
	return showEndForm(c, f, id)
}

func showEndForm(c *web.Call, f *web.Form, person string) error {
	p := endForm{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Person, err = GetPerson(tx, person); err != nil {
			return err
		}
		all, err := TenuresOf(tx, person)
		for _, t := range all {
			if t.Kind == f.Get("kind") && t.ID == f.Get("which") {
				p.What = tenureName(c, t)
			}
		}
		if f.Get("kind") == Everything {
			p.What = c.T("org.end_everything")
		}
		return err
	})
	if err != nil {
		return err
	}
	if p.What == "" {
		return fail.Missing()
	}
	return c.Show(web.Page{Title: c.T("org.end"), Here: "organisation", Body: endFormView(p)})
}

func doEnd(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("kind", "which", "day")
	if err != nil {
		return err
	}
	if err := End(c.As(), id, f.Get("kind"), f.Get("which"), f.Get("day")); err != nil {
		return c.Retry(err, f, func() error { return showEndForm(c, f, id) })
	}
	return c.Done("/people/"+id, "org.ended_done")
}
