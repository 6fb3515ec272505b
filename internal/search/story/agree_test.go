package search_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/search"
	"ledetraad/internal/testapp"
)

// Whatever is written, changed, closed and opened: the copy in memory leads to the
// same answers, in the same order and count, as asking the database of every item.
func TestAnswersAgreeWithTheObvious(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		w := wording{a: a, r: rand.New(rand.NewPCG(3, 8))}
		w.a.Read("bo", func(tx *db.Tx, _ *auth.Reader) (err error) {
			w.ids, err = db.All(tx, db.Value[string], `SELECT i.id FROM item i WHERE i.kind IN ('plan', 'theme', 'initiative') ORDER BY i.kind, i.title, i.period`)
			return err
		})
		hits := 0
		for range 12 {
			w.step()
			for range 4 {
				q := w.query()
				for _, who := range []string{"bo", "karen", "dorte", "erik", "gert"} {
					hits += agree(t, a, who, q)
				}
			}
		}
		if hits < 200 {
			t.Errorf("only %d hits were compared", hits)
		}
	})
}

func agree(t *testing.T, a *testapp.App, who string, q search.Query) (hits int) {
	t.Helper()
	a.Read(who, func(tx *db.Tx, _ *auth.Reader) error {
		want, total, err := obvious(tx, q)
		if err != nil {
			return err
		}
		f, err := search.Find(tx, q, item.Known)
		var got []string
		for _, h := range f.Hits {
			got = append(got, h.ID)
		}
		if !slices.Equal(got, want) || f.Total != total {
			t.Errorf("%s, %q %+v: got %d %v, want %d %v", who, q.Terms.Text, q, f.Total, got, total, want)
		}
		hits = len(got)
		return err
	})
	return hits
}

// wording writes goals of few words, so that they meet, and lets whoever know of
// them and of what was there.
type wording struct {
	a   *testapp.App
	r   *rand.Rand
	ids []string
}

var fewWords = strings.Fields("skole skolen folkeskolen skoler hjem plejehjem vej landevej vejleder læse plan mål 2026 24/277")

func (w *wording) words(n int) string {
	var list []string
	for range n {
		list = append(list, fewWords[w.r.IntN(len(fewWords))])
	}
	return strings.Join(list, " ")
}

func (w *wording) query() search.Query {
	q := search.Query{Terms: search.Parse(w.words(1 + w.r.IntN(2)))}
	switch w.r.IntN(5) {
	case 0:
		q.Kind = "goal"
	case 1:
		q.Year = []string{"2026", "2028"}[w.r.IntN(2)]
	case 2:
		q.Units = []string{w.a.Unit("Skoler"), w.a.Unit("Børn og Læring")}
	}
	return q
}

func (w *wording) step() {
	w.a.System(func(tx *db.Tx, r *auth.Reader) error {
		for range 4 {
			id, err := goal.Add(tx, r.Actor, goal.Draft{Title: w.words(2), Text: w.words(4) + ".", Source: "Budget", Period: []string{"2026-2029", "2026"}[w.r.IntN(2)], State: goal.InForce})
			if err != nil {
				return err
			}
			w.ids = append(w.ids, id)
		}
		for range 4 {
			it, err := item.Get(tx, "", w.ids[w.r.IntN(len(w.ids))])
			if err != nil {
				continue // closed to the program itself
			}
			if err := item.Readdress(tx, &it, w.audience(), w.words(1), it.Version); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *wording) audience() auth.Audience {
	closed := auth.Closed(auth.BodySubject(w.a.Body("Direktionen")), auth.PersonSubject(w.a.Person("karen")))
	switch w.r.IntN(6) {
	case 0:
		return closed
	case 1:
		return closed.Known(auth.Staff)
	case 2:
		titled := closed.Known(auth.Staff)
		titled.Title = append(titled.Title, auth.Grant{Subject: auth.Staff})
		return titled
	case 3:
		return auth.Public()
	}
	return auth.Internal()
}
