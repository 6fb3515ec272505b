package doc

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
)

// Drawing is marks on a surface, for a page on the screen. Without Title it is
// decoration and is not read aloud.
type Drawing struct {
	W, H        float64
	Title, Desc string
	ID          string // begins the ids of title and description, so that a page can have several
	Class       string
	Marks       []Mark
}

// sans is the letters of a drawing, and those that stand in where they are not found.
const sans = `font-family="IBM Plex Sans, Segoe UI, Arial, sans-serif"`

// SVG writes the sheet as one file that needs no other. Words are as wide as they were
// measured, also where the reader has other letters.
func (s Sheet) SVG() []byte {
	var out strings.Builder
	mm := func(points float64) string { return measured(points*25.4/72) + "mm" }
	out.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" lang="` + s.language() + `" width="` + mm(s.W) + `" height="` + mm(s.H) +
		`" viewBox="0 0 ` + measured(s.W) + " " + measured(s.H) + `" ` + sans + ">\n")
	out.WriteString("<title>" + escaped(s.Title) + "</title>\n")
	out.WriteString(`<rect width="` + measured(s.W) + `" height="` + measured(s.H) + `" fill="#ffffff"/>` + "\n")
	for _, p := range s.Parts {
		if p.Tag == "Figure" {
			out.WriteString(`<g role="img"><title>` + escaped(p.Alt) + "</title>\n")
		}
		for _, m := range p.Marks {
			m.svg(&out, true)
		}
		if p.Tag == "Figure" {
			out.WriteString("</g>\n")
		}
	}
	out.WriteString("</svg>\n")
	return []byte(out.String())
}

func (s Sheet) language() string { return Document{Lang: s.Lang}.language() }

// Bare is the sheet as a drawing without words of its own, for a page that says beside
// it what stands there.
func (s Sheet) Bare() Drawing {
	d := Drawing{W: s.W, H: s.H}
	for _, p := range s.Parts {
		d.Marks = append(d.Marks, p.Marks...)
	}
	return d
}

// SVG writes the drawing as an element of a page.
func (d Drawing) SVG() string {
	var out strings.Builder
	out.WriteString(`<svg class="` + escaped(d.Class) + `" viewBox="0 0 ` + measured(d.W) + " " + measured(d.H) + `" focusable="false"`)
	switch {
	case d.Title == "":
		out.WriteString(` aria-hidden="true">`)
	default:
		out.WriteString(` role="` + d.role() + `" aria-labelledby="` + escaped(d.ID) + `-t" aria-describedby="` + escaped(d.ID) + `-d"><title id="` + escaped(d.ID) + `-t">` +
			escaped(d.Title) + `</title><desc id="` + escaped(d.ID) + `-d">` + escaped(d.Desc) + `</desc>`)
	}
	for _, m := range d.Marks {
		m.svg(&out, false)
	}
	out.WriteString("</svg>")
	return out.String()
}

// role is a picture's; with links in it, it is a group of them.
func (d Drawing) role() string {
	for _, m := range d.Marks {
		if m.Link != "" {
			return "group"
		}
	}
	return "img"
}

func (m Mark) svg(out *strings.Builder, file bool) {
	if m.Link != "" && !file {
		out.WriteString(`<a href="` + escaped(m.Link) + `">`)
		defer out.WriteString("</a>")
	}
	if m.Words != "" {
		out.WriteString(`<text x="` + measured(m.X) + `" y="` + measured(m.Y) + `" font-size="` + measured(m.Size) + `" fill="` + escaped(m.Fill) + `"`)
		switch m.Cut {
		case Strong:
			out.WriteString(` font-weight="600"`)
		case Slant:
			out.WriteString(` font-style="italic"`)
		}
		if m.Halo {
			out.WriteString(` paint-order="stroke" stroke="#ffffff" stroke-width="5" stroke-linejoin="round"`)
		}
		if file && m.Wide > 0 {
			out.WriteString(` textLength="` + measured(m.Wide) + `" lengthAdjust="spacingAndGlyphs"`)
		}
		out.WriteString(">" + escaped(m.Words) + "</text>\n")
		return
	}
	fill := m.Fill
	if fill == "" {
		fill = "none"
	}
	out.WriteString(`<path d="` + m.way() + `" fill="` + escaped(fill) + `"`)
	if m.Line != "" {
		out.WriteString(` stroke="` + escaped(m.Line) + `" stroke-width="` + measured(m.Thick) + `" stroke-linejoin="round"`)
		if m.Round {
			out.WriteString(` stroke-linecap="round"`)
		}
		if m.Dash > 0 {
			out.WriteString(` stroke-dasharray="` + measured(m.Dash) + `"`)
		}
	}
	out.WriteString("/>\n")
}

// way is a path as a drawing writes it.
func (m Mark) way() string {
	var out strings.Builder
	for _, v := range m.Path {
		out.WriteByte(v.Op)
		n := map[byte]int{'M': 2, 'L': 2, 'C': 6}[v.Op]
		for i := range n {
			if i > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(measured(v.At[i]))
		}
	}
	return out.String()
}

// measured is a measure with at most two decimals.
func measured(v float64) string {
	return strconv.FormatFloat(math.Round(v*100)/100, 'f', -1, 64)
}

func escaped(text string) string {
	var out strings.Builder
	xml.EscapeText(&out, []byte(clean(text)))
	return out.String()
}
