// Package poster draws the strategy on a page: political goals that lead to themes,
// the themes woven into one thread that ends with the citizen, and under it what each
// theme says. It also draws where a letter's themes come from.
//
// It is given plain words and decides where they stand; it knows nobody and reads
// nothing. The same words give the same drawing. A theme is never told by its colour
// alone: it has a shape and a number too.
package poster

import (
	"ledetraad/internal/doc"
	"ledetraad/internal/ui"
)

// Poster is what stands on the sheet.
type Poster struct {
	Title, Subtitle string
	Mark            string // such as "Draft"; "" nothing
	Aims            []Aim
	Themes          []Theme
	Foot            string // whose it is and since when
	Advice          string // how to use it
	Words           Words
}

// Aim is a political goal, and the themes that support it, by their places in the list.
// One that no theme supports is an open ring.
type Aim struct {
	Title  string
	Themes []int
}

// Theme is a theme with what it says to whom.
type Theme struct {
	Number          int
	Heading         string // it stands under; "" none
	Title, Subtitle string
	Says            []Says
	Question        string
}

// Says is some words and what they are.
type Says struct{ Name, Text string }

// Words are the poster's own.
type Words struct {
	End, EndNote string // what the thread leads to
	Question     string // over a theme's question
	Shown        string // what the picture shows, for who cannot see it
	Shortened    string // that words are left out, and where they all stand
	More         func(n int) string
}

// Colours beside the themes' own, as on the pages.
const (
	ink   = "#1a1a1a"
	ink2  = "#454545"
	ink3  = "#5b6166"
	line2 = "#b9c1c5"
	white = "#ffffff"
	thick = "#a3213a" // the thread
	loose = "#7a4b00"
)

func colour(number int) string { return ui.ThemeColour(number) }

// pen draws marks.
type pen struct {
	m     doc.Measure
	marks []doc.Mark
}

// words draws words from x on, and right draws them up to x.
func (p *pen) words(cut doc.Cut, size, x, y float64, colour, text string) {
	if text == "" {
		return
	}
	p.marks = append(p.marks, doc.Mark{Words: text, Cut: cut, Size: size, X: x, Y: y, Fill: colour, Wide: p.m.Width(cut, size, text)})
}

func (p *pen) right(cut doc.Cut, size, x, y float64, colour, text string) {
	p.words(cut, size, x-p.m.Width(cut, size, text), y, colour, text)
}

func (p *pen) middle(cut doc.Cut, size, x, y float64, colour, text string) {
	p.words(cut, size, x-p.m.Width(cut, size, text)/2, y, colour, text)
}

// rule draws a line across as a filled bar.
func (p *pen) rule(x1, x2, y, high float64, colour string) {
	p.marks = append(p.marks, doc.Mark{Path: polygon(x1, y, x2, y, x2, y+high, x1, y+high), Fill: colour})
}

func polygon(at ...float64) (path []doc.Move) {
	for i := 0; i+1 < len(at); i += 2 {
		op := byte('L')
		if i == 0 {
			op = 'M'
		}
		path = append(path, doc.Move{Op: op, At: [6]float64{at[i], at[i+1]}})
	}
	return append(path, doc.Move{Op: 'Z'})
}

func circle(x, y, r float64) []doc.Move {
	const k = 0.5523
	return []doc.Move{{Op: 'M', At: [6]float64{x + r, y}},
		{Op: 'C', At: [6]float64{x + r, y + k*r, x + k*r, y + r, x, y + r}},
		{Op: 'C', At: [6]float64{x - k*r, y + r, x - r, y + k*r, x - r, y}},
		{Op: 'C', At: [6]float64{x - r, y - k*r, x - k*r, y - r, x, y - r}},
		{Op: 'C', At: [6]float64{x + k*r, y - r, x + r, y - k*r, x + r, y}}, {Op: 'Z'}}
}

// shapes are the themes' shapes within 32 by 32; the first is a circle. They come round
// again as the colours do.
var shapes = [][]float64{
	nil,
	{4.4, 4.4, 27.6, 4.4, 27.6, 27.6, 4.4, 27.6},
	{16, 1.6, 30.4, 16, 16, 30.4, 1.6, 16},
	{9, 3.2, 23, 3.2, 30.4, 16, 23, 28.8, 9, 28.8, 1.6, 16},
	{16, 1.4, 31, 29, 1, 29},
}

// sign draws a theme's number in its shape around a place.
func (p *pen) sign(number int, x, y, side float64) {
	at := max(number-1, 0) % len(shapes)
	path, low := circle(x, y, side*12.6/32), 0.0
	if corners := shapes[at]; corners != nil {
		moved := make([]float64, len(corners))
		for i, v := range corners {
			moved[i] = (v-16)*side/32 + []float64{x, y}[i%2]
		}
		path = polygon(moved...)
	}
	if at == 4 {
		low = side * 0.12
	}
	size := side * 0.42
	p.marks = append(p.marks, doc.Mark{Path: path, Fill: colour(number)})
	words := "–"
	if number > 0 {
		words = digits(number)
	}
	p.middle(doc.Strong, size, x, y+size*0.35+low, white, words)
}
