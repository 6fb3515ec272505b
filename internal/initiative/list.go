package initiative

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Row is an initiative in the list, with the states of the effects it leads to.
type Row struct {
	ID, Title, Unit, Sort, Owner, State, Starts, Ends, Text string
	Effects                                                 []string
}

func scanRow(s db.Scan) (r Row, err error) {
	err = s(&r.ID, &r.Title, &r.Unit, &r.Sort, &r.Owner, &r.State, &r.Starts, &r.Ends, &r.Text)
	return r, err
}

var rowFields = `i.id, ` + auth.Shown("i") + `, ` + org.Named("u") + `, n.kind, coalesce(p.name, ''), i.state, n.starts, n.ends, n.text`

func rowSQL(columns string) string {
	return `
SELECT ` + columns + `
FROM item i
JOIN initiative n ON n.item = i.id
JOIN unit u ON u.id = ` + item.Holder("i") + `
LEFT JOIN person p ON p.id = i.owner
WHERE i.kind = 'initiative' AND ` + auth.Sees("i", auth.Content)
}

var totalSQL = `
SELECT count(*)
FROM item i
WHERE i.kind = 'initiative' AND ` + auth.Sees("i", auth.Content)

const stateOrder = `CASE i.state WHEN 'not_begun' THEN 1 WHEN 'under_way' THEN 2 WHEN 'done' THEN 3 ELSE 4 END`

var initiatives = list.List[Row]{
	Path: "/initiatives", Here: "initiatives", Title: "nav.initiatives", Table: "initiative.table",
	Count: "initiative.count", None: "initiative.none", NoneText: "initiative.none_text",
	ID:  func(r *Row) string { return r.ID },
	SQL: rowSQL, Total: totalSQL, Fields: rowFields, Scan: scanRow, Fill: fillEffects,
	Filters: []list.Filter{
		list.ByYear(Kind),
		org.ByUnit("initiative.unit", "initiative.all_units"),
		{Key: "state", Label: "initiative.state", All: "initiative.all_states", Where: "AND i.state = $n",
			Options: list.Choices("state.", States)},
		{Key: "kind", Label: "initiative.sort", All: "initiative.all_sorts",
			Where:   "AND (SELECT x.kind FROM initiative x WHERE x.item = i.id) = $n",
			Options: list.Choices("initiative.sort.", Kinds)},
	},
	Columns: []list.Column[Row]{
		{Key: "title", Head: "initiative.title", Kind: list.Link, Order: auth.Shown("i") + db.Danish, Show: nameCell,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Title} }},
		{Key: "kind", Head: "initiative.sort", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: c.T("initiative.sort." + r.Sort)} }},
		{Key: "unit", Head: "initiative.unit", Order: org.Named("u") + db.Danish,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Unit} }},
		{Key: "owner", Head: "initiative.owner", Kind: list.Person, Order: `coalesce(p.name, '')` + db.Danish,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Owner} }},
		{Key: "state", Head: "initiative.state", Kind: list.Status, Order: stateOrder,
			Cell: func(c *web.Call, r *Row) list.Cell {
				return list.Cell{Mark: mark(r.State), Text: c.T("state." + r.State)}
			}},
		{Key: "effects", Head: "initiative.effects", Show: effectsCell, Cell: effectWords},
		{Key: "days", Head: "initiative.days", Page: true, Order: `n.starts`,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: span(c, r.Starts, r.Ends)} }},
		{Key: "starts", Head: "initiative.starts", Kind: list.Date, File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Day: r.Starts} }},
		{Key: "ends", Head: "initiative.ends", Kind: list.Date, File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Day: r.Ends} }},
		{Key: "text", Head: "initiative.text", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Text} }},
	},
}

// The link leads here, and the item is asked for each: a join by kind would begin
// with every effect there is.
var effectsSQL = `
SELECT l.target, coalesce((
  SELECT ` + indicator.State("i") + ` FROM item i
  WHERE i.id = l.source AND i.kind = 'effect' AND ` + auth.Sees("i", auth.Content) + `), '')
FROM link l
WHERE l.target IN (SELECT key FROM json_each($1)) AND l.kind = 'supports'
ORDER BY l.source`

// fillEffects reads the states of the effects the initiatives lead to.
func fillEffects(a *list.Ask, rows []Row) error {
	ids := make([]string, len(rows))
	at := make(map[string]*Row, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
		at[rows[i].ID] = &rows[i]
	}
	found, err := db.All(a.Tx, db.ScanPair, effectsSQL, item.IDs(ids...))
	for _, p := range found {
		if p.B != "" {
			at[p.A].Effects = append(at[p.A].Effects, p.B)
		}
	}
	return err
}

func effectWords(c *web.Call, r *Row) list.Cell {
	if len(r.Effects) == 0 {
		return list.Cell{Text: c.T("initiative.no_effect")}
	}
	words := make([]string, len(r.Effects))
	for i, state := range r.Effects {
		words[i] = effectWord(c, state)
	}
	return list.Cell{Text: c.Say.List(words)}
}

func serveList(c *web.Call) error {
	return initiatives.Serve(c, func(v list.View) templ.Component { return listView(v) })
}
