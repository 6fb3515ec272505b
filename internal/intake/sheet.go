package intake

import (
	"io"
	"slices"
	"strings"

	"ledetraad/internal/fail"

	"golang.org/x/text/unicode/norm"
)

// sheet is what stands in a file: headings, and the rows under them.
type sheet struct {
	heads []string
	lines []line
	old   bool // the letters were written in Windows-1252
}

// line is a row, counted as a spreadsheet counts them.
type line struct {
	at    int
	cells []cell
}

// cell is what stands in a cell, and its number where a spreadsheet has it as one.
type cell struct {
	text   string
	serial float64
}

// wrong says what is wrong with the file.
func wrong(key string, args ...any) error {
	c := fail.Check{}
	c.That(false, "file", key, args...)
	return c.Err()
}

// read reads a file whose kind has been found.
func read(ending string, f io.ReadSeeker) (*sheet, error) {
	if ending == "xlsx" {
		return readExcel(f)
	}
	return readCSV(f)
}

// add takes the next row: the first that is not empty is the headings.
func (s *sheet) add(at int, cells []cell) error {
	for i := range cells {
		cells[i].text = tidy(cells[i].text)
	}
	n := len(cells)
	for n > 0 && cells[n-1].text == "" {
		n--
	}
	if n == 0 {
		return nil
	}
	cells = cells[:n:n]
	for i, c := range cells {
		if len(c.text) > maxText {
			return wrong("intake.cell_long", at, i+1)
		}
	}
	switch {
	case n > maxCells:
		return wrong("intake.too_wide", maxCells)
	case s.heads == nil:
		for _, c := range cells {
			s.heads = append(s.heads, c.text)
		}
		return nil
	case len(s.lines) == MaxRows:
		return wrong("intake.too_long", MaxRows)
	}
	s.lines = append(s.lines, line{at, slices.Clone(cells)})
	return nil
}

// whole is nil where the file has headings and something under them.
func (s *sheet) whole() error {
	switch {
	case s.heads == nil:
		return wrong("intake.empty")
	case len(s.lines) == 0:
		return wrong("intake.no_rows")
	}
	return nil
}

var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

func tidy(text string) string {
	text = breaks.Replace(text)
	return norm.NFC.String(strings.TrimSpace(text))
}
