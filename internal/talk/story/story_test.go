package talk_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/talk"
	"ledetraad/internal/testapp"
)

func has(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page (%d): %s", want, p.Status, p.Text())
		}
	}
}

// Karen asks for the committee, the secretariat gives a day, and Karen sees it.
func TestAGroupAsksForATalkAndIsGivenADay(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter := "/letters/" + a.Item("letter", "Ledetråd 2026")
		karen := a.In("karen")
		has(t, karen.Get(letter), "Direktionen svarer for ledetråden.", "Bed om en snak om den")
		has(t, karen.Get(letter+"/talks/new"), "Det handler om »Ledetråd 2026«.", "Hovedudvalget")
		if p := karen.Get(letter + "/talks/new"); strings.Contains(p.Body, ">Veje</option>") {
			t.Errorf("she asks for a unit she does not lead: %s", p.Text())
		}
		p := karen.Post(letter+"/talks", "whom", auth.BodySubject(a.Body("Hovedudvalget")), "named", "Os", "suits", "Efter kl. 14")
		if p.Status != 422 {
			t.Errorf("nothing to talk of: got %d", p.Status)
		}
		has(t, p, "Skriv, hvad I gerne vil tale om.", "ikke begge dele")
		if !strings.Contains(p.Body, `value="Efter kl. 14"`) {
			t.Errorf("what she typed is gone: %s", p.Text())
		}
		x := wish(t, a, "karen", "whom", auth.BodySubject(a.Body("Hovedudvalget")))
		has(t, karen.Get(x), "Hovedudvalget beder om en snak", "Hvad kan vente?", "Træk ønsket tilbage")

		dorte := a.In("dorte")
		has(t, dorte.Get("/"), "Hovedudvalget beder om en snak om »Ledetråd 2026«", "Hvad kan vente?")
		has(t, dorte.Get(x+"/answer"), "Giv en dag, eller svar med ord.")
		for want, pairs := range map[string][]string{
			"Giv en dag, eller skriv et svar.": nil,
			"Dagen er gået.":                   {"day", "2026-01-01"},
			"Et sted hører til en dag.":        {"answer", "Ja.", "place", "Salen"},
		} {
			p := dorte.Post(x+"/answer", append(pairs, "version", "1")...)
			if p.Status != 422 {
				t.Errorf("%v: got %d, want 422", pairs, p.Status)
			}
			has(t, p, want)
		}
		has(t, dorte.Follow(dorte.Post(x+"/answer", "version", "1", "day", "2026-10-01", "place", "Salen kl. 14", "answer", "Erik kommer.")), "Svaret er gemt.", "Salen kl. 14")
		if p := dorte.Post(x+"/answer", "version", "1", "answer", "Nej."); p.Status != 409 {
			t.Errorf("an old page: got %d", p.Status)
		}
		if p := dorte.Get("/"); p.Has("beder om en snak om") {
			t.Errorf("it waits still: %s", p.Text())
		}
		has(t, karen.Get("/"), "Svar på jeres ønske om en snak", "1. oktober 2026")
		has(t, karen.Get(x), "Snakken er 1. oktober 2026. Salen kl. 14", "Erik kommer.")
		has(t, karen.Get("/talks"), "Hovedudvalget", "1. oktober 2026")
	})
}

func TestAWishIsTakenBackUntilItIsAnswered(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		x := wish(t, a, "anna", "named", "Lærerne")
		anna := a.In("anna")
		has(t, anna.Follow(anna.Post(x+"/withdrawal", "version", "1")), "Ønsket er trukket tilbage.")
		if p := a.In("dorte").Get("/"); p.Has("Lærerne") {
			t.Errorf("it waits still: %s", p.Text())
		}
		if p := a.In("dorte").Post(x+"/answer", "version", "2", "answer", "Ja."); p.Status != 409 || !p.Has("Der skal ikke svares.") {
			t.Errorf("an answer to what is withdrawn: got %d: %s", p.Status, p.Text())
		}
	})
}

// A passage that is recalled from the letter goes out of the talks about it too.
func TestAPassageGoesOutOfTalks(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("letter", "Ledetråd 2026")
		x := wish(t, a, "anna", "named", "Gruppen om 010101-1234")
		err := a.As("dorte").Write(func(tx *db.Tx, r *auth.Reader) error {
			tx.Told(id)
			m, err := talk.Holding(tx, "010101-1234")
			if err != nil || m[id] != 1 {
				t.Errorf("found %v: %v", m, err)
			}
			return talk.Redact(tx, []string{id}, "010101-1234", "[væk]")
		})
		if err != nil {
			t.Fatal(err)
		}
		has(t, a.In("anna").Get(x), "Gruppen om [væk] beder om en snak")
	})
}
