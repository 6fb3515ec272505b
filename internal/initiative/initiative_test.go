package initiative_test

import (
	"fmt"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/initiative"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/testapp"
)

// plant makes a goal of the schools that Bo owns, and an initiative under it.
func plant(a *testapp.App) (goal, effort string) {
	skole, bo := a.Unit("Skoler"), a.Person("bo")
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		tx.Told() // a test's own hand
		goal, err = item.Add(tx, item.New{Kind: "plan_goal", Title: "Flere cykler til skole", Unit: skole, Owner: bo, State: "under_way", Period: "2026", Audience: auth.Internal()})
		return err
	})
	return goal, add(a, goal, "Cykelbus")
}

func add(a *testapp.App, under, title string) (id string) {
	owner := a.Person("bo")
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		id, err = initiative.Add(tx, r.Actor, initiative.Draft{Under: under, Kind: "initiative", Title: title, Text: "Vi kører sammen.", Owner: owner, State: "under_way"})
		return err
	})
	return id
}

func TestAnInitiativeIsWrittenUnderAGoalAndStoppedWithLearning(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		goal, _ := plant(a)
		anna := a.In("anna")
		if p := anna.Get("/plan-goals/" + goal + "/initiatives/new"); p.Status != 200 || !p.Has("Flere cykler til skole") {
			t.Fatalf("the form: %d %s", p.Status, p.Text())
		}
		made := anna.Post("/plan-goals/"+goal+"/initiatives", "title", "Lån en cykel", "kind", "project", "text", "Ti cykler står klar.",
			"owner", a.Person("bo"), "starts", "2026-03-01", "ends", "", "state", "under_way")
		page := anna.Follow(made)
		for _, want := range []string{"Lån en cykel", "Projekt", "Fra 1. marts 2026", "Uden effektmål", "Skriv en effekt", "Flere cykler til skole"} {
			if !page.Has(want) {
				t.Errorf("want %q: %s", want, page.Text())
			}
		}
		id := a.Item("initiative", "Lån en cykel")
		stop := anna.Post("/initiatives/"+id, "version", "1", "title", "Lån en cykel", "kind", "project", "text", "Ti cykler står klar.",
			"owner", a.Person("bo"), "starts", "2026-03-01", "ends", "2026-09-01", "state", "stopped", "learned", "Børn vil have deres egen cykel.")
		page = anna.Follow(stop)
		if !page.Has("Stoppet med læring") || !page.Has("Børn vil have deres egen cykel.") || !page.Has("Åbent.") {
			t.Errorf("stopped: %s", page.Text())
		}
		if p := anna.Get("/history/" + id); !p.Has("Stoppet") || !p.Has("Oprettet") {
			t.Errorf("the history: %s", p.Text())
		}
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			list, err := learning.BySource(tx, id)
			if len(list) != 1 || list[0].Origin != learning.Stopped || list[0].Period != "2027" || list[0].Owner != r.Person {
				t.Errorf("what was learned: %+v", list)
			}
			return err
		})
	})
}

func TestAnInitiativeComesBackAsItWasTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		goal, id := plant(a)
		anna := a.In("anna")
		p := anna.Post("/plan-goals/"+goal+"/initiatives", "title", "", "kind", "andet", "text", "Det skrev jeg.",
			"starts", "2026-05-01", "ends", "2026-04-01", "state", "under_way")
		if p.Status != 422 || p.Field("text") != "Det skrev jeg." || !p.Has("Giv indsatsen et navn.") || !p.Has("slutter, før den begynder") || !p.Has("Vælg et af svarene.") {
			t.Errorf("got %d: %s", p.Status, p.Text())
		}
		p = anna.Post("/plan-goals/"+goal+"/initiatives", "title", "Hjelme", "kind", "initiative", "owner", a.Person("karen"), "state", "under_way")
		if p.Status != 422 {
			t.Errorf("an owner from elsewhere: got %d, want 422", p.Status)
		}
		form := []string{"version", "1", "kind", "initiative", "state", "under_way", "owner", a.Person("bo"), "title"}
		if p := anna.Post("/initiatives/"+id, append(form, "Cykelbus hver dag")...); p.Status != 303 {
			t.Fatalf("save: got %d: %s", p.Status, p.Text())
		}
		late := a.In("bo").Post("/initiatives/"+id, append(form, "Gåbus")...)
		if late.Status != 409 || !late.Has("Cykelbus hver dag") || late.Field("title") != "Gåbus" {
			t.Errorf("a stale save: got %d, want 409 with both texts: %s", late.Status, late.Text())
		}
	})
}

func TestWhoMayDoWhatWithInitiatives(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		goal, id := plant(a)
		one, edit, make := "/initiatives/"+id, "/initiatives/"+id+"/edit", "/plan-goals/"+goal+"/initiatives"
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/initiatives", 303},
			{"gert", "GET", "/initiatives", 200},
			{"gert", "GET", one, 404},
			{"gert", "POST", one, 403},
			{"karen", "GET", one, 200},
			{"karen", "GET", edit, 403},
			{"karen", "POST", make, 403},
			{"carl", "POST", one, 403},
			{"iben", "GET", make + "/new", 403},
			{"dorte", "POST", one, 403},
			{"fie", "POST", make, 403},
			{"bo", "GET", edit, 200},
			{"bo", "POST", make, 422},
			{"anna", "POST", one, 422},
			{"hanne", "GET", make + "/new", 200},
			{"anna", "GET", "/plan-goals/" + id + "/initiatives/new", 404},
			{"anna", "GET", "/initiatives/0000000000000000", 404},
			{"anna", "GET", "/initiatives/noget-andet", 404},
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

func TestTheListFiltersAndGoesOn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		goal, _ := plant(a)
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			for i := range 101 {
				d := initiative.Draft{Under: goal, Kind: "special", Title: fmt.Sprintf("Opgave %03d", i), State: "done", Period: "2031"}
				if _, err := initiative.Add(tx, r.Actor, d); err != nil {
					return err
				}
			}
			return nil
		})
		karen := a.In("karen")
		first := karen.Get("/initiatives?year=2031")
		if !first.Has("Opgave 099") || first.Has("Opgave 100") || !first.Has("Vis de næste") || first.Has("Cykelbus") {
			t.Errorf("the first page: %s", first.Text())
		}
		last := a.Item("initiative", "Opgave 099")
		if p := karen.Get("/initiatives?year=2031&after=" + last); !p.Has("Opgave 100") || p.Has("Opgave 099") || p.Has("Vis de næste") {
			t.Errorf("the second page: %s", p.Text())
		}
		for query, want := range map[string]bool{
			"year=2026&unit=" + a.Unit("Skoler"):         true,
			"year=2026&unit=" + a.Unit("Børn og Læring"): true,
			"year=2026&unit=" + a.Unit("Teknik"):         false,
			"year=2026&state=under_way":                  true,
			"year=2026&state=stopped":                    false,
			"year=none":                                  false,
			"":                                           true,
		} {
			if got := karen.Get("/initiatives?" + query).Has("Cykelbus"); got != want {
				t.Errorf("%q: got %v, want %v", query, got, want)
			}
		}
	})
}

func TestAClosedInitiativeIsNowhereForOthers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		_, id := plant(a)
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		for _, who := range []string{"anna", "bo", "dorte", "fie", "gert", "karen"} {
			b := a.In(who)
			if p := b.Get("/initiatives?year=2026"); p.Status != 200 || p.Has("Cykelbus") || p.Has("Lukket") {
				t.Errorf("%s meets it in the list: %s", who, p.Text())
			}
			if p := b.Get("/initiatives/" + id); p.Status != 404 {
				t.Errorf("%s: got %d, want 404", who, p.Status)
			}
		}
		if p := a.In("erik").Get("/initiatives?year=2026"); !p.Has("Cykelbus") {
			t.Error("the board does not see its own")
		}
	})
}
