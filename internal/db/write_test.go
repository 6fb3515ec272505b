package db_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

var errOwn = errors.New("this one changed its mind")

func TestNobodyChangesRowsInSilence(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		s := spaces[0]
		if err := s.Write(ctx, func(tx *db.Tx) error { return add(tx, "silent") }); !errors.Is(err, db.ErrUntold) {
			t.Errorf("a change nobody was told of: got %v, want ErrUntold", err)
		}
		nothing := func(tx *db.Tx) error { _, err := tx.Exec(`UPDATE mark SET n = 9 WHERE id = 'none'`); return err }
		if err := s.Write(ctx, nothing); err != nil {
			t.Errorf("a change of nothing: %v", err)
		}
		if err := s.Write(ctx, func(tx *db.Tx) error { tx.Told(); return add(tx, "told") }); err != nil {
			t.Error(err)
		}
		if got := rows(t, s, `SELECT id FROM mark WHERE id IN ('silent', 'told')`); len(got) != 1 || got[0] != "told" {
			t.Errorf("got %v, want the told one alone", got)
		}
	})
}

func TestSixtyFourWriteAtOnce(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		s := spaces[0]
		var all sync.WaitGroup
		errs := make([]error, 64)
		for n := range errs {
			all.Go(func() { errs[n] = oneOfMany(s, n) })
		}
		all.Wait()
		for n, err := range errs {
			switch {
			case n%8 == 3:
				if !errors.Is(err, errOwn) {
					t.Errorf("%d: got %v, want its own error", n, err)
				}
			case n%8 == 5:
				if err == nil {
					t.Errorf("%d panicked and was told that all is well", n)
				}
			case n%8 == 7:
				if !errors.Is(err, context.Canceled) {
					t.Errorf("%d: got %v, want that it was given up", n, err)
				}
			case err != nil:
				t.Errorf("%d: %v", n, err)
			}
		}
		if got := rows(t, s, `SELECT id FROM mark WHERE id LIKE 'w%' ORDER BY id`); len(got) != 40 {
			t.Errorf("got %d rows %v, want the 40 of those who were told so", len(got), got)
		}
	})
}

// oneOfMany writes a row and reads it back in the same transaction; some change
// their mind, some panic, some are given up on the way.
func oneOfMany(s *db.Space, n int) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	own, stop := context.WithCancel(ctx)
	defer stop()
	if n%8 == 7 {
		stop()
	}
	committed := false
	id := fmt.Sprintf("w%02d", n)
	err = s.Keep(own, func(tx *db.Tx) error {
		if err := add(tx, id); err != nil {
			return err
		}
		if n%8 == 3 {
			return errOwn
		}
		if n%8 == 5 {
			panic("in a write")
		}
		tx.AfterCommit(func() { committed = true })
		list, err := db.All(tx, db.Value[string], `SELECT id FROM mark WHERE id = $1`, id)
		if err == nil && len(list) != 1 {
			return errors.New("it does not see its own row")
		}
		return err
	})
	if err == nil && !committed {
		return errors.New("AfterCommit was not run")
	}
	if err != nil && committed {
		return errors.New("AfterCommit was run for what does not stand")
	}
	return err
}

// A request that ends while its change is on the way must not take others' with it.
func TestOneWhoGivesUpTakesNobodyAlong(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		var all sync.WaitGroup
		errs := make([]error, 32)
		for n := range errs {
			all.Go(func() {
				own, stop := context.WithCancel(ctx)
				defer stop()
				errs[n] = spaces[0].Keep(own, func(tx *db.Tx) error {
					if n%2 == 1 {
						stop()
					}
					return add(tx, fmt.Sprintf("g%02d", n))
				})
			})
		}
		all.Wait()
		there := map[string]bool{}
		for _, id := range rows(t, spaces[0], `SELECT id FROM mark WHERE id LIKE 'g%'`) {
			there[id] = true
		}
		for n, err := range errs {
			if n%2 == 0 && err != nil {
				t.Errorf("%d: %v", n, err)
			}
			if id := fmt.Sprintf("g%02d", n); there[id] != (err == nil) {
				t.Errorf("%s: told %v, there %v", id, err, there[id])
			}
		}
	})
}

// One is added per version; everybody reads the version, then writes over it.
func TestOneWinsPerVersion(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		s := spaces[0]
		for version := range 5 {
			var all sync.WaitGroup
			won := make([]int, 20)
			errs := make([]error, 20)
			for n := range won {
				all.Go(func() {
					errs[n] = s.Keep(ctx, func(tx *db.Tx) (err error) {
						won[n], err = tx.Exec(`UPDATE mark SET n = n + 1 WHERE id = '00' AND n = $1`, version)
						return err
					})
				})
			}
			all.Wait()
			sum := 0
			for _, n := range won {
				sum += n
			}
			if err := errors.Join(errs...); err != nil || sum != 1 {
				t.Errorf("version %d: %d won, %v; want one", version, sum, err)
			}
		}
	})
}

func TestWhatStatementsSay(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		for name, c := range map[string]struct {
			query string
			want  error
		}{
			"twice":      {`INSERT INTO mark (id, space) VALUES ('00', 'aa')`, db.ErrTaken},
			"no parent":  {`INSERT INTO mark (id, space, up) VALUES ('x', 'aa', 'nobody')`, db.ErrNoParent},
			"still held": {`INSERT INTO mark (id, space, up) VALUES ('y', 'aa', '00')`, nil},
		} {
			err := spaces[0].Keep(ctx, func(tx *db.Tx) error { _, err := tx.Exec(c.query); return err })
			if !errors.Is(err, c.want) {
				t.Errorf("%s: got %v, want %v", name, err, c.want)
			}
		}
		err := spaces[0].Keep(ctx, func(tx *db.Tx) error { _, err := tx.Exec(`DELETE FROM mark WHERE id = '00'`); return err })
		if !errors.Is(err, db.ErrNoParent) {
			t.Errorf("taking away what is pointed to: got %v, want ErrNoParent", err)
		}
		spaces[0].Read(ctx, func(tx *db.Tx) error {
			if _, err := db.One(tx, db.Value[string], `SELECT id FROM mark WHERE id = 'none'`); !fail.Is(err, fail.NotFound) {
				t.Errorf("no row: got %v, want not found", err)
			}
			if _, err := db.One(tx, db.Value[string], `SELECT id FROM mark`); err == nil || fail.As(err) != nil {
				t.Errorf("many rows: got %v, want a defect", err)
			}
			return nil
		})
	})
}

func TestAReadSeesOneMoment(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		s := spaces[0]
		s.Read(ctx, func(tx *db.Tx) error {
			before, err := db.All(tx, db.Value[string], `SELECT id FROM mark`)
			if err != nil {
				t.Fatal(err)
			}
			put(t, s, "between")
			after, err := db.All(tx, db.Value[string], `SELECT id FROM mark`)
			if err != nil || len(after) != len(before) {
				t.Errorf("got %d then %d rows %v, want the same", len(before), len(after), err)
			}
			return s.Read(tx.Context(), func(inner *db.Tx) error {
				if inner != tx {
					t.Error("a read within a read: want it to join")
				}
				return nil
			})
		})
	})
}

// Writers that meet the end of the program are answered, one way or the other.
func TestTheEndAnswersEverybody(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		var all sync.WaitGroup
		for n := range 200 {
			all.Go(func() { spaces[0].Keep(ctx, func(tx *db.Tx) error { return add(tx, fmt.Sprintf("e%d", n)) }) })
			if n == 100 {
				all.Go(func() { d.Close() })
			}
		}
		all.Wait()
		if err := spaces[0].Keep(ctx, func(tx *db.Tx) error { return add(tx, "late") }); err == nil {
			t.Error("a write after the end: want it refused")
		}
	})
}
