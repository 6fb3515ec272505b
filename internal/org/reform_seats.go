package org

import (
	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// reseat ends a position where its unit closes and begins it again with who takes over.
// In a merger one leads what is new: the one named, or nobody yet.
func (x *doing) reseat(id string) error {
	p, err := db.One(x.tx, func(s db.Scan) (p Position, err error) {
		var leads int
		err = s(&p.ID, &p.Person, &p.Unit, &p.Title, &leads, &p.From, &p.To)
		p.Leads = leads == 1
		return p, err
	}, `SELECT id, person, unit, title, leads, valid_from, valid_to FROM position WHERE id = $1`, id)
	if err != nil {
		return err
	}
	over := max(x.d.Day, p.From)
	if err := x.finish(positionOver, APosition, p.ID, p.To, over,
		`UPDATE position SET valid_to = $1 WHERE id = $2`); err != nil || len(x.into) == 0 {
		return err
	}
	next := Position{Person: p.Person, Unit: x.into[x.d.part(id)-1], Title: p.Title, From: over, To: p.To}
	switch x.d.Kind {
	case Split:
		next.Leads = p.Leads
	default:
		next.Leads = x.d.Head != "" && p.Person == x.d.Head
	}
	made, err := AddPosition(x.tx, x.who, next)
	if err != nil {
		return err
	}
	return x.step(positionNew, made, p.ID)
}

// finish ends a row that holds between two days and tells the log.
func (x *doing) finish(step, kind, id, was, to, query string) error {
	if _, err := x.tx.Exec(query, to, id); err != nil {
		return err
	}
	if err := x.step(step, id, was); err != nil {
		return err
	}
	return change.Record(x.tx, x.who, change.Thing{Kind: kind, ID: id}, "ended", map[string]string{"to": was}, map[string]string{"to": to})
}

func (x *doing) mergeBodies() error {
	if x.d.Into != "" {
		names, err := BodyNames(x.tx, x.d.Into)
		if err != nil {
			return err
		}
		x.take(x.d.Into, names[x.d.Into])
	} else {
		unit, err := x.tie()
		if err != nil {
			return err
		}
		if err := x.found(Body{Name: x.d.Name, Kind: x.d.Sort, Unit: unit}, first(x.d.closing())); err != nil {
			return err
		}
	}
	for _, id := range x.d.closing() {
		if err := x.dissolve(id, x.into); err != nil {
			return err
		}
	}
	if !x.d.Follow {
		return nil
	}
	return x.follow()
}

// tie is the unit a merged MED committee belongs to: that of the first.
func (x *doing) tie() (string, error) {
	b, err := GetBody(x.tx, first(x.d.closing()))
	if x.d.Sort != "med" {
		return "", err
	}
	return b.Unit, err
}

// newTerm ends the committees and begins new ones of the same name, where nobody sits yet.
func (x *doing) newTerm() error {
	for _, id := range x.d.Bodies {
		b, err := GetBody(x.tx, id)
		if err != nil {
			return err
		}
		b.Seats = ""
		if err := x.found(b, id); err != nil {
			return err
		}
		if err := x.dissolve(id, x.into[len(x.into)-1:]); err != nil {
			return err
		}
	}
	return nil
}

// found makes a body that begins on the day.
func (x *doing) found(b Body, after string) error {
	place := b.Place
	if place == 0 {
		var err error
		if place, err = db.One(x.tx, db.Value[int], `SELECT coalesce(max(place), 0) + 1 FROM body`); err != nil {
			return err
		}
	}
	id, err := AddBody(x.tx, x.who, Body{Name: b.Name, Kind: b.Kind, Purpose: b.Purpose, Meets: b.Meets, Seats: b.Seats, Unit: b.Unit, Place: place, From: x.d.Day})
	if err != nil {
		return err
	}
	x.take(id, b.Name)
	return x.step(bodyOpened, id, after)
}

// dissolve closes a body on the day, with the seats in it, and hands on what it had.
func (x *doing) dissolve(id string, into []string) error {
	b, err := GetBody(x.tx, id)
	if err != nil {
		return err
	}
	if _, err := x.tx.Exec(`UPDATE body SET valid_to = $1, version = version + 1 WHERE id = $2`, x.d.Day, id); err != nil {
		return err
	}
	if err := x.step(bodyClosed, id, b.To); err != nil {
		return err
	}
	if err := inherit(x.tx, inheritance{reform: x.id, old: id, day: x.d.Day, parts: into}); err != nil {
		return err
	}
	seats, err := seatsIn(x.tx, id, x.d.Day)
	if err != nil {
		return err
	}
	for _, m := range seats {
		if err := x.finish(seatOver, AMembership, m.ID, m.To, max(x.d.Day, m.From), `UPDATE membership SET valid_to = $1 WHERE id = $2`); err != nil {
			return err
		}
	}
	after := b
	after.To = x.d.Day
	return change.Record(x.tx, x.who, change.Thing{Kind: "body", ID: id}, "closed", b.Fields(), after.Fields())
}

func seatsIn(tx *db.Tx, body, day string) ([]Membership, error) {
	return db.All(tx, func(s db.Scan) (m Membership, err error) {
		err = s(&m.ID, &m.Person, &m.Body, &m.Role, &m.From, &m.To)
		return m, err
	}, `
SELECT m.id, m.person, m.body, m.role, m.valid_from, m.valid_to
FROM membership m
WHERE m.body = $1 AND m.valid_to > $2
ORDER BY m.id`, body, day)
}

// follow seats those who sat in the old bodies in the one that takes over, each once.
func (x *doing) follow() error {
	sits, err := seatsIn(x.tx, x.into[0], x.d.Day)
	if err != nil {
		return err
	}
	has := map[string]bool{}
	for _, m := range sits {
		has[m.Person] = true
	}
	for _, p := range x.h.People {
		if has[p.Person] {
			continue
		}
		has[p.Person] = true
		role := "member"
		if p.Person == x.d.Head {
			role = "chair"
		}
		id, err := AddMembership(x.tx, x.who, Membership{Person: p.Person, Body: x.into[0], Role: role, From: x.d.Day})
		if err != nil {
			return err
		}
		if err := x.step(seatNew, id, ""); err != nil {
			return err
		}
	}
	return nil
}
