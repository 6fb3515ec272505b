package item_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// world has a unit, and her and him, who are nothing but themselves.
type world struct {
	*bare.House
	unit, her, him string
}

func worlds(t *testing.T, f func(t *testing.T, w world)) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		w := world{h, db.NewID(h.Now()), db.NewID(h.Now()), db.NewID(h.Now())}
		h.Keep(func(tx *db.Tx) error {
			_, err := tx.Exec(`INSERT INTO unit (id, name, kind, parent, place, valid_from, valid_to) VALUES ($1, 'x', 'team', '', 1, '0000', '9999')`, w.unit)
			return err
		})
		f(t, w)
	})
}

func (w world) add(title string, people ...string) (id string) {
	w.T.Helper()
	var subjects []string
	for _, p := range people {
		subjects = append(subjects, auth.PersonSubject(p))
	}
	w.Keep(func(tx *db.Tx) (err error) {
		id, err = item.Add(tx, item.New{Kind: "a", Title: title, Unit: w.unit, State: "draft", Period: "2026", Audience: auth.Closed(subjects...)})
		return err
	})
	return id
}

// as runs f in a write of hers that the log is told of.
func (w world) as(person string, f func(tx *db.Tx) error) error {
	return auth.Write(context.Background(), w.Space, auth.Actor{Person: person}, func(tx *db.Tx, r *auth.Reader) error {
		tx.Told()
		return f(tx)
	})
}

func TestOneOfTwentySavesAVersion(t *testing.T) {
	worlds(t, func(t *testing.T, w world) {
		id := w.add("Først", w.her)
		for version := 1; version <= 3; version++ {
			var all sync.WaitGroup
			errs := make([]error, 20)
			for n := range errs {
				all.Go(func() {
					errs[n] = w.as(w.her, func(tx *db.Tx) error {
						it, err := item.Get(tx, "a", id)
						if err != nil {
							return err
						}
						it.Title = "Rettet"
						return item.Save(tx, &it, version)
					})
				})
			}
			all.Wait()
			won := 0
			for _, err := range errs {
				if err == nil {
					won++
				} else if !fail.Is(err, fail.Conflict) {
					t.Errorf("got %v, want a conflict", err)
				}
			}
			if won != 1 {
				t.Errorf("version %d: %d saved, want one", version, won)
			}
		}
	})
}

func TestWhatOneMayNotSeeIsNotFound(t *testing.T) {
	worlds(t, func(t *testing.T, w world) {
		id := w.add("Hans", w.him)
		err := w.as(w.her, func(tx *db.Tx) error {
			for _, other := range []string{id, "0000000000000000", "no id", ""} {
				if _, err := item.Get(tx, "", other); err == nil || err.Error() != fail.Missing().Error() {
					t.Errorf("%q: got %v, want not found", other, err)
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
}

func TestATieNeedsBothEndsKnown(t *testing.T) {
	worlds(t, func(t *testing.T, w world) {
		hers, his, both := w.add("Hendes", w.her), w.add("Hans", w.him), w.add("Begges", w.her, w.him)
		for name, ends := range map[string][2]string{"to the hidden": {hers, his}, "from the hidden": {his, hers}, "to nothing": {hers, "0000000000000000"}, "to itself": {hers, hers}} {
			err := w.as(w.her, func(tx *db.Tx) error { return item.Tie(tx, ends[0], item.Supports, ends[1], "", "") })
			if !fail.Is(err, fail.NotFound) {
				t.Errorf("%s: got %v, want not found", name, err)
			}
		}
		tie := func(tx *db.Tx) error { return item.Tie(tx, hers, item.Supports, both, "continued", "fordi") }
		if err := errors.Join(w.as(w.her, tie), w.as(w.her, tie)); err != nil {
			t.Errorf("tying twice: %v", err)
		}
		w.as(w.her, func(tx *db.Tx) error {
			out, err := item.Out(tx, item.Supports, hers)
			if err != nil || len(out) != 1 || out[0].Far.Title != "Begges" || out[0].How != "continued" {
				t.Errorf("got %+v %v, want one link", out, err)
			}
			return nil
		})
		w.as(w.him, func(tx *db.Tx) error {
			in, err := item.In(tx, item.Supports, both)
			if err != nil || len(in) != 0 {
				t.Errorf("he sees %+v %v, want nothing of hers", in, err)
			}
			return nil
		})
	})
}

// She ties anew what she knows of; what she may not know of stays tied.
func TestRetyingLeavesHiddenLinks(t *testing.T) {
	worlds(t, func(t *testing.T, w world) {
		source := w.add("Kilde", w.her, w.him)
		old, fresh, his := w.add("Gammel", w.her), w.add("Ny", w.her), w.add("Hans", w.him)
		steps := errors.Join(
			w.as(w.him, func(tx *db.Tx) error { return item.Tie(tx, source, item.Supports, his, "", "") }),
			w.as(w.her, func(tx *db.Tx) error { return item.Tie(tx, source, item.Supports, old, "", "") }),
			w.as(w.her, func(tx *db.Tx) error {
				return item.Retie(tx, source, item.Supports, "a", []string{fresh, fresh})
			}))
		if steps != nil {
			t.Fatal(steps)
		}
		titles := func(who string) (got []string) {
			w.as(who, func(tx *db.Tx) error {
				out, err := item.Out(tx, item.Supports, source)
				for _, l := range out {
					got = append(got, l.Far.Title)
				}
				return err
			})
			return got
		}
		if got := strings.Join(titles(w.her), " "); got != "Ny" {
			t.Errorf("she has %q, want the new one", got)
		}
		if got := strings.Join(titles(w.him), " "); got != "Hans" {
			t.Errorf("he has %q, want his own still", got)
		}
		if err := w.as(w.her, func(tx *db.Tx) error { return item.Retie(tx, source, item.Supports, "a", []string{his}) }); !fail.Is(err, fail.NotFound) {
			t.Errorf("retying to the hidden: got %v, want not found", err)
		}
	})
}

func TestANewAudienceTakesEffectAndCountsAsAChange(t *testing.T) {
	worlds(t, func(t *testing.T, w world) {
		id := w.add("Hendes", w.her)
		move := func(version int) error {
			return w.as(w.her, func(tx *db.Tx) error {
				it, err := item.Get(tx, "a", id)
				if err != nil {
					return err
				}
				return item.Readdress(tx, &it, auth.Closed(auth.PersonSubject(w.him)).Known(auth.PersonSubject(w.her)), "Lukket punkt", version)
			})
		}
		if err := move(7); !fail.Is(err, fail.Conflict) {
			t.Errorf("a stale version: got %v, want a conflict", err)
		}
		if err := move(1); err != nil {
			t.Fatal(err)
		}
		w.as(w.her, func(tx *db.Tx) error {
			it, err := item.Get(tx, "a", id)
			if err != nil || it.Title != "Lukket punkt" || !it.Hidden || it.Version != 2 {
				t.Errorf("got %+v %v, want the neutral title", it, err)
			}
			if _, err := item.Open(tx, "a", id); !fail.Is(err, fail.NotFound) {
				t.Errorf("opening it: got %v, want not found", err)
			}
			return nil
		})
	})
}

func TestTheLogIsReadByThoseWhoMay(t *testing.T) {
	worlds(t, func(t *testing.T, w world) {
		id := w.add("Hendes", w.her)
		err := w.as(w.her, func(tx *db.Tx) error {
			if err := change.Record(tx, auth.Actor{}, change.Of("a", id), "changed", nil, nil); err == nil {
				t.Error("a change by nobody: want it refused")
			}
			return change.Record(tx, auth.Actor{Person: w.her, Role: "u:x"}, change.Of("a", id), "changed",
				map[string]string{"text": "før"}, map[string]string{"text": "efter"})
		})
		if err != nil {
			t.Fatal(err)
		}
		w.as(w.her, func(tx *db.Tx) error {
			list, err := change.History(tx, id, "", 10)
			if err != nil || len(list) != 1 || list[0].Verb != "changed" || list[0].Role != "u:x" || list[0].Before["text"] != "før" || list[0].After["text"] != "efter" {
				t.Fatalf("got %+v %v", list, err)
			}
			digests, err := db.One(tx, db.ScanPair, `SELECT before_digest, after_digest FROM change WHERE item = $1`, id)
			if err != nil || len(digests.A) != 64 || digests.A == digests.B {
				t.Errorf("got the digests %v %v", digests, err)
			}
			if _, err := tx.Exec(`UPDATE change_text SET before_text = '', after_text = '', salt = '', blanked = 'Rettet' WHERE change = $1`, list[0].ID); err != nil {
				return err
			}
			list, err = change.History(tx, id, "", 10)
			if err != nil || list[0].Before != nil || list[0].Blanked != "Rettet" {
				t.Errorf("blanked: got %+v %v", list, err)
			}
			return nil
		})
		w.as(w.him, func(tx *db.Tx) error {
			if list, err := change.History(tx, id, "", 10); err != nil || len(list) != 0 {
				t.Errorf("he reads %+v %v, want nothing", list, err)
			}
			return nil
		})
	})
}
