package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Row is an effect in the list: what is to lead to it, and how it was last assessed.
type Row struct {
	Effect
	Up     []item.Item // initiatives
	Latest Assessment  // zero where nobody has assessed it
}

func scanRow(s db.Scan) (r Row, err error) {
	r.Effect, err = scan(s)
	return r, err
}

func rowSQL(columns string) string {
	return `
SELECT ` + columns + `
FROM item i
JOIN effect e ON e.item = i.id
JOIN unit u ON u.id = ` + item.Holder("i") + `
WHERE i.kind = 'effect' AND ` + auth.Sees("i", auth.Content)
}

var totalSQL = `
SELECT count(*)
FROM item i
WHERE i.kind = 'effect' AND ` + auth.Sees("i", auth.Content)

var stateOrder = `CASE ` + indicator.State("i") + ` WHEN 'reached' THEN 1 WHEN 'partly' THEN 2 WHEN 'not' THEN 3 WHEN 'unknown' THEN 4
  WHEN 'measured' THEN 5 ELSE 6 END`

var effects = list.List[Row]{
	Path: "/effects", Here: "effects", Title: "nav.effects", Table: "effect.table",
	Count: "effect.count", None: "effect.none", NoneText: "effect.none_text",
	ID:  func(r *Row) string { return r.ID },
	SQL: rowSQL, Total: totalSQL, Fields: columns, Scan: scanRow, Fill: fill,
	Filters: []list.Filter{
		list.ByYear(Kind),
		org.ByUnit("effect.unit", "effect.all_units"),
		{Key: "state", Label: "effect.result", All: "effect.all_results", Where: "AND " + indicator.State("i") + " = $n",
			Options: func(a *list.Ask) (options []ui.Option, err error) {
				for _, state := range append([]string{Open, indicator.Measured}, Results...) {
					options = append(options, ui.Option{Value: state, Label: word(a.Call, state)})
				}
				return options, nil
			}},
	},
	Columns: []list.Column[Row]{
		{Key: "title", Head: "effect.effect", Kind: list.Link, Order: auth.Shown("i") + db.Danish,
			Cell: func(c *web.Call, r *Row) list.Cell {
				return list.Cell{Text: r.Title, Href: c.URL("/effects/" + r.ID)}
			}},
		{Key: "unit", Head: "effect.unit", Order: org.Named("u") + db.Danish,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.UnitName} }},
		{Key: "initiatives", Head: "effect.initiatives", Show: upCell, Cell: upWords},
		{Key: "shown", Head: "effect.shown",
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: way(c, r.Shown)} }},
		{Key: "state", Head: "effect.result", Kind: list.Status, Order: stateOrder, Show: resultCell,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: word(c, r.State)} }},
		{Key: "day", Head: "effect.day", Kind: list.Date, File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Day: r.Latest.Day} }},
		{Key: "evidence", Head: "effect.evidence", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Latest.Evidence} }},
		{Key: "next", Head: "effect.next", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Latest.Next} }},
	},
}

// fill reads what leads to the effects, and their newest assessments.
func fill(a *list.Ask, rows []Row) error {
	ids := make([]string, len(rows))
	at := make(map[string]*Row, len(rows))
	items := make([]*item.Item, len(rows))
	for i := range rows {
		ids[i], items[i] = rows[i].ID, &rows[i].Item
		at[rows[i].ID] = &rows[i]
	}
	if err := indicator.Measure(a.Tx, items...); err != nil {
		return err
	}
	links, err := item.Out(a.Tx, item.Supports, ids...)
	if err != nil {
		return err
	}
	for _, l := range links {
		at[l.Near].Up = append(at[l.Near].Up, l.Far)
	}
	latest, err := Latest(a.Tx, ids...)
	for id, x := range latest {
		at[id].Latest = x
	}
	return err
}

func upWords(c *web.Call, r *Row) list.Cell {
	titles := make([]string, len(r.Up))
	for i, n := range r.Up {
		titles[i] = n.Title
	}
	return list.Cell{Text: c.Say.List(titles)}
}

// serveList shows the list. Its lead says how many nobody has assessed; of a part of
// the year it says nothing.
func serveList(c *web.Call) error {
	var all []Row
	l := effects
	l.Fill = func(a *list.Ask, rows []Row) error {
		all = rows
		return fill(a, rows)
	}
	return l.Serve(c, func(v list.View) templ.Component {
		if v.Total > len(all) {
			all = nil
		}
		return listView(v, lead(c, all))
	})
}

func lead(c *web.Call, all []Row) string {
	if len(all) == 0 {
		return ""
	}
	never := 0
	for i := range all {
		if all[i].State == Open {
			never++
		}
	}
	lead := c.Say.Up("effect.lead", len(all))
	if never > 0 {
		lead += " " + c.Say.Up("effect.lead_never", never)
	}
	return lead
}
