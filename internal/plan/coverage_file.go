package plan

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// coverageFile is the coverage as a file: every unit, a column for each theme.
func coverageFile(c *web.Call) error {
	p := coveragePage{Call: c}
	l := list.List[coverRow]{
		Path: "/plans", Title: "plan.coverage_file",
		ID: func(row *coverRow) string { return row.Unit.ID },
		Filters: []list.Filter{{Key: "year", Label: "plan.year", Options: func(a *list.Ask) ([]ui.Option, error) {
			year := strconv.Itoa(p.Year)
			return []ui.Option{{Value: year, Label: year}}, nil
		}}},
	}
	return c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		rows, err := p.all(tx, r)
		if err != nil {
			return err
		}
		l.All = func(*list.Ask) ([]coverRow, error) { return rows, p.fill(tx, rows) }
		l.Columns = p.fileColumns()
		return l.Export(c)
	})
}

// fileColumns are the unit, its plan, and what it says to each theme.
func (p *coveragePage) fileColumns() []list.Column[coverRow] {
	columns := []list.Column[coverRow]{
		{Key: "unit", Head: "plan.unit", Kind: list.Link,
			Cell: func(c *web.Call, row *coverRow) list.Cell { return list.Cell{Text: row.Unit.Name} }},
		{Key: "above", Head: "plan.above",
			Cell: func(c *web.Call, row *coverRow) list.Cell { return list.Cell{Text: row.Above} }},
		{Key: "kind", Head: "plan.sort",
			Cell: func(c *web.Call, row *coverRow) list.Cell { return list.Cell{Text: org.KindName(c, row.Unit.Kind)} }},
		{Key: "plan", Head: "plan.plan", Kind: list.Status,
			Cell: func(c *web.Call, row *coverRow) list.Cell { return list.Cell{Text: p.planWords(*row)} }},
	}
	for i := range p.Direction.Themes {
		columns = append(columns, list.Column[coverRow]{
			Key: "theme" + strconv.Itoa(i), Name: p.Direction.Themes[i].Title,
			Cell: func(c *web.Call, row *coverRow) list.Cell {
				if row.Plan.ID == "" {
					return list.Cell{}
				}
				return list.Cell{Text: p.cellWords(row.Cells[i])}
			}})
	}
	return columns
}

func (p *coveragePage) planWords(row coverRow) string {
	switch {
	case row.Plan.ID != "":
		return p.T("state." + row.Plan.State)
	case p.Coming:
		return p.T("state.not_begun")
	}
	return p.T("plan.not_begun_loose")
}

func (p *coveragePage) cellWords(x coverCell) string {
	switch {
	case x.loose() && p.Direction.coming():
		return p.T("plan.not_answered")
	case x.loose():
		return p.T("plan.loose")
	case x.Goals > 0:
		return p.Say.Up("plan.n_goals", x.Goals)
	case x.Answer.Kind == Own:
		return p.T("plan.own_short")
	case x.Answer.Kind == NotThisYear:
		return p.T("plan.not_this_year_short")
	}
	return p.T("plan.follows_short")
}
