package ui

import (
	"strconv"

	"github.com/a-h/templ"
)

// Step is a place on the thread that leads to a page and on from it.
type Step struct {
	Small, Label string
	Href         templ.SafeURL // empty where there is nowhere to go
	Here         bool
}

// Head is the top of a page: its name, its answer first, and what can be done.
type Head struct {
	Title, Lead string
	Mark        string          // small words in a dashed edge: "Opfundne data"
	Aside       string          // quiet words to the right, as a date
	Actions     templ.Component // buttons, may be nil
}

// Section is a part of a page under a heading.
type Section struct {
	ID, Title, Intro string
	Link             Link
	Hidden           bool // the heading is for screen readers only
}

// State is where in time something is.
type State string

// The three states of a stage.
const (
	Past   State = "sket"
	Now    State = "nu"
	Coming State = "kommer"
)

// Stage is a step in a course of events.
type Stage struct {
	Label, Note string
	State       State
	Href        templ.SafeURL // may be empty
}

// Fact is a name and what it is.
type Fact struct {
	Name, Text string
	Href       templ.SafeURL // may be empty
}

// Anchor is a place further down a long page.
type Anchor struct {
	ID, Label string
	Here      bool
}

// Proof is one step of the chain of effect: what, and how it is known.
type Proof struct {
	Title, Text string
	Kind, Shown string // "Tal", "71 pct. i snit"
	Because     string // the assumption that leads here, may be empty
	Status      Kind   // an edge on what is missing: Loose or Plain
}

// Event is a line in a history.
type Event struct {
	When, Who, What string
	Href            templ.SafeURL // may be empty
}

func (e Head) wide() bool { return e.Actions != nil || e.Mark != "" || e.Aside != "" }

func stageCount(n int) string { return "n" + strconv.Itoa(min(max(n, 2), 8)) }
