package item_test

import (
	"context"
	"errors"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"

	"github.com/google/go-cmp/cmp"
)

// What is kept in memory is what the database has, at every moment: after a pair is added
// and taken away, not from a transaction that was taken back, and in one that writes with
// what it has written.
func TestWhatIsKeptIsWhatTheDatabaseHas(t *testing.T) {
	const query = `SELECT l.source, l.target FROM link l WHERE l.kind = 'supports' AND ($2 = 1 OR l.source IN (SELECT key FROM json_each($1))) ORDER BY l.source, l.target`
	worlds(t, func(t *testing.T, w world) {
		a, b, c := w.add("A", w.her), w.add("B", w.her), w.add("C", w.her)
		kept := func(tx *db.Tx, want map[string][]string) {
			t.Helper()
			if got, err := item.Kept(tx, query); err != nil || !cmp.Equal(got, want) {
				t.Errorf("got %v %v, want %v", got, err, want)
			}
		}
		read := func(want map[string][]string) {
			t.Helper()
			err := auth.Read(context.Background(), w.Space, auth.Actor{Person: w.her}, func(tx *db.Tx, _ *auth.Reader) error {
				kept(tx, want)
				kept(tx, want)
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		read(map[string][]string{})
		back := errors.New("taken back")
		for _, step := range []struct {
			do   func(tx *db.Tx) error
			want map[string][]string
		}{
			{func(tx *db.Tx) error { return item.Tie(tx, a, item.Supports, b, "", "") }, map[string][]string{a: {b}}},
			{func(tx *db.Tx) error { return item.Tie(tx, a, item.Supports, c, "", "") }, map[string][]string{a: {b, c}}},
			{func(tx *db.Tx) error { return item.Tie(tx, b, item.Supports, c, "", "") }, map[string][]string{a: {b, c}, b: {c}}},
			{func(tx *db.Tx) error { return item.Untie(tx, a, item.Supports, b) }, map[string][]string{a: {c}, b: {c}}},
			{func(tx *db.Tx) error { return item.Untie(tx, a, item.Supports, c) }, map[string][]string{b: {c}}},
		} {
			if err := w.as(w.her, func(tx *db.Tx) error { return errors.Join(step.do(tx), item.Settle(tx, []string{a, b}), back) }); !errors.Is(err, back) {
				t.Fatal(err)
			}
			if err := w.as(w.her, func(tx *db.Tx) error {
				err := step.do(tx)
				kept(tx, step.want)
				return errors.Join(err, item.Settle(tx, []string{a, b, c}))
			}); err != nil {
				t.Fatal(err)
			}
			read(step.want)
		}
	})
}
