package thread_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// An effect with figures that nobody has assessed is measured, to those who may know of
// the figures; to others it is as it would be without them.
func TestAnEffectWithFiguresIsMeasured(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		effect := a.Item("effect", "Børn læser også derhjemme")
		goal, initiative := a.Item("plan_goal", "Flere læser med lyst"), a.Item("initiative", "Læsemakkere")
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			tx.Told(effect)
			_, err := tx.Exec(`UPDATE item SET state = 'open', version = version + 1 WHERE id = $1`, effect)
			return err
		})
		shows := func(who, want, other string) {
			t.Helper()
			b := a.In(who)
			for _, at := range []string{"/effects?year=2026", "/effects/" + effect, "/initiatives?year=2026", "/initiatives/" + initiative, "/plan-goals/" + goal, "/thread?year=2026", "/thread/" + initiative} {
				if p := b.Get(at); p.Status != 200 || !p.Has(want) || at[:8] != "/effects" && p.Has(other) {
					t.Errorf("%s %s: got %d, want %q and not %q: %s", who, at, p.Status, want, other, p.Text())
				}
			}
			found, not := "measured", "open"
			if want == "Aldrig målt" {
				found, not = not, found
			}
			if p := b.Get("/effects?year=2026&state=" + found); !p.Has("Børn læser også derhjemme") {
				t.Errorf("%s does not find it among the %s: %s", who, found, p.Text())
			}
			if p := b.Get("/effects?year=2026&state=" + not); p.Has("Børn læser også derhjemme") {
				t.Errorf("%s finds it among the %s: %s", who, not, p.Text())
			}
			loose := "der aldrig er målt"
			if p := b.Get("/thread?year=2026"); p.Has(loose) != (want == "Aldrig målt") {
				t.Errorf("%s: the loose ends: %s", who, p.Text())
			}
		}
		shows("bo", "Målt med tal", "Aldrig målt")
		a.CloseItem(a.Item("indicator", "Bøger i skoletasken"), auth.BodySubject(a.Body("Hovedudvalget")))
		shows("karen", "Målt med tal", "Aldrig målt")
		shows("bo", "Aldrig målt", "Målt med tal")
	})
}
