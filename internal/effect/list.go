package effect

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// pageSize is how many effects stand on a page.
const pageSize = 100

// undated is the year of what stands under a direction without one.
const undated = "none"

// List reads a page of a year's effects in the order they were written, after the
// id the page before ended with, and one more where there are more.
func List(tx *db.Tx, period, after string) ([]Effect, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN effect e ON e.item = i.id
JOIN unit u ON u.id = i.unit
WHERE i.kind = 'effect' AND i.period = $1 AND i.id > $2 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id
LIMIT 101`, period, after)
}

// newestPeriod is the last period up to a year that there are effects in.
func newestPeriod(tx *db.Tx, year string) (string, error) {
	list, err := db.All(tx, db.Value[string], `
SELECT i.period
FROM item i
WHERE i.kind = 'effect' AND i.period <= $1 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC
LIMIT 1`, year)
	if err != nil || len(list) == 0 {
		return year, err
	}
	return list[0], nil
}

type listPage struct {
	*web.Call
	Period, After string
	Now           int
	Effects       []Effect
	Up            map[string][]item.Item // initiatives that lead to an effect
	Latest        map[string]Assessment
	More          bool
}

func list(c *web.Call) error {
	p := listPage{Call: c, Period: c.Query("year"), After: c.Query("after")}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Now, _ = strconv.Atoi(r.Day[:4])
		switch p.Period {
		case undated:
			p.Period = ""
		case "":
			if p.Period, err = newestPeriod(tx, r.Day[:4]); err != nil {
				return err
			}
		}
		return p.read(tx)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.effects"), Here: "effects", Body: listView(p)})
}

func (p *listPage) read(tx *db.Tx) (err error) {
	if p.Effects, err = List(tx, p.Period, p.After); err != nil {
		return err
	}
	if p.More = len(p.Effects) > pageSize; p.More {
		p.Effects = p.Effects[:pageSize]
	}
	ids := make([]string, len(p.Effects))
	for i := range p.Effects {
		ids[i] = p.Effects[i].ID
	}
	links, err := item.Out(tx, item.Supports, ids...)
	if err != nil {
		return err
	}
	p.Up = map[string][]item.Item{}
	for _, l := range links {
		p.Up[l.Near] = append(p.Up[l.Near], l.Far)
	}
	p.Latest, err = Latest(tx, ids...)
	return err
}

// never counts the effects of the page that nobody has assessed.
func (p listPage) never() (n int) {
	for i := range p.Effects {
		if !Assessed(p.Effects[i].Item) {
			n++
		}
	}
	return n
}

// lead says how far the assessments have come. Of a part of the year it says nothing.
func (p listPage) lead() string {
	if len(p.Effects) == 0 || p.More || p.After != "" {
		return ""
	}
	lead := p.Say.Up("effect.lead", len(p.Effects))
	if n := p.never(); n > 0 {
		lead += " " + p.Say.Up("effect.lead_never", n)
	}
	return lead
}

// years lists the years to choose from: those around now and around the chosen.
func (p listPage) years() (list []ui.Option) {
	from, to := p.Now-3, p.Now+1
	if y, err := strconv.Atoi(p.Period); err == nil && y >= 1990 && y <= 2200 {
		from, to = min(from, y-1), max(to, y+1)
	}
	for y := to; y >= from; y-- {
		list = append(list, ui.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	return append(list, ui.Option{Value: undated, Label: p.T("effect.undated")})
}

// year is the chosen year as the address says it.
func (p listPage) year() string {
	if p.Period == "" {
		return undated
	}
	return p.Period
}

func (p listPage) next() string {
	return "/effects?year=" + p.year() + "&after=" + p.Effects[len(p.Effects)-1].ID
}
