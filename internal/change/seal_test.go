package change_test

import (
	"fmt"
	"sync"
	"testing"

	"ledetraad/internal/change"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

func TestTheLogIsSealedInTheOrderItWasCommitted(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		if r := verify(h); len(r.Faults) > 0 || r.Rows != 0 {
			t.Errorf("an empty log: %+v", r)
		}
		write(h, 3)
		if r := verify(h); len(r.Faults) > 0 || r.Waiting != 3 || r.Sealed != 0 {
			t.Errorf("before the first seal: %+v", r)
		}
		if n := seal(h); n != 3 {
			t.Errorf("sealed %d, want 3", n)
		}
		if n := seal(h); n != 0 {
			t.Errorf("sealed %d again", n)
		}
		first := verify(h).Head
		write(h, 2)
		seal(h)
		r := verify(h, first)
		if len(r.Faults) > 0 || r.Rows != 5 || r.Sealed != 5 || r.Waiting != 0 || r.Head.N != 5 {
			t.Errorf("got %+v", r)
		}
	})
}

// A transaction that commits after a later one was sealed is sealed behind it, once.
func TestARowThatCommitsLateIsSealedLater(t *testing.T) {
	h := bare.New(t, "postgres")
	written, commit, done := make(chan bool), make(chan bool), make(chan error)
	go func() {
		done <- h.Space.Keep(ctx, func(tx *db.Tx) error {
			err := change.Record(tx, clerk, change.Of("goal", db.NewID(tx.Now)), "created", nil, "først begyndt")
			written <- true
			<-commit
			return err
		})
	}()
	<-written
	write(h, 2)
	if n := seal(h); n != 2 {
		t.Errorf("sealed %d while one is under way, want 2", n)
	}
	head := verify(h).Head
	commit <- true
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if n := seal(h); n != 1 {
		t.Errorf("sealed %d, want the late one", n)
	}
	if r := verify(h, head); len(r.Faults) > 0 || r.Sealed != 3 || r.Waiting != 0 {
		t.Errorf("got %+v", r)
	}
}

// Many write and many seal at once: nothing is left, nothing is sealed twice.
func TestManySealAtOnce(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		var all sync.WaitGroup
		for who := range 4 {
			all.Go(func() {
				for n := range 25 {
					err := h.Space.Keep(ctx, func(tx *db.Tx) error {
						return change.Record(tx, clerk, change.Of("goal", db.NewID(tx.Now)), "changed", nil, fmt.Sprint(who, n))
					})
					if err != nil {
						t.Error(err)
					}
				}
			})
			all.Go(func() {
				for range 10 {
					if _, err := change.Seal(ctx, h.Space); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Wait()
		seal(h)
		if r := verify(h); len(r.Faults) > 0 || r.Sealed != 100 || r.Rows != 100 || r.Waiting != 0 {
			t.Errorf("got %+v", r)
		}
	})
}

// More rows than one transaction takes.
func TestALongLogIsSealedInOneGo(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		h.Keep(func(tx *db.Tx) error {
			for n := range 1203 {
				if err := change.Record(tx, clerk, change.Of("goal", db.NewID(tx.Now)), "changed", nil, n); err != nil {
					return err
				}
			}
			return nil
		})
		if n := seal(h); n != 1203 {
			t.Errorf("sealed %d", n)
		}
		if r := verify(h); len(r.Faults) > 0 || r.Sealed != 1203 {
			t.Errorf("got %+v", r)
		}
	})
}
