package db_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

func TestAMunicipalityIsReplacedOnlyWhenItIsMeant(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		copied := copyOf(t, spaces[0])
		put(t, spaces[0], "since")
		if _, err := restore(d, copied, db.Restoring{}); !fail.Is(err, fail.Conflict) || len(rows(t, spaces[0], `SELECT id FROM mark`)) != 21 {
			t.Fatalf("got %v, want that it is there already", err)
		}
		if _, err := restore(d, copied[:len(copied)-9], db.Restoring{Replace: true}); err == nil || len(rows(t, spaces[0], `SELECT id FROM mark`)) != 21 {
			t.Errorf("half a copy: %v, want the old one untouched", err)
		}
		s, err := restore(d, copied, db.Restoring{Replace: true})
		if err != nil {
			t.Fatal(err)
		}
		put(t, s, "after")
		if got := rows(t, s, `SELECT id FROM mark WHERE id IN ('since', 'after')`); len(got) != 1 || got[0] != "after" {
			t.Errorf("got %v, want what was written after the copy gone", got)
		}
		if left := leftovers(t, d); left != nil {
			t.Errorf("left: %v", left)
		}
		if got := rows(t, spaces[1], `SELECT id FROM mark WHERE space = 'bb'`); len(got) != 20 {
			t.Errorf("the other one has %d rows", len(got))
		}
	})
}

type rememberedKey struct{}

// remembered is what a process keeps of a municipality: the number of its rows.
func remembered(s *db.Space) (n int, err error) {
	err = s.Read(ctx, func(tx *db.Tx) error {
		there, err := db.All(tx, db.Value[string], `SELECT id FROM mark`)
		if err == nil {
			n = s.Memo(rememberedKey{}, func() any { return len(there) }).(int)
		}
		return err
	})
	return n, err
}

// Another process reads and writes all the while. It sees the old or the new, whole,
// never an error, and remembers nothing of the old.
func TestAnotherProcessGoesOverToTheRestored(t *testing.T) {
	c := place(t, "postgres", marks)
	d, other := open(t, c), open(t, c)
	s := space(t, d, "aa")
	put(t, s, "1")
	copied := copyOf(t, s)
	for n := range 50 {
		put(t, s, fmt.Sprint("old ", n))
	}
	there, err := other.Space(ctx, "aa")
	if err != nil {
		t.Fatal(err)
	}
	if n, err := remembered(there); n != 51 || err != nil {
		t.Fatalf("before: %d %v", n, err)
	}
	var stop atomic.Bool
	var all sync.WaitGroup
	errs := make([]error, 6)
	for hand := range errs {
		all.Go(func() {
			for n := 0; !stop.Load() && errs[hand] == nil; n++ {
				if hand < 3 {
					errs[hand] = strange(ctx, there, false)
					continue
				}
				errs[hand] = there.Keep(ctx, func(tx *db.Tx) error { return add(tx, fmt.Sprintf("new %d %d", hand, n)) })
			}
		})
	}
	for range 5 {
		if _, err := restore(d, copied, db.Restoring{Replace: true}); err != nil {
			t.Error(err)
		}
	}
	stop.Store(true)
	all.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
	if got := rows(t, there, `SELECT id FROM mark WHERE id LIKE 'old%'`); len(got) != 0 {
		t.Errorf("%d of the old are there", len(got))
	}
	if _, err := restore(d, copied, db.Restoring{Replace: true}); err != nil {
		t.Fatal(err)
	}
	if n, err := remembered(there); n != 1 || err != nil {
		t.Errorf("remembered: %d %v, want what is there now", n, err)
	}
}

func TestARemovedMunicipalityIsGone(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		if err := d.Remove(ctx, "nowhere"); !fail.Is(err, fail.NotFound) {
			t.Errorf("one that is not there: %v", err)
		}
		if err := d.Remove(ctx, "aa"); err != nil {
			t.Fatal(err)
		}
		err := strange(ctx, spaces[0], false)
		if err == nil || engine == "postgres" && !fail.Is(err, fail.NotFound) {
			t.Errorf("who has it open: got %v, want that it is not there", err)
		}
		if _, err := d.Space(ctx, "aa"); !fail.Is(err, fail.NotFound) {
			t.Errorf("who asks anew: %v", err)
		}
		if list, err := d.Spaces(ctx); err != nil || len(list) != 1 {
			t.Errorf("listed: %v %v", list, err)
		}
		if engine == "sqlite" {
			if left, _ := filepath.Glob(filepath.Join(db.Address(d), "aa*")); left != nil {
				t.Errorf("left: %v", left)
			}
		}
		put(t, space(t, d, "aa"), "again")
		put(t, spaces[1], "still")
	})
}

// A restore is killed again and again: what stands is the old one or the new one, and
// the next start sweeps up.
func TestAKilledRestoreLeavesTheOldOrTheNew(t *testing.T) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) {
			c := place(t, engine, marks)
			d := open(t, c)
			s := space(t, d, "aa")
			err := s.Keep(ctx, func(tx *db.Tx) (err error) {
				for n := range 3000 {
					err = errors.Join(err, add(tx, fmt.Sprintf("%06d", n)))
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			copied := filepath.Join(t.TempDir(), "copy")
			if err := os.WriteFile(copied, copyOf(t, s), 0o600); err != nil {
				t.Fatal(err)
			}
			put(t, s, "since")
			d.Close()
			for range 6 {
				killedRestore(t, c, copied)
				d := open(t, c)
				s, err := d.Space(ctx, "aa")
				if err != nil {
					t.Fatal(err)
				}
				if got := len(rows(t, s, `SELECT id FROM mark`)); got != 3000 && got != 3001 {
					t.Errorf("got %d rows, want the 3000 of the copy or the 3001 before", got)
				}
				if left := leftovers(t, d); engine == "sqlite" && left != nil {
					t.Errorf("left: %v", left)
				}
				d.Close()
			}
			d = open(t, c)
			b, _ := os.ReadFile(copied)
			if _, err := d.Restore(ctx, bytes.NewReader(b), db.Restoring{Replace: true}); err != nil || leftovers(t, d) != nil {
				t.Errorf("the next restore: %v, left %v", err, leftovers(t, d))
			}
		})
	}
}

func TestAReplacementThatWasStoppedHalfwayIsPutBack(t *testing.T) {
	c := place(t, "sqlite", marks)
	d := open(t, c)
	put(t, space(t, d, "aa"), "1")
	d.Close()
	// As it lies between the two renames, and after them.
	file := filepath.Join(c.Data, "aa.db")
	aside := filepath.Join(c.Data, ".aa.going.db")
	if err := os.Rename(file, aside); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(filepath.Join(c.Data, ".aa.coming.db"), []byte(strings.Repeat("half", 1000)), 0o600)
	d = open(t, c)
	s, err := d.Space(ctx, "aa")
	if err != nil {
		t.Fatal(err)
	}
	if got := rows(t, s, `SELECT id FROM mark`); len(got) != 1 || leftovers(t, d) != nil {
		t.Errorf("got %v, left %v", got, leftovers(t, d))
	}
}
