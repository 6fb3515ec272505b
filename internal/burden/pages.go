package burden

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type pages struct{ book *Book }

// Feature is the cap and what is asked. The book is filled once all features are there.
func Feature(b *Book) feature.Feature {
	p := pages{b}
	return feature.Feature{
		Name: "burden", Schema: &Schema, Texts: slices.Concat(texts, requestTexts, apiTexts), API: p.operations(),
		Kinds: []feature.Kind{{Name: Kind, Path: "/requests/", Prose: []db.Texts{
			{Table: "request", Key: "item", Columns: []string{"text", "used_in", "because", "answer"}}}}},
		Nav: []web.Nav{{Group: web.Across, Order: 60, Key: "burden", Path: "/burden", Icon: "time"}},
		Routes: []web.Route{
			{Pattern: "GET /burden", Needs: web.SignedIn, Serve: p.show},
			{Pattern: "GET /burden/{year}/cap", Needs: web.Offices, Serve: p.editCap},
			{Pattern: "POST /burden/{year}/cap", Needs: web.Offices, Serve: p.saveCap},
			{Pattern: "GET /burden/{year}/demands/{key}", Needs: web.Offices, Serve: p.editDemand},
			{Pattern: "POST /burden/{year}/demands/{key}", Needs: web.Offices, Serve: p.saveDemand},
			{Pattern: "GET /requests/new", Needs: web.Offices, Serve: p.newRequest},
			{Pattern: "POST /requests", Needs: web.Offices, Serve: p.send},
			{Pattern: "GET /requests/{id}", Needs: web.SignedIn, Serve: showRequest},
			{Pattern: "POST /requests/{id}", Needs: web.Editors, Serve: answerRequest},
			{Pattern: "GET /asks/{id}", Needs: web.SignedIn, Serve: showAsk},
			{Pattern: "POST /asks/{id}/closing", Needs: web.Offices, Serve: closing},
		},
	}
}

type burdenPage struct {
	*web.Call
	Year
	Own    []Time         // of the units the reader leads herself: what was given
	Units  map[string]int // how many there are of each kind
	Uses   map[string]Use
	Asks   [][]Request // what was sent together
	MaySet bool
}

func (p pages) show(c *web.Call) error {
	x := burdenPage{Call: c, Units: map[string]int{}}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		now := tx.Now.In(db.Copenhagen)
		if x.Year, err = p.book.Of(tx, strconv.Itoa(c.Year("year", now.Year()))); err != nil {
			return err
		}
		x.MaySet = r.Office(auth.Secretariat)
		units, err := org.Units(tx, r.Day)
		if err != nil {
			return err
		}
		for _, u := range units {
			x.Units[u.Kind]++
		}
		if x.Uses, err = p.book.Uses(tx, db.Day(now.AddDate(-1, 0, 0))); err != nil {
			return err
		}
		requests, err := Requests(tx, x.Year.Year)
		if err != nil {
			return err
		}
		x.Asks = together(requests)
		x.Own, err = p.own(tx, r, x.Year, units, requests)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.burden"), Here: "burden", Body: burdenView(x)})
}

// own is what the units the reader leads herself have spent their time on.
func (p pages) own(tx *db.Tx, r *auth.Reader, y Year, units []org.Unit, requests []Request) (list []Time, err error) {
	led, err := db.All(tx, db.Value[string], `
SELECT unit
FROM position
WHERE person = $1 AND leads = 1 AND valid_from <= $2 AND valid_to > $2
ORDER BY unit`, r.Person, r.Day)
	if err != nil || len(led) == 0 {
		return nil, err
	}
	held, err := org.Held(tx, led...)
	if err != nil {
		return nil, err
	}
	given, err := p.book.Given(tx, y.Year, held...)
	for _, u := range units {
		if slices.Contains(led, u.ID) && r.In(u.ID) {
			list = append(list, y.TimeOf(u, given[u.ID], nil, requests))
		}
	}
	return list, err
}

// together gathers what was sent together, in the order of the days.
func together(list []Request) (asks [][]Request) {
	at := map[string]int{}
	for _, r := range list {
		i, there := at[r.Ask]
		if !there {
			i = len(asks)
			at[r.Ask] = i
			asks = append(asks, nil)
		}
		asks[i] = append(asks[i], r)
	}
	return asks
}

// yearOf is the year in the address; what is no year is not found.
func yearOf(c *web.Call) (string, error) {
	year := c.R.PathValue("year")
	if n, err := strconv.Atoi(year); err != nil || !isYear(n, year) {
		return "", fail.Missing()
	}
	return year, nil
}

// isYear tells whether a number that was read out of a text is a year, and all of it.
func isYear(n int, text string) bool { return n >= 1990 && n <= 2200 && strconv.Itoa(n) == text }

// number reads a whole number of a form; what is none is −1, which no check lets pass.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

// most is the most a kind of unit is usually asked of.
func (p burdenPage) most() (n int) {
	for _, k := range p.Kinds() {
		n = max(n, p.Sum(k))
	}
	return n
}

func (p burdenPage) lead() string {
	key := "burden.lead"
	if p.most() > p.Cap {
		key = "burden.lead_over"
	}
	return Stop(p.T(key, p.Year.Year, Span(p.Say, p.most()), Span(p.Say, p.Cap)))
}

func (p burdenPage) next() ui.Link {
	n, _ := strconv.Atoi(p.Year.Year)
	year := strconv.Itoa(n + 1)
	return ui.Link{Label: p.T("burden.other_year", year), Href: p.URL("/burden?year=" + year)}
}

// asked is how many units a demand is made of.
func (p burdenPage) asked(a Asked) (n int) {
	for _, k := range a.Of {
		n += p.Units[k]
	}
	return n
}

// last is where the answers were used last.
func (p burdenPage) last(u Use) string {
	return p.T("burden.last_at", p.Say.Day(u.Day), u.Place)
}

func (p burdenPage) answered(ask []Request) (n int) {
	for _, r := range ask {
		if r.Answered != "" {
			n++
		}
	}
	return n
}

// spentTitle names the unit where the reader leads several.
func (p burdenPage) spentTitle(t Time) string {
	if len(p.Own) > 1 {
		return p.T("burden.spent_of", t.Unit.Name)
	}
	return p.T("burden.spent")
}

// called is what a line of spent time is called.
func (p burdenPage) called(l Line) string {
	if l.Key != "" {
		return p.T(l.Key)
	}
	return l.Title
}
