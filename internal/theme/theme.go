// Package theme is what a letter is made of: a few strategic themes in order, each
// with why it is there, what it presupposes, its messages to citizens,
// organisation and employees, questions for local talks, and the political goals
// it supports. A theme says which themes of earlier letters it comes from.
//
// Who may do what:
//   - Who may read the letter may read its themes.
//   - The secretariat writes them while the letter is a draft. Once the board has
//     adopted it, they stand.
//   - A theme is never deleted. In a draft it can be laid aside: then it is out of
//     the letter, lets go of its goals, and can be taken in again.
package theme

import (
	"embed"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the table of themes.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "theme"

// Aside is the state of a theme that was laid aside; those in a letter have none
// of their own.
const Aside = "aside"

// Last is a place behind all others.
const Last = 999

// Theme is one strategic theme of a letter.
type Theme struct {
	item.Item
	Letter                            string
	Place                             int // in the letter, from 1; 0 laid aside
	Heading                           string
	Subtitle, Why, Presupposes        string
	Citizens, Organisation, Employees string // messages
	Questions                         []string
}

// HasMessage tells whether the theme says anything to anybody.
func (t Theme) HasMessage() bool {
	return t.Citizens != "" || t.Organisation != "" || t.Employees != ""
}

// Draft is what a form says of a theme. Goals are those it supports, From the
// earlier themes it comes from; none is a new theme.
type Draft struct {
	Letter                            string
	Place                             int
	Title, Heading, Subtitle          string
	Why, Presupposes                  string
	Citizens, Organisation, Employees string
	Questions, Goals                  []string
	From                              []Lineage
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "theme.title_missing")
	c.Line(d.Title, "title", 160)
	c.Line(d.Subtitle, "subtitle", 200)
	c.Line(d.Heading, "heading", 120)
	c.That(d.Place >= 0 && d.Place <= Last, "place", "fail.choose")
	c.Text(d.Why, "why", 3000)
	c.Text(d.Presupposes, "presupposes", 3000)
	c.Text(d.Citizens, "citizens", 600)
	c.Text(d.Organisation, "organisation", 600)
	c.Text(d.Employees, "employees", 600)
	c.Text(strings.Join(d.Questions, "\n"), "questions", 3000)
	checkLineage(&c, d.From)
	return c.Err()
}

// fields is the draft as its form shows it.
func (d Draft) fields() map[string]string {
	m := map[string]string{"title": d.Title, "heading": d.Heading, "subtitle": d.Subtitle, "place": strconv.Itoa(d.Place),
		"why": d.Why, "presupposes": d.Presupposes, "citizens": d.Citizens, "organisation": d.Organisation,
		"employees": d.Employees, "questions": strings.Join(d.Questions, "\n"), "goals": strings.Join(d.Goals, " ")}
	for i, l := range d.From {
		n := strconv.Itoa(i + 1)
		m["from"+n], m["how"+n], m["because"+n] = l.Theme, l.How, l.Because
	}
	return m
}

// draft is the theme with its links, as a form says it.
func (t Theme) draft(goals []string, from []Lineage) Draft {
	return Draft{Letter: t.Letter, Place: t.Place, Title: t.Title, Heading: t.Heading, Subtitle: t.Subtitle,
		Why: t.Why, Presupposes: t.Presupposes, Citizens: t.Citizens, Organisation: t.Organisation,
		Employees: t.Employees, Questions: t.Questions, Goals: goals, From: from}
}

// mayWrite is the secretariat's.
func mayWrite(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "theme.secretariat_only")
}

// writable tells whether the letter's themes can still be changed.
func writable(letter item.Item) error {
	if letter.State != "draft" {
		return fail.New(fail.Conflict, "theme.letter_adopted")
	}
	return nil
}

// Lines splits a text into its lines, without the empty ones.
func Lines(text string) (list []string) {
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
