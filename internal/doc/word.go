package doc

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// docx writes the body of a Word document. Every look is a style, so that whoever
// works on the document can change it in one place.
type docx struct {
	out      strings.Builder
	body     string // style of plain paragraphs here
	level    int    // of lists
	links    []string
	numbers  int // ordered lists so far
	pictures []picture
	err      error
}

type picture struct {
	data []byte
	kind string
}

// xmlText is a text as XML says it.
func xmlText(s string) string {
	var out strings.Builder
	xml.EscapeText(&out, []byte(clean(s)))
	return out.String()
}

func (w *docx) say(format string, args ...any) { fmt.Fprintf(&w.out, format, args...) }

func (w *docx) blocks(list []Block) {
	for _, b := range list {
		switch b := b.(type) {
		case Heading:
			level := min(max(b.Level, 1), 4)
			w.paragraph(fmt.Sprintf("Heading%d", level), "", b.Sign, []Run{{Text: b.Text}})
		case Paragraph:
			w.paragraph(w.style(b.Style), w.indent(), b.Sign, b.Runs)
		case List:
			w.list(b)
		case Table:
			w.table(b)
		case Quote:
			w.within("Quote", b.Blocks)
			w.paragraph("QuoteSource", w.indent(), 0, []Run{{Text: b.By}})
		case Note:
			w.paragraph("Note", w.indent(), 0, []Run{{Text: b.Title, Bold: true}})
			w.within("Note", b.Blocks)
		case Figure:
			w.figure(b)
		case Signatures:
			w.signatures(b)
		case Blank:
			w.paragraph("Meta", "<w:keepNext/>", 0, []Run{{Text: b.Name}})
			w.say(`<w:p><w:pPr><w:pStyle w:val="Meta"/><w:pBdr><w:bottom w:val="dotted" w:sz="6" w:space="1" w:color="7B858B"/></w:pBdr><w:spacing w:before="700"/></w:pPr></w:p>`)
		case PageBreak:
			w.say(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
		}
	}
}

// indent is what a paragraph after the first of an item stands in.
func (w *docx) indent() string {
	if w.level == 0 {
		return ""
	}
	return fmt.Sprintf(`<w:ind w:left="%d"/>`, itemTwips*min(w.level, deepest+1))
}

func (w *docx) style(s Style) string {
	switch s {
	case Lead:
		return "Subtitle"
	case Meta:
		return "Meta"
	case Name:
		return "Name"
	}
	return w.body
}

// within writes blocks whose plain paragraphs have a style.
func (w *docx) within(style string, list []Block) {
	before := w.body
	w.body = style
	w.blocks(list)
	w.body = before
}

// paragraph writes one; more are properties besides its style.
func (w *docx) paragraph(style, more string, sign int, runs []Run) {
	if blank(runs) && sign == 0 && !strings.Contains(more, "numPr") {
		return
	}
	w.say(`<w:p><w:pPr><w:pStyle w:val="%s"/>%s</w:pPr>`, style, more)
	if sign > 0 {
		w.say(`<w:r><w:rPr><w:b/><w:color w:val="%s"/></w:rPr><w:t xml:space="preserve">%d </w:t></w:r>`, signHex[(sign-1)%len(signHex)], sign)
	}
	for _, r := range runs {
		w.run(r)
	}
	w.say(`</w:p>`)
}

// signHex are the themes' colours.
var signHex = []string{"1D4F91", "22664A", "8A4B08", "6B2C82", "0F5C6B"}

func (w *docx) run(r Run) {
	text := clean(r.Text)
	if text == "" {
		return
	}
	look := ""
	to := address(r.Link)
	if to != "" {
		look += `<w:rStyle w:val="Hyperlink"/>`
		w.links = append(w.links, to)
		w.say(`<w:hyperlink r:id="link%d">`, len(w.links))
	}
	if r.Bold {
		look += `<w:b/>`
	}
	if r.Italic {
		look += `<w:i/>`
	}
	w.say(`<w:r>`)
	if look != "" {
		w.say(`<w:rPr>%s</w:rPr>`, look)
	}
	for i, part := range strings.Split(text, "\n") {
		if i > 0 {
			w.say(`<w:br/>`)
		}
		if part != "" {
			w.say(`<w:t xml:space="preserve">%s</w:t>`, xmlText(part))
		}
	}
	w.say(`</w:r>`)
	if to != "" {
		w.say(`</w:hyperlink>`)
	}
}

// The numbering: one list of dots, and one of numbers from which every ordered list
// is a new beginning.
const dots = 1

// deepest is the last level Word can indent a list to.
const deepest = 8

// itemTwips is how far each level stands in.
const itemTwips = 340

func (w *docx) list(l List) {
	style, number := "ListBullet", dots
	if l.Ordered {
		w.numbers++
		style, number = "ListNumber", dots+w.numbers
	}
	level := min(w.level, deepest)
	for _, item := range l.Items {
		first := fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, number)
		if len(item) > 0 {
			if p, ok := item[0].(Paragraph); ok && !blank(p.Runs) {
				w.paragraph(style, first, p.Sign, p.Runs)
				first, item = "", item[1:]
			}
		}
		if first != "" {
			w.paragraph(style, first, 0, nil)
		}
		w.level++
		w.within("ListParagraph", item)
		w.level--
	}
}

func (w *docx) figure(g Figure) {
	pw, ph, kind, err := g.size()
	if err != nil {
		if w.err == nil {
			w.err = err
		}
		return
	}
	w.pictures = append(w.pictures, picture{g.Image, kind})
	n := len(w.pictures)
	wide, high := g.fit(pw, ph, textWidth, textHeight*highest)
	cx, cy := int(wide*emu), int(high*emu)
	about := fmt.Sprintf(`descr="%s"/>`, xmlText(g.Alt))
	if g.Alt == "" {
		about = `descr=""><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst></wp:docPr>`
	}
	w.say(`<w:p><w:pPr><w:pStyle w:val="Normal"/><w:keepNext/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="Picture %d" %s`, cx, cy, n, n, about)
	w.say(`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="%d" name="Picture %d"/><pic:cNvPicPr/></pic:nvPicPr>`, n, n)
	w.say(`<pic:blipFill><a:blip r:embed="picture%d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`, n)
	w.say(`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`, cx, cy)
	w.blocks([]Block{Styled(Meta, g.Caption)})
}

// emu is how many of Word's units a point has.
const emu = 12700
