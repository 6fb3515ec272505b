package goal

import (
	"ledetraad/internal/i18n"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// row is a goal in the list, with who works on it.
type row struct {
	Goal
	Work  Work
	Units map[string]string // names
}

// loose tells that the goal is in force and nobody works with it.
func (g row) loose() bool {
	return g.State == InForce && g.Work.Goals == 0 && len(g.Work.Themes) == 0
}

var goals = list.List[row]{
	Path: "/goals", Here: "goals", Title: "nav.goals", Table: "goal.table",
	Count: "goal.count", None: "goal.none", NoneText: "goal.none_text",
	ID: func(g *row) string { return g.ID },
	Filters: []list.Filter{
		{Key: "period", Label: "goal.period", Options: func(a *list.Ask) (options []ui.Option, err error) {
			periods, err := Periods(a.Tx)
			for _, p := range periods {
				options = append(options, ui.Option{Value: p, Label: p})
			}
			return options, err
		}},
		{Key: "state", Label: "goal.state", All: "goal.all_states", Options: list.Choices("goal.state.", States)},
	},
	Columns: []list.Column[row]{
		{Key: "title", Head: "goal.title_body", Kind: list.Link, Order: list.Here, Show: titleCell,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Text: g.Title} }},
		{Key: "body", Head: "goal.body", File: true,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Text: g.BodyName} }},
		{Key: "source", Head: "goal.source", Order: list.Here,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Text: g.Source} }},
		{Key: "themes", Head: "goal.themes", Show: themesCell,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Text: themeNames(c, g)} }},
		{Key: "who", Head: "goal.who", Show: whoCell,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Text: unitNames(c, g.Work, g.Units, 0)} }},
		{Key: "plan_goals", Head: "goal.plan_goals", Kind: list.Number, Order: list.Here,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Number: float64(g.Work.Goals)} }},
		{Key: "state", Head: "goal.state", Kind: list.Status, File: true,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Text: c.T("goal.state." + g.State)} }},
		{Key: "text", Head: "goal.text", File: true,
			Cell: func(c *web.Call, g *row) list.Cell { return list.Cell{Text: g.Text} }},
	},
}

// read reads the goals of a period and who works with them.
func read(a *list.Ask) (rows []row, err error) {
	found, err := List(a.Tx, a.Chosen("period"))
	if err != nil {
		return nil, err
	}
	work, err := WorkOn(a.Tx, found)
	if err != nil {
		return nil, err
	}
	var units []string
	for _, w := range work {
		units = append(units, w.Units...)
	}
	names, err := org.UnitNames(a.Tx, units...)
	for _, g := range found {
		rows = append(rows, row{g, work[g.ID], names})
	}
	return rows, err
}

// readChosen are those of read in the state that is chosen.
func readChosen(a *list.Ask) (rows []row, err error) {
	all, err := read(a)
	for _, g := range all {
		if state := a.Chosen("state"); state == "" || state == g.State {
			rows = append(rows, g)
		}
	}
	return rows, err
}

// serveList shows the goals. The lead is about the whole period, whatever state is chosen.
func serveList(c *web.Call) error {
	var all []row
	var period string
	l := goals
	l.All = func(a *list.Ask) (rows []row, err error) {
		period = a.Chosen("period")
		all, err = read(a)
		for _, g := range all {
			if state := a.Chosen("state"); state == "" || state == g.State {
				rows = append(rows, g)
			}
		}
		return rows, err
	}
	return l.Serve(c, func(v list.View) templ.Component { return listView(v, period, lead(c, period, all)) })
}

// lead says how many goals there are and whether any is left alone.
func lead(c *web.Call, period string, all []row) string {
	if len(all) == 0 {
		return ""
	}
	loose := 0
	for _, g := range all {
		if g.loose() {
			loose++
		}
	}
	lead := c.Say.Up("goal.lead", len(all), period)
	if loose > 0 {
		lead += " " + c.Say.Up("goal.lead_loose", loose)
	}
	return lead
}

// shownUnits is how many units are named in a row of the page. A goal half the
// municipality works with would fill a screen.
const shownUnits = 12

// unitNames lists the units that work with a goal, each once, in Danish order: the first
// of them and how many more where there are more than most, which 0 means none is.
func unitNames(c *web.Call, w Work, units map[string]string, most int) string {
	var names []string
	there := map[string]bool{}
	for _, u := range w.Units {
		if name := units[u]; name != "" && !there[name] {
			there[name] = true
			names = append(names, name)
		}
	}
	i18n.Sort(names, func(name string) string { return name })
	if more := len(names) - most; most > 0 && more > 1 {
		names = append(names[:most:most], c.T("goal.more_units", c.Say.Count(more)))
	}
	return c.Say.List(names)
}

func themeNames(c *web.Call, g *row) string {
	var names []string
	for _, l := range g.Work.Themes {
		names = append(names, l.Far.Title)
	}
	return c.Say.List(names)
}
