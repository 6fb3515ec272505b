package generate

import "ledetraad/internal/db"

// talks lets every seventh leader ask for a talk about the year's letter or one of its
// themes. What was asked a year before is answered; of this year's a third waits, and a
// few are taken back.
func (m *maker) talks() error {
	for year := m.Last - m.Years + 1; year <= m.Last; year++ {
		for i, u := range m.units {
			if i%7 != 1 {
				continue
			}
			m.at(year, 2, 1)
			m.later(240)
			if m.day.After(m.tx.Now.AddDate(0, 0, -30)) {
				continue
			}
			about := m.letters[year]
			if n := m.r.IntN(5); n < 4 {
				about = m.themes[year][n]
			}
			m.talk(u, about, year < m.Last || m.r.IntN(3) > 0)
		}
	}
	return m.err
}

func (m *maker) talk(u *unit, about string, answered bool) {
	id, asked := m.id(), m.date()
	m.told(u.leader, "talk", id, "", "talk_asked", nil, nil)
	day, place, answer, at, by, withdrawn, version := "", "", "", "", "", "", 1
	switch {
	case answered:
		at, by, version = m.later(10), m.consultant, 2
		day, place, answer = db.Day(m.day.AddDate(0, 0, 14)), m.pick(rooms), m.lines(1)
		m.told(by, "talk", id, "", "talk_answered", nil, nil)
	case m.r.IntN(4) == 0:
		m.later(10)
		withdrawn, version = m.date(), 2
		m.told(u.leader, "talk", id, "", "talk_withdrawn", nil, nil)
	}
	m.put("talk", "id, item, person, whom, wish, suits, asked, day, place, answer, answered, answerer, withdrawn, version",
		id, about, u.leader, u.name, m.lines(1), m.pick(rooms), asked, day, place, answer, at, by, withdrawn, version)
}
