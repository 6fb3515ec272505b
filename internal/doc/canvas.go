package doc

import (
	"bytes"
	"fmt"
	"math"
	"strings"

	"ledetraad/internal/doc/font"
	"ledetraad/internal/doc/pdf"
)

// The page, A4, in points.
const (
	pageWidth   = 595.28
	pageHeight  = 841.89
	marginLeft  = 76.0
	marginTop   = 74.0
	marginRight = 76.0
	marginFoot  = 78.0
	textWidth   = pageWidth - marginLeft - marginRight
	textHeight  = pageHeight - marginTop - marginFoot
)

// The colours, as on the pages.
const (
	ink   = "0.102 0.102 0.102" // words
	ink2  = "0.271 0.271 0.271"
	ink3  = "0.357 0.380 0.400" // small words
	fjord = "0.071 0.224 0.290"
	blue  = "0 0.302 0.600" // links
	thin  = "0.863 0.882 0.890"
	edge  = "0.482 0.522 0.545"
	white = "1 1 1"
)

// signInks are the themes' colours, that come round again after five.
var signInks = []string{"0.114 0.310 0.569", "0.133 0.400 0.290", "0.541 0.294 0.031", "0.420 0.173 0.510", "0.059 0.361 0.420"}

// canvas is a page being drawn. Places are counted from the top left.
type canvas struct {
	*letters
	file   *pdf.File
	page   int
	out    bytes.Buffer
	marks  []*elem // by number on the page
	links  []linkPlace
	open   *elem // whose words are being drawn
	decor  bool  // decoration is being drawn
	silent bool  // all is decoration: a head that is repeated
	// topmost says that nothing but a repeated head stands above on the page.
	topmost bool
}

// linkPlace is where on a page a link can be followed.
type linkPlace struct {
	elem  *elem
	ref   pdf.Ref
	rect  [4]float64
	to    string // an address; "" a place in the document
	place *place
	words string
}

// mark says whose the words are that follow.
func (c *canvas) mark(e *elem) {
	if c.silent {
		c.artifact("")
		return
	}
	if c.open == e {
		return
	}
	c.shut()
	n := len(c.marks)
	fmt.Fprintf(&c.out, "/%s <</MCID %d>> BDC\n", e.tag, n)
	c.marks = append(c.marks, e)
	e.kids = append(e.kids, kid{page: c.page, mark: n})
	c.open = e
}

// artifact says that what follows is decoration.
func (c *canvas) artifact(entries string) {
	if c.decor && entries == "" {
		return
	}
	c.shut()
	if entries == "" {
		c.out.WriteString("/Artifact BMC\n")
	} else {
		fmt.Fprintf(&c.out, "/Artifact <<%s>> BDC\n", entries)
	}
	c.decor = true
}

func (c *canvas) shut() {
	if c.open != nil || c.decor {
		c.out.WriteString("EMC\n")
	}
	c.open, c.decor = nil, false
}

// say writes numbers and an operator; y is turned about.
func (c *canvas) say(format string, values ...float64) {
	words := make([]any, len(values))
	for i, v := range values {
		words[i] = pdf.Number(v)
	}
	fmt.Fprintf(&c.out, format+"\n", words...)
}

// words draws words on a base line and returns where they end.
func (c *canvas) words(f font.Face, size, x, base float64, colour, words string) float64 {
	if words == "" {
		return x
	}
	c.say("BT "+colour+" rg /F"+fmt.Sprint(int(f))+" %s Tf 1 0 0 1 %s %s Tm", size, x, pageHeight-base)
	c.out.WriteString(c.encode(f, words) + " ET\n")
	return x + c.width(f, size, words)
}

// rule draws a line across.
func (c *canvas) rule(x1, x2, y, thick float64, colour string) {
	c.artifact("")
	c.say(colour+" RG %s w %s %s m %s %s l S", thick, x1, pageHeight-y, x2, pageHeight-y)
}

// bar draws a line down.
func (c *canvas) bar(x, top, foot, thick float64, colour string) {
	c.artifact("")
	c.say(colour+" rg %s %s %s %s re f", x, pageHeight-foot, thick, foot-top)
}

// picture draws an image that is among the resources.
func (c *canvas) picture(e *elem, name string, x, top, w, h float64) {
	if e == nil {
		c.artifact("")
	} else {
		c.mark(e)
	}
	c.say("q %s 0 0 %s %s %s cm /"+name+" Do Q", w, h, x, pageHeight-top-h)
}

// sign draws a theme's number in its shape, as high as side; the number is read.
func (c *canvas) sign(e *elem, n int, x, top, side float64) {
	c.artifact("")
	at := func(px, py float64) (float64, float64) { return x + px*side/32, pageHeight - top - py*side/32 }
	shape := (n - 1) % 5
	fmt.Fprintf(&c.out, "%s rg\n", signInks[shape])
	if shape == 0 {
		c.circle(x+side/2, top+side/2, side*12.6/32)
	} else {
		corners := [][]float64{
			1: {4.4, 4.4, 27.6, 4.4, 27.6, 27.6, 4.4, 27.6},
			2: {16, 1.6, 30.4, 16, 16, 30.4, 1.6, 16},
			3: {9, 3.2, 23, 3.2, 30.4, 16, 23, 28.8, 9, 28.8, 1.6, 16},
			4: {16, 1.4, 31, 29, 1, 29},
		}[shape]
		for i := 0; i < len(corners); i += 2 {
			px, py := at(corners[i], corners[i+1])
			c.say("%s %s "+map[bool]string{true: "m", false: "l"}[i == 0], px, py)
		}
		c.out.WriteString("h f\n")
	}
	words, size := fmt.Sprint(n), side*0.42
	base := top + side/2 + 0.35*size
	if shape == 4 {
		base += side * 0.12
	}
	c.mark(e)
	c.words(font.Bold, size, x+side/2-c.width(font.Bold, size, words)/2, base, white, words+" ")
}

func (c *canvas) circle(x, top, r float64) {
	k, y := r*4*(math.Sqrt2-1)/3, pageHeight-top
	c.say("%s %s m", x+r, y)
	c.say("%s %s %s %s %s %s c", x+r, y+k, x+k, y+r, x, y+r)
	c.say("%s %s %s %s %s %s c", x-k, y+r, x-r, y+k, x-r, y)
	c.say("%s %s %s %s %s %s c", x-r, y-k, x-k, y-r, x, y-r)
	c.say("%s %s %s %s %s %s c f", x+k, y-r, x+r, y-k, x+r, y)
}

// follow makes what is drawn between two places a link.
func (c *canvas) follow(l linkPlace) {
	if c.silent {
		return
	}
	l.ref = c.file.Reserve()
	l.words = strings.TrimSpace(l.words)
	l.elem.kids = append(l.elem.kids, kid{page: c.page, link: l.ref})
	c.links = append(c.links, l)
}
