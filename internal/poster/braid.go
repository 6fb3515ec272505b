package poster

import (
	"cmp"
	"math"
	"slices"

	"ledetraad/internal/doc"
)

// mostAims is how many political goals have room beside the braid.
const mostAims = 14

// braid is the picture of goals, themes and citizen within a width and a height.
type braid struct {
	*pen
	w, h     float64
	x0, x1   float64   // where the strands begin and end
	mid      float64   // half the way down
	swing    float64   // how far a strand goes to each side
	wide     float64   // a strand
	wave     float64   // how long until it is back
	starts   []float64 // of the strands, down the side
	phases   []float64
	whole    bool // no title was shortened
	ties     int  // lines from goals to themes
	openEnds int
}

// Drawn is a finished picture, and what stands in it.
type Drawn struct {
	Marks []doc.Mark
	Ties  int  // lines from a goal to a theme
	Open  int  // goals no theme supports
	Whole bool // no title was shortened
}

// Braid draws the picture with its left upper corner at a place.
func Braid(m doc.Measure, p Poster, x, y, w, h float64) Drawn {
	b := &braid{pen: &pen{m: m}, w: w, h: h, mid: h / 2, whole: true}
	b.lay(p)
	if len(p.Themes) > 0 {
		b.links(p)
		b.strands(p)
		b.end(p)
	}
	b.labels(p)
	for i := range b.marks {
		b.marks[i] = moved(b.marks[i], x, y)
	}
	return Drawn{b.marks, b.ties, b.openEnds, b.whole}
}

// moved is a mark at another place.
func moved(m doc.Mark, x, y float64) doc.Mark {
	m.X, m.Y = m.X+x, m.Y+y
	m.Path = slices.Clone(m.Path)
	for i := range m.Path {
		for j := range m.Path[i].At {
			m.Path[i].At[j] += []float64{x, y}[j%2]
		}
	}
	return m
}

// Measures of the picture: where goals stand, how large a theme's sign is, and how much
// room the citizen takes.
const (
	aimRoom  = 0.245 // of the width, for the goals' names
	signRoom = 84    // from a goal to a theme's sign
	lead     = 90    // until a strand swings
	funnel   = 150   // in which the strands come together
	tight    = 70    // in which they are together
)

func (b *braid) lay(p Poster) {
	n := float64(len(p.Themes))
	gap := min(40, (b.h-6)/max(n, 1))
	for i := range p.Themes {
		b.starts = append(b.starts, b.mid+(float64(i)-(n-1)/2)*gap)
	}
	b.wide = min(11, gap*0.42)
	b.swing = min(b.h/2-b.wide/2-2, 22+8*n)
	b.wave = 245 * (1 + 0.16*max(n-3, 0))
	b.x0 = b.side()/2 + 1
	if len(p.Aims) > 0 {
		b.x0 = b.aimX() + signRoom
	}
	b.x1 = b.w - 20 - max(b.m.Width(doc.Strong, 20, p.Words.End), b.m.Width(doc.Plain, 13, p.Words.EndNote)) - 10
	// Strands begin in the order of the letter: equally far round the circle, each at
	// its own height.
	turn := 0.0
	if len(p.Themes)%2 == 0 {
		turn = math.Pi / (2 * n)
	}
	for i := range p.Themes {
		b.phases = append(b.phases, 2*math.Pi*float64(i)/n+turn)
	}
	slices.SortFunc(b.phases, func(a, c float64) int { return cmp.Compare(math.Sin(a), math.Sin(c)) })
}

func (b *braid) aimX() float64 { return b.w * aimRoom }

// side is how large a theme's sign is.
func (b *braid) side() float64 {
	if len(b.starts) < 2 {
		return 24
	}
	return min(24, b.starts[1]-b.starts[0]-2)
}

// at is how far down a strand is at a place along it.
func (b *braid) at(i int, x float64) float64 {
	t := min(max((x-b.x0)/lead, 0), 1)
	along := lead * t * t / 2
	if x > b.x0+lead {
		along = lead/2 + x - b.x0 - lead
	}
	in := ease(t)
	swing := b.swing * (1 - ease((x-(b.x1-funnel))/funnel))
	wave := b.mid + swing*math.Sin(2*math.Pi*along/b.wave+b.phases[i])
	return b.starts[i]*(1-in) + wave*in
}

// ease goes from 0 to 1, level at both ends.
func ease(t float64) float64 {
	t = min(max(t, 0), 1)
	return t * t * (3 - 2*t)
}

// strands weaves the themes: a strand that goes down passes over those that come up.
func (b *braid) strands(p Poster) {
	const step = 6.0
	var under, casing, over []doc.Mark
	for i, t := range p.Themes {
		var run []doc.Move
		down, until := true, 0
		slope := func(x float64) float64 { return (b.at(i, x+0.5) - b.at(i, x-0.5)) }
		finish := func() {
			m := doc.Mark{Path: run, Line: colour(t.Number), Thick: b.wide, Round: true}
			if !down {
				under = append(under, m)
				return
			}
			over = append(over, m)
			// Where the strands come together, air between them would cut them off.
			if air := slices.Clip(run[:min(len(run), until)]); len(p.Themes) > 1 && len(air) > 1 {
				casing = append(casing, doc.Mark{Path: air, Line: white, Thick: b.wide * 1.8})
			}
		}
		count := int(math.Ceil((b.x1 - b.x0) / step))
		h := (b.x1 - b.x0) / float64(count)
		for k := range count {
			x := b.x0 + float64(k)*h
			y1, y2 := b.at(i, x), b.at(i, x+h)
			if goes := y2 >= y1; k == 0 || goes != down {
				if k > 0 {
					finish()
				}
				run, down, until = []doc.Move{{Op: 'M', At: [6]float64{x, y1}}}, goes, 1
			}
			if x+h < b.x1-tight {
				until++
			}
			run = append(run, doc.Move{Op: 'C', At: [6]float64{x + h/3, y1 + slope(x)*h/3, x + 2*h/3, y2 - slope(x+h)*h/3, x + h, y2}})
		}
		finish()
	}
	b.marks = slices.Concat(b.marks, under, casing, over)
	for i, t := range p.Themes {
		b.sign(t.Number, b.x0, b.starts[i], b.side())
	}
}

// end is the citizen, whom it is all for.
func (b *braid) end(p Poster) {
	b.marks = append(b.marks, doc.Mark{Path: circle(b.x1, b.mid, 15), Fill: thick}, doc.Mark{Path: circle(b.x1, b.mid, 5.5), Fill: white})
	b.words(doc.Strong, 20, b.x1+23, b.mid-1, ink, p.Words.End)
	b.words(doc.Plain, 13, b.x1+23, b.mid+17, ink2, p.Words.EndNote)
}
