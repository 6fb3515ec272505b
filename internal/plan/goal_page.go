package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// goalPage is a goal unfolded: what it leads to and how it goes.
type goalPage struct {
	*web.Call
	Goal      Goal
	Plan      Plan
	Steps     []ui.Step
	May       bool // the reader answers for the goal and the plan is open
	Confirms  bool // the reader leads the unit, and the plan is open
	Proposes  bool // the reader writes for the leader
	Shares    []Share
	Partners  []partner
	Open      bool        // the plan is
	Supports  []item.Link // theme and political goals
	Work      []work
	Latest    map[string]effect.Assessment
	FollowUps []FollowUp // newest first
	Learned   map[string]learning.Candidate
	Names     map[string]string
	End       Assessment // how it ended; Version 0 where nobody has said
	EndBy     string
	Line      lineage
	Form      *web.Form // of a new follow-up
	Minutes   map[string]int
}

func showGoal(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return goalWith(c, id, nil)
}

// goalWith shows a goal, with the follow-up that was typed if it was sent back.
func goalWith(c *web.Call, id string, f *web.Form) error {
	p := goalPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Goal, err = GetGoal(tx, id); err != nil {
			return err
		}
		if p.Plan, err = Get(tx, p.Goal.Plan); err != nil {
			return err
		}
		// What was typed is shown with its error also where the plan was closed meanwhile.
		open := p.Plan.Open() == nil || f != nil
		p.Open = open
		p.May = open && item.MayEdit(r, p.Goal.Item)
		p.Confirms = open && r.Leads(p.Goal.Unit)
		p.Proposes = open && !p.May && r.Office(auth.Secretariat)
		if p.May || p.Confirms || p.Proposes || open && r.LeadsAny() {
			if p.Minutes, err = burden.Minutes(tx, p.Plan.Period, demands...); err != nil {
				return err
			}
		}
		return p.load(tx, r)
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/plan-goals/"+id+"/follow-ups"), map[string]string{"state": p.Goal.State, "used_in": p.nextUse()})
	}
	return c.Show(web.Page{Title: p.Goal.Title, Here: "plans", Item: p.Goal.Item, Body: goalView(p)})
}

func (p *goalPage) load(tx *db.Tx, r *auth.Reader) (err error) {
	id := p.Goal.ID
	if p.Shares, err = Shares(tx, id); err != nil {
		return err
	}
	if p.Partners, err = partnersOf(tx, r, id, p.Shares); err != nil {
		return err
	}
	if p.Supports, err = item.Out(tx, item.Supports, id); err != nil {
		return err
	}
	under, err := workUnder(tx, []string{id})
	if err != nil {
		return err
	}
	p.Work = under[id]
	if err := indicator.Measure(tx, p.leadsTo()...); err != nil {
		return err
	}
	if p.Latest, err = effect.Latest(tx, p.effects()...); err != nil {
		return err
	}
	if err := p.loadFollowUps(tx, r); err != nil {
		return err
	}
	if p.End, p.EndBy, err = p.end(tx); err != nil {
		return err
	}
	lines, err := lineages(tx, id)
	if err != nil {
		return err
	}
	p.Line = lines[id]
	if p.Names, err = org.PersonNames(tx, p.people()...); err != nil {
		return err
	}
	steps, err := p.Call.Steps(tx, p.Goal.Item)
	p.Steps = p.thread(steps)
	return err
}

// loadFollowUps reads how it goes and what was learned. What waits is shown to those
// it waits for, to the goal's owner, and to who writes.
func (p *goalPage) loadFollowUps(tx *db.Tx, r *auth.Reader) error {
	all, err := FollowUps(tx, p.Goal.ID)
	if err != nil {
		return err
	}
	for _, f := range all {
		if f.shownTo(r, p.Goal) {
			p.FollowUps = append(p.FollowUps, f)
		}
	}
	p.Learned, err = learnedFrom(tx, p.Goal.ID)
	return err
}

// leadsTo are the effects of the goal's initiatives, as they stand on the page.
func (p goalPage) leadsTo() (list []*item.Item) {
	for i := range p.Work {
		for j := range p.Work[i].Effects {
			list = append(list, &p.Work[i].Effects[j])
		}
	}
	return list
}

func (p goalPage) effects() (ids []string) {
	for _, w := range p.Work {
		for _, e := range w.Effects {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func (p goalPage) people() []string {
	ids := []string{p.Goal.Owner}
	for _, w := range p.Work {
		ids = append(ids, w.Owner)
	}
	for _, f := range p.FollowUps {
		ids = append(ids, f.Person, f.ConfirmedBy)
	}
	return ids
}

// thread puts the plan before the goal, and the first effect after it.
func (p goalPage) thread(steps []ui.Step) []ui.Step {
	if len(steps) == 0 {
		return steps
	}
	last := len(steps) - 1
	goal := steps[last]
	steps = append(steps[:last:last], ui.Step{Small: p.Plan.UnitName, Label: name(p.Call, p.Plan), Href: p.URL("/plans/" + p.Plan.ID)}, goal)
	for _, w := range p.Work {
		for _, e := range w.Effects {
			return append(steps, ui.Step{Small: p.T("kind.effect"), Label: e.Title, Href: p.ItemURL(e.Kind, e.ID)})
		}
	}
	return steps
}

// nextUse is the meeting the last follow-up was for, or the next dialogue.
func (p goalPage) nextUse() string {
	for _, f := range p.FollowUps {
		if f.UsedIn != "" {
			return f.UsedIn
		}
	}
	return p.T("plan.next_dialogue")
}

// waiting are the follow-ups that wait for the leader, standing are the others.
func (p goalPage) waiting() []FollowUp  { return p.which(FollowUp.Waits) }
func (p goalPage) standing() []FollowUp { return p.which(func(f FollowUp) bool { return !f.Waits() }) }

func (p goalPage) which(take func(FollowUp) bool) (list []FollowUp) {
	for _, f := range p.FollowUps {
		if take(f) {
			list = append(list, f)
		}
	}
	return list
}

// facts are who answers, what is aimed at, and with whom.
func (p goalPage) facts() []ui.Fact {
	facts := []ui.Fact{
		{Name: p.T("plan.unit"), Text: p.Plan.UnitName, Href: p.URL("/plans/" + p.Plan.ID)},
	}
	if p.Goal.Target != "" {
		facts = append(facts, ui.Fact{Name: p.T("plan.target"), Text: p.Goal.Target})
	}
	if owner := p.Names[p.Goal.Owner]; owner != "" {
		facts = append(facts, ui.Fact{Name: p.T("plan.owner"), Text: owner})
	}
	var names []string
	for _, s := range p.Shares {
		names = append(names, s.Name)
	}
	if len(names) > 0 {
		facts = append(facts, ui.Fact{Name: p.T("plan.shared_with"), Text: p.Say.List(names)})
	}
	for _, l := range p.Supports {
		facts = append(facts, ui.Fact{Name: p.T("kind." + l.Far.Kind), Text: l.Far.Title, Href: p.ItemURL(l.Far.Kind, l.Far.ID)})
	}
	return append(facts, p.lineFacts()...)
}

// lineFacts are where the goal comes from and goes on.
func (p goalPage) lineFacts() (facts []ui.Fact) {
	if x := p.Line.From; x.ID != "" {
		facts = append(facts, ui.Fact{Name: p.T("plan.comes_from", x.Period), Text: x.Title, Href: p.ItemURL(x.Kind, x.ID)})
	}
	if x := p.Line.To; x.ID != "" {
		facts = append(facts, ui.Fact{Name: p.T("plan.carried_on", x.Period), Text: x.Title, Href: p.ItemURL(x.Kind, x.ID)})
	} else if p.Line.Because != "" {
		facts = append(facts, ui.Fact{Name: p.T("plan.left_name"), Text: p.Line.Because})
	}
	return facts
}

// contributes is the unit the reader follows up for where the goal is not hers; "" none.
func (p goalPage) contributes() string {
	if p.May || !p.Open {
		return ""
	}
	for _, x := range p.Partners {
		if x.Mine {
			return x.Share.Unit
		}
	}
	return ""
}

// partnerName is what a unit that shares the goal is called.
func (p goalPage) partnerName(unit string) string {
	for _, x := range p.Partners {
		if x.Share.Unit == unit {
			return x.Name
		}
	}
	return ""
}

func (p goalPage) states() []ui.Option { return goalForm{Call: p.Call}.states() }
