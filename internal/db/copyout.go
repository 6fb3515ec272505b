package db

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A copy of a municipality is text, the same from both engines and for both: a line
// that says what it is, then for each table a line with its columns and one line per
// row, then a line with the counts. A copy without that last line is no copy.

// copyFormat is the first words of a copy. Another format gets another.
const copyFormat = "ledetraad copy 1"

type copyHead struct {
	Format   string   `json:"format"`
	Schema   int64    `json:"schema"`
	At       string   `json:"at"`
	Slug     string   `json:"slug"`
	Name     string   `json:"name"`
	Example  bool     `json:"example,omitempty"`
	SourceDA string   `json:"source_da,omitempty"`
	SourceEN string   `json:"source_en,omitempty"`
	Created  string   `json:"created"`
	Tables   []string `json:"tables"` // those that follow
	Left     []string `json:"left"`   // those that were left out on purpose
}

type copyTable struct {
	Table   string   `json:"table"`
	Columns []string `json:"columns"`
}

type copyEnd struct {
	End map[string]int `json:"end"`
}

// Copying says how a municipality is copied out.
type Copying struct {
	// Leave names tables that are not copied, each with the condition of the rows
	// that stay behind; "" is the whole table.
	Leave map[string]string
	// Also reads at the same moment as the copy; nil is nothing.
	Also func(*Tx) error
	// Progress is told how many rows are written; nil is silent.
	Progress func(rows int)
}

// Copied is what a copy holds.
type Copied struct {
	Schema int64
	At     time.Time
	Rows   map[string]int // by table
}

// Total is the number of rows.
func (c Copied) Total() (n int) {
	for _, rows := range c.Rows {
		n += rows
	}
	return n
}

// CopyOut writes all of a municipality as it is at one moment, while others go on
// reading and writing.
func (s *Space) CopyOut(ctx context.Context, w io.Writer, o Copying) (c Copied, err error) {
	// One of an older schema can be copied; of a newer, this program does not know
	// what is to stay behind.
	if _, err := s.db.engine.behind(ctx, s.Info); err != nil {
		return c, err
	}
	err = s.Read(ctx, func(tx *Tx) error {
		out := &copier{Copying: o, ctx: ctx, tx: tx, w: bufio.NewWriterSize(w, 1<<16)}
		out.Copied = Copied{At: tx.Now, Rows: map[string]int{}}
		if o.Also != nil {
			if err := o.Also(tx); err != nil {
				return err
			}
		}
		err := out.all()
		c = out.Copied
		return err
	})
	return c, err
}

type copier struct {
	Copying
	Copied
	ctx   context.Context // ends the work; the transaction's own may not
	tx    *Tx
	w     *bufio.Writer
	total int
	line  []byte
}

func (c *copier) all() error {
	s := c.tx.space
	tables, err := catalogue(c.tx.ctx, c.tx.q, s.db.Engine(), s.at())
	if err != nil {
		return err
	}
	if c.Schema, err = One(c.tx, Value[int64], `SELECT max(version_id) FROM goose_db_version`); err != nil {
		return err
	}
	head := copyHead{Format: copyFormat, Schema: c.Schema, At: Stamp(c.At), Slug: s.Slug, Name: s.Name,
		Example: s.Example, SourceDA: s.SourceDA, SourceEN: s.SourceEN, Created: s.created}
	var copied []table
	for _, t := range tables {
		if when, left := c.Leave[t.name]; left && when == "" {
			head.Left = append(head.Left, t.name)
			continue
		}
		head.Tables, copied = append(head.Tables, t.name), append(copied, t)
	}
	if err := c.say(head); err != nil {
		return err
	}
	for _, t := range copied {
		if err := c.table(t); err != nil {
			return fmt.Errorf("the table %s: %w", t.name, err)
		}
	}
	if err := c.say(copyEnd{c.Rows}); err != nil {
		return err
	}
	return c.w.Flush()
}

func (c *copier) say(v any) error {
	b, err := json.Marshal(v)
	if err == nil {
		_, err = c.w.Write(append(b, '\n'))
	}
	return err
}

func (c *copier) table(t table) error {
	if err := c.say(copyTable{t.name, t.columns}); err != nil {
		return err
	}
	query := `SELECT ` + strings.Join(t.columns, ", ") + ` FROM ` + t.name
	if when := c.Leave[t.name]; when != "" {
		query += ` WHERE NOT (` + when + `)`
	}
	rows, err := c.tx.q.QueryContext(c.tx.ctx, query)
	if err != nil {
		return translate(err)
	}
	defer rows.Close()
	values, into := make([]any, len(t.columns)), make([]any, len(t.columns))
	for i := range values {
		into[i] = &values[i]
	}
	for c.Rows[t.name] = 0; rows.Next(); c.Rows[t.name]++ {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if err := c.row(values); err != nil {
			return err
		}
	}
	return translate(rows.Err())
}

func (c *copier) row(values []any) (err error) {
	c.line = append(c.line[:0], '[')
	for i, v := range values {
		if i > 0 {
			c.line = append(c.line, ',')
		}
		if c.line, err = appendValue(c.line, v); err != nil {
			return err
		}
	}
	c.total++
	if c.Progress != nil && c.total%1000 == 0 {
		c.Progress(c.total)
	}
	_, err = c.w.Write(append(c.line, ']', '\n'))
	return err
}

// appendValue writes what both engines keep: nothing, numbers, a text, bytes. A text
// that JSON cannot hold to the letter is written as its bytes.
func appendValue(b []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case nil:
		return append(b, "null"...), nil
	case int64:
		return strconv.AppendInt(b, v, 10), nil
	case float64:
		return appendFloat(b, v)
	case string:
		if !utf8.ValidString(v) {
			return append(base64.StdEncoding.AppendEncode(append(b, `{"text":"`...), []byte(v)), `"}`...), nil
		}
		return appendText(b, v), nil
	case []byte:
		return append(base64.StdEncoding.AppendEncode(append(b, `{"bytes":"`...), v), `"}`...), nil
	}
	return nil, fmt.Errorf("a value of the kind %T cannot be copied", v)
}

// appendFloat writes the shortest text that reads back as the same number, and as one
// with a fraction.
func appendFloat(b []byte, v float64) ([]byte, error) {
	text := strconv.FormatFloat(v, 'g', -1, 64)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil, fmt.Errorf("the number %s cannot be copied", text)
	}
	if !strings.ContainsAny(text, ".e") {
		text += ".0"
	}
	return append(b, text...), nil
}

func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); i++ {
		switch x := s[i]; {
		case x == '"' || x == '\\':
			b = append(b, '\\', x)
		case x < 0x20:
			b = fmt.Appendf(b, `\u%04x`, x)
		default:
			b = append(b, x)
		}
	}
	return append(b, '"')
}
