package db

import (
	"context"
	"database/sql/driver"

	"modernc.org/sqlite"
)

// liteConnector opens connections that keep their prepared statements and refuse
// anything outside a transaction.
type liteConnector struct{ dsn string }

func (c liteConnector) Driver() driver.Driver { return &sqlite.Driver{} }

func (c liteConnector) Connect(context.Context) (driver.Conn, error) {
	d, err := liteDriver()
	if err != nil {
		return nil, err
	}
	conn, err := d.Open(c.dsn)
	if err != nil {
		return nil, err
	}
	return &liteConn{conn: conn.(sqliteConn), stmts: map[string]sqliteStmt{}}, nil
}

type sqliteConn interface {
	driver.Conn
	driver.ConnBeginTx
	driver.ConnPrepareContext
}

type sqliteStmt interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

type liteConn struct {
	conn  sqliteConn
	open  bool
	stmts map[string]sqliteStmt
}

// All queries of the house are constant texts, some hundreds of them.
const keptStatements = 1000

func (c *liteConn) stmt(ctx context.Context, query string) (sqliteStmt, error) {
	if !c.open {
		return nil, ErrOutside
	}
	if s, ok := c.stmts[query]; ok {
		return s, nil
	}
	if len(c.stmts) >= keptStatements {
		for q, s := range c.stmts {
			s.Close()
			delete(c.stmts, q)
		}
	}
	prepared, err := c.conn.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	s := prepared.(sqliteStmt)
	c.stmts[query] = s
	return s, nil
}

func (c *liteConn) ExecContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Result, error) {
	s, err := c.stmt(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(ctx, args)
}

// Rows of one text are read to the end before the text runs again: db.All and
// db.One see to that.
func (c *liteConn) QueryContext(ctx context.Context, query string, args []driver.NamedValue) (driver.Rows, error) {
	s, err := c.stmt(ctx, query)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args)
}

func (c *liteConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	tx, err := c.conn.BeginTx(ctx, opts)
	if err != nil {
		return nil, err
	}
	c.open = true
	return liteTx{tx, c}, nil
}

type liteTx struct {
	tx   driver.Tx
	conn *liteConn
}

func (t liteTx) Commit() error   { t.conn.open = false; return t.tx.Commit() }
func (t liteTx) Rollback() error { t.conn.open = false; return t.tx.Rollback() }

func (c *liteConn) Begin() (driver.Tx, error) {
	return c.BeginTx(context.Background(), driver.TxOptions{})
}

func (c *liteConn) Prepare(string) (driver.Stmt, error) { return nil, ErrOutside }

func (c *liteConn) Close() error {
	for _, s := range c.stmts {
		s.Close()
	}
	return c.conn.Close()
}
