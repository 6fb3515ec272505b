package meeting

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// The sorts of editions of a meeting's papers.
const (
	AgendaSent      = "agenda"
	AgendaLate      = "late" // of the points that came after the agenda was sent
	MinutesApproved = "minutes"
)

// Edition is what an agenda said when it was sent, or the minutes when they were approved,
// as far as the reader may know.
type Edition struct {
	ID, Of, Sort string // Of is the meeting
	Number       int
	At, Person   string
	On           Meeting // its day, hours and place as they were
	Headings     []Heading
	Points       []Point
	Outcomes     map[string][]Outcome
	People       []Attendee
}

// publish keeps what a meeting's papers say now: every point as some member of the body
// reads it, whoever lets them go out, so that all get the same at the same moment. Each
// reads of it what she may read of the points themselves.
func publish(tx *db.Tx, r *auth.Reader, m *Meeting, sort string) error {
	last, err := db.One(tx, db.Value[int], `SELECT coalesce(max(e.number), 0) FROM agenda_edition e WHERE e.meeting = $1 AND e.sort = $2`, m.ID, sort)
	if err != nil {
		return err
	}
	headings, err := HeadingsOf(tx, m.Body, m.ID)
	if err != nil {
		return err
	}
	id := db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO agenda_edition (id, meeting, sort, number, at, person, headings, day, last_day, starts, ends, place, guests)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`, id, m.ID, sort, last+1, db.Stamp(tx.Now), r.Person, headingLines(headings),
		m.Day, m.LastDay, m.Starts, m.Ends, m.Place, m.Guests); err != nil {
		return err
	}
	members, err := org.Members(tx, m.Body, r.Day)
	if err != nil {
		return err
	}
	who := []auth.Actor{r.Actor}
	for _, x := range members {
		who = append(who, auth.Actor{Person: x.Person})
	}
	for _, actor := range who {
		if _, err := auth.Resolve(tx, actor, r.Day); err != nil {
			return err
		}
		if err := copyPoints(tx, id, m.ID, sort); err != nil {
			return err
		}
	}
	if _, err := auth.Resolve(tx, r.Actor, r.Day); err != nil {
		return err
	}
	return change.Record(tx, r.Actor, change.Thing{Kind: "agenda_edition", ID: id, Item: m.ID}, "edition_made", nil, map[string]string{"number": strconv.Itoa(last + 1)})
}

// copyPoints keeps the points of a meeting that the reader may read, and of the minutes
// what was decided and who was there.
func copyPoints(tx *db.Tx, id, meeting, sort string) error {
	if _, err := tx.Exec(`
INSERT INTO agenda_edition_point (edition, point, place, heading, wording, text, minutes, purpose, prepares, late)
SELECT $1, i.id, a.place, a.heading, i.title, a.text, a.minutes, a.purpose, i.owner, a.late
FROM agenda_point a
JOIN item i ON i.id = a.item AND `+auth.Sees("i", auth.Content)+`
WHERE a.meeting = $2 AND ($3 <> 'late' OR `+newlyLate+`)
ON CONFLICT (edition, point) DO NOTHING`, id, meeting, sort); err != nil || sort != MinutesApproved {
		return err
	}
	if _, err := tx.Exec(`
INSERT INTO agenda_edition_outcome (edition, point, decision, sort, wording, text, views, due, carried_by, carrier)
SELECT $1, x.point, i.id, d.sort, i.title, d.text, d.views, d.due, i.unit, i.owner
FROM agenda_edition_point x
JOIN link l ON l.source = x.point AND l.kind = 'decided_by'
JOIN item i ON i.id = l.target AND `+auth.Sees("i", auth.Content)+`
JOIN decision d ON d.item = i.id
WHERE x.edition = $1
ON CONFLICT (edition, decision, point) DO NOTHING`, id); err != nil {
		return err
	}
	_, err := tx.Exec(`
INSERT INTO agenda_edition_person (edition, person, there)
SELECT $1, p.person, p.there
FROM meeting_person p
WHERE p.meeting = $2
ON CONFLICT (edition, person) DO NOTHING`, id, meeting)
	return err
}

// newlyLate is the condition that a point a came late and is in no edition of its meeting
// that was sent before this one.
const newlyLate = `(a.late <> '' AND a.item NOT IN (
  SELECT x.point FROM agenda_edition_point x
  JOIN agenda_edition e ON e.id = x.edition
  WHERE e.meeting = a.meeting AND e.id <> $1))`

// lateUnsent counts the points of a meeting the reader sees that came late and have not
// been sent.
func lateUnsent(tx *db.Tx, meeting string) (int, error) {
	return db.One(tx, db.Value[int], `
SELECT count(*)
FROM agenda_point a
JOIN item i ON i.id = a.item AND `+auth.Sees("i", auth.Content)+`
WHERE a.meeting = $2 AND `+newlyLate, "", meeting)
}

// SendLate sends the points that came after the agenda out as a supplementary one.
func SendLate(as auth.As, id string, version int) error {
	return changing(as, id, version, "late_sent_out", func(tx *db.Tx, r *auth.Reader, m *Meeting) error {
		if m.State != Sent {
			return fail.New(fail.Conflict, "meeting.not_sent")
		}
		n, err := lateUnsent(tx, id)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.New(fail.Conflict, "meeting.no_late")
		}
		return publish(tx, r, m, AgendaLate)
	})
}

const editionSQL = `
SELECT e.id, e.meeting, e.sort, e.number, e.at, e.person, e.headings, e.day, e.last_day, e.starts, e.ends, e.place, e.guests
FROM agenda_edition e`

func scanEdition(s db.Scan) (e Edition, err error) {
	var headings string
	err = s(&e.ID, &e.Of, &e.Sort, &e.Number, &e.At, &e.Person, &headings, &e.On.Day, &e.On.LastDay, &e.On.Starts, &e.On.Ends, &e.On.Place, &e.On.Guests)
	e.Headings = headingsOf(headings)
	return e, err
}

// EditionsOf lists the editions of the papers of a meeting the reader may know, the oldest
// first, without what is in them.
func EditionsOf(tx *db.Tx, meeting string) ([]Edition, error) {
	return db.All(tx, scanEdition, editionSQL+`
JOIN item i ON i.id = e.meeting AND `+auth.Sees("i", auth.Content)+`
WHERE e.meeting = $1
ORDER BY e.at, e.id`, meeting)
}

// GetEdition reads an edition, with the points and decisions the reader may read.
func GetEdition(tx *db.Tx, id string) (e Edition, err error) {
	if e, err = db.One(tx, scanEdition, editionSQL+`
JOIN item i ON i.id = e.meeting AND `+auth.Sees("i", auth.Content)+`
WHERE e.id = $1`, id); err != nil {
		return e, err
	}
	m, err := Get(tx, e.Of)
	if err != nil {
		return e, err
	}
	then := e.On
	e.On = m
	e.On.Day, e.On.LastDay, e.On.Starts, e.On.Ends, e.On.Place, e.On.Guests = then.Day, then.LastDay, then.Starts, then.Ends, then.Place, then.Guests
	if e.Points, err = db.All(tx, func(s db.Scan) (p Point, err error) {
		err = s(&p.ID, &p.Place, &p.Heading, &p.Title, &p.Text, &p.Minutes, &p.Purpose, &p.Person, &p.Late)
		return p, err
	}, `
SELECT x.point, x.place, x.heading, x.wording, x.text, x.minutes, x.purpose, coalesce(p.name, ''), x.late
FROM agenda_edition_point x
JOIN item i ON i.id = x.point AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN person p ON p.id = x.prepares
WHERE x.edition = $1
ORDER BY x.place, x.point`, id); err != nil {
		return e, err
	}
	if e.Outcomes, err = outcomesIn(tx, id); err != nil {
		return e, err
	}
	e.People, err = db.All(tx, func(s db.Scan) (a Attendee, err error) {
		var there int
		err = s(&a.Person, &a.Name, &there)
		a.There = there == 1
		return a, err
	}, `
SELECT x.person, coalesce(n.name, ''), x.there
FROM agenda_edition_person x
LEFT JOIN person n ON n.id = x.person
WHERE x.edition = $1
ORDER BY x.there DESC, n.name, x.person`, id)
	return e, err
}

// outcomesIn are the decisions in an edition, by point.
func outcomesIn(tx *db.Tx, id string) (map[string][]Outcome, error) {
	list, err := db.All(tx, func(s db.Scan) (o Outcome, err error) {
		err = s(&o.Point, &o.ID, &o.Title, &o.State, &o.Sort, &o.Text, &o.Views, &o.Due, &o.UnitName, &o.Person)
		return o, err
	}, `
SELECT x.point, x.decision, x.wording, i.state, x.sort, x.text, x.views, x.due, coalesce(`+org.Named("u")+`, ''), coalesce(n.name, '')
FROM agenda_edition_outcome x
JOIN item p ON p.id = x.point AND `+auth.Sees("p", auth.Content)+`
JOIN item i ON i.id = x.decision AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN unit u ON u.id = x.carried_by
LEFT JOIN person n ON n.id = x.carrier
WHERE x.edition = $1
ORDER BY x.point, x.decision`, id)
	by := map[string][]Outcome{}
	for _, o := range list {
		by[o.Point] = append(by[o.Point], o)
	}
	return by, err
}
