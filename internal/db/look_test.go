package db_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

func look(t *testing.T, c db.Config) *db.DB {
	t.Helper()
	d, err := db.Look(ctx, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// One looks at an installation beside the process that has it, and closed too; neither
// writes, and the other is not disturbed.
func TestOneLooksBesideTheProcessThatWrites(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			c := place(t, engine, marks)
			d := open(t, c)
			put(t, space(t, d, "aa"), "1")
			for _, when := range []string{"beside", "alone"} {
				l := look(t, c)
				s, err := l.Space(ctx, "aa")
				if err != nil {
					t.Fatal(err)
				}
				if got := rows(t, s, `SELECT id FROM mark`); len(got) != 1 {
					t.Errorf("%s: got %v", when, got)
				}
				if err := s.Keep(ctx, func(tx *db.Tx) error { return add(tx, "2") }); !errors.Is(err, db.ErrLook) {
					t.Errorf("%s: writing: got %v", when, err)
				}
				if wrong, err := l.Sound(ctx, s); err != nil || len(wrong) > 0 {
					t.Errorf("%s: got %q %v", when, wrong, err)
				}
				l.Close()
				d.Close()
			}
			if _, err := db.Look(ctx, db.Config{Data: t.TempDir(), Schema: []fs.FS{marks}}); err == nil {
				t.Error("an empty folder was looked at")
			}
			newer := c
			newer.Schema = []fs.FS{with(map[string]*fstest.MapFile{"schema/00002_more.sql": step(`ALTER TABLE mark ADD COLUMN more text NOT NULL DEFAULT 'ja';`)})}
			l := look(t, newer)
			s, err := l.Space(ctx, "aa")
			if err != nil {
				t.Fatal(err)
			}
			if wrong, err := l.Sound(ctx, s); err != nil || len(wrong) != 1 || !strings.Contains(wrong[0], "older than this program's") {
				t.Errorf("an older schema: got %q %v", wrong, err)
			}
		})
	}
}

func TestWhatPointsToNothingIsFound(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			c := place(t, engine, marks)
			d := open(t, c)
			put(t, space(t, d, "aa"), "1")
			raw, err := db.Raw(c)
			if err != nil {
				t.Fatal(err)
			}
			defer raw.Close()
			if engine == "postgres" {
				_, err = raw.Exec(`SET session_replication_role = replica; SET search_path TO aa`)
			}
			if _, err2 := raw.Exec(`UPDATE mark SET up = 'ingen'`); err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
			s, err := d.Space(ctx, "aa")
			if err != nil {
				t.Fatal(err)
			}
			if wrong, err := d.Sound(ctx, s); err != nil || len(wrong) != 1 || !strings.Contains(wrong[0], "mark") {
				t.Errorf("got %q %v", wrong, err)
			}
		})
	}
}

// A damaged page of the file is found.
func TestADamagedFileIsFound(t *testing.T) {
	c := place(t, "sqlite", marks)
	d := open(t, c)
	s := space(t, d, "aa")
	for n := range 200 {
		put(t, s, fmt.Sprint(n))
	}
	d.Close()
	path := filepath.Join(c.Data, "aa.db")
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(b[len(b)-4096:], bytes.Repeat([]byte{7}, 4096))
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	l := look(t, c)
	if s, err = l.Space(ctx, "aa"); err != nil {
		t.Fatal(err)
	}
	if wrong, err := l.Sound(ctx, s); err != nil || len(wrong) == 0 || !strings.Contains(wrong[0], "damaged") {
		t.Errorf("got %q %v", wrong, err)
	}
}

// After a scrub no byte of what was deleted is in any file, while others read and write.
func TestWhatIsScrubbedIsInNoFile(t *testing.T) {
	c := place(t, "sqlite", marks)
	d := open(t, c)
	s := space(t, d, "aa")
	secret := strings.Repeat("hemmelighed", 400) // longer than a page
	for n := range 50 {
		put(t, s, fmt.Sprint(n, secret))
	}
	if !inFiles(t, c.Data, "hemmelighed") {
		t.Fatal("the secret is not in the files to begin with")
	}
	if err := s.Keep(ctx, func(tx *db.Tx) error { _, err := tx.Exec(`DELETE FROM mark`); return err }); err != nil {
		t.Fatal(err)
	}
	var busy sync.WaitGroup
	stop := make(chan bool)
	busy.Go(func() {
		for n := 0; ; n++ {
			select {
			case <-stop:
				return
			default:
				put(t, s, fmt.Sprint("ny", n))
				rows(t, s, `SELECT id FROM mark`)
			}
		}
	})
	err := s.Scrub(ctx)
	close(stop)
	busy.Wait()
	if err != nil {
		t.Fatal(err)
	}
	if inFiles(t, c.Data, "hemmelighed") {
		t.Error("the secret is in a file")
	}
}

func TestPostgresScrubsToo(t *testing.T) {
	c := place(t, "postgres", marks)
	d := open(t, c)
	s := space(t, d, "aa")
	put(t, s, "1")
	if err := s.Scrub(ctx); err != nil {
		t.Error(err)
	}
}

func inFiles(t *testing.T, dir, word string) (found bool) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		found = found || bytes.Contains(b, []byte(word))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}
