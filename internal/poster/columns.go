package poster

import "ledetraad/internal/doc"

// cell is words set in lines, and how they are set.
type cell struct {
	face
	lines []string
	tag   string
}

func (c cell) high() float64 { return c.lead * float64(len(c.lines)) }

// column is one theme, set.
type column struct {
	t                     Theme
	heading, title, under cell
	names, texts          []cell
	asks, question        cell
}

// across is how many themes stand beside each other, and down in how many rows.
func across(n int) (columns, rows int) {
	rows = 1
	if n > 4 {
		rows = 2
	}
	return max((n+rows-1)/rows, 1), rows
}

// themes draws the themes in rows of columns, what they say level with each other, and
// says where they end.
func (l *layout) themes(top, spare float64) float64 {
	n, rows := across(len(l.p.Themes))
	gutter := 40 * max(min(l.scale, 1), 0.6)
	wide := (width - 2*side - gutter*float64(n-1)) / float64(n)
	for r := range rows {
		from, to := r*n, min((r+1)*n, len(l.p.Themes))
		if from >= to {
			break
		}
		if r > 0 {
			top += 18 * l.scale
		}
		var list []column
		for _, t := range l.p.Themes[from:to] {
			list = append(list, l.set(t, min(wide, 660)))
		}
		top = l.row(list, top, wide, gutter, spare/float64(rows))
	}
	return top
}

// size is a size as it is tried now, never too small to read on a wall.
func (l *layout) size(s float64) float64 { return max(s*l.scale, 7.6) }

// set sets a theme's words in its column.
func (l *layout) set(t Theme, wide float64) column {
	p := &pen{m: l.m}
	room := wide - l.signRoom()
	cut := func(tag string, f face, text string, width float64, most int) cell {
		lines, whole := p.wrap(f, text, width, most)
		l.whole = l.whole && whole
		return cell{f, lines, tag}
	}
	// Where messages are cut short, heads and questions are too.
	few := func(n int) int {
		if l.lines < 4 {
			return n / 2
		}
		return n
	}
	in := func(c doc.Cut, size, lead float64, colour string) face {
		return face{c, l.size(size), l.size(size) * lead, colour}
	}
	c := column{t: t}
	c.heading = cut("P", in(doc.Plain, 12.5, 1.3, ink3), t.Heading, room, few(2))
	c.title = cut("H2", in(doc.Strong, 20.5, 1.18, ink), t.Title, room, few(4))
	c.under = cut("P", in(doc.Plain, 14.5, 1.25, ink2), t.Subtitle, room, few(4))
	for _, s := range t.Says {
		c.names = append(c.names, cut("P", in(doc.Plain, 12.5, 1.3, ink3), s.Name, wide, 1))
		c.texts = append(c.texts, cut("P", in(doc.Plain, 17.5, 1.36, ink), s.Text, wide, l.lines))
	}
	if t.Question != "" {
		c.asks = cut("P", in(doc.Strong, 12.5, 1.3, ink), l.p.Words.Question, wide, 1)
		c.question = cut("P", in(doc.Slant, 14, 1.36, ink), t.Question, wide, max(min(l.lines, 6), few(2)))
	}
	return c
}

func (l *layout) signRoom() float64 { return l.size(26) + 10 }

// row draws a row of themes. Spare room is shared between what they say.
func (l *layout) row(list []column, top, wide, gutter, spare float64) float64 {
	head, most, asked := 0.0, 0, 0.0
	for _, c := range list {
		head = max(head, c.heading.high()+c.title.high()+c.under.high(), l.size(26))
		most = max(most, len(c.texts))
		asked = max(asked, c.asks.high()+c.question.high())
	}
	says := make([]float64, most)
	for _, c := range list {
		for i := range c.texts {
			says[i] = max(says[i], c.names[i].high()+c.texts[i].high())
		}
	}
	pad := 9 * l.scale
	more := min(spare/float64(2*most+2), 12)
	pad += more
	end := top
	for i, c := range list {
		x := side + float64(i)*(wide+gutter)
		end = max(end, l.one(c, x, top, wide, head, says, pad))
	}
	if asked > 0 {
		return end + pad + asked
	}
	return end
}

// one draws a theme: its head, what it says to whom, its question. It says where what
// it says ends; questions stand level below the longest.
func (l *layout) one(c column, x, top, wide, head float64, says []float64, pad float64) float64 {
	mark := l.size(26)
	l.add("", func(p *pen) { p.rule(x, x+wide, top, 6*max(l.scale, 0.7), colour(c.t.Number)) })
	y := top + 6*max(l.scale, 0.7) + pad
	l.add("", func(p *pen) { p.sign(c.t.Number, x+mark/2, y+mark/2, mark) })
	at := y
	for _, v := range []cell{c.heading, c.title, c.under} {
		l.add(v.tag, func(p *pen) { at = p.column(v.face, v.lines, x+l.signRoom(), at) })
	}
	y += head + pad
	for i, room := range says {
		l.add("", func(p *pen) { p.rule(x, x+wide, y, 0.8, line2) })
		y += pad
		if i < len(c.texts) {
			l.add("P", func(p *pen) {
				under := p.column(c.names[i].face, c.names[i].lines, x, y)
				p.column(c.texts[i].face, c.texts[i].lines, x, under)
			})
		}
		y += room + pad
	}
	if len(c.question.lines) > 0 {
		y := y + pad
		l.add("P", func(p *pen) {
			under := p.column(c.asks.face, c.asks.lines, x, y)
			p.column(c.question.face, c.question.lines, x, under)
		})
	}
	return y
}
