package indicator_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/testapp"
)

func TestWhoMayDoWhatWithFigures(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		effect, id := "/effects/"+a.Item("effect", theEffect), "/indicators/"+a.Item("indicator", theFigure)
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", id, 303},
			{"gert", "GET", id, 404},
			{"gert", "POST", id + "/observations", 403},
			{"karen", "GET", id, 200},
			{"karen", "POST", id + "/observations", 403},
			{"carl", "GET", id + "/edit", 403},
			{"carl", "GET", effect + "/indicators/new", 403},
			{"carl", "GET", id + "/observations/2026-05", 403},
			{"carl", "POST", id + "/observations/2026-05", 403},
			{"carl", "POST", id + "/series", 403},
			{"dorte", "GET", id, 200},
			{"dorte", "POST", id + "/observations", 403},
			{"dorte", "POST", effect + "/indicators", 403},
			{"fie", "POST", id, 403},
			{"iben", "POST", id, 403},
			{"bo", "POST", id, 422},
			{"bo", "POST", id + "/observations", 422},
			{"bo", "POST", id + "/series", 422},
			{"bo", "GET", id + "/observations/2026-05", 200},
			{"bo", "GET", id + "/observations/2026-04", 404},
			{"bo", "POST", id + "/observations/2026-04", 404},
			{"bo", "POST", id + "/observations/noget", 404},
			{"bo", "POST", id + "/observations/2026-05", 422},
			{"anna", "GET", effect + "/indicators/new", 200},
			{"anna", "POST", effect + "/indicators", 422},
			{"hanne", "GET", id + "/edit", 200},
			{"anna", "GET", "/indicators/0000000000000000", 404},
			{"anna", "GET", "/indicators/noget-andet", 404},
			{"anna", "GET", strings.Replace(effect, "effects", "indicators", 1), 404},
			{"anna", "GET", strings.Replace(id, "indicators", "effects", 1) + "/indicators/new", 404},
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
		if p := a.In("karen").Get(id); p.Has("Ret indikatoren") || p.Has("Gem målingen") || p.Has("/observations/") {
			t.Error("one who may not is offered to write")
		}
	})
}

// What is written on what another has changed comes back with both.
func TestStaleFiguresComeBackWithBoth(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := "/indicators/" + a.Item("indicator", theFigure)
		anna, bo := a.In("anna"), a.In("bo")
		version := bo.Get(id + "/observations/2026-05").Field("version")
		if p := anna.Post(id+"/observations/2026-05", "version", version, "value", "46"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		late := bo.Post(id+"/observations/2026-05", "version", version, "value", "47", "note", "Min.")
		if late.Status != 409 || !late.Has("Gemt i mellemtiden") || !late.Has("46") || late.Field("value") != "47" || late.Field("note") != "Min." {
			t.Errorf("a correction: got %d: %s", late.Status, late.Text())
		}
		if p := bo.Post(id+"/observations/2026-05", "version", version, "remove", "1"); p.Status != 409 {
			t.Errorf("a removal: got %d", p.Status)
		}
		if p := bo.Post(id+"/series", "version", version, "rows", "2026-05\t48", "do", "save"); p.Status != 409 || !p.Has("Gem én måling") || !p.Has("46") {
			t.Errorf("what was pasted: got %d: %s", p.Status, p.Text())
		}
		if p := bo.Post(id, append(form(a, "often", "month"), "version", version)...); p.Status != 409 || !p.Has(theFigure) || p.Field("target") != "4,5" {
			t.Errorf("the indicator: got %d: %s", p.Status, p.Text())
		}
		if p := bo.Post(id+"/observations/2026-05", "version", late.Field("version"), "value", "47", "note", "Min."); p.Status != 303 {
			t.Errorf("saved knowingly: got %d: %s", p.Status, p.Text())
		}
	})
}

// An indicator is as open as its effect, from its beginning, and follows it.
func TestAClosedFigureIsNowhereForOthers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		const canary = "Kanariefuglens tal"
		effect := a.Item("effect", theEffect)
		a.CloseItem(effect, auth.BodySubject(a.Body("Direktionen")))
		var id string
		err := a.As("erik").Write(func(tx *db.Tx, r *auth.Reader) (err error) {
			id, err = indicator.Add(tx, r.Actor, effect, indicator.Draft{Title: canary, Measure: "pip", Direction: "up", Often: "year", Source: "Kvidder.", Meeting: "Direktionen"})
			if err != nil {
				return err
			}
			return indicator.Put(tx, r, r.Actor, id, []indicator.Observation{{At: "2025", Value: 4711}})
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, who := range []string{"anna", "bo", "dorte", "fie", "gert", "iben", "karen"} {
			b := a.In(who)
			for _, path := range []string{"/indicators/" + id, "/indicators/" + id + "/edit", "/indicators/" + id + "/observations/2025", "/history/" + id, "/effects/" + effect} {
				if p := b.Get(path); p.Status != 404 && !(who == "gert" || who == "karen") || p.Has(canary) || p.Has("4711") || p.Has("4.711") {
					t.Errorf("%s %s: got %d", who, path, p.Status)
				}
			}
			for _, path := range []string{"/search?q=kanariefugl", "/thread?from=" + effect, "/effects?year=2026", "/"} {
				if p := b.Get(path); p.Has(canary) {
					t.Errorf("%s hears of it at %s", who, path)
				}
			}
		}
		want(t, a.In("erik").Get("/effects/"+effect), canary, "4.711 pip i 2025.")
	})
}

func TestAFigureFollowsItsEffectWhenWhoSeesItIsDecidedAnew(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		effect, id := a.Item("effect", theEffect), a.Item("indicator", theFigure)
		anna := a.In("anna")
		version := anna.Get("/items/" + effect + "/audience").Field("version")
		if p := anna.Post("/items/"+effect+"/audience", "version", version, "who", "circle", "units", a.Unit("Skoler")); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		for who, status := range map[string]int{"bo": 200, "karen": 404, "carl": 404} {
			if p := a.In(who).Get("/indicators/" + id); p.Status != status {
				t.Errorf("%s: got %d, want %d", who, p.Status, status)
			}
		}
	})
}
