package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

func ids(list []string) string { return item.IDs(list...) }

func dated(from, to string) (string, string) {
	if from == "" {
		from = Ever
	}
	if to == "" {
		to = Always
	}
	return from, to
}

// AddUnit makes a unit. Rights and rules are the caller's; the log is told here.
func AddUnit(tx *db.Tx, who auth.Actor, u Unit) (string, error) {
	u.ID = db.NewID(tx.Now)
	u.From, u.To = dated(u.From, u.To)
	if _, err := tx.Exec(`
INSERT INTO unit (id, name, kind, parent, place, successor, valid_from, valid_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, u.ID, u.Name, u.Kind, u.Parent, u.Place, u.Successor, u.From, u.To); err != nil {
		return "", err
	}
	if u.Successor != "" {
		if err := inherit(tx, inheritance{old: u.ID, day: u.To, parts: []string{u.Successor}}); err != nil {
			return "", err
		}
	}
	return u.ID, change.Record(tx, who, change.Thing{Kind: "unit", ID: u.ID}, "created", nil, u)
}

// AddPerson makes a person.
func AddPerson(tx *db.Tx, who auth.Actor, p Person) (string, error) {
	p.ID = db.NewID(tx.Now)
	if _, err := tx.Exec(`INSERT INTO person (id, name, email, note) VALUES ($1, $2, $3, $4)`, p.ID, p.Name, p.Email, p.Note); err != nil {
		return "", err
	}
	return p.ID, change.Record(tx, who, change.Thing{Kind: "person", ID: p.ID}, "created", nil, p)
}

// Position is a job in a unit between two days.
type Position struct {
	ID, Person, Unit, Title string
	Leads                   bool
	From, To                string
}

// AddPosition gives a person a position.
func AddPosition(tx *db.Tx, who auth.Actor, p Position) (string, error) {
	p.ID = db.NewID(tx.Now)
	p.From, p.To = dated(p.From, p.To)
	leads := 0
	if p.Leads {
		leads = 1
	}
	if _, err := tx.Exec(`
INSERT INTO position (id, person, unit, title, leads, valid_from, valid_to)
VALUES ($1, $2, $3, $4, $5, $6, $7)`, p.ID, p.Person, p.Unit, p.Title, leads, p.From, p.To); err != nil {
		return "", err
	}
	return p.ID, change.Record(tx, who, change.Thing{Kind: "position", ID: p.ID}, "created", nil, p)
}

// AddBody makes a body.
func AddBody(tx *db.Tx, who auth.Actor, b Body) (string, error) {
	b.ID = db.NewID(tx.Now)
	b.From, b.To = dated(b.From, b.To)
	if _, err := tx.Exec(`
INSERT INTO body (id, name, kind, purpose, meets, seats, place, unit, valid_from, valid_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, b.ID, b.Name, b.Kind, b.Purpose, b.Meets, b.Seats, b.Place, b.Unit, b.From, b.To); err != nil {
		return "", err
	}
	return b.ID, change.Record(tx, who, change.Thing{Kind: "body", ID: b.ID}, "created", nil, b)
}

// Membership is a seat in a body between two days.
type Membership struct {
	ID, Person, Body, Role string // role: chair, member, deputy
	From, To               string
}

// AddMembership seats a person in a body.
func AddMembership(tx *db.Tx, who auth.Actor, m Membership) (string, error) {
	m.ID = db.NewID(tx.Now)
	m.From, m.To = dated(m.From, m.To)
	if _, err := tx.Exec(`
INSERT INTO membership (id, person, body, role, valid_from, valid_to)
VALUES ($1, $2, $3, $4, $5, $6)`, m.ID, m.Person, m.Body, m.Role, m.From, m.To); err != nil {
		return "", err
	}
	return m.ID, change.Record(tx, who, change.Thing{Kind: "membership", ID: m.ID}, "created", nil, m)
}

// AddOffice gives a person an office from a day on.
func AddOffice(tx *db.Tx, who auth.Actor, person, office, from string) error {
	from, to := dated(from, "")
	if _, err := tx.Exec(`INSERT INTO office (person, office, valid_from, valid_to) VALUES ($1, $2, $3, $4)`, person, office, from, to); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "office", ID: person}, "created", nil, map[string]string{"office": office, "from": from})
}
