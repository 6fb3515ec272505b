package meeting

import (
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// What the meeting's own pages know, for the room in which it is held.

// MayWrite tells whether the reader writes what is decided at a body's meetings.
func MayWrite(r *auth.Reader, body string) bool { return mayWrite(r, body) }

// Decidable tells what hinders a decision on a point of the meeting on a day.
func (m Meeting) Decidable(day string) error { return m.decidable(day) }

// Begins is the minute of the day the meeting begins.
func (m Meeting) Begins() int { return minuteOf(m.Starts) }

// Preparers are those who can answer for what is decided at a body's meetings, by id.
func Preparers(tx *db.Tx, r *auth.Reader, body string) (map[string]string, error) {
	return preparers(tx, r, body)
}

// Named are the ids of choices in Danish order of what they are called.
func Named(choices map[string]string) []string { return named(choices) }

// Hours writes a part of the day between two of its minutes.
func Hours(say i18n.Phrases, from, to int) string { return hours(say, from, to) }

// Weekday writes a day with the name it has in the week.
func Weekday(say i18n.Phrases, day string) string { return weekday(say, day) }

// About is what is said of a point in a line.
func About(c *web.Call, x Point) []string { return about(c, x) }

// Carries says who carries a decision out, and by when.
func Carries(c *web.Call, o Outcome) string { return carries(c, o) }

// PointToWrite reads a point of the reader's to write, with the meeting it is on; one that
// waits is on none.
func PointToWrite(tx *db.Tx, r *auth.Reader, id string) (Point, Meeting, error) {
	p, m, err := openPoint(tx, r, id)
	if err == nil && m.ID == "" {
		err = fail.Missing()
	}
	return p, m, err
}

// follows tells that the reader is in the room when the meeting is held.
func (p meetingPage) follows() bool {
	return p.State != Cancelled && (p.Reader.Office(auth.Secretariat) || p.Reader.Member(p.Body))
}

// votesOf is how the members voted on a decision, for its own page.
func votesOf(tx *db.Tx, it item.Item) (o Outcome, err error) {
	if it.Kind != decision.Kind {
		return o, nil
	}
	list := []Outcome{{ID: it.ID}}
	err = voted(tx, list)
	return list[0], err
}

// Closed tells that a point is for named bodies and people only.
func Closed(tx *db.Tx, p Point) (bool, error) {
	grants, err := auth.Grants(tx, p.For.Content)
	return closed(grants), err
}

// ClockOf writes a moment as the time of its day in Denmark.
func ClockOf(say i18n.Phrases, at time.Time) string {
	at = at.In(db.Copenhagen)
	return clock(say, at.Hour()*60+at.Minute())
}

// OnAgendaOf is the meeting a point the reader may read is on; "" it waits.
func OnAgendaOf(tx *db.Tx, point string) (string, error) {
	p, err := GetPoint(tx, point)
	return p.Meeting, err
}
