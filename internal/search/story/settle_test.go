package search_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/search"
	"ledetraad/internal/testapp"
)

// TestWhatIsWrittenIsFoundAtOnce goes the way of every save: over HTTP.
func TestWhatIsWrittenIsFoundAtOnce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		form := []string{"title", "Flere humlebier", "text", "Byen skal *summe*.", "source", "Naturpolitik", "period", "2026-2029", "state", "in_force"}
		dorte.Follow(dorte.Post("/goals", form...))
		finds := func(words string, want int) {
			t.Helper()
			if _, f := found(t, a, "bo", search.Query{Terms: search.Parse(words)}); f.Total != want {
				t.Errorf("%q: got %d, want %d", words, f.Total, want)
			}
		}
		finds("humlebi", 1)
		finds("summer naturpolitik", 1)
		form[1], form[3] = "Flere svaler", "Byen skal kvidre."
		dorte.Follow(dorte.Post("/goals/"+a.Item("goal", "Flere humlebier"), append(form, "version", "1")...))
		finds("humlebi", 0)
		finds("summe", 0)
		finds("svale kvidre", 1)
	})
}

// TestWhatWaitsForTheLeaderIsNotFound: a proposal for a follow-up is shown to few until
// it is confirmed, so nobody finds it before.
func TestWhatWaitsForTheLeaderIsNotFound(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		for _, who := range []string{"karen", "anna"} {
			if got, _ := found(t, a, who, search.Query{Terms: search.Parse("forslag fra dialogen")}); got != nil {
				t.Errorf("%s finds what waits: %q", who, got)
			}
		}
		wait := ""
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) (err error) {
			wait, err = db.One(tx, db.Value[string], `SELECT id FROM follow_up WHERE confirmed = ''`)
			return err
		})
		anna := a.In("anna")
		anna.Follow(anna.Post("/follow-ups/"+wait+"/confirmation", "version", "1"))
		if got, _ := found(t, a, "karen", search.Query{Terms: search.Parse("forslag fra dialogen")}); !slices.Equal(got, []string{"Flere læser med lyst"}) {
			t.Errorf("Karen finds %q once it is confirmed", got)
		}
	})
}

// index is all of the index, in order.
func index(t *testing.T, a *testapp.App) (lines []string) {
	t.Helper()
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		lines = nil
		for _, q := range []string{
			`SELECT word, item || also || CAST(facet AS text) FROM search_word ORDER BY word, item, also, facet`,
			`SELECT item || also || CAST(facet AS text), body FROM search_text WHERE body <> '' ORDER BY item, also, facet`,
			`SELECT DISTINCT w.word, f.form FROM search_word w JOIN search_form f ON f.word = w.word ORDER BY w.word, f.form`,
		} {
			list, err := db.All(tx, db.ScanPair, q)
			if err != nil {
				return err
			}
			for _, p := range list {
				lines = append(lines, p.A+" "+p.B)
			}
		}
		return nil
	})
	return lines
}

func TestAnIndexMadeAnewIsTheOneThatWasKept(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			place := testapp.Place(t, engine)
			a := testapp.Open(t, engine, place)
			plant(a, texts...)
			kept := index(t, a)
			err := a.Space.Keep(context.Background(), func(tx *db.Tx) error {
				for _, q := range []string{`UPDATE search_state SET version = 0`, `DELETE FROM search_form`, `DELETE FROM search_word`, `DELETE FROM search_text`} {
					if _, err := tx.Exec(q); err != nil {
						return err
					}
				}
				return nil
			})
			if _, f := found(t, a, "bo", search.Query{Terms: search.Parse("skole")}); err != nil || f.Total != 0 {
				t.Fatalf("the index was not emptied: %d, %v", f.Total, err)
			}
			a.Close()
			again := testapp.Open(t, engine, place)
			if made := index(t, again); !slices.Equal(made, kept) || len(kept) < 100 {
				t.Errorf("%d lines were kept and %d made", len(kept), len(made))
			}
			if ready, begun, err := search.Ready(context.Background(), again.Space); !ready || !begun || err != nil {
				t.Errorf("after the start: %v %v %v", ready, begun, err)
			}
		})
	}
}

// TestHowManyStatementsASaveCosts: two where no word has changed, seven at most where
// words came, went, and were new to everybody.
func TestHowManyStatementsASaveCosts(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		kinds := map[string][]db.Texts{}
		for _, f := range a.Features {
			for _, k := range f.Kinds {
				kinds[k.Name] = k.Prose
			}
		}
		x, id := search.New(kinds), a.Item("goal", "Levende landsbyer")
		settle := func(text string, least, most int) {
			t.Helper()
			err := a.Space.Keep(context.Background(), func(tx *db.Tx) error {
				if _, err := tx.Exec(`UPDATE goal SET text = $1 WHERE item = $2`, text, id); err != nil {
					return err
				}
				before := tx.Queries()
				err := x.Settle(tx, []string{id})
				if n := tx.Queries() - before; n < least || n > most {
					t.Errorf("%q: %d statements, want %d to %d", text, n, least, most)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		settle("Der skal være liv i landsbyerne.", 2, 2)
		settle("Der skal være liv i landsbyerne, nat og dag.", 4, 7)
		settle("Xyloner spiller i landsbyerne.", 7, 7)
		settle("Xyloner spiller i landsbyerne.", 2, 2)
	})
}

func TestForgettingTakesTheWordsAwayToo(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plant(a, goal.Draft{Title: "Kvidrefuglens skole"}, goal.Draft{Title: "Skole"})
		id := a.Item("goal", "Kvidrefuglens skole")
		left := func() (n int) {
			a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
				n, err = db.One(tx, db.Value[int], `
SELECT (SELECT count(*) FROM search_form WHERE word LIKE 'kvidre%') + (SELECT count(*) FROM search_word WHERE item = $1)
  + (SELECT count(*) FROM search_text WHERE item = $1 AND body <> '')`, id)
				return err
			})
			return n
		}
		if left() == 0 {
			t.Fatal("there was nothing to forget")
		}
		err := a.Space.Keep(context.Background(), func(tx *db.Tx) error { return search.Forget(tx, id) })
		if n := left(); err != nil || n != 0 {
			t.Errorf("%d lines are left, %v", n, err)
		}
		if got, _ := found(t, a, "bo", search.Query{Terms: search.Parse("skole"), Kind: "goal"}); !slices.Equal(got, []string{"Skole"}) {
			t.Errorf("the other goal's words: got %q", got)
		}
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			return change.Record(tx, r.Actor, change.Of("goal", id), "looked", nil, nil)
		})
		if got, _ := found(t, a, "bo", search.Query{Terms: search.Parse("kvidrefugl")}); len(got) != 1 {
			t.Errorf("once the log is told of it, it is found again: got %q", got)
		}
	})
}

// TestManyWhoWriteAboutOneItemAreAllFound: each adds an event of the letter, which
// changes no row they share.
func TestManyWhoWriteAboutOneItemAreAllFound(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter := a.Item("letter", "Ledetråd 2026")
		var all sync.WaitGroup
		for n := range 8 {
			all.Go(func() {
				err := auth.Write(context.Background(), a.Space, auth.System("test"), func(tx *db.Tx, r *auth.Reader) error {
					id := db.NewID(tx.Now)
					if _, err := tx.Exec(`INSERT INTO letter_event (id, letter, day, what, place) VALUES ($1, $2, '', $3, '')`,
						id, letter, fmt.Sprintf("Samling%d i hallen", n)); err != nil {
						return err
					}
					return change.Record(tx, r.Actor, change.Thing{Kind: "letter_event", ID: id, Item: letter}, "added", nil, nil)
				})
				if err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		for n := range 8 {
			if got, _ := found(t, a, "bo", search.Query{Terms: search.Parse(fmt.Sprintf("samling%d", n))}); len(got) != 1 {
				t.Errorf("event %d: got %q", n, got)
			}
		}
	})
}
