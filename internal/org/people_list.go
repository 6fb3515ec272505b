package org

import (
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/list"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// personRow is a person in the administrator's list, with all she is today.
type personRow struct {
	Person
	Titles []string
}

var people = list.List[personRow]{
	Path: "/people", Here: "organisation", Title: "org.people", Table: "org.people_table",
	Count: "org.people_count", None: "org.people_none", NoneText: "org.people_none_text",
	ID:      func(p *personRow) string { return p.ID },
	All:     readPeople,
	Fill:    fillTitles,
	Filters: []list.Filter{{Key: "q", Label: "org.search", Words: true}},
	Columns: []list.Column[personRow]{
		{Key: "name", Head: "org.name", Kind: list.Link, Order: list.Here,
			Cell: func(c *web.Call, p *personRow) list.Cell {
				return list.Cell{Text: p.Name, Href: c.URL("/people/" + p.ID)}
			}},
		{Key: "email", Head: "org.email", Order: list.Here,
			Cell: func(c *web.Call, p *personRow) list.Cell { return list.Cell{Text: p.Email} }},
		{Key: "roles", Head: "org.roles", Show: titlesCell,
			Cell: func(c *web.Call, p *personRow) list.Cell {
				return list.Cell{Text: strings.Join(p.Titles, "; ")}
			}},
	},
}

// readPeople reads all and chooses here, because neither engine knows that Ø is the
// capital of ø: some milliseconds for 5,000.
func readPeople(a *list.Ask) (rows []personRow, err error) {
	all, err := db.All(a.Tx, scanPerson, `SELECT `+personColumns+` FROM person p ORDER BY p.id`)
	words := a.Chosen("q")
	for _, p := range all {
		if contains(p.Name, words) || contains(p.Email, words) {
			rows = append(rows, personRow{Person: p})
		}
	}
	i18n.Sort(rows, func(p personRow) string { return p.Name })
	return rows, err
}

// fillTitles reads all that the people of a page are today.
func fillTitles(a *list.Ask, rows []personRow) error {
	ids := make([]string, len(rows))
	at := make(map[string]*personRow, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
		at[rows[i].ID] = &rows[i]
	}
	tenures, err := TenuresOf(a.Tx, ids...)
	for _, t := range tenures {
		if t.On(a.R.Day) && t.Kind != AMandate {
			at[t.Person].Titles = append(at[t.Person].Titles, tenureName(a.Call, t))
		}
	}
	return err
}

func listPeople(c *web.Call) error {
	return people.Serve(c, func(v list.View) templ.Component { return peopleView(v) })
}
