// Package large makes a municipality of any size for measuring: titles and figures
// out of word lists, no prose, the same every time.
package large

import (
	"fmt"
	"math/rand/v2"

	"ledetraad/internal/seed"
)

var (
	verbs  = []string{"Flere", "Færre", "Bedre", "Hurtigere", "Tryggere", "Lettere", "Grønnere", "Tættere"}
	things = []string{"møder", "ture", "måltider", "samtaler", "besøg", "svar", "timer", "forløb", "aftaler", "veje", "bøger", "bænke"}
	places = []string{"i skolen", "på torvet", "i hjemmet", "ved fjorden", "i byen", "på landet", "på nettet", "i klubben"}
	states = []string{"not_begun", "under_way", "stable", "behind", "reached"}
)

type maker struct {
	r *rand.Rand
	n int
}

func (m *maker) title() string {
	m.n++
	return fmt.Sprintf("%s %s %s %d", verbs[m.r.IntN(len(verbs))], things[m.r.IntN(len(things))], places[m.r.IntN(len(places))], m.n)
}

// World has a municipality with units centres and institutions, each with a plan of
// ten goals, sixteen initiatives and ten effects for the year 2026.
func World(units int) seed.World {
	m := &maker{r: rand.New(rand.NewPCG(1, 2))}
	w := seed.World{Slug: "stor", Name: "Fjordby Kommune (stor)", Example: true}
	w.Units = append(w.Units, seed.Unit{Key: "root", Name: "Fjordby Kommune", Kind: "municipality"})
	w.People = append(w.People,
		seed.Person{Key: "konsulent", Name: "Konsulent", Email: "konsulent@stor.example", Offices: []string{"secretariat", "administrator"}, Demo: "Sekretariatet", DemoEN: "The secretariat", Positions: []seed.Position{{Unit: "root", Title: "Konsulent"}}},
		seed.Person{Key: "chef", Name: "Chef", Email: "chef@stor.example", Demo: "Leder af den første enhed", DemoEN: "Leads the first unit", Positions: []seed.Position{{Unit: "u0", Title: "Centerchef", Leads: true}}})
	w.Bodies = []seed.Body{{Key: "direktion", Name: "Direktionen", Kind: "board", Members: []string{"konsulent"}}}
	letter := seed.Letter{Key: "l", Title: "Ledetråd 2026", Year: 2026, State: "in_force", InForce: "2026-01-01"}
	for i := range 3 {
		g := seed.Goal{Key: fmt.Sprint("g", i), Title: m.title(), Text: "Mål.", Source: "Budget 2026", Period: "2026-2029"}
		w.Goals = append(w.Goals, g)
		letter.Themes = append(letter.Themes, seed.Theme{Key: fmt.Sprint("t", i), Title: m.title(), Subtitle: m.title(), Why: "Derfor.", Citizens: "Du.", Organisation: "Vi.", Employees: "Du.", Goals: []string{g.Key}})
	}
	w.Letters = []seed.Letter{letter, {Key: "l27", Title: "Ledetråd 2027", Year: 2027, State: "draft"}}
	for i := range units {
		kind := "institution"
		if i%20 == 0 {
			kind = "centre"
		}
		key := fmt.Sprint("u", i)
		w.Units = append(w.Units, seed.Unit{Key: key, Name: fmt.Sprint("Enhed ", i), Kind: kind, Parent: "root"})
		if i > 0 {
			w.People = append(w.People, seed.Person{Key: fmt.Sprint("p", i), Name: fmt.Sprint("Leder ", i), Email: fmt.Sprintf("leder%d@stor.example", i), Positions: []seed.Position{{Unit: key, Title: "Leder", Leads: true}}})
		}
		w.Plans = append(w.Plans, m.plan(key, i))
	}
	return w
}

func (m *maker) plan(unit string, i int) seed.Plan {
	owner := fmt.Sprint("p", i)
	if i == 0 {
		owner = "chef"
	}
	p := seed.Plan{Unit: unit, Year: 2026, Kind: "plan", State: "in_force", Intro: m.title()}
	p.Answers = []seed.Answer{{Theme: "t0", Kind: "own", Text: m.title(), Day: "2026-01-20", By: owner}, {Theme: "t1", Kind: "not_this_year", Text: m.title(), Day: "2026-01-20", By: owner}}
	for g := range 10 {
		goal := seed.PlanGoal{Key: fmt.Sprint(unit, "-", g), Title: m.title(), Theme: fmt.Sprint("t", g%3), Text: m.title(), Target: "75 pct.", Owner: owner, State: states[m.r.IntN(len(states))], Note: m.title(),
			FollowUps: []seed.FollowUp{{Day: "2026-06-17", By: owner, Text: m.title() + ". " + m.title() + ".", Confirmed: "2026-06-17", ConfirmedBy: owner, UsedIn: "Dialog"}}}
		for k := range 1 + (g+i)%2 + g%5/4 {
			init := seed.Initiative{Key: fmt.Sprint(unit, "-", g, "-", k), Title: m.title(), Kind: "initiative", Text: m.title(), Owner: owner, State: "under_way", From: "2026-01-01", To: "2026-12-31"}
			if k == 0 {
				e := seed.Effect{Key: fmt.Sprint(unit, "-e", g), Title: m.title(), Shown: "interviews"}
				if g%4 > 0 {
					e.Assessments = []seed.Assessment{{Day: "2026-08-20", By: owner, Result: "partly", Evidence: m.title(), Next: m.title()}}
					if g == 1 && i%5 == 0 {
						e.Assessments[0].Learned = m.title() + "."
					}
				}
				init.Effects = []seed.Effect{e}
			}
			goal.Initiatives = append(goal.Initiatives, init)
		}
		p.Goals = append(p.Goals, goal)
	}
	return p
}
