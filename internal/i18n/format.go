package i18n

import (
	"strconv"
	"strings"
	"time"
)

var (
	daMonths = [...]string{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"}
	enMonths = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	daDays   = [...]string{"søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"}
	enDays   = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	daCount  = [...]string{"ingen", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"}
	enCount  = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)

// Count writes a number in a sentence: in letters up to twelve.
func (p Phrases) Count(n int) string {
	if n < 0 || n > 12 {
		return p.Number(n)
	}
	if p.Lang == English {
		return enCount[n]
	}
	return daCount[n]
}

// Number writes a whole number with the language's thousands.
func (p Phrases) Number(n int) string {
	if n < 0 {
		return "−" + p.Number(-n)
	}
	s, mark := strconv.Itoa(n), "."
	if p.Lang == English {
		mark = ","
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}

// Date writes a day: "13. september 2026", "13 September 2026".
func (p Phrases) Date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if p.Lang == English {
		return strconv.Itoa(t.Day()) + " " + enMonths[t.Month()-1] + " " + strconv.Itoa(t.Year())
	}
	return strconv.Itoa(t.Day()) + ". " + daMonths[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// Day writes a day kept as "2026-09-13"; what is not a day is written as it stands.
func (p Phrases) Day(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return p.Date(t)
}

// ShortDay writes a day without its year: "13. september".
func (p Phrases) ShortDay(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return strings.TrimSuffix(p.Date(t), " "+strconv.Itoa(t.Year()))
}

// Weekday writes a day with its name: "tirsdag den 8. september 2026".
func (p Phrases) Weekday(t time.Time) string {
	if p.Lang == English {
		return enDays[t.Weekday()] + " " + p.Date(t)
	}
	return daDays[t.Weekday()] + " den " + p.Date(t)
}

// Moment writes day and time of a local time: "8. september 2026 kl. 13.40".
func (p Phrases) Moment(t time.Time) string {
	if p.Lang == English {
		return p.Date(t) + " at " + t.Format("15:04")
	}
	return p.Date(t) + " kl. " + t.Format("15.04")
}

// List joins names: "a, b og c".
func (p Phrases) List(names []string) string {
	and := " og "
	if p.Lang == English {
		and = " and "
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + and + names[last]
}

// Quote puts a text in the language's quotation marks.
func (p Phrases) Quote(s string) string {
	if p.Lang == English {
		return "“" + s + "”"
	}
	return "»" + s + "«"
}
