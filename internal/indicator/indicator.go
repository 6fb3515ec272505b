// Package indicator is a figure that shows an effect, and its observations: what is
// counted, in what, which way is better, how often, from where, who answers for it,
// which meeting uses it, and a target value.
//
// Who may do what:
//   - An indicator is as open as the effect it shows.
//   - Who owns the effect or leads its unit begins one. Who answers for the indicator,
//     or leads its unit, writes, corrects and takes out observations; the staff read.
//   - A figure no meeting will use is not asked for.
//   - A period nobody has measured is empty, never nought.
package indicator

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
)

// Schema holds the tables of indicators and observations.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "indicator"

// state is the only one an indicator has.
const state = "in_force"

// Which way is better.
const (
	Up      = "up"
	Down    = "down"
	Neither = "neither"
)

// Directions lists them in the order they are chosen from.
var Directions = []string{Up, Down, Neither}

// How often a figure is observed.
const (
	Yearly    = "year"
	Quarterly = "quarter"
	Monthly   = "month"
)

// Rhythms lists them in the order they are chosen from.
var Rhythms = []string{Yearly, Quarterly, Monthly}

// Most is how many observations an indicator has at most: sixteen years of months.
const Most = 200

// Figure is a number that may be missing. Bad is what was typed where it is no number.
type Figure struct {
	Value float64
	Known bool
	Bad   string
}

// Known is a figure that is there.
func Known(v float64) Figure { return Figure{Value: i18n.Round(v), Known: true} }

// Indicator is what is counted; the title names it.
type Indicator struct {
	item.Item
	Measure, Direction, Often string
	Source, Meeting           string
	Target                    Figure
	TargetDay                 string // "" any time
	OwnerName, UnitName       string // for showing
}

// Observation is the figure of one period.
type Observation struct {
	Indicator, At string
	Value         float64
	Note          string
	Person, Day   string
}

// Series is an indicator with its observations, the oldest first.
type Series struct {
	Indicator
	Observations []Observation
	May          bool // the reader may write observations
}

// Draft is what is said of an indicator.
type Draft struct {
	Title, Measure, Direction, Often string
	Source, Meeting, Owner           string
	Target                           Figure
	TargetDay                        string
}

// check tells everything that is wrong with the draft.
func (d Draft) check(say i18n.Phrases) fail.Check {
	c := fail.Check{}
	c.That(d.Title != "", "title", "indicator.title_missing")
	c.Line(d.Title, "title", 200)
	c.That(d.Measure != "", "measure", "indicator.measure_missing")
	c.Line(d.Measure, "measure", 40)
	c.OneOf(d.Direction, "direction", Directions...)
	c.OneOf(d.Often, "often", Rhythms...)
	c.That(d.Source != "", "source", "indicator.source_missing")
	c.Text(d.Source, "source", 500)
	c.That(d.Meeting != "", "meeting", "indicator.meeting_missing")
	c.Line(d.Meeting, "meeting", 200)
	c.That(d.Target.Bad == "", "target", "indicator.number", short(d.Target.Bad), say.Decimal(1234.5))
	c.Day(d.TargetDay, "target_day")
	c.That(d.TargetDay == "" || d.Target.Known || d.Target.Bad != "", "target", "indicator.target_missing")
	return c
}

// Fields is the draft as its form shows it to a reader of the language.
func (d Draft) Fields(say i18n.Phrases) map[string]string {
	return map[string]string{"title": d.Title, "measure": d.Measure, "direction": d.Direction, "often": d.Often, "source": d.Source,
		"owner": d.Owner, "meeting": d.Meeting, "target": d.Target.words(say), "target_day": d.TargetDay}
}

// Draft is the indicator as it could be said anew.
func (n Indicator) Draft() Draft {
	return Draft{Title: n.Title, Measure: n.Measure, Direction: n.Direction, Often: n.Often, Source: n.Source,
		Meeting: n.Meeting, Owner: n.Owner, Target: n.Target, TargetDay: n.TargetDay}
}

func (f Figure) words(say i18n.Phrases) string {
	if !f.Known {
		return ""
	}
	return say.Decimal(f.Value)
}

// kept is the language the log is kept in.
var kept = i18n.Phrases{Lang: i18n.Danish}

// short is the beginning of what was typed, to be named in an error.
func short(typed string) string {
	if r := []rune(typed); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return typed
}

// mine refuses who may not write observations.
func mine(r *auth.Reader, n Indicator) error {
	return auth.Must(item.MayEdit(r, n.Item), "indicator.not_yours")
}
