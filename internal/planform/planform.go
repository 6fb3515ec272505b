// Package planform is the form a municipality gives its plans and agreements: which
// parts they have, in which order, with which headings and help, how many goals are few,
// and when they are followed up.
//
// Who may do what:
//   - The staff read the forms. The secretariat changes them.
//   - A change is a new edition. A plan keeps the edition it began with.
//   - The number of goals warns and holds nobody.
package planform

import (
	"embed"
	"slices"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
)

// Schema holds the tables of forms.
//
//go:embed schema
var Schema embed.FS

// Kinds are what there is a form for, as plans have them.
var Kinds = []string{"plan", "agreement"}

// The parts a form can have.
const (
	Intro       = "intro"
	Answers     = "answers" // per theme; with the goals under them where Goals is not a part
	Goals       = "goals"
	Initiatives = "initiatives"
	MED         = "med"
	Dates       = "dates"
	Signatures  = "signatures"
)

// Parts lists them in the order they are offered.
var Parts = []string{Intro, Answers, Goals, Initiatives, MED, Dates, Signatures}

const (
	mostGoals = 50
	mostDates = 6
)

// Part is a part of a form. Without a heading it has the program's own.
type Part struct{ Name, Heading, Help string }

// Form is an edition of the form of plans or of agreements.
type Form struct {
	ID        string // "" the program's own
	Kind      string
	Edition   int // 0 the program's own
	MostGoals int // 0: no number is said
	Dates     []string
	Source    string
	Parts     []Part
}

// Standard is what plans are where the municipality has said nothing.
func Standard(kind string) Form {
	f := Form{Kind: kind, Parts: []Part{{Name: Intro}, {Name: Answers}}}
	if kind == "agreement" {
		f.Parts = append(f.Parts, Part{Name: Signatures})
	}
	return f
}

// Has tells whether the form has a part.
func (f Form) Has(name string) bool {
	return slices.ContainsFunc(f.Parts, func(p Part) bool { return p.Name == name })
}

// TooMany tells whether there are more goals than the form calls few.
func (f Form) TooMany(goals int) bool { return f.MostGoals > 0 && goals > f.MostGoals }

// Due is the next day of follow-up in a plan's year, and the day since which a follow-up
// counts for it; "" where there is none.
func (f Form) Due(year, today string) (day, since string) {
	since = year + "-01-01"
	for _, d := range f.Dates {
		if day := year + "-" + d; day >= today {
			return day, since
		}
		since = year + "-" + d
	}
	return "", ""
}

// Check tells everything that is wrong with the form.
func (f Form) Check() error {
	c := fail.Check{}
	c.OneOf(f.Kind, "kind", Kinds...)
	c.That(f.MostGoals >= 0 && f.MostGoals <= mostGoals, "most_goals", "planform.most_wrong", mostGoals)
	c.That(len(f.Dates) <= mostDates, "dates", "planform.dates_many", mostDates)
	c.That(len(f.Parts) > 0, "place_intro", "planform.part_missing")
	for _, d := range f.Dates {
		_, err := time.Parse(time.DateOnly, "2024-"+d)
		c.That(err == nil, "dates", "planform.dates_wrong")
	}
	seen := map[string]bool{}
	for _, p := range f.Parts {
		c.OneOf(p.Name, "part", Parts...)
		c.That(!seen[p.Name], "part", "planform.part_twice")
		c.Line(p.Heading, "heading_"+p.Name, 120)
		c.Text(p.Help, "help_"+p.Name, 600)
		seen[p.Name] = true
	}
	return c.Err()
}

// mayWrite is the secretariat's.
func mayWrite(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "planform.secretariat_only")
}

// readDates reads days and months as people write them, "1.3 og 1.10", in the year's
// order. What is no day comes back as it is, for Check to say so.
func readDates(text string) (list []string) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(", \n\t", r) }) {
		if word == "og" || word == "and" {
			continue
		}
		day, month, ok := strings.Cut(strings.TrimSuffix(strings.ReplaceAll(word, "/", "."), "."), ".")
		d, err := strconv.Atoi(day)
		m, err2 := strconv.Atoi(month)
		if !ok || err != nil || err2 != nil || d < 1 || d > 31 || m < 1 || m > 12 {
			list = append(list, "00-00")
			continue
		}
		list = append(list, two(m)+"-"+two(d))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// said writes days and months as readDates reads them.
func said(dates []string) string {
	var list []string
	for _, d := range dates {
		month, day, _ := strings.Cut(d, "-")
		list = append(list, strings.TrimPrefix(day, "0")+"."+strings.TrimPrefix(month, "0"))
	}
	return strings.Join(list, ", ")
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
