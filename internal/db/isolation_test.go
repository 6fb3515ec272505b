package db_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// strange reads rows at random and tells of any that is not where it says it is.
func strange(ctx context.Context, s *db.Space, write bool) error {
	look := func(tx *db.Tx) error {
		for range 3 {
			list, err := db.All(tx, db.Value[string], `SELECT DISTINCT m.space FROM mark m`)
			if err != nil {
				return err
			}
			if len(list) != 1 || list[0] != s.Slug {
				return fmt.Errorf("in %s there are rows of %v", s.Slug, list)
			}
		}
		return nil
	}
	if !write {
		return s.Read(ctx, look)
	}
	return s.Keep(ctx, func(tx *db.Tx) error {
		if _, err := tx.Exec(`UPDATE mark SET n = n + 1 WHERE id = '07'`); err != nil {
			return err
		}
		return look(tx)
	})
}

func TestNoRowIsEverReadInAnotherMunicipality(t *testing.T) {
	among(t, []string{"aa", "bb", "cc", "dd"}, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		for _, hands := range []int{1, 12} {
			var all sync.WaitGroup
			errs := make([]error, hands)
			for h := range hands {
				all.Go(func() {
					dice := rand.New(rand.NewSource(int64(h)))
					for range 240 / hands {
						// Runs of several in one space pass the point where plans are kept.
						s := spaces[dice.Intn(len(spaces))]
						for range 1 + dice.Intn(7) {
							errs[h] = errors.Join(errs[h], strange(ctx, s, dice.Intn(4) == 0))
						}
						gone, stop := context.WithCancel(ctx)
						stop() // a call given up leaves nothing behind either
						s.Read(gone, func(tx *db.Tx) error { return errors.New("read after the end") })
					}
				})
			}
			all.Wait()
			if err := errors.Join(errs...); err != nil {
				t.Fatalf("%d at once: %v", hands, err)
			}
		}
	})
}

// The controls must leak, or the test above could not see it.
func TestTheIsolationTestWouldSeeALeak(t *testing.T) {
	c := place(t, "postgres", marks)
	d := open(t, c)
	for _, slug := range []string{"aa", "bb"} {
		put(t, space(t, d, slug), "00")
	}
	one := bare.Plain(t, c.URL)
	one.SetMaxOpenConns(1)
	if _, err := one.Exec(`SET search_path TO aa`); err != nil {
		t.Fatal(err)
	}
	var got string
	if err := one.QueryRow(`SELECT space FROM mark`).Scan(&got); err != nil || got != "aa" {
		t.Errorf("after SET without LOCAL the next borrower reads %q %v, want aa", got, err)
	}
	if _, err := one.Exec(`SET search_path TO nowhere, bb`); err != nil {
		t.Errorf("a path to a schema that is not there: %v; PostgreSQL used to take it, and the registry is looked up for that", err)
	}
	if err := one.QueryRow(`SELECT space FROM mark`).Scan(&got); err != nil || got != "bb" {
		t.Errorf("an unknown space falls through to %q %v, want bb", got, err)
	}
}

func TestASpaceCannotReachAnother(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		for name, query := range map[string]string{
			"by its name":         `SELECT id FROM bb.mark`,
			"writing by its name": `UPDATE bb.mark SET n = 1`,
			"the registry":        `SELECT slug FROM system.space`,
			"a table it lacks":    `SELECT id FROM nothing`,
		} {
			err := spaces[0].Keep(ctx, func(tx *db.Tx) error {
				_, err := db.All(tx, db.Value[string], query)
				return err
			})
			if err == nil {
				t.Errorf("%s: want it refused", name)
			}
			if engine == "postgres" && name != "a table it lacks" && !strings.Contains(err.Error(), "permission denied") {
				t.Errorf("%s: got %v, want permission denied", name, err)
			}
		}
		if engine == "postgres" {
			for name, query := range map[string]string{
				"a table for the session": `CREATE TEMP TABLE mark (id text)`,
				"a table of its own":      `CREATE TABLE other (id text)`,
			} {
				err := spaces[0].Keep(ctx, func(tx *db.Tx) error { _, err := tx.Exec(query); return err })
				if err == nil || !strings.Contains(err.Error(), "permission denied") {
					t.Errorf("%s: got %v, want permission denied", name, err)
				}
			}
		}
		if err := strange(ctx, spaces[0], true); err != nil {
			t.Error(err)
		}
	})
}

func TestAReadCannotWrite(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		for _, query := range []string{`DELETE FROM mark`, `UPDATE mark SET n = 5`, `INSERT INTO mark (id, space) VALUES ('x', 'x')`} {
			err := spaces[1].Read(ctx, func(tx *db.Tx) error { _, err := tx.Exec(query); return err })
			if err == nil {
				t.Errorf("%s in a read: want it refused", query)
			}
		}
		if got := rows(t, spaces[1], `SELECT id FROM mark`); len(got) != 20 {
			t.Errorf("got %d rows, want 20", len(got))
		}
	})
}

func TestNothingRunsOutsideATransaction(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		for name, pool := range db.Pools(d, spaces[0]) {
			if _, err := pool.ExecContext(ctx, `DELETE FROM mark`); !errors.Is(err, db.ErrOutside) {
				t.Errorf("%s: a statement: got %v, want ErrOutside", name, err)
			}
			if _, err := pool.QueryContext(ctx, `SELECT 1`); !errors.Is(err, db.ErrOutside) {
				t.Errorf("%s: a query: got %v, want ErrOutside", name, err)
			}
			if _, err := pool.PrepareContext(ctx, `SELECT 1`); !errors.Is(err, db.ErrOutside) {
				t.Errorf("%s: a prepared statement: got %v, want ErrOutside", name, err)
			}
			if engine == "postgres" {
				if _, err := pool.BeginTx(ctx, nil); err == nil {
					t.Errorf("%s: a transaction that chose no space: want it refused", name)
				}
				var path string
				plain := errors.Join(pool.QueryRowContext(ctx, `SHOW search_path`).Scan(&path))
				if !errors.Is(plain, db.ErrOutside) {
					t.Errorf("the path could be read: %q", path)
				}
			}
		}
		// A transaction kept past its end is refused too.
		var kept *db.Tx
		spaces[0].Read(ctx, func(tx *db.Tx) error { kept = tx; return nil })
		if _, err := db.All(kept, db.Value[string], `SELECT id FROM mark`); !errors.Is(err, sql.ErrTxDone) {
			t.Errorf("after its end: got %v, want sql.ErrTxDone", err)
		}
	})
}

func TestOnlyWhatTheRegistryHasIsASpace(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		for _, slug := range []string{"", "zz", "AA", "aa ", "system", "public", "extensions", "pg_catalog", "../aa", `aa", bb`, "aa\x00", "static"} {
			if _, err := d.Space(ctx, slug); !fail.Is(err, fail.NotFound) {
				t.Errorf("%q: got %v, want not found", slug, err)
			}
		}
		for _, slug := range []string{"", "a", "Aa", "1a", "a_b", "-a", "a-", "system", "æblerup", strings.Repeat("a", 41), `a";--`} {
			if _, err := d.CreateSpace(ctx, db.Info{Slug: slug, Name: "x"}); !fail.Is(err, fail.Invalid) {
				t.Errorf("making %q: got %v, want invalid", slug, err)
			}
		}
		if list, err := d.Spaces(ctx); err != nil || len(list) != 2 {
			t.Errorf("got %v %v, want the two", list, err)
		}
	})
}
