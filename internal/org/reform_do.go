package org

import (
	"encoding/json"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// The kinds of steps a reform is made of.
const (
	unitOpened   = "unit_opened"
	unitClosed   = "unit_closed"
	unitMoved    = "unit_moved"
	bodyOpened   = "body_opened"
	bodyClosed   = "body_closed"
	positionOver = "position_ended"
	positionNew  = "position_began"
	seatOver     = "membership_ended"
	seatNew      = "membership_began"
)

// doing is a reform on its way into the database.
type doing struct {
	tx    *db.Tx
	who   auth.Actor
	id    string
	d     ReformDraft
	h     Hanging
	steps int
	into  []string // ids of what takes over, in the order of the parts
	names []string
}

// Carry carries a reform out, whole or not at all. version is the organisation the
// confirmation was shown.
func Carry(as auth.As, version int, d ReformDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayReform(r); err != nil {
			return err
		}
		if err := alone(tx); err != nil {
			return err
		}
		now, err := orgVersion(tx)
		if err != nil {
			return err
		}
		if err := checkReform(tx, d); err != nil {
			return err
		}
		if version != now {
			return fail.Stale(now, map[string]string{})
		}
		id, err = Decide(tx, as.Who, d)
		return err
	})
	return id, err
}

// Decide makes a reform in the transaction of somebody who has checked who may.
func Decide(tx *db.Tx, who auth.Actor, d ReformDraft) (id string, err error) {
	if err := checkReform(tx, d); err != nil {
		return "", err
	}
	x := doing{tx: tx, who: who, id: db.NewID(tx.Now), d: d}
	if x.h, err = hangingOn(tx, d); err != nil {
		return "", err
	}
	if err := checkPlaces(x.h, d); err != nil {
		return "", err
	}
	return x.id, x.carry()
}

func (x *doing) carry() error {
	if _, err := x.tx.Exec(`INSERT INTO reform (id, kind, day, subject, into_names) VALUES ($1, $2, $3, $4, '')`,
		x.id, x.d.Kind, x.d.Day, strings.Join(x.h.Names, "\n")); err != nil {
		return err
	}
	do := map[string]func() error{Merge: x.merge, CloseUnit: x.merge, Split: x.split, Move: x.move, MergeBody: x.mergeBodies, NewTerm: x.newTerm}
	if err := do[x.d.Kind](); err != nil {
		return err
	}
	if _, err := x.tx.Exec(`UPDATE reform SET into_names = $1 WHERE id = $2`, strings.Join(x.names, "\n"), x.id); err != nil {
		return err
	}
	return change.Record(x.tx, x.who, change.Thing{Kind: "reform", ID: x.id}, "decided", nil,
		map[string]any{"kind": x.d.Kind, "day": x.d.Day, "subject": x.h.Names, "into": x.names, "draft": x.d})
}

// step remembers a row that was touched and what stood in it.
func (x *doing) step(kind, thing, was string) error {
	x.steps++
	_, err := x.tx.Exec(`INSERT INTO reform_step (reform, place, kind, thing, was) VALUES ($1, $2, $3, $4, $5)`, x.id, x.steps, kind, thing, was)
	return err
}

// take notes who takes over.
func (x *doing) take(id, name string) {
	x.into, x.names = append(x.into, id), append(x.names, name)
}

// merge is also what closes one unit.
func (x *doing) merge() error {
	switch {
	case x.d.Into != "":
		names, err := UnitNames(x.tx, x.d.Into)
		if err != nil {
			return err
		}
		x.take(x.d.Into, names[x.d.Into])
	case x.d.Kind == Merge:
		if err := x.open(x.d.Name); err != nil {
			return err
		}
	}
	for _, old := range x.d.closing() {
		if err := x.shut(old, nil); err != nil {
			return err
		}
	}
	return x.place()
}

func (x *doing) split() error {
	for _, name := range x.d.Parts {
		if err := x.open(name); err != nil {
			return err
		}
	}
	chosen, err := x.chosen()
	if err != nil {
		return err
	}
	if err := x.shut(x.d.Units[0], chosen); err != nil {
		return err
	}
	return x.place()
}

// chosen maps the work and committees that go to another part than the first to it,
// and with a goal or an initiative what hangs on it.
func (x *doing) chosen() (map[string]string, error) {
	m := map[string]string{}
	for _, t := range x.h.Things {
		part := x.d.part(t.ID)
		if part < 2 || t.Kind == aUnit || t.Kind == APosition {
			continue
		}
		m[t.ID] = x.into[part-1]
		for _, kind := range []string{"initiative", "effect", "indicator", "candidate"} {
			under, err := item.Under(x.tx, kind, t.ID)
			if err != nil {
				return nil, err
			}
			for _, it := range under {
				if it.Unit == x.d.Units[0] && t.Kind != "plan" && t.Kind != aBody {
					m[it.ID] = x.into[part-1]
				}
			}
		}
	}
	return m, nil
}

// open makes a unit that begins on the day.
func (x *doing) open(name string) error {
	place, err := db.One(x.tx, db.Value[int], `SELECT coalesce(max(place), 0) + 1 FROM unit`)
	if err != nil {
		return err
	}
	id, err := AddUnit(x.tx, x.who, Unit{Name: name, Kind: x.d.Sort, Parent: x.d.Parent, Place: place, From: x.d.Day})
	if err != nil {
		return err
	}
	x.take(id, name)
	return x.step(unitOpened, id, first(x.d.closing()))
}

// shut closes a unit on the day and hands on what it had.
func (x *doing) shut(id string, chosen map[string]string) error {
	u, err := GetUnit(x.tx, id)
	if err != nil {
		return err
	}
	if _, err := x.tx.Exec(`UPDATE unit SET valid_to = $1, successor = $2, version = version + 1 WHERE id = $3`, x.d.Day, first(x.into), id); err != nil {
		return err
	}
	if err := x.step(unitClosed, id, u.To); err != nil {
		return err
	}
	if len(x.into) > 0 {
		if err := inherit(x.tx, inheritance{reform: x.id, old: id, day: x.d.Day, parts: x.into, chosen: chosen}); err != nil {
			return err
		}
	}
	after := u
	after.To, after.Successor = x.d.Day, first(x.into)
	return change.Record(x.tx, x.who, change.Thing{Kind: "unit", ID: id}, "closed", u.Fields(), after.Fields())
}

// place moves units and positions to who takes over. Where nobody does, positions end.
func (x *doing) place() error {
	stays := map[string]bool{}
	if x.d.Into != "" {
		there, err := db.All(x.tx, db.Value[string], `SELECT id FROM position WHERE unit = $1 ORDER BY id`, x.d.Into)
		if err != nil {
			return err
		}
		stays = distinct(there)
	}
	for _, t := range x.h.Things {
		var err error
		switch {
		case t.Kind == aUnit && len(x.into) > 0:
			err = x.movesUnder(t.ID, x.into[x.d.part(t.ID)-1])
		case t.Kind == APosition && !stays[t.ID]:
			err = x.reseat(t.ID)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// movesUnder lets a unit lie under who takes over, unless it is that one or does so already.
func (x *doing) movesUnder(id, parent string) error {
	u, err := GetUnit(x.tx, id)
	if err != nil || u.Parent == parent || u.ID == parent || distinct(x.d.closing())[u.ID] {
		return err
	}
	return x.turn(u, u.Name, u.Kind, parent)
}

func (x *doing) move() error {
	u, err := GetUnit(x.tx, x.d.Units[0])
	if err != nil {
		return err
	}
	x.take(u.ID, x.d.Name)
	return x.turn(u, x.d.Name, x.d.Sort, x.d.Parent)
}

// turn makes a unit something else from the day on, and keeps what it was until then.
func (x *doing) turn(u Unit, name, kind, parent string) error {
	was, err := json.Marshal(u)
	if err != nil {
		return err
	}
	if err := x.step(unitMoved, u.ID, string(was)); err != nil {
		return err
	}
	if u.From >= x.d.Day { // it begins there
		_, err = x.tx.Exec(`UPDATE unit SET name = $1, kind = $2, parent = $3, version = version + 1 WHERE id = $4`, name, kind, parent, u.ID)
	} else {
		if u.Since >= x.d.Day {
			return fail.New(fail.Conflict, "org.reform_other", u.Name)
		}
		if _, err = x.tx.Exec(`INSERT INTO unit_was (unit, until, name, kind, parent) VALUES ($1, $2, $3, $4, $5)`,
			u.ID, x.d.Day, u.Name, u.Kind, u.Parent); err != nil {
			return err
		}
		_, err = x.tx.Exec(`
UPDATE unit SET name = $1, kind = $2, parent = $3, since = $4, parent_before = $5, version = version + 1
WHERE id = $6`, name, kind, parent, x.d.Day, u.Parent, u.ID)
	}
	if err != nil {
		return err
	}
	after := u
	after.Name, after.Kind, after.Parent = name, kind, parent
	return change.Record(x.tx, x.who, change.Thing{Kind: "unit", ID: u.ID}, "moved", u.Fields(), after.Fields())
}
