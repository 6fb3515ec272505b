package auth_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand"
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

func TestTheCopyInMemoryIsTheDatabase(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		s, w := settle(t, h, "verden", 7)
		d := dice{rand.New(rand.NewSource(8))}
		askers := w.askers()
		for step := range 30 {
			next := audience{grants: w.grants(d)}
			if d.Intn(2) == 0 {
				next.within = 1 + d.Intn(len(w.audiences))
			}
			undone := step%3 == 1 // its number comes again with other members
			count := len(w.audiences)
			err := s.Keep(context.Background(), func(tx *db.Tx) error {
				if err := w.intern(tx, next); err != nil {
					return err
				}
				if err := sameList(tx, pick(d, askers)); err != nil {
					return err
				}
				if undone {
					return errEnough
				}
				return nil
			})
			if err != nil && !errors.Is(err, errEnough) {
				t.Fatal(err)
			}
			if undone {
				w.audiences = w.audiences[:count]
			}
			for range 5 {
				a := pick(d, askers)
				if err := s.Read(context.Background(), func(tx *db.Tx) error { return sameList(tx, a) }); err != nil {
					t.Fatalf("step %d: %v", step, err)
				}
			}
		}
	})
}

func sameList(tx *db.Tx, a asker) error {
	r, err := auth.Resolve(tx, a.actor(), a.day)
	if err != nil {
		return err
	}
	got, _ := r.Named("audiences")
	want := make([]byte, len(a.w.audiences))
	for n := range want {
		if a.in(n + 1) {
			want[n] = 1
		}
	}
	if !bytes.Equal(got.([]byte), want) {
		return fmt.Errorf("%q as %q on %s:\ngot  %v\nwant %v", a.person, a.role, a.day, got, want)
	}
	return nil
}

func TestFiftyInternAtOnce(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		var all sync.WaitGroup
		errs := make([]error, 50)
		for n := range errs {
			all.Go(func() {
				errs[n] = h.Space.Keep(context.Background(), func(tx *db.Tx) error {
					_, err := auth.Closed("p:shared").Intern(tx)
					if err == nil {
						_, err = auth.Closed(fmt.Sprintf("p:%d", n%25)).Intern(tx)
					}
					return err
				})
			})
		}
		all.Wait()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		h.Read(func(tx *db.Tx) error {
			ids, err := db.All(tx, db.Value[int], `SELECT id FROM audience ORDER BY id`)
			if len(ids) != 26 || ids[25] != 26 {
				t.Errorf("got the numbers %v, want 1 to 26", ids)
			}
			return err
		})
	})
}
