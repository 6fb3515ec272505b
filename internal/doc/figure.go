package doc

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // photographs
	_ "image/png"  // drawings

	"ledetraad/internal/doc/font"
	"ledetraad/internal/doc/pdf"
)

// highest is the part of a page a picture may take.
const highest = 0.62

// largest is the most points of a picture that are unpacked.
const largest = 40_000_000

// size reads how large a picture is, and its kind: "png" or "jpeg".
func (g Figure) size() (w, h int, kind string, err error) {
	c, kind, err := image.DecodeConfig(bytes.NewReader(g.Image))
	if err != nil {
		return 0, 0, "", fmt.Errorf("doc: a picture: %w", err)
	}
	if c.Width < 1 || c.Height < 1 || c.Width*c.Height > largest {
		return 0, 0, "", fmt.Errorf("doc: a picture of %d times %d points", c.Width, c.Height)
	}
	return c.Width, c.Height, kind, nil
}

// fit is how large a picture is drawn in a column.
func (g Figure) fit(pw, ph int, width, tallest float64) (w, h float64) {
	part := g.Width
	if part <= 0 || part > 1 {
		part = 1
	}
	w = width * part
	h = w * float64(ph) / float64(pw)
	if h > tallest {
		w, h = w*tallest/h, tallest
	}
	return w, h
}

func (f *flow) figure(g Figure, at column) []*piece {
	pw, ph, kind, err := g.size()
	if err != nil {
		f.fail(err)
		return nil
	}
	name := fmt.Sprintf("Im%d", len(f.images)+1)
	ref, err := addImage(f.file, g.Image, pw, ph, kind)
	f.fail(err)
	f.images[name] = ref.String()
	w, h := g.fit(pw, ph, at.width, textHeight*highest)
	var e *elem
	if g.Alt != "" {
		e = at.in.child("Figure")
		e.more = " /Alt " + pdf.Text(clean(g.Alt))
		e.attribute("Layout", "/Placement /Block /BBox [0 0 "+pdf.Number(w)+" "+pdf.Number(h)+"]")
	}
	p := &piece{gap: at.lead * 0.8, h: h, draw: func(c *canvas, x, top float64) { c.picture(e, name, x, top, w, h) }}
	list := []*piece{p}
	if g.Caption != "" {
		p.keep = true
		list = append(list, f.paragraph(Styled(Meta, g.Caption), at)...)
	}
	return list
}

func (f *flow) fail(err error) {
	if f.err == nil {
		f.err = err
	}
}

// addImage puts a picture into the file: a photograph as it is, a drawing point by point
// with what shows through it beside.
func addImage(f *pdf.File, data []byte, w, h int, kind string) (pdf.Ref, error) {
	about := fmt.Sprintf("/Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent 8", w, h)
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return 0, fmt.Errorf("doc: a picture: %w", err)
	}
	if kind == "jpeg" {
		space := "/DeviceRGB"
		switch img.(type) {
		case *image.Gray:
			space = "/DeviceGray"
		case *image.CMYK:
			space = "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]"
		}
		return f.Raw(about+" /ColorSpace "+space+" /Filter /DCTDecode", data), nil
	}
	points, through := make([]byte, 0, 3*w*h), make([]byte, 0, w*h)
	clear := false
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, bl, a := img.At(x, y).RGBA()
			if a > 0 && a < 0xffff {
				r, g, bl = r*0xffff/a, g*0xffff/a, bl*0xffff/a
			}
			points = append(points, byte(r>>8), byte(g>>8), byte(bl>>8))
			through = append(through, byte(a>>8))
			clear = clear || a < 0xffff
		}
	}
	about += " /ColorSpace "
	mask := ""
	if clear {
		m, err := f.Stream(about+"/DeviceGray", through)
		if err != nil {
			return 0, err
		}
		mask = " /SMask " + m.String()
	}
	return f.Stream(about+"/DeviceRGB"+mask, points)
}

// signatures are lines beside each other, two at a time, kept whole.
func (f *flow) signatures(s Signatures, at column) (list []*piece) {
	const between = 32.0
	w := (at.width - between) / 2
	for i := 0; i < len(s.Parties); i += 2 {
		pair := s.Parties[i:min(i+2, len(s.Parties))]
		var cells [][]*piece
		tall := 0.0
		for _, p := range pair {
			in := at.within(at.in.child("Div"), at.width-w)
			cell := f.blocks([]Block{Paragraph{Runs: []Run{{Text: p.Role, Bold: true}}}, Styled(Meta, p.Unit), Styled(Meta, s.Line)}, in)
			cells, tall = append(cells, cell), max(tall, height(cell))
		}
		const air = 58.0
		list = append(list, &piece{gap: at.lead, h: air + 5 + tall, draw: func(c *canvas, x, top float64) {
			for j, cell := range cells {
				left := x + float64(j)*(w+between)
				c.rule(left, left+w, top+air, 0.8, ink)
				stack(c, cell, left, top+air+5)
			}
		}})
	}
	return list
}

// blank is a name with room under it down to a line.
func (f *flow) blank(b Blank, at column) []*piece {
	const room = 40.0
	list := f.blocks([]Block{Styled(Meta, b.Name)}, at)
	hold(list)
	return append(list, &piece{h: room, draw: func(c *canvas, x, top float64) { c.rule(x, x+at.width, top+room-4, 0.5, edge) }})
}

// contents is the list of headings, with the pages they came to stand on.
func (f *flow) contents(title string, places []*place, at column) (list []*piece) {
	list = f.set([]Run{{Text: title, Bold: true}}, at.in.child("P"), 0, look{size: 12.5, lead: 17, gap: 26, colour: ink}, at)
	hold(list)
	toc := at.in.child("TOC")
	for _, p := range places {
		if p.level > 2 {
			continue
		}
		indent := float64(p.level-1) * 14
		link := toc.child("TOCI").child("Reference").child("Link")
		lines := f.compose([]Run{{Text: p.words}}, at.size, at.width-indent-40, f.danish)
		for i, ln := range lines {
			list = append(list, &piece{gap: at.lead * 0.15, h: at.lead, keep: i < len(lines)-1, draw: func(c *canvas, x, top float64) {
				base := top + at.lead/2 + at.size*0.35
				c.mark(link)
				end := x + indent
				for _, b := range ln.bits {
					end = c.words(b.face, at.size, end, base, ink, b.text)
				}
				if i == len(lines)-1 {
					number := fmt.Sprint(p.page + 1)
					c.words(font.Regular, at.size, end, base, ink, " ")
					c.words(font.Regular, at.size, x+at.width-c.width(font.Regular, at.size, number), base, ink, number)
				}
				c.follow(linkPlace{elem: link, place: p, words: p.words, rect: [4]float64{x + indent, top + at.lead, x + at.width, top}})
			}})
		}
	}
	return list
}
