package doc

import (
	"fmt"
	"strings"
	"testing"
)

// pageOfWords is the page some words stand on.
func pageOfWords(t *testing.T, d drawn, words string) int {
	t.Helper()
	for _, s := range d.words {
		if !s.decoration && strings.Contains(s.text, words) {
			return s.page
		}
	}
	t.Fatalf("nothing says %q", words)
	return 0
}

// Wherever a page ends, a heading stands with its words, a paragraph leaves two lines
// behind and takes two along, a row is whole, and no item is alone.
func TestNothingStaysBehindAtThePagesFoot(t *testing.T) {
	sentence := strings.Repeat("Vi følger op på det, der virker. ", 8) // four lines
	for filled := range 60 {
		d := Document{Lang: "da", Title: "T"}
		for range filled {
			d.Blocks = append(d.Blocks, Styled(Meta, "Fyld"))
		}
		d.Blocks = append(d.Blocks, Heading{Level: 2, Text: "Overskriften"}, Text(sentence), Heading{Level: 1, Text: "Listen"}, Text("Indledningen."),
			List{Items: [][]Block{Cell("Punkt et"), Cell("Punkt to"), Cell("Punkt tre"), Cell("Punkt fire")}},
			Table{Columns: []Column{Head("Hoved", 1), Head("To", 1)}, Rows: []Row{{Cell("Række et"), Cell(sentence)}, {Cell("Række to"), Cell("b")}}})
		read := readPDF(t, pdfOf(t, d))
		lines := map[int]int{}
		for _, s := range read.words {
			if strings.Contains(s.text, "Vi følger") && s.x < marginLeft+1 {
				lines[s.page]++
			}
		}
		for page, n := range lines {
			if n == 1 && len(lines) > 1 {
				t.Errorf("%d filled: a line stands alone on page %d", filled, page+1)
			}
		}
		for _, pair := range [][2]string{{"Overskriften", "Vi følger"}, {"Listen", "Indledningen"}, {"Indledningen", "Punkt et"}, {"Punkt et", "Punkt to"}, {"Punkt tre", "Punkt fire"}, {"Hoved", "Række et"}} {
			if a, b := pageOfWords(t, read, pair[0]), pageOfWords(t, read, pair[1]); a != b {
				t.Errorf("%d filled: %q stands on page %d and %q on page %d", filled, pair[0], a+1, pair[1], b+1)
			}
		}
		row := map[int]bool{}
		for _, s := range read.words {
			if strings.Contains(s.text, "følger op") && s.x > marginLeft+100 {
				row[s.page] = true
			}
		}
		if len(row) != 1 {
			t.Errorf("%d filled: a row that fits a page stands on %d", filled, len(row))
		}
	}
}

func TestADateIsNotPartedAndANameIsNotHyphenated(t *testing.T) {
	for n := range 80 {
		d := Document{Lang: "da", Title: "T", Blocks: []Block{Text(strings.Repeat("a", n) + " den 2. september og Mosebrinkensdatter.")}}
		for _, s := range readPDF(t, pdfOf(t, d)).words {
			if text := strings.TrimSpace(s.text); strings.HasSuffix(text, "2.") || strings.HasSuffix(text, string(softHyphen)) {
				t.Errorf("a line ends %q", text)
			}
		}
	}
}

func TestMarkdownIsReadAsThePagesShowIt(t *testing.T) {
	for source, want := range map[string]string{
		"Et *to* **tre**":           "[P Et |i to| |b tre]",
		"# Stort\n\nLille":          "[P |b Stort] [P Lille]",
		"- a\n- b\n  1. c":          "[L [P a] / [P b] [O [P c]]]",
		"> sagt":                    "[Q [P sagt]]",
		"[kilde](https://a.dk/)":    "[P |https://a.dk/ kilde]",
		"[klik](javascript:x)":      "[P klik]",
		"<https://a.dk/> og `kode`": "[P |https://a.dk/ https://a.dk/| og |kode]",
		"a<script>x</script>b":      "[P a|x|b]",
		"1 \\* 2 &amp; 3":           "[P 1 * 2 & 3]",
		"linje\nto  \ntre":          "[P linje |to\n|tre]",
		"":                          "",
	} {
		if got := shape(Markdown(source)); got != want {
			t.Errorf("%q is %q, want %q", source, got, want)
		}
	}
}

// shape writes blocks shortly.
func shape(list []Block) string {
	var out []string
	for _, b := range list {
		switch b := b.(type) {
		case Paragraph:
			var runs []string
			for _, r := range b.Runs {
				mark := ""
				switch {
				case r.Link != "":
					mark = r.Link + " "
				case r.Bold:
					mark = "b "
				case r.Italic:
					mark = "i "
				}
				runs = append(runs, mark+r.Text)
			}
			words := strings.Join(runs, "|")
			if len(b.Runs) > 0 && (b.Runs[0].Bold || b.Runs[0].Italic || b.Runs[0].Link != "") {
				words = "|" + words
			}
			out = append(out, "[P "+words+"]")
		case List:
			var items []string
			for _, item := range b.Items {
				items = append(items, shape(item))
			}
			out = append(out, fmt.Sprintf("[%s %s]", map[bool]string{true: "O", false: "L"}[b.Ordered], strings.Join(items, " / ")))
		case Quote:
			out = append(out, "[Q "+shape(b.Blocks)+"]")
		}
	}
	return strings.Join(out, " ")
}

func FuzzMarkdown(f *testing.F) {
	f.Add("# a\n\n- b\n  > *c* [d](https://e.dk)")
	f.Add("\x00\xff\u202e😀")
	f.Fuzz(func(t *testing.T, source string) {
		d := Document{Lang: "da", Title: "T", Blocks: Markdown(source)}
		if _, err := d.PDF(); err != nil {
			t.Fatal(err)
		}
		if b, err := d.Word(); err != nil {
			t.Fatal(err)
		} else {
			readWord(t, b)
		}
	})
}
