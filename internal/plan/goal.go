package plan

import (
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// The states of a goal.
const (
	NotBegun   = "not_begun"
	UnderWay   = "under_way"
	Stable     = "stable"
	Behind     = "behind"
	Reached    = "reached"
	NotReached = "not_reached"
)

// GoalStates lists them in the order they are chosen from.
var GoalStates = []string{NotBegun, UnderWay, Stable, Behind, Reached, NotReached}

// Goal is one of a unit's few goals for the year. Unit and period are the plan's.
type Goal struct {
	item.Item
	Plan   string // id
	Place  int    // order in the plan, from 1
	Text   string
	Target string // "75 pct."
	Note   string // where it stands, in a sentence
}

// GoalDraft is what a form says of a goal.
type GoalDraft struct {
	Title, Text, Target, Owner, State, Note string
	Theme                                   string   // id of the theme it answers; "" outside the themes
	Goals                                   []string // political goals it supports directly
	With                                    []string // units that share it
}

// Check tells everything that is wrong with the draft.
func (d GoalDraft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "plan.title_missing")
	c.Line(d.Title, "title", 200)
	c.Text(d.Text, "text", 2000)
	c.Line(d.Target, "target", 100)
	c.OneOf(d.State, "state", GoalStates...)
	c.Line(d.Note, "note", 300)
	return c.Err()
}

// Fields is the goal as its form shows it. Theme is a link and not the goal's own.
func (g Goal) Fields(theme string) map[string]string {
	return map[string]string{"title": g.Title, "text": g.Text, "target": g.Target, "owner": g.Owner,
		"state": g.State, "note": g.Note, "theme": theme}
}
