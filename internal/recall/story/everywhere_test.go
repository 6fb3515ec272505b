package recall_test

import (
	"bytes"
	"context"
	"database/sql"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ledetraad/internal/app"
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/recall"
	"ledetraad/internal/testapp"
)

var ctx = context.Background()

// house is the product and where its data lie.
type house struct {
	*testapp.App
	place app.Config
}

func each(t *testing.T, f func(t *testing.T, a house)) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			place := testapp.Place(t, engine)
			f(t, house{testapp.Open(t, engine, place), place})
		})
	}
}

// raw is a connection past everything of ours.
func (a house) raw() *sql.DB {
	a.T.Helper()
	driver, address := "pgx", a.place.Database
	if a.Engine == "sqlite" {
		driver, address = "sqlite", "file:"+filepath.Join(a.place.Data, "fjordby.db")+"?mode=ro"
	}
	h, err := sql.Open(driver, address)
	if err != nil {
		a.T.Fatal(err)
	}
	return h
}

// clean does the job that was put down, as the runner would.
func clean(a house) {
	a.T.Helper()
	a.Read("fie", func(tx *db.Tx, r *auth.Reader) error {
		n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM job WHERE kind = $1`, recall.CleanJob)
		if n == 0 {
			a.T.Error("nothing was put down to be cleaned")
		}
		return err
	})
	if err := a.Space.Scrub(ctx); err != nil {
		a.T.Fatal(err)
	}
}

// whereIs names every table, and on SQLite every file, that has the word.
func whereIs(a house, word string) (found []string) {
	a.T.Helper()
	found = inTables(a, word)
	if a.Engine != "sqlite" {
		return found
	}
	err := filepath.WalkDir(a.place.Data, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		if bytes.Contains(b, []byte(word)) {
			found = append(found, filepath.Base(path))
		}
		return err
	})
	if err != nil {
		a.T.Fatal(err)
	}
	return found
}

// inTables looks through all that a dump would hold, table by table.
func inTables(a house, word string) (found []string) {
	h := a.raw()
	defer h.Close()
	list, text := `SELECT tablename FROM pg_tables WHERE schemaname = 'fjordby' ORDER BY 1`, `SELECT coalesce(string_agg(t::text, ' '), '') FROM fjordby.`
	if a.Engine == "sqlite" {
		list, text = `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1`, ""
	}
	for _, table := range column(a.T, h, list) {
		var rows []string
		if text != "" {
			rows = column(a.T, h, text+table+` t`)
		} else {
			rows = everything(a.T, h, table)
		}
		if strings.Contains(strings.Join(rows, " "), word) {
			found = append(found, table)
		}
	}
	return found
}

func column(t testing.TB, h *sql.DB, query string) (list []string) {
	t.Helper()
	rows, err := h.Query(query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	for rows.Next() {
		var v string
		if err := rows.Scan(&v); err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

// everything is every value of a table, as text.
func everything(t testing.TB, h *sql.DB, table string) (list []string) {
	t.Helper()
	rows, err := h.Query(`SELECT * FROM "` + table + `"`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	names, _ := rows.Columns()
	for rows.Next() {
		values := make([]sql.NullString, len(names))
		into := make([]any, len(names))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		for _, v := range values {
			list = append(list, v.String)
		}
	}
	return list
}

// proved seals the log and proves it.
func proved(a house) change.Report {
	a.T.Helper()
	if _, err := change.Seal(ctx, a.Space); err != nil {
		a.T.Fatal(err)
	}
	var r change.Report
	a.Read("fie", func(tx *db.Tx, _ *auth.Reader) (err error) {
		r, err = change.Verify(tx, nil)
		return err
	})
	if len(r.Faults) > 0 {
		a.T.Errorf("the log: %q", r.Faults)
	}
	return r
}
