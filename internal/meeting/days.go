package meeting

import (
	"maps"
	"slices"
	"time"

	"ledetraad/internal/i18n"
)

// later is the day some months and days after one.
func later(day string, months, days int) (string, error) {
	t, err := time.Parse(time.DateOnly, day)
	return t.AddDate(0, months, days).Format(time.DateOnly), err
}

// weekday writes a day with the name it has in the week.
func weekday(say i18n.Phrases, day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return say.Weekday(t)
}

// Hours is when a meeting is held: "12.00–15.00".
func (m Meeting) Hours(say i18n.Phrases) string {
	return hours(say, minuteOf(m.Starts), minuteOf(m.Ends))
}

// hours writes a part of the day: "12.00–15.00".
func hours(say i18n.Phrases, from, to int) string { return clock(say, from) + "–" + clock(say, to) }

// clock writes a minute of the day.
func clock(say i18n.Phrases, minute int) string {
	mark := "."
	if say.Lang == i18n.English {
		mark = ":"
	}
	two := func(n int) string { return string([]byte{'0' + byte(n/10%10), '0' + byte(n%10)}) }
	return two(minute/60) + mark + two(minute%60)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// named are the ids of choices in Danish order of what they are called.
func named(m map[string]string) []string {
	ids := sortedKeys(m)
	i18n.Sort(ids, func(id string) string { return m[id] })
	return ids
}

// days is how many days the meeting lasts.
func (m Meeting) days() int {
	first, err := time.Parse(time.DateOnly, m.Day)
	last, again := time.Parse(time.DateOnly, m.LastDay)
	if err != nil || again != nil {
		return 1
	}
	return int(last.Sub(first).Hours()/24) + 1
}

// lastDay is the last day of a meeting of the series that begins on a day; "" it is that.
func (s Series) lastDay(day string) string {
	if s.Days < 2 {
		return ""
	}
	last, err := later(day, 0, s.Days-1)
	if err != nil {
		return ""
	}
	return last
}
