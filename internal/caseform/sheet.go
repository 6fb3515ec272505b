package caseform

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/fail"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// MaxBytes is the most a file with codes may be.
const MaxBytes = 2 << 20

// maxRows is how far down a sheet is read.
const maxRows = 4 * MaxCodes

// What a workbook may unpack to: a list of codes is far below it.
const (
	maxUnpacked = 32 << 20
	inMemory    = 8 << 20
)

func wrong(key string, args ...any) error {
	c := fail.Check{}
	c.That(false, "file", key, args...)
	return c.Err()
}

// readFile reads a list of codes by the ending of its name.
func readFile(ending string, f io.Reader) ([]Row, error) {
	if ending == "xlsx" {
		return readExcel(f)
	}
	b, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return nil, err
	}
	if len(b) > MaxBytes {
		return nil, wrong("file.too_large", "2")
	}
	return readCSV(b)
}

// readCSV reads rows of text: UTF-8, or else Windows-1252 as an older Excel writes it.
func readCSV(b []byte) ([]Row, error) {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if bytes.IndexByte(b, 0) >= 0 {
		return nil, wrong("caseform.encoding")
	}
	if !utf8.Valid(b) {
		var err error
		if b, err = charmap.Windows1252.NewDecoder().Bytes(b); err != nil {
			return nil, wrong("caseform.encoding")
		}
	}
	first, _, _ := bytes.Cut(b, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(b))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes, r.ReuseRecord = parts(string(first)), -1, true, true
	var l lines
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return l.whole()
		}
		if err != nil {
			return nil, wrong("file.broken")
		}
		at, _ := r.FieldPos(0)
		if err := l.add(at, cells); err != nil {
			return nil, err
		}
	}
}

// parts finds what parts the columns: what the first line has most of.
func parts(first string) rune {
	best := ';'
	for _, c := range []rune{'\t', ','} {
		if strings.Count(first, string(c)) > strings.Count(first, string(best)) {
			best = c
		}
	}
	return best
}

// readExcel reads the first sheet of a workbook.
func readExcel(f io.Reader) ([]Row, error) {
	x, err := excelize.OpenReader(f, excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: inMemory})
	if err != nil {
		return nil, wrong("file.broken")
	}
	defer x.Close()
	names := x.GetSheetList()
	if len(names) == 0 {
		return nil, wrong("caseform.empty")
	}
	rows, err := x.Rows(names[0])
	if err != nil {
		return nil, wrong("file.broken")
	}
	defer rows.Close()
	var l lines
	for at := 1; rows.Next(); at++ {
		cells, err := rows.Columns()
		if err != nil {
			return nil, wrong("file.broken")
		}
		if err := l.add(at, cells); err != nil {
			return nil, err
		}
	}
	if rows.Error() != nil {
		return nil, wrong("file.broken")
	}
	return l.whole()
}

// lines gathers the rows of a file.
type lines struct {
	list []Row
	size int
	any  bool
}

// heads are what the first column is called where a list has headings.
var heads = []string{"kode", "emnekode", "nummer", "code", "subject code", "number"}

// add takes the next row. Those that are empty, and the headings, are passed over.
func (l *lines) add(at int, cells []string) error {
	r := Row{At: at}
	if len(cells) > 0 {
		r.Code = tidy(cells[0])
	}
	if len(cells) > 1 {
		r.Name = tidy(cells[1])
	}
	if r.Code == "" && r.Name == "" {
		return nil
	}
	head := !l.any && slices.Contains(heads, strings.ToLower(r.Code))
	if l.any = true; head {
		return nil
	}
	if at > maxRows {
		return wrong("caseform.too_many", MaxCodes)
	}
	if l.size += len(r.Code) + len(r.Name) + 2; l.size > maxList {
		return wrong("caseform.too_much", maxList/1000)
	}
	if l.list = append(l.list, r); len(l.list) > MaxCodes {
		return wrong("caseform.too_many", MaxCodes)
	}
	return nil
}

func (l lines) whole() ([]Row, error) {
	if len(l.list) == 0 {
		return nil, wrong("caseform.empty")
	}
	return l.list, nil
}

func tidy(text string) string { return norm.NFC.String(strings.Join(strings.Fields(text), " ")) }

// carried is a list as the form of its preview carries it: a line each, its number in the
// file first.
func carried(rows []Row) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(strconv.Itoa(r.At) + "\t" + r.Code + "\t" + r.Name + "\n")
	}
	return b.String()
}

// carriedBack reads what carried has written.
func carriedBack(text string) ([]Row, error) {
	l := lines{any: true} // its headings were passed over when the file was read
	for _, line := range strings.Split(text, "\n") {
		number, rest, _ := strings.Cut(line, "\t")
		code, name, _ := strings.Cut(rest, "\t")
		at, err := strconv.Atoi(number)
		if err != nil && line != "" {
			return nil, wrong("file.broken")
		}
		if err := l.add(at, []string{code, name}); err != nil {
			return nil, err
		}
	}
	return l.whole()
}
