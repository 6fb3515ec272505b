package project

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	ground
}

var fields = []string{"title", "kind", "text", "themes", "owner", "unit", "units", "starts", "ends"}

func draft(f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Kind: f.Get("kind"), Text: f.Get("text"), Owner: f.Get("owner"), Unit: f.Get("unit"),
		Starts: f.Get("starts"), Ends: f.Get("ends"), Units: f.Lists["units"], Themes: f.Lists["themes"]}
}

// addLeaders adds those who lead a unit, by name.
func (g *ground) addLeaders(tx *db.Tx, r *auth.Reader, add func(org.Leader)) error {
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return err
	}
	var units []string
	for unit := range leaders {
		units = append(units, unit)
	}
	names, err := org.UnitNames(tx, units...)
	if err != nil {
		return err
	}
	var list []org.Leader
	for unit, l := range leaders {
		l.Title = org.FullTitle(l.Title, names[unit])
		list = append(list, l)
	}
	i18n.Sort(list, func(l org.Leader) string { return l.Name + l.Title + l.Unit })
	for _, l := range list {
		add(l)
	}
	return nil
}

func blank(c *web.Call) error {
	f := c.NewForm("", map[string]string{"kind": "project"})
	if t := c.Query("theme"); t != "" {
		f.Lists["themes"] = []string{t}
	}
	return show(c, f)
}

// show shows the form, fresh or as it was sent.
func show(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f}
	f.Action = c.Path("/letters/" + id + "/initiatives")
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.ground, err = groundOf(tx, r, id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("project.new"), Here: "letters", Body: formView(p)})
}

func create(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	made, err := Begin(c.As(), id, draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return show(c, f) })
	}
	return c.Done("/initiatives/"+made, "project.begun_done")
}

func (p formPage) sorts() (list []ui.Option) {
	for _, k := range kinds {
		list = append(list, ui.Option{Value: k, Label: p.T("initiative.sort." + k)})
	}
	return list
}

func (p formPage) owners() (list []ui.Option) {
	for _, o := range p.Owners {
		label := o.Name
		if o.Title != "" {
			label = p.T("project.owner_title", o.Name, o.Title)
		}
		list = append(list, ui.Option{Value: o.Person, Label: label})
	}
	return list
}

func (p formPage) units() (list []ui.Option) {
	for _, a := range p.Areas {
		list = append(list, ui.Option{Value: a.ID, Label: a.Name})
	}
	return list
}

func (p formPage) themes() (list []ui.Option) {
	for _, t := range p.ground.Themes {
		list = append(list, ui.Option{Value: t.ID, Label: p.T("project.theme", t.Place, t.Title)})
	}
	return list
}

// ownerHint says who can own it.
func (p formPage) ownerHint() string {
	if p.Own {
		return p.T("project.owner_you")
	}
	return p.T("initiative.owner_hint")
}
