package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Guest comes to one point. One whom the system knows reads that point alone, from when
// the agenda is sent until the meeting has been held.
type Guest struct {
	ID, Point, Person string
	Name              string // as she is known, or what she is called
}

// GuestDraft names a guest: one who is chosen or named by her e-mail, or one by what she
// is called.
type GuestDraft struct{ Person, Email, Called string }

// Check tells everything that is wrong with the draft.
func (d GuestDraft) Check() error {
	c := fail.Check{}
	c.That(d.Person != "" || d.Email != "" || d.Called != "", "person", "meeting.guest_missing")
	c.That(d.Person == "" || d.Email == "", "email", "meeting.person_twice")
	c.That(d.Called == "" || d.Person == "" && d.Email == "", "called", "meeting.person_twice")
	c.Line(d.Called, "called", 160)
	return c.Err()
}

// logged is the guest as the log keeps her.
func (d GuestDraft) logged() map[string]string {
	return map[string]string{"people": d.Person, "called": d.Called}
}

func (g Guest) logged() map[string]string {
	if g.Person != "" {
		return GuestDraft{Person: g.Person}.logged()
	}
	return GuestDraft{Called: g.Name}.logged()
}

// Guests lists the guests of points the reader may read, by point.
func Guests(tx *db.Tx, points ...string) (map[string][]Guest, error) {
	by := map[string][]Guest{}
	if len(points) == 0 {
		return by, nil
	}
	list, err := db.All(tx, func(s db.Scan) (g Guest, err error) {
		err = s(&g.ID, &g.Point, &g.Person, &g.Name)
		return g, err
	}, `
SELECT g.id, g.point, g.person, CASE WHEN g.person = '' THEN g.called ELSE coalesce(p.name, '') END
FROM meeting_guest g
JOIN item i ON i.id = g.point AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = g.person
WHERE g.point IN (SELECT key FROM json_each($1))
ORDER BY g.id`, item.IDs(points...))
	for _, g := range list {
		by[g.Point] = append(by[g.Point], g)
	}
	return by, err
}

// Invite asks a guest to a point.
func Invite(as auth.As, point string, d GuestDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := openPoint(tx, r, point)
		if err != nil {
			return err
		}
		if m.Over() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		if err := d.Check(); err != nil {
			return err
		}
		if d.Person, err = onePerson(tx, r, p.Body, d.Person, d.Email, "person"); err != nil {
			return err
		}
		there, err := Guests(tx, point)
		if err != nil {
			return err
		}
		for _, g := range there[point] {
			if g.Person == d.Person && (d.Person != "" || g.Name == d.Called) {
				return nil // she is asked already
			}
		}
		return AddGuest(tx, r.Actor, p, d)
	})
}

// AddGuest asks a guest to a point in the transaction of somebody who has checked who may.
func AddGuest(tx *db.Tx, who auth.Actor, p Point, d GuestDraft) error {
	if _, err := tx.Exec(`INSERT INTO meeting_guest (id, point, person, called, written_by, at) VALUES ($1, $2, $3, $4, $5, $6)`,
		db.NewID(tx.Now), p.ID, d.Person, d.Called, who.Person, db.Stamp(tx.Now)); err != nil {
		return err
	}
	if err := settle(tx, who, []string{p.Meeting}, p.ID); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(PointKind, p.ID), "guest_invited", nil, d.logged())
}

// Uninvite takes a guest off a point again. What is off already stays so.
func Uninvite(as auth.As, point, id string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := openPoint(tx, r, point)
		if err != nil {
			return err
		}
		if m.Over() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		there, err := Guests(tx, point)
		if err != nil {
			return err
		}
		for _, g := range there[point] {
			if g.ID != id {
				continue
			}
			if _, err := tx.Exec(`DELETE FROM meeting_guest WHERE id = $1`, id); err != nil {
				return err
			}
			if err := settle(tx, r.Actor, []string{p.Meeting}, p.ID); err != nil {
				return err
			}
			return change.Record(tx, r.Actor, change.Of(PointKind, p.ID), "guest_off", g.logged(), nil)
		}
		return fail.Missing()
	})
}

// Invitation is a point the reader comes to as a guest, or has marked.
type Invitation struct {
	Point, Title, BodyName string
	Meeting                // when and where alone
	Minutes                int
}

// Invited lists the points of meetings to come that the reader is a guest at, or has
// marked; with an id only that point. What else is on the agenda is not told.
func Invited(tx *db.Tx, r *auth.Reader, point string) ([]Invitation, error) {
	return db.All(tx, func(s db.Scan) (x Invitation, err error) {
		err = s(&x.Point, &x.Title, &x.BodyName, &x.ID, &x.Body, &x.Day, &x.LastDay, &x.Starts, &x.Ends, &x.Place, &x.Minutes)
		return x, err
	}, `
SELECT i.id, `+auth.Shown("i")+`, coalesce(b.name, ''), m.item, m.body, m.day, m.last_day, m.starts, m.ends, m.place, a.minutes
FROM agenda_point a
CROSS JOIN item i
JOIN meeting m ON m.item = a.meeting
LEFT JOIN body b ON b.id = a.body
WHERE a.item IN (SELECT g.point FROM meeting_guest g WHERE g.person = $1 UNION SELECT k.point FROM meeting_mark k WHERE k.person = $1)
  AND $2 IN ('', a.item) AND m.day >= $3 AND i.id = a.item AND `+auth.Sees("i", auth.Content)+`
ORDER BY m.day, m.starts, i.id`, r.Person, point, r.Day)
}

// times are when the points of a meeting are, by the meeting's own clock, also those the
// reader may not know of: who comes to one point comes at the right time.
func times(tx *db.Tx, body, meeting string) (map[string]Slot, error) {
	all, err := db.All(tx, func(s db.Scan) (p Point, err error) {
		err = s(&p.ID, &p.Minutes, &p.Heading)
		return p, err
	}, `
SELECT a.item, a.minutes, a.heading
FROM agenda_point a
WHERE a.meeting = $1
ORDER BY a.place, a.item`, meeting)
	if err != nil {
		return nil, err
	}
	headings, err := HeadingsOf(tx, body, meeting)
	by := map[string]Slot{}
	for _, part := range Parts(headings, all) {
		for _, s := range part.Points {
			by[s.ID] = s
		}
	}
	return by, err
}
