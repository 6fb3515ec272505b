package history_test

import (
	"fmt"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func TestTheHistoryTellsWhoDidWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		dorte.Post("/goals", "title", "Flere bier", "text", "Byen skal summe.", "source", "Naturpolitik", "period", "2026-2029", "state", "in_force", "body", a.Body("Økonomiudvalget"))
		id := a.Item("goal", "Flere bier")
		dorte.Post("/goals/"+id, "version", "1", "title", "Flere bier", "text", "Haver skal summe.", "source", "Naturpolitik", "period", "2026-2029", "state", "dropped", "ended", "Bierne klarer det selv.")
		anna := a.In("anna").Get("/history/" + id)
		for _, want := range []string{"Oprettet", "Ændret", "Dorte, Konsulent", "Byen skal summe.", "Haver skal summe.", "Gælder", "Udgået", "Økonomiudvalget", "8. september 2026 kl. 10.00"} {
			if !anna.Has(want) {
				t.Errorf("anna's page lacks %q: %s", want, anna.Text())
			}
		}
		if anna.Has("in_force") || anna.Has("dropped") {
			t.Errorf("a code of the program is on the page: %s", anna.Text())
		}
		gert := a.In("gert").Get("/history/" + id)
		if gert.Status != 200 || gert.Has("Dorte") || !gert.Has("Konsulent") {
			t.Errorf("a councillor: got %d, want the title without the name: %s", gert.Status, gert.Text())
		}
		if p := anna; !strings.Contains(p.Body, "/fjordby/goals/"+id) {
			t.Error("want a link back to the goal")
		}
		if p := a.In("anna").Get("/history/" + a.Item("goal", "Levende landsbyer")); !p.Has("Ledetråd selv") {
			t.Errorf("what the program made itself: %s", p.Text())
		}
	})
}

func TestTheHistoryOfWhatIsClosedIsNotThere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("goal", "Levende landsbyer")
		a.CloseItem(id, "b:"+a.Body("Hovedudvalget"))
		for who, want := range map[string]int{"": 303, "gert": 404, "bo": 404, "anna": 404, "hanne": 404, "dorte": 404, "fie": 404, "erik": 200, "karen": 200} {
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			if p := b.Get("/history/" + id); p.Status != want || want != 200 && p.Has("Levende landsbyer") {
				t.Errorf("%q: got %d, want %d", who, p.Status, want)
			}
		}
		if p := a.In("bo").Get("/history/0000000000000000"); p.Status != 404 {
			t.Errorf("what never was: got %d", p.Status)
		}
	})
}

func TestALongHistoryComesInPagesAndBlankedTextsAreNamed(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("goal", "Levende landsbyer")
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			for n := range 60 {
				if err := change.Record(tx, r.Actor, change.Of("goal", id), "changed", nil, map[string]string{"text": fmt.Sprintf("Tekst nummer %d.", n)}); err != nil {
					return err
				}
			}
			_, err := tx.Exec(`UPDATE change_text SET before_text = '', after_text = '', blanked = 'Navn på en borger' WHERE after_text LIKE '%nummer 59.%'`)
			return err
		})
		bo := a.In("bo")
		first := bo.Get("/history/" + id)
		if !first.Has("Teksterne er taget væk: Navn på en borger") || first.Has("nummer 59.") || !first.Has("nummer 58.") || first.Has("nummer 5.") {
			t.Errorf("the first page: %s", first.Text())
		}
		_, rest, _ := strings.Cut(first.Body, "?before=")
		before, _, _ := strings.Cut(rest, `"`)
		second := bo.Get("/history/" + id + "?before=" + before)
		if !second.Has("nummer 5.") || second.Has("nummer 58.") || !second.Has("Oprettet") || second.Has("?before=") {
			t.Errorf("the second page: %s", second.Text())
		}
	})
}
