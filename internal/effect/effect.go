// Package effect is what citizens should notice: the sentence, how it is meant to
// be shown, and the assessments that say whether it was, what was learned, and
// what is done next. Figures, interviews, observation and surveys count alike.
//
// Who may do what:
//   - An effect is as open as the initiative it was written for.
//   - Who owns it or leads its unit writes, changes and assesses it; the staff read.
//   - A sentence that begins with "Vi" tells what we do, not what is noticed, and is
//     sent back with an explanation.
//   - What was learned becomes a candidate for the next letter.
package effect

import (
	"embed"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
)

// Schema holds the tables of effects and assessments.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "effect"

// Open is the state of an effect nobody has assessed; after that its state is the
// newest result.
const Open = "open"

// The results of an assessment.
const (
	Reached = "reached"
	Partly  = "partly"
	Not     = "not"
	Unknown = "unknown" // cannot be said
)

// Results lists them in the order they are chosen from.
var Results = []string{Reached, Partly, Not, Unknown}

// Ways lists how an effect can be shown.
var Ways = []string{"figures", "interviews", "observation", "survey"}

// Effect is the sentence on what citizens should notice; the title is the sentence.
type Effect struct {
	item.Item
	Text     string
	Shown    string // one of Ways; "" nobody has said
	UnitName string // for showing
}

// Assessment says whether an effect was seen.
type Assessment struct {
	ID, Effect, Day, Person string
	Result, Evidence, Next  string
	Candidate               string // what was learned, as an item; "" none
}

// Draft is what is said of an effect. Where Unit, Period, Owner or For are empty they
// are those of the first initiative.
type Draft struct {
	Initiatives         []string
	Title, Text, Shown  string
	Unit, Period, Owner string
	For                 auth.For
}

// AssessmentDraft is what is said when an effect is assessed.
type AssessmentDraft struct{ Day, Person, Result, Evidence, Learned, Next string }

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "effect.title_missing")
	c.That(!ours(d.Title), "title", "effect.is_initiative")
	c.Line(d.Title, "title", 200)
	c.Text(d.Text, "text", 4000)
	c.OneOf(d.Shown, "shown", append([]string{""}, Ways...)...)
	return c.Err()
}

// ours tells whether a sentence begins with what we do.
func ours(sentence string) bool {
	first, _, _ := strings.Cut(strings.ToLower(sentence), " ")
	return first == "vi" || first == "we"
}

// Check tells everything that is wrong with the draft, today.
func (d AssessmentDraft) Check(today string) error {
	c := fail.Check{}
	c.OneOf(d.Result, "result", Results...)
	c.That(d.Evidence != "" || d.Result == Unknown, "evidence", "effect.evidence_missing")
	c.Text(d.Evidence, "evidence", 4000)
	c.Text(d.Learned, "learned", 1000)
	c.Text(d.Next, "next", 1000)
	c.That(d.Day != "", "day", "fail.day")
	c.Day(d.Day, "day")
	c.That(d.Day <= today, "day", "effect.day_to_come")
	return c.Err()
}

// fields is the draft as the log keeps it.
func (d Draft) fields() map[string]string {
	return map[string]string{"title": d.Title, "text": d.Text, "shown": d.Shown}
}

// fields is the draft as the log keeps it.
func (d AssessmentDraft) fields() map[string]string {
	return map[string]string{"day": d.Day, "result": d.Result, "evidence": d.Evidence, "learned": d.Learned, "next": d.Next}
}

// Fields is the effect as its form shows it.
func (e Effect) Fields() map[string]string {
	return map[string]string{"title": e.Title, "text": e.Text, "shown": e.Shown}
}

// Assessed tells whether anybody has said how an effect went.
func Assessed(it item.Item) bool { return it.State != Open && it.State != indicator.Measured }
