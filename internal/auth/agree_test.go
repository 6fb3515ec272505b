package auth_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// worlds is how many are made for each engine, in each of the two tests.
const worlds = 3

// askers are everybody and an outsider, in every role they have had and one that
// is not theirs, on every day.
func (w *world) askers() (list []asker) {
	for _, person := range append([]string{""}, w.people...) {
		roles := []string{"", "b:" + w.bodies[0]}
		for _, p := range w.positions {
			if p.person == person {
				roles = append(roles, "u:"+p.unit)
			}
		}
		for _, s := range w.seats {
			if s.person == person {
				roles = append(roles, s.subject)
			}
		}
		slices.Sort(roles)
		for _, role := range slices.Compact(roles) {
			for _, day := range days {
				list = append(list, asker{w, person, role, day})
			}
		}
	}
	return list
}

func (a asker) actor() auth.Actor { return auth.Actor{Person: a.person, Role: a.role} }

func probes(n int, w *world) []int {
	return []int{n % len(w.items), (n*7 + 3) % len(w.items), n % 6}
}

func TestTheListAgreesWithTheObvious(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		total := 0
		for n := range worlds {
			s, w := settle(t, h, fmt.Sprintf("verden%d", n), int64(n+1))
			for i, a := range w.askers() {
				probe := probes(i, w)
				got := ask(t, s, a, probe)
				want := a.obvious(probe)
				for q, list := range want {
					total += len(list) + 1
					if !slices.Equal(got[q], list) {
						t.Fatalf("world %d: %q as %q on %s, %s:\ngot  %q\nwant %q", n+1, a.person, a.role, a.day, q, got[q], list)
					}
				}
			}
		}
		t.Logf("%d answers", total)
	})
}

func ask(t *testing.T, s *db.Space, a asker, probe []int) (got answers) {
	t.Helper()
	err := s.Read(context.Background(), func(tx *db.Tx) error {
		_, err := auth.Resolve(tx, a.actor(), a.day)
		if err == nil {
			got, err = told(tx, a.w, probe)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

var errEnough = errors.New("enough")

func TestWhatIsHiddenMakesNoDifference(t *testing.T) {
	bare.Each(t, func(t *testing.T, h *bare.House) {
		for n := range worlds {
			s, w := settle(t, h, fmt.Sprintf("verden%d", n), int64(100+n))
			for i, a := range w.askers() {
				if i%4 == 0 {
					nothingChanges(t, s, a, probes(i, w))
				}
			}
		}
	})
}

// nothingChanges asks, takes away all that the asker may not know, asks again, and
// lets the world be as it was.
func nothingChanges(t *testing.T, s *db.Space, a asker, probe []int) {
	t.Helper()
	err := s.Keep(context.Background(), func(tx *db.Tx) error {
		if _, err := auth.Resolve(tx, a.actor(), a.day); err != nil {
			return err
		}
		before, err := told(tx, a.w, probe)
		if err != nil {
			return err
		}
		if err := takeAway(tx, a); err != nil {
			return err
		}
		after, err := told(tx, a.w, probe)
		if err != nil {
			return err
		}
		for q, list := range before {
			if !slices.Equal(list, after[q]) {
				t.Errorf("%q as %q on %s, %s:\nwith what is hidden    %q\nwithout what is hidden %q", a.person, a.role, a.day, q, list, after[q])
			}
		}
		return errEnough
	})
	if !errors.Is(err, errEnough) {
		t.Fatal(err)
	}
}

func takeAway(tx *db.Tx, a asker) error {
	steps := map[string][]string{}
	for _, x := range a.w.items {
		exists, title, outcome, content := a.sees(x, auth.Existence), a.sees(x, auth.Title), a.sees(x, auth.Outcome), a.sees(x, auth.Content)
		take := func(ok bool, query string) {
			if ok {
				steps[query] = append(steps[query], x.id)
			}
		}
		take(!exists, `DELETE FROM link WHERE source IN (SELECT key FROM json_each($1)) OR target IN (SELECT key FROM json_each($1))`)
		take(!exists && !title && !outcome && !content, `DELETE FROM item WHERE id IN (SELECT key FROM json_each($1))`)
		take(!title, `UPDATE item SET title = 'taget' WHERE id IN (SELECT key FROM json_each($1))`)
		take(title, `UPDATE item SET neutral = 'taget' WHERE id IN (SELECT key FROM json_each($1))`)
		take(!outcome, `UPDATE item SET state = 'taget' WHERE id IN (SELECT key FROM json_each($1))`)
		take(!content, `UPDATE item SET period = 'taget' WHERE id IN (SELECT key FROM json_each($1))`)
		take(!content, `DELETE FROM change_text WHERE change IN (SELECT c.id FROM change c WHERE c.item IN (SELECT key FROM json_each($1)))`)
	}
	for _, query := range slices.Backward(slices.Sorted(maps.Keys(steps))) { // links go before items
		if _, err := tx.Exec(query, item.IDs(steps[query]...)); err != nil {
			return err
		}
	}
	return nil
}
