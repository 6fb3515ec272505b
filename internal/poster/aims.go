package poster

import "ledetraad/internal/doc"

// shown are the goals that have room, and how many have not.
func shown(p Poster) (list []Aim, more int) {
	if len(p.Aims) <= mostAims {
		return p.Aims, 0
	}
	return p.Aims[:mostAims-1], len(p.Aims) - mostAims + 1
}

// aimY is how far down a goal stands, and how far it is to the next.
func (b *braid) aimY(p Poster, i int) (y, gap float64) {
	n := min(len(p.Aims), mostAims)
	gap = min(34, b.h/float64(n))
	return b.mid + (float64(i)-float64(n-1)/2)*gap, gap
}

// links draws a line from each goal to each theme that supports it.
func (b *braid) links(p Poster) {
	list, _ := shown(p)
	for i, a := range list {
		y, _ := b.aimY(p, i)
		for _, t := range a.Themes {
			if t < 0 || t >= len(p.Themes) {
				continue
			}
			x1, x2, to := b.aimX(), b.x0-b.side()*0.3, b.starts[t]
			half := (x1 + x2) / 2
			b.marks = append(b.marks, doc.Mark{Line: colour(p.Themes[t].Number), Thick: 2.2, Path: []doc.Move{
				{Op: 'M', At: [6]float64{x1, y}}, {Op: 'C', At: [6]float64{half, y, half, to, x2, to}}}})
			b.ties++
		}
	}
}

// labels names the goals, each with a dot; an open ring is one no theme supports.
func (b *braid) labels(p Poster) {
	list, more := shown(p)
	for i, a := range list {
		y, gap := b.aimY(p, i)
		dot := doc.Mark{Path: circle(b.aimX(), y, 4.6), Fill: ink}
		if len(a.Themes) == 0 {
			dot = doc.Mark{Path: circle(b.aimX(), y, 4.4), Fill: white, Line: ink, Thick: 1.6}
			b.openEnds++
		}
		b.marks = append(b.marks, dot)
		b.label(a.Title, y, gap)
	}
	if more > 0 && p.Words.More != nil {
		y, gap := b.aimY(p, len(list))
		b.label(p.Words.More(more), y, gap)
	}
}

// label sets a name up to its dot, on two lines where there is room for them.
func (b *braid) label(title string, y, gap float64) {
	f := face{cut: doc.Plain, size: min(12.5, max(8.4, gap*0.55)), colour: ink}
	f.lead = f.size * 1.15
	width := b.aimX() - 12
	most := 1
	if p, _ := b.wrap(f, title, width, 9); len(p) > 1 && gap < 2*f.lead {
		f.size = max(8.4, gap*0.44)
		f.lead = f.size * 1.15
	}
	if gap >= 2*f.lead {
		most = 2
	}
	lines, whole := b.wrap(f, title, width, most)
	b.whole = b.whole && whole
	top := y - f.lead*float64(len(lines))/2
	for i, l := range lines {
		b.right(f.cut, f.size, b.aimX()-12, top+float64(i+1)*f.lead-f.lead*0.24, f.colour, l)
	}
}
