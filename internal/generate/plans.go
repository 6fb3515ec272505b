package generate

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

var goalStates = []string{"not_begun", "under_way", "under_way", "stable", "behind", "reached"}

// plans makes each unit's plan of each year, with goals and all that hangs on them.
func (m *maker) plans() error {
	for year := m.Last - m.Years + 1; year <= m.Last; year++ {
		for i, u := range m.units {
			if err := m.plan(u, i, year); err != nil {
				return err
			}
			if m.Progress != nil {
				m.Progress((year-m.Last+m.Years-1)*m.Units+i+1, m.Units*m.Years)
			}
		}
	}
	return m.err
}

func (m *maker) plan(u *unit, i, year int) error {
	m.at(year, 1, 5)
	m.later(20)
	state := "in_force"
	if year < m.Last {
		state = "closed"
	}
	kind := "plan"
	if i%7 == 3 {
		kind = "agreement"
	}
	id := m.item(thing{kind: "plan", title: "Årsplan " + itoa(year) + ", " + u.name, unit: u.id, owner: u.leader, state: state, period: itoa(year), who: m.internal, edits: 6})
	m.put("plan", "item, kind, intro", id, kind, m.lines(2))
	for t, theme := range m.themes[year] {
		answer := "own"
		switch {
		case (i+t)%9 == 4:
			continue // a loose end
		case (i+t)%5 == 2:
			answer = "not_this_year"
		case t == 3 && u.kind == "institution":
			answer = "follows_centre"
		}
		m.put("plan_answer", "plan, theme, kind, text, day, person, version", id, theme, answer, m.lines(1), m.date(), u.leader, 1)
		m.told(u.leader, "plan_answer", theme, id, "answered", nil, said{"kind": answer})
	}
	var goals []string
	for g := range 6 {
		goal, err := m.goal(u, id, year, i, g)
		if err != nil {
			return err
		}
		if last := m.before[u.id]; g < 2 && len(last) > g {
			m.put("link", "source, kind, target, how, because", goal, "continues", last[g], "continued", "")
		}
		goals = append(goals, goal)
	}
	m.before[u.id] = goals
	return nil
}

func (m *maker) goal(u *unit, plan string, year, i, g int) (string, error) {
	m.at(year, 1, 10)
	m.later(20)
	who, err := m.whose(u)
	if err != nil {
		return "", err
	}
	t := thing{kind: "plan_goal", title: m.title(), unit: u.id, owner: u.leader, state: m.pick(goalStates), period: itoa(year), who: who, edits: 6}
	id := m.item(t)
	m.put("plan_goal", "item, plan, place, text, target, note", id, plan, g+1, m.lines(2), itoa(50+m.r.IntN(50))+" pct.", m.lines(1))
	if g < 5 {
		m.supports(id, m.themes[year][g%4])
	} else {
		m.supports(id, m.goals[i%len(m.goals)])
	}
	if g == 4 && i%6 == 0 {
		m.put("plan_goal_unit", "goal, unit", id, m.units[(i+1)%len(m.units)].id)
	}
	m.followUps(u, id, year, who)
	if (i+g)%17 != 5 {
		for n := range 1 + (i+g)%2 + g%3/2 {
			m.initiative(u, id, year, who, n)
		}
	}
	return id, nil
}

func (m *maker) followUps(u *unit, goal string, year int, who auth.For) {
	for n, month := range []int{4, 6, 10} {
		m.at(year, month, 3)
		m.later(15)
		if m.day.After(m.tx.Now.AddDate(0, 0, -30)) {
			return
		}
		id, day, learned := m.id(), m.date(), ""
		if n == 1 && m.r.IntN(12) == 0 {
			learned = m.learned(u, goal, year, who, "follow_up")
		}
		m.put("follow_up", "id, goal, day, text, person, confirmed, confirmed_by, used_in, candidate, version",
			id, goal, day, m.lines(3), m.consultant, day, u.leader, m.pick(weekly), learned, 2)
		m.told(m.consultant, "follow_up", id, goal, "followed_up", nil, said{"text": m.lines(1)})
		m.told(u.leader, "follow_up", id, goal, "confirmed", nil, said{"text": m.lines(1)})
	}
}

func (m *maker) learned(u *unit, from string, year int, who auth.For, origin string) string {
	state, theme, because, day := "open", "", "", ""
	if next := m.themes[year+1]; len(next) > 0 && m.r.IntN(3) > 0 {
		state, theme, because, day = "used", next[m.r.IntN(len(next))], m.lines(1), itoa(year)+"-12-01"
	}
	id := m.item(thing{kind: "candidate", title: m.title(), unit: u.id, owner: u.leader, state: state, period: itoa(year + 1), who: who, edits: 1})
	by := ""
	if day != "" {
		by = m.consultant
		m.put("link", "source, kind, target, how, because", id, "feeds", theme, "", because)
	}
	m.put("candidate", "item, text, source, origin, day, theme, because, answered, answered_by", id, m.lines(2), from, origin, m.date(), theme, because, day, by)
	m.supports(id, from)
	return id
}

func (m *maker) initiative(u *unit, goal string, year int, who auth.For, n int) {
	m.at(year, 1, 20)
	m.later(30)
	kinds := []string{"initiative", "initiative", "project", "development"}
	state := "under_way"
	if year < m.Last {
		state = "done"
	}
	m.initiatives++
	more := 0
	if m.initiatives%3 == 1 {
		more = 1
	}
	id := m.item(thing{kind: "initiative", title: m.title(), unit: u.id, owner: u.leader, state: state, period: itoa(year), who: who, edits: 7, more: more})
	if more == 1 {
		m.efforts = append(m.efforts, made{u, id, year})
	}
	m.put("initiative", "item, kind, text, starts, ends", id, m.pick(kinds), m.lines(2), itoa(year)+"-02-01", itoa(year)+"-12-31")
	m.supports(id, goal)
	if n == 0 || m.r.IntN(5) < 2 {
		m.effect(u, id, year, who)
	}
}

func (m *maker) effect(u *unit, initiative string, year int, who auth.For) {
	states := []string{"reached", "partly", "partly", "not", "unknown", "open", "open"}
	state := m.pick(states)
	m.effects++
	chain := 0
	if m.effects%7 == 1 {
		chain = 1
	}
	id := m.item(thing{kind: "effect", title: m.title(), unit: u.id, owner: u.leader, state: state, period: itoa(year), who: who, edits: 3, more: chain})
	if chain == 1 {
		m.chained = append(m.chained, made{u, id, year})
	}
	m.put("effect", "item, text, shown", id, m.lines(1), m.pick([]string{"figures", "interviews", "observation", "survey"}))
	m.supports(id, initiative)
	if year == m.Last {
		m.shown = append(m.shown, shown{u, id, who})
	}
	if state == "open" {
		return
	}
	m.at(year, 8, 1)
	m.later(20)
	learned := ""
	if m.r.IntN(15) == 0 {
		learned = m.learned(u, id, year, who, "assessment")
	}
	one := m.id()
	m.put("assessment", "id, effect, day, person, result, evidence, next, candidate", one, id, db.Day(m.day), u.leader, state, m.lines(2), m.lines(1), learned)
	m.told(u.leader, "assessment", one, id, "assessed", nil, said{"result": state})
}
