package thread_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
	"ledetraad/internal/thread"

	"github.com/google/go-cmp/cmp"
)

// Whatever is made, tied, untied, closed and opened: the copy in memory finds what
// the database does, for everybody, at once.
func TestLooseEndsAgreeWithTheObvious(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		r := rand.New(rand.NewPCG(7, 9))
		w := tangle{a: a, r: r, units: []string{a.Unit("Skoler"), a.Unit("Veje"), a.Unit("Elmeskolen")}}
		for range 25 {
			w.step()
			for _, who := range []string{"bo", "karen", "dorte", "erik", "gert"} {
				for _, f := range []thread.Filter{{Year: "2026"}, {Year: "2026", Unit: a.Unit("Børn og Læring")}, {Year: "2025"}} {
					a.Read(who, func(tx *db.Tx, _ *auth.Reader) error {
						want, err := obviousEnds(tx, f, "2027")
						if err != nil {
							return err
						}
						got, err := thread.FindEnds(tx, f, "2027", nil)
						if d := cmp.Diff(want, got); d != "" {
							t.Errorf("%s, %+v: %s", who, f, d)
						}
						return err
					})
				}
			}
		}
	})
}

// tangle does to items whatever can be done to them.
type tangle struct {
	a     *testapp.App
	r     *rand.Rand
	units []string
	ids   []string
}

func (w *tangle) step() {
	w.a.System(func(tx *db.Tx, _ *auth.Reader) error {
		tx.Told() // a test's own hand
		for range 1 + w.r.IntN(4) {
			if err := w.one(tx); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *tangle) one(tx *db.Tx) error {
	if len(w.ids) < 6 || w.r.IntN(3) == 0 {
		kinds := []string{"goal", "theme", "plan_goal", "plan_goal", "initiative", "initiative", "effect", "candidate"}
		id, err := item.Add(tx, item.New{Kind: kinds[w.r.IntN(len(kinds))], Title: fmt.Sprint("T", len(w.ids)), Unit: w.units[w.r.IntN(3)],
			State: []string{"open", "in_force", "stopped"}[w.r.IntN(3)], Period: []string{"2025", "2026", "2027"}[w.r.IntN(3)], Audience: w.audience()})
		w.ids = append(w.ids, id)
		return err
	}
	one, other := w.ids[w.r.IntN(len(w.ids))], w.ids[w.r.IntN(len(w.ids))]
	it, err := item.Get(tx, "", one)
	if fail.Is(err, fail.NotFound) {
		return nil // closed to the program itself; nothing is done to it
	}
	if err != nil {
		return err
	}
	switch w.r.IntN(5) {
	case 0:
		return item.Readdress(tx, &it, w.audience(), "Lukket", it.Version)
	case 1:
		it.State, it.Period, it.Unit = "open", "2026", w.units[w.r.IntN(3)]
		return item.Save(tx, &it, 0)
	case 2:
		return item.Untie(tx, one, item.Supports, other)
	}
	if err := item.Tie(tx, one, item.Supports, other, "", ""); !fail.Is(err, fail.NotFound) {
		return err
	}
	return nil
}

func (w *tangle) audience() auth.Audience {
	switch w.r.IntN(5) {
	case 0:
		return auth.Closed(auth.PersonSubject(w.a.Person("bo")), auth.BodySubject(w.a.Body("Hovedudvalget")))
	case 1:
		return auth.Circle(auth.UnitSubject(w.units[w.r.IntN(3)]))
	case 2:
		return auth.Public()
	}
	return auth.Internal()
}
