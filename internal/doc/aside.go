package doc

import (
	"strconv"

	"ledetraad/internal/doc/font"
)

// beside draws a bar along pieces, over the gaps between them too.
func beside(list []*piece, indent float64, colour string, thick float64) []*piece {
	for i, p := range list {
		draw, inner := p.draw, p.gap
		if i == 0 {
			inner = 0
		}
		p.draw = func(c *canvas, x, top float64) {
			gap := inner
			if c.topmost {
				gap = 0
			}
			c.bar(x, top-gap, top+p.h, thick, colour)
			draw(c, x+indent, top)
		}
		if split := p.split; split != nil {
			p.split = func(room float64, must bool) (*piece, *piece) {
				a, b := split(room, must)
				if a == nil {
					return nil, nil
				}
				both := beside([]*piece{a, b}, indent, colour, thick)
				return both[0], both[1]
			}
		}
	}
	return list
}

func (f *flow) quote(q Quote, at column) []*piece {
	e := at.in.child("BlockQuote")
	list := f.blocks(q.Blocks, at.within(e, 14))
	if q.By != "" {
		list = append(list, f.paragraph(Styled(Meta, q.By), at.within(e, 14))...)
	}
	return spaced(beside(list, 14, thin, 2.2), at.lead*0.9)
}

func (f *flow) note(n Note, at column) []*piece {
	e := at.in.child("Div")
	var list []*piece
	if n.Title != "" {
		list = f.paragraph(Styled(Name, n.Title), at.within(e, 14))
	}
	list = append(list, f.blocks(n.Blocks, at.within(e, 14))...)
	return spaced(beside(list, 14, fjord, 2.2), at.lead*0.9)
}

// spaced sets the gap above.
func spaced(list []*piece, gap float64) []*piece {
	if len(list) > 0 {
		list[0].gap = gap
	}
	return list
}

// list has its marks in the margin of its items.
func (f *flow) list(l List, at column) (out []*piece) {
	e := at.in.child("L")
	kind, indent := "/Disc", at.size*1.25
	if l.Ordered {
		kind, indent = "/Decimal", at.size*1.3+f.width(font.Regular, at.size, strconv.Itoa(len(l.Items)))
	}
	e.attribute("List", "/ListNumbering "+kind)
	for i, item := range l.Items {
		li := e.child("LI")
		lbl, body := li.child("Lbl"), li.child("LBody")
		mark := "•"
		if l.Ordered {
			mark = strconv.Itoa(i+1) + "."
		}
		pieces := f.blocks(item, at.within(body, indent))
		if len(pieces) == 0 {
			pieces = []*piece{{h: at.lead, draw: func(*canvas, float64, float64) {}}}
		}
		for j, p := range pieces {
			draw := p.draw
			p.draw = func(c *canvas, x, top float64) {
				if j == 0 {
					c.mark(lbl)
					c.words(font.Regular, at.size, x, top+at.lead/2+at.size*0.35, ink, mark+" ")
				}
				draw(c, x+indent, top)
			}
		}
		pieces[0].gap = at.lead * 0.2
		if near := height(pieces) < 4*at.lead; near && (i == 0 || i == len(l.Items)-2) && i < len(l.Items)-1 {
			hold(pieces) // no item stands alone on a page
		}
		out = append(out, pieces...)
	}
	return spaced(out, at.lead*0.4)
}
