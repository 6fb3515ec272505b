package picture

import (
	"math"
	"slices"
	"strconv"
)

// curve is a line that leaves and arrives level, bent at mid.
func curve(x1, y1, x2, y2, mid float64) string {
	b := make([]byte, 0, 48)
	for i, p := range [...][2]float64{{x1, y1}, {mid, y1}, {mid, y2}, {x2, y2}} {
		b = append(b, "MC  "[i])
		b = append(number(b, p[0]), ' ')
		b = number(b, p[1])
	}
	return string(b)
}

func at(x, y float64) string { return Number(x) + " " + Number(y) }

// Number writes a measure with at most one decimal.
func Number(v float64) string { return string(number(nil, v)) }

func number(b []byte, v float64) []byte {
	tenths := int64(math.Round(v * 10))
	if tenths < 0 {
		b, tenths = append(b, '-'), -tenths
	}
	b = strconv.AppendInt(b, tenths/10, 10)
	if tenths%10 == 0 {
		return b
	}
	return append(b, '.', byte('0'+tenths%10))
}

// attach lists for each theme the political goals that lead to it, from above.
func (l *layout) attach() {
	for _, p := range l.political {
		for _, b := range p.bands {
			b.from = append(b.from, p)
		}
	}
}

// bar is where the n'th political goal meets the theme's bar.
func (b *band) bar(n int) float64 {
	return b.out.Bar.Y + b.out.Bar.H*(float64(n)+.5)/float64(len(b.from))
}

// links draws every tie once.
func (l *layout) links() (list []Link) {
	add := func(k Link) {
		for _, b := range k.Bonds {
			k.On = k.On || l.walked.bonds[b]
		}
		list = append(list, k)
	}
	for _, b := range l.bands {
		for i, p := range b.from {
			add(Link{From: p.ID, To: b.ID, Band: b.Number, Path: curve(aimX, p.out.Y, barX+barWidth/2, b.bar(i), (aimX+barX)/2), Bonds: []Bond{{p.ID, b.ID}}})
		}
	}
	for _, p := range l.political {
		if p.Loose > 0 {
			add(Link{From: p.ID, Path: "M" + at(aimX+6, p.out.Y) + "H" + Number(p.out.Flags[0].X-2), Broken: true})
		}
		for _, x := range p.lines {
			bonds := slices.DeleteFunc(x.aims(), func(b Bond) bool { return b.Left != p.ID })
			add(Link{From: p.ID, To: x.id, Band: x.band.Number, Path: curve(aimX, p.out.Y, barX+barWidth/2, x.out.Y, (aimX+barX)/2), Bonds: bonds})
		}
	}
	for _, b := range l.bands {
		for _, x := range b.lines {
			for _, k := range x.ticks(l.bands) {
				add(k)
			}
			for _, s := range x.slots {
				for _, k := range l.leads(s) {
					add(k)
				}
			}
		}
	}
	for _, b := range l.bands {
		for _, e := range b.effects {
			for _, s := range e.slots {
				add(Link{From: s.ID, To: e.ID, Band: s.band.Number, Path: curve(slotX, s.out.Y, effectX, e.out.Y, (slotX+effectX)/2), Bonds: []Bond{{s.ID, e.ID}}})
			}
		}
	}
	return list
}

// ticks tie a line to its theme's bar, and to the bars of other themes its things hang on.
func (x *line) ticks(bands []*band) (list []Link) {
	for _, b := range bands {
		var bonds []Bond
		for _, g := range x.goals {
			if slices.Contains(g.Themes, b.ID) {
				bonds = append(bonds, Bond{b.ID, g.ID})
			}
		}
		for _, s := range x.slots {
			if slices.Contains(s.Themes, b.ID) {
				bonds = append(bonds, Bond{b.ID, s.ID})
			}
		}
		k := Link{From: b.ID, To: x.id, Band: b.Number, Bonds: bonds}
		switch bar := b.out.Bar; {
		case b == x.band:
			k.Path = "M" + at(barX+barWidth, x.out.Y) + "H" + Number(nameX-8)
		case len(bonds) == 0:
			continue
		case bar.Y < x.out.Y:
			k.Path = curve(barX+barWidth, bar.Y+bar.H-4, nameX-8, x.out.Y, barX+barWidth+6)
		default:
			k.Path = curve(barX+barWidth, bar.Y+4, nameX-8, x.out.Y, barX+barWidth+6)
		}
		list = append(list, k)
	}
	return list
}

// leads tie an initiative to the lines of its goals; where something is missing, a
// dashed end.
func (l *layout) leads(s *slot) (list []Link) {
	if s.gap != nil {
		return []Link{{From: s.line.id, Band: s.band.Number, Path: curve(leadX, s.line.out.Y, gapX-5, s.out.Y, leadX+5), Broken: true}}
	}
	if s.Alone == 0 && len(s.goals) == 0 {
		list = append(list, Link{From: s.line.id, To: s.ID, Band: s.band.Number, Path: curve(leadX, s.line.out.Y, slotX, s.out.Y, leadX+18), On: l.walked.nodes[s.ID]})
	}
	var lines []*line
	for _, g := range s.goals {
		if !slices.Contains(lines, g.line) {
			lines = append(lines, g.line)
		}
	}
	for _, x := range lines {
		k := Link{From: x.id, To: s.ID, Band: x.band.Number, Path: curve(leadX, x.out.Y, slotX, s.out.Y, leadX+18)}
		for _, g := range s.goals {
			if g.line == x {
				k.Bonds = append(k.Bonds, Bond{g.ID, s.ID})
			}
		}
		list = append(list, k)
	}
	if s.Alone > 0 {
		list = append(list, Link{To: s.ID, Band: s.band.Number, Path: "M" + at(gapX+5, s.out.Y) + "H" + Number(slotX), Broken: true})
	}
	if s.Blind > 0 {
		list = append(list, Link{From: s.ID, Band: s.band.Number, Path: "M" + at(slotX, s.out.Y) + "H" + Number(blindX-5), Broken: true})
	}
	return list
}
