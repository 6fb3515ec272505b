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
		Name: Kind, Schema: &Schema, Texts: texts,
		Kinds: []feature.Kind{{Name: Kind, Path: "/goals/"}},
		Nav:   []web.Nav{{Group: web.Chain, Order: 10, Key: "goals", Path: "/goals"}},
		Routes: []web.Route{
			{Pattern: "GET /goals", Needs: web.SignedIn, Serve: list},
			{Pattern: "GET /goals/new", Needs: web.Offices, Serve: blank},
			{Pattern: "POST /goals", Needs: web.Offices, Serve: create},
			{Pattern: "GET /goals/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /goals/{id}/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /goals/{id}", Needs: web.Offices, Serve: save},
		},
	}
}

type listPage struct {
	*web.Call
	Period  string
	Periods []string
	Goals   []Goal
	Work    map[string]Work
	Units   map[string]string
}

func list(c *web.Call) error {
	p := listPage{Call: c, Period: c.Query("period")}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Periods, err = Periods(tx); err != nil {
			return err
		}
		if !slices.Contains(p.Periods, p.Period) && len(p.Periods) > 0 {
			p.Period = p.Periods[0]
		}
		if p.Goals, err = List(tx, p.Period); err != nil {
			return err
		}
		if p.Work, err = WorkOn(tx, p.Goals); err != nil {
			return err
		}
		var units []string
		for _, w := range p.Work {
			units = append(units, w.Units...)
		}
		p.Units, err = org.UnitNames(tx, units...)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.goals"), Here: "goals", Body: listView(p)})
}

// unitNames lists the units that work with a goal, each once, in Danish order.
func (p listPage) unitNames(goal string) string {
	var names []string
	for _, u := range p.Work[goal].Units {
		if name := p.Units[u]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return p.Say.List(names)
}

// loose counts the goals in force that nobody works with.
func (p listPage) loose() (n int) {
	for _, g := range p.Goals {
		if p.isLoose(g) {
			n++
		}
	}
	return n
}

func (p listPage) isLoose(g Goal) bool {
	return g.State == InForce && p.Work[g.ID].Goals == 0 && len(p.Work[g.ID].Themes) == 0
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
	return c.Show(web.Page{Title: p.Goal.Title, Here: "goals", Body: goalView(p)})
}

func (p goalPage) unitNames() string {
	return listPage{Call: p.Call, Work: map[string]Work{p.ID: p.Work}, Units: p.Units}.unitNames(p.ID)
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

// lead says how many goals there are and whether any is left alone.
func (p listPage) lead() string {
	if len(p.Goals) == 0 {
		return ""
	}
	lead := p.Say.Up("goal.lead", len(p.Goals), p.Period)
	if n := p.loose(); n > 0 {
		lead += " " + p.Say.Up("goal.lead_loose", n)
	}
	return lead
}
