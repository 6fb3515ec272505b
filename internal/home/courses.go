package home

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/letter"
	"ledetraad/internal/ui"
)

// courses reads the courses the reader has signed up for, and one she could: the first
// with a seat left of those she is not at already on another day.
func (v *view) courses(tx *db.Tx, r *auth.Reader) error {
	all, err := letter.Courses(tx, r)
	for _, c := range all {
		if c.Mine {
			v.Courses = append(v.Courses, c)
		}
	}
	i := slices.IndexFunc(all, func(c letter.Coming) bool { return c.Open() && !v.goesTo(c.What) })
	if i >= 0 {
		v.Offered = all[i : i+1]
	}
	return err
}

func (v *view) goesTo(what string) bool {
	return slices.ContainsFunc(v.Courses, func(c letter.Coming) bool { return c.What == what && c.Off == "" })
}

// leaf is a day as a leaf of a calendar.
func (p page) leaf(day string) ui.Day {
	t, err := dated(day)
	if err != nil {
		return ui.Day{ISO: day, Number: day}
	}
	return ui.Day{Number: strconv.Itoa(t.Day()), Month: p.Say.ShortMonth(t.Month()), ISO: day}
}

// whenAndWhere is the day of a course with its weekday, and where it is held.
func (p page) whenAndWhere(c letter.Coming) string {
	when := p.day(c.Day)
	if c.Hours != "" {
		when = p.T("letter.course_when", when, c.Hours)
	}
	if c.Off != "" {
		return p.T("letter.course_off", c.Off)
	}
	if c.Place == "" {
		return p.Say.Up("home.course_on", when)
	}
	return p.Say.Up("home.course_at", when, c.Place)
}

// seats says whether there is room, without a count under five.
func (p page) seats(c letter.Coming) string {
	key, n := c.Left(c.Taken)
	if n > 0 {
		return p.Say.Up(key, n) + "."
	}
	return p.T(key)
}
