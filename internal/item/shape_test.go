package item_test

import (
	"context"
	"errors"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// What a transaction wrote and took back is in nobody's shape of the thread, also
// where it was the first to ask for it.
func TestWhatWasTakenBackIsNotRemembered(t *testing.T) {
	worlds(t, func(t *testing.T, w world) {
		kept, lost := w.add("Står", w.her), ""
		there := func(tx *db.Tx, id string) (found bool) {
			if err := item.Shaped(tx, func(v *item.Shape) error { _, found = v.Find(id); return nil }); err != nil {
				t.Error(err)
			}
			return found
		}
		back := errors.New("taken back")
		err := w.as(w.her, func(tx *db.Tx) (err error) {
			if lost, err = item.Add(tx, item.New{Kind: "a", Title: "Fortrudt", Unit: w.unit, State: "draft", For: forOf(tx, kept)}); err != nil {
				return err
			}
			if !there(tx, lost) {
				t.Error("a transaction does not find what it has written")
			}
			return back
		})
		if !errors.Is(err, back) {
			t.Fatal(err)
		}
		err = auth.Read(context.Background(), w.Space, auth.Actor{Person: w.her}, func(tx *db.Tx, _ *auth.Reader) error {
			if there(tx, lost) || !there(tx, kept) {
				t.Error("the shape has what was taken back, or lacks what stands")
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func forOf(tx *db.Tx, id string) auth.For {
	it, _ := item.Get(tx, "a", id)
	return it.For
}
