package home

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/ui"
)

// row is a row of what waits. What nobody demands is voluntary.
type row struct {
	ui.Wait
	day       string // "" where there is no day it has to be done by
	voluntary bool
}

// order puts what is demanded before what is voluntary, and in each of them the nearest
// day first and what has none last.
func order(aVoluntary, bVoluntary bool, aDay, bDay string) int {
	switch {
	case aVoluntary != bVoluntary && aVoluntary:
		return 1
	case aVoluntary != bVoluntary:
		return -1
	case aDay == bDay:
		return 0
	case aDay == "":
		return 1
	case bDay == "":
		return -1
	}
	return cmp.Compare(aDay, bDay)
}

// must are rows of what somebody demands, without a day.
func must(list ...ui.Wait) (out []row) {
	for _, w := range list {
		out = append(out, row{Wait: w})
	}
	return out
}

// summary is what the first sentences of the page say of the rows.
type summary struct {
	all, voluntary, late int
	next                 string // the first day to come; "" there is none
}

func sum(list []row, today string) (s summary) {
	for _, x := range list {
		s.all++
		switch {
		case x.voluntary:
			s.voluntary++
		case x.day == "":
		case x.day < today:
			s.late++
		case s.next == "" || x.day < s.next:
			s.next = x.day
		}
	}
	return s
}

// waitWords say how much waits, how much of it is voluntary, and what is to be done first.
func (p page) waitWords(s summary) string {
	var said []string
	switch {
	case s.all == 0:
		return p.T("home.lead_none")
	case s.voluntary == s.all:
		return p.Say.Up("home.lead_voluntary", s.all)
	case s.voluntary > 0:
		said = append(said, p.Say.Up("home.lead_some", s.all, p.T("home.voluntary", s.voluntary)))
	default:
		said = append(said, p.Say.Up("home.lead", s.all))
	}
	if s.late > 0 {
		said = append(said, p.Say.Up("home.lead_late", s.late))
	}
	switch {
	case s.next == "":
	case s.late > 0:
		said = append(said, p.T("home.lead_after", p.near(s.next)))
	default:
		said = append(said, p.T("home.lead_by", s.all, p.near(s.next)))
	}
	return strings.Join(said, " ")
}

// near is a day soon: today, tomorrow, or with its weekday. The year is said only where it
// is another.
func (p page) near(day string) string {
	today, err := dated(p.Day)
	if err != nil {
		return day
	}
	switch day {
	case p.Day:
		return p.T("home.near_today")
	case db.Day(today.AddDate(0, 0, 1)):
		return p.T("home.near_tomorrow")
	}
	return strings.TrimSuffix(p.day(day), " "+p.Day[:4])
}

// by is the last day of something: today, tomorrow, or in full.
func (p page) by(day string) string {
	if today, err := dated(p.Day); err == nil && (day == p.Day || day == db.Day(today.AddDate(0, 0, 1))) {
		return p.near(day)
	}
	return p.Say.Day(day)
}

// day is a day to come with its weekday.
func (p page) day(day string) string {
	t, err := dated(day)
	if err != nil {
		return day
	}
	return p.Say.Weekday(t)
}

func dated(day string) (time.Time, error) {
	return time.ParseInLocation(time.DateOnly, day, db.Copenhagen)
}

// sorted puts the rows in order; the first has the page's one primary button.
func sorted(list []row) []row {
	slices.SortStableFunc(list, func(a, b row) int { return order(a.voluntary, b.voluntary, a.day, b.day) })
	if len(list) > 0 {
		list[0].Primary = true
	}
	return list
}
