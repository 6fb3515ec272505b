package decision

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Step is one thing that was written of how a decision is carried out.
type Step struct {
	ID, Day, Person, State, Text string // Person is a name
}

// Report is how it goes, as its form says it.
type Report struct {
	State        string
	Text         string
	Alternatives string // where it cannot be done in time
	Again        string // where the body is to look at it again
}

// Check tells everything that is wrong with the report of a decision on a day.
func (x Report) Check(today string) error {
	c := fail.Check{}
	c.OneOf(x.State, "state", NotBegun, UnderWay, Done, Late, Awaits, Dropped)
	c.That(x.State != Done || x.Text != "", "text", "decision.shown_missing")
	c.That(x.State != Dropped || x.Text != "", "text", "decision.dropped_missing")
	c.Text(x.Text, "text", 2000)
	c.That(x.State != Late || x.Alternatives != "", "alternatives", "decision.alternatives_missing")
	c.Text(x.Alternatives, "alternatives", 2000)
	c.Day(x.Again, "again")
	c.That(x.State != Awaits || x.Again > today, "again", "decision.again_missing")
	return c.Err()
}

// Steps lists what was written of how a decision goes, the newest first.
func Steps(tx *db.Tx, decision string) ([]Step, error) {
	return db.All(tx, func(s db.Scan) (x Step, err error) {
		var at string
		if err = s(&x.ID, &at, &x.Person, &x.State, &x.Text); err == nil {
			x.Day = db.Day(db.ParseStamp(at))
		}
		return x, err
	}, `
SELECT s.id, s.at, coalesce(p.name, ''), s.became, s.text
FROM decision_step s
JOIN item i ON i.id = s.decision AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = s.person
WHERE s.decision = $1
ORDER BY s.at DESC, s.id DESC`, decision)
}

// Tell writes how a decision goes, over the version the form was shown.
func Tell(as auth.As, id string, version int, x Report) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		d, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(d.MayReport(r), "decision.not_yours"); err != nil {
			return err
		}
		if err := auth.Must(x.State != Dropped || mayWrite(r, d.Body), "decision.body_drops"); err != nil {
			return err
		}
		if d.State == Nothing {
			return fail.New(fail.Conflict, "decision.nothing_to_do")
		}
		if err := x.Check(r.Day); err != nil {
			return err
		}
		return AddStep(tx, r.Actor, d, version, x)
	})
}

// AddStep writes how a decision goes, in the transaction of somebody who has checked who
// may.
func AddStep(tx *db.Tx, who auth.Actor, d Decision, version int, x Report) error {
	before := map[string]string{"state": d.State, "again": d.Again, "alternatives": d.Alternatives}
	if x.State != Late {
		x.Alternatives = ""
	}
	if x.State != Awaits {
		x.Again = ""
	}
	d.State = x.State
	if err := item.Save(tx, &d.Item, version); err != nil {
		return stale(tx, d.ID, err)
	}
	if _, err := tx.Exec(`UPDATE decision SET again = $1, alternatives = $2 WHERE item = $3`, x.Again, x.Alternatives, d.ID); err != nil {
		return err
	}
	if _, err := tx.Exec(`INSERT INTO decision_step (id, decision, at, person, acted_as, became, text) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		db.NewID(tx.Now), d.ID, db.Stamp(tx.Now), who.Person, who.Role, x.State, x.Text); err != nil {
		return err
	}
	after := map[string]string{"state": x.State, "text": x.Text, "again": x.Again, "alternatives": x.Alternatives}
	return change.Record(tx, who, change.Of(Kind, d.ID), "reported", before, after)
}
