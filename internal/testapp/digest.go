package testapp

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/app"
)

// Watched looks at the tables of fjordby past everything of the product, to tell
// whether anything was saved.
type Watched struct {
	t      testing.TB
	h      *sql.DB
	lite   bool
	tables []string
	last   map[string]string
	seen   int64
}

// passing are tables that tell of calls and attempts, which a refused call may change.
var passing = []string{"session", "failure", "passkey_challenge", "search_state"}

// Watch begins to look at the data of a place.
func Watch(t testing.TB, c app.Config) *Watched {
	t.Helper()
	w := &Watched{t: t, lite: c.Data != ""}
	driver, address := "pgx", c.Database
	list := `SELECT table_name FROM information_schema.tables WHERE table_schema = 'fjordby' AND table_type = 'BASE TABLE' ORDER BY table_name`
	if w.lite {
		driver, address = "sqlite", "file:"+filepath.Join(c.Data, "fjordby.db")+"?mode=rw"
		list = `SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`
	}
	var err error
	if w.h, err = sql.Open(driver, address); err != nil {
		t.Fatal(err)
	}
	w.h.SetMaxOpenConns(1) // data_version is of a connection
	t.Cleanup(func() { w.h.Close() })
	for _, name := range w.column(list) {
		if !slices.Contains(passing, name) && !strings.HasPrefix(name, "goose_") {
			w.tables = append(w.tables, name)
		}
	}
	if !w.lite {
		w.count()
	}
	w.Changed()
	return w
}

// count lets PostgreSQL count the statements that write, as SQLite does by itself: what
// nobody wrote need not be read.
func (w *Watched) count() {
	w.t.Helper()
	all := []string{`CREATE SCHEMA IF NOT EXISTS watched`, `CREATE SEQUENCE IF NOT EXISTS watched.writes MINVALUE 0`,
		`CREATE OR REPLACE FUNCTION watched.wrote() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN PERFORM nextval(''watched.writes''); RETURN NULL; END'`}
	for _, name := range w.tables {
		all = append(all, `CREATE OR REPLACE TRIGGER watched AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON fjordby.`+name+` EXECUTE FUNCTION watched.wrote()`)
	}
	if _, err := w.h.Exec(strings.Join(append(all, `SELECT nextval('watched.writes')`), ";")); err != nil {
		w.t.Fatal(err)
	}
}

func (w *Watched) column(query string) (list []string) {
	rows, err := w.h.Query(query)
	if err != nil {
		w.t.Fatal(query, err)
	}
	defer rows.Close()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			w.t.Fatal(err)
		}
		list = append(list, v)
	}
	if err := rows.Err(); err != nil {
		w.t.Fatal(err)
	}
	return list
}

// Changed names the tables that are not as they were when it was asked last.
func (w *Watched) Changed() (names []string) {
	w.t.Helper()
	writes := `SELECT last_value FROM watched.writes`
	if w.lite {
		writes = `PRAGMA data_version`
	}
	var count int64
	if err := w.h.QueryRow(writes).Scan(&count); err != nil {
		w.t.Fatal(err)
	}
	if count == w.seen {
		return nil // nobody wrote anything
	}
	w.seen = count
	now := w.all()
	if w.last != nil {
		for name, digest := range now {
			if w.last[name] != digest {
				names = append(names, name)
			}
		}
	}
	w.last = now
	slices.Sort(names)
	return names
}

func (w *Watched) all() map[string]string {
	now := map[string]string{}
	if w.lite {
		for _, name := range w.tables {
			now[name] = w.digest(name)
		}
		return now
	}
	var parts []string
	for _, name := range w.tables {
		parts = append(parts, `SELECT '`+name+` ' || count(*) || coalesce(md5(string_agg(CAST(x AS text), '|' ORDER BY CAST(x AS text))), '') FROM fjordby.`+name+` x`)
	}
	for _, line := range w.column(strings.Join(parts, " UNION ALL ")) {
		name, digest, _ := strings.Cut(line, " ")
		now[name] = digest
	}
	return now
}

func (w *Watched) digest(table string) string {
	rows, err := w.h.Query(`SELECT * FROM ` + table)
	if err != nil {
		w.t.Fatal(table, err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		w.t.Fatal(err)
	}
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	sum := sha256.New()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			w.t.Fatal(err)
		}
		fmt.Fprintln(sum, values...)
	}
	if err := rows.Err(); err != nil {
		w.t.Fatal(err)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// Put writes past the product what a test wants to be there.
func (w *Watched) Put(query string) {
	w.t.Helper()
	if !w.lite {
		if _, err := w.h.Exec(`SET search_path TO fjordby`); err != nil {
			w.t.Fatal(err)
		}
	}
	if _, err := w.h.Exec(query); err != nil {
		w.t.Fatal(query, err)
	}
}
