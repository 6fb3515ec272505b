package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"
)

// lite is SQLite: a folder with system.db, the registry, and a file per space.
// Exactly one process has the folder.
type lite struct {
	dir    string
	lock   *os.File
	schema fs.FS
	system *sql.DB
	making sync.Mutex // one municipality is made, restored or taken away at a time
}

func openLite(ctx context.Context, dir string, schema fs.FS) (engine, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("the data folder %s cannot be made: %w", dir, err)
	}
	lock, err := os.OpenFile(filepath.Join(dir, ".lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("the data folder %s cannot be written to: %w", dir, err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		lock.Close()
		return nil, fmt.Errorf("another ledetraad has the data folder %s open; stop it first, or use --database with PostgreSQL for several processes", dir)
	}
	e := &lite{dir: dir, lock: lock, schema: schema}
	if err := e.openSystem(ctx); err != nil {
		lock.Close()
		return nil, fmt.Errorf("%s cannot be opened as a database: %w", e.path("system"), err)
	}
	return e, nil
}

func (e *lite) openSystem(ctx context.Context) error {
	err := own(e.path("system"))
	if err != nil {
		return err
	}
	if e.system, err = sql.Open("sqlite", writerDSN(e.path("system"), "rwc")); err != nil {
		return err
	}
	e.system.SetMaxOpenConns(1)
	if _, err = e.system.ExecContext(ctx, registryTable); err != nil {
		return err
	}
	return e.sweep(ctx)
}

const registryTable = `CREATE TABLE IF NOT EXISTS space (
  slug text PRIMARY KEY, name text NOT NULL, example integer NOT NULL,
  source_da text NOT NULL, source_en text NOT NULL, role text NOT NULL, created text NOT NULL)`

func (e *lite) path(slug string) string { return filepath.Join(e.dir, slug+".db") }

// A folder may be called anything; in an address these three mean something.
var escaped = strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23")

func address(path string) string { return "file:" + escaped.Replace(path) }

// busy_timeout comes first: setting WAL may itself have to wait. What is deleted is
// written over: a text that was recalled must not lie in a free page.
func writerDSN(path, mode string) string {
	return address(path) + "?mode=" + mode + "&_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_txlock=immediate" +
		"&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=secure_delete(1)&_pragma=journal_size_limit(16777216)&_pragma=cache_size(-1024)"
}

// mode=ro is a wall that query_only is not.
func readerDSN(path string) string {
	return address(path) + "?mode=ro&_pragma=busy_timeout(10000)&_pragma=cache_size(-1024)"
}

func (e *lite) name() string { return "sqlite" }

func (e *lite) list(ctx context.Context) ([]Info, error) {
	rows, err := e.system.QueryContext(ctx, `SELECT slug, name, example, source_da, source_en, role, created FROM space ORDER BY name, slug`)
	return scanInfos(rows, err)
}

func scanInfos(rows *sql.Rows, err error) ([]Info, error) {
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	var list []Info
	for rows.Next() {
		var i Info
		var example int
		if err := rows.Scan(&i.Slug, &i.Name, &example, &i.SourceDA, &i.SourceEN, &i.role, &i.created); err != nil {
			return nil, err
		}
		i.Example = example == 1
		list = append(list, i)
	}
	return list, translate(rows.Err())
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (e *lite) behind(ctx context.Context, info Info) (bool, error) {
	h, err := sql.Open("sqlite", readerDSN(e.path(info.at())))
	if err != nil {
		return false, err
	}
	defer h.Close()
	return behind(ctx, h, "goose_db_version", e.schema)
}

// tune does nothing: our queries say to SQLite in which order to go.
func (e *lite) tune(context.Context, Info) error { return nil }

func (e *lite) ping(ctx context.Context) error { return e.system.PingContext(ctx) }

func (e *lite) close() error {
	return errors.Join(e.system.Close(), e.lock.Close())
}

func (e *lite) backend(s *Space) backend {
	path := e.path(s.at())
	b := &liteBackend{
		reader: sql.OpenDB(liteConnector{readerDSN(path)}),
		writer: sql.OpenDB(liteConnector{writerDSN(path, "rw")}),
		queue:  make(chan *writeJob, 1024),
		done:   make(chan struct{}),
		ended:  make(chan struct{}),
	}
	readers := min(max(runtime.NumCPU(), 2), 4)
	b.reader.SetMaxOpenConns(readers)
	b.reader.SetMaxIdleConns(readers)
	b.reader.SetConnMaxIdleTime(15 * time.Minute)
	b.writer.SetMaxOpenConns(1)
	b.writer.SetConnMaxIdleTime(15 * time.Minute)
	go b.commitLoop()
	return b
}
