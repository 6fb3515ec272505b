package org

import (
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// BodyKinds lists the kinds of bodies in the order they are chosen from.
var BodyKinds = []string{"council", "economy", "committee", "statutory", "board", "forum", "network", "group", "med", "governors"}

// BodyDraft is what a form says of a body.
type BodyDraft struct {
	Name, Kind, Purpose, Meets, Seats, From, To string
	Unit                                        string // of a MED committee: whose leader decides; of a board of governors: its own
}

// Check tells everything that is wrong with the draft.
func (d BodyDraft) Check() error {
	c := fail.Check{}
	c.That(d.Name != "", "name", "org.body_name_missing")
	c.Line(d.Name, "name", 120)
	c.OneOf(d.Kind, "kind", BodyKinds...)
	c.Text(d.Purpose, "purpose", 2000)
	c.Line(d.Meets, "meets", 200)
	c.Text(d.Seats, "seats", 2000)
	c.That(d.Unit == "" || d.Kind == "med" || d.Kind == "governors", "unit", "org.med_only")
	days(&c, d.From, d.To)
	return c.Err()
}

// Fields is the body as its form shows it.
func (b Body) Fields() map[string]string {
	return map[string]string{"name": b.Name, "kind": b.Kind, "purpose": b.Purpose, "meets": b.Meets,
		"seats": b.Seats, "unit": b.Unit, "from": written(b.From), "to": written(b.To)}
}

// GetBody reads a body, closed or not.
func GetBody(tx *db.Tx, id string) (Body, error) {
	return db.One(tx, scanBody, `SELECT `+bodyColumns+` FROM body b WHERE b.id = $1`, id)
}

// checkBody is BodyDraft.Check and that the unit is there.
func checkBody(tx *db.Tx, d BodyDraft) error {
	if err := d.Check(); err != nil || d.Unit == "" {
		return err
	}
	names, err := UnitNames(tx, d.Unit)
	c := fail.Check{}
	c.That(names[d.Unit] != "", "unit", "fail.choose")
	return errors.Join(err, c.Err())
}

// CreateBody makes a body.
func CreateBody(as auth.As, d BodyDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := checkBody(tx, d); err != nil {
			return err
		}
		place, err := db.One(tx, db.Value[int], `SELECT coalesce(max(place), 0) + 1 FROM body`)
		if err != nil {
			return err
		}
		id, err = AddBody(tx, as.Who, Body{Name: d.Name, Kind: d.Kind, Purpose: d.Purpose, Meets: d.Meets, Seats: d.Seats, Unit: d.Unit, Place: place, From: d.From, To: d.To})
		return err
	})
	return id, err
}

// ChangeBody saves a body over the version the form was shown.
func ChangeBody(as auth.As, id string, version int, d BodyDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := alone(tx); err != nil {
			return err
		}
		b, err := GetBody(tx, id)
		if err != nil {
			return err
		}
		if version != 0 && version != b.Version {
			return fail.Stale(b.Version, b.Fields())
		}
		return SaveBody(tx, r, b, d)
	})
}

// SaveBody saves a body as ChangeBody does, in the transaction of somebody who has held
// the organisation with Alone.
func SaveBody(tx *db.Tx, r *auth.Reader, b Body, d BodyDraft) error {
	if err := mayAdminister(r); err != nil {
		return err
	}
	if err := checkBody(tx, d); err != nil {
		return err
	}
	if err := notComing(tx, b.ID, r.Day); err != nil {
		return err
	}
	from, to := dated(d.From, d.To)
	if _, err := tx.Exec(`
UPDATE body SET name = $1, kind = $2, purpose = $3, meets = $4, seats = $5, unit = $6, valid_from = $7, valid_to = $8, version = version + 1
WHERE id = $9`, d.Name, d.Kind, d.Purpose, d.Meets, d.Seats, d.Unit, from, to, b.ID); err != nil {
		return err
	}
	return change.Record(tx, r.Actor, change.Thing{Kind: "body", ID: b.ID}, "changed", b.Fields(), d)
}

// Member is who sits in a body on a day, with her position that day.
type Member struct {
	ID, Body, Person, Name, Role string
	Title, Unit                  string // "" for one without a position
	From                         string
}

// Members lists who sits in a body, or with "" in all of them: the chair first.
func Members(tx *db.Tx, body, day string) ([]Member, error) {
	return db.All(tx, func(s db.Scan) (m Member, err error) {
		err = s(&m.ID, &m.Body, &m.Person, &m.Name, &m.Role, &m.Title, &m.Unit, &m.From)
		return m, err
	}, `
SELECT m.id, m.body, m.person, n.name, m.role, coalesce(o.title, ''), coalesce(`+called("u", "$1")+`, ''), m.valid_from
FROM membership m
JOIN person n ON n.id = m.person
LEFT JOIN position o ON o.id = (
  SELECT x.id FROM position x
  WHERE x.person = m.person AND x.valid_from <= $1 AND x.valid_to > $1
  ORDER BY x.leads DESC, x.valid_from, x.id
  LIMIT 1)
LEFT JOIN unit u ON u.id = o.unit
WHERE m.valid_from <= $1 AND m.valid_to > $1 AND $2 IN ('', m.body)
ORDER BY m.body, CASE m.role WHEN 'chair' THEN 1 WHEN 'member' THEN 2 ELSE 3 END, m.id`, day, body)
}

// FullTitle is a title with the unit, where the title does not name it already.
func FullTitle(title, unit string) string {
	if title == "" || unit == "" || contains(title, unit) {
		return title
	}
	return title + ", " + unit
}
