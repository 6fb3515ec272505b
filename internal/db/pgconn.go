package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// pgBackend runs transactions of one space on the shared pool.
type pgBackend struct {
	pool             *sql.DB
	reading, writing string
}

// The opening of a transaction chooses its role and path in the same message as
// BEGIN. Another space's tables are then refused by the server itself.
func (e *postgres) backend(info Info) backend {
	choose := `; SET LOCAL ROLE ` + pgx.Identifier{info.role}.Sanitize() +
		`; SET LOCAL search_path TO ` + pgx.Identifier{info.Slug}.Sanitize() + `, extensions, pg_temp`
	return &pgBackend{e.pool, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY` + choose, `BEGIN` + choose}
}

type opening struct{}

func (b *pgBackend) read(ctx context.Context, f func(querier, context.Context) error) error {
	for try := 1; ; try++ {
		err := b.run(context.WithValue(ctx, opening{}, b.reading), f)
		if err == nil || try == 3 || !again(err) {
			return err
		}
	}
}

func (b *pgBackend) write(ctx context.Context, f func(querier, context.Context) error) error {
	return b.run(context.WithValue(ctx, opening{}, b.writing), f)
}

func (b *pgBackend) run(ctx context.Context, f func(querier, context.Context) error) error {
	tx, err := b.pool.BeginTx(ctx, nil)
	if err != nil {
		return translate(err)
	}
	defer tx.Rollback()
	if err := f(tx, ctx); err != nil {
		return err
	}
	return translate(tx.Commit())
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
