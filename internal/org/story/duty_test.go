package org_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

func TestAMedCommitteeIsTiedToTheManagerWhoDecides(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie, bo := a.In("fie"), a.In("bo")
		skole, vej, teknik := a.Unit("Skoler"), a.Unit("Veje"), a.Unit("Teknik")
		if p := fie.Post("/bodies", "name", "Lederforum", "kind", "forum", "unit", skole); p.Status != 422 || !p.Has("Kun et MED-udvalg og en bestyrelse hører til en enhed.") || p.Field("name") != "Lederforum" {
			t.Errorf("a forum with a unit: got %d: %s", p.Status, p.Text())
		}
		if p := fie.Post("/bodies", "name", "Center-MED, Skoler", "kind", "med", "unit", "0000000000000000"); p.Status != 422 {
			t.Errorf("another municipality's unit: got %d, want 422", p.Status)
		}
		wants(t, fie.Follow(fie.Post("/bodies", "name", "Center-MED, Skoler", "kind", "med", "unit", skole)), "Drøfter for", "Skoler")
		wants(t, bo.Get("/units/"+skole), "Center-MED, Skoler")
		wants(t, bo.Get("/units/"+vej), "Intet MED-udvalg")
		wants(t, bo.Get("/organisation"), "Drøfter det, lederen af Skoler beslutter")
		if p := bo.Get("/units/" + teknik); p.Has("Intet MED-udvalg") {
			t.Error("where nobody leads, no committee is missing")
		}
		merge := []string{"kind", "merge", "units", skole, "units", vej, "name", "Skoler og Veje", "sort", "centre", "parent", teknik, "day", newYear}
		if p := decide(t, fie, merge); p.Status != 303 {
			t.Fatalf("merge: got %d: %s", p.Status, p.Text())
		}
		wants(t, bo.Get("/units/"+a.Unit("Skoler og Veje")+"?on="+newYear), "Center-MED, Skoler")
		wants(t, bo.Get("/units/"+skole), "Center-MED, Skoler")
	})
}

func TestWhoMayDecideWhatIsLookedUp(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie, gert := a.In("fie"), a.In("gert")
		give := func(to, by, what, from, until, on string) testapp.Page {
			return fie.Post("/people/"+a.Person(to)+"/mandates", "what", what, "given_by", a.Person(by), "from", from, "to", until, "rests_on", on)
		}
		give("erik", "gert", "Indgå aftaler", "2026-01-01", "2027-06-01", "")
		top := a.Mandate("Indgå aftaler")
		if p := give("hanne", "erik", "Købe skolebøger", "2026-01-01", "2028-01-01", top); p.Status != 422 || !p.Has("Skriv en tidligere slutdato.") || p.Field("what") != "Købe skolebøger" {
			t.Errorf("longer than what it is given out of: got %d: %s", p.Status, p.Text())
		}
		if p := give("bo", "anna", "Købe skolebøger", "2026-01-01", "2026-10-01", top); p.Status != 422 || !p.Has("Vælg en bemyndigelse, giveren selv har.") {
			t.Errorf("out of somebody else's: got %d: %s", p.Status, p.Text())
		}
		if p := give("hanne", "erik", "Købe skolebøger", "2026-01-01", "2026-10-01", top); p.Status != 303 {
			t.Fatalf("give: got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("bo").Get("/mandates"), "Indgå aftaler", "Købe skolebøger", "Givet videre fra", "Erik, Kommunaldirektør", "Udløber snart")
		page := gert.Get("/mandates")
		wants(t, page, "Kommunaldirektør", "Købe skolebøger")
		lacks(t, page, "Hanne", "Erik,")
		fie.Post("/people/"+a.Person("hanne")+"/ending", "kind", "position", "which", positionOf(a, "hanne"), "day", "2026-09-08")
		wants(t, a.In("bo").Get("/mandates?on=2026-09-08"), "Købe skolebøger")
		wants(t, a.In("bo").Get("/mandates?on=2026-10-01"), "Ophørt det seneste år", "De må ikke længere afgøre det.")
	})
}
