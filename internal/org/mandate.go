package org

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// Mandate is authority for one task, given to one person, until a day.
type Mandate struct {
	ID, Person, What, GivenBy string
	RestsOn                   string // the giver's own mandate that it is given out of; ""
	From, To                  string
}

const mandateColumns = `m.id, m.person, m.what, m.given_by, m.rests_on, m.valid_from, m.valid_to`

func scanMandate(s db.Scan) (m Mandate, err error) {
	err = s(&m.ID, &m.Person, &m.What, &m.GivenBy, &m.RestsOn, &m.From, &m.To)
	return m, err
}

// MandatesOf lists the mandates a person has on a day.
func MandatesOf(tx *db.Tx, person, day string) ([]Mandate, error) {
	return db.All(tx, scanMandate, `
SELECT `+mandateColumns+`
FROM mandate m
WHERE m.person = $1 AND m.valid_from <= $2 AND m.valid_to > $2
ORDER BY m.valid_to, m.id`, person, day)
}

// AddMandate gives a mandate.
func AddMandate(tx *db.Tx, who auth.Actor, m Mandate) (string, error) {
	m.ID = db.NewID(tx.Now)
	m.From, m.To = dated(m.From, m.To)
	if _, err := tx.Exec(`
INSERT INTO mandate (id, person, what, given_by, rests_on, valid_from, valid_to)
VALUES ($1, $2, $3, $4, $5, $6, $7)`, m.ID, m.Person, m.What, m.GivenBy, m.RestsOn, m.From, m.To); err != nil {
		return "", err
	}
	return m.ID, change.Record(tx, who, change.Thing{Kind: "mandate", ID: m.ID}, "created", nil, m)
}

// DemoPerson is somebody one may be in the demo.
type DemoPerson struct{ ID, Name, Role, NoteDA, NoteEN string }

// DemoPeople lists who one may be, in the order they were planted.
func DemoPeople(tx *db.Tx, day string) ([]DemoPerson, error) {
	list, err := db.All(tx, func(s db.Scan) (d DemoPerson, err error) {
		var note string
		err = s(&d.ID, &d.Name, &note, &d.Role)
		d.NoteDA, d.NoteEN, _ = strings.Cut(note, "\n")
		return d, err
	}, `
SELECT p.id, p.name, p.note, coalesce(
  (SELECT max(CASE WHEN o.title LIKE '%' || o.unit_name || '%' THEN o.title ELSE o.title || ', ' || o.unit_name END)
   FROM (SELECT x.person, x.title, `+called("u", "$1")+` AS unit_name FROM position x JOIN unit u ON u.id = x.unit
     WHERE x.valid_from <= $1 AND x.valid_to > $1) o
   WHERE o.person = p.id),
  (SELECT max(b.name) FROM membership m JOIN body b ON b.id = m.body
   WHERE m.person = p.id AND m.valid_from <= $1 AND m.valid_to > $1), '')
FROM person p
WHERE p.note <> ''
ORDER BY p.id`, day)
	return list, err
}
