package search_test

import (
	"context"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/search"
	"ledetraad/internal/testapp"
)

// Whatever is wrong with the index is told in words, and of one that agrees with the
// items nothing is.
func TestAnIndexThatDoesNotAgreeWithTheItemsIsFound(t *testing.T) {
	const none = "06g0000000000000"
	for _, x := range []struct{ name, says, breaks string }{
		{"a title that was not told of", "has an old title of the item %[1]s", `UPDATE item SET title = 'Noget helt andet' WHERE id = '%[1]s'`},
		{"a sentence that was not told of", "has an old content of the item %[1]s", `UPDATE goal SET text = 'Noget helt andet' WHERE item = '%[1]s'`},
		{"a text taken out of the index", "lacks the content of the item %[1]s", `UPDATE search_text SET body = '' WHERE item = '%[1]s' AND facet = 4`},
		{"a row taken out of the index", "lacks the title of the item %[1]s", `DELETE FROM search_text WHERE item = '%[1]s' AND facet = 2`},
		{"a sentence taken out of the item", "has a content of the item %[1]s that is not there any more", `UPDATE goal SET text = '', source = '' WHERE item = '%[1]s'`},
		{"a text of no item", "has a text of the item " + none + ", which is not there", `INSERT INTO search_text (item, also, facet, edit, body) VALUES ('` + none + `', '` + none + `', 2, 1, 'Spøgelse')`},
		{"a word of no item", "has words of a title of the item " + none, `INSERT INTO search_word (word, item, also, facet) VALUES ('landsbyer', '` + none + `', '` + none + `', 2)`},
		{"a word taken out", "of the title of the item %[1]s are not those of its text", `DELETE FROM search_word WHERE item = '%[1]s' AND word = 'landsbyer'`},
		{"a word put in", "of the title of the item %[1]s are not those of its text", `INSERT INTO search_word (word, item, also, facet) VALUES ('andet', '%[1]s', '%[1]s', 2)`},
		{"a form taken out", "nobody can find by it", `DELETE FROM search_form WHERE kind = 1 AND form = 'landsbyer'`},
	} {
		t.Run(x.name, func(t *testing.T) {
			testapp.Each(t, func(t *testing.T, a *testapp.App) {
				if got := faults(a); len(got) > 0 {
					t.Fatalf("before: %q", got)
				}
				id := a.Item("goal", "Levende landsbyer")
				a.System(func(tx *db.Tx, _ *auth.Reader) error {
					tx.Told()
					_, err := tx.Exec(strings.ReplaceAll(x.breaks, "%[1]s", id))
					return err
				})
				want := strings.ReplaceAll(x.says, "%[1]s", id)
				if got := faults(a); !strings.Contains(strings.Join(got, "\n"), want) {
					t.Errorf("got %q, want %q", got, want)
				}
			})
		})
	}
}

// What is being made anew is not yet wrong, and made anew it agrees.
func TestAnIndexMadeAnewAgrees(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			tx.Told()
			for _, q := range []string{`DELETE FROM search_word`, `UPDATE search_text SET body = 'x'`} {
				if _, err := tx.Exec(q); err != nil {
					return err
				}
			}
			return nil
		})
		if got := faults(a); len(got) < 10 {
			t.Fatalf("all is wrong, and found is %q", got)
		}
		state := func(version int) {
			a.System(func(tx *db.Tx, _ *auth.Reader) error {
				tx.Told()
				_, err := tx.Exec(`UPDATE search_state SET version = $1`, version)
				return err
			})
		}
		state(0)
		if got := faults(a); len(got) > 0 {
			t.Errorf("while it is made: %q", got)
		}
		if err := indexOf(a).Rebuild(context.Background(), a.Space); err != nil {
			t.Fatal(err)
		}
		if got := faults(a); len(got) > 0 {
			t.Errorf("made anew: %q", got)
		}
	})
}

func faults(a *testapp.App) (list []string) {
	a.T.Helper()
	a.System(func(tx *db.Tx, _ *auth.Reader) (err error) {
		list, err = indexOf(a).Faults(tx)
		return err
	})
	return list
}

func indexOf(a *testapp.App) search.Index {
	kinds := map[string][]db.Texts{}
	for _, f := range a.Features {
		for _, k := range f.Kinds {
			kinds[k.Name] = k.Prose
		}
	}
	return search.New(kinds)
}
