package intake

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"ledetraad/internal/fail"

	"github.com/xuri/excelize/v2"
)

// book is a workbook as Excel writes it, with some of its parts put in another's place.
func book(t testing.TB, parts map[string]string) []byte {
	x := excelize.NewFile()
	defer x.Close()
	x.SetSheetRow("Sheet1", "A1", &[]any{"Navn", "Dag"})
	x.SetSheetRow("Sheet1", "A2", &[]any{"Ægir", 46273.5})
	b, err := x.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range z.File {
		to, err := w.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if text, ours := parts[part.Name]; ours {
			io.WriteString(to, text)
			continue
		}
		from, err := part.Open()
		if err == nil {
			_, err = io.Copy(to, from)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Whatever stands in a workbook's parts, its rows are read or it is refused in words.
func FuzzWorkbook(f *testing.F) {
	const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Navn</t></is></c></row><row r="2"><c r="A2" s="0"><v>46273</v></c></row></sheetData></worksheet>`
	const strs = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><si><t>Navn</t></si></sst>`
	const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="14"/></cellXfs></styleSheet>`
	f.Add(sheet, strs, styles)
	for old, new := range map[string]string{`r="2"`: `r="-1"`, `r="A2"`: `r="ZZZZZZ99999999999"`, `s="0"`: `s="99999"`, `t="inlineStr"`: `t="s"`, `<v>46273</v>`: `<v>1e308</v>`, `r="1"`: `r="1048577"`, "</row></sheetData>": "", "Navn": "\xff\x00"} {
		f.Add(strings.Replace(sheet, old, new, 1), strs, styles)
	}
	f.Add(strings.Replace(strings.Replace(sheet, `t="inlineStr"`, `t="s"`, 1), `<is><t>Navn</t></is>`, `<v>-7</v>`, 1), strs, styles)
	f.Add(sheet, "<sst>", "<styleSheet>")
	f.Add(sheet, strs, strings.Replace(styles, `"14"`, `"-14"`, 1))
	f.Fuzz(func(t *testing.T, sheet, strs, styles string) {
		s, err := readExcel(bytes.NewReader(book(t, map[string]string{"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strs, "xl/styles.xml": styles})))
		if err != nil {
			if !fail.Is(err, fail.Invalid) {
				t.Fatal(err)
			}
			return
		}
		for _, l := range s.lines {
			if l.at < 1 || len(l.cells) == 0 || len(l.cells) > maxCells {
				t.Fatalf("the row %d has %d cells", l.at, len(l.cells))
			}
			for _, c := range l.cells {
				if len(c.text) > maxText || !utf8.ValidString(c.text) || c.serial < 0 {
					t.Fatalf("the cell %q %v", c.text, c.serial)
				}
			}
		}
	})
}

// What a cell says is one answer or none; a day, a year and a name are kept in one way.
func FuzzCell(f *testing.F) {
	for _, text := range []string{"31-12-2026", "2026-02-30", "1.1.2026", "2.027", "2027,0", "Ja", "#N/A", "Måned", "\xff", "–", "", "\u00a02027", "1900-01-01", "31/12/9999"} {
		f.Add(text, 0.0)
	}
	f.Add("12-31-26", 46387.0)
	f.Add("1", 1e300)
	f.Fuzz(func(t *testing.T, text string, n float64) {
		c := cell{text: tidy(text), serial: n}
		if day, ok := c.day(); ok {
			if again, ok := (cell{text: day}).day(); !ok || again != day || len(day) != 10 {
				t.Fatalf("%q is the day %s, and that %s", text, day, again)
			}
		}
		if year, ok := c.year(); ok && !aYear.MatchString(year) {
			t.Fatalf("%q is the year %q", text, year)
		}
		if fold(fold(text)) != fold(text) || bare(bare(text)) != bare(text) {
			t.Fatalf("%q: %q, %q", text, fold(text), bare(text))
		}
		if back := unmarked("'=" + text); back != "="+text {
			t.Fatalf("a formula came back as %q", back)
		}
		c.yes()
		c.shown()
	})
}
