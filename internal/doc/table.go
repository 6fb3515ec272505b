package doc

import "strconv"

const (
	cellSide = 8.0 // free to the right of a cell's words
	cellTop  = 4.2
)

// table sets a table over the whole width of its column. Its heads are drawn again
// on every page it goes on to.
func (f *flow) table(t Table, at column) (out []*piece) {
	cols := t.columns()
	if len(cols) == 0 {
		return nil
	}
	e := at.in.child("Table")
	at.size, at.lead = at.size*0.905, at.lead*0.895
	if t.Caption != "" {
		l := at.look(Name)
		out = f.set([]Run{{Text: t.Caption, Bold: true}}, e.child("Caption"), 0, l, at)
		hold(out)
	}
	widths := make([]float64, len(cols))
	sum := 0.0
	for _, c := range cols {
		sum += c.Width
	}
	for i, c := range cols {
		widths[i] = at.width * c.Width / sum
	}
	var head *piece
	if headed(cols) {
		cells := make([][]Block, len(cols))
		for i, c := range cols {
			cells[i] = c.Head
		}
		head = f.row(cells, e.child("TR"), widths, at, true)
		head.keep = true
		out = append(out, head)
	}
	for i, cells := range t.Rows {
		if len(cells) == 0 {
			continue
		}
		r := f.row(cells, e.child("TR"), widths, at, false)
		if head != nil && head.h < textHeight/4 {
			r.head = head
		}
		r.keep = r.keep || r.h < 60 && (i == 0 || i == len(t.Rows)-2) && i < len(t.Rows)-1
		out = append(out, r)
	}
	return spaced(out, at.lead*0.7)
}

// row is the cells of a row beside each other, over a thin line. A row of one cell in
// a table of several is a heading.
func (f *flow) row(cells [][]Block, e *elem, widths []float64, at column, head bool) *piece {
	span := len(cells) == 1 && len(widths) > 1 && !head
	r := &cellRow{colour: thin, thick: 0.5, widths: widths}
	if head {
		r.colour, r.thick = edge, 0.8
	}
	if span {
		r.widths = []float64{at.width}
		r.colour, r.thick = edge, 0.5
	}
	for i, blocks := range cells {
		tag := "TD"
		if (head || i == 0) && len(blocks) > 0 && len(widths) > 1 {
			tag = "TH"
		}
		cell := e.child(tag)
		switch {
		case span:
			cell.attribute("Table", "/Scope /Row /ColSpan "+strconv.Itoa(len(widths)))
		case tag == "TH" && head:
			cell.attribute("Table", "/Scope /Column")
		case tag == "TH":
			cell.attribute("Table", "/Scope /Row")
		}
		if head || span {
			blocks = strong(blocks)
		}
		in := column{in: cell, width: max(r.widths[i]-cellSide, 4), size: at.size, lead: at.lead}
		r.cells = append(r.cells, f.blocks(blocks, in))
	}
	p := r.piece()
	p.keep = head || span
	if span {
		p.gap = at.lead * 0.6
	}
	return p
}

// strong makes the plain paragraphs of a head bold.
func strong(blocks []Block) []Block {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		if p, ok := b.(Paragraph); ok && p.Style == Body {
			p.Runs = bold(p.Runs)
			b = p
		}
		out[i] = b
	}
	return out
}

// cellRow is a row being set.
type cellRow struct {
	cells  [][]*piece
	widths []float64
	colour string
	thick  float64
	open   bool // goes on: no line below
}

func (r *cellRow) piece() *piece {
	tall := 0.0
	for _, c := range r.cells {
		tall = max(tall, height(c))
	}
	p := &piece{h: tall + 2*cellTop}
	p.draw = func(c *canvas, x, top float64) {
		at := x
		for i, cell := range r.cells {
			stack(c, cell, at, top+cellTop)
			at += r.widths[i]
		}
		if !r.open {
			c.rule(x, at, top+p.h, r.thick, r.colour)
		}
	}
	p.split = func(room float64, must bool) (*piece, *piece) { return r.split(room-2*cellTop, must) }
	return p
}

// split lets every cell fill the room it has.
func (r *cellRow) split(room float64, must bool) (a, b *piece) {
	first, rest := *r, *r
	first.cells, rest.cells = make([][]*piece, len(r.cells)), make([][]*piece, len(r.cells))
	first.open = true
	moved := false
	for i, c := range r.cells {
		first.cells[i], rest.cells[i] = cut(c, room, false)
		moved = moved || len(first.cells[i]) > 0
	}
	for i, c := range r.cells {
		if must && !moved && len(c) > 0 {
			first.cells[i], rest.cells[i] = cut(c, room, true)
			moved = true
		}
	}
	if !moved {
		return nil, nil
	}
	return first.piece(), rest.piece()
}
