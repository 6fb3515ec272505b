package org

import (
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// soonDays is how long before its end a mandate is said to end soon.
const soonDays = 60

// delegationPage is who may decide what, out of whose mandate, and until when.
type delegationPage struct {
	chart
	Rows []delegated
	Lost []delegated // ended within the year

	Decisions map[string]item.Item // mandates were given by, and the reader may know
}

// delegated is a mandate and those it was handed down through, from the top.
type delegated struct {
	Mandate
	Chain  []Mandate
	Holder bool // whoever has it is still here
	Giver  bool
	Soon   bool
}

func delegation(c *web.Call) error {
	p := delegationPage{chart: chart{Call: c}}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Today = r.Day
		p.Day = dayOr(c.Query("on"), r.Day)
		all, err := db.All(tx, scanMandate, `
SELECT `+mandateColumns+`
FROM mandate m
WHERE m.valid_from <= $1 AND m.valid_to > m.valid_from
ORDER BY m.what, m.id`, p.Day)
		if err != nil {
			return err
		}
		here, err := p.people(tx, all)
		if err != nil {
			return err
		}
		p.lay(all, here)
		p.Decisions, err = decided(tx, all)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.delegation"), Here: "organisation", Body: delegationView(p)})
}

// people reads the names and titles of everybody in the mandates, and who is here.
func (p *delegationPage) people(tx *db.Tx, all []Mandate) (map[string]bool, error) {
	var people []string
	for _, m := range all {
		people = append(people, m.Person, m.GivenBy)
	}
	var err error
	if p.Names, err = PersonNames(tx, people...); err != nil {
		return nil, err
	}
	if err := p.titles(tx, people); err != nil {
		return nil, err
	}
	return hereOn(tx, p.Day, people)
}

// hereOn are those among some people who are something here on a day.
func hereOn(tx *db.Tx, day string, people []string) (map[string]bool, error) {
	here := map[string]bool{}
	tenures, err := TenuresOf(tx, people...)
	for _, t := range tenures {
		if t.On(day) && t.Kind != AMandate {
			here[t.Person] = true
		}
	}
	return here, err
}

// lay sorts the mandates into those that hold and those that were lost lately.
func (p *delegationPage) lay(all []Mandate, here map[string]bool) {
	byID := map[string]Mandate{}
	for _, m := range all {
		byID[m.ID] = m
	}
	for _, m := range all {
		d := delegated{Mandate: m, Holder: here[m.Person], Giver: here[m.GivenBy], Soon: m.To <= daysOn(p.Day, soonDays)}
		for up, ok := byID[m.RestsOn]; ok && len(d.Chain) < 10; up, ok = byID[up.RestsOn] {
			d.Chain = append([]Mandate{up}, d.Chain...)
		}
		switch {
		case m.To > p.Day:
			p.Rows = append(p.Rows, d)
		case m.To > daysOn(p.Day, -365):
			p.Lost = append(p.Lost, d)
		}
	}
}

// broken tells that what a mandate was given out of holds no more.
func (p delegationPage) broken(d delegated) bool {
	for _, up := range d.Chain {
		if up.To <= p.Day {
			return true
		}
	}
	return false
}

func daysOn(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}

// titles reads what people are called on the day: their title, or else what they chair.
func (p *chart) titles(tx *db.Tx, people []string) (err error) {
	if p.Titles, err = titlesOf(tx, p.Day, people...); err != nil {
		return err
	}
	chairs, err := politicalChairs(tx, p.Day)
	for _, m := range chairs {
		if p.Titles[m.Person] == "" {
			p.Titles[m.Person] = p.T("org.seat.chair", m.Title)
		}
	}
	return err
}

// politicalChairs are those who chair the council and its committees on a day; the
// title is the body's name.
func politicalChairs(tx *db.Tx, day string) ([]Member, error) {
	return db.All(tx, func(s db.Scan) (m Member, err error) {
		err = s(&m.Person, &m.Name, &m.Title)
		return m, err
	}, `
SELECT m.person, n.name, b.name
FROM membership m
JOIN body b ON b.id = m.body
JOIN person n ON n.id = m.person
WHERE m.role = 'chair' AND b.kind IN ('council', 'economy', 'committee')
  AND m.valid_from <= $1 AND m.valid_to > $1 AND b.valid_from <= $1 AND b.valid_to > $1
ORDER BY b.place, m.id`, day)
}
