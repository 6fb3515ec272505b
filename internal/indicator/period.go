package indicator

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/i18n"
)

// A period is kept as "2026", "2026-Q2" or "2026-05": texts that sort as time does.

var (
	aYear     = regexp.MustCompile(`^\d{4}$`)
	yearFirst = regexp.MustCompile(`^(\d{4}) ?[-/.mM]? ?(\d{1,2})$`)
	yearLast  = regexp.MustCompile(`^(\d{1,2})[-/. ](\d{4})$`)
	named     = regexp.MustCompile(`^([\pL]+)\.?[- ](\d{4}|\d{2})$`)
	quarter   = regexp.MustCompile(`^(\d{4}) ?-? ?[kKqQ]([1-4])$`)
	quarterIn = regexp.MustCompile(`^(?:[kKqQ]([1-4])|([1-4])\.? ?(?:kvartal|kvt|kv|quarter)\.?)[- ]?(\d{4})$`)
	dates     = []string{"2006-01-02", "02-01-2006", "2-1-2006", "2.1.2006", "2/1/2006"}
)

// ReadPeriod reads a period as people and spreadsheets write it: "maj 2026", "maj-26",
// "5/2026", "2026M05", "2. kvartal 2026", or any day within it.
func ReadPeriod(often, text string) (at string, ok bool) {
	text = strings.Join(strings.Fields(text), " ")
	year, part := 0, 0
	for _, layout := range dates {
		if t, err := time.Parse(layout, text); err == nil {
			year, part = t.Year(), int(t.Month())
			if often == Quarterly {
				part = (part + 2) / 3
			}
		}
	}
	if year == 0 {
		switch often {
		case Yearly:
			if aYear.MatchString(text) {
				year = number(text)
			}
		case Quarterly:
			year, part = readQuarter(text)
		case Monthly:
			year, part = readMonth(text)
		}
	}
	at = write(often, year, part)
	return at, at != ""
}

func readQuarter(text string) (year, part int) {
	if m := quarter.FindStringSubmatch(text); m != nil {
		return number(m[1]), number(m[2])
	}
	if m := quarterIn.FindStringSubmatch(strings.ToLower(text)); m != nil {
		return number(m[3]), number(m[1] + m[2])
	}
	return 0, 0
}

func readMonth(text string) (year, part int) {
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		return number(m[1]), number(m[2])
	}
	if m := yearLast.FindStringSubmatch(text); m != nil {
		return number(m[2]), number(m[1])
	}
	m := named.FindStringSubmatch(text)
	if m == nil {
		return 0, 0
	}
	if year = number(m[2]); len(m[2]) == 2 {
		year += 2000
	}
	return year, int(i18n.MonthOf(m[1]))
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// write is the period as it is kept, "" for one that cannot be.
func write(often string, year, part int) string {
	most := map[string]int{Yearly: 12, Quarterly: 4, Monthly: 12}[often]
	if year < 1900 || year > 2200 || part > most || part < 1 && often != Yearly {
		return ""
	}
	switch often {
	case Quarterly:
		return strconv.Itoa(year) + "-Q" + strconv.Itoa(part)
	case Monthly:
		return time.Date(year, time.Month(part), 1, 0, 0, 0, 0, time.UTC).Format("2006-01")
	}
	return strconv.Itoa(year)
}

// split is the year of a period and its part: a month, a quarter, or 0.
func split(at string) (year, part int) {
	year = number(at[:4])
	if len(at) == 7 {
		part = number(strings.TrimPrefix(at[5:], "Q"))
	}
	return year, part
}

// place is where a period lies in time, counted in periods of its kind.
func place(at string) int {
	year, part := split(at)
	switch {
	case len(at) == 4:
		return year
	case at[5] == 'Q':
		return 4*year + part - 1
	}
	return 12*year + part - 1
}

// Begun tells whether the period has begun on the day.
func Begun(at, day string) bool {
	year, part := split(at)
	month := max(part, 1)
	if len(at) == 7 && at[5] == 'Q' {
		month = 3*part - 2
	}
	return time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly) <= day
}

// PeriodWords writes a period: "maj 2026", "2. kvartal 2026", "2026".
func PeriodWords(say i18n.Phrases, at string) string {
	year, part := split(at)
	switch {
	case len(at) == 4:
		return at
	case at[5] == 'Q':
		return say.T("indicator.quarter", part, year)
	}
	return say.Month(year, time.Month(part))
}

// example is a period of the kind, as one could type it.
func example(say i18n.Phrases, often, day string) string {
	at, _ := ReadPeriod(often, day)
	return PeriodWords(say, at)
}
