package db

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"

	"github.com/jackc/pgx/v5"
)

// Scrub makes a space's files forget what has been deleted or written over. SQLite
// writes the whole file anew and empties its log; meanwhile those who write wait, and
// those who read do not. PostgreSQL clears the dead rows; what its own files and
// write-ahead log still hold goes as it uses them again.
func (s *Space) Scrub(ctx context.Context) error { return s.back.scrub(ctx) }

// scrub takes its turn among the writers, because VACUUM wants the file for itself.
func (b *liteBackend) scrub(ctx context.Context) error {
	return b.enqueue(ctx, &writeJob{ctx: ctx, alone: b.vacuum, err: make(chan error, 1)})
}

func (b *liteBackend) vacuum() error {
	ctx := context.Background()
	c, err := b.writer.Conn(ctx)
	if err != nil {
		return translate(err)
	}
	defer c.Close()
	return translate(c.Raw(func(raw any) error {
		conn := raw.(*liteConn).conn
		// The log first, so that it does not hold the old file and the new one at once.
		for _, q := range []string{`PRAGMA wal_checkpoint(TRUNCATE)`, `VACUUM`, `PRAGMA wal_checkpoint(TRUNCATE)`} {
			busy, err := pragma(ctx, conn, q)
			if err == nil && busy != 0 {
				err = errBusy
			}
			if err != nil {
				return err
			}
		}
		return nil
	}))
}

var errBusy = errors.New("db: somebody read for so long that the log could not be emptied; try again")

// pragma runs a statement outside a transaction and returns the first number it gives.
func pragma(ctx context.Context, conn sqliteConn, query string) (int64, error) {
	prepared, err := conn.PrepareContext(ctx, query)
	if err != nil {
		return 0, err
	}
	defer prepared.Close()
	rows, err := prepared.(sqliteStmt).QueryContext(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	values := make([]driver.Value, len(rows.Columns()))
	if err := rows.Next(values); err != nil || len(values) == 0 {
		if errors.Is(err, io.EOF) {
			err = nil
		}
		return 0, err
	}
	n, _ := values[0].(int64)
	return n, nil
}

func (b *pgBackend) scrub(ctx context.Context) error {
	tables, err := texts(ctx, b.e.plain, `SELECT tablename FROM pg_tables WHERE schemaname = $1`, b.s.at())
	if err != nil {
		return err
	}
	for _, table := range tables {
		if _, err := b.e.plain.ExecContext(ctx, `VACUUM `+pgx.Identifier{b.s.at(), table}.Sanitize()); err != nil {
			return translate(err)
		}
	}
	return nil
}

// texts reads a column of texts.
func texts(ctx context.Context, h querier, query string, args ...any) (list []string, err error) {
	rows, err := h.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, translate(rows.Err())
}
