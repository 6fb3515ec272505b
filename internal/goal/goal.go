// Package goal is what the council wants: political goals and beacons out of law,
// policies, budget agreements and the council's own working basis, each in its
// council period. When a period ends, every goal is continued, replaced, dropped,
// or stands as not yet considered; none disappears without an answer.
//
// Who may do what:
//   - Political goals are public: everybody signed in reads them.
//   - The secretariat enters them and writes what became of them. It decides
//     nothing by that: the source says who decided.
package goal

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the table of goals.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "goal"

// The states of a goal.
const (
	InForce       = "in_force"
	Continued     = "continued" // by one of the next period
	Replaced      = "replaced"
	Dropped       = "dropped"
	NotConsidered = "not_considered" // its period is over and nobody has decided
)

// States lists them in the order they are chosen from.
var States = []string{InForce, Continued, Replaced, Dropped, NotConsidered}

// Goal is a political goal.
type Goal struct {
	item.Item
	Text   string
	Source string // the decision, policy, law or budget it is out of
	Body   string // id of the committee that answers for it
	Ended  string // why it ended without another
	// BodyName is the committee's name, for showing.
	BodyName string
}

// Draft is what a form says of a goal.
type Draft struct {
	Title, Text, Source, Period, Body, State, Ended string
	From                                            string // the goal of the period before that it comes from
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "goal.title_missing")
	c.Line(d.Title, "title", 200)
	c.Text(d.Text, "text", 4000)
	c.That(d.Source != "", "source", "goal.source_missing")
	c.Line(d.Source, "source", 200)
	c.That(d.Period != "", "period", "goal.period_missing")
	c.Line(d.Period, "period", 20)
	c.OneOf(d.State, "state", States...)
	c.That(d.State != Dropped || d.Ended != "", "ended", "goal.ended_missing")
	c.Text(d.Ended, "ended", 1000)
	return c.Err()
}

// Fields is the goal as its form shows it.
func (g Goal) Fields() map[string]string {
	return map[string]string{"title": g.Title, "text": g.Text, "source": g.Source, "period": g.Period,
		"body": g.Body, "state": g.State, "ended": g.Ended}
}

// mayWrite is the secretariat's.
func mayWrite(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "goal.secretariat_only")
}
