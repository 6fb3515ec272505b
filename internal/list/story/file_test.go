package list_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/list"
	"ledetraad/internal/testapp"
	"ledetraad/internal/web"

	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "write the golden files")

// figure is a row with one of everything a file can hold.
type figure struct {
	name, note, day string
	n               float64
	none            bool
}

func figures() list.List[figure] {
	return list.List[figure]{
		Title: "nav.initiatives", ID: func(x *figure) string { return x.name },
		All: func(*list.Ask) ([]figure, error) {
			return []figure{
				{"Ærø; med \"semikolon\"", "To\nlinjer", "2026-09-08", 1234.5, false},
				{"=1+1", "@SUM(A1)", "", -3, false},
				{"\t=cmd|'/c calc'!A1", "-2+3", "2026-12-31", 0, true},
				{"Bænk +", "+45 12 34 56 78", "0000-01-01", 0, false},
			}, nil
		},
		Columns: []list.Column[figure]{
			{Key: "name", Head: "initiative.title", Kind: list.Link, Cell: func(c *web.Call, x *figure) list.Cell { return list.Cell{Text: x.name} }},
			{Key: "n", Name: "Tal", Kind: list.Number, Cell: func(c *web.Call, x *figure) list.Cell { return list.Cell{Number: x.n, None: x.none} }},
			{Key: "day", Name: "Dag", Kind: list.Date, Cell: func(c *web.Call, x *figure) list.Cell { return list.Cell{Day: x.day} }},
			{Key: "note", Name: "Tal", Cell: func(c *web.Call, x *figure) list.Cell { return list.Cell{Text: x.note} }},
			{Key: "page", Name: "Kun på siden", Page: true, Cell: func(c *web.Call, x *figure) list.Cell { return list.Cell{Text: "nej"} }},
		},
	}
}

func fileOf(t *testing.T, form string) *bytes.Buffer {
	t.Helper()
	a := testapp.New(t, "sqlite")
	var body []byte
	a.Read("bo", func(tx *db.Tx, r *auth.Reader) (err error) {
		body, err = figures().File(call(a, "bo", r, nil), tx, r, form)
		return err
	})
	return bytes.NewBuffer(body)
}

func TestTheCSVIsWhatADanishExcelOpens(t *testing.T) {
	got := fileOf(t, "csv").Bytes()
	if *update {
		if err := os.WriteFile("testdata/figures.csv", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/figures.csv")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s %v", got, want, err)
	}
}

func TestTheWorkbookHasDaysAndNumbersAndNoFormulas(t *testing.T) {
	f, err := excelize.OpenReader(fileOf(t, "xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.GetSheetList(); len(got) != 2 || got[0] != "Liste" || got[1] != "Om udtrækket" {
		t.Errorf("the sheets are %v", got)
	}
	for cell, want := range map[string]string{"A1": "Indsats", "B1": "Tal", "D1": "Tal (2)", "A2": "Ærø; med \"semikolon\"",
		"B2": "1234.5", "C2": "46273", "B3": "-3", "B4": "", "B5": "0", "A3": "=1+1", "A4": "\t=cmd|'/c calc'!A1", "C5": "0000-01-01", "E1": ""} {
		if got, err := f.GetCellValue("Liste", cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s: got %q, want %q: %v", cell, got, want, err)
		}
	}
	if got, _ := f.GetCellValue("Liste", "C2"); got != "08-09-2026" {
		t.Errorf("the day is shown as %q", got)
	}
	for _, cell := range []string{"A3", "A4", "D3", "D4", "D5"} {
		formula, err := f.GetCellFormula("Liste", cell)
		kind, _ := f.GetCellType("Liste", cell)
		if err != nil || formula != "" || kind != excelize.CellTypeInlineString && kind != excelize.CellTypeSharedString {
			t.Errorf("%s is a formula %q, or of type %d", cell, formula, kind)
		}
	}
	if panes, err := f.GetPanes("Liste"); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("the heading does not stay: %+v %v", panes, err)
	}
	if tables, err := f.GetTables("Liste"); err != nil || len(tables) != 1 || tables[0].Range != "A1:D5" {
		t.Errorf("there is no table to filter: %+v %v", tables, err)
	}
	about, err := f.GetRows("Om udtrækket")
	if text := strings.Join(flat(about), " "); err != nil || !strings.Contains(text, "Fjordby Kommune") || !strings.Contains(text, "8. september 2026 kl. 10.00") ||
		!strings.Contains(text, "Af bo") || !strings.Contains(text, "Rækker 4") {
		t.Errorf("about: %v", about)
	}
}

func flat(rows [][]string) (out []string) {
	for _, row := range rows {
		out = append(out, row...)
	}
	return out
}

// parts are all that is in a file: of a workbook every part of the archive.
func parts(t *testing.T, body string) string {
	t.Helper()
	if !strings.HasPrefix(body, "PK") {
		return body
	}
	z, err := zip.NewReader(strings.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(f.Name + "\n" + string(text) + "\n")
	}
	return all.String()
}
