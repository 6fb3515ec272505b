package org_test

import (
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func leads(a *testapp.App, key, unit string) (yes bool) {
	a.Read(key, func(tx *db.Tx, r *auth.Reader) error {
		yes = r.Leads(unit)
		return nil
	})
	return yes
}

func TestRightsFollowAUnitThatMoves(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		skole, elm, teknik := a.Unit("Skoler"), a.Unit("Elmeskolen"), a.Unit("Teknik")
		fie := a.In("fie")
		if p := fie.Post("/people/"+a.Person("karen")+"/positions", "unit", teknik, "title", "Direktør", "leads", "1"); p.Status != 303 {
			t.Fatalf("position: got %d, want 303: %s", p.Status, p.Text())
		}
		if !leads(a, "hanne", skole) || leads(a, "karen", skole) {
			t.Fatal("before: want hanne and not karen")
		}
		if p := fie.Post("/units/"+skole, "version", "1", "name", "Skoler", "kind", "centre", "parent", teknik); p.Status != 303 {
			t.Fatalf("move: got %d, want 303: %s", p.Status, p.Text())
		}
		for _, unit := range []string{skole, elm} {
			if leads(a, "hanne", unit) || !leads(a, "karen", unit) || !leads(a, "erik", unit) {
				t.Errorf("after: want karen and erik, not hanne, to lead what moved")
			}
		}
	})
}

func TestAUnitThatClosesHandsItsRightsOn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		elm, vej, skole := a.Unit("Elmeskolen"), a.Unit("Veje"), a.Unit("Skoler")
		fie := a.In("fie")
		save := func(id, version string, more ...string) testapp.Page {
			return fie.Post("/units/"+id, append([]string{"version", version, "name", "Enhed", "kind", "centre"}, more...)...)
		}
		for _, c := range []struct {
			say  string
			page testapp.Page
			want string
		}{
			{"under itself", save(skole, "1", "parent", elm), "En enhed kan ikke høre under sig selv"},
			{"nowhere", save(skole, "1", "parent", ""), "Vælg den enhed, den hører under."},
			{"with units under it", save(skole, "1", "parent", a.Unit("Børn og Læring"), "to", "2026-10-01"), "Flyt eller luk først de enheder"},
			{"its own successor", save(elm, "1", "parent", skole, "to", "2026-10-01", "successor", elm), "Den, der tager over"},
			{"no end", save(elm, "1", "parent", skole, "successor", vej), "Skriv, hvornår enheden lukker."},
			{"ends first", save(elm, "1", "parent", skole, "from", "2026-11-01", "to", "2026-10-01"), "Slutdatoen skal ligge efter startdatoen."},
			{"a municipality", fie.Post("/units/"+elm, "version", "1", "name", "x", "kind", "municipality", "parent", skole), "Der er kun én kommune."},
		} {
			if c.page.Status != 422 || !c.page.Has(c.want) {
				t.Errorf("%s: got %d, want 422 with %q: %s", c.say, c.page.Status, c.want, c.page.Text())
			}
		}
		if p := save(elm, "1", "parent", skole, "to", "2026-09-08", "successor", vej); p.Status != 303 {
			t.Fatalf("close: got %d, want 303: %s", p.Status, p.Text())
		}
		if !leads(a, "carl", elm) {
			t.Error("want the leader of the successor to lead what closed")
		}
		if p := a.In("bo").Get("/units/" + elm); p.Status != 200 || !p.Has("Enheden fandtes ikke den 8. september 2026.") {
			t.Errorf("a closed unit: got %d %s", p.Status, p.Text())
		}
		if p := save(elm, "1", "parent", skole); p.Status != 409 || !p.Has("En anden har rettet i mellemtiden.") {
			t.Errorf("a stale save: got %d, want 409", p.Status)
		}
		root := a.Unit("Fjordby Kommune")
		if p := save(root, "1"); p.Status != 303 {
			t.Errorf("the municipality's own name: got %d, want 303: %s", p.Status, p.Text())
		}
	})
}

func TestTwoMovesAtOnceMakeNoRing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		boern, teknik := a.Unit("Børn og Læring"), a.Unit("Teknik")
		one, other := a.In("fie"), a.In("fie")
		var pages [2]testapp.Page
		var both sync.WaitGroup
		both.Go(func() {
			pages[0] = one.Post("/units/"+boern, "version", "1", "name", "A", "kind", "administration", "parent", teknik)
		})
		both.Go(func() {
			pages[1] = other.Post("/units/"+teknik, "version", "1", "name", "B", "kind", "administration", "parent", boern)
		})
		both.Wait()
		if pages[0].Status+pages[1].Status != 303+422 {
			t.Errorf("got %d and %d, want one moved and one refused", pages[0].Status, pages[1].Status)
		}
	})
}
