package doc

// piece is something of a height that is drawn in one place: a line, a row.
type piece struct {
	gap, h float64 // the gap above is left out at the top of a page
	keep   bool    // not to be parted from the next
	first  bool    // begins a page
	draw   func(c *canvas, x, top float64)
	// split parts a row so that the first part is at most so high; there is none
	// where no line fits, unless one has to go. nil for what cannot be parted.
	split func(room float64, must bool) (a, b *piece)
	head  *piece // drawn again above this one at the top of a page
	place *place
}

// place is where a heading came to stand.
type place struct {
	words string
	level int
	page  int
	top   float64
}

// stack draws pieces one under the other.
func stack(c *canvas, list []*piece, x, top float64) {
	for i, p := range list {
		if i > 0 {
			top += p.gap
		}
		p.draw(c, x, top)
		top += p.h
	}
}

// height is how high pieces stand in a stack.
func height(list []*piece) (h float64) {
	for i, p := range list {
		if i > 0 {
			h += p.gap
		}
		h += p.h
	}
	return h
}

// cut takes from a stack what is at most so high; all of it stays when not even the
// first line fits, unless must says that something has to go.
func cut(list []*piece, room float64, must bool) (taken, rest []*piece) {
	h := 0.0
	for i, p := range list {
		if i > 0 {
			h += p.gap
		}
		if h+p.h > room+0.01 {
			if p.split != nil {
				if a, b := p.split(room-h, must && i == 0); a != nil {
					return append(list[:i:i], a), append([]*piece{b}, list[i+1:]...)
				}
			}
			if i == 0 && must {
				i = 1
			}
			return list[:i:i], list[i:]
		}
		h += p.h
	}
	return list, nil
}

// leastOfRow is how much room a row asks for that goes over several pages.
const leastOfRow = 90

// placed is a piece on a page.
type placed struct {
	*piece
	top    float64
	silent bool
}

// paginate lays pieces on pages. What is kept together goes to the next page
// together; a row goes over two only where no page could hold it.
func paginate(list []*piece) (pages [][]placed) {
	var page []placed
	y, real := 0.0, false
	turn := func() {
		pages, page = append(pages, page), nil
		y, real = 0, false
	}
	set := func(p *piece) {
		if real {
			y += p.gap
		} else if p.head != nil {
			page = append(page, placed{p.head, y, true})
			y += p.head.h
		}
		page = append(page, placed{p, y, false})
		y += p.h
		real = true
	}
	for len(list) > 0 {
		p := list[0]
		giant := p.split != nil && p.h > full(p)
		if real && (p.first || y+together(list) > textHeight) {
			turn()
			continue
		}
		if !giant {
			set(p)
			list = list[1:]
			continue
		}
		room := full(p)
		if real {
			room = textHeight - y - p.gap
		}
		a, b := p.split(room, !real)
		if a == nil {
			turn()
			continue
		}
		a.gap, a.head, b.head, b.keep = p.gap, p.head, p.head, p.keep
		set(a)
		turn()
		list = append([]*piece{b}, list[1:]...)
	}
	return append(pages, page)
}

// full is how much of a page a row may take.
func full(p *piece) float64 {
	if p.head != nil {
		return textHeight - p.head.h
	}
	return textHeight
}

// together is how much the first pieces take that are kept together, or the first
// alone where they are more than a page.
func together(list []*piece) float64 {
	h := 0.0
	for _, p := range list {
		if p.split != nil && p.h > full(p) {
			h += p.gap + leastOfRow
			break
		}
		h += p.gap + p.h
		if !p.keep {
			break
		}
	}
	if h > textHeight {
		return list[0].gap + list[0].h
	}
	return h
}
