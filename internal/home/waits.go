package home

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
)

// Wait is something that waits for a reader, to be said elsewhere than on her page:
// the phrase Key with the title, if any, in quotation marks and what follows it.
type Wait struct {
	Key, Title string
	More       []any
	Path       string   // below the municipality's address
	Items      []string // all that the sentence names, or tells of
	// Goal and FollowUp are what can be done from a mail: write how the goal goes, or
	// confirm the follow-up. "" is nothing.
	Goal, FollowUp string
	Day            string // it has to be done by; "" none
	Voluntary      bool   // nobody demands it
}

// Waits reads what waits for the reader, as her page has it.
func Waits(tx *db.Tx, r *auth.Reader, book *burden.Book) (list []Wait, err error) {
	v, err := readWaits(tx, r, book)
	return v.list(), err
}

// readWaits reads what waits, and no more of the page.
func readWaits(tx *db.Tx, r *auth.Reader, book *burden.Book) (v view, err error) {
	if !r.IsStaff() {
		return outside(tx, r, book)
	}
	v.book, v.Period, v.Day = book, year(tx), r.Day
	return v, v.steps(tx, r, v.place, v.asked, v.direction, v.plans, v.waits, v.chairs, v.milestones, v.decisions, v.questions, v.letters, v.rounds, v.talks)
}

// list is what waits in the order of the page.
func (v view) list() (list []Wait) {
	for _, q := range v.open() {
		list = append(list, Wait{Key: "home.mail.request", Title: q.Title, Path: "/requests/" + q.ID, Items: []string{q.ID}, Day: q.Due})
	}
	for _, f := range v.Waiting {
		list = append(list, Wait{Key: "home.mail.confirm", Title: f.Title, Path: "/plan-goals/" + f.Goal, Items: []string{f.Goal}, Goal: f.Goal, FollowUp: f.ID})
	}
	for _, x := range v.ToSign {
		list = append(list, Wait{Key: "home.mail.sign", More: []any{x.Period, x.UnitName}, Path: "/plans/" + x.ID + "#underskrifter", Items: []string{x.ID}})
	}
	for _, d := range v.Due {
		for _, g := range d.Goals {
			list = append(list, Wait{Key: "home.mail.follow", Title: g.Title, Path: "/plan-goals/" + g.ID + "#opfoelgning", Items: []string{g.ID}, Goal: g.ID, Day: d.Day})
		}
	}
	for _, m := range v.Reach {
		list = append(list, Wait{Key: "home.mail.milestone", Title: m.Text, More: []any{m.Title}, Path: m.MilestonePath(), Items: []string{m.ID}, Day: m.Day})
	}
	for _, d := range v.Decisions {
		list = append(list, Wait{Key: "home.mail.carry", Title: d.Title, Path: "/decisions/" + d.ID + "/steps/new", Items: []string{d.ID}, Day: d.Due})
	}
	for _, q := range v.Questions {
		list = append(list, Wait{Key: "home.mail.question", Title: q.Title, Path: questionPath(q), Items: []string{q.Case}, Day: q.Until})
	}
	for _, g := range v.Readings {
		list = append(list, Wait{Key: "home.mail.reading", Title: g.Title, Path: readingPath(g), Items: []string{g.Case}, Day: g.Until, Voluntary: true})
	}
	for _, u := range v.planless() {
		list = append(list, Wait{Key: "home.mail.plan", More: []any{v.Period, u.Name}, Path: "/plans?year=" + v.Period})
	}
	for _, s := range v.silent() {
		list = append(list, Wait{Key: "home.mail.theme", Title: s.Theme.Title, More: []any{s.Number},
			Path: s.path(), Items: []string{s.Theme.ID, s.Plan.ID}})
	}
	for _, it := range v.Unseen {
		list = append(list, Wait{Key: "home.mail.assess", Title: it.Title, Path: "/effects/" + it.ID, Items: []string{it.ID}})
	}
	for _, c := range v.Open {
		list = append(list, Wait{Key: "home.mail.answer", Title: c.Title, Path: "/candidates/" + c.ID + "/answer", Items: []string{c.ID}})
	}
	for _, x := range v.Rounds {
		list = append(list, Wait{Key: "home.mail.comment", Title: x.About.Title, Path: "/rounds/" + x.ID, Items: []string{x.About.ID}, Day: x.Until, Voluntary: true})
	}
	for _, t := range v.Talks {
		list = append(list, Wait{Key: "home.mail.talk", Title: t.Item.Title, Path: "/talks/" + t.ID + "/answer", Items: []string{t.Item.ID}})
	}
	slices.SortStableFunc(list, func(a, b Wait) int { return order(a.Voluntary, b.Voluntary, a.Day, b.Day) })
	return list
}

// planless are the units the reader leads that have no plan, where there is a letter
// to answer.
func (v view) planless() (list []org.Unit) {
	if !v.Leads || len(v.Direction.Themes) == 0 || !v.Asked.Asks(plan.BeginDemand) {
		return nil
	}
	for _, u := range v.Units {
		has := slices.ContainsFunc(v.Plans, func(x plan.Plan) bool { return x.Unit == u.ID })
		if !has && (u.Kind == org.Centre || u.Kind == org.Staff || u.Kind == org.Institution) {
			list = append(list, u)
		}
	}
	return list
}

// silence is a theme an open plan says nothing of.
type silence struct {
	Plan   plan.Plan
	Theme  item.Item
	Number int
}

func (s silence) path() string { return "/plans/" + s.Plan.ID + "#tema-" + s.Theme.ID }

func (v view) silent() (list []silence) {
	if !v.Leads || !v.Asked.Asks(plan.AnswerDemand) {
		return nil
	}
	for _, x := range v.Plans {
		if x.State == plan.Closed {
			continue
		}
		for i, t := range v.Direction.Themes {
			if !v.saysSomething(x, t.ID) {
				list = append(list, silence{x, t.Item, i + 1})
			}
		}
	}
	return list
}

func (v view) saysSomething(x plan.Plan, theme string) bool {
	return slices.ContainsFunc(v.Answers, func(a plan.Answer) bool { return a.Plan == x.ID && a.Theme == theme }) ||
		slices.ContainsFunc(v.Goals, func(g ownGoal) bool { return g.Plan == x.ID && g.Theme == theme })
}
