package generate

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// requests asks units for something besides, three times a year, each time a third of
// them: most answer, and what was asked in a year before is closed.
func (m *maker) requests() error {
	for year := m.Last - m.Years + 1; year <= m.Last; year++ {
		for n, month := range []int{2, 5, 9} {
			m.at(year, month, 1)
			m.later(10)
			if !m.day.Before(m.tx.Now) {
				continue
			}
			if err := m.ask(year, n); err != nil {
				return err
			}
		}
	}
	return m.err
}

// ask asks every third unit, from the nth.
func (m *maker) ask(year, n int) error {
	asked := m.day
	a := asking{ask: m.id(), title: m.title(), text: m.lines(1), minutes: 5 + 5*m.r.IntN(3), due: db.Day(asked.AddDate(0, 0, 21)), used: m.pick(weekly)}
	for i := n; i < len(m.units); i += 3 {
		m.day = asked
		if err := m.request(m.units[i], year, a); err != nil {
			return err
		}
	}
	return nil
}

// asking is what the requests that are sent together have in common.
type asking struct {
	ask, title, text, due, used string
	minutes                     int
}

func (m *maker) request(u *unit, year int, a asking) error {
	who, err := m.circle("ask "+u.id, auth.Circle(auth.UnitSubject(u.id), auth.BodySubject(m.board)))
	if err != nil {
		return err
	}
	t := thing{kind: "request", title: a.title, unit: u.id, state: "open", period: itoa(year), who: who}
	answer, day, by := "", "", ""
	if m.r.IntN(6) > 0 {
		t.state, t.more, answer, by = "answered", 1, m.lines(2), u.leader
	}
	if year < m.Last {
		t.state, t.more = "closed", t.more+1
	}
	id := m.item(t)
	if answer != "" {
		m.later(20)
		day = db.Day(m.day)
		m.told(u.leader, "request", id, id, "answered", said{"answer": ""}, said{"answer": answer})
	}
	if t.state == "closed" {
		m.later(20)
		m.told(m.consultant, "request", id, id, "closed", said{"state": "open"}, said{"state": "closed"})
	}
	m.put("request", "item, ask, text, minutes, due, used_in, because, answer, answered, answered_by",
		id, a.ask, a.text, a.minutes, a.due, a.used, "", answer, day, by)
	return m.err
}
