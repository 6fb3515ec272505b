package intake

import (
	"bytes"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

func TestDaysAreReadInEveryShape(t *testing.T) {
	for text, want := range map[string]string{"2026-12-31": "2026-12-31", "31-12-2026": "2026-12-31", "31.12.2026": "2026-12-31",
		"1.2.2026": "2026-02-01", "31/12/2026": "2026-12-31", "31. 12. 2026": "2026-12-31",
		"12-31-2026": "", "30-02-2026": "", "2026": "", "i morgen": "", "31-12-26": "", "31-12-0026": ""} {
		if got, ok := (cell{text: text}).day(); ok != (want != "") || ok && got != want {
			t.Errorf("%s: got %s %v, want %q", text, got, ok, want)
		}
	}
	if got, ok := (cell{"46387", 46387}).day(); got != "2026-12-31" || !ok {
		t.Errorf("a number of Excel's: %s %v", got, ok)
	}
	if _, ok := (cell{"2026", 2026}).day(); ok {
		t.Error("a year is taken for a day of 1905")
	}
}

func TestYearsAreReadAsNumbersToo(t *testing.T) {
	for text, want := range map[string]string{"2027": "2027", "2.027": "2027", "2027,0": "2027", " 2 027 ": "2027", "2027,5": "", "27": "", "3027": "", "": "", "-2027": ""} {
		if got, ok := (cell{text: text}).year(); ok != (want != "") || ok && got != want {
			t.Errorf("%q: got %s %v, want %q", text, got, ok, want)
		}
	}
}

func TestWorkbooksAreReadByWhatTheyShow(t *testing.T) {
	for _, from1904 := range []bool{false, true} {
		f := excelize.NewFile()
		f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &from1904})
		f.SetSheetRow("Sheet1", "A1", &[]any{"Navn", "Dag", "Andel", "Sum", "Ja"})
		share, _ := f.NewStyle(&excelize.Style{NumFmt: 9})
		f.SetSheetRow("Sheet1", "A3", &[]any{"Anna", time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC), 0.75, nil, true})
		f.SetCellStyle("Sheet1", "C3", "C3", share)
		f.SetCellFormula("Sheet1", "D3", "1+1")
		b, err := f.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		s, err := readExcel(bytes.NewReader(b.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		l := s.lines[0]
		day, ok := l.cells[1].day()
		if l.at != 3 || l.cells[0].text != "Anna" || day != "2026-12-31" || !ok || l.cells[2].text != "75%" || l.cells[3].text != "" || l.cells[1].shown() != "2026-12-31" {
			t.Errorf("1904 %v: %d %+v %s", from1904, l.at, l.cells, day)
		}
		if answer, ok := l.cells[4].yes(); !answer || !ok {
			t.Errorf("a yes of Excel's: %+v", l.cells[4])
		}
	}
	if _, err := readExcel(bytes.NewReader([]byte("PK\x03\x04nothing"))); err == nil {
		t.Error("a broken workbook is read")
	}
}
