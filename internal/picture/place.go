package picture

import "math"

// Where things stand from the left, and how tall they are. A line of text of 14 has
// 31, as in the design.
const (
	width      = 1130.
	aimWidth   = 158.
	aimX       = 178.
	barX       = 264.
	barWidth   = 8.
	nameX      = 294.
	sideX      = 634.
	sideWidth  = 122.
	leadX      = 640.
	gapX       = 656. // where something is missing before an initiative
	slotX      = 706.
	blindX     = 746. // and after it
	effectX    = 872.
	effectName = 886.
	metaX      = 872.

	row      = 31.
	textSize = 14.
	textStep = 17.
	aimSize  = 14.5
	aimStep  = 18.
	slotStep = 8.
	flagH    = 18.
	first    = 50. // middle of the first heading
	headGap  = 46. // from a bar to the next heading's middle
	headBar  = 18. // from there to its bar
)

// Draw lays the picture out.
func Draw(in Input) Picture {
	l := build(in)
	l.fold()
	l.order()
	l.walk()
	bottom := l.placeBands()
	bottom = max(bottom, l.placePolitical(bottom))
	return l.finish(math.Ceil(bottom + 20))
}

func (s *slot) height() float64 {
	if s.broken() {
		return flagH + 3
	}
	return slotStep
}

func (s *slot) broken() bool { return s.gap != nil || s.Alone > 0 || s.Blind > 0 }

// height is what a line's name and its initiatives need.
func (x *line) height() float64 {
	h := 4.
	for _, s := range x.slots {
		h += s.height()
	}
	return max(h, row+textStep*float64(len(x.out.Label.Lines)-1))
}

func (l *layout) placeBands() float64 {
	y := first
	for _, b := range l.bands {
		b.head(y, l.in.Words)
		y = b.place(y+headBar, l.in.Words) + headGap
	}
	if len(l.bands) == 0 {
		return first
	}
	return y - headGap
}

// head writes a theme's name and what hangs on it.
func (b *band) head(y float64, w Words) {
	x := nameX
	o := &b.out
	if b.Loose > 0 {
		o.Flags = append(o.Flags, flagAt(x, y, b.Loose))
		x += o.Flags[0].W + 8
	}
	o.ID, o.Title, o.Number, o.Open, o.Folds, o.Count, o.Y = b.ID, b.Title, b.Number, b.open, b.folds, b.count, y
	o.Label = Label{X: x, Y: y + 5, Size: 15, Lines: []string{cut(b.Title, 15, metaX-x-16)}}
	o.Hit = Box{254, y - 13, width - 254, 28}
}

// place sets the theme's lines and effects from y down, and says where they end.
// The taller side decides; the lines of the other are spread.
func (b *band) place(y float64, w Words) float64 {
	lines, effects := 0., 0.
	for _, x := range b.lines {
		x.name(w)
		lines += x.height()
	}
	for _, e := range b.effects {
		e.name()
		effects += e.height()
	}
	high := max(lines, effects, row)
	b.out.Bar = Box{barX, y, barWidth, high}
	more, at := 0., y
	if n := len(b.lines); n > 0 {
		more = (high - lines) / float64(n)
	}
	for _, x := range b.lines {
		h := x.height() + more
		x.place(at + h/2)
		at += h
	}
	wanted, heights := make([]float64, len(b.effects)), make([]float64, len(b.effects))
	for i, e := range b.effects {
		wanted[i], heights[i] = e.wants(y+high), e.height()
	}
	for i, at := range spread(wanted, heights, y, y+high) {
		b.effects[i].place(at)
	}
	return y + high
}

func (x *line) name(w Words) {
	x.out.ID, x.out.Title = x.id, x.title
	x.out.Label = Label{X: nameX, Size: textSize, Step: textStep, Lines: wrap(x.title, textSize, sideX-sideWidth-8-nameX, 2)}
}

func (x *line) place(y float64) {
	o := &x.out
	o.Y = y
	o.Label.centre(y)
	o.Side = Label{X: sideX, Y: y + 4.5, Size: 12.5}
	high := max(26, textStep*float64(len(o.Label.Lines))+8)
	o.Hit = Box{nameX - 4, y - high/2, sideX - sideWidth - nameX, high}
	sum := 0.
	for _, s := range x.slots {
		sum += s.height()
	}
	at := y - sum/2
	for _, s := range x.slots {
		s.place(at + s.height()/2)
		at += s.height()
	}
}

func (s *slot) place(y float64) {
	o := &s.out
	o.ID, o.Title, o.X, o.Y = s.ID, s.Title, slotX, y
	broken := func(x float64, n int) {
		o.Rings = append(o.Rings, Dot{X: x, Y: y})
		o.Flags = append(o.Flags, flagAt(x+9, y, n))
	}
	if s.gap != nil {
		o.ID, o.Title, o.Goal, o.X = s.gap.ID, s.gap.Title, true, gapX
		broken(gapX, s.gap.Loose)
	}
	if s.Alone > 0 {
		broken(gapX, s.Alone)
	}
	if s.Blind > 0 {
		broken(blindX, s.Blind)
	}
}

func (e *effect) name() {
	x := effectName
	for _, n := range []int{e.Unseen, e.Alone} {
		if n > 0 {
			f := flagAt(x-4, 0, n)
			e.out.Flags = append(e.out.Flags, f)
			x += f.W + 4
		}
	}
	e.out.ID, e.out.Title, e.out.Mark, e.out.Ring, e.out.X = e.ID, e.Title, e.Mark, e.Unseen > 0, effectX
	e.out.Label = Label{X: x, Size: textSize, Step: textStep, Lines: wrap(e.Title, textSize, width-x-4, 2)}
}

func (e *effect) height() float64 { return row + textStep*float64(len(e.out.Label.Lines)-1) }

// wants is the middle of what leads to an effect under its own theme; one that nothing
// leads to stands last.
func (e *effect) wants(last float64) float64 {
	sum, n := 0., 0
	for _, s := range e.slots {
		if s.band == e.band {
			sum, n = sum+s.out.Y, n+1
		}
	}
	if n == 0 {
		return last
	}
	return sum / float64(n)
}

func (e *effect) place(y float64) {
	o := &e.out
	o.Y = y
	o.Label.centre(y)
	for i := range o.Flags {
		o.Flags[i].Y = y - flagH/2
	}
	high := max(26, textStep*float64(len(o.Label.Lines))+8)
	o.Hit = Box{o.Label.X - 4, y - high/2, width - o.Label.X + 4, high}
}

// placePolitical spreads the council's goals over the picture's height, each near
// what it leads to.
func (l *layout) placePolitical(bottom float64) float64 {
	wanted, heights, sum := make([]float64, len(l.political)), make([]float64, len(l.political)), 0.
	for i, p := range l.political {
		p.out.Label = Label{Size: aimSize, Step: aimStep, Lines: wrap(p.Title, aimSize, aimWidth, 3)}
		heights[i] = aimStep*float64(len(p.out.Label.Lines)) + 22
		sum += heights[i]
	}
	bottom = max(bottom, first-13+sum)
	for i, p := range l.political {
		wanted[i] = p.wants(bottom)
	}
	for i, y := range spread(wanted, heights, first-13, bottom) {
		l.political[i].place(y, heights[i])
	}
	l.attach()
	return bottom
}

func (p *political) wants(bottom float64) float64 {
	sum, n := 0., 0
	for _, b := range p.bands {
		sum, n = sum+b.out.Bar.Y+b.out.Bar.H/2, n+1
	}
	for _, x := range p.lines {
		sum, n = sum+x.out.Y, n+1
	}
	if n == 0 {
		return bottom
	}
	return sum / float64(n)
}

func (p *political) place(y, high float64) {
	o := &p.out
	o.ID, o.Title, o.X, o.Y, o.Ring = p.ID, p.Title, aimX, y, p.Loose > 0
	o.Label.centre(y)
	o.Hit = Box{-4, y - high/2 + 4, aimX - 14, high - 8}
	if p.Loose > 0 {
		o.Flags = []Flag{flagAt(aimX+36, y, p.Loose)}
	}
}

// centre puts a label's lines round y.
func (l *Label) centre(y float64) {
	l.Y = y + l.Size*.343 - l.Step*float64(len(l.Lines)-1)/2
}

// flagAt is the flag of a loose end that begins at x, wide enough for its number.
func flagAt(x, y float64, n int) Flag {
	w := 11.
	for m := n; m > 0; m /= 10 {
		w += 7
	}
	return Flag{Box{x, y - flagH/2, w, flagH}, n}
}

// spread gives each its place between two ends in their order, as near to where it
// wants to be as the others' heights let it. There is room for all of them.
func spread(wanted, heights []float64, from, to float64) []float64 {
	out, edge := make([]float64, len(wanted)), from
	for i, h := range heights {
		out[i] = max(wanted[i], edge+h/2)
		edge = out[i] + h/2
	}
	edge = to
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = min(out[i], edge-heights[i]/2)
		edge = out[i] - heights[i]/2
	}
	return out
}
