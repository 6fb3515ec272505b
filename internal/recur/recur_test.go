package recur

import (
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestAdministrationsAreClosedOnTheseDays(t *testing.T) {
	for year, want := range map[int][]string{
		2023: {"01-01", "04-06", "04-07", "04-09", "04-10", "05-05", "05-18", "05-28", "05-29", "06-05", "12-24", "12-25", "12-26", "12-31"},
		2024: {"01-01", "03-28", "03-29", "03-31", "04-01", "05-09", "05-19", "05-20", "06-05", "12-24", "12-25", "12-26", "12-31"},
		2025: {"01-01", "04-17", "04-18", "04-20", "04-21", "05-29", "06-05", "06-08", "06-09", "12-24", "12-25", "12-26", "12-31"},
		2026: {"01-01", "04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25", "06-05", "12-24", "12-25", "12-26", "12-31"},
		2027: {"01-01", "03-25", "03-26", "03-28", "03-29", "05-06", "05-16", "05-17", "06-05", "12-24", "12-25", "12-26", "12-31"},
		2028: {"01-01", "04-13", "04-14", "04-16", "04-17", "05-25", "06-04", "06-05", "12-24", "12-25", "12-26", "12-31"},
		2029: {"01-01", "03-29", "03-30", "04-01", "04-02", "05-10", "05-20", "05-21", "06-05", "12-24", "12-25", "12-26", "12-31"},
		2030: {"01-01", "04-18", "04-19", "04-21", "04-22", "05-30", "06-05", "06-09", "06-10", "12-24", "12-25", "12-26", "12-31"},
	} {
		var got []string
		for _, day := range slices.Sorted(maps.Keys(Closed(year))) {
			got = append(got, day[5:])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d: got %v, want %v", year, got, want)
		}
	}
}

// obvious asks of every day by itself whether it is one of the rule's.
func obvious(r Rule, from, to string) (days []string) {
	begin, _ := date(r.From)
	monday := func(t time.Time) time.Time { return t.AddDate(0, 0, -(int(t.Weekday())+6)%7) }
	for day, _ := date(from); day.Format(time.DateOnly) <= to; day = day.AddDate(0, 0, 1) {
		at := day.Format(time.DateOnly)
		if at < r.From || r.Until != "" && at > r.Until || !slices.Contains(r.Weekdays, day.Weekday()) ||
			Closed(day.Year())[at] || r.Summer.holds(at[5:]) || slices.Contains(r.Except, at) {
			continue
		}
		if r.Every == Week {
			if weeks := int(monday(day).Sub(monday(begin)).Hours()) / (24 * 7); weeks%r.Step == 0 {
				days = append(days, at)
			}
			continue
		}
		months := (day.Year()-begin.Year())*12 + int(day.Month()) - int(begin.Month())
		nth := (day.Day()-1)/7 + 1
		last := day.AddDate(0, 0, 7).Month() != day.Month()
		if months%r.Step == 0 && (nth == r.Nth || r.Nth == Last && last) {
			days = append(days, at)
		}
	}
	return days
}

func TestTheDaysAreTheObviousOnes(t *testing.T) {
	day := rapid.Custom(func(t *rapid.T) string {
		return time.Date(2023, time.January, rapid.IntRange(1, 2500).Draw(t, "day"), 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
	})
	rapid.Check(t, func(t *rapid.T) {
		r := Rule{Every: rapid.SampledFrom([]string{Week, Month}).Draw(t, "every"), Step: rapid.IntRange(1, 5).Draw(t, "step"), From: day.Draw(t, "from")}
		weekdays := rapid.SliceOfNDistinct(rapid.IntRange(0, 6), 1, 3, rapid.ID[int]).Draw(t, "weekdays")
		if r.Every == Month {
			weekdays, r.Nth = weekdays[:1], rapid.SampledFrom([]int{1, 2, 3, 4, Last}).Draw(t, "nth")
		}
		for _, d := range weekdays {
			r.Weekdays = append(r.Weekdays, time.Weekday(d))
		}
		if rapid.Bool().Draw(t, "ends") {
			r.Until = day.Draw(t, "until")
		}
		if rapid.Bool().Draw(t, "summer") {
			r.Summer = Break{day.Draw(t, "break from")[5:], day.Draw(t, "break to")[5:]}
		}
		from := day.Draw(t, "asked from")
		begin, _ := date(from)
		to := begin.AddDate(0, 0, rapid.IntRange(0, 500).Draw(t, "asked for")).Format(time.DateOnly)
		if all := obvious(r, from, to); len(all) > 0 && rapid.Bool().Draw(t, "but one") {
			r.Except = []string{rapid.SampledFrom(all).Draw(t, "except")}
		}
		got, err := r.Days(from, to)
		if want := obvious(r, from, to); err != nil || !slices.Equal(got, want) {
			t.Fatalf("%+v from %s to %s: got %v (%v), want %v", r, from, to, got, err, want)
		}
	})
}

func TestARuleWithoutDaysIsRefused(t *testing.T) {
	for _, r := range []Rule{
		{Every: Week, Step: 1, From: "2026-01-01"},
		{Every: Week, Weekdays: []time.Weekday{3}, From: "2026-01-01"},
		{Every: Month, Step: 1, Weekdays: []time.Weekday{3, 4}, Nth: 1, From: "2026-01-01"},
		{Every: Month, Step: 1, Weekdays: []time.Weekday{3}, Nth: 5, From: "2026-01-01"},
		{Every: "year", Step: 1, Weekdays: []time.Weekday{3}, From: "2026-01-01"},
		{Every: Week, Step: 1, Weekdays: []time.Weekday{3}, From: "1. januar"},
	} {
		if days, err := r.Days("2026-01-01", "2026-12-31"); err == nil {
			t.Errorf("%+v: got %v", r, days)
		}
	}
}
