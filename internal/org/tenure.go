package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// The kinds of what a person can be given.
const (
	APosition   = "position"
	AMembership = "membership"
	AnOffice    = "office"
	AMandate    = "mandate"
	Everything  = "all" // when she leaves
)

// Tenure is something a person is, was or will be. ID is the office's name for an office.
type Tenure struct {
	Kind, ID, Person string
	Title            string // "Centerchef"; "chair"; "secretariat"; a mandate's task
	Where            string // the unit's or body's name; for a mandate who gave it
	WhereID          string
	Leads            bool
	From, To         string
}

// On tells whether it holds on a day.
func (t Tenure) On(day string) bool { return t.From <= day && t.To > day }

// TenuresOf lists everything people are, have been or will be, newest first in each kind.
func TenuresOf(tx *db.Tx, people ...string) ([]Tenure, error) {
	return db.All(tx, func(s db.Scan) (t Tenure, err error) {
		var rank, leads int
		err = s(&rank, &t.Kind, &t.ID, &t.Person, &t.Title, &t.Where, &t.WhereID, &leads, &t.From, &t.To)
		t.Leads = leads == 1
		return t, err
	}, `
SELECT 1, 'position', p.id, p.person, p.title, `+Named("u")+`, p.unit, p.leads, p.valid_from, p.valid_to
FROM position p
JOIN unit u ON u.id = p.unit
WHERE p.person IN (SELECT key FROM json_each($1))
UNION ALL
SELECT 2, 'membership', m.id, m.person, m.role, b.name, m.body, 0, m.valid_from, m.valid_to
FROM membership m
JOIN body b ON b.id = m.body
WHERE m.person IN (SELECT key FROM json_each($1))
UNION ALL
SELECT 3, 'office', o.office, o.person, o.office, '', '', 0, o.valid_from, o.valid_to
FROM office o
WHERE o.person IN (SELECT key FROM json_each($1))
UNION ALL
SELECT 4, 'mandate', d.id, d.person, d.what, g.name, d.given_by, 0, d.valid_from, d.valid_to
FROM mandate d
JOIN person g ON g.id = d.given_by
WHERE d.person IN (SELECT key FROM json_each($1))
ORDER BY 1, 9 DESC, 3`, ids(people))
}

// AllMandates lists the mandates of a day: who may decide what can be looked up.
func AllMandates(tx *db.Tx, day string) ([]Mandate, error) {
	return db.All(tx, scanMandate, `
SELECT `+mandateColumns+`
FROM mandate m
WHERE m.valid_from <= $1 AND m.valid_to > $1
ORDER BY m.what, m.id`, day)
}

// End ends one thing a person is, or everything, on a day: the first day it holds
// no more. The last administrator stays.
func End(as auth.As, person, kind, id, day string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := alone(tx); err != nil {
			return err
		}
		ended, err := ending(tx, person, kind, id, day)
		if err != nil {
			return err
		}
		for _, t := range ended {
			if err := end(tx, as.Who, t, day); err != nil {
				return err
			}
		}
		return keepAdministrator(tx, day)
	})
}

// ending chooses what ends: the one named, or all that would hold on the day or later.
func ending(tx *db.Tx, person, kind, id, day string) (ended []Tenure, err error) {
	c := fail.Check{}
	c.That(day != "", "day", "org.day_missing")
	c.Day(day, "day")
	if err := c.Err(); err != nil {
		return nil, err
	}
	all, err := TenuresOf(tx, person)
	if err != nil {
		return nil, err
	}
	for _, t := range all {
		switch {
		case kind == Everything && t.To > day:
			ended = append(ended, t)
		case t.Kind == kind && t.ID == id && t.To > day:
			c.That(t.From <= day, "day", "org.to_before_from")
			ended = append(ended, t)
		}
	}
	if len(ended) == 0 {
		return nil, fail.New(fail.Conflict, "org.already_ended")
	}
	return ended, c.Err()
}

var ends = map[string]string{
	APosition:   `UPDATE position SET valid_to = $1 WHERE id = $2 AND person = $3 AND valid_from = $4`,
	AMembership: `UPDATE membership SET valid_to = $1 WHERE id = $2 AND person = $3 AND valid_from = $4`,
	AnOffice:    `UPDATE office SET valid_to = $1 WHERE office = $2 AND person = $3 AND valid_from = $4`,
	AMandate:    `UPDATE mandate SET valid_to = $1 WHERE id = $2 AND person = $3 AND valid_from = $4`,
}

func end(tx *db.Tx, who auth.Actor, t Tenure, day string) error {
	// What was to begin later never does.
	to := max(day, t.From)
	if _, err := tx.Exec(ends[t.Kind], to, t.ID, t.Person, t.From); err != nil {
		return err
	}
	thing := change.Thing{Kind: t.Kind, ID: t.ID}
	if t.Kind == AnOffice {
		thing.ID = t.Person
	}
	return change.Record(tx, who, thing, "ended", map[string]string{"to": t.To}, map[string]string{"to": to})
}

// keepAdministrator refuses to leave the municipality without anybody who can
// change its organisation.
func keepAdministrator(tx *db.Tx, day string) error {
	n, err := db.One(tx, db.Value[int], `
SELECT count(*) FROM office WHERE office = 'administrator' AND valid_from <= $1 AND valid_to > $1`, day)
	if err == nil && n == 0 {
		return fail.New(fail.Conflict, "org.last_administrator")
	}
	return err
}

// EndOne is end for somebody who has checked who may.
func EndOne(tx *db.Tx, who auth.Actor, t Tenure, day string) error { return end(tx, who, t, day) }
