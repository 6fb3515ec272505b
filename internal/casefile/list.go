package casefile

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// row is a case in the list.
type row struct{ Case }

func scanRow(s db.Scan) (r row, err error) {
	r.Case, err = scan(s)
	return r, err
}

func rowSQL(columns string) string {
	return `
SELECT ` + columns + joined() + `
WHERE i.kind = 'casefile' AND ` + auth.Sees("i", auth.Content)
}

var totalSQL = `
SELECT count(*)
FROM item i
WHERE i.kind = 'casefile' AND ` + auth.Sees("i", auth.Content)

const stateOrder = `CASE i.state WHEN 'ready' THEN 1 WHEN 'coordination' THEN 2 WHEN 'draft' THEN 3 WHEN 'decided' THEN 4 ELSE 5 END`

var cases = list.List[row]{
	Path: "/cases", Here: "cases", Title: "nav.cases", Table: "casefile.table",
	Count: "casefile.count", None: "casefile.none", NoneText: "casefile.none_text",
	ID:  func(r *row) string { return r.ID },
	SQL: rowSQL, Total: totalSQL, Fields: columns, Scan: scanRow, Order: "k.number DESC",
	Filters: []list.Filter{
		{Key: "state", Label: "casefile.state", All: "casefile.all_states", Where: "AND i.state = $n",
			Options: list.Choices("casefile.state.", States)},
		org.ByUnit("casefile.unit", "casefile.all_units"),
		{Key: "year", Label: "list.year", All: "casefile.all_years", Where: "AND i.period = $n", Options: years},
		{Key: "mine", Label: "casefile.owner", All: "casefile.everybody", Where: "AND i.owner = $n",
			Options: func(a *list.Ask) ([]ui.Option, error) {
				return []ui.Option{{Value: "1", Label: a.T("casefile.mine")}}, nil
			},
			Value: func(a *list.Ask, _ string) (any, error) { return a.R.Person, nil }},
	},
	Columns: []list.Column[row]{
		{Key: "number", Head: "casefile.number", Order: "k.number",
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Number} }},
		{Key: "title", Head: "casefile.title", Kind: list.Link, Order: auth.Shown("i") + db.Danish, Show: titleCell,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Title} }},
		{Key: "unit", Head: "casefile.unit", Order: org.Named("u") + db.Danish, Show: whoCell,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.UnitName} }},
		{Key: "owner", Head: "casefile.owner", Kind: list.Person, File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Person} }},
		{Key: "role", Head: "casefile.role", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Role} }},
		{Key: "state", Head: "casefile.state", Kind: list.Status, Order: stateOrder,
			Cell: func(c *web.Call, r *row) list.Cell {
				return list.Cell{Mark: markOf(r.State), Text: c.T("casefile.state." + r.State)}
			}},
		{Key: "recommendation", Head: "casefile.recommendation", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Recommendation} }},
		{Key: "records", Head: "casefile.records", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Records} }},
		{Key: "subject", Head: "casefile.subject", File: true,
			Cell: func(c *web.Call, r *row) list.Cell { return list.Cell{Text: r.Subject} }},
	},
}

// years are those the reader sees cases of, the newest first.
func years(a *list.Ask) (options []ui.Option, err error) {
	found, err := db.All(a.Tx, db.Value[string], `
SELECT DISTINCT i.period
FROM item i
WHERE i.kind = 'casefile' AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC`)
	for _, y := range found {
		options = append(options, ui.Option{Value: y, Label: y})
	}
	return options, err
}

func serveList(c *web.Call) error {
	sees := false
	if err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		sees, err = seesComing(tx, r)
		return err
	}); err != nil {
		return err
	}
	return cases.Serve(c, func(v list.View) templ.Component { return listView(v, sees) })
}

// markOf is the form of a case's state.
func markOf(state string) ui.Mark {
	switch state {
	case Coordination:
		return ui.UnderWay
	case Ready:
		return ui.Waiting
	case Decided:
		return ui.Done
	case Withdrawn:
		return ui.Stopped
	}
	return ui.NotBegun
}

// answerMark is the form of an area's answer.
func answerMark(answer string) ui.Mark {
	switch answer {
	case Agree:
		return ui.Reached
	case AgreeIf:
		return ui.UnderWay
	case Disagree:
		return ui.NotReached
	}
	return ui.Waiting
}
