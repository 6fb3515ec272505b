package generate

import "strings"

// The stages of a chain that have sentences besides the effect's own.
var stages = list("inputs,activities,outputs,outcomes")

// chains writes the chain of every seventh effect, what shows any of it, and which of its
// sentences its figure shows.
func (m *maker) chains() error {
	for _, x := range m.chained {
		m.at(x.year, 3, 1)
		m.later(30)
		boxes, log := m.boxes(x.id)
		m.told(x.u.leader, "effect_chain", x.id, x.id, "chain_changed", said{}, log)
		for range 1 + m.r.IntN(3) {
			m.evidence(x, boxes)
		}
		if f, ok := m.figures[x.id]; ok {
			shows := boxes[m.r.IntN(len(boxes))]
			m.put("effect_figure", "effect, indicator, shows", x.id, f.id, shows.id)
			m.told(x.u.leader, "effect_figure", f.id, x.id, "figures_placed", said{"shows": ""}, said{"title": f.title, "shows": shows.text})
		}
	}
	return m.err
}

// box is a sentence of a chain.
type box struct{ id, text string }

func (m *maker) boxes(effect string) (all []box, log said) {
	log = said{}
	for i, stage := range stages {
		var texts []string
		for n := range 1 + m.r.IntN(2) {
			b := box{m.id(), m.title()}
			m.put("effect_box", "id, effect, stage, place, text", b.id, effect, i+1, n+1, b.text)
			all, texts = append(all, b), append(texts, b.text)
		}
		log[stage] = strings.Join(texts, "\n")
		if m.r.IntN(2) == 0 {
			log["assumed"+itoa(i+1)] = m.lines(1)
			m.put("effect_arrow", "effect, stage, text", effect, i+1, log["assumed"+itoa(i+1)])
		}
	}
	return all, log
}

// evidence is written within the next ten weeks; half of it shows the effect itself.
func (m *maker) evidence(x made, boxes []box) {
	day := m.day
	m.later(70)
	shows := box{}
	if m.r.IntN(2) == 0 {
		shows = boxes[m.r.IntN(len(boxes))]
	}
	id, log := m.id(), said{"shows": shows.text, "kind": m.pick(list("interview,observation,survey,figure,research")), "source": m.phrase(), "day": m.date(),
		"text": m.lines(2), "strength": m.pick(list(",single,several,studied")), "consent": m.pick(list("given,nobody,not_needed"))}
	m.put("effect_evidence", "id, effect, shows, kind, source, day, text, strength, consent, person, version", id, x.id, shows.id,
		log["kind"], log["source"], log["day"], log["text"], log["strength"], log["consent"], x.u.leader, 1)
	m.told(x.u.leader, "effect_evidence", id, x.id, "evidence_added", nil, log)
	m.day = day
}
