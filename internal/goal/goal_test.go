package goal_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

func TestTheSecretariatEntersAGoalAndEverybodyReadsIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		made := dorte.Post("/goals", "title", "Flere bier", "text", "Byen skal summe.", "source", "Naturpolitik", "period", "2026-2029", "state", "in_force")
		page := dorte.Follow(made)
		if page.Status != 200 || !page.Has("Flere bier") || !page.Has("Målet er gemt.") {
			t.Fatalf("the goal's page: %d %s", page.Status, page.Text())
		}
		for _, reader := range []string{"gert", "bo", "anna"} {
			if p := a.In(reader).Get("/goals"); p.Status != 200 || !p.Has("Flere bier") {
				t.Errorf("%s: got %d, want the goal in the list", reader, p.Status)
			}
		}
		id := a.Item("goal", "Flere bier")
		edit := dorte.Get("/goals/" + id + "/edit")
		if got := edit.Field("text"); got != "Byen skal summe." {
			t.Errorf("the form has %q", got)
		}
		if p := dorte.Post("/goals/"+id, "version", "1", "title", "Flere bier", "text", "Summen.", "source", "Naturpolitik", "period", "2026-2029", "state", "in_force"); p.Status != 303 {
			t.Errorf("save: got %d, want 303", p.Status)
		}
		late := dorte.Post("/goals/"+id, "version", "1", "title", "Færre bier", "text", "x", "source", "Naturpolitik", "period", "2026-2029", "state", "in_force")
		if late.Status != 409 || !late.Has("En anden har rettet i mellemtiden.") || !late.Has("Summen.") || late.Field("title") != "Færre bier" {
			t.Errorf("a stale save: got %d, want 409 with both texts: %s", late.Status, late.Text())
		}
	})
}

func TestAGoalWithoutATitleComesBackAsItWasTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("dorte").Post("/goals", "title", "", "text", "Det skrev jeg.", "source", "", "period", "2026-2029", "state", "noget")
		if p.Status != 422 || p.Field("text") != "Det skrev jeg." {
			t.Fatalf("got %d, want 422 with the text kept", p.Status)
		}
		for _, want := range []string{"Giv målet en titel.", "Skriv, hvor målet kommer fra.", "Vælg et af svarene."} {
			if !p.Has(want) {
				t.Errorf("want %q on the page", want)
			}
		}
	})
}

func TestWhoMayDoWhatWithGoals(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("goal", "Levende landsbyer")
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/goals", 303},
			{"", "POST", "/goals", 303},
			{"gert", "GET", "/goals/" + id, 200},
			{"gert", "GET", "/goals/new", 403},
			{"bo", "POST", "/goals", 403},
			{"anna", "POST", "/goals/" + id, 403},
			{"fie", "POST", "/goals/" + id, 403},
			{"dorte", "POST", "/goals/" + id, 422},
			{"dorte", "GET", "/goals/" + id + "/edit", 200},
			{"dorte", "GET", "/goals/0000000000000000", 404},
			{"dorte", "GET", "/goals/noget-andet", 404},
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
