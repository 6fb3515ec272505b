package generate

import (
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/edition"
)

// direction makes the political goals, and a letter with four themes for each year.
func (m *maker) direction() error {
	for i := range 8 {
		id := m.item(thing{kind: "goal", title: m.title(), unit: m.root, state: "in_force", period: m.period(), who: m.public, edits: 2})
		m.put("goal", "item, text, source, body, ended", id, m.lines(2), "Budgetaftale", m.committees[i%len(m.committees)], "")
		m.goals = append(m.goals, id)
	}
	for year := m.Last - m.Years + 1; year <= m.Last; year++ {
		m.at(year-1, 9, 1)
		state, closed := "in_force", ""
		if year < m.Last {
			state, closed = "closed", itoa(year)+"-12-31"
		}
		title := "Ledetråd " + itoa(year)
		id := m.item(thing{kind: "letter", title: title, unit: m.root, owner: m.chief, state: state, period: itoa(year), who: m.internal, edits: 5})
		subtitle, looking, political := m.title(), m.lines(4), m.lines(3)
		m.put("letter", "item, year, subtitle, looking, political, case_number, adopted, in_force, closed",
			id, year, subtitle, looking, political, itoa(year%100)+"/1", itoa(year-1)+"-10-29", itoa(year)+"-01-01", closed)
		for _, p := range [][2]string{{"title", title}, {"subtitle", subtitle}, {"looking", looking}, {"political", political}} {
			m.says[year] = append(m.says[year], edition.Part("letter", id, p[0], p[1]))
		}
		m.letters[year] = id
		for i := range 4 {
			m.theme(year, id, i+1)
		}
	}
	return m.err
}

func (m *maker) theme(year int, letter string, place int) {
	title := m.title()
	id := m.item(thing{kind: "theme", title: title, unit: m.root, owner: m.chief, state: "in_force", period: itoa(year), who: m.internal, edits: 4})
	texts := []string{m.title(), m.lines(3), m.lines(1), m.lines(2), m.lines(2), m.lines(2), m.title() + "?\n" + m.title() + "?"}
	m.put("theme", "item, letter, place, heading, subtitle, why, presupposes, citizens, organisation, employees, questions",
		id, letter, place, "", texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6])
	texts = append([]string{title}, texts...)
	texts[7] = strings.Replace(texts[7], "\n", "\n\n", 1) // questions stand apart in an edition
	for n, part := range list("title,subtitle,why,presupposes,citizens,organisation,employees,questions") {
		m.says[year] = append(m.says[year], edition.Part("theme", id, part, texts[n]).Of(place, title))
	}
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
