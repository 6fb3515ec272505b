package list

import (
	"encoding/csv"
	"io"
	"strings"
	"unicode"
)

// csv writes the rows for a Danish Excel that opens the file by a double click: columns
// parted by semicolons, a byte order mark so that æ, ø and å are read as such, and a
// decimal comma. Days are written 2026-09-08, which Excel reads as days in every
// language, and which no other program can take for the ninth of August.
func (l List[T]) csv(a *Ask, w io.Writer) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	columns := l.written()
	line := make([]string, len(columns))
	for i, col := range columns {
		line[i] = harmless(col.heading(a.Call))
	}
	if err := out.Write(line); err != nil {
		return err
	}
	err := l.each(a, func(rows []T) error {
		for r := range rows {
			for i, col := range columns {
				line[i] = col.Cell(a.Call, &rows[r]).csv(col.Kind)
			}
			if err := out.Write(line); err != nil {
				return err
			}
		}
		return nil
	})
	out.Flush()
	if err != nil {
		return err
	}
	return out.Error()
}

func (c Cell) csv(k Kind) string {
	switch {
	case k == Number && c.None:
		return ""
	case k == Number:
		return number(c.Number)
	case k == Date:
		return harmless(c.Day)
	}
	return harmless(c.Text)
}

// harmless puts an apostrophe before a text that a spreadsheet would take for a
// formula and run on the reader's machine.
func harmless(text string) string {
	at := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\uFEFF' })
	if at != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(at)[0]) || strings.HasPrefix(text, "\t") || strings.HasPrefix(text, "\r") {
		return "'" + text
	}
	return text
}
