package effect_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/testapp"
)

// plant makes two initiatives of the schools that Bo owns, and an effect of the first.
func plant(a *testapp.App) (first, second, seen string) {
	skole, bo := a.Unit("Skoler"), a.Person("bo")
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		tx.Told() // a test's own hand
		n := item.New{Kind: "initiative", Title: "Cykelbus", Unit: skole, Owner: bo, State: "under_way", Period: "2026", Audience: auth.Internal()}
		if first, err = item.Add(tx, n); err != nil {
			return err
		}
		n.Title = "Lån en cykel"
		second, err = item.Add(tx, n)
		return err
	})
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		seen, err = effect.Add(tx, r.Actor, effect.Draft{Initiatives: []string{first}, Title: "Børn kommer friske i skole", Shown: "observation"})
		return err
	})
	return first, second, seen
}

func TestAnEffectIsWrittenAssessedAndLearnedFrom(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, second, _ := plant(a)
		anna := a.In("anna")
		path := "/initiatives/" + second + "/effects"
		p := anna.Post(path, "title", "Vi holder kurser for forældre", "text", "Det skrev jeg.", "shown", "figures")
		if p.Status != 422 || !p.Has("»Vi holder kurser« er en indsats.") || p.Field("title") != "Vi holder kurser for forældre" || p.Field("text") != "Det skrev jeg." {
			t.Errorf("an initiative for an effect: got %d: %s", p.Status, p.Text())
		}
		page := anna.Follow(anna.Post(path, "title", "Virksomme forældre cykler med", "shown", "interviews"))
		for _, want := range []string{"Virksomme forældre cykler med", "Aldrig målt", "Samtaler", "Lån en cykel", "Vurder effekten"} {
			if !page.Has(want) {
				t.Errorf("want %q: %s", want, page.Text())
			}
		}
		id := a.Item("effect", "Virksomme forældre cykler med")
		assess := "/effects/" + id + "/assessments"
		p = anna.Post(assess, "result", "partly", "evidence", "", "learned", "Det skrev jeg.", "day", "2026-09-08")
		if p.Status != 422 || !p.Has("Skriv, hvad der viser det.") || p.Field("learned") != "Det skrev jeg." {
			t.Errorf("no evidence: got %d: %s", p.Status, p.Text())
		}
		page = anna.Follow(anna.Post(assess, "result", "partly", "evidence", "Fem samtaler.", "learned", "Regn er ikke værst. Mørke er.", "next", "Lygter til alle.", "day", "2026-09-08"))
		for _, want := range []string{"Delvist nået", "8. september 2026", "Fem samtaler.", "Regn er ikke værst. Mørke er.", "Åbent.", "Lygter til alle.", "Vurderingen er gemt."} {
			if !page.Has(want) {
				t.Errorf("want %q: %s", want, page.Text())
			}
		}
		if p := anna.Get("/effects?year=2026"); !p.Has("Virksomme forældre cykler med") || !p.Has("Delvist nået") || !p.Has("Aldrig målt") {
			t.Errorf("the list: %s", p.Text())
		}
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			list, err := learning.BySource(tx, id)
			if len(list) != 1 || list[0].Period != "2027" || list[0].Title != "Regn er ikke værst" || list[0].Origin != learning.Assessment {
				t.Errorf("what was learned: %+v", list)
			}
			return err
		})
	})
}

func TestTheNewestDayDecidesTheState(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, _, id := plant(a)
		bo := a.In("bo")
		for _, x := range [][2]string{{"2026-08-31", "reached"}, {"2026-03-31", "not"}} {
			if p := bo.Post("/effects/"+id+"/assessments", "result", x[1], "evidence", "Set.", "day", x[0]); p.Status != 303 {
				t.Fatalf("%v: got %d: %s", x, p.Status, p.Text())
			}
		}
		if p := bo.Post("/effects/"+id+"/assessments", "result", "unknown", "day", "2026-09-09"); p.Status != 422 {
			t.Errorf("a day to come: got %d, want 422", p.Status)
		}
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			e, err := effect.Get(tx, id)
			latest, again := effect.Latest(tx, id)
			if e.State != effect.Reached || latest[id].Day != "2026-08-31" {
				t.Errorf("the state is %q, the latest %+v", e.State, latest[id])
			}
			if err == nil {
				err = again
			}
			return err
		})
	})
}

func TestInitiativesOfAUnitShareAnEffect(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		first, second, id := plant(a)
		anna := a.In("anna")
		form := anna.Get("/initiatives/" + second + "/effects/new")
		if !form.Has("Børn kommer friske i skole") {
			t.Fatalf("the effect is not offered: %s", form.Text())
		}
		if p := anna.Get("/initiatives/" + first + "/effects/new"); p.Has("Børn kommer friske i skole") {
			t.Error("an effect is offered to the initiative that has it")
		}
		anna.Follow(anna.Post("/initiatives/"+second+"/effects", "existing", id))
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			m, err := effect.Under(tx, first, second)
			if len(m[first]) != 1 || len(m[second]) != 1 || m[second][0].ID != id {
				t.Errorf("under the two: %+v", m)
			}
			return err
		})
		var elsewhere string
		veje := a.Unit("Veje")
		a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
			elsewhere, err = effect.Add(tx, r.Actor, effect.Draft{Title: "Færre huller", Unit: veje, Period: "2026"})
			return err
		})
		if p := anna.Post("/initiatives/"+second+"/effects", "existing", elsewhere); p.Status != 404 {
			t.Errorf("another unit's effect: got %d, want 404", p.Status)
		}
	})
}

func TestWhoMayDoWhatWithEffects(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		first, _, id := plant(a)
		one, write := "/effects/"+id, "/initiatives/"+first+"/effects"
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/effects", 303},
			{"gert", "GET", "/effects", 200},
			{"gert", "GET", one, 404},
			{"gert", "POST", one, 403},
			{"karen", "GET", one, 200},
			{"karen", "POST", one + "/assessments", 403},
			{"carl", "GET", one + "/edit", 403},
			{"iben", "GET", write + "/new", 403},
			{"dorte", "POST", one + "/assessments", 403},
			{"fie", "POST", one, 403},
			{"bo", "POST", one + "/assessments", 422},
			{"bo", "GET", write + "/new", 200},
			{"anna", "POST", one, 422},
			{"hanne", "GET", one + "/edit", 200},
			{"anna", "GET", "/initiatives/" + id + "/effects/new", 404},
			{"anna", "GET", "/effects/0000000000000000", 404},
			{"anna", "POST", "/effects/noget-andet", 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			p := b.Get(c.path)
			if c.method == "POST" {
				p = b.Post(c.path)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.want)
			}
		}
	})
}

func TestAStaleEffectComesBackWithBothTexts(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, _, id := plant(a)
		if p := a.In("anna").Post("/effects/"+id, "version", "1", "title", "Børn kommer glade i skole", "shown", "survey"); p.Status != 303 {
			t.Fatalf("save: got %d: %s", p.Status, p.Text())
		}
		late := a.In("bo").Post("/effects/"+id, "version", "1", "title", "Børn kommer til tiden")
		if late.Status != 409 || !late.Has("Børn kommer glade i skole") || late.Field("title") != "Børn kommer til tiden" {
			t.Errorf("got %d, want 409 with both texts: %s", late.Status, late.Text())
		}
	})
}

func TestAClosedEffectIsNowhereForOthers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, second, id := plant(a)
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		for _, who := range []string{"anna", "bo", "dorte", "fie", "gert", "karen"} {
			b := a.In(who)
			if p := b.Get("/effects?year=2026"); p.Status != 200 || p.Has("Børn kommer friske") || p.Has("Lukket") {
				t.Errorf("%s meets it in the list: %s", who, p.Text())
			}
			if p := b.Get("/effects/" + id); p.Status != 404 {
				t.Errorf("%s: got %d, want 404", who, p.Status)
			}
		}
		if p := a.In("anna").Get("/initiatives/" + second + "/effects/new"); p.Status != 200 || p.Has("Børn kommer friske") {
			t.Error("a closed effect is offered to others")
		}
		if p := a.In("erik").Get("/effects?year=2026"); !p.Has("Børn kommer friske i skole") {
			t.Error("the board does not see its own")
		}
	})
}
