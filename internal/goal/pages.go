package goal

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is political goals.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, apiTexts), API: operations,
		Kinds: []feature.Kind{{Name: Kind, Path: "/goals/", Prose: []db.Texts{{Table: "goal", Key: "item", Columns: []string{"text", "source", "ended"}}}}},
		Nav:   []web.Nav{{Group: web.Chain, Order: 10, Key: "goals", Path: "/goals"}},
		Routes: []web.Route{
			{Pattern: "GET /goals", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /goals/new", Needs: web.Offices, Serve: blank},
			{Pattern: "POST /goals", Needs: web.Offices, Serve: create},
			{Pattern: "GET /goals/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /goals/{id}/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /goals/{id}", Needs: web.Offices, Serve: save},
		},
	}
}

type goalPage struct {
	*web.Call
	Goal
	Work     Work
	Units    map[string]string
	From, To []item.Link // goals of the period before and after
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := goalPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Goal, err = Get(tx, id); err != nil {
			return err
		}
		work, err := WorkOn(tx, []Goal{p.Goal})
		if err != nil {
			return err
		}
		p.Work = work[id]
		if p.Units, err = org.UnitNames(tx, p.Work.Units...); err != nil {
			return err
		}
		if p.From, err = item.Out(tx, item.Continues, id); err != nil {
			return err
		}
		p.To, err = item.In(tx, item.Continues, id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Goal.Title, Here: "goals", Item: p.Goal.Item, Body: goalView(p)})
}

func (p goalPage) unitNames() string {
	return unitNames(p.Call, p.Work, p.Units, 0)
}

type formPage struct {
	*web.Call
	*web.Form
	Title  string
	Bodies []ui.Option
	Old    []ui.Option
}

var fields = []string{"title", "text", "source", "period", "body", "state", "ended", "from"}

func draft(f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Text: f.Get("text"), Source: f.Get("source"), Period: f.Get("period"),
		Body: f.Get("body"), State: f.Get("state"), Ended: f.Get("ended"), From: f.Get("from")}
}

func showForm(c *web.Call, f *web.Form, title string) error {
	p := formPage{Call: c, Form: f, Title: title}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		bodies, err := org.Bodies(tx, r.Day)
		if err != nil {
			return err
		}
		for _, b := range bodies {
			if b.Kind == "council" || b.Kind == "economy" || b.Kind == "committee" {
				p.Bodies = append(p.Bodies, ui.Option{Value: b.ID, Label: b.Name})
			}
		}
		all, err := List(tx, "")
		for _, g := range all {
			p.Old = append(p.Old, ui.Option{Value: g.ID, Label: g.Title + " (" + g.Period + ")"})
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: title, Here: "goals", Body: formView(p)})
}

func blank(c *web.Call) error {
	f := c.NewForm(c.Path("/goals"), map[string]string{"state": InForce, "period": c.Query("period")})
	return showForm(c, f, c.T("goal.new"))
}

func create(c *web.Call) error {
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	id, err := Create(c.As(), draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, c.T("goal.new")) })
	}
	return c.Done("/goals/"+id, "goal.saved_done")
}

func edit(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	var g Goal
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		g, err = Get(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	return showForm(c, c.NewForm(c.Path("/goals/"+id), g.Fields()).At(g.Version), c.T("goal.edit"))
}

func save(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	if err := Change(c.As(), id, f.Seen, draft(f)); err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, c.T("goal.edit")) })
	}
	return c.Done("/goals/"+id, "goal.saved_done")
}

func (p formPage) states() (list []ui.Option) {
	for _, s := range States {
		list = append(list, ui.Option{Value: s, Label: p.T("goal.state." + s)})
	}
	return list
}
