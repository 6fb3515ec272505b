package poster

import "ledetraad/internal/doc"

// A4, in points, and the air at its edges.
const (
	a4Wide = 595.28
	a4High = 841.89
	a4Side = 57.0
)

// Question is one question for a local talk, and whose theme it is of.
type Question struct {
	Number        int
	Theme, Letter string
	Text          string
	Mark          string
	When          string   // "Møde og dato", with a line to write on
	Rooms         []string // headings with lines to write on
	Foot          string
}

// Page lays the question out on a sheet of A4: the theme, the question as large as it
// can stand, and room to write.
func Page(q Question) (doc.Sheet, error) {
	m, err := doc.NewMeasure()
	if err != nil {
		return doc.Sheet{}, err
	}
	l := &layout{m: m}
	const right = a4Wide - a4Side
	y := 58.0
	l.add("", func(p *pen) { p.sign(q.Number, a4Side+20, y+20, 40) })
	name := face{doc.Strong, 17, 21, ink}
	small := face{doc.Plain, 11.5, 15, ink3}
	p := &pen{m: m}
	title, _ := p.wrap(name, q.Theme, right-a4Side-54, 3)
	at := y + 2
	l.add("P", func(p *pen) { at = p.column(name, title, a4Side+54, at) })
	letter, _ := p.wrap(small, q.Letter, right-a4Side-54, 2)
	l.add("P", func(p *pen) { at = p.column(small, letter, a4Side+54, at) })
	if q.Mark != "" {
		l.add("P", func(p *pen) { at = p.column(small, []string{q.Mark}, a4Side+54, at) })
	}
	y = max(at, y+44) + 34
	big := face{cut: doc.Strong, colour: ink}
	var lines []string
	for big.size = 40; ; big.size-- {
		big.lead = big.size * 1.22
		whole := false
		lines, whole = p.wrap(big, q.Text, right-a4Side, 40)
		if whole && big.lead*float64(len(lines)) <= 250 || big.size <= 12 {
			break
		}
	}
	l.add("H1", func(p *pen) { y = p.column(big, lines, a4Side, y) })
	y += 24
	foot := a4High - 58
	if q.When != "" {
		l.add("P", func(p *pen) { p.words(doc.Plain, 12, a4Side, y+12, ink2, q.When) })
		from := a4Side + m.Width(doc.Plain, 12, q.When) + 8
		l.add("", func(p *pen) { p.rule(from, right, y+14, 0.7, line2) })
		y += 38
	}
	l.rooms(q.Rooms, y, foot-12, right)
	end, _ := p.wrap(small, q.Foot, right-a4Side, 2)
	l.add("P", func(p *pen) { p.column(small, end, a4Side, foot) })
	return doc.Sheet{Title: q.Text, Subject: q.Theme, W: a4Wide, H: a4High, Parts: l.parts}, nil
}

// rooms share the rest of the page between headings with lines to write on.
func (l *layout) rooms(names []string, top, foot, right float64) {
	high := (foot - top) / float64(max(len(names), 1))
	for i, name := range names {
		y := top + float64(i)*high
		l.add("H2", func(p *pen) { p.words(doc.Strong, 15, a4Side, y+16, ink, name) })
		l.add("", func(p *pen) {
			for at := y + 48; at <= y+high-14; at += 28 {
				p.rule(a4Side, right, at, 0.7, line2)
			}
		})
	}
}
