package recur

import "time"

// lastPrayerDay is the last year Store Bededag was a holiday: act 214 of 2023 took it away
// from 2024 on.
const lastPrayerDay = 2023

// Closed are the days of a year on which Danish administrations are closed: the holidays
// of the church, New Year's Day, Constitution Day, and the days before Christmas and the
// New Year, which are holidays by agreement only.
func Closed(year int) map[string]bool {
	days := map[string]bool{}
	easter := easterOf(year)
	add := func(t time.Time) { days[t.Format(time.DateOnly)] = true }
	for _, n := range []int{-3, -2, 0, 1, 39, 49, 50} {
		add(easter.AddDate(0, 0, n))
	}
	if year <= lastPrayerDay {
		add(easter.AddDate(0, 0, 26))
	}
	for _, d := range []struct {
		month time.Month
		day   int
	}{{time.January, 1}, {time.June, 5}, {time.December, 24}, {time.December, 25}, {time.December, 26}, {time.December, 31}} {
		add(time.Date(year, d.month, d.day, 0, 0, 0, 0, time.UTC))
	}
	return days
}

// easterOf is Easter Sunday: the Sunday after the full moon of spring, as the Gregorian
// calendar counts it.
func easterOf(year int) time.Time {
	golden, century := year%19, year/100
	skipped := century - century/4 - (8*century+13)/25 // leap days left out, and the moon's drift
	moon := (skipped + 19*golden + 15) % 30
	moon -= moon / 28 * (1 - 29/(moon+1)*((21-golden)/11))
	weekday := (year + year/4 + moon + 2 - century + century/4) % 7
	return time.Date(year, time.March, 28+moon-weekday, 0, 0, 0, 0, time.UTC)
}
