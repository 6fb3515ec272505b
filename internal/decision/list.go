package decision

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// ownerOptions are the reader, and those who carry out a decision she may read.
func ownerOptions(a *list.Ask) ([]ui.Option, error) {
	options := []ui.Option{{Value: "1", Label: a.T("decision.mine")}}
	people, err := db.All(a.Tx, db.ScanPair, `
SELECT p.id, p.name
FROM decision d
CROSS JOIN item i
JOIN person p ON p.id = i.owner
WHERE i.id = d.item AND i.owner <> $1 AND `+auth.Sees("i", auth.Content)+`
GROUP BY p.id, p.name
ORDER BY p.name`+db.Danish+`, p.id`, a.R.Person)
	for _, x := range people {
		options = append(options, ui.Option{Value: x.A, Label: x.B})
	}
	return options, err
}

// row is a decision in the list.
type row struct{ Decision }

func scanRow(s db.Scan) (r row, err error) {
	r.Decision, err = scan(s)
	return r, err
}

func rowSQL(columns string) string {
	return `
SELECT ` + columns + joined() + `
WHERE i.kind = 'decision' AND ` + auth.Sees("i", auth.Content)
}

var totalSQL = `
SELECT count(*)
FROM item i
WHERE i.kind = 'decision' AND ` + auth.Sees("i", auth.Content)

const stateOrder = `CASE i.state WHEN 'late' THEN 1 WHEN 'not_begun' THEN 2 WHEN 'under_way' THEN 3 WHEN 'awaits' THEN 4 WHEN 'done' THEN 5 ELSE 6 END`

var decisions = list.List[row]{
	Path: "/decisions", Here: "decisions", Title: "nav.decisions", Table: "decision.table",
	Count: "decision.count", None: "decision.none", NoneText: "decision.none_text",
	ID:  func(r *row) string { return r.ID },
	SQL: rowSQL, Total: totalSQL, Fields: columns, Scan: scanRow, Order: "d.day DESC",
	Filters: []list.Filter{
		{Key: "body", Label: "decision.body", All: "decision.all_bodies", Options: bodyOptions,
			Where: "AND (SELECT x.body FROM decision x WHERE x.item = i.id) = $n"},
		org.ByUnit("decision.unit", "decision.all_units"),
		{Key: "state", Label: "decision.state", All: "decision.all_states", Where: "AND i.state = $n",
			Options: list.Choices("decision.state.", States)},
		{Key: "mine", Label: "decision.owner", All: "decision.everybody", Where: "AND i.owner = $n",
			Options: ownerOptions,
			Value: func(a *list.Ask, chosen string) (any, error) {
				if chosen == "1" {
					return a.R.Person, nil
				}
				return chosen, nil
			}},
	},
	Columns: []list.Column[row]{
		{Key: "title", Head: "decision.title", Kind: list.Link, Order: auth.Shown("i") + db.Danish, Show: titleCell,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Title} }},
		{Key: "day", Head: "decision.day", Kind: list.Date, Order: "d.day",
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Day: r.Day} }},
		{Key: "body", Head: "decision.body", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.BodyName} }},
		{Key: "sort", Head: "decision.sort", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: c.T("decision.sort." + r.Sort)} }},
		{Key: "unit", Head: "decision.unit", Order: org.Named("u") + db.Danish, Show: whoCell,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.UnitName} }},
		{Key: "owner", Head: "decision.owner", Kind: list.Person, File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Person} }},
		{Key: "due", Head: "decision.due", Kind: list.Date, Order: "d.due",
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Day: r.Due} }},
		{Key: "state", Head: "decision.state", Kind: list.Status, Order: stateOrder,
			Cell: func(c *web.Call, r *row) list.Cell {
				return list.Cell{Mark: markOf(r.State), Text: c.T("decision.state." + r.State)}
			}},
		{Key: "text", Head: "decision.text", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Text} }},
		{Key: "basis", Head: "decision.basis", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Basis} }},
	},
}

// bodyOptions are the bodies of the day.
func bodyOptions(a *list.Ask) (options []ui.Option, err error) {
	bodies, err := org.Bodies(a.Tx, a.R.Day)
	for _, b := range bodies {
		options = append(options, ui.Option{Value: b.ID, Label: b.Name})
	}
	return options, err
}

func serveList(c *web.Call) error {
	return decisions.Serve(c, func(v list.View) templ.Component { return listView(v) })
}

// mayEnter tells whether the reader enters decisions of some body.
func mayEnter(r *auth.Reader) bool {
	return r.Office(auth.Secretariat) || r.IsStaff() && len(r.Bodies()) > 0
}

// markOf is the form of a decision's state.
func markOf(state string) ui.Mark {
	switch state {
	case Late:
		return ui.Behind
	case Awaits:
		return ui.Waiting
	case Dropped:
		return ui.Stopped
	case Nothing:
		return ui.Stable
	}
	return ui.Mark(state)
}
