// Package plan is what each unit makes of the direction: a plan or, for an
// institution, an agreement for one year. For every theme the unit answers in its
// own words, with goals of its own or with one sentence: "not this year" and "we
// follow the centre's plan" are answers too, and only silence is a loose end.
// Goals are few, may be shared with other units, and are followed up in three
// sentences that a named meeting uses.
//
// Who may do what:
//   - Everybody in the staff reads plans. Councillors do not: plans are internal.
//   - Who leads the unit, or one above it, begins the plan, answers the themes,
//     writes goals, lets the plan come into force and closes it.
//   - An agreement comes into force when two have signed the same text: who leads the
//     unit, and who leads above it. Where the unit has a board of governors with a chair,
//     the chair signs for the unit and its leader does not: she presents the draft. From
//     then on the board reads it and what belongs to it; the chair signs, the others on
//     the board do not. A change of the text afterwards is shown, and both are asked again.
//   - A unit that shares a goal writes what it does for it, and follows up on that, by who
//     leads it. The goal's own unit coordinates and changes nothing in the others' words.
//   - Who owns a goal changes that goal, follows it up and says at the year's end how it
//     ended. Goals that nobody assessed hold no plan open: who closes it says why in a
//     sentence, and the sentence is shown.
//   - The secretariat writes follow-ups in the dialogue. They wait until the unit's
//     leader confirms them; nothing stands in her name before that.
//   - The secretariat brings goals that were written elsewhere in from a file: new ones,
//     in an open plan or one that begins as a draft. What stands in a plan is changed
//     from a file, too, only by who leads the unit or owns the goal.
//   - In a closed plan nothing is changed. Its goals can be carried on into the next
//     year's, by who leads the unit; why one is not stands at it in a sentence.
package plan

import (
	"embed"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/vocabulary"
)

// Schema holds the tables of plans, answers, goals and follow-ups.
//
//go:embed schema
var Schema embed.FS

// The kinds of items.
const (
	Kind     = "plan"
	GoalKind = "plan_goal"
)

// The kinds of plans.
const (
	Annual    = "plan"
	Agreement = "agreement"
)

// The states of a plan.
const (
	DraftState = "draft"
	Presented  = "presented" // an agreement that one of the two has signed
	InForce    = "in_force"
	Closed     = "closed"
)

// Plan is a unit's plan or agreement for a year. Unit and year are the item's.
type Plan struct {
	item.Item
	Type     string // Annual or Agreement
	Intro    string
	ClosedOn string // day; "" open, or closed before it was kept
	// ClosedBecause says why goals were not assessed when it was closed; "" all were.
	ClosedBecause string
	Form          string // the edition it began with; "" the program's own
	Talk          Talk   // of the MED committee
	WrittenIn     string // the unit it was written in, which may have closed since
	UnitName      string // of that one
	UnitKind      string
}

// handed tells whether another unit has taken over since it was written.
func (p Plan) handed() bool { return p.WrittenIn != p.Unit }

// Draft is what a new plan begins with.
type Draft struct {
	Unit               string
	Year               int
	Kind, State, Intro string
	// Of a plan that is over when it is written down.
	ClosedOn, ClosedBecause string
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Unit != "", "unit", "plan.unit_missing")
	c.That(d.Year >= 1990 && d.Year <= 2200, "year", "plan.year_wrong")
	c.OneOf(d.Kind, "kind", Annual, Agreement)
	c.OneOf(d.State, "state", DraftState, Presented, InForce, Closed)
	c.Text(d.Intro, "intro", maxIntro)
	return c.Err()
}

const maxIntro = 2000

// title is what the plan is called in the thread, in the municipality's word. Which
// unit's it is stands in org.
func (d Draft) title(tx *db.Tx) (string, error) {
	term := "yearplan"
	if d.Kind == Agreement {
		term = "agreement"
	}
	name, err := vocabulary.Called(tx, term)
	return name + " " + strconv.Itoa(d.Year), err
}

// kindFor is what a unit of a kind writes: "" for one that writes no plan.
func kindFor(unitKind string) string {
	switch unitKind {
	case org.Institution:
		return Agreement
	case org.Centre, org.Staff:
		return Annual
	}
	return ""
}

// Year is the plan's year.
func (p Plan) Year() int {
	n, _ := strconv.Atoi(p.Period)
	return n
}

// Open is nil while the plan may still be changed.
func (p Plan) Open() error {
	if p.State == Closed {
		return fail.New(fail.Conflict, "plan.closed")
	}
	return nil
}

// Enter lets a draft come into force. An agreement does so when both have signed it; where
// a board signs for the unit, the draft is laid before the two.
func (p *Plan) Enter(board bool) error {
	if p.Type == Agreement && (p.State == Presented || p.State == DraftState && !board) {
		return fail.New(fail.Conflict, "plan.enter_by_signing")
	}
	if p.State != DraftState {
		return fail.New(fail.Conflict, "plan.not_draft")
	}
	if p.State = InForce; p.Type == Agreement {
		p.State = Presented
	}
	return nil
}

// Fields is what the plan's own form shows.
func (p Plan) Fields() map[string]string { return map[string]string{"intro": p.Intro} }

// mayWrite is for who answers for the plan, while it is open.
func (p Plan) mayWrite(r *auth.Reader) error {
	if err := auth.Must(item.MayEdit(r, p.Item), "plan.leader_only"); err != nil {
		return err
	}
	return p.Open()
}
