package generate

import "ledetraad/internal/db"

// direction makes the political goals, and a letter with four themes for each year.
func (m *maker) direction() error {
	for i := range 8 {
		id := m.item(thing{kind: "goal", title: m.title(), unit: m.root, state: "in_force", period: m.period(), who: m.public, edits: 2})
		m.put("goal", "item, text, source, body, ended", id, m.lines(2), "Budgetaftale", m.committees[i%len(m.committees)], "")
		m.goals = append(m.goals, id)
	}
	for year := m.Last - m.Years + 1; year <= m.Last; year++ {
		m.at(year, 1, 3)
		state, closed := "in_force", ""
		if year < m.Last {
			state, closed = "closed", itoa(year)+"-12-31"
		}
		start := itoa(year) + "-01-01"
		id := m.item(thing{kind: "letter", title: "Ledetråd " + itoa(year), unit: m.root, owner: m.chief, state: state, period: itoa(year), who: m.internal, edits: 5})
		m.put("letter", "item, year, subtitle, looking, political, case_number, adopted, in_force, closed",
			id, year, m.title(), m.lines(4), m.lines(3), itoa(year%100)+"/1", start, start, closed)
		m.letters[year] = id
		for i := range 4 {
			m.theme(year, id, i+1)
		}
	}
	return m.err
}

func (m *maker) theme(year int, letter string, place int) {
	id := m.item(thing{kind: "theme", title: m.title(), unit: m.root, owner: m.chief, state: "in_force", period: itoa(year), who: m.internal, edits: 4})
	m.put("theme", "item, letter, place, heading, subtitle, why, presupposes, citizens, organisation, employees, questions",
		id, letter, place, "", m.title(), m.lines(3), m.lines(1), m.lines(2), m.lines(2), m.lines(2), m.title()+"?\n"+m.title()+"?")
	m.supports(id, m.goals[place-1])
	m.supports(id, m.goals[place+3])
	if last := m.themes[year-1]; len(last) >= place {
		m.put("link", "source, kind, target, how, because", id, "continues", last[place-1], "continued", "")
	}
	m.themes[year] = append(m.themes[year], id)
}

// period is the council's term that the last year lies in.
func (m *maker) period() string {
	from := m.Last - (m.Last-2022)%4
	return itoa(from) + "-" + itoa(from+3)
}

func (m *maker) date() string { return db.Day(m.day) }
