package generate

import (
	"fmt"
	"math"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// shown is an effect of the last year, which a figure can show.
type shown struct {
	u   *unit
	id  string
	who auth.For
}

// figure is a figure that shows an effect.
type figure struct{ id, title string }

// months is how far back an indicator goes: a little over three years, to the month before this.
const months = 38

// indicators makes figures for three in four of the last year's effects: the years
// before are pasted when the figure is begun, and then each month is written by itself.
func (m *maker) indicators() error {
	for i, e := range m.shown {
		if i%4 != 3 {
			m.indicator(e, i)
		}
	}
	return m.err
}

func (m *maker) indicator(e shown, i int) {
	last := 12*m.tx.Now.Year() + int(m.tx.Now.Month()) - 2 // in months
	begun := max(12*m.Last+1, last-months+1)
	often, step := "month", 1
	if i%30 == 0 {
		often, step = "quarter", 3
		last -= (last + 1) % 3 // the last month of a quarter
	}
	var pasted, written []int
	for at := last - months + step; at <= last; at += step {
		if at < begun {
			pasted = append(pasted, at)
		} else {
			written = append(written, at)
		}
	}
	m.at(m.Last, 1, 25)
	m.later(5)
	title := m.title()
	id := m.item(thing{kind: "indicator", title: title, unit: e.u.id, owner: e.u.leader, state: "in_force", period: itoa(m.Last), who: e.who,
		edits: 2, more: min(1, len(pasted)) + len(written)})
	m.figures[e.id] = figure{id, title}
	level, swing := 40+50*m.r.Float64(), 1+5*m.r.Float64()
	m.put("indicator", "item, measure, direction, often, source, meeting, target, target_day",
		id, "pct.", m.pick([]string{"up", "up", "down", "neither"}), often, m.lines(1), m.pick(weekly), math.Round(level+swing), itoa(m.Last)+"-12-31")
	m.supports(id, e.id)
	m.observed(e, id, often, level, swing, pasted)
	for _, at := range written {
		m.at((at+1)/12, (at+1)%12+1, 3)
		m.later(5)
		m.observed(e, id, often, level, swing, []int{at})
	}
}

// observed writes observations with the line of the log that tells of them.
func (m *maker) observed(e shown, id, often string, level, swing float64, list []int) {
	if len(list) == 0 {
		return
	}
	var lines []string
	for _, at := range list {
		period := fmt.Sprintf("%d-%02d", at/12, at%12+1)
		if often == "quarter" {
			period = fmt.Sprintf("%d-Q%d", at/12, at%12/3+1)
		}
		value := math.Round(10*(level+swing*m.r.NormFloat64())) / 10
		m.put("observation", "indicator, at, value, note, person, day", id, period, value, "", e.u.leader, db.Day(m.day))
		lines = append(lines, fmt.Sprintf("%s: %s", period, strings.Replace(fmt.Sprint(value), ".", ",", 1)))
	}
	m.told(e.u.leader, "observation", id, id, "observed", nil, said{"observations": strings.Join(lines, ", ")})
}
