package db_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

func step(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte("-- +goose Up\n" + text)} }

// with is the schema of marks and more steps.
func with(steps map[string]*fstest.MapFile) fs.FS {
	all := maps.Clone(marks)
	maps.Copy(all, steps)
	return all
}

func TestEverySpaceIsBroughtToTheSchema(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			c := place(t, engine, marks)
			d := open(t, c)
			for _, slug := range []string{"aa", "bb"} {
				put(t, space(t, d, slug), "1")
			}
			d.Close()
			c.Schema = []fs.FS{with(map[string]*fstest.MapFile{"schema/00002_more.sql": step(`ALTER TABLE mark ADD COLUMN more text NOT NULL DEFAULT 'ja';`)})}
			d = open(t, c)
			for _, slug := range []string{"aa", "bb"} {
				s, err := d.Space(ctx, slug)
				if err != nil {
					t.Fatal(err)
				}
				if got := rows(t, s, `SELECT more FROM mark`); len(got) != 1 || got[0] != "ja" {
					t.Errorf("%s: got %v, want the new column", slug, got)
				}
			}
			d.Close()
			c.Schema = []fs.FS{marks}
			if _, err := db.Open(ctx, c); err == nil || !strings.Contains(err.Error(), "newer than this program") {
				t.Errorf("an older program: got %v, want it refused with why", err)
			}
		})
	}
}

// A step that fails in one space leaves that space as it was and says which it is;
// the next start goes on from there.
func TestAHalfMigratedInstallationGoesOn(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			c := place(t, engine, marks)
			d := open(t, c)
			for _, slug := range []string{"aa", "bb", "cc"} {
				put(t, space(t, d, slug), "1")
			}
			b, _ := d.Space(ctx, "bb")
			put(t, b, "2")
			d.Close()
			// Only bb has two rows with one n.
			second := map[string]*fstest.MapFile{"schema/00002_unique.sql": step("CREATE TABLE half (id text);\nCREATE UNIQUE INDEX mark_n ON mark (n);")}
			c.Schema = []fs.FS{with(second)}
			d = open(t, c)
			if why := d.Broken(); len(why) != 1 || !strings.Contains(why["bb"].Error(), "the schema of bb") {
				t.Fatalf("broken: got %v, want bb and why", why)
			}
			if _, err := d.Space(ctx, "bb"); !fail.Is(err, fail.Unavailable) || fail.As(err).Key != "space.broken" {
				t.Errorf("the failing space: got %v, want it unavailable", err)
			}
			for _, slug := range []string{"aa", "cc"} {
				s, err := d.Space(ctx, slug)
				if err != nil {
					t.Fatal(err)
				}
				if got := rows(t, s, `SELECT id FROM half`); len(got) != 0 {
					t.Errorf("%s runs: got %v", slug, got)
				}
			}
			d.Close()
			c.Schema = []fs.FS{with(map[string]*fstest.MapFile{"schema/00002_unique.sql": step("CREATE TABLE half (id text);\nCREATE INDEX mark_n ON mark (n);")})}
			d = open(t, c)
			for _, slug := range []string{"aa", "bb", "cc"} {
				s, _ := d.Space(ctx, slug)
				if got := rows(t, s, `SELECT id FROM half`); len(got) != 0 {
					t.Errorf("%s: got %v", slug, got)
				}
			}
		})
	}
}

func TestStepsThatCollideAreRefused(t *testing.T) {
	c := place(t, "sqlite", marks, fstest.MapFS{"schema/00001_other.sql": step(`CREATE TABLE other (id text);`)})
	if _, err := db.Open(ctx, c); err == nil || !strings.Contains(err.Error(), "two schema steps have one number") {
		t.Errorf("got %v, want it refused", err)
	}
}

func TestAStepMayHaveTwoHalves(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			d := open(t, place(t, engine, with(map[string]*fstest.MapFile{
				"schema/00002_own.sqlite.sql":   step(`CREATE TABLE own (engine text DEFAULT 'sqlite', id text);`),
				"schema/00002_own.postgres.sql": step(`CREATE TABLE own (engine text DEFAULT 'postgres', id text);`),
			})))
			s := space(t, d, "aa")
			s.Keep(ctx, func(tx *db.Tx) error { _, err := tx.Exec(`INSERT INTO own (id) VALUES ('1')`); return err })
			if got := rows(t, s, `SELECT engine FROM own`); len(got) != 1 || got[0] != engine {
				t.Errorf("got %v, want %s", got, engine)
			}
		})
	}
}

// Several processes start on one empty database at once, each making spaces and
// all of them one space of the same name.
func TestProcessesInstallAtOnce(t *testing.T) {
	c := place(t, "postgres", marks)
	var all sync.WaitGroup
	errs := make([]error, 4)
	won := make([]int, 4)
	for n := range errs {
		all.Go(func() {
			d, err := db.Open(ctx, c)
			if err != nil {
				errs[n] = err
				return
			}
			defer d.Close()
			own, err := d.CreateSpace(ctx, db.Info{Slug: fmt.Sprintf("own%d", n), Name: "x"})
			if err == nil {
				err = own.Keep(ctx, func(tx *db.Tx) error { return add(tx, "1") })
			}
			shared, again := d.CreateSpace(ctx, db.Info{Slug: "shared", Name: "x"})
			if again == nil {
				won[n] = 1
				again = shared.Keep(ctx, func(tx *db.Tx) error { return add(tx, "1") })
			} else if e := fail.As(again); e != nil && e.Key == "space.exists" {
				again = nil
			}
			errs[n] = errors.Join(err, again)
		})
	}
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	d := open(t, c)
	if list, err := d.Spaces(ctx); err != nil || len(list) != 5 || won[0]+won[1]+won[2]+won[3] != 1 {
		t.Errorf("got %v %v, made by %v, want five, the shared one by one process", list, err, won)
	}
	s, err := d.Space(ctx, "shared")
	if err != nil {
		t.Fatal(err)
	}
	if got := rows(t, s, `SELECT id FROM mark`); len(got) != 1 {
		t.Errorf("the shared one has %v, want what the one who made it wrote", got)
	}
}

func TestOneMunicipalityIsMadeOnce(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			d := open(t, place(t, engine, marks))
			var all sync.WaitGroup
			errs := make([]error, 6)
			for n := range errs {
				all.Go(func() {
					s, err := d.CreateSpace(ctx, db.Info{Slug: "aa", Name: "x"})
					if err == nil {
						err = s.Keep(ctx, func(tx *db.Tx) error { return add(tx, "1") })
					}
					errs[n] = err
				})
			}
			all.Wait()
			made := 0
			for _, err := range errs {
				if err == nil {
					made++
				} else if !fail.Is(err, fail.Conflict) {
					t.Error(err)
				}
			}
			s, err := d.Space(ctx, "aa")
			if err != nil {
				t.Fatal(err)
			}
			if got := rows(t, s, `SELECT id FROM mark`); made != 1 || len(got) != 1 {
				t.Errorf("made %d times, with %v; want once, with its row", made, got)
			}
		})
	}
}

func TestASecondProcessOnTheFilesIsRefused(t *testing.T) {
	c := place(t, "sqlite", marks)
	d := open(t, c)
	if out := child(t, "second", c.Data); !strings.Contains(out, "another ledetraad has the data folder "+c.Data+" open; stop it first") {
		t.Errorf("the second process says %q", out)
	}
	d.Close()
	if out := child(t, "second", c.Data); !strings.Contains(out, "opened") {
		t.Errorf("once the first is gone: %q", out)
	}
}

func TestAFolderThatCannotBeUsedSaysWhy(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	os.WriteFile(file, []byte("x"), 0o600)
	broken := t.TempDir()
	os.WriteFile(filepath.Join(broken, "system.db"), []byte(strings.Repeat("no database ", 100)), 0o600)
	for path, want := range map[string]string{file: "cannot be made", broken: "cannot be opened as a database"} {
		if _, err := db.Open(ctx, db.Config{Data: path}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", path, err, want)
		}
	}
	for url, want := range map[string]string{"postgres://127.0.0.1:1/x": "the database cannot be used", "mysql://x": "not an address", "postgres://:x:y": "not an address"} {
		if _, err := db.Open(ctx, db.Config{URL: url}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", url, err, want)
		}
	}
}

// Dump, drop and restore of one municipality while the others are at work.
func TestOneMunicipalityIsDumpedDroppedAndRestored(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		busy, stop := context.WithCancel(ctx)
		var all sync.WaitGroup
		var mu sync.Mutex
		var wrong error
		for _, s := range spaces[1:] {
			all.Go(func() {
				for busy.Err() == nil {
					if err := strange(ctx, s, true); err != nil {
						mu.Lock()
						wrong = errors.Join(wrong, err)
						mu.Unlock()
					}
				}
			})
		}
		if engine == "postgres" {
			postgresRound(t, d, spaces[0])
		} else {
			sqliteRound(t, d, spaces[0])
		}
		stop()
		all.Wait()
		if wrong != nil {
			t.Error(wrong)
		}
	})
}

func postgresRound(t *testing.T, d *db.DB, s *db.Space) {
	url := db.Address(d)
	run := func(in, name string, args ...string) string {
		cmd := exec.Command(name, args...)
		cmd.Stdin = strings.NewReader(in)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		return string(out)
	}
	dump := run("", "pg_dump", "--schema=aa", "--dbname="+url)
	run("DROP SCHEMA aa CASCADE", "psql", "-v", "ON_ERROR_STOP=1", url)
	for range 20 { // every connection may have met it
		if err := strange(ctx, s, false); err == nil {
			t.Error("the dropped municipality can be read")
		}
	}
	run(dump, "psql", "-1", "-v", "ON_ERROR_STOP=1", url)
	if got := rows(t, s, `SELECT id FROM mark`); len(got) != 20 {
		t.Errorf("restored: %d rows, want 20", len(got))
	}
	put(t, s, "new")
}

func sqliteRound(t *testing.T, d *db.DB, s *db.Space) {
	file := filepath.Join(db.Address(d), "aa.db")
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := db.CopyFile(s, copied); err != nil {
		t.Fatal(err)
	}
	db.Shut(d, "aa")
	for _, end := range []string{"", "-wal", "-shm"} {
		os.Remove(file + end)
	}
	gone, err := d.Space(ctx, "aa")
	if err == nil {
		err = strange(ctx, gone, false)
	}
	if err == nil {
		t.Error("the dropped municipality can be read")
	}
	if _, err := os.Stat(file); err == nil {
		t.Error("looking for it made an empty file")
	}
	db.Shut(d, "aa")
	b, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	back, err := d.Space(ctx, "aa")
	if err != nil {
		t.Fatal(err)
	}
	if got := rows(t, back, `SELECT id FROM mark`); len(got) != 20 {
		t.Errorf("restored: %d rows, want 20", len(got))
	}
	put(t, back, "new")
}
