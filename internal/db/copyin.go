package db

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// errNoCopy is what a file says that is not one of ours, or not all of one.
var errNoCopy = errors.New("this is not a whole copy of a municipality: its end is missing")

// copyReader reads a copy from its first line to its last.
type copyReader struct {
	copyHead
	in       *bufio.Reader
	next     []byte // the line after the table that was read last
	rows     map[string]int
	total    int
	progress func(rows int)
}

func readCopy(r io.Reader) (*copyReader, error) {
	c := &copyReader{in: bufio.NewReaderSize(r, 1<<16), rows: map[string]int{}}
	line, err := c.line()
	if err != nil {
		return nil, err
	}
	if json.Unmarshal(line, &c.copyHead) != nil || c.Format != copyFormat {
		return nil, errors.New("this is not a copy of a municipality, or one of a format this program does not know")
	}
	c.next, err = c.line()
	return c, err
}

func (c *copyReader) line() ([]byte, error) {
	line, err := c.in.ReadBytes('\n')
	if err == io.EOF {
		err = errNoCopy
	}
	return line, err
}

// table begins the next table, or returns nil once the last has been read and the
// counts are those that were written.
func (c *copyReader) table() (*copyRows, error) {
	var t copyTable
	if err := json.Unmarshal(c.next, &t); err != nil {
		return nil, fmt.Errorf("a line of the copy cannot be read: %w", err)
	}
	if _, twice := c.rows[t.Table]; twice {
		return nil, fmt.Errorf("the copy has the table %s twice", t.Table)
	}
	if t.Table != "" {
		c.rows[t.Table] = 0
		return &copyRows{c: c, copyTable: t}, nil
	}
	var end copyEnd
	if err := json.Unmarshal(c.next, &end); err != nil || end.End == nil {
		return nil, errNoCopy
	}
	if !maps.Equal(end.End, c.rows) {
		return nil, fmt.Errorf("the copy says it has the rows %v, and has %v", end.End, c.rows)
	}
	if rest, err := c.in.Peek(1); err != io.EOF {
		return nil, errors.Join(fmt.Errorf("the copy goes on behind its end: %q", rest), err)
	}
	return nil, nil
}

// copyRows are the rows of one table. They are read as pgx reads what it copies in.
type copyRows struct {
	copyTable
	c      *copyReader
	values []any
	err    error
}

// Next reads the next row and tells whether there was one.
func (t *copyRows) Next() bool {
	var line []byte
	if line, t.err = t.c.line(); t.err != nil {
		return false
	}
	if line[0] != '[' {
		t.c.next = line
		return false
	}
	if t.values, t.err = parseRow(line); t.err != nil {
		return false
	}
	if len(t.values) != len(t.Columns) {
		t.err = fmt.Errorf("a row of %s has %d values, not %d", t.Table, len(t.values), len(t.Columns))
		return false
	}
	t.c.rows[t.Table]++
	t.c.total++
	if t.c.progress != nil && t.c.total%1000 == 0 {
		t.c.progress(t.c.total)
	}
	return true
}

// Values are the row's.
func (t *copyRows) Values() ([]any, error) { return t.values, nil }

// Err is what stopped the reading; nil at the table's end.
func (t *copyRows) Err() error { return t.err }

func parseRow(line []byte) ([]any, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	var values []any
	err := d.Decode(&values)
	if _, more := d.Token(); err == nil && more != io.EOF {
		err = errors.New("a row of the copy goes on behind its end")
	}
	for i := range values {
		if err == nil {
			values[i], err = parseValue(values[i])
		}
	}
	return values, err
}

func parseValue(v any) (any, error) {
	switch v := v.(type) {
	case nil, string:
		return v, nil
	case json.Number:
		if strings.ContainsAny(v.String(), ".e") {
			return v.Float64()
		}
		return v.Int64()
	case map[string]any:
		if text, ok := v["text"].(string); ok {
			b, err := base64.StdEncoding.DecodeString(text)
			return string(b), err
		}
		if text, ok := v["bytes"].(string); ok {
			return base64.StdEncoding.DecodeString(text)
		}
	}
	return nil, fmt.Errorf("a copy has no value such as %v", v)
}

// fits tells whether a place with the tables can take the copy to the letter.
func (c *copyReader) fits(there []table) error {
	for _, t := range there {
		if !slices.Contains(c.Tables, t.name) && !slices.Contains(c.Left, t.name) {
			return fmt.Errorf("the copy has no table %s, which its schema has", t.name)
		}
	}
	for _, name := range c.Tables {
		if !slices.ContainsFunc(there, func(t table) bool { return t.name == name }) {
			return fmt.Errorf("the copy has a table %s, which its schema does not have", name)
		}
	}
	return nil
}

// fits tells whether the columns are the table's own.
func (t *copyRows) fits(there []table) error {
	i := slices.IndexFunc(there, func(x table) bool { return x.name == t.Table })
	if i < 0 || !slices.Contains(t.c.Tables, t.Table) {
		return fmt.Errorf("the copy has rows of %s, which is not one of its tables", t.Table)
	}
	own, theirs := slices.Sorted(slices.Values(there[i].columns)), slices.Sorted(slices.Values(t.Columns))
	if !slices.Equal(own, theirs) {
		return fmt.Errorf("the table %s has the columns %v in the copy, and %v in its schema", t.Table, theirs, own)
	}
	return nil
}

// CheckCopy reads a copy to its end and says what it holds, without a database.
func CheckCopy(r io.Reader) (Info, Copied, error) {
	c, err := readCopy(r)
	if err != nil {
		return Info{}, Copied{}, err
	}
	for {
		t, err := c.table()
		if err != nil {
			return Info{}, Copied{}, err
		}
		if t == nil {
			return c.info(), Copied{Schema: c.Schema, At: ParseStamp(c.At), Rows: c.rows}, nil
		}
		for t.Next() {
		}
		if t.Err() != nil {
			return Info{}, Copied{}, t.Err()
		}
	}
}

func (c *copyReader) info() Info {
	return Info{Slug: c.Slug, Name: c.Name, Example: c.Example, SourceDA: c.SourceDA, SourceEN: c.SourceEN, created: c.Created}
}

// fill puts a copy's rows into a place whose tables have only what the schema's own
// steps planted. That goes first: the copy has it, as it was.
func fill(ctx context.Context, q querier, place, engine string, c *copyReader, put func(*copyRows) error) error {
	there, err := catalogue(ctx, q, engine, place)
	if err == nil {
		err = c.fits(there)
	}
	if err != nil {
		return err
	}
	for _, t := range slices.Backward(there) {
		if slices.Contains(c.Tables, t.name) {
			if _, err := q.ExecContext(ctx, `DELETE FROM `+t.name); err != nil {
				return translate(err)
			}
		}
	}
	for {
		t, err := c.table()
		if err != nil || t == nil {
			return err
		}
		if err = t.fits(there); err == nil {
			err = put(t)
		}
		if err == nil {
			err = t.Err()
		}
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("the table %s: %w", t.Table, err)
		}
	}
}
