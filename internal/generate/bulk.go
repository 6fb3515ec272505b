package generate

import (
	"strconv"
	"strings"

	"ledetraad/internal/db"
)

// bulk gathers rows per table and writes a hundred with one statement.
type bulk struct {
	tx     *db.Tx
	tables map[string]*rows
	order  []string
	total  int // ids made
	err    error
}

type rows struct {
	columns string
	width   int
	values  []any
}

const batch = 100

// put adds a row. Rows of a table that another points to are written first, because
// tables are written in the order they were first used whenever one is full.
func (b *bulk) put(table, columns string, values ...any) {
	t := b.tables[table]
	if t == nil {
		t = &rows{columns: columns, width: len(values)}
		b.tables[table] = t
		b.order = append(b.order, table)
	}
	t.values = append(t.values, values...)
	if len(t.values) >= batch*t.width && b.err == nil {
		b.err = b.flush()
	}
}

// flush writes all that waits.
func (b *bulk) flush() error {
	if b.err != nil {
		return b.err
	}
	for _, name := range b.order {
		t := b.tables[name]
		for len(t.values) > 0 {
			n := min(batch*t.width, len(t.values))
			if _, err := b.tx.Exec(insert(name, t.columns, t.width, n/t.width), t.values[:n]...); err != nil {
				return err
			}
			t.values = t.values[n:]
		}
		t.values = nil
	}
	return b.tx.Context().Err()
}

func insert(table, columns string, width, n int) string {
	var s strings.Builder
	s.WriteString("INSERT INTO " + table + " (" + columns + ") VALUES ")
	for i := range n {
		if i > 0 {
			s.WriteByte(',')
		}
		s.WriteByte('(')
		for c := range width {
			if c > 0 {
				s.WriteByte(',')
			}
			s.WriteString("$" + strconv.Itoa(i*width+c+1))
		}
		s.WriteByte(')')
	}
	return s.String()
}
