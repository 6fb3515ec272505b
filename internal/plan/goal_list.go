package plan

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// GoalRow is a goal in the list of all plans' goals.
type GoalRow struct {
	Goal
	UnitName, OwnerName string
	Themes              []item.Item
}

var goalRowFields = goalColumns + `, ` + org.Named("u") + `, coalesce(p.name, '')`

func scanGoalRow(s db.Scan) (g GoalRow, err error) {
	err = s(g.Into(&g.Plan, &g.Place, &g.Text, &g.Target, &g.Note, &g.UnitName, &g.OwnerName)...)
	return g, err
}

func goalRowSQL(columns string) string {
	return `
SELECT ` + columns + `
FROM item i
JOIN plan_goal g ON g.item = i.id
JOIN unit u ON u.id = ` + item.Holder("i") + `
LEFT JOIN person p ON p.id = i.owner
WHERE i.kind = 'plan_goal' AND ` + auth.Sees("i", auth.Content)
}

var goalTotalSQL = `
SELECT count(*)
FROM item i
WHERE i.kind = 'plan_goal' AND ` + auth.Sees("i", auth.Content)

const goalStateOrder = `CASE i.state WHEN 'not_begun' THEN 1 WHEN 'under_way' THEN 2 WHEN 'stable' THEN 3
  WHEN 'behind' THEN 4 WHEN 'reached' THEN 5 ELSE 6 END`

var goals = list.List[GoalRow]{
	Path: "/plan-goals", Here: "plans", Title: "plan.goals_all", Table: "plan.goals_table",
	Count: "plan.goals_count", None: "plan.goals_none", NoneText: "plan.goals_none_text",
	ID:  func(g *GoalRow) string { return g.ID },
	SQL: goalRowSQL, Total: goalTotalSQL, Fields: goalRowFields, Scan: scanGoalRow, Fill: fillThemes,
	Filters: []list.Filter{
		list.ByYear(GoalKind),
		org.ByUnit("plan.unit", "plan.all_units"),
		{Key: "theme", Label: "plan.theme", All: "plan.all_themes", Options: themesOf,
			Where: "AND EXISTS (SELECT l.source FROM link l WHERE l.source = i.id AND l.kind = 'supports' AND l.target = $n)"},
		{Key: "state", Label: "plan.goal_state", All: "plan.all_states", Where: "AND i.state = $n",
			Options: list.Choices("state.", GoalStates)},
	},
	Columns: []list.Column[GoalRow]{
		{Key: "title", Head: "plan.goal", Kind: list.Link, Order: auth.Shown("i") + db.Danish,
			Cell: func(c *web.Call, g *GoalRow) list.Cell {
				return list.Cell{Text: g.Title, Href: c.URL("/plan-goals/" + g.ID)}
			}},
		{Key: "unit", Head: "plan.unit", Order: org.Named("u") + db.Danish,
			Cell: func(c *web.Call, g *GoalRow) list.Cell {
				return list.Cell{Text: g.UnitName, Href: c.URL("/plans/" + g.Plan)}
			}},
		{Key: "theme", Head: "plan.theme", Cell: themeWords},
		{Key: "target", Head: "plan.target",
			Cell: func(c *web.Call, g *GoalRow) list.Cell { return list.Cell{Text: g.Target} }},
		{Key: "owner", Head: "plan.owner", Kind: list.Person, Order: `coalesce(p.name, '')` + db.Danish,
			Cell: func(c *web.Call, g *GoalRow) list.Cell { return list.Cell{Text: g.OwnerName} }},
		{Key: "state", Head: "plan.goal_state", Kind: list.Status, Order: goalStateOrder,
			Cell: func(c *web.Call, g *GoalRow) list.Cell {
				return list.Cell{Mark: ui.Mark(g.State), Text: c.T("state." + g.State)}
			}},
		{Key: "note", Head: "plan.note", File: true,
			Cell: func(c *web.Call, g *GoalRow) list.Cell { return list.Cell{Text: g.Note} }},
		{Key: "text", Head: "plan.text", File: true,
			Cell: func(c *web.Call, g *GoalRow) list.Cell { return list.Cell{Text: g.Text} }},
	},
}

// themesOf are the themes of the chosen year, as the reader may see them.
func themesOf(a *list.Ask) (options []ui.Option, err error) {
	d, err := DirectionOf(a.Tx, a.Chosen("year"))
	for i, t := range d.Themes {
		options = append(options, ui.Option{Value: t.ID, Label: strconv.Itoa(i+1) + ". " + t.Title})
	}
	return options, err
}

// fillThemes reads the themes the goals answer.
func fillThemes(a *list.Ask, rows []GoalRow) error {
	ids := make([]string, len(rows))
	at := make(map[string]*GoalRow, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
		at[rows[i].ID] = &rows[i]
	}
	links, err := item.Out(a.Tx, item.Supports, ids...)
	for _, l := range links {
		if l.Far.Kind == "theme" {
			at[l.Near].Themes = append(at[l.Near].Themes, l.Far)
		}
	}
	return err
}

func themeWords(c *web.Call, g *GoalRow) list.Cell {
	titles := make([]string, len(g.Themes))
	for i, t := range g.Themes {
		titles[i] = t.Title
	}
	return list.Cell{Text: c.Say.List(titles)}
}

func listGoals(c *web.Call) error {
	return goals.Serve(c, func(v list.View) templ.Component { return goalListView(v) })
}
