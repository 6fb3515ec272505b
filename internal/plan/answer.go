package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// The kinds of answers.
const (
	Own           = "own"
	NotThisYear   = "not_this_year"
	FollowsCentre = "follows_centre"
)

// AnswerKinds lists them in the order they are chosen from.
var AnswerKinds = []string{Own, NotThisYear, FollowsCentre}

// Answer is what a unit says to a theme in its own words.
type Answer struct {
	Plan, Theme string
	Kind, Text  string
	Day, Person string // when, and by whom
	Version     int    // 0 until it is written
}

// Check tells everything that is wrong with the answer. Two sentences suffice, and
// one explains that the unit does something else this year.
func (a Answer) Check() error {
	c := fail.Check{}
	c.OneOf(a.Kind, "kind", AnswerKinds...)
	c.That(a.Text != "" || a.Kind == FollowsCentre, "text", "plan.answer_missing")
	c.Text(a.Text, "text", 2000)
	return c.Err()
}

// Fields is the answer as its form shows it.
func (a Answer) Fields() map[string]string {
	return map[string]string{"kind": a.Kind, "text": a.Text}
}

const answerColumns = `a.plan, a.theme, a.kind, a.text, a.day, a.person, a.version`

func scanAnswer(s db.Scan) (a Answer, err error) {
	err = s(&a.Plan, &a.Theme, &a.Kind, &a.Text, &a.Day, &a.Person, &a.Version)
	return a, err
}

// answersSQL reads what plans say to a theme, or with "" to all. An answer to a theme that
// is closed to the reader is not there. A theme all the staff may know of closes no answer:
// whoever reads an agreement from outside, as a board's chair does, reads it whole.
var answersSQL = `
SELECT ` + answerColumns + `
FROM item i
JOIN plan_answer a ON a.plan = i.id
JOIN item x ON x.id = a.theme AND (` + auth.Sees("x", auth.Existence) + ` OR ` + auth.Common("x") + `)
WHERE i.id IN (SELECT key FROM json_each($1)) AND $2 IN ('', a.theme) AND ` + auth.Sees("i", auth.Content) + `
ORDER BY a.plan, a.theme`

// Answers lists what the plans say to the themes.
func Answers(tx *db.Tx, plans ...string) ([]Answer, error) {
	if len(plans) == 0 {
		return nil, nil
	}
	return db.All(tx, scanAnswer, answersSQL, item.IDs(plans...), "")
}

// AnswerTo reads what a plan says to a theme; one that says nothing yet has Version 0.
func AnswerTo(tx *db.Tx, plan, theme string) (Answer, error) {
	list, err := db.All(tx, scanAnswer, answersSQL, item.IDs(plan), theme)
	if err != nil || len(list) == 0 {
		return Answer{Plan: plan, Theme: theme}, err
	}
	return list[0], nil
}

// AddAnswer writes an answer in the transaction of somebody who has checked who
// may. One that is there already is a Conflict with what it says.
func AddAnswer(tx *db.Tx, who auth.Actor, plan string, a Answer) error {
	n, err := tx.Exec(`
INSERT INTO plan_answer (plan, theme, kind, text, day, person, version) VALUES ($1, $2, $3, $4, $5, $6, 1)
ON CONFLICT (plan, theme) DO NOTHING`, plan, a.Theme, a.Kind, a.Text, a.Day, a.Person)
	if err != nil {
		return err
	}
	if n == 0 {
		return staleAnswer(tx, plan, a.Theme)
	}
	return change.Record(tx, who, aboutAnswer(plan, a.Theme), "answered", nil, a.Fields())
}

func aboutAnswer(plan, theme string) change.Thing {
	return change.Thing{Kind: "plan_answer", ID: theme, Item: plan}
}

func staleAnswer(tx *db.Tx, plan, theme string) error {
	now, err := AnswerTo(tx, plan, theme)
	if err != nil {
		return err
	}
	return fail.Stale(now.Version, now.Fields())
}

// Reply saves the unit's answer to a theme over the version the form was shown; 0
// where there was none.
func Reply(as auth.As, plan string, version int, a Answer) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, plan)
		if err != nil {
			return err
		}
		if _, err := themeOf(tx, p, a.Theme); err != nil {
			return err
		}
		if err := p.mayWrite(r); err != nil {
			return err
		}
		if err := a.Check(); err != nil {
			return err
		}
		before, err := AnswerTo(tx, plan, a.Theme)
		if err != nil {
			return err
		}
		a.Day, a.Person = r.Day, r.Person
		if before.Version == 0 && version == 0 {
			return AddAnswer(tx, as.Who, plan, a)
		}
		n, err := tx.Exec(`
UPDATE plan_answer SET kind = $1, text = $2, day = $3, person = $4, version = version + 1
WHERE plan = $5 AND theme = $6 AND version = $7`, a.Kind, a.Text, a.Day, a.Person, plan, a.Theme, version)
		if err != nil {
			return err
		}
		if n == 0 {
			return staleAnswer(tx, plan, a.Theme)
		}
		return change.Record(tx, as.Who, aboutAnswer(plan, a.Theme), "answered", before.Fields(), a.Fields())
	})
}
