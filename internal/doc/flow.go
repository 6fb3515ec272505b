package doc

import (
	"strconv"
	"strings"

	"ledetraad/internal/doc/pdf"
)

// flow turns blocks into pieces, and grows the tree of elements as it goes.
type flow struct {
	*letters
	file   *pdf.File
	danish bool
	places []*place          // of headings
	images map[string]string // resources by name, as entries
	err    error
}

// column is where blocks are set: how wide, how large, and in which element.
type column struct {
	in         *elem
	width      float64
	size, lead float64
}

// line is the most a paragraph's lines take of a page's width: longer ones are hard
// to read.
const measure = 412

func (at column) within(e *elem, narrower float64) column {
	at.in, at.width = e, at.width-narrower
	return at
}

// blocks sets blocks one under the other.
func (f *flow) blocks(list []Block, at column) (out []*piece) {
	var before Block
	first := false
	for i, b := range list {
		var pieces []*piece
		switch b := b.(type) {
		case Heading:
			pieces = f.heading(b, at)
		case Paragraph:
			pieces = f.paragraph(b, at)
		case List:
			pieces = f.list(b, at)
		case Table:
			pieces = f.table(b, at)
		case Quote:
			pieces = f.quote(b, at)
		case Note:
			pieces = f.note(b, at)
		case Figure:
			pieces = f.figure(b, at)
		case Signatures:
			pieces = f.signatures(b, at)
		case Blank:
			pieces = f.blank(b, at)
		case PageBreak:
			first = true
			continue
		}
		if len(pieces) == 0 {
			continue
		}
		if first {
			pieces[0].first, first = true, false
		}
		after(before, b, pieces, at)
		if _, ok := before.(Heading); ok && i+1 < len(list) && led(list[i+1]) && height(pieces) < 4*at.lead {
			hold(pieces)
		}
		before = b
		out = append(out, pieces...)
	}
	return out
}

// after sets the gap where it depends on what stands above.
func after(before, b Block, pieces []*piece, at column) {
	above, ok := before.(Paragraph)
	if ok && above.Style == Name {
		pieces[0].gap = at.lead * 0.1
	}
	if p, meta := b.(Paragraph); meta && p.Style == Meta && !ok {
		pieces[0].gap = at.lead * 0.8
	}
}

// led tells whether a block is one that a sentence under a heading leads to: the
// sentence does not stay behind on the page before.
func led(b Block) bool {
	switch b := b.(type) {
	case List, Table, Figure:
		return true
	case Paragraph:
		return b.Style == Name
	}
	return false
}

// hold keeps pieces together with what follows them.
func hold(list []*piece) {
	for _, p := range list {
		p.keep = true
	}
}

// look is how a paragraph's words are set.
type look struct {
	size, lead, gap float64
	colour          string
	bold            bool
}

func (at column) look(s Style) look {
	l := look{size: at.size, lead: at.lead, gap: at.lead * 0.45, colour: ink}
	switch s {
	case Lead:
		l.size, l.lead = at.size*1.19, at.lead*1.19
	case Meta:
		l.size, l.lead, l.colour, l.gap = at.size*0.86, at.lead*0.88, ink3, at.lead*0.2
	case Name:
		l.bold, l.gap = true, at.lead*0.75
	}
	return l
}

func (f *flow) paragraph(p Paragraph, at column) []*piece {
	if blank(p.Runs) && p.Sign == 0 {
		return nil
	}
	l := at.look(p.Style)
	runs := p.Runs
	if l.bold {
		runs = bold(runs)
	}
	list := f.set(runs, at.in.child("P"), p.Sign, l, at)
	if p.Style == Name {
		hold(list)
	}
	return list
}

func bold(runs []Run) []Run {
	out := make([]Run, len(runs))
	for i, r := range runs {
		r.Bold = true
		out[i] = r
	}
	return out
}

// paragraph's lines, with a sign before the first.
func (f *flow) set(runs []Run, e *elem, sign int, l look, at column) (list []*piece) {
	indent, side := 0.0, l.size*1.35
	if sign > 0 {
		indent = side + l.size*0.5
	}
	lines := f.compose(runs, l.size, max(min(at.width, measure)-indent, 1), f.danish)
	if len(lines) == 0 {
		lines = []line{{}}
	}
	p := &sentence{elem: e, size: l.size, colour: l.colour}
	for i, ln := range lines {
		x := &piece{h: l.lead, keep: len(lines) > 1 && (i == 0 || i == len(lines)-2)}
		x.draw = func(c *canvas, x, top float64) {
			if i == 0 && sign > 0 {
				c.sign(e, sign, x, top+(l.lead-side)/2, side)
			}
			p.draw(c, ln, x+indent, top+l.lead/2+l.size*0.35)
		}
		if i == 0 {
			x.gap = l.gap
		}
		list = append(list, x)
	}
	return list
}

// sentence draws a paragraph's lines, and knows which link goes on from one to the
// next.
type sentence struct {
	elem, link *elem
	to         string
	size       float64
	colour     string
}

func (s *sentence) draw(c *canvas, ln line, x, base float64) {
	for i, b := range ln.bits {
		e, colour := s.elem, s.colour
		if b.link != s.to {
			s.to, s.link = b.link, nil
		}
		if b.link != "" && !c.silent {
			if s.link == nil {
				s.link = s.elem.child("Link")
			}
			e, colour = s.link, blue
		}
		shown := b.text
		if i == len(ln.bits)-1 {
			shown = strings.TrimRight(shown, " ")
		}
		end := x + c.width(b.face, s.size, shown)
		if e == s.link && s.link != nil && shown != "" {
			c.rule(x, end, base+s.size*0.14, 0.5, blue)
		}
		c.mark(e)
		x = c.words(b.face, s.size, x, base, colour, b.text)
		if e == s.link && s.link != nil && shown != "" {
			c.follow(linkPlace{elem: e, to: b.link, words: shown,
				rect: [4]float64{end - c.width(b.face, s.size, shown), base + s.size*0.3, end, base - s.size*0.9}})
		}
	}
}

// heading is kept with what follows it. The first two levels have a line above.
func (f *flow) heading(h Heading, at column) []*piece {
	level := min(max(h.Level, 1), 4)
	words := clean(h.Text)
	if strings.TrimSpace(words) == "" {
		return nil
	}
	l := [...]look{
		{size: 16, lead: 21, gap: 28, colour: ink},
		{size: 12.5, lead: 17, gap: 20, colour: ink},
		{size: 10.8, lead: 15.2, gap: 14, colour: ink},
		{size: 10.2, lead: 15, gap: 11, colour: ink2},
	}[level-1]
	e := at.in.child("H" + strconv.Itoa(level+1))
	list := f.set([]Run{{Text: words, Bold: true}}, e, h.Sign, l, at)
	p := &place{words: strings.Join(strings.Fields(words), " "), level: level}
	if h.Sign > 0 {
		p.words = strconv.Itoa(h.Sign) + " " + p.words
	}
	f.places = append(f.places, p)
	list[0].place = p
	hold(list)
	if level < 3 {
		list[0] = ruled(list[0], level, at.width)
	}
	return list
}

// ruled puts the line of a heading's level above it.
func ruled(p *piece, level int, width float64) *piece {
	thick, colour, air := 1.2, ink, 9.0
	if level == 2 {
		thick, colour, air = 0.5, edge, 6
	}
	draw := p.draw
	p.h += air
	p.draw = func(c *canvas, x, top float64) {
		c.rule(x, x+width, top, thick, colour)
		draw(c, x, top+air)
	}
	return p
}
