package db

import (
	"context"
	"database/sql/driver"
	"errors"
	"slices"
	"sync"

	"ledetraad/internal/fail"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
)

// pgBackend runs transactions of one space on the shared pool.
type pgBackend struct {
	e *postgres
	s *Space

	mu   sync.RWMutex
	role string
}

func (e *postgres) backend(s *Space) backend { return &pgBackend{e: e, s: s, role: s.role} }

// words open a transaction. They choose its role and path in the same message as
// BEGIN. Another space's tables are then refused by the server itself.
func (b *pgBackend) words(begin, role string) string {
	return begin + `; SET LOCAL ROLE ` + pgx.Identifier{role}.Sanitize() +
		`; SET LOCAL search_path TO ` + pgx.Identifier{b.s.at()}.Sanitize() + `, extensions, pg_temp`
}

type opening struct{}

func (b *pgBackend) read(ctx context.Context, f func(querier, context.Context) error) error {
	for try := 1; ; try++ {
		err := b.run(ctx, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`, f)
		if err == nil || try == 3 || !again(err) {
			return err
		}
	}
}

func (b *pgBackend) write(ctx context.Context, f func(querier, context.Context) error) error {
	return b.run(ctx, `BEGIN`, f)
}

func (b *pgBackend) run(ctx context.Context, begin string, f func(querier, context.Context) error) error {
	for {
		b.mu.RLock()
		role := b.role
		b.mu.RUnlock()
		err := b.once(context.WithValue(ctx, opening{}, b.words(begin, role)), f)
		if !refused(err) {
			return err
		}
		if other, gone := b.renewed(ctx, role); gone != nil || !other {
			return errors.Join(gone, err)
		}
	}
}

func (b *pgBackend) once(ctx context.Context, f func(querier, context.Context) error) error {
	tx, err := b.e.pool.BeginTx(ctx, nil)
	if err != nil {
		return translate(err)
	}
	defer tx.Rollback()
	if err := f(tx, ctx); err != nil {
		return err
	}
	return translate(tx.Commit())
}

// refused tells whether the server knows the role, or what it may read, no more.
func refused(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && slices.Contains([]string{"22023", "42501", "42P01"}, pg.Code)
}

// renewed tells whether the space has been restored since it had the role: a restore
// gives it another one, so that a process that serves the old one is refused and
// comes here. It goes over to the new one and forgets all it remembered. A restore
// waits for every transaction that has touched the old, so nothing old is remembered
// after this. A space that was taken away is missing.
func (b *pgBackend) renewed(ctx context.Context, had string) (bool, error) {
	if b.s.aside != "" {
		return false, nil
	}
	now, err := texts(ctx, b.e.plain, `SELECT role FROM system.space WHERE slug = $1`, b.s.Slug)
	if err != nil {
		return false, err
	}
	if len(now) == 0 {
		b.s.db.forget(b.s)
		return false, fail.Missing()
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.role != now[0] {
		b.s.memo.Clear()
		b.role = now[0]
	}
	return b.role != had, nil
}

func (b *pgBackend) close() error { return nil }

// pgConnector wraps pgx so that a transaction opens with its space's own words,
// and a statement outside one is refused.
type pgConnector struct{ driver.Connector }

func (c pgConnector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	return &pgConn{Conn: conn.(*stdlib.Conn)}, nil
}

type pgConn struct {
	*stdlib.Conn
	open bool
}

var errNoSpace = errors.New("db: a transaction without a space")

func (c *pgConn) BeginTx(ctx context.Context, _ driver.TxOptions) (driver.Tx, error) {
	q, ok := ctx.Value(opening{}).(string)
	if !ok {
		return nil, errNoSpace
	}
	if c.Conn.Conn().IsClosed() {
		return nil, driver.ErrBadConn
	}
	tx, err := c.Conn.Conn().BeginTx(ctx, pgx.TxOptions{BeginQuery: q})
	if err != nil && c.Conn.Conn().IsClosed() && ctx.Err() == nil {
		// The server let go of it while it lay idle. Nothing has been done on it yet:
		// another is taken.
		return nil, driver.ErrBadConn
	}
	if err != nil {
		return nil, err
	}
	c.open = true
	return pgTx{tx, c}, nil
}

func (c *pgConn) Begin() (driver.Tx, error) { return nil, errNoSpace }

func (c *pgConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	if !c.open {
		return nil, ErrOutside
	}
	return c.Conn.ExecContext(ctx, query, args)
}

func (c *pgConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	if !c.open {
		return nil, ErrOutside
	}
	return c.Conn.QueryContext(ctx, query, args)
}

func (c *pgConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if !c.open {
		return nil, ErrOutside
	}
	return c.Conn.PrepareContext(ctx, query)
}

type pgTx struct {
	tx   pgx.Tx
	conn *pgConn
}

// The end of a transaction is not left to the request: its connection goes back
// to the pool either way.
func (t pgTx) Commit() error   { t.conn.open = false; return t.tx.Commit(context.Background()) }
func (t pgTx) Rollback() error { t.conn.open = false; return t.tx.Rollback(context.Background()) }
