package org

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// RoleDraft is what a form says of a position, a membership, an office or a mandate.
type RoleDraft struct {
	Kind          string
	Unit, Title   string // of a position
	Leads         bool
	Body, Role    string // of a membership
	Office        string
	What, GivenBy string // of a mandate
	RestsOn       string // likewise
	From, To      string
}

// The roles in a body and the offices, in the order they are chosen from.
var (
	MemberRoles = []string{"chair", "member", "deputy"}
	Offices     = []string{auth.Secretariat, auth.Administrator}
)

// Check tells everything that is wrong with the draft.
func (d RoleDraft) Check() error {
	c := fail.Check{}
	switch d.Kind {
	case APosition:
		c.That(d.Unit != "", "unit", "org.unit_missing")
		c.That(d.Title != "", "title", "org.title_missing")
		c.Line(d.Title, "title", 120)
	case AMembership:
		c.That(d.Body != "", "body", "org.body_missing")
		c.OneOf(d.Role, "role", MemberRoles...)
	case AnOffice:
		c.OneOf(d.Office, "office", Offices...)
	case AMandate:
		c.That(d.What != "", "what", "org.what_missing")
		c.Line(d.What, "what", 300)
		c.That(d.GivenBy != "", "given_by", "org.given_by_missing")
		c.That(d.To != "", "to", "org.mandate_end_missing")
	}
	days(&c, d.From, d.To)
	return c.Err()
}

// Give gives a person a position, a seat, an office or a mandate. Nobody is given the
// same twice at once, and a mandate is one person's alone.
func Give(as auth.As, person string, d RoleDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayAdminister(r); err != nil {
			return err
		}
		if err := alone(tx); err != nil {
			return err
		}
		if _, err := GetPerson(tx, person); err != nil {
			return err
		}
		if d.From == "" {
			d.From = r.Day
		}
		if err := d.Check(); err != nil {
			return err
		}
		if err := refers(tx, d); err != nil {
			return err
		}
		if err := twice(tx, person, d); err != nil {
			return err
		}
		if err := rests(tx, d); err != nil {
			return err
		}
		return give(tx, as.Who, person, d)
	})
}

func give(tx *db.Tx, who auth.Actor, person string, d RoleDraft) (err error) {
	switch d.Kind {
	case APosition:
		_, err = AddPosition(tx, who, Position{Person: person, Unit: d.Unit, Title: d.Title, Leads: d.Leads, From: d.From, To: d.To})
	case AMembership:
		_, err = AddMembership(tx, who, Membership{Person: person, Body: d.Body, Role: d.Role, From: d.From, To: d.To})
	case AMandate:
		_, err = AddMandate(tx, who, Mandate{Person: person, What: d.What, GivenBy: d.GivenBy, RestsOn: d.RestsOn, From: d.From, To: d.To})
	case AnOffice:
		err = giveOffice(tx, who, person, d)
	}
	return err
}

// giveOffice is AddOffice, also where the office was given the same day and ended
// again, and with an end where the draft has one.
func giveOffice(tx *db.Tx, who auth.Actor, person string, d RoleDraft) error {
	if _, err := tx.Exec(`DELETE FROM office WHERE person = $1 AND office = $2 AND valid_from = $3 AND valid_to = $3`, person, d.Office, d.From); err != nil {
		return err
	}
	if err := AddOffice(tx, who, person, d.Office, d.From); err != nil || d.To == "" {
		return err
	}
	_, err := tx.Exec(`UPDATE office SET valid_to = $1 WHERE person = $2 AND office = $3 AND valid_from = $4`, d.To, person, d.Office, d.From)
	return err
}

// refers checks that what the draft points to is there.
func refers(tx *db.Tx, d RoleDraft) error {
	for _, x := range []struct {
		field, id string
		names     func(*db.Tx, ...string) (map[string]string, error)
	}{{"unit", d.Unit, UnitNames}, {"body", d.Body, BodyNames}, {"given_by", d.GivenBy, PersonNames}} {
		if x.id == "" {
			continue
		}
		names, err := x.names(tx, x.id)
		if err != nil {
			return err
		}
		c := fail.Check{}
		c.That(names[x.id] != "", x.field, "fail.choose")
		if err := c.Err(); err != nil {
			return err
		}
	}
	return nil
}

// twice refuses what would overlap with the same: the person's own seat or office,
// and anybody's mandate for the same task.
func twice(tx *db.Tx, person string, d RoleDraft) error {
	_, to := dated(d.From, d.To)
	if d.Kind == AMandate {
		return mandateTwice(tx, d.What, d.From, to)
	}
	have, err := TenuresOf(tx, person)
	if err != nil {
		return err
	}
	for _, t := range have {
		same := t.Kind == d.Kind && t.From < to && t.To > d.From &&
			(d.Kind == AMembership && t.WhereID == d.Body || d.Kind == AnOffice && t.ID == d.Office ||
				d.Kind == APosition && t.WhereID == d.Unit && t.Title == d.Title)
		if same {
			return fail.New(fail.Conflict, "org.has_it")
		}
	}
	return nil
}

// rests checks that a mandate is given out of one its giver has as long as it holds.
func rests(tx *db.Tx, d RoleDraft) error {
	if d.Kind != AMandate || d.RestsOn == "" {
		return nil
	}
	list, err := db.All(tx, scanMandate, `SELECT `+mandateColumns+` FROM mandate m WHERE m.id = $1`, d.RestsOn)
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.That(len(list) == 1 && list[0].Person == d.GivenBy, "rests_on", "org.rests_on_whose")
	c.That(len(list) == 0 || list[0].From <= d.From && d.To <= list[0].To, "rests_on", "org.rests_on_days")
	return c.Err()
}

func mandateTwice(tx *db.Tx, what, from, to string) error {
	have, err := db.All(tx, db.Value[string], `SELECT what FROM mandate WHERE valid_from < $1 AND valid_to > $2 AND valid_to > valid_from`, to, from)
	if err != nil {
		return err
	}
	for _, other := range have {
		if plain(other) == plain(what) {
			return fail.New(fail.Conflict, "org.mandate_given")
		}
	}
	return nil
}

// plain is a task as it is compared: letters and spaces written differently are one.
func plain(what string) string {
	return strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(what), " ")), ".")
}
