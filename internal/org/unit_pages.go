package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type unitPage struct {
	chart
	Unit   Unit
	Closed bool // not there on the day
	People []Holder
	Under  []Unit
	Above  []Unit // from the municipality down
}

// Holder is somebody who holds a position in a unit.
type Holder struct {
	Person, Name, Title string
	Leads               bool
	From                string
}

// Holders lists who holds a position in a unit on a day, the leader first.
func Holders(tx *db.Tx, unit, day string) ([]Holder, error) {
	list, err := db.All(tx, func(s db.Scan) (h Holder, err error) {
		var leads int
		err = s(&h.Person, &h.Name, &h.Title, &leads, &h.From)
		h.Leads = leads == 1
		return h, err
	}, `
SELECT o.person, n.name, o.title, o.leads, o.valid_from
FROM position o
JOIN person n ON n.id = o.person
WHERE o.unit = $1 AND o.valid_from <= $2 AND o.valid_to > $2
ORDER BY o.id`, unit, day)
	i18n.Sort(list, func(h Holder) string { return sortKey(h) })
	return list, err
}

func sortKey(h Holder) string {
	if h.Leads {
		return " " + h.Title
	}
	return h.Title
}

func showUnit(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := unitPage{chart: chart{Call: c}}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = r.Day
		p.Day = dayOr(c.Query("day"), r.Day)
		if p.Unit, err = GetUnit(tx, id); err != nil {
			return err
		}
		if err = p.readLine(tx); err != nil {
			return err
		}
		p.place()
		p.People, err = Holders(tx, id, p.Day)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Unit.Name, Here: "organisation", Body: unitView(p)})
}

// place finds the unit as it was on the day, what lay above it and what under it.
func (p *unitPage) place() {
	there := map[string]Unit{}
	for _, u := range p.Units {
		there[u.ID] = u
		if u.Parent == p.Unit.ID {
			p.Under = append(p.Under, u)
		}
	}
	if u, ok := there[p.Unit.ID]; ok {
		p.Unit = u
	} else {
		p.Closed = true
	}
	seen := map[string]bool{p.Unit.ID: true}
	for up, ok := there[p.Unit.Parent]; ok && !seen[up.ID]; up, ok = there[up.Parent] {
		seen[up.ID] = true
		p.Above = append([]Unit{up}, p.Above...)
	}
}

func (p unitPage) facts() []ui.Fact {
	facts := []ui.Fact{{Name: p.T("org.kind"), Text: p.T("org.kind." + p.Unit.Kind)}}
	if leader := p.leaderOf(p.Unit.ID); leader != "" {
		facts = append(facts, ui.Fact{Name: p.T("org.leader"), Text: leader})
	}
	if from := written(p.Unit.From); from != "" {
		facts = append(facts, ui.Fact{Name: p.T("org.from"), Text: p.Say.Day(from)})
	}
	if to := written(p.Unit.To); to != "" {
		facts = append(facts, ui.Fact{Name: p.T("org.closes"), Text: p.Say.Day(to)})
	}
	if next := p.names[p.Unit.Successor]; next != "" {
		facts = append(facts, ui.Fact{Name: p.T("org.successor"), Text: next, Href: p.URL("/units/" + p.Unit.Successor)})
	}
	return facts
}

// steps is where the unit sits: the line from the municipality down to it.
func (p unitPage) steps() (steps []ui.Step) {
	for _, u := range p.Above {
		steps = append(steps, ui.Step{Small: p.T("org.kind." + u.Kind), Label: u.Name, Href: p.URL(p.at("/units/" + u.ID))})
	}
	return append(steps, ui.Step{Small: p.T("org.kind." + p.Unit.Kind), Label: p.Unit.Name, Here: true})
}

func (p unitPage) lead() string {
	if p.Day != p.Today {
		return p.T("org.lead_day", p.Say.Day(p.Day))
	}
	return ""
}
