package db

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"ledetraad/internal/fail"
)

// Tx is one transaction in one space. It carries the time of the action and the
// one who reads. It is used by one goroutine.
type Tx struct {
	Now time.Time // UTC, to the millisecond
	// Reader answers the names a query may use, such as @audiences. Without one
	// such a query is an error, so no read can forget whom it is for.
	Reader Reader
	// Writes is how many changes this process had made in the space before the
	// moment that is read. With one process, as on SQLite, what was read at a count
	// stands as long as the count does.
	Writes int64

	space   *Space
	q       querier
	ctx     context.Context
	write   bool
	changed bool
	told    bool
	items   []string
	after   []func()
	queries int
	once    map[any]any
}

// Reader gives the values of the named arguments of a query.
type Reader interface {
	Named(name string) (value any, ok bool)
}

type querier interface {
	ExecContext(context.Context, string, ...any) (sql.Result, error)
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}

// Scan reads the columns of the current row.
type Scan func(dest ...any) error

// Space is the municipality the transaction is in.
func (tx *Tx) Space() *Space { return tx.space }

// Context is the context of the action.
func (tx *Tx) Context() context.Context { return tx.ctx }

// Told marks that the change log knows of this transaction, and which items it
// heard of. Only change calls it.
func (tx *Tx) Told(items ...string) {
	tx.told = true
	tx.Touch(items...)
}

// Touch names items that the transaction changes, for what follows from a change.
func (tx *Tx) Touch(items ...string) {
	for _, id := range items {
		if id != "" && !slices.Contains(tx.items, id) {
			tx.items = append(tx.items, id)
		}
	}
}

// Queries is how many statements have run, for tests and benchmarks.
func (tx *Tx) Queries() int { return tx.queries }

// Once gives what f read the first time it was asked for under key: a transaction that
// only reads sees one moment. One that writes asks every time.
func Once[T any](tx *Tx, key any, f func(*Tx) (T, error)) (T, error) {
	if tx.write {
		return f(tx)
	}
	if v, ok := tx.once[key]; ok {
		return v.(T), nil
	}
	v, err := f(tx)
	if err == nil {
		if tx.once == nil {
			tx.once = map[any]any{}
		}
		tx.once[key] = v
	}
	return v, err
}

// AfterCommit runs f once the transaction stands, and never if it does not.
func (tx *Tx) AfterCommit(f func()) { tx.after = append(tx.after, f) }

func (tx *Tx) prepare(query string, args []any) (string, []any, error) {
	tx.queries++
	r := rewrite(query, len(args))
	for _, name := range r.names {
		if tx.Reader == nil {
			return "", nil, fmt.Errorf("db: the query asks @%s and the transaction has no reader", name)
		}
		v, ok := tx.Reader.Named(name)
		if !ok {
			return "", nil, fmt.Errorf("db: the reader knows no @%s", name)
		}
		args = append(args[:len(args):len(args)], v)
	}
	return r.text, args, nil
}

// began is when a statement that somebody watches begins.
func (d *DB) began() (t time.Time) {
	if d.watch != nil {
		t = time.Now()
	}
	return t
}

func (tx *Tx) trace(query string, began time.Time) {
	if w := tx.space.db.watch; w != nil {
		w(tx.space.Slug, query, time.Since(began))
	}
}

// Exec runs a statement that changes rows and says how many it changed.
func (tx *Tx) Exec(query string, args ...any) (int, error) {
	text, args, err := tx.prepare(query, args)
	if err != nil {
		return 0, err
	}
	defer tx.trace(query, tx.space.db.began())
	res, err := tx.q.ExecContext(tx.ctx, text, args...)
	if err != nil {
		return 0, translate(err)
	}
	n, err := res.RowsAffected()
	if n > 0 {
		tx.changed = true
	}
	return int(n), err
}

// All reads every row of a query.
func All[T any](tx *Tx, row func(Scan) (T, error), query string, args ...any) (list []T, err error) {
	text, args, err := tx.prepare(query, args)
	if err != nil {
		return nil, err
	}
	defer tx.trace(query, tx.space.db.began())
	rows, err := tx.q.QueryContext(tx.ctx, text, args...)
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	for rows.Next() {
		v, err := row(rows.Scan)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, translate(rows.Err())
}

// One reads the only row of a query; no row is fail.Missing.
func One[T any](tx *Tx, row func(Scan) (T, error), query string, args ...any) (T, error) {
	list, err := All(tx, row, query, args...)
	if err != nil || len(list) == 1 {
		var zero T
		if err != nil {
			return zero, err
		}
		return list[0], nil
	}
	var zero T
	if len(list) == 0 {
		return zero, fail.Missing()
	}
	return zero, fmt.Errorf("db: %d rows where one was meant", len(list))
}

// Value scans a row of one column.
func Value[T any](s Scan) (v T, err error) {
	err = s(&v)
	return v, err
}

// Pair is a row of two texts.
type Pair struct{ A, B string }

// ScanPair scans a row of two texts.
func ScanPair(s Scan) (p Pair, err error) {
	err = s(&p.A, &p.B)
	return p, err
}

// Stamp writes a time as the database keeps it: UTC, to the millisecond, sortable.
func Stamp(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// ParseStamp reads what Stamp wrote; anything else is the zero time.
func ParseStamp(s string) time.Time {
	if len(s) != 24 || s[19] != '.' {
		return time.Time{} // Parse takes a comma too, and hours of one digit
	}
	t, _ := time.Parse("2006-01-02T15:04:05.000Z", s)
	return t
}

// Day is the local day in Denmark of a time, as the database keeps days.
func Day(t time.Time) string { return t.In(Copenhagen).Format(time.DateOnly) }

// Writing tells whether the transaction can change anything.
func (tx *Tx) Writing() bool { return tx.write }
