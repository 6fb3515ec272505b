package doc

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ledetraad/internal/doc/font"
	"ledetraad/internal/doc/pdf"
)

// A3 is the long and the short side of a sheet of A3, in points.
const (
	A3Long  = 1190.55
	A3Short = 841.89
)

// Sheet is one page of any size where everything has its place: a poster. Its parts
// stand in the order they are read, wherever they are drawn. It is written as a tagged
// PDF and as one file of drawing (SVG).
type Sheet struct {
	Lang, Title, Author, Subject string
	Made                         time.Time
	W, H                         float64 // in points
	Parts                        []Part
}

// Part is something of a sheet: a heading ("H1", "H2"), a paragraph ("P"), or a
// "Figure" with words that say what it shows. Without a tag it is decoration.
type Part struct {
	Tag, Alt string
	Marks    []Mark
}

// Cut is which letters words are set in.
type Cut = font.Face

// The cuts.
const (
	Plain  Cut = font.Regular
	Strong Cut = font.Bold
	Slant  Cut = font.Italic
)

// Mark is one thing that is drawn: words on a base line, or a path. Colours are
// "#rrggbb"; "" is none.
type Mark struct {
	Words string
	Cut   Cut
	Size  float64
	X, Y  float64 // where the words begin, and their base line
	Path  []Move
	Fill  string
	Line  string // the colour of the line along a path
	Thick float64
	Dash  float64 // how long its parts are; 0 is whole
	Round bool    // its ends are
	Link  string  // where it leads, in a drawing on a page
	Wide  float64 // how wide the words stand
	Halo  bool    // words stand on what is under them, in a drawing on a page
}

// Move is a step along a path: 'M' to a place, 'L' straight, 'C' in a curve by two
// places to a third, 'Z' back to the beginning.
type Move struct {
	Op byte
	At [6]float64
}

// Measure measures words as documents and drawings set them. It is not shared.
type Measure struct{ l *letters }

// NewMeasure reads the letters.
func NewMeasure() (Measure, error) {
	l, err := newLetters()
	return Measure{l}, err
}

// Width is how wide words stand.
func (m Measure) Width(cut Cut, size float64, words string) float64 {
	return m.l.width(cut, size, clean(words))
}

// PDF writes the sheet as a tagged PDF of one page.
func (s Sheet) PDF() ([]byte, error) {
	l, err := newLetters()
	if err != nil {
		return nil, err
	}
	b := &builder{paper: [2]float64{s.W, s.H}, root: &elem{tag: "Document"},
		d: Document{Lang: s.Lang, Title: s.Title, Author: s.Author, Subject: s.Subject, Made: s.Made}}
	b.flow = flow{letters: l, file: &pdf.File{}, danish: s.Lang != "en", images: map[string]string{}}
	c := &canvas{letters: l, file: b.file}
	b.pages = append(b.pages, c)
	// A canvas counts from the top of an A4; this page's top is elsewhere.
	c.say("1 0 0 1 0 %s cm", s.H-pageHeight)
	for _, p := range s.Parts {
		var e *elem
		if p.Tag != "" {
			e = b.root.child(p.Tag)
		}
		figure := p.Tag == "Figure"
		if figure {
			e.more = " /Alt " + pdf.Text(clean(p.Alt))
			e.attribute("Layout", fmt.Sprintf("/Placement /Block /BBox [0 0 %s %s]", pdf.Number(s.W), pdf.Number(s.H)))
		}
		for _, m := range p.Marks {
			c.drawn(e, m, figure)
		}
	}
	c.shut()
	return b.finish()
}

// drawn draws a mark. In a figure all of it is the figure's; elsewhere only words are
// read, and a path is decoration.
func (c *canvas) drawn(e *elem, m Mark, figure bool) {
	if e == nil || m.Words == "" && !figure {
		c.artifact("")
	} else {
		c.mark(e)
	}
	if m.Words != "" {
		c.words(m.Cut, m.Size, m.X, m.Y, inks(m.Fill), clean(m.Words)+" ")
		return
	}
	if m.Fill != "" {
		c.say(inks(m.Fill) + " rg")
	}
	if m.Line != "" {
		ends := "0"
		if m.Round {
			ends = "1"
		}
		dash := "[] 0 d"
		if m.Dash > 0 {
			dash = "[" + pdf.Number(m.Dash) + "] 0 d"
		}
		c.say(inks(m.Line)+" RG %s w "+ends+" J 1 j "+dash, m.Thick)
	}
	for _, v := range m.Path {
		a := v.At
		switch v.Op {
		case 'M', 'L':
			c.say("%s %s "+strings.ToLower(string(v.Op)), a[0], pageHeight-a[1])
		case 'C':
			c.say("%s %s %s %s %s %s c", a[0], pageHeight-a[1], a[2], pageHeight-a[3], a[4], pageHeight-a[5])
		case 'Z':
			c.say("h")
		}
	}
	switch {
	case m.Fill != "" && m.Line != "":
		c.say("B")
	case m.Fill != "":
		c.say("f")
	case m.Line != "":
		c.say("S")
	default:
		c.say("n")
	}
}

// inks is a colour as a page names it.
func inks(colour string) string {
	n, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
	if err != nil {
		return ink
	}
	part := func(shift int) string { return strconv.FormatFloat(float64(n>>shift&0xff)/255, 'f', 3, 64) }
	return part(16) + " " + part(8) + " " + part(0)
}
