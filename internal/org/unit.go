package org

import (
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// UnitDraft is what a form says of a unit.
type UnitDraft struct {
	Name, Kind, Parent, From, To string
	Successor                    string // who takes over when the unit closes
	Backwards                    bool   // a correction: it was always so
}

// Check tells everything that is wrong with the draft.
func (d UnitDraft) Check() error {
	c := fail.Check{}
	c.That(d.Name != "", "name", "org.unit_name_missing")
	c.Line(d.Name, "name", 120)
	c.OneOf(d.Kind, "kind", UnitKinds...)
	days(&c, d.From, d.To)
	c.That(d.Successor == "" || d.To != "", "to", "org.successor_without_end")
	return c.Err()
}

// Fields is the unit as its form shows it.
func (u Unit) Fields() map[string]string {
	return map[string]string{"name": u.Name, "kind": u.Kind, "parent": u.Parent,
		"from": written(u.From), "to": written(u.To), "successor": u.Successor}
}

func mayAdminister(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Administrator), "org.administrator_only")
}

// CreateUnit makes a unit under another.
func CreateUnit(as auth.As, d UnitDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := checkUnit(tx, "", d, r.Day); err != nil {
			return err
		}
		place, err := db.One(tx, db.Value[int], `SELECT coalesce(max(place), 0) + 1 FROM unit`)
		if err != nil {
			return err
		}
		id, err = AddUnit(tx, as.Who, Unit{Name: d.Name, Kind: d.Kind, Parent: d.Parent, Place: place, From: d.From, To: d.To})
		return err
	})
	return id, err
}

// ChangeUnit renames, moves, opens or closes a unit. Unless it is a correction, the
// organisation of the days before shows what the unit was until today.
func ChangeUnit(as auth.As, id string, version int, d UnitDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := alone(tx); err != nil {
			return err
		}
		u, err := GetUnit(tx, id)
		if err != nil {
			return err
		}
		if version != 0 && version != u.Version {
			return fail.Stale(u.Version, u.Fields())
		}
		if u.Parent == "" {
			d.Kind, d.Parent, d.From, d.To = u.Kind, "", written(u.From), ""
		}
		if err := checkUnit(tx, id, d, r.Day); err != nil {
			return err
		}
		return SaveUnit(tx, r, u, d)
	})
}

// SaveUnit saves a unit as ChangeUnit does, in the transaction of somebody who has held
// the organisation with Alone. The tree it makes is the caller's to judge: here with
// checkUnit, and with WholeTree where many are saved.
func SaveUnit(tx *db.Tx, r *auth.Reader, u Unit, d UnitDraft) error {
	if err := errors.Join(mayAdminister(r), d.Check()); err != nil {
		return err
	}
	if err := notComing(tx, u.ID, r.Day); err != nil {
		return err
	}
	if err := remember(tx, u, d, r.Day); err != nil {
		return err
	}
	from, to := dated(d.From, d.To)
	if _, err := tx.Exec(`
UPDATE unit SET name = $1, kind = $2, parent = $3, successor = $4, valid_from = $5, valid_to = $6, version = version + 1
WHERE id = $7`, d.Name, d.Kind, d.Parent, d.Successor, from, to, u.ID); err != nil {
		return err
	}
	if d.To != written(u.To) || d.Successor != u.Successor {
		if err := handOn(tx, u, d); err != nil {
			return err
		}
	}
	return change.Record(tx, r.Actor, change.Thing{Kind: "unit", ID: u.ID}, "changed", u.Fields(), d)
}

// Draft is the unit as a form of it begins.
func (u Unit) Draft() UnitDraft {
	return UnitDraft{Name: u.Name, Kind: u.Kind, Parent: u.Parent, From: written(u.From), To: written(u.To), Successor: u.Successor}
}

// remember keeps what the unit was until today.
func remember(tx *db.Tx, u Unit, d UnitDraft, day string) error {
	if d.Backwards || u.From >= day || u.Name == d.Name && u.Kind == d.Kind && u.Parent == d.Parent {
		return nil
	}
	if _, err := tx.Exec(`
INSERT INTO unit_was (unit, until, name, kind, parent) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (unit, until) DO NOTHING`, u.ID, day, u.Name, u.Kind, u.Parent); err != nil {
		return err
	}
	_, err := tx.Exec(`UPDATE unit SET since = $1, parent_before = $2 WHERE id = $3`, day, u.Parent, u.ID)
	return err
}

// notComing refuses to change a unit or body over a reform of it that has not come yet.
func notComing(tx *db.Tx, id, day string) error {
	n, err := db.One(tx, db.Value[int], `
SELECT count(*)
FROM reform r
JOIN reform_step s ON s.reform = r.id
WHERE s.thing = $1 AND r.day > $2 AND r.cancelled = ''`, id, day)
	if err == nil && n > 0 {
		return fail.New(fail.Conflict, "org.change_coming")
	}
	return err
}

// handOn writes who took over from a unit that its own form closes.
func handOn(tx *db.Tx, u Unit, d UnitDraft) error {
	if _, err := tx.Exec(`
DELETE FROM heir
WHERE reform = '' AND valid_from = $1
  AND (old = $2 OR heir = $3 AND old IN (SELECT x.old FROM heir x WHERE x.heir = $2))`, u.To, u.ID, u.Successor); err != nil || d.Successor == "" {
		return err
	}
	return inherit(tx, inheritance{old: u.ID, day: d.To, parts: []string{d.Successor}})
}
