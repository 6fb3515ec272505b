package generate

import (
	"strings"
	"time"

	"ledetraad/internal/db"
)

// more writes more of every third initiative: its frame, partners, milestones, result
// goals and the units it touches.
func (m *maker) more() error {
	for i, x := range m.efforts {
		m.at(x.year, 2, 10)
		m.later(20)
		log := said{"mandate": m.lines(1), "given_by": "Direktionen", "until_day": itoa(x.year) + "-12-31", "authority": "",
			"partners": m.partners(), "method": m.lines(1), "method_known": m.pick([]string{"", "new", "promising", "documented"})}
		m.put("initiative_more", "item, mandate, given_by, until, authority, partners, method, evidence", x.id, log["mandate"], log["given_by"],
			log["until_day"], log["authority"], log["partners"], log["method"], log["method_known"])
		log["milestones"] = m.milestones(x)
		if i%2 == 0 {
			log["results"] = m.line(x.id, "result", 1, m.title(), "", "", itoa(x.year)+"-12-31", "")
		}
		if i%3 == 0 {
			other := m.units[(i+1)%len(m.units)]
			m.line(x.id, "unit", 1, m.lines(1), "", other.id, "", db.Day(m.day.AddDate(0, 0, -10)))
			log["touched"] = other.name
		}
		m.told(x.u.leader, "initiative", x.id, x.id, "changed", said{}, log)
	}
	return m.err
}

func (m *maker) partners() string {
	lines := make([]string, 1+m.r.IntN(3))
	for i := range lines {
		lines[i] = m.pick(others) + ": " + m.pick(gives)
	}
	return strings.Join(lines, "\n")
}

// milestones are two to four through the year; most of those whose day has come were
// reached within the next week.
func (m *maker) milestones(x made) string {
	var all []string
	for n := range 2 + m.r.IntN(3) {
		day := time.Date(x.year, time.Month(3+3*n), 15, 12, 0, 0, 0, time.UTC)
		reached, done := day.AddDate(0, 0, m.r.IntN(7)), ""
		if m.r.IntN(5) > 0 && db.Day(reached) < db.Day(m.tx.Now) {
			done = db.Day(reached)
		}
		all = append(all, m.line(x.id, "milestone", n+1, m.title(), phases[min(n, 2)], "", db.Day(day), done))
	}
	return strings.Join(all, "; ")
}

// line writes a line of an initiative, and says it as the log does.
func (m *maker) line(initiative, sort string, place int, text, phase, unit, day, done string) string {
	m.put("initiative_line", "item, sort, place, text, phase, touched, day, done", initiative, sort, place, text, phase, unit, day, done)
	return text + ", " + day
}
