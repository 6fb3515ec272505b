package plan

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

// perPage is how many units the coverage shows at a time.
const perPage = 100

// coveragePage is units against the year's themes.
type coveragePage struct {
	*web.Call
	Year      int
	Coming    bool // the year has not begun, so nothing is missing yet
	Years     []string
	Direction Direction
	Groups    []coverGroup
	Mine      []org.Unit // units the reader leads herself that have no plan
	Units     int        // that are to have a plan, or have one
	Plans     int
	Next      string // the unit the next page begins after
}

// coverGroup is units of one sort under a heading.
type coverGroup struct {
	Key  string
	Rows []coverRow
}

type coverRow struct {
	Unit  org.Unit
	Above string // name of the unit above an institution
	Plan  Plan   // ID "" where there is none
	May   bool   // the reader may begin it
	Cells []coverCell
}

// coverCell is what a plan says to a theme.
type coverCell struct {
	Answer Answer
	Goals  int
}

// loose tells that nobody has said anything to the theme.
func (x coverCell) loose() bool { return x.Answer.Version == 0 && x.Goals == 0 }

func coverage(c *web.Call) error {
	if list.AsFile(c) {
		return coverageFile(c)
	}
	p := coveragePage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		all, err := p.all(tx, r)
		if err != nil {
			return err
		}
		rows := p.page(all, c.Query("after"))
		if err := p.fill(tx, rows); err != nil {
			return err
		}
		p.group(rows)
		return nil
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.plans"), Here: "plans", Body: coverageView(p)})
}

// all reads the year that is asked for and its units with their plans.
func (p *coveragePage) all(tx *db.Tx, r *auth.Reader) ([]coverRow, error) {
	now, _ := strconv.Atoi(r.Day[:4])
	if err := p.years(tx, now, p.Call.Year("year", now)); err != nil {
		return nil, err
	}
	return p.read(tx, r, p.Call.Year("year", now))
}

// read reads the units of a year with their plans.
func (p *coveragePage) read(tx *db.Tx, r *auth.Reader, year int) (_ []coverRow, err error) {
	p.Year = year
	p.Coming = strconv.Itoa(year) > r.Day[:4]
	if p.Direction, err = DirectionOf(tx, strconv.Itoa(p.Year)); err != nil {
		return nil, err
	}
	units, err := org.Units(tx, dayIn(p.Year, r.Day))
	if err != nil {
		return nil, err
	}
	took, err := org.TookOver(tx, dayIn(p.Year, r.Day))
	if err != nil {
		return nil, err
	}
	plans, err := InYear(tx, p.Year)
	return p.rows(r, units, sorted(units, plans, took)), err
}

// years are those there is something of, this year, and the one that is shown.
func (p *coveragePage) years(tx *db.Tx, now, year int) (err error) {
	if p.Years, err = Years(tx); err != nil {
		return err
	}
	p.Years = append(p.Years, strconv.Itoa(now), strconv.Itoa(year))
	slices.Sort(p.Years)
	p.Years = slices.Compact(p.Years)
	slices.Reverse(p.Years)
	return nil
}

// dayIn is the day the organisation is shown for: today in this year, else the
// nearest day of that year.
func dayIn(year int, today string) string {
	y := strconv.Itoa(year)
	switch {
	case y < today[:4]:
		return y + "-12-31"
	case y > today[:4]:
		return y + "-01-01"
	}
	return today
}

// rows are the units that are to have a plan, or have one, in the tree's order,
// institutions last. Who is not of the staff is shown only plans she may see.
func (p *coveragePage) rows(r *auth.Reader, units []org.Unit, of placed) []coverRow {
	names := map[string]string{}
	for _, u := range units {
		names[u.ID] = u.Name
	}
	var first, last []coverRow
	for _, u := range inTree(units) {
		row := coverRow{Unit: u, Plan: of.own[u.ID]}
		inherited := of.inherited[u.ID]
		if row.Plan.ID == "" && len(inherited) == 1 {
			row.Plan, row.Above = inherited[0], p.T("plan.written_in", inherited[0].UnitName)
			inherited = nil
		}
		begun := row.Plan.ID != ""
		first, last = p.handed(first, last, inherited, u.Name)
		if !begun && (kindFor(u.Kind) == "" || !r.IsStaff()) {
			continue
		}
		row.May = !begun && r.Leads(u.ID)
		if row.May && !r.Leads(u.Parent) {
			p.Mine = append(p.Mine, u)
		}
		p.Units++
		if begun {
			p.Plans++
		}
		if u.Kind == org.Institution {
			if row.Above == "" {
				row.Above = names[u.Parent]
			}
			last = append(last, row)
		} else {
			first = append(first, row)
		}
	}
	first, last = p.handed(first, last, of.left, "")
	return append(first, last...)
}

// inTree puts each unit after the one above it.
func inTree(units []org.Unit) []org.Unit {
	below := map[string][]org.Unit{}
	for _, u := range units {
		below[u.Parent] = append(below[u.Parent], u)
	}
	out := make([]org.Unit, 0, len(units))
	var walk func(string)
	walk = func(parent string) {
		for _, u := range below[parent] {
			out = append(out, u)
			walk(u.ID)
		}
	}
	walk("")
	return out
}

// page cuts the rows after the unit the page before ended with.
func (p *coveragePage) page(rows []coverRow, after string) []coverRow {
	if i := slices.IndexFunc(rows, func(x coverRow) bool { return x.Unit.ID == after }); i >= 0 {
		rows = rows[i+1:]
	}
	if len(rows) > perPage {
		rows = rows[:perPage]
		p.Next = rows[perPage-1].Unit.ID
	}
	return rows
}

// fill reads what the plans of the page say to each theme.
func (p *coveragePage) fill(tx *db.Tx, rows []coverRow) error {
	var ids []string
	for _, row := range rows {
		if row.Plan.ID != "" {
			ids = append(ids, row.Plan.ID)
		}
	}
	answers, err := Answers(tx, ids...)
	if err != nil {
		return err
	}
	goals, err := goalCounts(tx, ids)
	if err != nil {
		return err
	}
	cells := map[[2]string]coverCell{}
	for _, g := range goals {
		cells[[2]string{g.plan, g.theme}] = coverCell{Goals: g.n}
	}
	for _, a := range answers {
		key := [2]string{a.Plan, a.Theme}
		cells[key] = coverCell{Answer: a, Goals: cells[key].Goals}
	}
	for i := range rows {
		for _, t := range p.Direction.Themes {
			rows[i].Cells = append(rows[i].Cells, cells[[2]string{rows[i].Plan.ID, t.ID}])
		}
	}
	return nil
}

type goalCount struct {
	plan, theme string
	n           int
}

func goalCounts(tx *db.Tx, plans []string) ([]goalCount, error) {
	if len(plans) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (g goalCount, err error) {
		err = s(&g.plan, &g.theme, &g.n)
		return g, err
	}, `
SELECT g.plan, l.target, count(*)
FROM plan_goal g
JOIN item i ON i.id = g.item AND `+auth.Sees("i", auth.Content)+`
JOIN link l ON l.source = g.item AND l.kind = 'supports'
WHERE g.plan IN (SELECT key FROM json_each($1))
GROUP BY g.plan, l.target
ORDER BY g.plan, l.target`, item.IDs(plans...))
}

// group puts the rows under their headings.
func (p *coveragePage) group(rows []coverRow) {
	for _, row := range rows {
		key := "plan.units_centre"
		if row.Unit.Kind == org.Institution {
			key = "plan.units_institution"
		}
		if n := len(p.Groups); n == 0 || p.Groups[n-1].Key != key {
			p.Groups = append(p.Groups, coverGroup{Key: key})
		}
		g := &p.Groups[len(p.Groups)-1]
		g.Rows = append(g.Rows, row)
	}
}

// lead says how many of the units have a plan.
func (p coveragePage) lead() string {
	if p.Units == 0 {
		return ""
	}
	return p.Say.Up("plan.coverage_lead", p.Plans, p.Say.Count(p.Units), strconv.Itoa(p.Year))
}

// columns is how many columns the table has.
func (p coveragePage) columns() string { return strconv.Itoa(1 + max(1, len(p.Direction.Themes))) }

// across is how many columns there are for the themes.
func (p coveragePage) across() string { return strconv.Itoa(max(1, len(p.Direction.Themes))) }
