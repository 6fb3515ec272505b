package poster

import "ledetraad/internal/doc"

// The sheet, A3 across, and the air at its edges, in points.
const (
	width  = doc.A3Long
	height = doc.A3Short
	side   = 45.0
	above  = 36.0
	below  = 27.0
)

// scales are the sizes that are tried, from the largest. What has no room in the
// smallest is shortened, and the sheet says so.
var scales = []float64{1.04, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.53}

// longest is the most lines a message is given, and fewer is how many where there is
// no room for all of them.
const longest = 40

var fewer = []int{12, 9, 7, 5, 4, 3, 2, 1}

// layout is a sheet being laid out.
type layout struct {
	m      doc.Measure
	p      Poster
	scale  float64
	lines  int // the most a message has
	whole  bool
	parts  []doc.Part
	figure float64 // how high the picture is
}

// Sheet lays the poster out on a sheet of A3; whole tells that no word is left out.
func Sheet(p Poster) (s doc.Sheet, whole bool, err error) {
	m, err := doc.NewMeasure()
	if err != nil {
		return s, false, err
	}
	l := &layout{m: m, p: p, lines: longest}
	spare := -1.0
	for _, l.scale = range scales {
		if spare = l.try(0); spare >= 0 {
			break
		}
	}
	if spare < 0 {
		for _, l.lines = range fewer {
			if spare = l.try(0); spare >= 0 {
				break
			}
		}
	}
	l.try(max(spare, 0))
	return doc.Sheet{Title: p.Title, W: width, H: height, Parts: l.parts}, l.whole, nil
}

// try lays everything out, with some room to share between the parts, and says how much
// is left over; less than nothing is too little.
func (l *layout) try(spare float64) float64 {
	l.parts, l.whole = nil, true
	l.figure = 205
	if l.scale < 0.8 {
		l.figure = 172
	}
	air := min(spare/3, 26)
	y := l.head() + 12 + air
	b := Braid(l.m, l.p, side, y, width-2*side, l.figure)
	l.whole = b.Whole
	if len(l.p.Themes)+len(l.p.Aims) > 0 {
		l.parts = append(l.parts, doc.Part{Tag: "Figure", Alt: l.p.Words.Shown, Marks: b.Marks})
		y += l.figure + 14 + air
	}
	foot := height - below - 26
	y = l.themes(y, max(spare-2*air, 0))
	l.foot(foot)
	return foot - 10 - y
}

// add draws a part with a pen of its own.
func (l *layout) add(tag string, draw func(*pen)) {
	p := &pen{m: l.m}
	draw(p)
	if len(p.marks) > 0 {
		l.parts = append(l.parts, doc.Part{Tag: tag, Marks: p.marks})
	}
}

// head is the title to the left and what it is about to the right; the mark stands
// over them.
func (l *layout) head() float64 {
	top := above
	if l.p.Mark != "" {
		l.add("P", func(p *pen) {
			w := l.m.Width(doc.Strong, 12, l.p.Mark)
			p.marks = append(p.marks, doc.Mark{Path: polygon(side, top-8, side+w+18, top-8, side+w+18, top+12, side, top+12), Line: loose, Thick: 1.2, Dash: 4})
			p.words(doc.Strong, 12, side+9, top+6.4, loose, l.p.Mark)
		})
		top += 18
	}
	room := width - 2*side
	if l.p.Subtitle != "" {
		room *= 0.56
	}
	scale := min(l.scale, 1)
	title := face{cut: doc.Strong, size: 48 * max(scale, 0.72), colour: ink}
	p := &pen{m: l.m}
	for title.size > 22 {
		if lines, _ := p.wrap(title, l.p.Title, room, 9); len(lines) == 1 || title.size < 34 && len(lines) <= 2 {
			break
		}
		title.size -= 2
	}
	title.lead = title.size * 1.08
	lines, whole := p.wrap(title, l.p.Title, room, 2)
	end := top
	l.add("H1", func(p *pen) { end = p.column(title, lines, side, top) })
	sub := face{cut: doc.Plain, size: 16.5 * max(scale, 0.72), colour: ink2}
	sub.lead = sub.size * 1.35
	words, all := p.wrap(sub, l.p.Subtitle, width-2*side-room-36, 4)
	l.whole = l.whole && whole && all
	l.add("P", func(p *pen) {
		y := max(end-sub.lead*float64(len(words))-title.size*0.1, above-10)
		for i, w := range words {
			p.right(sub.cut, sub.size, width-side, y+sub.lead*float64(i+1)-sub.lead*0.28, sub.colour, w)
		}
		end = max(end, y+sub.lead*float64(len(words)))
	})
	return end
}

// foot is whose it is, and how to use it or that words are left out.
func (l *layout) foot(y float64) {
	l.add("", func(p *pen) { p.rule(side, width-side, y, 1.5, ink) })
	f := face{cut: doc.Plain, size: 11.5, colour: ink2}
	advice := l.p.Advice
	if !l.whole {
		advice = l.p.Words.Shortened
	}
	half := (width - 2*side - 30) / 2
	p := &pen{m: l.m}
	fit := func(text string) string {
		if l.m.Width(f.cut, f.size, text) > half*1.2 {
			return p.cut(f, text, half*0.95)
		}
		return text
	}
	base := y + 18
	foot, advice := fit(l.p.Foot), fit(advice)
	l.add("P", func(p *pen) { p.words(f.cut, f.size, side, base, f.colour, foot) })
	l.add("P", func(p *pen) { p.right(f.cut, f.size, width-side, base, f.colour, advice) })
}
