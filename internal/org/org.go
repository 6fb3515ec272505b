// Package org is the municipality's organisation: units in a tree with three
// management layers, people and their positions, bodies and networks beside the
// hierarchy, and mandates given to one person for one task. Everything has a day
// it is valid from and a day it is valid until, half open, so that the
// organisation can be seen as it was on any day.
//
// Units are merged, split, moved and closed, and bodies merged, from a day on that may
// be yet to come; nothing turns on that day, every reader asks for its own. What was
// over when a unit closed stays with it, what was open goes to whoever took over, and
// so does the right to see what was written for the old unit's circle.
//
// Everybody signed in may see units, bodies, mandates and who sits where by unit and
// title. The administrator changes them. Secretariat and administrator merge, split,
// move and close. A leader hands over what somebody who has left had in her units.
package org

import (
	"embed"
	"maps"

	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Schema holds the organisation's tables.
//
//go:embed schema
var Schema embed.FS

// Always is the day something without an end is valid until, and Ever the day
// something without a beginning is valid from.
const (
	Ever   = "0000-01-01"
	Always = "9999-12-31"
)

// The kinds of units, from the top.
const (
	Municipality   = "municipality"
	Administration = "administration"
	Staff          = "staff"
	Centre         = "centre"
	Institution    = "institution"
	Team           = "team"
)

// UnitKinds lists the kinds in that order.
var UnitKinds = []string{Municipality, Administration, Staff, Centre, Institution, Team}

// Unit is a place in the hierarchy.
type Unit struct {
	ID, Name, Kind, Parent string
	Place                  int
	Successor              string
	From, To               string
	Since                  string // the day name, kind and parent hold from
	Before                 string // the parent until then
	Version                int
}

const unitRest = `u.place, u.successor, u.valid_from, u.valid_to, u.since, u.parent_before, u.version`

const unitColumns = `u.id, u.name, u.kind, u.parent, ` + unitRest

func scanUnit(s db.Scan) (u Unit, err error) {
	err = s(&u.ID, &u.Name, &u.Kind, &u.Parent, &u.Place, &u.Successor, &u.From, &u.To, &u.Since, &u.Before, &u.Version)
	return u, err
}

// Units lists the units of a day, named and placed as they were on it, in the order
// of the tree's own places.
func Units(tx *db.Tx, day string) ([]Unit, error) {
	return db.All(tx, scanUnit, `
SELECT u.id, coalesce(w.name, u.name), coalesce(w.kind, u.kind), coalesce(w.parent, u.parent), `+unitRest+`
FROM unit u
LEFT JOIN unit_was w ON w.unit = u.id AND w.until = (SELECT min(x.until) FROM unit_was x WHERE x.unit = u.id AND x.until > $1)
WHERE u.valid_from <= $1 AND u.valid_to > $1
ORDER BY coalesce(w.parent, u.parent), u.place, u.id`, day)
}

// Place is a unit by what it is called.
type Place struct{ ID, Name, Kind string }

// Places are the units that exist on a day, by id, as they were called on it.
func Places(tx *db.Tx, day string) ([]Place, error) {
	return db.All(tx, func(s db.Scan) (p Place, err error) { return p, s(&p.ID, &p.Name, &p.Kind) }, `
SELECT u.id, coalesce(w.name, u.name), coalesce(w.kind, u.kind)
FROM unit u
LEFT JOIN unit_was w ON w.unit = u.id AND w.until = (SELECT min(x.until) FROM unit_was x WHERE x.unit = u.id AND x.until > $1)
WHERE u.valid_from <= $1 AND u.valid_to > $1
ORDER BY u.id`, day)
}

// Root is the municipality itself.
func Root(tx *db.Tx) (Unit, error) {
	return db.One(tx, scanUnit, `SELECT `+unitColumns+` FROM unit u WHERE u.parent = ''`)
}

// GetUnit reads a unit as it stands last, closed or not.
func GetUnit(tx *db.Tx, id string) (Unit, error) {
	return db.One(tx, scanUnit, `SELECT `+unitColumns+` FROM unit u WHERE u.id = $1`, id)
}

// UnitNames maps the ids of units to their names today.
func UnitNames(tx *db.Tx, ids ...string) (map[string]string, error) {
	return names(tx, `SELECT u.id, `+called("u", "$2")+` FROM unit u WHERE u.id IN (SELECT key FROM json_each($1))`, ids, db.Day(tx.Now))
}

// NamesAmong is UnitNames where the units of the day are read already: it asks only for
// those that are no more.
func NamesAmong(tx *db.Tx, places []Place, ids ...string) (map[string]string, error) {
	at := make(map[string]string, len(places))
	for _, p := range places {
		at[p.ID] = p.Name
	}
	m, gone := map[string]string{}, []string(nil)
	for _, id := range ids {
		if name, ok := at[id]; ok {
			m[id] = name
		} else if id != "" {
			gone = append(gone, id)
		}
	}
	if len(gone) == 0 {
		return m, nil
	}
	more, err := UnitNames(tx, gone...)
	maps.Copy(m, more)
	return m, err
}

// Named is what a unit in alias is called on the day a statement is read for: a name
// that is decided and has not come yet is not shown before its day.
func Named(alias string) string { return called(alias, "@day") }

// called is what a unit is called on a day.
func called(alias, day string) string {
	return `coalesce((
  SELECT w.name FROM unit_was w WHERE w.unit = ` + alias + `.id AND w.until > ` + day + ` ORDER BY w.until LIMIT 1), ` + alias + `.name)`
}

// PersonNames maps the ids of people to their names.
func PersonNames(tx *db.Tx, ids ...string) (map[string]string, error) {
	return names(tx, `SELECT id, name FROM person WHERE id IN (SELECT key FROM json_each($1))`, ids)
}

// BodyNames maps the ids of bodies to their names.
func BodyNames(tx *db.Tx, ids ...string) (map[string]string, error) {
	return names(tx, `SELECT id, name FROM body WHERE id IN (SELECT key FROM json_each($1))`, ids)
}

func names(tx *db.Tx, query string, ids []string, more ...any) (map[string]string, error) {
	m := map[string]string{}
	if len(ids) == 0 {
		return m, nil
	}
	list, err := db.All(tx, db.ScanPair, query, append([]any{item.IDs(ids...)}, more...)...)
	for _, p := range list {
		m[p.A] = p.B
	}
	return m, err
}

// Body is a group that meets beside the hierarchy.
type Body struct {
	ID, Name, Kind, Purpose, Meets, Seats string
	Place                                 int
	Unit                                  string // whose leader's matters it discusses; "" for other than MED
	From, To                              string
	Version                               int
}

const bodyColumns = `b.id, b.name, b.kind, b.purpose, b.meets, b.seats, b.place, b.unit, b.valid_from, b.valid_to, b.version`

func scanBody(s db.Scan) (b Body, err error) {
	err = s(&b.ID, &b.Name, &b.Kind, &b.Purpose, &b.Meets, &b.Seats, &b.Place, &b.Unit, &b.From, &b.To, &b.Version)
	return b, err
}

// Bodies lists the bodies of a day in their own order, a MED committee with the unit
// it belonged to that day.
func Bodies(tx *db.Tx, day string) ([]Body, error) {
	return db.All(tx, scanBody, `
SELECT b.id, b.name, b.kind, b.purpose, b.meets, b.seats, b.place, coalesce((
  SELECT h.heir FROM heir h
  WHERE h.old = b.unit AND h.thing IN ('', b.id) AND h.part = 1 AND h.valid_from <= $1
  ORDER BY h.thing DESC, h.valid_from DESC
  LIMIT 1), b.unit), b.valid_from, b.valid_to, b.version
FROM body b
WHERE b.valid_from <= $1 AND b.valid_to > $1
ORDER BY b.place, b.id`, day)
}

// Board is the executive board today; its members adopt the letter. "" where there
// is none.
func Board(tx *db.Tx, day string) (string, error) {
	list, err := db.All(tx, db.Value[string], `
SELECT id FROM body
WHERE kind = 'board' AND valid_from <= $1 AND valid_to > $1
ORDER BY place, id`, day)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0], nil
}
