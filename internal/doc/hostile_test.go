package doc

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// many200 is a document of paragraphs, lists and a long table, some tens of pages for
// each hundred.
func many200(hundreds int) Document {
	d := Document{Lang: "da", Title: "En lang redegørelse", Author: "Fjordby Kommune", Words: Words{Page: "Side %d af %d", Contents: "Indhold"}, Made: time.Unix(0, 0)}
	words := "Kommunalbestyrelsen har vedtaget, at sundhedsfremmeindsatserne skal følges op med både tal og samtaler, så borgerne mærker en forskel i hverdagen. "
	for i := range hundreds {
		d.Blocks = append(d.Blocks, Heading{Level: 1, Text: fmt.Sprintf("Kapitel %d", i+1)})
		table := Table{Columns: []Column{Head("Mål", 2), Head("Status", 1)}}
		for j := range 50 {
			d.Blocks = append(d.Blocks, Text(strings.Repeat(words, 2)))
			table.Rows = append(table.Rows, Row{Cell(fmt.Sprintf("Mål %d.%d", i+1, j+1)), Cell(words)})
		}
		d.Blocks = append(d.Blocks, table)
	}
	return d
}

func TestALongDocumentHasContentsAndHeadsAgain(t *testing.T) {
	d := many200(6)
	read := readPDF(t, pdfOf(t, d))
	if len(read.pages) < 20 {
		t.Fatalf("got %d pages", len(read.pages))
	}
	heads, first := 0, ""
	for _, s := range read.words {
		if s.page == 0 && !s.decoration {
			first += s.text + " "
		}
		if s.decoration && s.text == "Status" {
			heads++
		}
	}
	if heads < 6 {
		t.Errorf("the heads of tables come again %d times", heads)
	}
	for _, want := range []string{"Indhold", "Kapitel 1", "Kapitel 6"} {
		if !strings.Contains(first, want) {
			t.Errorf("the first page does not say %q: %s", want, first)
		}
	}
	// The page a chapter stands on is the one the contents name.
	for _, s := range read.words {
		if s.text == "Kapitel 4" && s.page > 0 && !strings.Contains(strings.Join(strings.Fields(first), " "), fmt.Sprintf("Kapitel 4 %d ", s.page+1)) {
			t.Errorf("chapter 4 stands on page %d; the contents say %s", s.page+1, first)
		}
	}
}

// margins tells of words that stand outside them.
func margins(d drawn) (out []string) {
	for _, s := range d.words {
		inside := s.x >= marginLeft-0.1 && s.x+s.w <= pageWidth-marginRight+0.1 &&
			s.y >= marginFoot-0.1 && s.y+s.size*0.7 <= pageHeight-marginTop+0.1
		if !inside && !s.decoration {
			out = append(out, fmt.Sprintf("page %d at %.0f, %.0f, %.0f wide: %s", s.page+1, s.x, s.y, s.w, s.text))
		}
	}
	return out
}

func TestHostileTextsEndAndLoseNothing(t *testing.T) {
	long := strings.Repeat("uafbrudt", 400)
	tall := make([]Block, 0, 200)
	for i := range 200 {
		tall = append(tall, Text(fmt.Sprintf("Linje %d", i)))
	}
	for name, blocks := range map[string][]Block{
		"a word of 3,200 letters": {Text(long)},
		"a row of five pages":     {Table{Columns: []Column{Head("Et", 1), Head("To", 1)}, Rows: []Row{{Cell("kort"), tall}, {Cell("efter"), nil}}}},
		"a table in a cell":       {Table{Rows: []Row{{Cell("ydre"), {Table{Rows: []Row{{Cell("indre"), tall}}}}}}}},
		"forty columns":           {Table{Rows: []Row{make(Row, 40), {Cell("a"), Cell("b")}}}},
		"a long word in a cell":   {Table{Columns: []Column{Head("Et", 1), Head(long, 1)}, Rows: []Row{{Cell("kort"), Cell(long)}}}},
		"a long heading":          {Heading{Level: 1, Text: strings.Repeat("Overskrift ", 300)}, Text("Efter.")},
		"headings only":           {Heading{Level: 1, Text: "A"}, Heading{Level: 9, Text: "B"}, Heading{Level: -1, Text: "C"}},
		"a deep list":             {deep(30)},
		"a quote in a quote":      {Quote{Blocks: []Block{Quote{Blocks: tall}}}},
		"nothing":                 {Text(" "), List{}, Table{}, Quote{}, Note{}, Signatures{}, PageBreak{}, PageBreak{}},
	} {
		t.Run(name, func(t *testing.T) {
			d := Document{Lang: "da", Title: "T", Blocks: blocks}
			read := readPDF(t, pdfOf(t, d))
			got := strings.NewReplacer("• \n", "").Replace(read.text())
			if got, want := squeeze(got), squeeze(plain(d)); got != want {
				t.Errorf("got %d signs, want %d", len(got), len(want))
			}
			if name != "forty columns" && name != "a deep list" {
				for _, s := range margins(read) {
					t.Error("outside the margins: " + s)
				}
			}
			if got, want := squeeze(wordWords(wordOf(t, d))), squeeze(plain(d)); got != want {
				t.Errorf("Word has %d signs, want %d", len(got), len(want))
			}
		})
	}
}

func deep(n int) List {
	if n == 0 {
		return List{Items: [][]Block{{Text("bund")}}}
	}
	return List{Items: [][]Block{{Text(fmt.Sprint("lag ", n)), deep(n - 1)}}}
}

func TestSignsWithoutALetter(t *testing.T) {
	d := Document{Title: "T", Lang: "da", Blocks: []Block{Text("Smil 😀 og 漢, e\u0301 og å\u0323; \u202Eskjult\u202C \x00\x07\x1b \ufffe\u200d.")}}
	if got, want := squeeze(readPDF(t, pdfOf(t, d)).text()), squeeze("T Smil 😀 og 漢, é og ạ\u030a; skjult ."); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := wordWords(wordOf(t, d)); strings.ContainsAny(got, "\x00\x07\x1b\ufffe\u202e\u200d") || !strings.Contains(got, "😀 og 漢") {
		t.Errorf("Word has %q", got)
	}
}

func TestBadPicturesAndLinks(t *testing.T) {
	for _, b := range [][]byte{nil, []byte("GIF89a"), drawing(t)[:40]} {
		d := Document{Title: "T", Blocks: []Block{Figure{Image: b, Alt: "x"}}}
		if _, err := d.PDF(); err == nil {
			t.Errorf("a broken picture of %d bytes is drawn", len(b))
		}
	}
	for link, want := range map[string]string{"https://a.example/x y": "https://a.example/x%20y", "mailto:a@b.example": "mailto:a@b.example",
		"javascript:alert(1)": "", "file:///etc/passwd": "", "//a.example": "", "\x00": ""} {
		if got := address(link); got != want {
			t.Errorf("address(%q) = %q, want %q", link, got, want)
		}
	}
}

// A random document loses no word in either file, and stays within its margins.
func TestNoWordIsLost(t *testing.T) {
	words := rapid.StringOfN(rapid.RuneFrom([]rune("abcdefghijklmnoprstuvæøåÆØÅ  ,.-/😀\u0301<&>\"'\n\t»«")), 0, 160, -1)
	run := rapid.Custom(func(t *rapid.T) Run {
		return Run{Text: words.Draw(t, "text"), Bold: rapid.Bool().Draw(t, "bold"), Italic: rapid.Bool().Draw(t, "italic"),
			Link: rapid.SampledFrom([]string{"", "", "https://fjordby.example/"}).Draw(t, "link")}
	})
	paragraph := rapid.Custom(func(t *rapid.T) Block {
		return Paragraph{Style: Style(rapid.IntRange(0, 3).Draw(t, "style")), Sign: rapid.IntRange(0, 7).Draw(t, "sign"), Runs: rapid.SliceOfN(run, 0, 4).Draw(t, "runs")}
	})
	cell := rapid.SliceOfN(paragraph, 0, 3)
	block := rapid.Custom(func(t *rapid.T) Block {
		switch rapid.IntRange(0, 6).Draw(t, "kind") {
		case 0:
			return Heading{Level: rapid.IntRange(1, 4).Draw(t, "level"), Text: words.Draw(t, "heading")}
		case 1:
			return List{Items: rapid.SliceOfN(cell, 0, 6).Draw(t, "items")}
		case 2:
			columns := rapid.IntRange(1, 5).Draw(t, "columns")
			return Table{Rows: rapid.SliceOfN(rapid.Map(rapid.SliceOfN(cell, columns, columns), func(c [][]Block) Row { return c }), 0, 12).Draw(t, "rows")}
		case 3:
			return Quote{Blocks: cell.Draw(t, "quoted"), By: words.Draw(t, "by")}
		case 4:
			return PageBreak{}
		}
		return paragraph.Draw(t, "paragraph")
	})
	rapid.Check(t, func(r *rapid.T) {
		d := Document{Lang: rapid.SampledFrom([]string{"da", "en"}).Draw(r, "lang"), Title: "Titel", Blocks: rapid.SliceOfN(block, 0, 25).Draw(r, "blocks")}
		want := seen(d)
		read := readPDF(t, pdfOf(t, d))
		if got := squeeze(strings.ReplaceAll(read.text(), "•", "")); got != want {
			r.Fatalf("the PDF says\n%s\nwant\n%s", got, want)
		}
		for _, s := range margins(read) {
			r.Fatal("outside the margins: " + s)
		}
		if got := squeeze(wordWords(wordOf(t, d))); got != want {
			r.Fatalf("Word says\n%s\nwant\n%s", got, want)
		}
	})
}

// seen is plain, without the number of a heading there is nothing to say of.
func seen(d Document) string { return squeeze(plain(d)) }

func BenchmarkPDF(b *testing.B) {
	d := many200(45)
	b.ReportAllocs()
	for b.Loop() {
		file := pdfOf(b, d)
		b.ReportMetric(float64(strings.Count(string(file), "/Type /Page ")), "pages")
		b.ReportMetric(float64(len(file))/1024, "kB")
	}
}
