package initiative

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// pageSize is how many initiatives stand on a page.
const pageSize = 100

// undated is the year of what stands under a direction without one.
const undated = "none"

// Row is an initiative in the list.
type Row struct {
	ID, Title, Unit, Sort, Owner, State, Starts, Ends string
}

// Filter chooses among initiatives. Units is nil for all; After is the id the
// page before ended with.
type Filter struct {
	Period, State, After string
	Units                []string
}

func scanRow(s db.Scan) (r Row, err error) {
	err = s(&r.ID, &r.Title, &r.Unit, &r.Sort, &r.Owner, &r.State, &r.Starts, &r.Ends)
	return r, err
}

var listSQL = `
SELECT i.id, ` + auth.Shown("i") + `, u.name, n.kind, coalesce(p.name, ''), i.state, n.starts, n.ends
FROM item i
JOIN initiative n ON n.item = i.id
JOIN unit u ON u.id = i.unit
LEFT JOIN person p ON p.id = i.owner
WHERE i.kind = 'initiative' AND i.period = $1 AND i.id > $2 AND $3 IN ('', i.state) AND ` + auth.Sees("i", auth.Content)

const listEnd = `
ORDER BY i.id
LIMIT 101`

// List reads a page of initiatives in the order they were written, and one more
// where there are more.
func List(tx *db.Tx, f Filter) ([]Row, error) {
	if f.Units == nil {
		return db.All(tx, scanRow, listSQL+listEnd, f.Period, f.After, f.State)
	}
	return db.All(tx, scanRow, listSQL+` AND i.unit IN (SELECT key FROM json_each($4))`+listEnd,
		f.Period, f.After, f.State, item.IDs(f.Units...))
}

// newestPeriod is the last period up to a year that there are initiatives in.
func newestPeriod(tx *db.Tx, year string) (string, error) {
	list, err := db.All(tx, db.Value[string], `
SELECT i.period
FROM item i
WHERE i.kind = 'initiative' AND i.period <= $1 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC
LIMIT 1`, year)
	if err != nil || len(list) == 0 {
		return year, err
	}
	return list[0], nil
}

// The link leads here, and the item is asked for each: a join by kind would begin
// with every effect there is.
var effectsSQL = `
SELECT l.target, coalesce((
  SELECT i.state FROM item i
  WHERE i.id = l.source AND i.kind = 'effect' AND ` + auth.Sees("i", auth.Content) + `), '')
FROM link l
WHERE l.target IN (SELECT key FROM json_each($1)) AND l.kind = 'supports'
ORDER BY l.source`

// effectStates maps initiatives to the states of the effects they lead to.
func effectStates(tx *db.Tx, rows []Row) (map[string][]string, error) {
	m := make(map[string][]string, len(rows))
	if len(rows) == 0 {
		return m, nil
	}
	ids := make([]string, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	list, err := db.All(tx, db.ScanPair, effectsSQL, item.IDs(ids...))
	for _, p := range list {
		if p.B != "" {
			m[p.A] = append(m[p.A], p.B)
		}
	}
	return m, err
}

type listPage struct {
	*web.Call
	Filter  Filter
	Unit    string // chosen; its units below are in the filter
	Now     int
	Units   []ui.Option
	Rows    []Row
	Effects map[string][]string
	More    bool
}

func list(c *web.Call) error {
	p := listPage{Call: c, Unit: c.Query("unit"), Filter: Filter{Period: c.Query("year"), State: c.Query("state"), After: c.Query("after")}}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err := p.settle(tx, r.Day); err != nil {
			return err
		}
		if p.Rows, err = List(tx, p.Filter); err != nil {
			return err
		}
		if p.More = len(p.Rows) > pageSize; p.More {
			p.Rows = p.Rows[:pageSize]
		}
		p.Effects, err = effectStates(tx, p.Rows)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.initiatives"), Here: "initiatives", Body: listView(p)})
}

// settle turns what the address asks into a filter that can be asked.
func (p *listPage) settle(tx *db.Tx, day string) (err error) {
	p.Now, _ = strconv.Atoi(day[:4])
	switch p.Filter.Period {
	case undated:
		p.Filter.Period = ""
	case "":
		if p.Filter.Period, err = newestPeriod(tx, day[:4]); err != nil {
			return err
		}
	}
	if p.Unit != "" {
		if p.Filter.Units, err = org.Below(tx, p.Unit); err != nil {
			return err
		}
	}
	areas, err := org.Areas(tx, day, p.Unit)
	p.Units = make([]ui.Option, len(areas))
	for i, u := range areas {
		p.Units[i] = ui.Option{Value: u.ID, Label: u.Name}
	}
	return err
}

// years lists the years to choose from: those around now and around the chosen.
func (p listPage) years() (list []ui.Option) {
	from, to := p.Now-3, p.Now+1
	if y, err := strconv.Atoi(p.Filter.Period); err == nil && y >= 1990 && y <= 2200 {
		from, to = min(from, y-1), max(to, y+1)
	}
	for y := to; y >= from; y-- {
		list = append(list, ui.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	return append(list, ui.Option{Value: undated, Label: p.T("initiative.undated")})
}

// year is the chosen year as the address says it.
func (p listPage) year() string {
	if p.Filter.Period == "" {
		return undated
	}
	return p.Filter.Period
}

func (p listPage) states() []ui.Option { return states(p.Call) }

// next is where the list goes on.
func (p listPage) next() string {
	return "/initiatives?year=" + p.year() + "&unit=" + p.Unit + "&state=" + p.Filter.State + "&after=" + p.Rows[len(p.Rows)-1].ID
}
