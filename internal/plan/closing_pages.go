package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/learning"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// closingPage is the year's end of a plan: every goal, how it ended, and the closing.
type closingPage struct {
	planPage
	Close   *web.Form           // of the closing itself
	Latest  map[string]FollowUp // goal → the newest that is confirmed
	Learned map[string]learning.Candidate
}

func closingForm(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showClosing(c, id, nil)
}

func showClosing(c *web.Call, id string, f *web.Form) error {
	p := closingPage{planPage: planPage{Call: c}, Close: f, Latest: map[string]FollowUp{}}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, id); err != nil {
			return err
		}
		if err := p.Plan.mayWrite(r); err != nil && f == nil {
			return err
		}
		if err := p.Plan.running(); err != nil && f == nil {
			return err
		}
		if p.Direction, err = DirectionOf(tx, p.Plan.Period); err != nil {
			return err
		}
		if p.Minutes, err = burden.Minutes(tx, p.Plan.Period, CloseDemand); err != nil {
			return err
		}
		if err := p.load(tx); err != nil {
			return err
		}
		return p.read(tx)
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Close = c.NewForm(c.Path("/plans/"+id+"/closing"), nil).At(p.Plan.Version)
	}
	return c.Show(web.Page{Title: c.T("plan.close_title", p.name()), Here: "plans", Body: closingView(p)})
}

// read finds what was said of the goals last, and what was learned from them.
func (p *closingPage) read(tx *db.Tx) error {
	ids := make([]string, len(p.Goals))
	for i, g := range p.Goals {
		ids[i] = g.ID
	}
	all, err := FollowUps(tx, ids...)
	if err != nil {
		return err
	}
	for _, f := range all {
		if _, newer := p.Latest[f.Goal]; !newer && !f.Waits() {
			p.Latest[f.Goal] = f
		}
	}
	p.Learned, err = learnedFrom(tx, ids...)
	return err
}

// learnedFrom maps the candidates that came out of the goals by their ids.
func learnedFrom(tx *db.Tx, goals ...string) (map[string]learning.Candidate, error) {
	list, err := learning.BySource(tx, goals...)
	m := map[string]learning.Candidate{}
	for _, x := range list {
		m[x.ID] = x
	}
	return m, err
}

// lead says what is left to do before the year can be closed.
func (p closingPage) lead() string {
	switch left := len(p.unassessed()); {
	case len(p.Goals) == 0:
		return p.T("plan.close_none")
	case left > 0:
		return p.Say.Up("plan.close_lead", left)
	}
	return p.T("plan.close_lead_done")
}

func closing(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("because")
	if err != nil {
		return err
	}
	if err := Close(c.As(), id, f.Seen, f.Get("because")); err != nil {
		return c.Retry(err, f, func() error { return showClosing(c, id, f) })
	}
	return c.Done("/plans/"+id, "plan.closed_done")
}

// assessPage is the form of how one goal ended: to put right, or to save again.
type assessPage struct {
	*web.Call
	*web.Form
	Goal    Goal
	Plan    Plan
	Minutes map[string]int
}

func showAssessment(c *web.Call, id string, f *web.Form) error {
	p := assessPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Goal, err = GetGoal(tx, id); err != nil {
			return err
		}
		if p.Plan, err = Get(tx, p.Goal.Plan); err != nil {
			return err
		}
		if p.Minutes, err = burden.Minutes(tx, p.Plan.Period, CloseDemand); err != nil || f != nil {
			return err
		}
		if err := MayAmend(r, p.Plan, p.Goal); err != nil {
			return err
		}
		if err := p.Plan.running(); err != nil {
			return err
		}
		all, err := Assessments(tx, id)
		p.Form = endForm(c, id, all[id])
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("plan.assess_of", p.Goal.Title), Here: "plans", Body: assessView(p)})
}

// endForm is the form of how a goal ended, with what stands.
func endForm(c *web.Call, goal string, a Assessment) *web.Form {
	f := c.NewForm(c.Path("/plan-goals/"+goal+"/assessment"), a.Fields())
	if a.Version > 0 {
		f.At(a.Version)
	}
	return f
}

func editAssessment(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showAssessment(c, id, nil)
}

func assess(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("result", "text", "learned")
	if err != nil {
		return err
	}
	d := AssessmentDraft{Result: f.Get("result"), Text: f.Get("text"), Learned: f.Get("learned")}
	if err := Assess(c.As(), id, f.SeenOrNew(), d); err != nil {
		return c.Retry(err, f, func() error { return showAssessment(c, id, f) })
	}
	back, err := afterAssessing(c, id)
	if err != nil {
		return err
	}
	return c.Done(back, "plan.assessed_done")
}

// afterAssessing is where one goes on: who closes the year to the other goals, who owns
// the goal to its own page.
func afterAssessing(c *web.Call, id string) (path string, err error) {
	path = "/plan-goals/" + id + "#slut"
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		g, err := GetGoal(tx, id)
		if err != nil {
			return err
		}
		p, err := Get(tx, g.Plan)
		if err == nil && p.mayWrite(r) == nil {
			path = "/plans/" + p.ID + "/closing#maal-" + id
		}
		return err
	})
	return path, err
}

// results are the answers to whether a goal was reached.
func results(c *web.Call) (list []ui.Option) {
	for _, x := range effect.Results {
		list = append(list, ui.Option{Value: x, Label: c.T("plan.end." + x)})
	}
	return list
}

// end is how a goal ended, for the plan's pages and the goal's own.
func (p goalPage) end(tx *db.Tx) (a Assessment, by string, err error) {
	all, err := Assessments(tx, p.Goal.ID)
	if err != nil {
		return a, "", err
	}
	a = all[p.Goal.ID]
	names, err := org.PersonNames(tx, a.Person)
	return a, names[a.Person], err
}

// field is the id of a field in a goal's own form.
func (g goalRow) field(name string) string { return "maal-" + g.ID + "-" + name }
