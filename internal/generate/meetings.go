package generate

import (
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

// A meeting of the board is on a Wednesday and has six points: three are decided on, and
// of those one comes with a case.
const (
	points  = 6
	decided = 3
	// ahead is how many weeks of meetings stand in the calendar.
	ahead = 16
)

// meetings lets the board meet every Wednesday but in July. Of those to come the first is
// sent out, and the second has its points.
func (m *maker) meetings() error {
	today := db.Day(m.tx.Now)
	series := m.id()
	m.put("meeting_series", "id, body, every, step, weekdays, nth, first_day, last_day, except_days, summer_from, summer_to, starts, ends, place, version",
		series, m.board, "week", 1, "3", 0, itoa(m.Last-m.Years+1)+"-01-01", "", "", "07-01", "07-31", "12:00", "15:00", m.pick(halls), 1)
	m.at(m.Last-m.Years+1, 1, 1)
	for m.day.Weekday() != time.Wednesday {
		m.day = m.day.AddDate(0, 0, 1)
	}
	for day, left := m.day, ahead; left > 0; day = day.AddDate(0, 0, 7) {
		if day.Month() == time.July {
			continue
		}
		var err error
		if on := db.Day(day); on < today {
			err = m.held(series, day, db.Day(day.AddDate(0, 0, 7)) >= today)
		} else {
			err = m.planned(series, day, ahead-left)
			left--
		}
		if err != nil {
			return err
		}
	}
	return m.waiting()
}

// meeting makes the board's meeting of a day, in a state.
func (m *maker) meeting(series string, day time.Time, state string) (string, error) {
	who, err := m.circle("board", auth.Circle(auth.BodySubject(m.board)))
	if err != nil {
		return "", err
	}
	on, sent, approved := db.Day(day), "", ""
	m.day = day.AddDate(0, 0, -14)
	if m.day.After(m.tx.Now) {
		m.day = m.tx.Now
	}
	id := m.item(thing{kind: "meeting", title: "Direktionen, " + i18n.Phrases{Lang: i18n.Danish}.Day(on), unit: m.root, state: state, period: on[:4], who: who})
	if state != "planned" {
		sent = db.Stamp(m.day)
	}
	if state == "approved" {
		approved = db.Day(day.AddDate(0, 0, 7))
	}
	m.put("meeting", "item, body, day, starts, ends, place, series, slot, note, sent, guests, approved",
		id, m.board, on, "12:00", "15:00", m.pick(halls), series, on, "", sent, "", approved)
	return id, nil
}

// held makes a meeting that was held, with what was decided. The minutes of the last one
// are not approved yet.
func (m *maker) held(series string, day time.Time, last bool) error {
	state := "approved"
	if last {
		state = "held"
	}
	id, err := m.meeting(series, day, state)
	if err != nil {
		return err
	}
	for n, a := range append([]*unit{nil}, m.administrations...) {
		person, there := m.chief, 1
		if n > 0 {
			person = a.leader
		}
		if m.r.IntN(9) == 0 {
			there = 0
		}
		m.put("meeting_person", "meeting, person, there", id, person, there)
	}
	for place := range points {
		m.day = day.AddDate(0, 0, -7)
		u, title := m.units[m.r.IntN(len(m.units))], m.title()
		point, err := m.raise(id, place+1, title, u)
		if err != nil {
			return err
		}
		if place >= decided {
			continue
		}
		m.day = day
		made, err := m.decision(day.Year(), u, title)
		if err != nil {
			return err
		}
		m.put("link", "source, kind, target, how, because", point, "decided_by", made, "", "")
		if place == 0 {
			if err := m.decidedCase(day, title, made); err != nil {
				return err
			}
		}
	}
	return m.err
}

// planned makes the meeting so many weeks from now.
func (m *maker) planned(series string, day time.Time, weeks int) error {
	state := "planned"
	if weeks == 0 {
		state = "sent"
	}
	id, err := m.meeting(series, day, state)
	for place := range points {
		if err == nil && weeks < 2 {
			_, err = m.raise(id, place+1, m.title(), m.units[m.r.IntN(len(m.units))])
		}
	}
	return err
}

// waiting are points on the board's list.
func (m *maker) waiting() error {
	for range 2 * points {
		m.day = m.tx.Now.AddDate(0, 0, -m.r.IntN(60))
		if _, err := m.raise("", 1, m.title(), m.units[m.r.IntN(len(m.units))]); err != nil {
			return err
		}
	}
	return m.err
}

// raise makes a point of an agenda that a director prepares. One in twelve is closed.
func (m *maker) raise(meeting string, place int, title string, u *unit) (string, error) {
	by := m.administrations[m.r.IntN(len(m.administrations))].leader
	key, who := "point "+by, auth.Circle(auth.BodySubject(m.board), auth.PersonSubject(by))
	if m.r.IntN(12) == 0 {
		key, who = "closed "+by, auth.Closed(auth.BodySubject(m.board), auth.PersonSubject(by))
	}
	f, err := m.circle(key, who)
	if err != nil {
		return "", err
	}
	id := m.item(thing{kind: "agenda_point", title: title, unit: m.root, owner: by, state: "raised", period: m.period(), who: f})
	m.put("agenda_point", "item, body, meeting, place, minutes, purpose, text, late", id, m.board, meeting, place, 15+15*m.r.IntN(3), "decide", m.lines(2)+" "+u.name+".", "")
	return id, nil
}
