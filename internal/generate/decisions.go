package generate

import "ledetraad/internal/db"

// decision makes what the board decided on the day that is being made about something of
// a unit. What was decided a year before is carried out, all but a few; of this year's
// some are late and some wait.
func (m *maker) decision(year int, u *unit, title string) (string, error) {
	who, err := m.whose(u)
	if err != nil {
		return "", err
	}
	decided, due := m.date(), db.Day(m.day.AddDate(0, 0, 30+m.r.IntN(150)))
	state, again, alternatives, text := "not_begun", "", "", ""
	switch n := m.r.IntN(10); {
	case year < m.Last && n > 0, n > 6:
		state, text = "done", m.lines(2)
	case n > 3:
		state, text = "under_way", m.lines(1)
	case n == 3:
		state, text, again = "awaits", m.lines(1), due
	case n == 2:
		state, text, alternatives = "late", m.lines(1), m.lines(1)
	}
	t := thing{kind: "decision", title: title, unit: u.id, owner: u.leader, state: state, period: itoa(year), who: who}
	if text != "" {
		t.more = 1
	}
	id := m.item(t)
	m.put("decision", "item, body, day, sort, text, views, basis, due, again, alternatives",
		id, m.board, decided, "agreed", m.lines(2), "", "", due, again, alternatives)
	if text != "" {
		at := m.later(60)
		m.told(u.leader, "decision", id, id, "reported", said{"state": "not_begun"}, said{"state": state, "text": text})
		m.put("decision_step", "id, decision, at, person, acted_as, became, text", m.id(), id, at, u.leader, "", state, text)
	}
	return id, m.err
}
