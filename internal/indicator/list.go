package indicator

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Row is an indicator in the list, with the effects it shows and its newest observation.
type Row struct {
	Indicator
	Up     []item.Item // effects
	Newest Observation // zero where nothing was measured
}

func scanRow(s db.Scan) (r Row, err error) {
	r.Indicator, err = scan(s)
	return r, err
}

func rowSQL(columns string) string {
	return `
SELECT ` + columns + `
FROM item i
JOIN indicator n ON n.item = i.id
JOIN unit u ON u.id = ` + item.Holder("i") + `
LEFT JOIN person p ON p.id = i.owner
WHERE i.kind = 'indicator' AND ` + auth.Sees("i", auth.Content)
}

var totalSQL = `
SELECT count(*)
FROM item i
WHERE i.kind = 'indicator' AND ` + auth.Sees("i", auth.Content)

var indicators = list.List[Row]{
	Path: "/indicators", Here: "effects", Title: "indicator.list", Table: "indicator.table",
	Count: "indicator.count", None: "indicator.list_none", NoneText: "indicator.list_none_text",
	ID:  func(r *Row) string { return r.ID },
	SQL: rowSQL, Total: totalSQL, Fields: columns, Scan: scanRow, Fill: fill,
	Filters: []list.Filter{
		list.ByYear(Kind),
		org.ByUnit("indicator.unit", "indicator.all_units"),
		{Key: "often", Label: "indicator.fact_often", All: "indicator.all_often",
			Where:   "AND (SELECT x.often FROM indicator x WHERE x.item = i.id) = $n",
			Options: list.Choices("indicator.often.", Rhythms)},
	},
	Columns: []list.Column[Row]{
		{Key: "title", Head: "kind.indicator", Kind: list.Link, Order: auth.Shown("i") + db.Danish,
			Cell: func(c *web.Call, r *Row) list.Cell {
				return list.Cell{Text: r.Title, Href: c.URL("/indicators/" + r.ID)}
			}},
		{Key: "unit", Head: "indicator.unit", Order: `u.name` + db.Danish,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.UnitName} }},
		{Key: "effects", Head: "indicator.list_effect", Show: upCell, Cell: upWords},
		{Key: "newest", Head: "indicator.list_newest", Page: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.newest(c)} }},
		{Key: "period", Head: "indicator.period", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Newest.At} }},
		{Key: "value", Head: "indicator.value", Kind: list.Number, File: true,
			Cell: func(c *web.Call, r *Row) list.Cell {
				return list.Cell{Number: r.Newest.Value, None: r.Newest.At == ""}
			}},
		{Key: "measure", Head: "indicator.list_measure", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Measure} }},
		{Key: "target", Head: "indicator.target", Kind: list.Number,
			Cell: func(c *web.Call, r *Row) list.Cell {
				return list.Cell{Number: r.Target.Value, None: !r.Target.Known}
			}},
		{Key: "often", Head: "indicator.fact_often",
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: c.T("indicator.often." + r.Often)} }},
		{Key: "owner", Head: "indicator.fact_owner", Kind: list.Person, Order: `coalesce(p.name, '')` + db.Danish,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.answers(c)} }},
		{Key: "meeting", Head: "indicator.fact_meeting", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Meeting} }},
		{Key: "source", Head: "indicator.fact_source", File: true,
			Cell: func(c *web.Call, r *Row) list.Cell { return list.Cell{Text: r.Source} }},
	},
}

// fill reads the effects the indicators show, and their newest observations.
func fill(a *list.Ask, rows []Row) error {
	ids := make([]string, len(rows))
	at := make(map[string]*Row, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
		at[rows[i].ID] = &rows[i]
	}
	links, err := item.Out(a.Tx, item.Supports, ids...)
	if err != nil {
		return err
	}
	for _, l := range links {
		if l.Far.Kind == "effect" {
			at[l.Near].Up = append(at[l.Near].Up, l.Far)
		}
	}
	all, err := Observations(a.Tx, ids...)
	for id, series := range all {
		at[id].Newest = series[len(series)-1]
	}
	return err
}

// newest is the newest figure with its period: "44,5 pct. i maj 2026."
func (r *Row) newest(c *web.Call) string {
	if r.Newest.At == "" {
		return c.T("indicator.none")
	}
	amount := c.T("indicator.amount", c.Say.Decimal(r.Newest.Value), r.Measure)
	return c.T("indicator.newest", amount, PeriodWords(c.Say, r.Newest.At))
}

func upWords(c *web.Call, r *Row) list.Cell {
	titles := make([]string, len(r.Up))
	for i, e := range r.Up {
		titles[i] = e.Title
	}
	return list.Cell{Text: c.Say.List(titles)}
}

func serveList(c *web.Call) error {
	return indicators.Serve(c, func(v list.View) templ.Component { return listView(v) })
}
