package plan

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// goalForm is the form of a goal with all there is to choose from.
type goalForm struct {
	*web.Call
	*web.Form
	Title  string
	Back   string
	Plan   Plan
	Themes []ui.Option
	Owners []ui.Option
	Goals  []ui.Option
	Units  []ui.Option
}

var goalFields = []string{"title", "text", "theme", "target", "owner", "state", "note", "goals", "with"}

func goalDraft(f *web.Form) GoalDraft {
	return GoalDraft{Title: f.Get("title"), Text: f.Get("text"), Target: f.Get("target"), Owner: f.Get("owner"),
		State: f.Get("state"), Note: f.Get("note"), Theme: f.Get("theme"), Goals: f.Lists["goals"], With: f.Lists["with"]}
}

// choices reads what the form offers.
func (p *goalForm) choices(tx *db.Tx, r *auth.Reader, owner string) error {
	direction, err := DirectionOf(tx, p.Plan.Period)
	if err != nil {
		return err
	}
	for i, t := range direction.Themes {
		p.Themes = append(p.Themes, ui.Option{Value: t.ID, Label: strconv.Itoa(i+1) + " " + t.Title})
	}
	people, err := owners(tx, r, p.Plan.Unit, owner)
	if err != nil {
		return err
	}
	for _, x := range people {
		p.Owners = append(p.Owners, ui.Option{Value: x.ID, Label: x.Name})
	}
	goals, err := theme.Goals(tx)
	if err != nil {
		return err
	}
	for _, g := range goals {
		p.Goals = append(p.Goals, ui.Option{Value: g.ID, Label: g.Title, Hint: g.Period})
	}
	units, err := org.Units(tx, r.Day)
	if err != nil {
		return err
	}
	p.Units = p.partners(units)
	return nil
}

// partners are the units one can share a goal with: centres and staffs, those
// beside one's own, and those that share it already.
func (p *goalForm) partners(units []org.Unit) (list []ui.Option) {
	beside := ""
	for _, u := range units {
		if u.ID == p.Plan.Unit {
			beside = u.Parent
		}
	}
	chosen := map[string]bool{}
	for _, id := range p.Form.Lists["with"] {
		chosen[id] = true
	}
	for _, u := range inTree(units) {
		wide := u.Kind == org.Centre || u.Kind == org.Staff
		if u.ID != p.Plan.Unit && kindFor(u.Kind) != "" && (wide || u.Parent == beside || chosen[u.ID]) {
			list = append(list, ui.Option{Value: u.ID, Label: u.Name})
		}
	}
	return list
}

func (p goalForm) states() (list []ui.Option) {
	for _, s := range GoalStates {
		list = append(list, ui.Option{Value: s, Label: p.T("state." + s)})
	}
	return list
}

func showNewGoal(c *web.Call, plan string, f *web.Form) error {
	p := goalForm{Call: c, Form: f, Title: c.T("plan.goal_new"), Back: "/plans/" + plan}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, plan); err != nil {
			return err
		}
		if err := p.Plan.mayWrite(r); err != nil {
			return err
		}
		return p.choices(tx, r, f.Get("owner"))
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "plans", Body: goalFormView(p)})
}

func newGoal(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f := c.NewForm(c.Path("/plans/"+id+"/goals"), map[string]string{"theme": c.Query("theme"), "state": NotBegun, "owner": c.Who.Person})
	return showNewGoal(c, id, f)
}

func createGoal(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(goalFields...)
	if err != nil {
		return err
	}
	goal, err := CreateGoal(c.As(), id, goalDraft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showNewGoal(c, id, f) })
	}
	return c.Done("/plan-goals/"+goal, "plan.goal_saved_done")
}

func showGoalForm(c *web.Call, id string, f *web.Form) error {
	p := goalForm{Call: c, Form: f, Title: c.T("plan.goal_edit"), Back: "/plan-goals/" + id}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		g, err := GetGoal(tx, id)
		if err != nil {
			return err
		}
		if p.Plan, err = g.mayWrite(tx, r); err != nil {
			return err
		}
		if f == nil {
			if p.Form, err = goalAsForm(c, tx, g); err != nil {
				return err
			}
		}
		return p.choices(tx, r, g.Owner)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "plans", Body: goalFormView(p)})
}

// goalAsForm fills the form with the goal as it stands.
func goalAsForm(c *web.Call, tx *db.Tx, g Goal) (*web.Form, error) {
	links, err := item.Out(tx, item.Supports, g.ID)
	if err != nil {
		return nil, err
	}
	shares, err := Shares(tx, g.ID)
	if err != nil {
		return nil, err
	}
	f := c.NewForm(c.Path("/plan-goals/"+g.ID), g.Fields("")).At(g.Version)
	for _, l := range links {
		switch {
		case l.Far.Kind == "goal":
			f.Lists["goals"] = append(f.Lists["goals"], l.Far.ID)
		case l.Far.Kind == theme.Kind && f.Values["theme"] == "":
			f.Values["theme"] = l.Far.ID
		}
	}
	for _, s := range shares {
		f.Lists["with"] = append(f.Lists["with"], s.Unit)
	}
	return f, nil
}

func editGoal(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showGoalForm(c, id, nil)
}

func saveGoal(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(goalFields...)
	if err != nil {
		return err
	}
	if err := ChangeGoal(c.As(), id, f.Seen, goalDraft(f)); err != nil {
		return c.Retry(err, f, func() error { return showGoalForm(c, id, f) })
	}
	return c.Done("/plan-goals/"+id, "plan.goal_saved_done")
}
