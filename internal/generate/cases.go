package generate

import (
	"fmt"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// sections are those of a case that something is written under.
var sections = list("occasion,content,economy,citizens,staff")

// decidedCase makes the case that was decided on at a meeting.
func (m *maker) decidedCase(day time.Time, title, decision string) error {
	id, err := m.caseOf(day.AddDate(0, 0, -40), title, "decided")
	if err == nil {
		m.put("link", "source, kind, target, how, because", id, "decided_by", decision, "", "")
	}
	return err
}

// cases are those that are on their way: each director has a few.
func (m *maker) cases() error {
	for range m.administrations {
		for n, state := range list("draft,coordination,coordination,ready,withdrawn") {
			if _, err := m.caseOf(m.tx.Now.AddDate(0, 0, -8*(n+1)), m.title(), state); err != nil {
				return err
			}
		}
	}
	for year := m.Last - m.Years; year <= m.Last; year++ {
		m.put("casefile_series", "year, used", itoa(year), m.numbers[year])
	}
	return m.err
}

// caseOf makes a case that a director recommends, with what the areas it touches said.
func (m *maker) caseOf(day time.Time, title, state string) (string, error) {
	m.day = day
	area := m.administrations[m.r.IntN(len(m.administrations))]
	who := m.internal
	if m.r.IntN(4) == 0 {
		var err error
		if who, err = m.circle("case "+area.id, auth.Circle(auth.BodySubject(m.board), auth.PersonSubject(area.leader))); err != nil {
			return "", err
		}
	}
	year := day.Year()
	m.numbers[year]++
	id := m.item(thing{kind: "casefile", title: title, unit: area.id, owner: area.leader, state: state, period: itoa(year), who: who, edits: 2})
	m.put("casefile", "item, number, records, subject, role, recommendation, first, in_budget",
		id, fmt.Sprintf("%02d/%04d", year%100, m.numbers[year]), "", "", "Direktør", m.lines(2), year, 0)
	for i, part := range sections {
		m.put("casefile_section", "item, part, place, heading, text", id, part, i+1, "", m.lines(4))
	}
	for i := range m.r.IntN(3) {
		m.put("casefile_alternative", "item, place, name, pro, con, follows", id, i+1, m.phrase(), m.lines(1), m.lines(1), m.lines(1))
	}
	if m.r.IntN(3) == 0 {
		amount := int64(1+m.r.IntN(40)) * 10_000_000
		m.put("casefile_line", "item, place, what, sort, appropriation, year1, year2, year3, year4", id, 1, m.phrase(), "expense", "", amount, 0, 0, 0)
		m.put("casefile_line", "item, place, what, sort, appropriation, year1, year2, year3, year4", id, 2, m.phrase(), "cover", area.name, amount, 0, 0, 0)
	}
	if state != "draft" {
		m.asked(id, area, state == "coordination")
	}
	return id, nil
}

// asked are the other areas, asked what they say. Some have not answered where it is open.
func (m *maker) asked(id string, area *unit, open bool) {
	for _, a := range m.administrations {
		if a == area {
			continue
		}
		at, answer, said, person, when := m.later(2), "agree", "", a.leader, ""
		switch n := m.r.IntN(6); {
		case open && n < 3:
			answer, person = "", ""
		case n == 4:
			answer, said = "agree_if", m.lines(1)
		case n == 5:
			answer, said = "disagree", m.lines(1)
		}
		if answer != "" {
			when = m.later(5)
		}
		m.put("casefile_question", "item, round, touched, until, asked, text, answer, said, answered, person, acted_as, position, version",
			id, 1, a.id, db.Day(m.day.AddDate(0, 0, 7)), at, "", answer, said, when, person, "", "", 1)
	}
}
