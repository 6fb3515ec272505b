// Package decision keeps what a body has decided: the words, the day, how it was decided
// and on what basis, who carries it out and by when; and then whether it was carried out.
// What cannot be carried out in time comes back to the body with alternatives. What is
// due, or is to be looked at again, comes up by itself on the body's page.
//
// Who may do what:
//   - A decision is as open as whoever enters it says: to the staff, or to the body and
//     the one who carries it out. Its audience can be changed as any item's.
//   - The secretariat and the members of the body who are staff enter it and correct it:
//     what the council and its committees decide, the secretariat enters.
//     Of a point whose meeting has approved minutes nobody corrects it.
//   - They also give a mandate by it: a special task across the organisation, to one person
//     until a day. It is for all staff to look up.
//   - Who carries it out, whoever leads her unit, the members of the body and the
//     secretariat write how it goes. Nothing of that is written over.
package decision

import (
	"embed"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the tables of decisions.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "decision"

// The states of a decision.
const (
	NotBegun = "not_begun"
	UnderWay = "under_way"
	Done     = "done"
	Late     = "late"    // it cannot be carried out in time: the body is given alternatives
	Awaits   = "awaits"  // the body looks at it again on a day
	Dropped  = "dropped" // it is not to be carried out after all
	Nothing  = "nothing" // there is nothing to carry out
)

// States lists them in the order they are chosen from.
var States = []string{NotBegun, UnderWay, Done, Late, Awaits, Dropped, Nothing}

// Sorts lists how a body decides: agreed, or decided by the chief executive because there
// was no agreement; and the other ways a minute knows.
var Sorts = []string{"agreed", "executive", "voted", "approved", "endorsed", "recommended", "noted", "discussed", "postponed", "referred", "returned", "awaits", "withdrawn", FollowUp}

// FollowUp is how what somebody does after a decision came to be.
const FollowUp = "follow_up"

// Open tells that a decision in a state is still to be carried out.
func Open(state string) bool {
	return slices.Contains([]string{NotBegun, UnderWay, Late, Awaits}, state)
}

// Decision is what a body decided. The item's unit carries it out, its owner answers for
// that, and its period is the year it was decided.
type Decision struct {
	item.Item
	Body, BodyName   string
	Day              string // it was decided
	Sort             string // one of Sorts
	Text             string
	Views            string // both sides, where there was no agreement
	Basis            string
	Due              string // it is to be carried out by
	Again            string // the body looks at it again
	Alternatives     string // where it cannot be carried out in time
	UnitName, Person string // names, for showing
}

// Overdue tells that the day it was to be carried out by has passed and it is not.
func (d Decision) Overdue(day string) bool {
	return d.Due != "" && d.Due < day && (d.State == NotBegun || d.State == UnderWay)
}

// Draft is what is said of a decision.
type Draft struct {
	Title, Text, Views, Basis string
	Body, Day, Sort           string
	Unit, Owner               string
	Due, Again, State         string
	Who                       string // may read it: one of Readers; of a new one only
	Case                      string // it was entered from; of a new one only, "" none
}

// Those who may read a new decision.
const (
	ForStaff = "staff"
	ForBody  = "body" // and whoever carries it out
)

// Readers lists them.
var Readers = []string{ForStaff, ForBody}

// Check tells everything that is wrong with the draft on a day.
func (d Draft) Check(today string) error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "decision.title_missing")
	c.Line(d.Title, "title", 300)
	c.That(d.Body != "", "body", "decision.body_missing")
	c.That(d.Day != "", "day", "decision.day_missing")
	c.Day(d.Day, "day")
	c.That(d.Day <= today, "day", "decision.day_ahead")
	c.OneOf(d.Sort, "sort", Sorts...)
	c.Text(d.Text, "text", 8000)
	c.Text(d.Views, "views", 4000)
	c.Line(d.Basis, "basis", 300)
	c.That(d.Unit != "", "unit", "decision.unit_missing")
	c.Day(d.Due, "due")
	c.That(d.Due == "" || d.Day == "" || d.Due >= d.Day, "due", "decision.due_before")
	c.Day(d.Again, "again")
	c.That(d.Again == "" || d.Day == "" || d.Again > d.Day, "again", "decision.again_before")
	c.OneOf(d.State, "state", NotBegun, UnderWay, Done, Awaits, Nothing)
	c.That(d.State != Awaits || d.Again != "", "again", "decision.again_missing")
	return c.Err()
}

// Fields is the decision as its form shows it.
func (d Decision) Fields() map[string]string {
	return map[string]string{"title": d.Title, "text": d.Text, "views": d.Views, "basis": d.Basis, "body": d.Body, "day": d.Day, "sort": d.Sort,
		"unit": d.Unit, "owner": d.Owner, "due": d.Due, "again": d.Again}
}

// mayWrite is the secretariat's and the body's own.
func mayWrite(r *auth.Reader, body string) bool {
	return r.Office(auth.Secretariat) || body != "" && r.IsStaff() && r.Member(body)
}

// MayReport tells whether the reader writes how it goes.
func (d Decision) MayReport(r *auth.Reader) bool {
	return mayWrite(r, d.Body) || d.Owner != "" && d.Owner == r.Person || r.Leads(d.Unit)
}
