package poster

import (
	"strings"

	"ledetraad/internal/doc"
)

// Lineage is the themes of some letters, and which come from which.
type Lineage struct {
	Letters     []Issue
	Ties        []Tie
	New, Ended  string // what is said of a theme that comes from none, and of one that is not continued
	Title, Desc string
}

// Issue is a letter: a year of themes.
type Issue struct {
	Name   string
	Here   bool // the letter the page is of
	Draft  bool // what it says may still change
	Themes []Node
}

// Node is a theme of a letter.
type Node struct {
	Number      int
	Title, Link string
	Because     string // why it is not continued in the next; "" nobody has said
}

// Tie is how a theme comes from an earlier one: both by their letters and their places.
type Tie struct {
	From, To [2]int
	How      string // in words
}

// The measures of a lineage: how wide it is, how far it is from one theme to the next.
const (
	broad = 1000.0
	rows  = 100.0
	first = 96.0 // how far down the first theme is
)

// Draw draws the letters beside each other and the lines between their themes. A line
// into a draft is dashed.
func (g Lineage) Draw() (doc.Drawing, error) {
	m, err := doc.NewMeasure()
	if err != nil {
		return doc.Drawing{}, err
	}
	p := &pen{m: m}
	most := 0
	for i, l := range g.Letters {
		most = max(most, len(l.Themes))
		x, cut := g.x(i), doc.Plain
		if l.Here {
			cut = doc.Strong
		}
		p.middle(cut, 15, x, 18, ink, l.Name)
	}
	d := doc.Drawing{W: broad, H: first + rows*float64(max(most, 1)) - 46, Title: g.Title, Desc: g.Desc, ID: "slaegt", Class: "slaegt"}
	for i := range g.Letters {
		p.marks = append(p.marks, doc.Mark{Path: []doc.Move{{Op: 'M', At: [6]float64{g.x(i), 30}}, {Op: 'L', At: [6]float64{g.x(i), d.H}}}, Line: "#dce1e3", Thick: 1})
	}
	for _, t := range g.Ties {
		p.marks = append(p.marks, g.tie(t))
	}
	for i, l := range g.Letters {
		for j, n := range l.Themes {
			g.node(p, i, j, n)
		}
	}
	d.Marks = p.marks
	return d, nil
}

func (g Lineage) x(letter int) float64 {
	return broad * (float64(letter) + 0.5) / float64(len(g.Letters))
}

func y(theme int) float64 { return first + rows*float64(theme) }

// tie is a line from an earlier theme to a later.
func (g Lineage) tie(t Tie) doc.Mark {
	x1, y1, x2, y2 := g.x(t.From[0]), y(t.From[1]), g.x(t.To[0]), y(t.To[1])
	half := (x1 + x2) / 2
	to := g.Letters[t.To[0]]
	m := doc.Mark{Line: colour(to.Themes[t.To[1]].Number), Thick: 3.5, Path: []doc.Move{
		{Op: 'M', At: [6]float64{x1, y1}}, {Op: 'C', At: [6]float64{half, y1, half, y2, x2, y2}}}}
	if to.Draft {
		m.Dash = 8
	}
	return m
}

// node draws a theme: its name over it, and under it how it comes about.
func (g Lineage) node(p *pen, letter, place int, n Node) {
	x, y := g.x(letter), y(place)
	var hows []string
	goesOn := false
	for _, t := range g.Ties {
		goesOn = goesOn || t.From == [2]int{letter, place}
		if t.To == [2]int{letter, place} && !strings.Contains(strings.Join(hows, ", "), t.How) {
			hows = append(hows, t.How)
		}
	}
	if len(hows) == 0 && letter > 0 {
		hows = append(hows, g.New)
	}
	from := len(p.marks)
	if !goesOn && letter+1 < len(g.Letters) {
		const stub = 44
		p.marks = append(p.marks, doc.Mark{Line: colour(n.Number), Thick: 3.5, Path: []doc.Move{
			{Op: 'M', At: [6]float64{x, y}}, {Op: 'L', At: [6]float64{x + stub, y}}, {Op: 'M', At: [6]float64{x + stub, y - 9}}, {Op: 'L', At: [6]float64{x + stub, y + 9}}}})
		p.words(doc.Plain, 12.5, x+stub+8, y+4.5, ink3, g.Ended)
		// Beside what stands under this theme, and clear of what stands under the next.
		at := max(stub, p.m.Width(doc.Plain, 12.5, strings.Join(hows, ", "))/2) + 8
		why, _ := p.wrap(face{doc.Plain, 11.5, 14, ink3}, n.Because, broad/float64(len(g.Letters))-at-84, 2)
		for i, l := range why {
			p.words(doc.Plain, 11.5, x+at, y+20+14*float64(i), ink3, l)
		}
	}
	name := face{doc.Plain, 14, 17, ink}
	room := broad/float64(len(g.Letters)) - 24
	lines, _ := p.wrap(name, n.Title, room, 2)
	at := len(p.marks)
	for i, l := range lines {
		p.middle(name.cut, name.size, x, y-20-name.lead*float64(len(lines)-1-i), name.colour, l)
	}
	p.sign(n.Number, x, y, 24)
	for i := range p.marks[at:] {
		p.marks[at+i].Link = n.Link
	}
	under, _ := p.wrap(face{doc.Plain, 12.5, 15, ink3}, strings.Join(hows, ", "), room, 1)
	for _, l := range under {
		p.middle(doc.Plain, 12.5, x, y+30, ink3, l)
	}
	for i := range p.marks[from:] {
		m := &p.marks[from+i]
		m.Halo = m.Words != "" && m.Fill != white
	}
}
