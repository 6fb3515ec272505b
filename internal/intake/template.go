package intake

import (
	"bytes"
	"slices"

	"ledetraad/internal/i18n"
	"ledetraad/internal/web"

	"github.com/xuri/excelize/v2"
)

// withoutExample leaves out the row that the template gives as an example.
func (s *sort) withoutExample(lines []line, m matched) []line {
	return slices.DeleteFunc(slices.Clone(lines), func(l line) bool {
		return s.isExample(l, m, 0) || s.isExample(l, m, 1)
	})
}

func (s *sort) isExample(l line, m matched, lang int) bool {
	said := 0
	for _, c := range s.columns {
		at, there := m.at[c.key]
		text := ""
		if there && at < len(l.cells) {
			text = l.cells[at].text
		}
		if text != c.sample[lang] {
			return false
		}
		if text != "" {
			said++
		}
	}
	return said > 2
}

// workbook writes sheets of texts; none can be a formula. The first row is the headings.
type workbook struct {
	f    *excelize.File
	head int
	text int
}

func newWorkbook() (w workbook, err error) {
	w.f = excelize.NewFile()
	wrap := &excelize.Alignment{Vertical: "top", WrapText: true}
	if w.head, err = w.f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: wrap}); err != nil {
		return w, err
	}
	text := "@"
	w.text, err = w.f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{Vertical: "top"}, CustomNumFmt: &text})
	return w, err
}

func (w workbook) sheet(name string, width float64, rows [][]string) error {
	if _, err := w.f.NewSheet(name); err != nil {
		return err
	}
	out, err := w.f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := out.SetColWidth(1, max(1, len(rows[0])), width); err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, row := range rows {
		cells, style := make([]any, len(row)), w.text
		if i == 0 {
			style = w.head
		}
		for n, text := range row {
			cells[n] = excelize.Cell{StyleID: style, Value: text}
		}
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			return err
		}
		if err := out.SetRow(at, cells); err != nil {
			return err
		}
	}
	return out.Flush()
}

func (w workbook) bytes() (*bytes.Buffer, error) {
	defer w.f.Close()
	if err := w.f.DeleteSheet("Sheet1"); err != nil {
		return nil, err
	}
	if err := w.f.SetDocProps(&excelize.DocProperties{Creator: "Ledetråd"}); err != nil {
		return nil, err
	}
	return w.f.WriteToBuffer()
}

// template is an empty file to fill in: headings with an example, and a sheet that
// says what stands in each column.
func template(c *web.Call, s *sort) (*bytes.Buffer, error) {
	w, err := newWorkbook()
	if err != nil {
		return nil, err
	}
	lang := 0
	if c.Say.Lang == i18n.English {
		lang = 1
	}
	var heads, example []string
	about := [][]string{{c.T("intake.column"), c.T("intake.needed"), c.T("intake.what")}}
	for _, x := range s.columns {
		name := c.T(x.heads[0])
		heads, example = append(heads, name), append(example, x.sample[lang])
		needed := c.T("intake.may")
		if x.need {
			needed = c.T("intake.must")
		}
		about = append(about, []string{name, needed, explained(c, s, x)})
	}
	about = append(about, []string{c.T("intake.example"), "", c.T("intake.example_text")}, []string{c.T("intake.blank"), "", c.T("intake.blank_text")})
	if err := w.sheet(c.T("intake.sheet_rows"), 26, [][]string{heads, example}); err != nil {
		return nil, err
	}
	if err := w.sheet(c.T("intake.sheet_about"), 40, about); err != nil {
		return nil, err
	}
	return w.bytes()
}

// explained says what stands in a column, and for a choice what there is to choose.
func explained(c *web.Call, s *sort, x column) string {
	text := c.T("intake.help." + s.name + "." + x.key)
	if len(x.values) == 0 {
		return text
	}
	var names []string
	for _, v := range x.values {
		names = append(names, c.T(x.family+v))
	}
	return text + " " + c.T("intake.one_of", c.Say.List(names))
}

// mendable is the refused rows as they were, with the reason last, to be mended and
// sent again.
func mendable(c *web.Call, sh *sheet, p *preview, sentence func(Verdict, Fault) string) (*bytes.Buffer, error) {
	w, err := newWorkbook()
	if err != nil {
		return nil, err
	}
	rows := [][]string{append(slices.Clone(sh.heads), c.T("intake.reason"))}
	for i, v := range p.Verdicts {
		if v.Outcome != Refused {
			continue
		}
		row := make([]string, len(sh.heads)+1)
		for n, x := range sh.lines[i].cells {
			if n < len(sh.heads) {
				row[n] = x.shown()
			}
		}
		for n, f := range v.Faults {
			if n > 0 {
				row[len(sh.heads)] += "\n"
			}
			row[len(sh.heads)] += sentence(v, f)
		}
		rows = append(rows, row)
	}
	if err := w.sheet(c.T("intake.sheet_refused"), 26, rows); err != nil {
		return nil, err
	}
	return w.bytes()
}
