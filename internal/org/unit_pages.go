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
	Heirs  []ui.Fact
	Took   []ui.Fact // units that closed and were taken over by this one
}

// Holder is somebody who holds a position in a unit.
type Holder struct {
	ID                  string // of the position
	Person, Name, Title string
	Leads               bool
	From                string
}

// Holders lists who holds a position in a unit on a day, the leader first.
func Holders(tx *db.Tx, unit, day string) ([]Holder, error) {
	list, err := db.All(tx, func(s db.Scan) (h Holder, err error) {
		var leads int
		err = s(&h.ID, &h.Person, &h.Name, &h.Title, &leads, &h.From)
		h.Leads = leads == 1
		return h, err
	}, `
SELECT o.id, o.person, n.name, o.title, o.leads, o.valid_from
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
		p.Day = dayOr(c.Query("on"), r.Day)
		if p.Unit, err = GetUnit(tx, id); err != nil {
			return err
		}
		if err = p.readLine(tx); err != nil {
			return err
		}
		p.place()
		if p.People, err = Holders(tx, id, p.Day); err != nil {
			return err
		}
		if err = p.readBodies(tx); err != nil {
			return err
		}
		return p.heirs(tx)
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
	facts = append(append(facts, p.Heirs...), p.Took...)
	return append(facts, p.med()...)
}

// med is the committee that discusses what the unit's leader decides, or plainly that
// there is none where somebody leads.
func (p unitPage) med() []ui.Fact {
	switch b, ok := p.Med[p.Unit.ID]; {
	case ok:
		return []ui.Fact{{Name: p.T("org.med"), Text: b.Name, Href: p.URL(p.at("/bodies/" + b.ID))}}
	case p.Leaders[p.Unit.ID].Person != "" && !p.Closed:
		return []ui.Fact{{Name: p.T("org.med"), Text: p.T("org.med_none")}}
	}
	return nil
}

// heirs reads who took over from the unit, and from whom it took over.
func (p *unitPage) heirs(tx *db.Tx) error {
	last := max(p.Day, p.Unit.To)
	took, err := TookOver(tx, last)
	if err != nil {
		return err
	}
	now, err := TookOver(tx, p.Day)
	if err != nil {
		return err
	}
	ids := append([]string{}, took[p.Unit.ID]...)
	for old := range now {
		ids = append(ids, old)
	}
	names, err := UnitNames(tx, ids...)
	for _, id := range took[p.Unit.ID] {
		p.Heirs = append(p.Heirs, ui.Fact{Name: p.T("org.successor"), Text: names[id], Href: p.URL("/units/" + id)})
	}
	for old, heirs := range now {
		if names[old] != "" && distinct(heirs)[p.Unit.ID] {
			p.Took = append(p.Took, ui.Fact{Name: p.T("org.took_over"), Text: names[old], Href: p.URL("/units/" + old)})
		}
	}
	i18n.Sort(p.Took, func(f ui.Fact) string { return f.Text })
	return err
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
