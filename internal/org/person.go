package org

import (
	"strings"

	"ledetraad/internal/db"
)

// Person works in the municipality or sits in one of its bodies.
type Person struct {
	ID, Name, Email, Note string
	Version               int
}

const personColumns = `p.id, p.name, p.email, p.note, p.version`

func scanPerson(s db.Scan) (p Person, err error) {
	err = s(&p.ID, &p.Name, &p.Email, &p.Note, &p.Version)
	return p, err
}

// GetPerson reads a person.
func GetPerson(tx *db.Tx, id string) (Person, error) {
	return db.One(tx, scanPerson, `SELECT `+personColumns+` FROM person p WHERE p.id = $1`, id)
}

// Role is something a person is: a position, a seat in a body, an office. Subject
// is how audiences and the log name it.
type Role struct {
	Subject  string
	Title    string // "Centerchef"; for a body "chair", "member", "deputy"; for an office its name
	Where    string // "Borgermøde og Data"; "" for an office
	Leads    bool
	From, To string
}

// Roles lists what a person is on a day: positions first, then bodies, then offices.
func Roles(tx *db.Tx, person, day string) ([]Role, error) {
	return db.All(tx, func(s db.Scan) (r Role, err error) {
		var leads, rank int
		err = s(&rank, &r.Subject, &r.Title, &r.Where, &leads, &r.From, &r.To)
		r.Leads = leads == 1
		return r, err
	}, `
SELECT 1, 'u:' || p.unit, p.title, `+called("u", "$2")+`, p.leads, p.valid_from, p.valid_to
FROM position p
JOIN unit u ON u.id = p.unit
WHERE p.person = $1 AND p.valid_from <= $2 AND p.valid_to > $2
UNION ALL
SELECT 2, 'b:' || m.body, m.role, b.name, 0, m.valid_from, m.valid_to
FROM membership m
JOIN body b ON b.id = m.body
WHERE m.person = $1 AND m.valid_from <= $2 AND m.valid_to > $2
UNION ALL
SELECT 3, 'o:' || o.office, o.office, '', 0, o.valid_from, o.valid_to
FROM office o
WHERE o.person = $1 AND o.valid_from <= $2 AND o.valid_to > $2
ORDER BY 1, 4, 2`, person, day)
}

// Leaders maps units to who leads them on a day: the person and her title.
func Leaders(tx *db.Tx, day string) (map[string]Leader, error) {
	list, err := db.All(tx, func(s db.Scan) (l Leader, err error) {
		err = s(&l.Unit, &l.Person, &l.Name, &l.Title)
		return l, err
	}, `
SELECT p.unit, p.person, n.name, p.title
FROM position p
JOIN person n ON n.id = p.person
WHERE p.leads = 1 AND p.valid_from <= $1 AND p.valid_to > $1
ORDER BY p.unit, p.valid_from, p.id`, day)
	m := map[string]Leader{}
	for _, l := range list {
		m[l.Unit] = l
	}
	return m, err
}

// Leader is who leads a unit.
type Leader struct{ Unit, Person, Name, Title string }

// Colleagues lists who holds a position in the units on a day, for choosing an owner.
func Colleagues(tx *db.Tx, day string, units ...string) ([]Person, error) {
	return db.All(tx, scanPerson, `
SELECT `+personColumns+`
FROM person p
WHERE p.id IN (
  SELECT o.person FROM position o
  WHERE o.unit IN (SELECT key FROM json_each($1)) AND o.valid_from <= $2 AND o.valid_to > $2)
ORDER BY p.name, p.id`, ids(units), day)
}

// Name writes a position with its place: "Centerchef, Borgermøde og Data". A title
// that names the place already is left as it is.
func (r Role) Name() string {
	if r.Where == "" || strings.Contains(r.Title, r.Where) {
		return r.Title
	}
	return r.Title + ", " + r.Where
}
