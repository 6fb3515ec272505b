package meeting

import (
	"cmp"
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, m.body, coalesce(b.name, ''), m.day, m.starts, m.ends, m.place, m.series, m.slot, m.note, m.sent, m.guests, m.approved, m.last_day`

const joined = `
FROM item i
JOIN meeting m ON m.item = i.id
LEFT JOIN body b ON b.id = m.body`

func scan(s db.Scan) (m Meeting, err error) {
	err = s(m.Into(&m.Body, &m.BodyName, &m.Day, &m.Starts, &m.Ends, &m.Place, &m.Series, &m.Slot, &m.Note, &m.Sent, &m.Guests, &m.Approved, &m.LastDay)...)
	return m, err
}

// Get reads a meeting.
func Get(tx *db.Tx, id string) (Meeting, error) {
	return db.One(tx, scan, `
SELECT `+columns+joined+`
WHERE i.id = $1 AND i.kind = 'meeting' AND `+auth.Sees("i", auth.Content), id)
}

// between lists the meetings of a body, or of all, that are to come between two days.
func between(tx *db.Tx, body, from, to string) ([]Meeting, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM meeting m
CROSS JOIN item i
LEFT JOIN body b ON b.id = m.body
WHERE m.day >= $1 AND m.day <= $2 AND $3 IN ('', m.body) AND i.id = m.item AND i.state IN ('planned', 'sent') AND `+auth.Sees("i", auth.Content)+`
ORDER BY m.day, m.starts, i.id`, from, to, body)
}

// Coming lists the meetings of the fortnight from a day of the bodies the reader sits in,
// or prepares as secretariat, and those she comes to in a member's place, the next first.
func Coming(tx *db.Tx, r *auth.Reader, day string) (list []Meeting, err error) {
	until, err := later(day, 0, 14)
	if err != nil {
		return nil, err
	}
	all, err := between(tx, "", day, until)
	if err != nil {
		return nil, err
	}
	stands, err := standsIn(tx, r)
	for _, m := range all {
		if inside(r, m.Body) || stands[m.ID] {
			list = append(list, m)
		}
	}
	return list, err
}

// next is the first meeting of the body after one, or none.
func (m Meeting) next(tx *db.Tx) (Meeting, error) {
	after, err := later(m.Day, 0, 1)
	if err != nil {
		return Meeting{}, err
	}
	list, err := between(tx, m.Body, after, org.Always)
	if err != nil || len(list) == 0 {
		return Meeting{}, err
	}
	return list[0], nil
}

// Add makes a meeting of a body by its name in the transaction of somebody who has checked
// who may. series and slot are of the series that makes it, or "".
func Add(tx *db.Tx, who auth.Actor, name string, d Draft, series, slot string) (string, error) {
	root, err := org.Root(tx)
	if err != nil {
		return "", err
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: titleOf(name, d.Day), Unit: root.ID, State: Planned, Period: d.Day[:4], Audience: auth.Circle(auth.BodySubject(d.Body))})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO meeting (item, body, day, starts, ends, place, series, slot, note, sent, guests, approved, last_day)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', '', $10)`, id, d.Body, d.Day, d.Starts, d.Ends, d.Place, series, slot, d.Note, d.LastDay); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d.logged())
}

// logged is the draft as the log keeps it.
func (d Draft) logged() map[string]string {
	return map[string]string{"body": d.Body, "day": d.Day, "starts": d.Starts, "ends": d.Ends, "place": d.Place, "note": d.Note, "last_day": d.LastDay}
}

// Create makes a meeting.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		name, err := bodyFor(tx, r, d.Body)
		if err != nil {
			return err
		}
		c := fail.Check{}
		c.That(d.Body == "" || name != "", "body", "fail.choose")
		if err := cmp.Or(d.Check(), c.Err()); err != nil {
			return err
		}
		id, err = Add(tx, as.Who, name, d, "", "")
		return err
	})
	return id, err
}

// bodyFor is the name of a body of the day the reader makes meetings of; "" it is none.
func bodyFor(tx *db.Tx, r *auth.Reader, body string) (string, error) {
	if err := auth.Must(mayPlan(r), "meeting.body_only"); err != nil {
		return "", err
	}
	names, err := bodiesFor(tx, r)
	return names[body], err
}

// bodiesFor are the bodies of the day that the reader makes meetings of, and their names.
func bodiesFor(tx *db.Tx, r *auth.Reader) (map[string]string, error) {
	names := map[string]string{}
	all, err := org.Bodies(tx, r.Day)
	for _, b := range all {
		if mayWrite(r, b.ID) {
			names[b.ID] = b.Name
		}
	}
	return names, err
}

// changing runs a change of a meeting's own row by somebody who may, over the version the
// form was shown; it gives the state the meeting has from then on.
func changing(as auth.As, id string, version int, verb string, f func(tx *db.Tx, r *auth.Reader, m *Meeting) error) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		m, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, m.Body), "meeting.body_only"); err != nil {
			return err
		}
		before := m.told()
		if err := f(tx, r, &m); err != nil {
			return err
		}
		return m.save(tx, r.Actor, version, verb, before)
	})
}

// told is the meeting as the log keeps it.
func (m Meeting) told() map[string]string {
	return Draft{Body: m.Body, Day: m.Day, Starts: m.Starts, Ends: m.Ends, Place: m.Place, Note: m.Note, LastDay: m.LastDay}.logged()
}

// save writes the meeting over a version and tells the log.
func (m *Meeting) save(tx *db.Tx, who auth.Actor, version int, verb string, before map[string]string) error {
	m.Period = m.Day[:4]
	if err := item.Save(tx, &m.Item, version); err != nil {
		return stale(tx, m.ID, err)
	}
	if _, err := tx.Exec(`UPDATE meeting SET day = $1, starts = $2, ends = $3, place = $4, note = $5, sent = $6, guests = $7, approved = $8, last_day = $9 WHERE item = $10`,
		m.Day, m.Starts, m.Ends, m.Place, m.Note, m.Sent, m.Guests, m.Approved, m.LastDay, m.ID); err != nil {
		return err
	}
	if err := settle(tx, who, []string{m.ID}); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, m.ID), verb, before, m.told())
}

// stale adds what stands now to somebody else's change in between.
func stale(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields())
}

// Move saves when and where a meeting is. Another day needs a sentence.
func Move(as auth.As, id string, version int, d Draft) error {
	return changing(as, id, version, "changed", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		if !m.Open() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		d.Body = m.Body
		if err := d.Check(); err != nil {
			return err
		}
		c := fail.Check{}
		c.That(d.Day == m.Day || d.Note != "", "note", "meeting.moved_missing")
		m.Day, m.Starts, m.Ends, m.Place, m.Note, m.LastDay = d.Day, d.Starts, d.Ends, d.Place, d.Note, d.LastDay
		m.Title = titleOf(m.BodyName, m.Day)
		return c.Err()
	})
}

// Cancel calls a meeting off. Its points wait in the body's list again.
func Cancel(as auth.As, id string, version int, because string) error {
	return changing(as, id, version, "called_off", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		if !m.Open() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		c := fail.Check{}
		c.That(because != "", "because", "meeting.cancelled_missing")
		c.Line(because, "because", 300)
		if err := c.Err(); err != nil {
			return err
		}
		m.State, m.Note = Cancelled, because
		points, err := db.All(tx, db.Value[string], `SELECT item FROM agenda_point WHERE meeting = $1 ORDER BY item`, m.ID)
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE agenda_point SET meeting = '', late = '' WHERE meeting = $1`, m.ID); err != nil {
			return err
		}
		return unseat(tx, r.Actor, nil, points...)
	})
}

// Send says that the agenda goes out to the members now.
func Send(as auth.As, id string, version int) error {
	return changing(as, id, version, "sent_out", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		return m.sendOut(tx, r)
	})
}

func (m *Meeting) sendOut(tx *db.Tx, r *auth.Reader) error {
	if m.State != Planned {
		return fail.New(fail.Conflict, "meeting.is_sent")
	}
	m.State, m.Sent = Sent, db.Stamp(tx.Now)
	return publish(tx, r, m, AgendaSent)
}

// SendWithin is Send in the transaction of somebody who has checked who may.
func SendWithin(tx *db.Tx, r *auth.Reader, id string) error {
	m, err := Get(tx, id)
	if err != nil {
		return err
	}
	before := m.told()
	if err := m.sendOut(tx, r); err != nil {
		return err
	}
	return m.save(tx, r.Actor, 0, "sent_out", before)
}

// Hold says that the meeting was held, and who of the members were there; the others sent
// apologies. It can be put right until the minutes are approved.
func Hold(as auth.As, id string, version int, present []string, guests string) error {
	return changing(as, id, version, "held", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		switch {
		case !m.Takes():
			return fail.New(fail.Conflict, "meeting.is_over")
		case m.Day > r.Day:
			return fail.New(fail.Conflict, "meeting.not_yet")
		}
		members, err := org.Members(tx, m.Body, m.Day)
		if err != nil {
			return err
		}
		there := map[string]int{}
		for _, x := range members {
			there[x.Person] = 0
		}
		c := fail.Check{}
		c.Line(guests, "guests", 300)
		deputies, err := deputiesOf(tx, m.ID)
		if err != nil {
			return err
		}
		for _, id := range present {
			_, sits := there[id]
			c.That(sits || deputies[id] != "", "present", "fail.choose")
			there[id] = 1
		}
		if err := c.Err(); err != nil {
			return err
		}
		m.State, m.Guests = Held, guests
		if err := SetAttendance(tx, m.ID, there); err != nil {
			return err
		}
		if err := m.keepTurn(tx, r); err != nil {
			return err
		}
		return refill(tx, r, m.Series)
	})
}

// Approve closes the minutes: from now on nothing in them changes.
func Approve(as auth.As, id string, version int) error {
	return changing(as, id, version, "minutes_approved", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		if m.State != Held {
			return fail.New(fail.Conflict, "meeting.not_held")
		}
		m.State, m.Approved = Approved, r.Day
		return m.closeMinutes(tx, r)
	})
}

// Attendee is a member of the body as the minutes say.
type Attendee struct {
	Person, Name string
	There        bool
}

// Attendance lists who of the members were there and who sent apologies.
func Attendance(tx *db.Tx, meeting string) ([]Attendee, error) {
	return db.All(tx, func(s db.Scan) (a Attendee, err error) {
		var there int
		err = s(&a.Person, &a.Name, &there)
		a.There = there == 1
		return a, err
	}, `
SELECT p.person, coalesce(n.name, ''), p.there
FROM meeting_person p
JOIN item i ON i.id = p.meeting AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person n ON n.id = p.person
WHERE p.meeting = $1
ORDER BY p.there DESC, n.name, p.person`, meeting)
}
