package intake

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
)

func flat(s *sheet) string {
	var out strings.Builder
	out.WriteString(strings.Join(s.heads, "|"))
	for _, l := range s.lines {
		out.WriteString("\n")
		for i, c := range l.cells {
			if i > 0 {
				out.WriteString("|")
			}
			out.WriteString(c.text)
		}
	}
	return out.String()
}

func TestCSVIsReadAsPeopleWriteIt(t *testing.T) {
	old, err := charmap.Windows1252.NewEncoder().String("navn;sted\nÆgir;Årø – €")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, in, want string }{
		{"semicolons", "navn;sted\nAnna;Skoler\n", "navn|sted\nAnna|Skoler"},
		{"a byte order mark and CRLF", "\ufeffnavn;sted\r\nAnna;Skoler\r\n", "navn|sted\nAnna|Skoler"},
		{"commas", "navn,sted\n\"Berg, Anna\",Skoler", "navn|sted\nBerg, Anna|Skoler"},
		{"tabs", "navn\tsted\nAnna; og Bo\tSkoler", "navn|sted\nAnna; og Bo|Skoler"},
		{"Excel's own line", "sep=,\nnavn,sted\nA,B", "navn|sted\nA|B"},
		{"line breaks in a cell", "navn;sted\n\"To\r\nlinjer\";\"sagt \"\"ja\"\"\"", "navn|sted\nTo\nlinjer|sagt \"ja\""},
		{"empty rows", "\n;;\nnavn;sted\n\n;\nAnna;Skoler\n\n", "navn|sted\nAnna|Skoler"},
		{"Windows-1252", old, "navn|sted\nÆgir|Årø – €"},
		{"an apostrophe before a formula", "navn;sted\n'=1+1;'n Roll", "navn|sted\n=1+1|'n Roll"},
		{"letters in two pieces", "navn\nA\u030Are", "navn\nÅre"},
	} {
		s, err := readCSV(strings.NewReader(c.in))
		if err != nil || flat(s) != c.want {
			t.Errorf("%s: got %q %v, want %q", c.name, flat(s), err, c.want)
		}
	}
	s, _ := readCSV(strings.NewReader("\n\nnavn\n\nAnna"))
	if s.lines[0].at != 5 {
		t.Errorf("the row is %d, want 5", s.lines[0].at)
	}
	if s, _ := readCSV(strings.NewReader(old)); !s.old {
		t.Error("the old letters are not told of")
	}
	for in, want := range map[string]string{"": "intake.empty", "\n;;\n": "intake.empty", "navn;sted\n;": "intake.no_rows",
		"navn\n\"åben": "intake.open_quote", "navn\n" + strings.Repeat("x\n", MaxRows+1): "intake.too_long",
		strings.Repeat("x;", maxCells) + "x\ny": "intake.too_wide", "navn\n" + strings.Repeat("x", maxText+1): "intake.cell_long"} {
		if _, err := readCSV(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: got %v, want %s", in, err, want)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, in := range []string{"navn;sted\n\"A\";B\n", "a,b\r\n\"c\"\"\",\xff", "sep=\t\na\tb\nc", "\"\"\"", "'=x;y\n\n1;2"} {
		f.Add([]byte(in))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		s, err := readCSV(bytes.NewReader(in))
		if err != nil {
			return
		}
		last := 0
		for _, l := range s.lines {
			if l.at <= last || len(l.cells) == 0 || len(l.cells) > maxCells {
				t.Fatalf("row %d after %d with %d cells", l.at, last, len(l.cells))
			}
			last = l.at
			for _, c := range l.cells {
				if !utf8.ValidString(c.text) || c.text != strings.TrimSpace(c.text) {
					t.Fatalf("the cell %q", c.text)
				}
			}
		}
	})
}

// What a cell of a workbook holds, however it is written, is read without a fault.
func FuzzExcelCell(f *testing.F) {
	for _, text := range []string{"46273", "-1", "1e309", "31-12-2026", "=1+1", "#N/A", "\x00", "NaN"} {
		f.Add(text, 14, true)
	}
	f.Fuzz(func(t *testing.T, text string, style int, from1904 bool) {
		n := serial(text, from1904)
		if n < 0 || n != n {
			t.Fatalf("%q is the number %v", text, n)
		}
		c := cell{tidy(text), n}
		if day, ok := c.day(); ok && (len(day) != 10 || day < "1900" || day > "2201") {
			t.Fatalf("%q is the day %s", text, day)
		}
		c.year()
		c.yes()
		c.shown()
		if len(text) > 1000 || !utf8.ValidString(text) {
			return
		}
		x := excelize.NewFile()
		defer x.Close()
		x.SetCellValue("Sheet1", "A1", "Navn")
		x.SetCellValue("Sheet1", "A2", text)
		if id, err := x.NewStyle(&excelize.Style{NumFmt: style % 60}); err == nil {
			x.SetCellStyle("Sheet1", "A2", "A2", id)
		}
		b, err := x.WriteToBuffer()
		if err != nil {
			return
		}
		if s, err := readExcel(b); err == nil && len(s.lines) != 1 {
			t.Fatalf("%d rows of one", len(s.lines))
		}
	})
}
