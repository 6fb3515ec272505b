package org

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
)

// The kinds of reforms: what one does to the organisation as a whole.
const (
	Merge     = "merge"
	Split     = "split"
	Move      = "move"
	CloseUnit = "close"
	MergeBody = "bodies"
	NewTerm   = "term"
)

// Reform is a change of the organisation from a day on.
type Reform struct {
	ID, Kind, Day string
	Subject, Into []string // names
	Cancelled     string   // the day it was taken back
}

// ReformDraft is what its form says.
type ReformDraft struct {
	Kind, Day  string
	Units      []string          // that are merged; the one that is split, moved or closed
	Bodies     []string          // that are merged, or end with the term
	Into       string            // the one that is there and takes over; "" a new one
	Name, Sort string            // of the new one; what the one that moves is from then on
	Parent     string            // likewise
	Parts      []string          // names of what it is split into
	Head       string            // who leads the new one or chairs the new body
	Follow     bool              // the members of the bodies follow
	Places     map[string]string // in a split: thing → the number of its part
}

// OfUnits tells whether the reform is of units and not of bodies.
func (d ReformDraft) OfUnits() bool { return d.Kind != MergeBody && d.Kind != NewTerm }

// makes tells whether something new comes of it that needs a name.
func (d ReformDraft) makes() bool {
	return d.Into == "" && (d.Kind == Merge || d.Kind == MergeBody)
}

// Check tells everything that is wrong with the draft by itself.
func (d ReformDraft) Check() error {
	c := fail.Check{}
	c.That(d.Day != "", "day", "org.reform_day_missing")
	c.Day(d.Day, "day")
	switch d.Kind {
	case Merge:
		closing := without(d.Units, d.Into)
		c.That(len(closing) > 0 && (d.Into != "" || len(closing) > 1), "units", "org.reform_two")
	case Split:
		c.That(len(d.Units) == 1, "units", "org.unit_missing")
		c.That(len(d.Parts) > 1, "parts", "org.reform_parts")
		c.That(len(d.Parts) <= 10, "parts", "org.reform_parts_many")
		c.That(len(distinct(d.Parts)) == len(d.Parts), "parts", "org.reform_parts_same")
		for _, name := range d.Parts {
			c.Line(name, "parts", 120)
		}
	case Move, CloseUnit:
		c.That(len(d.Units) == 1, "units", "org.unit_missing")
		c.That(d.Into == "" || d.Into != first(d.Units), "into", "org.reform_itself")
	case MergeBody:
		closing := without(d.Bodies, d.Into)
		c.That(len(closing) > 0 && (d.Into != "" || len(closing) > 1), "bodies", "org.reform_two_bodies")
	case NewTerm:
		c.That(len(d.Bodies) > 0, "bodies", "org.body_missing")
	}
	d.checkNew(&c)
	return c.Err()
}

func (d ReformDraft) checkNew(c *fail.Check) {
	if d.makes() || d.Kind == Move {
		c.That(d.Name != "", "name", "org.reform_name_missing")
		c.Line(d.Name, "name", 120)
	}
	switch {
	case d.makes() && d.Kind == MergeBody:
		c.OneOf(d.Sort, "sort", BodyKinds...)
	case d.makes() || d.Kind == Move || d.Kind == Split:
		c.OneOf(d.Sort, "sort", UnitKinds[1:]...)
		c.That(d.Parent != "", "parent", "org.parent_missing")
	}
}

// closing are the units or bodies that are no more from the day on.
func (d ReformDraft) closing() []string {
	switch d.Kind {
	case Move:
		return nil
	case Merge:
		return without(d.Units, d.Into)
	case MergeBody:
		return without(d.Bodies, d.Into)
	case NewTerm:
		return d.Bodies
	}
	return d.Units
}

// mayReform is for the secretariat and the administrator.
func mayReform(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Administrator) || r.Office(auth.Secretariat), "org.reform_whose")
}

// splitNames are names written one on each line.
func splitNames(text string) (names []string) {
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			names = append(names, line)
		}
	}
	return names
}

func without(list []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(x string) bool { return x == id })
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
