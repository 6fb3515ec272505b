package principle_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

func TestTheSecretariatEntersAPrincipleAndTheStaffFindsIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		page := dorte.Follow(dorte.Post("/principles", "title", "Vi spørger først", "kind", "rule", "text", "Den, det angår, bliver spurgt.", "source", "Spilleregler 2026"))
		if page.Status != 200 || !page.Has("Vi spørger først") || !page.Has("Princippet er gemt.") || !page.Has("Spilleregel") {
			t.Fatalf("the principle's page: %d %s", page.Status, page.Text())
		}
		list := a.In("bo").Get("/principles")
		for _, want := range []string{"Vi siger det, som det er", "Værdier", "Vi spørger først", "Spilleregler", "Spilleregler 2026"} {
			if !list.Has(want) {
				t.Errorf("want %q in the list: %s", want, list.Text())
			}
		}
		id := a.Item("principle", "Vi spørger først")
		if got := dorte.Get("/principles/" + id + "/edit").Field("text"); got != "Den, det angår, bliver spurgt." {
			t.Errorf("the form has %q", got)
		}
		if p := dorte.Post("/principles/"+id, "version", "1", "title", "Vi spørger først", "kind", "rule", "text", "Altid.", "source", "Spilleregler 2026"); p.Status != 303 {
			t.Errorf("save: got %d, want 303", p.Status)
		}
		late := dorte.Post("/principles/"+id, "version", "1", "title", "Vi spørger sidst", "kind", "rule", "text", "Aldrig.", "source", "Spilleregler 2026")
		if late.Status != 409 || !late.Has("Altid.") || late.Field("text") != "Aldrig." {
			t.Errorf("a stale save: got %d, want 409 with both texts: %s", late.Status, late.Text())
		}
	})
}

func TestAPrincipleThatWillNotDoComesBackAsItWasTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("dorte").Post("/principles", "title", "", "kind", "ordsprog", "text", "Det skrev jeg.", "source", "")
		if p.Status != 422 || p.Field("text") != "Det skrev jeg." {
			t.Fatalf("got %d, want 422 with the text kept", p.Status)
		}
		for _, want := range []string{"Giv princippet en overskrift.", "Vælg et af svarene.", "Skriv, hvor det står."} {
			if !p.Has(want) {
				t.Errorf("want %q on the page", want)
			}
		}
	})
}

func TestWhoMayDoWhatWithPrinciples(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("principle", "Vi siger det, som det er")
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/principles", 303},
			{"karen", "GET", "/principles/" + id, 200},
			{"gert", "GET", "/principles/" + id, 404},
			{"gert", "GET", "/principles", 200},
			{"erik", "GET", "/principles/new", 403},
			{"fie", "POST", "/principles", 403},
			{"anna", "POST", "/principles/" + id, 403},
			{"dorte", "POST", "/principles/" + id, 422},
			{"dorte", "GET", "/principles/" + id + "/edit", 200},
			{"dorte", "GET", "/principles/0000000000000000", 404},
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
		if p := a.In("gert").Get("/principles"); p.Has("Vi siger det, som det er") {
			t.Error("a councillor reads an internal principle in the list")
		}
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		if p := a.In("dorte").Get("/principles"); p.Has("Vi siger det, som det er") || !p.Has("Der er ingen værdier eller principper endnu.") {
			t.Error("a closed principle is in the secretariat's list")
		}
		if p := a.In("dorte").Post("/principles/" + id); p.Status != 404 {
			t.Errorf("saving a closed principle: got %d, want 404", p.Status)
		}
	})
}
