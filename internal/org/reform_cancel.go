package org

import (
	"encoding/json"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

func scanReform(s db.Scan) (f Reform, err error) {
	var subject, into string
	err = s(&f.ID, &f.Kind, &f.Day, &subject, &into, &f.Cancelled)
	f.Subject, f.Into = splitLines(subject), splitLines(into)
	return f, err
}

// Reforms lists every reform, the newest day first.
func Reforms(tx *db.Tx) ([]Reform, error) {
	return db.All(tx, scanReform, `
SELECT id, kind, day, subject, into_names, cancelled
FROM reform
ORDER BY day DESC, id DESC`)
}

// Coming lists the reforms that have not come on a day, the nearest first.
func Coming(tx *db.Tx, day string) ([]Reform, error) {
	return db.All(tx, scanReform, `
SELECT id, kind, day, subject, into_names, cancelled
FROM reform
WHERE day > $1 AND cancelled = ''
ORDER BY day, id`, day)
}

func getReform(tx *db.Tx, id string) (Reform, error) {
	return db.One(tx, scanReform, `SELECT id, kind, day, subject, into_names, cancelled FROM reform WHERE id = $1`, id)
}

type reformStep struct{ kind, thing, was string }

// undo is how a step that ended something is taken back; never, that what it began
// never begins.
var undo = map[string]string{
	unitClosed:   `UPDATE unit SET valid_to = $1, successor = '', version = version + 1 WHERE id = $2`,
	bodyClosed:   `UPDATE body SET valid_to = $1, version = version + 1 WHERE id = $2`,
	positionOver: `UPDATE position SET valid_to = $1 WHERE id = $2`,
	seatOver:     `UPDATE membership SET valid_to = $1 WHERE id = $2`,
}

var never = map[string]string{
	bodyOpened:  `UPDATE body SET valid_to = valid_from, version = version + 1 WHERE id = $1`,
	unitOpened:  `UPDATE unit SET valid_to = valid_from, version = version + 1 WHERE id = $1`,
	positionNew: `UPDATE position SET valid_to = valid_from WHERE id = $1`,
	seatNew:     `UPDATE membership SET valid_to = valid_from WHERE id = $1`,
}

// Cancel takes back a reform that has not come yet. What was written in a new unit
// meanwhile goes to the old one.
func Cancel(as auth.As, id string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayReform(r); err != nil {
			return err
		}
		if err := alone(tx); err != nil {
			return err
		}
		f, err := getReform(tx, id)
		if err != nil {
			return err
		}
		if f.Cancelled != "" {
			return fail.New(fail.Conflict, "org.reform_cancelled_already")
		}
		if f.Day <= r.Day {
			return fail.New(fail.Conflict, "org.reform_past")
		}
		if err := later(tx, f); err != nil {
			return err
		}
		steps, err := db.All(tx, func(s db.Scan) (x reformStep, err error) {
			err = s(&x.kind, &x.thing, &x.was)
			return x, err
		}, `SELECT kind, thing, was FROM reform_step WHERE reform = $1 ORDER BY place DESC`, id)
		if err != nil {
			return err
		}
		for _, x := range steps {
			if err := takeBack(tx, as.Who, f, x); err != nil {
				return err
			}
		}
		if _, err := tx.Exec(`DELETE FROM heir WHERE reform = $1`, id); err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE reform SET cancelled = $1 WHERE id = $2`, r.Day, id); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Thing{Kind: "reform", ID: id}, "cancelled", f, nil)
	})
}

// later refuses where another reform that stands builds on what this one made.
func later(tx *db.Tx, f Reform) error {
	names, err := db.All(tx, db.Value[string], `
SELECT DISTINCT o.subject
FROM reform o
JOIN reform_step s ON s.reform = o.id
WHERE o.id <> $1 AND o.cancelled = '' AND o.day >= $2
  AND s.thing IN (SELECT m.thing FROM reform_step m WHERE m.reform = $1)
ORDER BY o.subject`, f.ID, f.Day)
	if err == nil && len(names) > 0 {
		return fail.New(fail.Conflict, "org.reform_later", splitLines(names[0])[0])
	}
	return err
}

func takeBack(tx *db.Tx, who auth.Actor, f Reform, x reformStep) error {
	switch x.kind {
	case unitMoved:
		return stays(tx, f, x)
	case unitOpened:
		if err := item.Return(tx, who, x.thing, x.was); err != nil {
			return err
		}
	}
	if begun := never[x.kind]; begun != "" {
		_, err := tx.Exec(begun, x.thing)
		return err
	}
	_, err := tx.Exec(undo[x.kind], x.was, x.thing)
	return err
}

// stays puts a unit back where it lay.
func stays(tx *db.Tx, f Reform, x reformStep) error {
	var u Unit
	if err := json.Unmarshal([]byte(x.was), &u); err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM unit_was WHERE unit = $1 AND until = $2`, u.ID, f.Day); err != nil {
		return err
	}
	_, err := tx.Exec(`
UPDATE unit SET name = $1, kind = $2, parent = $3, since = $4, parent_before = $5, version = version + 1
WHERE id = $6`, u.Name, u.Kind, u.Parent, u.Since, u.Before, u.ID)
	return err
}
