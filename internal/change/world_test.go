package change_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"

	_ "modernc.org/sqlite" // the attacker's own connection
)

var ctx = context.Background()

var clerk = auth.Actor{Person: "06g0000000000001", Role: "o:secretariat"}

// write tells the log n things, each in a transaction of its own.
func write(h *bare.House, n int) {
	h.T.Helper()
	for i := range n {
		h.Keep(func(tx *db.Tx) error {
			return change.Record(tx, clerk, change.Of("goal", db.NewID(tx.Now)), "changed",
				map[string]string{"text": fmt.Sprintf("Før %d", i)}, map[string]string{"text": fmt.Sprintf("Efter %d", i)})
		})
	}
}

func seal(h *bare.House) int {
	h.T.Helper()
	n, err := change.Seal(ctx, h.Space)
	if err != nil {
		h.T.Fatal(err)
	}
	return n
}

func verify(h *bare.House, noted ...change.Head) (r change.Report) {
	h.T.Helper()
	h.Read(func(tx *db.Tx) (err error) {
		r, err = change.Verify(tx, noted)
		return err
	})
	return r
}

// ids are the log's rows, oldest first.
func ids(h *bare.House) (list []string) {
	h.Read(func(tx *db.Tx) (err error) {
		list, err = db.All(tx, db.Value[string], `SELECT id FROM change ORDER BY id`)
		return err
	})
	return list
}

// attack runs statements past everything of ours, as one who has the database itself.
func attack(t *testing.T, h *bare.House, statements ...string) {
	t.Helper()
	var raw *sql.DB
	if h.Engine == "sqlite" {
		var err error
		if raw, err = sql.Open("sqlite", "file:"+filepath.Join(h.Config.Data, "proeve.db")+"?_pragma=busy_timeout(10000)"); err != nil {
			t.Fatal(err)
		}
		defer raw.Close()
	} else {
		raw = bare.Plain(t, h.Config.URL)
		statements = append([]string{`SET session_replication_role = replica`, `SET search_path TO proeve`}, statements...)
	}
	raw.SetMaxOpenConns(1)
	for _, s := range statements {
		if _, err := raw.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

func says(r change.Report, text string) bool {
	return strings.Contains(strings.Join(r.Faults, "\n"), text)
}
