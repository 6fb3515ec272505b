package story_test

import (
	"strconv"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/casefile"
	"ledetraad/internal/caseform"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// No number is given twice: not to cases that are made at once, not after the form of the
// numbers has changed while they were, and not after one came with a number of its own.
func TestNoNumberIsGivenTwice(t *testing.T) {
	const writers, each = 6, 5
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		unit, owner := a.Unit("Børn og Læring"), a.Person("hanne")
		var all sync.WaitGroup
		for range writers {
			all.Go(func() {
				for range each {
					if _, err := casefile.Create(a.As("hanne"), casefile.Draft{Title: "På én gang", Unit: unit, Owner: owner, Who: casefile.ForStaff}); err != nil {
						t.Error(err)
					}
				}
			})
		}
		all.Go(func() {
			for edition, n := range []caseform.Numbering{{Digits: 0}, {Digits: 6, Least: 12}, {Digits: 3, Least: 9}, {Digits: 4}} {
				if err := caseform.ChangeNumbers(a.As("dorte"), edition, n); err != nil {
					t.Error(err)
				}
			}
		})
		all.Wait()
		as := a.As("hanne")
		if err := as.Write(func(tx *db.Tx, r *auth.Reader) error {
			_, err := casefile.Add(tx, as.Who, casefile.Draft{Title: "Med sit eget", Unit: unit, Owner: owner}, "2026", "26/900", auth.Internal())
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if _, err := casefile.Create(a.As("hanne"), casefile.Draft{Title: "Efter den", Unit: unit, Owner: owner, Who: casefile.ForStaff}); err != nil {
			t.Fatal(err)
		}
		var given []string
		a.Read("hanne", func(tx *db.Tx, r *auth.Reader) (err error) {
			given, err = db.All(tx, db.Value[string], `SELECT k.number FROM casefile k ORDER BY k.item`)
			return err
		})
		if len(given) != writers*each+3 {
			t.Fatalf("%d cases, want %d", len(given), writers*each+3)
		}
		seen, last := map[int]string{}, 0
		for _, nr := range given {
			year, place, _ := strings.Cut(nr, "/")
			n, err := strconv.Atoi(place)
			if err != nil || year != "26" || seen[n] != "" {
				t.Errorf("%s: %v, %s has it too", nr, err, seen[n])
			}
			seen[n] = nr
			last = max(last, n)
		}
		if last != 901 {
			t.Errorf("the last is %d, want the one after 900", last)
		}
	})
}
