package list_test

import (
	"net/url"
	"slices"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/testapp"

	"pgregory.net/rapid"
)

// Whatever the size of the pages, the order and the filter, the pages walk through
// exactly the rows the reader may see, each once, in the order of the file; and back.
func TestPagesWalkThroughEverythingOnce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plantThings(t, a, 60)
		for who, want := range map[string]int{"bo": 52, "karen": 60, "gert": 0} {
			a.Read(who, func(tx *db.Tx, r *auth.Reader) error {
				rapid.Check(t, func(rt *rapid.T) {
					l := things
					l.Size = rapid.IntRange(1, 70).Draw(rt, "size")
					q := url.Values{"sort": {rapid.SampledFrom([]string{"", "title", "-title", "state", "-state"}).Draw(rt, "sort")}}
					if state := rapid.SampledFrom([]string{"", "done"}).Draw(rt, "state"); state != "" {
						q.Set("state", state)
					}
					whole, err := allIDs(a, l, who, tx, r, q)
					if err != nil || q.Get("state") == "" && len(whole) != want {
						rt.Fatalf("%s: %d rows, want %d: %v", who, len(whole), want, err)
					}
					forth, last := walk(rt, a, l, who, tx, r, q, "after")
					if !slices.Equal(forth, whole) {
						rt.Fatalf("forward: got %v, want %v", forth, whole)
					}
					if last == "" {
						return
					}
					q.Del("after")
					q.Set("before", last)
					back, _ := walk(rt, a, l, who, tx, r, q, "before")
					if !slices.Equal(append(back, last), whole) {
						rt.Fatalf("backward: got %v, want %v", back, whole)
					}
				})
				return nil
			})
		}
	})
}

// walk goes page by page and returns the ids in the list's order, and the last.
func walk(t *rapid.T, a *testapp.App, l lister, who string, tx *db.Tx, r *auth.Reader, q url.Values, way string) (ids []string, last string) {
	for range 100 {
		p, err := pageOf(a, l, who, tx, r, q)
		if err != nil {
			t.Fatal(err)
		}
		var part []string
		for _, x := range p.Rows {
			part = append(part, x.ID)
		}
		more := p.Next
		if way == "after" {
			ids = append(ids, part...)
		} else {
			ids, more = append(part, ids...), p.Prev
		}
		if len(part) > 0 {
			last = part[len(part)-1]
		}
		if !more {
			if q.Get("before") == "" && q.Get("after") == "" && len(ids) != p.Total {
				t.Fatalf("one page has %d of %d", len(ids), p.Total)
			}
			return ids, last
		}
		if len(part) == 0 {
			t.Fatal("there is more, and the page is empty")
		}
		if q.Set(way, last); way == "before" {
			q.Set(way, part[0])
		}
	}
	t.Fatal("the pages never end")
	return nil, ""
}

// Both engines put titles in Danish order, and a hidden one by its neutral title.
func TestTitlesComeInDanishOrder(t *testing.T) {
	var orders [][]string
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plantThings(t, a, 60)
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			p, err := pageOf(a, things, "bo", tx, r, url.Values{"sort": {"title"}})
			var got []string
			for _, x := range p.Rows {
				if x.Title == "Hemmelig" || x.Title == "Aaa hemmelig" {
					t.Errorf("bo reads %q", x.Title)
				}
				got = append(got, x.Title)
			}
			for i := 1; i < len(got); i++ {
				if i18n.Compare(got[i-1], got[i]) > 0 {
					t.Errorf("%q comes before %q", got[i-1], got[i])
				}
			}
			if got[0] != "aktiv fritid" || got[len(got)-1] != "Aarestrup" && got[len(got)-1] != "Åben dør" {
				t.Errorf("from %q to %q", got[0], got[len(got)-1])
			}
			var folded []string
			for _, x := range slices.Compact(got) {
				if x != "bier" && x != "cykler" { // small and capital are one place, in either order
					folded = append(folded, x)
				}
			}
			orders = append(orders, slices.Compact(folded))
			return err
		})
	})
	if len(orders) == 2 && !slices.Equal(orders[0], orders[1]) {
		t.Errorf("the engines differ:\n%v\n%v", orders[0], orders[1])
	}
}

// However many rows there are, a page costs the same number of queries.
func TestAPageCostsTheSameWhateverTheSize(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		count := func() (n int) {
			a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
				before := tx.Queries()
				_, err := pageOf(a, things, "bo", tx, r, url.Values{"sort": {"-title"}})
				n = tx.Queries() - before
				return err
			})
			return n
		}
		few := count()
		plantThings(t, a, 250)
		if many := count(); many != few || few > 3 {
			t.Errorf("got %d queries for many rows and %d for none", many, few)
		}
	})
}
