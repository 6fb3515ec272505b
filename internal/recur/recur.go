// Package recur says on which days something that recurs falls: every so many weeks on
// given weekdays, or every so many months on the nth weekday. Days on which Danish
// administrations are closed are left out, and so are a break every summer and single
// days.
package recur

import (
	"errors"
	"slices"
	"time"

	"github.com/teambition/rrule-go"
)

// What a rule counts in.
const (
	Week  = "week"
	Month = "month"
)

// Last is the last such weekday of a month.
const Last = -1

// Rule says when something recurs. Days are written 2026-01-31.
type Rule struct {
	Every    string         // Week or Month
	Step     int            // every so many of them, from 1, counted from that of From
	Weekdays []time.Weekday // of a month one
	Nth      int            // of a month: 1 to 4, or Last
	From     string         // the first day it may fall on
	Until    string         // the last; "" none
	Except   []string       // single days it does not fall on
	Summer   Break
}

// Break is a part of every year, both days in it, written 07-01; "" none. It may go over
// New Year.
type Break struct{ From, To string }

// holds tells whether a day of the year is in the break.
func (b Break) holds(day string) bool {
	switch {
	case b.From == "" || b.To == "":
		return false
	case b.From <= b.To:
		return b.From <= day && day <= b.To
	}
	return day >= b.From || day <= b.To
}

// Days are the days of the rule from a day to another, both included, in order.
func (r Rule) Days(from, to string) (days []string, err error) {
	if r.Until != "" {
		to = min(to, r.Until)
	}
	from = max(from, r.From)
	option, err := r.option()
	if err != nil || from > to {
		return nil, err
	}
	first, err := date(from)
	if err != nil {
		return nil, err
	}
	last, err := date(to)
	if err != nil {
		return nil, err
	}
	rule, err := rrule.NewRRule(option)
	if err != nil {
		return nil, err
	}
	closed := map[int]map[string]bool{}
	for _, t := range rule.Between(first, last, true) {
		if closed[t.Year()] == nil {
			closed[t.Year()] = Closed(t.Year())
		}
		day := t.Format(time.DateOnly)
		if !closed[t.Year()][day] && !r.Summer.holds(day[5:]) && !slices.Contains(r.Except, day) {
			days = append(days, day)
		}
	}
	return days, nil
}

// ofWeek are the weekdays as the recurrence knows them, Sunday first.
var ofWeek = []rrule.Weekday{rrule.SU, rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA}

// option is the rule as the recurrence knows it.
func (r Rule) option() (o rrule.ROption, err error) {
	o.Interval, o.Wkst = r.Step, rrule.MO
	if o.Dtstart, err = date(r.From); err != nil {
		return o, err
	}
	if r.Step < 1 || len(r.Weekdays) == 0 {
		return o, errors.New("recur: a rule has a step and a weekday")
	}
	switch {
	case r.Every == Week:
		o.Freq = rrule.WEEKLY
		for _, d := range r.Weekdays {
			o.Byweekday = append(o.Byweekday, ofWeek[d])
		}
	case r.Every == Month && len(r.Weekdays) == 1 && (r.Nth == Last || r.Nth >= 1 && r.Nth <= 4):
		o.Freq = rrule.MONTHLY
		day := ofWeek[r.Weekdays[0]]
		o.Byweekday = []rrule.Weekday{day.Nth(r.Nth)}
	default:
		return o, errors.New("recur: a rule is of weeks, or of one weekday of months")
	}
	return o, nil
}

func date(day string) (time.Time, error) { return time.Parse(time.DateOnly, day) }
