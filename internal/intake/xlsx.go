package intake

import (
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// What a workbook may unpack to. A list of MaxRows rows is far below it.
const (
	maxUnpacked = 96 << 20
	inMemory    = 16 << 20 // of one part; the rest is read from disk
)

// readExcel reads the first sheet of a workbook: texts as they are shown, formulas by
// their values, days and numbers by the numbers behind them.
func readExcel(r io.Reader) (*sheet, error) {
	f, err := excelize.OpenReader(r, excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: inMemory})
	if err != nil {
		return nil, wrong("intake.broken")
	}
	defer f.Close()
	names := f.GetSheetList()
	if len(names) == 0 {
		return nil, wrong("intake.empty")
	}
	from1904 := false
	if props, err := f.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		from1904 = *props.Date1904
	}
	s := &sheet{}
	if err := s.rows(f, names[0], from1904); err != nil {
		return nil, err
	}
	return s, s.whole()
}

// rows goes through the sheet twice side by side: once for what is shown, once for
// the numbers behind it.
func (s *sheet) rows(f *excelize.File, name string, from1904 bool) error {
	shown, err := f.Rows(name)
	if err != nil {
		return wrong("intake.broken")
	}
	defer shown.Close()
	behind, err := f.Rows(name)
	if err != nil {
		return wrong("intake.broken")
	}
	defer behind.Close()
	for at := 1; shown.Next() && behind.Next(); at++ {
		texts, err := shown.Columns()
		if err != nil {
			return wrong("intake.broken")
		}
		numbers, err := behind.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return wrong("intake.broken")
		}
		cells := make([]cell, len(texts))
		for i, text := range texts {
			cells[i].text = text
			if i < len(numbers) && (i < maxCells) {
				cells[i].serial = serial(numbers[i], from1904)
			}
		}
		if err := s.add(at, cells); err != nil {
			return err
		}
	}
	if shown.Error() != nil || behind.Error() != nil {
		return wrong("intake.broken")
	}
	return nil
}

// serial is the number of a cell, days counted as Excel for Windows counts them.
func serial(raw string, from1904 bool) float64 {
	n, err := strconv.ParseFloat(raw, 64)
	if err != nil || !(n > 0 && n < 1e9) {
		return 0
	}
	if from1904 {
		n += 1462
	}
	return n
}
