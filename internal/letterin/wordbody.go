package letterin

import (
	"encoding/xml"
	"strings"
)

// line is a paragraph of a Word file.
type line struct {
	level   int // of a heading; 0 a paragraph, -1 the document's title, nameLevel a name
	guess   bool
	item    int // how deep in lists, from 1; 0 none
	ordered bool
	meta    bool // small and grey in our own documents
	text    string
}

// run is words of one look.
type run struct {
	text         string
	bold, italic bool
	link         string
}

// paragraph is one while it is read.
type paragraph struct {
	style, number string
	depth         int // of its list
	outline       int
	runs          []run
}

type cell struct{ lines []line }

type table struct{ rows [][]*cell }

// body reads the paragraphs of a part. Text boxes stand within paragraphs and tables
// within cells, so what is being read lies in stacks.
type body struct {
	*word
	out    []line
	skip   int // depth within what is not read
	open   []*paragraph
	tables []*table
	run    run
	inRun  bool
	inText bool
	link   string
}

// skipped are elements whose words are not the document's: what was deleted, how it
// looked before, and what stands there once more for older programs.
var skipped = map[string]bool{"del": true, "moveFrom": true, "Fallback": true, "pPrChange": true, "rPrChange": true, "sectPr": true}

func (b *body) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		name := t.Name.Local
		if b.skip > 0 || skipped[name] && !(name == "del" && attr(t, "val") != "") || name == "footnote" && attr(t, "type") != "" || name == "endnote" && attr(t, "type") != "" {
			b.skip++
			return nil
		}
		b.begin(name, t)
	case xml.EndElement:
		if b.skip > 0 {
			b.skip--
			return nil
		}
		b.end(t.Name.Local)
	case xml.CharData:
		if b.inText && b.skip == 0 {
			b.run.text += string(t)
		}
	}
	return nil
}

func (b *body) begin(name string, e xml.StartElement) {
	var p *paragraph
	if len(b.open) > 0 {
		p = b.open[len(b.open)-1]
	}
	switch name {
	case "p":
		b.flush()
		b.open = append(b.open, &paragraph{})
		return
	case "tbl":
		b.tables = append(b.tables, &table{})
		return
	case "tr", "tc":
		b.row(name)
		return
	}
	if p == nil {
		return
	}
	on := attr(e, "val") != "0" && attr(e, "val") != "false" && attr(e, "val") != "off"
	switch name {
	case "pStyle":
		p.style = attr(e, "val")
	case "outlineLvl":
		p.outline = outline(attr(e, "val"))
	case "numId":
		p.number = attr(e, "val")
	case "ilvl":
		p.depth = max(outline(attr(e, "val"))-1, 0)
	case "hyperlink":
		b.link = b.links[attr(e, "id")]
	case "r":
		b.run, b.inRun = run{link: b.link}, true
	case "b":
		b.run.bold = b.inRun && on
	case "i":
		b.run.italic = b.inRun && on
	case "t":
		b.inText = true
	case "tab":
		if b.inRun {
			b.run.text += " "
		}
	case "br", "cr":
		b.run.text += "\n"
	case "noBreakHyphen":
		b.run.text += "-"
	}
}

func (b *body) row(name string) {
	if len(b.tables) == 0 {
		return
	}
	t := b.tables[len(b.tables)-1]
	if name == "tr" || len(t.rows) == 0 {
		t.rows = append(t.rows, nil)
	}
	if name == "tc" {
		last := len(t.rows) - 1
		t.rows[last] = append(t.rows[last], &cell{})
	}
}

func (b *body) end(name string) {
	switch name {
	case "t":
		b.inText = false
	case "hyperlink":
		b.link = ""
	case "r":
		b.flush()
	case "p":
		if len(b.open) > 0 {
			b.flush()
			p := b.open[len(b.open)-1]
			b.open = b.open[:len(b.open)-1]
			b.emit(b.line(p))
		}
	case "tbl":
		if len(b.tables) > 0 {
			t := b.tables[len(b.tables)-1]
			b.tables = b.tables[:len(b.tables)-1]
			b.emit(t.lines()...)
		}
	}
}

// flush puts the words of a run into the paragraph it stands in.
func (b *body) flush() {
	if b.run.text != "" && len(b.open) > 0 {
		p := b.open[len(b.open)-1]
		p.runs = append(p.runs, b.run)
	}
	b.run, b.inRun, b.inText = run{}, false, false
}

// emit puts lines where they stand: in the innermost cell, or in the document.
func (b *body) emit(list ...line) {
	for _, l := range list {
		if strings.TrimSpace(l.text) == "" {
			continue
		}
		to := &b.out
		if n := len(b.tables); n > 0 && len(b.tables[n-1].rows) > 0 {
			rows := b.tables[n-1].rows
			if cells := rows[len(rows)-1]; len(cells) > 0 {
				to = &cells[len(cells)-1].lines
			}
		}
		*to = append(*to, l)
	}
}

// longestGuess is how many letters a line in bold has at most to be taken for a heading.
const longestGuess = 80

// line is a paragraph that has been read.
func (b *body) line(p *paragraph) line {
	l := line{level: b.level(p.style), meta: p.style == "Meta"}
	if l.level == 0 && p.outline > 0 {
		l.level = p.outline
	}
	if l.level != 0 {
		for i := range p.runs {
			p.runs[i].bold, p.runs[i].italic, p.runs[i].link = false, false, ""
		}
		l.text = strings.Join(strings.Fields(inline(p.runs)), " ")
		return l
	}
	if p.number != "" && p.number != "0" || strings.HasPrefix(p.style, "ListBullet") || strings.HasPrefix(p.style, "ListNumber") {
		l.item = p.depth + 1
		l.ordered = b.ordered[p.number] || strings.HasPrefix(p.style, "ListNumber")
	}
	if words := plainRuns(p.runs); l.item == 0 && len(b.tables) == 0 && b.plain(p.style) && allBold(p.runs) &&
		len(words) <= longestGuess && !strings.ContainsAny(words[max(len(words)-1, 0):], ".,;") {
		l.guess = true
		l.text = escape(words)
		return l
	}
	l.text = inline(p.runs)
	return l
}

func allBold(runs []run) bool {
	some := false
	for _, r := range runs {
		if strings.TrimSpace(r.text) != "" {
			if !r.bold {
				return false
			}
			some = true
		}
	}
	return some
}

func plainRuns(runs []run) string {
	var out strings.Builder
	for _, r := range runs {
		out.WriteString(r.text)
	}
	return strings.Join(strings.Fields(out.String()), " ")
}
