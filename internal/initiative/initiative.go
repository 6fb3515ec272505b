// Package initiative is what units do to reach their goals: efforts, projects,
// cross-cutting and special tasks, development processes. One thing with kinds,
// hanging on a unit's goal, or on the letter where it is the board's.
//
// Who may do what:
//   - An initiative is as open as what it hangs on; staff read those of plans.
//   - Who answers for the goal writes it; who owns it, or leads its unit, changes it.
//   - Stopping asks what was learned. That is a good result and goes to the next
//     letter; it holds nobody up.
package initiative

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the table of initiatives.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "initiative"

// The states of an initiative.
const (
	NotBegun = "not_begun"
	UnderWay = "under_way"
	Done     = "done"
	Stopped  = "stopped"
)

// States lists them in the order they are chosen from.
var States = []string{NotBegun, UnderWay, Done, Stopped}

// Kinds lists what an initiative can be.
var Kinds = []string{"initiative", "project", "cross_cutting", "special", "development"}

// Initiative is one effort. Kind of the item is always Kind; Sort is which.
type Initiative struct {
	item.Item
	Sort         string // one of Kinds
	Text         string
	Starts, Ends string // days; "" open
	UnitName     string // for showing
	OwnerName    string
}

// Draft is what is said of an initiative. Where Unit, Period or For are empty they
// are those of the item it is under.
type Draft struct {
	Under               string // id of the goal or letter it supports; "" none
	Kind, Title, Text   string
	Owner, Unit, Period string
	Starts, Ends, State string
	Learned             string // where it is stopped
	For                 auth.For
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "initiative.title_missing")
	c.Line(d.Title, "title", 200)
	c.OneOf(d.Kind, "kind", Kinds...)
	c.Text(d.Text, "text", 4000)
	c.Day(d.Starts, "starts")
	c.Day(d.Ends, "ends")
	c.That(d.Starts == "" || d.Ends == "" || d.Starts <= d.Ends, "ends", "initiative.ends_first")
	c.OneOf(d.State, "state", States...)
	c.Text(d.Learned, "learned", 1000)
	return c.Err()
}

// fields is the draft as the log keeps it.
func (d Draft) fields() map[string]string {
	return map[string]string{"title": d.Title, "kind": d.Kind, "text": d.Text, "owner": d.Owner,
		"starts": d.Starts, "ends": d.Ends, "state": d.State}
}

// Fields is the initiative as its form shows it.
func (n Initiative) Fields() map[string]string {
	return map[string]string{"title": n.Title, "kind": n.Sort, "text": n.Text, "owner": n.Owner,
		"starts": n.Starts, "ends": n.Ends, "state": n.State}
}
