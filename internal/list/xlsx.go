package list

import (
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// styles are the looks of the cells of a workbook.
type styles struct{ head, day, text int }

// xlsx writes the rows as a workbook: one sheet with the rows as a table one can filter
// and whose heading stays, days as days and numbers as numbers, and one sheet that
// says what was taken out. Texts are written as texts; none can be a formula.
func (l List[T]) xlsx(a *Ask, w io.Writer) (err error) {
	f := excelize.NewFile()
	defer f.Close()
	rows := a.T("list.sheet_rows")
	if err := f.SetSheetName("Sheet1", rows); err != nil {
		return err
	}
	s, err := newStyles(f)
	if err != nil {
		return err
	}
	n, err := l.sheet(a, f, rows, s)
	if err != nil {
		return err
	}
	if err := aboutSheet(f, a.T("list.sheet_about"), s, l.abouts(a, n)); err != nil {
		return err
	}
	err = f.SetDocProps(&excelize.DocProperties{Title: a.T(l.Title), Creator: "Ledetråd"})
	if err != nil {
		return err
	}
	return f.Write(w)
}

func newStyles(f *excelize.File) (s styles, err error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	day := "dd-mm-yyyy"
	if s.head, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: top}); err != nil {
		return s, err
	}
	if s.day, err = f.NewStyle(&excelize.Style{CustomNumFmt: &day, Alignment: top}); err != nil {
		return s, err
	}
	s.text, err = f.NewStyle(&excelize.Style{Alignment: top})
	return s, err
}

// widths are how wide the columns are by kind.
var widths = map[Kind]float64{Text: 36, Number: 12, Date: 13, Status: 18, Person: 24, Link: 44}

// sheet streams the rows into a sheet and says how many there were.
func (l List[T]) sheet(a *Ask, f *excelize.File, name string, s styles) (n int, err error) {
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return 0, err
	}
	columns := l.written()
	heads, seen := make([]any, len(columns)), map[string]int{}
	for i, col := range columns {
		heads[i] = excelize.Cell{StyleID: s.head, Value: unlike(seen, col.heading(a.Call))}
		if err := out.SetColWidth(i+1, i+1, widths[col.Kind]); err != nil {
			return 0, err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return 0, err
	}
	if err := out.SetRow("A1", heads); err != nil {
		return 0, err
	}
	err = l.each(a, func(rows []T) error {
		for r := range rows {
			n++
			if err := setRow(out, n+1, columns, a, &rows[r], s); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return n, err
	}
	if n == 0 {
		return 0, out.Flush()
	}
	corner, err := excelize.CoordinatesToCellName(len(columns), n+1)
	if err != nil {
		return n, err
	}
	plain := false
	if err := out.AddTable(&excelize.Table{Range: "A1:" + corner, Name: "Liste", StyleName: "TableStyleLight1", ShowRowStripes: &plain}); err != nil {
		return n, err
	}
	return n, out.Flush()
}

// unlike makes a heading differ from those before it: a table has no two of one name.
func unlike(seen map[string]int, text string) string {
	if text == "" {
		text = "–"
	}
	key := strings.ToLower(text)
	if seen[key]++; seen[key] > 1 {
		return unlike(seen, text+" ("+strconv.Itoa(seen[key])+")")
	}
	return text
}

func setRow[T any](out *excelize.StreamWriter, at int, columns []Column[T], a *Ask, row *T, s styles) error {
	cells := make([]any, len(columns))
	for i, col := range columns {
		cells[i] = col.Cell(a.Call, row).excel(col.Kind, s)
	}
	name, err := excelize.CoordinatesToCellName(1, at)
	if err != nil {
		return err
	}
	return out.SetRow(name, cells)
}

func (c Cell) excel(k Kind, s styles) any {
	switch k {
	case Number:
		if c.None {
			return nil
		}
		return excelize.Cell{StyleID: s.text, Value: c.Number}
	case Date:
		day, err := time.Parse(time.DateOnly, c.Day)
		if err != nil || day.Year() < 1900 { // before Excel's first day
			return excelize.Cell{StyleID: s.text, Value: c.Day}
		}
		return excelize.Cell{StyleID: s.day, Value: day}
	}
	return excelize.Cell{StyleID: s.text, Value: c.Text}
}

// aboutSheet says what the rows are, on a sheet of its own so that the first is rows only.
func aboutSheet(f *excelize.File, name string, s styles, lines []about) error {
	if _, err := f.NewSheet(name); err != nil {
		return err
	}
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := out.SetColWidth(1, 1, 24); err != nil {
		return err
	}
	if err := out.SetColWidth(2, 2, 70); err != nil {
		return err
	}
	for i, l := range lines {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := out.SetRow(at, []any{excelize.Cell{StyleID: s.head, Value: l.name}, excelize.Cell{StyleID: s.text, Value: l.text}}); err != nil {
			return err
		}
	}
	return out.Flush()
}
