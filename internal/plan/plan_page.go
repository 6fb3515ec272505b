package plan

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/planform"
	"ledetraad/internal/theme"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// planPage is a unit's plan with everything in it.
type planPage struct {
	*web.Call
	Plan      Plan
	Direction Direction
	May       bool // the reader answers for the plan and it is open
	Carries   bool // she can carry its goals on to the next year
	Groups    []themeGroup
	Unplaced  []Answer  // to themes that are not on the page: the reader may not know of them, or they are no more
	Outside   []goalRow // goals outside the themes
	Goals     []goalRow // all, in the order of the page
	Followed  []string  // days it was followed up, newest first
	Trouble   *web.Form // what went wrong with a click; nil
	Shape     planform.Form
	Due       string  // the next day of follow-up; "" none
	Signing   Signing // of an agreement
	Signers   map[string]string
	Boards    []board      // of the unit, whose chair signs for it
	Party     string       // the one the reader signs as; "" none
	Others    []sharedGoal // others' goals the unit takes part in
	UnitNames map[string]string
	Minutes   map[string]int
}

// themeGroup is a theme with the unit's answer and goals.
type themeGroup struct {
	No     int
	Theme  theme.Theme
	Answer Answer
	Goals  []goalRow
}

// loose tells that the unit has said nothing to the theme.
func (g themeGroup) loose() bool { return g.Answer.Version == 0 && len(g.Goals) == 0 }

// coming tells that the letter is still a draft: nobody is late to answer its themes.
func (p planPage) coming() bool { return p.Direction.coming() }

// outside is what the goals without a theme stand under.
func (p planPage) outside() string {
	if len(p.Groups) == 0 {
		return p.T("plan.goals_unthemed")
	}
	return p.T("plan.outside")
}

// goalRow is a goal as a line of the plan.
type goalRow struct {
	Goal
	No        string // "1.2"; "" outside the themes
	OwnerName string
	Shared    int // units besides its own
	Work      []work
	End       Assessment // how it ended; Version 0 where nobody has said
	Line      lineage
}

// assessed tells whether anybody has said how the goal ended.
func (g goalRow) assessed() bool { return g.End.Version > 0 }

// work is an initiative with the effects it is to lead to.
type work struct {
	item.Item
	Effects []item.Item
}

func show(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showPlan(c, id, nil)
}

func showPlan(c *web.Call, id string, trouble *web.Form) error {
	p := planPage{Call: c, Trouble: trouble}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, id); err != nil {
			return err
		}
		p.Carries = mayCarry(r, p.Plan) == nil
		p.May = p.Plan.mayWrite(r) == nil
		if p.Direction, err = DirectionOf(tx, p.Plan.Period); err != nil {
			return err
		}
		if err := p.around(tx, r); err != nil {
			return err
		}
		if p.May || p.Party != "" {
			if p.Minutes, err = burden.Minutes(tx, p.Plan.Period, demands...); err != nil {
				return err
			}
		}
		return p.load(tx)
	})
	if err != nil {
		return err
	}
	title := c.T("plan.of_unit", p.name(), p.Plan.UnitName)
	return c.Show(web.Page{Title: title, Here: "plans", Item: p.Plan.Item, Body: planView(p)})
}

// load reads the goals and all that hangs on them, in a fixed number of queries.
func (p *planPage) load(tx *db.Tx) error {
	answers, err := Answers(tx, p.Plan.ID)
	if err != nil {
		return err
	}
	goals, err := Goals(tx, p.Plan.ID)
	if err != nil {
		return err
	}
	ids, people := make([]string, len(goals)), make([]string, len(goals))
	for i, g := range goals {
		ids[i], people[i] = g.ID, g.Owner
	}
	themes, err := item.Out(tx, item.Supports, ids...)
	if err != nil {
		return err
	}
	shares, err := Shares(tx, ids...)
	if err != nil {
		return err
	}
	under, err := workUnder(tx, ids)
	if err != nil {
		return err
	}
	names, err := org.PersonNames(tx, people...)
	if err != nil {
		return err
	}
	followUps, err := FollowUps(tx, ids...)
	if err != nil {
		return err
	}
	ends, err := Assessments(tx, ids...)
	if err != nil {
		return err
	}
	lines, err := lineages(tx, ids...)
	if err != nil {
		return err
	}
	rows := make([]goalRow, len(goals))
	for i, g := range goals {
		rows[i] = goalRow{Goal: g, OwnerName: names[g.Owner], Work: under[g.ID], End: ends[g.ID], Line: lines[g.ID]}
		for _, s := range shares {
			if s.Goal == g.ID {
				rows[i].Shared++
			}
		}
	}
	p.sort(answers, rows, themes)
	p.followed(followUps)
	return nil
}

// workUnder maps goals to their initiatives and the effects of those.
func workUnder(tx *db.Tx, goals []string) (map[string][]work, error) {
	initiatives, err := item.In(tx, item.Supports, goals...)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, l := range initiatives {
		if l.Far.Kind == "initiative" {
			ids = append(ids, l.Far.ID)
		}
	}
	effects, err := item.In(tx, item.Supports, ids...)
	if err != nil {
		return nil, err
	}
	of := map[string][]item.Item{}
	for _, l := range effects {
		if l.Far.Kind == "effect" {
			of[l.Near] = append(of[l.Near], l.Far)
		}
	}
	m := map[string][]work{}
	for _, l := range initiatives {
		if l.Far.Kind == "initiative" {
			m[l.Near] = append(m[l.Near], work{l.Far, of[l.Far.ID]})
		}
	}
	return m, nil
}

// sort puts goals and answers under the themes in the letter's order.
func (p *planPage) sort(answers []Answer, rows []goalRow, links []item.Link) {
	of := map[string]int{}
	for _, l := range links {
		if n := p.Direction.Number(l.Far.ID); n > 0 && of[l.Near] == 0 {
			of[l.Near] = n
		}
	}
	for i, t := range p.Direction.Themes {
		g := themeGroup{No: i + 1, Theme: t}
		for _, a := range answers {
			if a.Theme == t.ID {
				g.Answer = a
			}
		}
		for _, row := range rows {
			if of[row.ID] == g.No {
				row.No = strconv.Itoa(g.No) + "." + strconv.Itoa(len(g.Goals)+1)
				g.Goals = append(g.Goals, row)
			}
		}
		p.Goals = append(p.Goals, g.Goals...)
		p.Groups = append(p.Groups, g)
	}
	for _, a := range answers {
		if p.Direction.Number(a.Theme) == 0 {
			p.Unplaced = append(p.Unplaced, a)
		}
	}
	for _, row := range rows {
		if of[row.ID] == 0 {
			p.Outside = append(p.Outside, row)
		}
	}
	p.Goals = append(p.Goals, p.Outside...)
}

func (p *planPage) followed(list []FollowUp) {
	for _, f := range list {
		if !f.Waits() && !slices.Contains(p.Followed, f.Day) {
			p.Followed = append(p.Followed, f.Day)
		}
	}
}

func (p planPage) name() string { return name(p.Call, p.Plan) }

// name is what the plan is called in the reader's language.
func name(c *web.Call, p Plan) string { return c.T("plan.name."+p.Type, p.Period) }

// lead says what is in the plan and when it was followed up.
func (p planPage) lead() string {
	if len(p.Goals) == 0 {
		return p.T("plan.lead_empty", p.name())
	}
	initiatives := map[string]bool{}
	for _, g := range p.Goals {
		for _, w := range g.Work {
			initiatives[w.ID] = true
		}
	}
	lead := p.T("plan.lead", p.name(), p.Say.Up("plan.n_goals", len(p.Goals)), p.T("plan.n_initiatives", len(initiatives)))
	if len(p.Followed) == 0 {
		return lead
	}
	var days []string
	for _, d := range p.Followed[:min(2, len(p.Followed))] {
		days = append(days, p.Say.ShortDay(d))
	}
	slices.Reverse(days)
	return lead + " " + p.T("plan.lead_followed", p.Say.List(days))
}

// steps is the thread to the plan: the letter it answers.
func (p planPage) steps() (steps []ui.Step) {
	if l := p.Direction.Letter; l.ID != "" {
		steps = append(steps, ui.Step{Small: p.T("kind.letter"), Label: l.Title, Href: p.ItemURL(l.Kind, l.ID)})
	}
	return append(steps, ui.Step{Small: p.T("plan.here"), Label: p.name(), Here: true})
}

// unassessed are the goals nobody has assessed.
func (p planPage) unassessed() (list []goalRow) {
	for _, g := range p.Goals {
		if !g.assessed() {
			list = append(list, g)
		}
	}
	return list
}

// goalMarks are the forms of a goal's states.
var goalMarks = map[string]ui.Mark{NotBegun: ui.NotBegun, UnderWay: ui.UnderWay, Stable: ui.Stable,
	Behind: ui.Behind, Reached: ui.Reached, NotReached: ui.NotReached}

// effectMarks are the forms of what became of an effect.
var effectMarks = map[string]ui.Mark{"open": ui.NeverShown, "reached": ui.Reached, "partly": ui.UnderWay,
	"not": ui.NotReached, "unknown": ui.Waiting, "measured": ui.Stable}

// field is the id of a field in the theme's own form.
func (g themeGroup) field(name string, i int) string {
	return "svar-" + strconv.Itoa(g.No) + "-" + name + "-" + strconv.Itoa(i)
}

// said is an answer in the unit's own words where it has any.
func (p planPage) said(a Answer) string {
	if a.Text != "" {
		return p.Say.Quote(a.Text)
	}
	return p.T("plan.answer." + a.Kind)
}
