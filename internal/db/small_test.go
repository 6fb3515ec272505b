package db_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

func TestIDsComeInOrderAndOnce(t *testing.T) {
	var mu sync.Mutex
	seen := map[string]bool{}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			var own []string
			for range 500 {
				own = append(own, db.NewID(bare.Start))
			}
			mu.Lock()
			defer mu.Unlock()
			if !slices.IsSorted(own) {
				t.Error("ids made later sort earlier")
			}
			for _, id := range own {
				if seen[id] || !db.ValidID(id) {
					t.Fatalf("%s: twice, or not valid", id)
				}
				seen[id] = true
			}
		})
	}
	all.Wait()
	for _, s := range []string{"", "0", "000000000000000i", "0000000000000000 ", "00000000000000000", "../../etc/passwd", "ABCDEFGHJKMNPQRS", "000000000000000'"} {
		if db.ValidID(s) {
			t.Errorf("%q could be an id", s)
		}
	}
}

func TestTimesAndDays(t *testing.T) {
	at := time.Date(2026, 3, 1, 23, 30, 0, 123e6, time.UTC)
	if got := db.Stamp(at); got != "2026-03-01T23:30:00.123Z" || !db.ParseStamp(got).Equal(at) {
		t.Errorf("got %s", got)
	}
	if got := db.Day(at); got != "2026-03-02" {
		t.Errorf("half past midnight in Denmark: got %s, want the second", got)
	}
	if !db.ParseStamp("noget").IsZero() {
		t.Error("what is no stamp: want the zero time")
	}
}

type named map[string]any

func (n named) Named(name string) (any, bool) { v, ok := n[name]; return v, ok }

func TestNamesInAQueryAreTheReadersValues(t *testing.T) {
	both(t, func(t *testing.T, engine string, d *db.DB, spaces []*db.Space) {
		spaces[0].Read(ctx, func(tx *db.Tx) error {
			ask := func(query string, args ...any) (string, error) {
				p, err := db.One(tx, db.ScanPair, query, args...)
				return p.A + "," + p.B, err
			}
			if _, err := ask(`SELECT CAST(@one AS text), 'x'`); err == nil {
				t.Error("without a reader: want an error")
			}
			tx.Reader = named{"one": "1", "two": "2"}
			for query, want := range map[string]string{
				`SELECT CAST(@two AS text) || CAST(@one AS text) || CAST(@two AS text), CAST($1 AS text)`: "212,own",
				`SELECT 'anna@one.dk', CAST($1 AS text) || CAST(@one AS text)`:                            "anna@one.dk,own1",
				`SELECT 'it''s @one', CAST($1 AS text) || CAST(@two AS text)`:                             "it's @one,own2",
			} {
				if got, err := ask(query, "own"); got != want || err != nil {
					t.Errorf("%s: got %q %v, want %q", query, got, err, want)
				}
			}
			if _, err := ask(`SELECT CAST(@three AS text), 'x'`); err == nil {
				t.Error("a name the reader lacks: want an error")
			}
			return nil
		})
	})
}
