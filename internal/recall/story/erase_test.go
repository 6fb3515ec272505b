package recall_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/testapp"
)

const (
	petraName  = "Petra Prøvesen"
	petraEmail = "petra@proeven.example"
)

// petra is made, gets a place, signs in, is named in an audience, and leaves.
func petra(a house) string {
	fie := a.In("fie")
	fie.Post("/people", "name", petraName, "email", petraEmail)
	id := a.Person("petra")
	fie.Post("/people/"+id+"/positions", "unit", a.Unit("Veje"), "title", "Afløser for "+petraName, "from", "2026-01-01")
	fie.Post("/people/"+id, "version", "1", "name", petraName, "email", "petra2@proeven.example")
	fie.Post("/people/"+id, "version", "2", "name", petraName, "email", petraEmail)
	fie.Post("/people/" + id + "/invitation")
	b := a.In("petra")
	b.Get("/")
	a.In("dorte").Post("/me/tokens", "name", "Tal til "+petraName, "scope", "read", "last_day", "2027-01-01")
	erik := a.In("erik")
	goal := a.Item("goal", "Levende landsbyer")
	erik.Post("/items/"+goal+"/audience", "version", "1", "who", "closed", "others", petraEmail, "people", a.Person("erik"), "bodies", a.Body("Hovedudvalget"))
	return id
}

func TestAPersonWhoHasLeftIsErasedEverywhere(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		id := petra(a)
		path := "/people/" + id + "/erasure"
		fie := a.In("fie")
		still := fie.Get(path)
		if !still.Has("er der stadig") || !still.Has("Afløser") || still.Has(`name="ground"`) {
			t.Errorf("while she is there: %s", still.Text())
		}
		if p := fie.Post(path, "version", "3", "ground", "fratrådt"); p.Status != 409 || !p.Has("Afslut rollerne først") {
			t.Errorf("while she is there: got %d", p.Status)
		}
		fie.Post("/people/"+id+"/ending", "kind", "all", "which", "", "day", "2026-09-01")
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			tx.Told()
			if _, err := tx.Exec(`INSERT INTO letter_form (id, edition, source, at) VALUES ('06g7zm85g8zkzzzz', 90, '', '2026-01-01T00:00:00.000Z')`); err != nil {
				return err
			}
			_, err := tx.Exec(`INSERT INTO letter_form_part (form, part, place, heading, help) VALUES ('06g7zm85g8zkzzzz', 'looking', 1, $1, ''), ('06g7zm85g8zkzzzz', 'themes', 2, 'Temaerne', 'Fire.')`, "Spørg "+petraName)
			return err
		})
		ask := fie.Get(path)
		for _, want := range []string{petraName, "Det slettes", "Det bliver stående", "Gamle sikkerhedskopier"} {
			if !ask.Has(want) {
				t.Errorf("the page lacks %q: %s", want, ask.Text())
			}
		}
		for says, ground := range map[string]string{"Skriv grunden": "", "Grunden nævner personen": "petra prøvesen er rejst"} {
			if p := fie.Post(path, "version", ask.Field("version"), "ground", ground); p.Status != 422 || !p.Has(says) {
				t.Errorf("%q: got %d: %s", ground, p.Status, p.Text())
			}
		}
		if p := fie.Post(path, "version", "1", "ground", "fratrådt"); p.Status != 409 {
			t.Errorf("an old page: got %d", p.Status)
		}
		p := fie.Post(path, "version", ask.Field("version"), "ground", "fratrådt")
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if p := fie.Follow(p); !p.Has("Personen er slettet.") || !p.Has("Slettet person") {
			t.Errorf("afterwards: %s", p.Text())
		}
		clean(a)
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			other, err := db.One(tx, db.Value[string], `SELECT heading || help FROM letter_form_part WHERE form = '06g7zm85g8zkzzzz' AND part = 'themes'`)
			if other != "TemaerneFire." {
				t.Errorf("beside the heading she was named in stands %q", other)
			}
			return err
		})
		for _, word := range []string{petraName, petraEmail, "petra2@proeven.example"} {
			if found := whereIs(a, word); len(found) > 0 {
				t.Errorf("%s is still in %v", word, found)
			}
		}
		proved(a)
		if p := a.Out().Post("/sign-in", "email", petraEmail, "password", "hvad som helst"); p.Status == 303 {
			t.Error("she signed in")
		}
		if p := a.In("dorte").Get("/me/tokens"); !p.Has("Tal til Slettet person") {
			t.Errorf("somebody else's token is named after her: %s", p.Text())
		}
		history := a.In("erik").Get("/history/" + a.Item("goal", "Levende landsbyer"))
		if !history.Has("Slettet person") {
			t.Errorf("the history keeps that somebody was named: %s", history.Text())
		}
		if p := fie.Get(path); !p.Has("allerede slettet") {
			t.Errorf("again: %s", p.Text())
		}
	})
}

func TestWhoMayErase(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		path := "/people/" + a.Person("lars") + "/erasure"
		for who, want := range map[string]int{"": 303, "gert": 403, "bo": 403, "anna": 403, "hanne": 403, "dorte": 403, "erik": 403, "carl": 403, "fie": 200} {
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			if p := b.Get(path); p.Status != want {
				t.Errorf("%q: got %d, want %d", who, p.Status, want)
			}
			if p := b.Post(path, "version", "1", "ground", ""); p.Status != want && (want != 200 || p.Status != 422) {
				t.Errorf("%q POST: got %d, want %d", who, p.Status, want)
			}
		}
		fie := a.In("fie")
		if p := fie.Get("/people/" + a.Person("fie") + "/erasure"); !p.Has("Du kan ikke slette dig selv") {
			t.Errorf("herself: %s", p.Text())
		}
		if p := fie.Post("/people/"+a.Person("fie")+"/erasure", "ground", "prøve"); p.Status != 409 {
			t.Errorf("herself: got %d", p.Status)
		}
		for _, id := range []string{"06g0000000000000", "x"} {
			if p := fie.Get("/people/" + id + "/erasure"); p.Status != 404 {
				t.Errorf("nobody: got %d", p.Status)
			}
		}
		if p := fie.Get("/people/" + a.Person("lars")); !p.Has("/erasure") {
			t.Error("the page of one who has left has no way to erase her")
		}
	})
}

// The texts that name her stay, and the administrator is shown those she may read.
func TestDocumentsKeepTheName(t *testing.T) {
	each(t, func(t *testing.T, a house) {
		id := petra(a)
		dorte := a.In("dorte")
		goal := []string{"source", "Budgetaftale", "period", "2026-2029", "state", "in_force", "version", "1"}
		open, closed := a.Item("goal", "Alle unge i uddannelse eller job"), a.Item("plan_goal", "Flere læser med lyst")
		dorte.Post("/goals/"+open, append(goal, "title", "Alle unge i uddannelse eller job", "text", petraName+" har lovet det.")...)
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			tx.Told()
			_, err := tx.Exec(`UPDATE plan_goal SET text = $1 WHERE item = $2`, petraName+" igen", closed)
			return err
		})
		a.CloseItem(closed, auth.BodySubject(a.Body("Hovedudvalget")))
		fie := a.In("fie")
		fie.Post("/people/"+id+"/ending", "kind", org.Everything, "which", "", "day", "2026-09-01")
		ask := fie.Get("/people/" + id + "/erasure")
		if !ask.Has("Alle unge i uddannelse eller job") || ask.Has("Flere læser") || strings.Contains(ask.Body, closed) {
			t.Errorf("got %s", ask.Text())
		}
		fie.Post("/people/"+id+"/erasure", "version", ask.Field("version"), "ground", "fratrådt")
		if p := a.In("gert").Get("/goals/" + open); !p.Has(petraName + " har lovet det.") {
			t.Errorf("the document: %s", p.Text())
		}
		proved(a)
	})
}
