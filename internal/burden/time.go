package burden

import (
	"slices"

	"ledetraad/internal/org"
)

// Time is what a unit is asked of in a year, in minutes.
type Time struct {
	Unit    org.Unit
	Cap     int
	Spent   int      // on what was given
	Waiting int      // on what waits now
	Coming  int      // on what is usually asked in the rest of the year
	Lines   []Line   // what was given
	Because []string // why it is more than the cap
}

// Line is what the unit has given to one demand, or to one request.
type Line struct {
	Key            string // of a demand
	Title          string // of a request
	Times, Minutes int
}

// Total is all of the year.
func (t Time) Total() int { return t.Spent + t.Waiting + t.Coming }

// Asked tells whether anything is asked of the unit at all.
func (t Time) Asked() bool { return t.Total() > 0 }

// Over tells whether it is more than the cap.
func (t Time) Over() bool { return t.Total() > t.Cap }

// TimeOf adds up what a unit is asked of: given is how often it met each demand, waiting
// how many of each wait, requests those sent to it.
func (y Year) TimeOf(unit org.Unit, given, waiting map[string]int, requests []Request) Time {
	t := Time{Unit: unit, Cap: y.Cap}
	for _, a := range y.Asked {
		n := given[a.Key]
		if n > 0 {
			t.Spent += n * a.Minutes
			t.Lines = append(t.Lines, Line{Key: a.Key, Times: n, Minutes: n * a.Minutes})
		}
		if !a.of(unit.Kind) {
			continue
		}
		t.Waiting += waiting[a.Key] * a.Minutes
		for _, b := range y.Asked {
			if b.Instead == a.Key {
				n += given[b.Key]
			}
		}
		t.Coming += max(0, a.Times-n-waiting[a.Key]) * a.Minutes
	}
	t.Because = y.reasons(unit.Kind)
	for _, r := range requests {
		switch {
		case r.Unit != unit.ID || !r.counts():
			continue
		case r.Answered != "":
			t.Spent += r.Minutes
			t.Lines = append(t.Lines, Line{Title: r.Title, Times: 1, Minutes: r.Minutes})
		default:
			t.Waiting += r.Minutes
		}
		if r.Because != "" && !slices.Contains(t.Because, r.Because) {
			t.Because = append(t.Because, r.Because)
		}
	}
	if !t.Over() {
		t.Because = nil
	}
	return t
}
