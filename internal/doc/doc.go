// Package doc makes documents for paper and for the records system: one model, two
// files. PDF gives a tagged file that screen readers read in order, with letters,
// bookmarks, links and alternative texts in it; Word gives a file of styles that can
// be worked on. Neither leaves out a word the other has.
//
// The model is small on purpose: headings, paragraphs, lists, tables, quotes, notes,
// pictures and signatures. How they look is decided here and nowhere else.
package doc

import "time"

// Document is what is written.
type Document struct {
	Lang            string // "da" or "en": what it is read aloud and broken in
	Title, Subtitle string
	Author          string // the municipality
	Subject         string
	Mark            string // stands on every page, such as "Draft"; "" nothing
	Made            time.Time
	Facts           []Fact // under the title
	Words           Words
	Blocks          []Block
}

// Words are the document's own words in its language.
type Words struct {
	Page     string // "Side %d af %d"
	Contents string // "Indhold"
}

// Fact is a line under the title.
type Fact struct{ Name, Text string }

// Block is a part of a document, or of a cell, an item or a quote.
type Block interface{ block() }

// Run is words of one kind within a paragraph. "\n" breaks the line.
type Run struct {
	Text         string
	Bold, Italic bool
	Link         string // http, https or mailto; "" none
}

// Heading is a heading below the document's title, at level 1 to 4. Sign is a
// theme's number, which stands in its shape before the words; 0 none.
type Heading struct {
	Level int
	Sign  int
	Text  string
}

// Style is what a paragraph is for.
type Style int

// The styles.
const (
	Body Style = iota
	Lead       // the first sentence, larger
	Meta       // small and grey: a source, a day
	Name       // a name over what follows it
)

// Paragraph is a paragraph.
type Paragraph struct {
	Style Style
	Sign  int
	Runs  []Run
}

// List is a list; an item may have lists of its own.
type List struct {
	Ordered bool
	Items   [][]Block
}

// Table is a table. The first cell of a row says what the row is of; a row with one
// cell only is a heading over those that follow.
type Table struct {
	Caption string
	Columns []Column
	Rows    []Row
}

// Column is a column of a table. Width is its part of all columns' widths.
type Column struct {
	Head  []Block
	Width float64
}

// Row is a row of a table.
type Row [][]Block

// Quote is somebody's own words, and who said them.
type Quote struct {
	Blocks []Block
	By     string
}

// Note is something to know about what stands around it.
type Note struct {
	Title  string
	Blocks []Block
}

// Figure is a picture, PNG or JPEG. Alt says in words what it shows; without Alt it
// is decoration, and is not read aloud.
type Figure struct {
	Image        []byte
	Alt, Caption string
	Width        float64 // part of the page's width; 0 all of it
}

// Signatures are the lines the parties of an agreement sign on.
type Signatures struct {
	Parties []Party
	Line    string // "Dato og underskrift"
}

// Party is who signs: a role and what it answers for.
type Party struct{ Role, Unit string }

// Blank is room to write in by hand, under a name.
type Blank struct{ Name string }

// PageBreak begins a new page.
type PageBreak struct{}

func (Heading) block()    {}
func (Paragraph) block()  {}
func (List) block()       {}
func (Table) block()      {}
func (Quote) block()      {}
func (Note) block()       {}
func (Figure) block()     {}
func (Signatures) block() {}
func (Blank) block()      {}
func (PageBreak) block()  {}

// Text is a paragraph of plain words.
func Text(words string) Paragraph { return Paragraph{Runs: []Run{{Text: words}}} }

// Styled is a paragraph of plain words in a style.
func Styled(s Style, words string) Paragraph { return Paragraph{Style: s, Runs: []Run{{Text: words}}} }

// Cell is a cell of plain words.
func Cell(words string) []Block {
	if words == "" {
		return nil
	}
	return []Block{Text(words)}
}

// Head is a column's head of plain words.
func Head(words string, width float64) Column { return Column{Head: Cell(words), Width: width} }

// language is the language as files name it.
func (d Document) language() string {
	if d.Lang == "en" {
		return "en-GB"
	}
	return "da-DK"
}

// columns is how many columns a table has: one whose rows are longer than its heads
// loses nothing.
func (t Table) columns() []Column {
	cols := append([]Column(nil), t.Columns...)
	for _, row := range t.Rows {
		for len(cols) < len(row) {
			cols = append(cols, Column{Width: 1})
		}
	}
	for i := range cols {
		if cols[i].Width <= 0 {
			cols[i].Width = 1
		}
	}
	return cols
}

// headed tells whether any column has a head.
func headed(cols []Column) bool {
	for _, c := range cols {
		if len(c.Head) > 0 {
			return true
		}
	}
	return false
}
