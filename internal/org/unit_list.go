package org

import (
	"slices"

	"ledetraad/internal/i18n"
	"ledetraad/internal/list"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// unitRow is a unit in the list of all.
type unitRow struct {
	Unit
	Above  string
	Leader string // title, and for the staff the name
	led    Leader
}

// kinds narrows to one of some kinds.
func kinds(family string, values []string) list.Filter {
	return list.Filter{Key: "kind", Label: "org.kind", All: "org.all_kinds", Options: list.Choices(family, values)}
}

var units = list.List[unitRow]{
	Path: "/units", Here: "organisation", Title: "org.units", Table: "org.units_table",
	Count: "org.units_count", None: "org.nothing", NoneText: "org.nothing_text",
	ID:      func(u *unitRow) string { return u.ID },
	All:     readUnits,
	Filters: []list.Filter{kinds("org.kind.", UnitKinds)},
	Columns: []list.Column[unitRow]{
		{Key: "name", Head: "org.unit", Kind: list.Link, Order: list.Here,
			Cell: func(c *web.Call, u *unitRow) list.Cell {
				return list.Cell{Text: u.Name, Href: c.URL("/units/" + u.ID)}
			}},
		{Key: "kind", Head: "org.kind", Order: list.Here,
			Cell: func(c *web.Call, u *unitRow) list.Cell { return list.Cell{Text: KindName(c, u.Kind)} }},
		{Key: "above", Head: "org.parent", Order: list.Here,
			Cell: func(c *web.Call, u *unitRow) list.Cell { return list.Cell{Text: u.Above} }},
		{Key: "leader", Head: "org.leader", Kind: list.Person,
			Cell: func(c *web.Call, u *unitRow) list.Cell { return list.Cell{Text: u.Leader} }},
	},
}

func readUnits(a *list.Ask) ([]unitRow, error) { return unitsOn(a, a.R.Day) }

func unitsOn(a *list.Ask, day string) (rows []unitRow, err error) {
	p := chart{Call: a.Call, Today: a.R.Day, Day: day}
	if err := p.readLine(a.Tx); err != nil {
		return nil, err
	}
	for _, u := range p.Units {
		if kind := a.Chosen("kind"); kind == "" || kind == u.Kind {
			rows = append(rows, unitRow{u, p.names[u.Parent], p.leaderOf(u.ID), p.Leaders[u.ID]})
		}
	}
	i18n.Sort(rows, func(u unitRow) string { return u.Name })
	return rows, nil
}

func listUnits(c *web.Call) error {
	return units.Serve(c, func(v list.View) templ.Component {
		return placesView(v, ui.Head{Title: c.T("org.units"), Lead: c.T("org.units_lead"), Mark: c.Mark()})
	})
}

// bodyRow is a body in the list of all.
type bodyRow struct {
	Body
	Members int
}

// bodyKinds are the kinds in use, in the order of the bodies themselves.
func bodyKinds(a *list.Ask) (options []ui.Option, err error) {
	all, err := Bodies(a.Tx, a.R.Day)
	for _, b := range all {
		o := ui.Option{Value: b.Kind, Label: a.T("org.body." + b.Kind)}
		if !slices.Contains(options, o) {
			options = append(options, o)
		}
	}
	return options, err
}

var bodies = list.List[bodyRow]{
	Path: "/bodies", Here: "organisation", Title: "org.bodies_short", Table: "org.bodies_table",
	Count: "org.bodies_count", None: "org.nothing", NoneText: "org.nothing_text",
	ID:      func(b *bodyRow) string { return b.ID },
	All:     readBodies,
	Filters: []list.Filter{{Key: "kind", Label: "org.kind", All: "org.all_kinds", Options: bodyKinds}},
	Columns: []list.Column[bodyRow]{
		{Key: "name", Head: "org.where", Kind: list.Link, Order: list.Here,
			Cell: func(c *web.Call, b *bodyRow) list.Cell {
				return list.Cell{Text: b.Name, Href: c.URL("/bodies/" + b.ID)}
			}},
		{Key: "kind", Head: "org.kind", Order: list.Here,
			Cell: func(c *web.Call, b *bodyRow) list.Cell { return list.Cell{Text: c.T("org.body." + b.Kind)} }},
		{Key: "purpose", Head: "org.purpose",
			Cell: func(c *web.Call, b *bodyRow) list.Cell { return list.Cell{Text: b.Purpose} }},
		{Key: "meets", Head: "org.meets",
			Cell: func(c *web.Call, b *bodyRow) list.Cell { return list.Cell{Text: b.Meets} }},
		{Key: "members", Head: "org.members_short", Kind: list.Number, Order: list.Here,
			Cell: func(c *web.Call, b *bodyRow) list.Cell { return list.Cell{Number: float64(b.Members)} }},
	},
}

func readBodies(a *list.Ask) ([]bodyRow, error) { return bodiesOn(a, a.R.Day) }

func bodiesOn(a *list.Ask, day string) (rows []bodyRow, err error) {
	all, err := Bodies(a.Tx, day)
	if err != nil {
		return nil, err
	}
	members, err := Members(a.Tx, "", day)
	sit := map[string]int{}
	for _, m := range members {
		sit[m.Body]++
	}
	for _, b := range all {
		if kind := a.Chosen("kind"); kind == "" || kind == b.Kind {
			rows = append(rows, bodyRow{b, sit[b.ID]})
		}
	}
	return rows, err
}

func listBodies(c *web.Call) error {
	return bodies.Serve(c, func(v list.View) templ.Component {
		return placesView(v, ui.Head{Title: c.T("org.bodies_short"), Lead: c.T("org.bodies_lead"), Mark: c.Mark()})
	})
}
