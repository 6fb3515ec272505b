package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Chooser is one who is no member of a body, sees its agendas when they are sent, and
// chooses for herself which points she comes to: the mayor.
type Chooser struct {
	ID, Body, BodyName, Person, Name string
	Called                           string // "Borgmesteren"
	From, To                         string // days
}

// ChooserDraft is who chooses among a body's points, and what she is called there.
type ChooserDraft struct{ Body, Person, Email, Called string }

// Check tells everything that is wrong with the draft.
func (d ChooserDraft) Check() error {
	c := fail.Check{}
	c.That(d.Body != "", "body", "fail.choose")
	c.That(d.Email != "", "email", "meeting.chooser_missing")
	c.That(d.Called != "", "called", "meeting.called_missing")
	c.Line(d.Called, "called", 80)
	return c.Err()
}

// Choosers lists who chooses today among the points of a body, or of all with "".
func Choosers(tx *db.Tx, body, day string) ([]Chooser, error) {
	return db.All(tx, func(s db.Scan) (x Chooser, err error) {
		err = s(&x.ID, &x.Body, &x.BodyName, &x.Person, &x.Name, &x.Called, &x.From, &x.To)
		return x, err
	}, `
SELECT h.id, h.body, coalesce(b.name, ''), h.person, coalesce(p.name, ''), h.called, h.valid_from, h.valid_to
FROM meeting_chooser h
LEFT JOIN body b ON b.id = h.body
LEFT JOIN person p ON p.id = h.person
WHERE $1 IN ('', h.body) AND h.valid_from <= $2 AND h.valid_to > $2
ORDER BY h.body, h.id`, body, day)
}

// Appoint opens the agendas of a body to one who chooses among its points.
func Appoint(as auth.As, d ChooserDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		name, err := bodyFor(tx, r, d.Body)
		if err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		c := fail.Check{}
		c.That(name != "", "body", "fail.choose")
		if err := c.Err(); err != nil {
			return err
		}
		if d.Person, err = onePerson(tx, r, d.Body, "", d.Email, "email"); err != nil {
			return err
		}
		there, err := Choosers(tx, d.Body, r.Day)
		if err != nil || slices.ContainsFunc(there, func(x Chooser) bool { return x.Person == d.Person }) {
			return err // she does already
		}
		return AddChooser(tx, r.Actor, d)
	})
}

// AddChooser is Appoint in the transaction of somebody who has checked who may.
func AddChooser(tx *db.Tx, who auth.Actor, d ChooserDraft) error {
	id := db.NewID(tx.Now)
	if _, err := tx.Exec(`INSERT INTO meeting_chooser (id, body, person, called, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6)`,
		id, d.Body, d.Person, d.Called, db.Day(tx.Now), org.Always); err != nil {
		return err
	}
	if err := settleSent(tx, who, d.Body); err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "body", ID: d.Body}, "chooser_appointed", nil, map[string]string{"person": d.Person, "called": d.Called})
}

// Dismiss ends today that somebody chooses. What she has marked is marked no more.
func Dismiss(as auth.As, id string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := auth.Must(mayPlan(r), "meeting.body_only"); err != nil {
			return err
		}
		all, err := Choosers(tx, "", r.Day)
		if err != nil {
			return err
		}
		n := slices.IndexFunc(all, func(x Chooser) bool { return x.ID == id })
		if n < 0 {
			return fail.Missing()
		}
		x := all[n]
		if err := auth.Must(mayWrite(r, x.Body), "meeting.body_only"); err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE meeting_chooser SET valid_to = $1 WHERE id = $2`, r.Day, id); err != nil {
			return err
		}
		if _, err := tx.Exec(`DELETE FROM meeting_mark WHERE person = $1 AND point IN (SELECT a.item FROM agenda_point a JOIN meeting m ON m.item = a.meeting WHERE m.body = $2 AND m.day >= $3)`,
			x.Person, x.Body, r.Day); err != nil {
			return err
		}
		if err := settleSent(tx, r.Actor, x.Body); err != nil {
			return err
		}
		return change.Record(tx, r.Actor, change.Thing{Kind: "body", ID: x.Body}, "chooser_dismissed", map[string]string{"person": x.Person, "called": x.Called}, nil)
	})
}

// settleSent is settle for the meetings of a body that are to come.
func settleSent(tx *db.Tx, who auth.Actor, body string) error {
	coming, err := db.All(tx, db.Value[string], `SELECT item FROM meeting WHERE body = $1 AND day >= $2 AND sent <> '' ORDER BY day, item`, body, db.Day(tx.Now))
	if err != nil || len(coming) == 0 {
		return err
	}
	return settle(tx, who, coming)
}

// Choice is an agenda as one who chooses sees it.
type Choice struct {
	Meeting
	Points []Chosen
}

// Chosen is a point of an agenda she chooses from.
type Chosen struct {
	ID, Title string
	From, To  int    // minutes after the meeting began
	Marked    string // the moment; "" she has not marked it
}

// Agendas lists the meetings to come whose agendas have been sent and that the reader
// chooses among; with an id only that one.
func Agendas(tx *db.Tx, r *auth.Reader, id string) ([]Meeting, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM meeting_chooser h
JOIN meeting m ON m.body = h.body
CROSS JOIN item i
LEFT JOIN body b ON b.id = m.body
WHERE h.person = $1 AND h.valid_from <= $2 AND h.valid_to > $2 AND m.day >= $2 AND $3 IN ('', m.item) AND i.id = m.item AND i.state = 'sent' AND `+auth.Sees("i", auth.Title)+`
ORDER BY m.day, m.starts, i.id`, r.Person, r.Day, id)
}

// ChoiceOf reads an agenda the reader chooses from: titles and times of what is not closed.
func ChoiceOf(tx *db.Tx, r *auth.Reader, id string) (x Choice, err error) {
	found, err := Agendas(tx, r, id)
	if err != nil {
		return x, err
	}
	if len(found) == 0 {
		return x, fail.Missing()
	}
	x.Meeting = found[0]
	x.Note, x.Guests = "", ""
	at, err := times(tx, x.Body, id)
	if err != nil {
		return x, err
	}
	x.Points, err = db.All(tx, func(s db.Scan) (p Chosen, err error) {
		err = s(&p.ID, &p.Title, &p.Marked)
		p.From, p.To = at[p.ID].From, at[p.ID].To
		return p, err
	}, `
SELECT i.id, `+auth.Shown("i")+`, coalesce(k.at, '')
FROM agenda_point a
CROSS JOIN item i
LEFT JOIN meeting_mark k ON k.point = a.item AND k.person = $2
WHERE a.meeting = $1 AND i.id = a.item AND `+auth.Sees("i", auth.Title)+`
ORDER BY a.place, i.id`, id, r.Person)
	slices.SortStableFunc(x.Points, func(a, b Chosen) int { return a.From - b.From })
	return x, err
}

// begun tells that a meeting has begun on a day at a minute of it.
func (m Meeting) begun(day string, minute int) bool {
	return m.Day < day || m.Day == day && minute >= minuteOf(m.Starts)
}

// Mark makes the points the reader comes to exactly those named, of the agenda at the
// version she was shown, until the meeting begins. Nobody marks for her.
func Mark(as auth.As, meeting string, version int, points []string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		x, err := ChoiceOf(tx, r, meeting)
		if err != nil {
			return err
		}
		if version != x.Version {
			return fail.Stale(x.Version, map[string]string{})
		}
		now := tx.Now.In(db.Copenhagen)
		if x.begun(r.Day, now.Hour()*60+now.Minute()) {
			return fail.New(fail.Conflict, "meeting.has_begun")
		}
		c := fail.Check{}
		for _, id := range points {
			c.That(slices.ContainsFunc(x.Points, func(p Chosen) bool { return p.ID == id }), "points", "fail.choose")
		}
		if err := c.Err(); err != nil {
			return err
		}
		for _, p := range x.Points {
			if err := p.mark(tx, r.Actor, slices.Contains(points, p.ID)); err != nil {
				return err
			}
		}
		return settle(tx, r.Actor, []string{meeting})
	})
}

// mark sets or takes a mark, and tells the log where that is new.
func (p Chosen) mark(tx *db.Tx, who auth.Actor, comes bool) error {
	switch {
	case comes == (p.Marked != ""):
		return nil
	case comes:
		return SetMark(tx, who, p.ID)
	}
	if _, err := tx.Exec(`DELETE FROM meeting_mark WHERE point = $1 AND person = $2`, p.ID, who.Person); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(PointKind, p.ID), "unmarked", nil, nil)
}

// SetMark marks a point in the transaction of one who chooses. Settle follows it.
func SetMark(tx *db.Tx, who auth.Actor, point string) error {
	if _, err := tx.Exec(`INSERT INTO meeting_mark (point, person, at) VALUES ($1, $2, $3)`, point, who.Person, db.Stamp(tx.Now)); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(PointKind, point), "marked", nil, nil)
}

// Marked is that one who chooses comes to a point.
type Marked struct{ Point, Person, Called, At string }

// Marks lists what has been marked of points the reader may read, by point.
func Marks(tx *db.Tx, body string, points ...string) (map[string][]Marked, error) {
	by := map[string][]Marked{}
	if len(points) == 0 {
		return by, nil
	}
	list, err := db.All(tx, func(s db.Scan) (x Marked, err error) {
		err = s(&x.Point, &x.Person, &x.At, &x.Called)
		return x, err
	}, `
SELECT k.point, k.person, k.at, coalesce((SELECT max(h.called) FROM meeting_chooser h WHERE h.body = $2 AND h.person = k.person), '')
FROM meeting_mark k
JOIN item i ON i.id = k.point AND `+auth.Sees("i", auth.Content)+`
WHERE k.point IN (SELECT key FROM json_each($1))
ORDER BY k.point, k.at, k.person`, item.IDs(points...), body)
	for _, x := range list {
		by[x.Point] = append(by[x.Point], x)
	}
	return by, err
}
