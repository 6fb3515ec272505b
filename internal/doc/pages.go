package doc

import (
	"fmt"
	"strings"

	"ledetraad/internal/doc/font"
	"ledetraad/internal/doc/pdf"
)

// long is how many pages a document has before it gets a list of contents.
const long = 8

// PDF writes the document as a tagged PDF. The same document gives the same file.
func (d Document) PDF() ([]byte, error) {
	b, err := d.lay()
	if err != nil {
		return nil, err
	}
	b.draw()
	return b.finish()
}

// builder is a document on its way to a file.
type builder struct {
	flow
	d     Document
	root  *elem
	laid  [][]placed
	pages []*canvas
	paper [2]float64 // how wide and high a page is
}

// lay sets the document and lays it on pages; a long one a second time, with its
// contents.
func (d Document) lay() (*builder, error) {
	b, err := d.layOnce(false)
	if err == nil && len(b.laid) > long && len(b.places) > 3 && d.Words.Contents != "" {
		return d.layOnce(true)
	}
	return b, err
}

func (d Document) layOnce(contents bool) (*builder, error) {
	l, err := newLetters()
	if err != nil {
		return nil, err
	}
	b := &builder{d: d, root: &elem{tag: "Document"}, paper: [2]float64{pageWidth, pageHeight}}
	b.flow = flow{letters: l, file: &pdf.File{}, danish: d.Lang != "en", images: map[string]string{}}
	at := column{in: b.root, width: textWidth, size: 10.5, lead: 15.2}
	list := b.front(at)
	if contents {
		sect := b.root.child("Sect")
		body := b.blocks(d.Blocks, at)
		list = append(list, b.contents(d.Words.Contents, b.places, at.within(sect, 0))...)
		if len(body) > 0 {
			body[0].first = true
		}
		list = append(list, body...)
	} else {
		body := b.blocks(d.Blocks, at)
		if len(body) > 0 {
			body[0].gap = max(body[0].gap, 18)
		}
		list = append(list, body...)
	}
	b.laid = paginate(list)
	for i, page := range b.laid {
		for _, p := range page {
			if p.place != nil && !p.silent {
				p.place.page, p.place.top = i, p.top
			}
		}
	}
	return b, b.err
}

// front is the head of the first page: whose, what, and the days that are known.
func (b *builder) front(at column) (list []*piece) {
	whose := strings.Trim(clean(b.d.Author)+" · "+clean(b.d.Mark), " ·")
	list = b.paragraph(Styled(Meta, whose), at)
	title := b.set([]Run{{Text: b.d.Title, Bold: true}}, at.in.child("H1"), 0, look{size: 25, lead: 31, gap: 12, colour: ink}, at)
	list = append(list, title...)
	if b.d.Subtitle != "" {
		list = append(list, b.paragraph(Styled(Lead, b.d.Subtitle), at)...)
	}
	hold(list)
	if len(b.d.Facts) == 0 {
		return list
	}
	t := at.in.child("Table")
	small := column{width: at.width, size: 9.2, lead: 13}
	for i, f := range b.d.Facts {
		tr := t.child("TR")
		th, td := tr.child("TH"), tr.child("TD")
		th.attribute("Table", "/Scope /Row")
		name, text := small.within(th, 0), small.within(td, 0)
		name.width, text.width = 110, at.width-120
		r := &cellRow{widths: []float64{120, at.width - 120}, colour: thin, thick: 0.5, cells: [][]*piece{
			b.set([]Run{{Text: f.Name}}, th.child("P"), 0, look{size: 9.2, lead: 13, colour: ink3}, name),
			b.set([]Run{{Text: f.Text}}, td.child("P"), 0, look{size: 9.2, lead: 13, colour: ink}, text)}}
		p := r.piece()
		if i == 0 {
			p.gap = 16
		}
		list = append(list, p)
	}
	return list
}

// draw draws the pages, each with its head and foot.
func (b *builder) draw() {
	for i, page := range b.laid {
		c := &canvas{letters: b.letters, file: b.file, page: i}
		b.pages = append(b.pages, c)
		b.header(c)
		for j, p := range page {
			c.silent, c.topmost = p.silent, j == 0 || page[j-1].silent
			if p.silent {
				c.shut()
			}
			p.draw(c, marginLeft, marginTop+p.top)
			if p.silent {
				c.shut()
			}
		}
		b.footer(c, len(b.laid))
	}
}

// header and footer stand on the pages and are not read aloud; the first page has
// its title instead of a header.
func (b *builder) header(c *canvas) {
	if c.page > 0 {
		c.artifact("/Type /Pagination /Subtype /Header")
		b.ends(c, 46, b.d.Title, b.d.Mark)
		c.shut()
	}
}

func (b *builder) footer(c *canvas, pages int) {
	c.shut()
	c.artifact("/Type /Pagination /Subtype /Footer")
	number := ""
	if b.d.Words.Page != "" {
		number = fmt.Sprintf(b.d.Words.Page, c.page+1, pages)
	}
	b.ends(c, pageHeight-44, b.d.Author, number)
	c.shut()
}

// ends draws words at both ends of a line.
func (b *builder) ends(c *canvas, base float64, left, right string) {
	const size = 8.4
	right = b.short(right, size, textWidth*0.27)
	c.words(font.Regular, size, marginLeft, base, ink3, b.short(left, size, textWidth*0.7))
	c.words(font.Regular, size, pageWidth-marginRight-c.width(font.Regular, size, right), base, ink3, right)
}

// short is a title on one line, cut where it is too long.
func (b *builder) short(words string, size, room float64) string {
	words = strings.Join(strings.Fields(clean(words)), " ")
	if b.width(font.Regular, size, words) <= room {
		return words
	}
	text := []rune(words)
	for len(text) > 0 && b.width(font.Regular, size, string(text)+"…") > room {
		text = text[:len(text)-1]
	}
	return strings.TrimSpace(string(text)) + "…"
}
