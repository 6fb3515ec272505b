package plan

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is plans and agreements.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, closingTexts, carryTexts, yearTexts, apiTexts, demandTexts), API: operations, Demands: demands,
		Kinds: []feature.Kind{
			{Name: Kind, Path: "/plans/", Prose: []db.Texts{
				{Table: "plan", Key: "item", Columns: []string{"intro", "closed_because", "med_text"}},
				{Table: "plan_answer", Key: "plan", Columns: []string{"text"}, Versioned: true, Beside: "theme"}}},
			{Name: GoalKind, Path: "/plan-goals/", Prose: []db.Texts{
				{Table: "plan_goal", Key: "item", Columns: []string{"text", "target", "note"}},
				{Table: "follow_up", Key: "goal", Columns: []string{"text", "used_in"}, Versioned: true, When: "confirmed <> ''"},
				{Table: "goal_assessment", Key: "goal", Columns: []string{"text"}, Versioned: true},
				{Table: "goal_contribution", Key: "goal", Columns: []string{"text"}, Versioned: true},
				{Table: "goal_left", Key: "goal", Columns: []string{"because"}}}},
		},
		Nav: []web.Nav{{Group: web.Chain, Order: 30, Key: "plans", Path: "/plans"}},
		Routes: []web.Route{
			{Pattern: "GET /plans", Needs: web.SignedIn, Serve: coverage},
			{Pattern: "POST /plans", Needs: web.Editors, Serve: begin},
			{Pattern: "GET /plans/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /plans/{id}/document.pdf", Needs: web.SignedIn, Serve: document(web.PDF)},
			{Pattern: "GET /plans/{id}/document.docx", Needs: web.SignedIn, Serve: document(web.Word)},
			{Pattern: "GET /initiatives/{id}/document.pdf", Needs: web.SignedIn, Serve: workDocument(web.PDF)},
			{Pattern: "GET /initiatives/{id}/document.docx", Needs: web.SignedIn, Serve: workDocument(web.Word)},
			{Pattern: "GET /plans/{id}/edit", Needs: web.Editors, Serve: editIntro},
			{Pattern: "POST /plans/{id}", Needs: web.Editors, Serve: saveIntro},
			{Pattern: "POST /plans/{id}/entry", Needs: web.Editors, Serve: enter},
			{Pattern: "GET /plans/{id}/closing", Needs: web.Editors, Serve: closingForm},
			{Pattern: "POST /plans/{id}/closing", Needs: web.Editors, Serve: closing},
			{Pattern: "POST /plans/{id}/signature", Needs: web.SignedIn, Serve: sign},
			{Pattern: "GET /plans/{id}/med", Needs: web.Editors, Serve: medForm},
			{Pattern: "POST /plans/{id}/med", Needs: web.Editors, Serve: saveMed},
			{Pattern: "GET /plans/{id}/next", Needs: web.Editors, Serve: carryForm},
			{Pattern: "POST /plans/{id}/next", Needs: web.Editors, Serve: carry},
			{Pattern: "GET /plans/{id}/answers/{theme}", Needs: web.Editors, Serve: editAnswer},
			{Pattern: "POST /plans/{id}/answers/{theme}", Needs: web.Editors, Serve: saveAnswer},
			{Pattern: "GET /plans/{id}/goals/new", Needs: web.Editors, Serve: newGoal},
			{Pattern: "POST /plans/{id}/goals", Needs: web.Editors, Serve: createGoal},
			{Pattern: "GET /plan-goals", Needs: web.SignedIn, Serve: listGoals},
			{Pattern: "GET /plan-goals/{id}", Needs: web.SignedIn, Serve: showGoal},
			{Pattern: "GET /plan-goals/{id}/edit", Needs: web.Editors, Serve: editGoal},
			{Pattern: "POST /plan-goals/{id}", Needs: web.Editors, Serve: saveGoal},
			{Pattern: "POST /plan-goals/{id}/follow-ups", Needs: web.Editors, Serve: follow},
			{Pattern: "GET /plan-goals/{id}/contributions/{unit}", Needs: web.Editors, Serve: editContribution},
			{Pattern: "POST /plan-goals/{id}/contributions/{unit}", Needs: web.Editors, Serve: saveContribution},
			{Pattern: "GET /plan-goals/{id}/assessment", Needs: web.Editors, Serve: editAssessment},
			{Pattern: "POST /plan-goals/{id}/assessment", Needs: web.Editors, Serve: assess},
			{Pattern: "GET /follow-ups/{id}/edit", Needs: web.Editors, Serve: editFollowUp},
			{Pattern: "POST /follow-ups/{id}", Needs: web.Editors, Serve: correct},
			{Pattern: "POST /follow-ups/{id}/confirmation", Needs: web.Editors, Serve: confirm},
		},
	}
}

// begin starts a unit's plan. Where there is one already, the answer leads to it.
func begin(c *web.Call) error {
	f, err := c.Form("unit", "year")
	if err != nil {
		return err
	}
	year, err := strconv.Atoi(f.Get("year"))
	if err != nil {
		return fail.New(fail.Invalid, "plan.year_wrong")
	}
	id, err := Begin(c.As(), f.Get("unit"), year)
	if err != nil {
		return c.Retry(err, f, func() error { return showBegun(c, err, id) })
	}
	return c.Done("/plans/"+id, "plan.begun_done")
}

// showBegun says why no plan was begun, and leads to the one there is.
func showBegun(c *web.Call, why error, id string) error {
	e := fail.As(why)
	m := ui.Message{Kind: ui.Warn, Title: c.T(e.Key, e.Args...), Link: ui.Link{Label: c.T("plan.all"), Href: c.URL("/plans")}}
	if id != "" {
		m.Link = ui.Link{Label: c.T("plan.see"), Href: c.URL("/plans/" + id)}
	}
	return c.Show(web.Page{Title: c.T("nav.plans"), Here: "plans", Body: begunView(c, m)})
}

// introPage is the form of the plan's own words.
type introPage struct {
	*web.Call
	*web.Form
	Plan Plan
}

func showIntro(c *web.Call, id string, f *web.Form) error {
	p := introPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, id); err != nil {
			return err
		}
		return p.Plan.mayWrite(r)
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/plans/"+id), p.Plan.Fields()).At(p.Plan.Version)
	}
	return c.Show(web.Page{Title: c.T("plan.intro_edit"), Here: "plans", Body: introView(p)})
}

func editIntro(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showIntro(c, id, nil)
}

func saveIntro(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("intro")
	if err != nil {
		return err
	}
	if err := Introduce(c.As(), id, f.Seen, f.Get("intro")); err != nil {
		return c.Retry(err, f, func() error { return showIntro(c, id, f) })
	}
	return c.Done("/plans/"+id, "plan.saved_done")
}

// enter lets a plan come into force. An agreement a board signs is laid before the parties.
func enter(c *web.Call) error {
	done := "plan.entered_done"
	return act(c, func(as auth.As, id string, version int) error {
		state, err := enterAs(as, id, version)
		if state == Presented {
			done = "plan.presented_done"
		}
		return err
	}, &done)
}

// act does what one click does to a plan.
func act(c *web.Call, do func(auth.As, string, int) error, done *string) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form()
	if err != nil {
		return err
	}
	if err := do(c.As(), id, f.Seen); err != nil {
		return c.Retry(err, f, func() error { return showPlan(c, id, f) })
	}
	return c.Done("/plans/"+id, *done)
}
