package db

import (
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"strings"

	"ledetraad/internal/fail"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// ErrTaken is what a statement says that would make the same thing twice.
var ErrTaken = errors.New("db: already taken")

// ErrNoParent is what a statement says that points to a thing that is not there.
var ErrNoParent = errors.New("db: points to nothing")

// ErrUntold stops a transaction that changed rows and told the log nothing.
var ErrUntold = errors.New("db: rows were changed and the change log was told nothing")

// ErrOutside refuses a statement outside a transaction that has chosen its space.
var ErrOutside = errors.New("db: statement outside a transaction")

// translate turns what an engine says into what the rest of the house knows.
func translate(err error) error {
	if err == nil {
		return nil
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		switch lite.Code() {
		case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
			return errors.Join(ErrTaken, err)
		case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
			return errors.Join(ErrNoParent, err)
		case sqlite3.SQLITE_FULL:
			return errors.Join(fail.New(fail.Unavailable, "fail.disk_full"), err)
		case sqlite3.SQLITE_BUSY:
			return errors.Join(fail.New(fail.Unavailable, "fail.busy"), err)
		}
		return err
	}
	var dial *pgconn.ConnectError
	var line *net.OpError
	if errors.As(err, &dial) || errors.As(err, &line) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, driver.ErrBadConn) {
		return errors.Join(fail.New(fail.Unavailable, "fail.database_gone"), err)
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		switch pg.Code {
		case "23505":
			return errors.Join(ErrTaken, err)
		case "23503":
			return errors.Join(ErrNoParent, err)
		case "53100":
			return errors.Join(fail.New(fail.Unavailable, "fail.disk_full"), err)
		case "57P01", "57P02", "57P03", "53300": // going down, coming up, no connection left
			return errors.Join(fail.New(fail.Unavailable, "fail.database_gone"), err)
		}
		return err
	}
	return err
}

// again tells whether the whole action may simply be tried once more:
// serialization, deadlock, or a plan that a schema step made old.
func again(err error) bool {
	var pg *pgconn.PgError
	if !errors.As(err, &pg) {
		return false
	}
	return pg.Code == "40001" || pg.Code == "40P01" ||
		pg.Code == "0A000" && strings.Contains(pg.Message, "cached plan")
}
