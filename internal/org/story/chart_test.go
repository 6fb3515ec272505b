package org_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

func TestTheStaffSeesNamesAndACouncillorTitles(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		unit := "/units/" + a.Unit("Skoler")
		board := "/bodies/" + a.Body("Direktionen")
		for _, path := range []string{"/organisation", unit, board} {
			staff, gert := a.In("bo").Get(path), a.In("gert").Get(path)
			if staff.Status != 200 || gert.Status != 200 {
				t.Fatalf("%s: got %d and %d, want 200", path, staff.Status, gert.Status)
			}
			name, title := "Hanne", "Direktør"
			if path == unit {
				name, title = "Anna", "Centerchef"
			}
			if !staff.Has(name) || !staff.Has(title) {
				t.Errorf("%s for the staff lacks %s or %s: %s", path, name, title, staff.Text())
			}
			if gert.Has(name) || !gert.Has(title) {
				t.Errorf("%s for a councillor: want the title %s and not the name %s: %s", path, title, name, gert.Text())
			}
		}
	})
}

func TestTheOrganisationIsSeenAsItWasOnADay(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		vej := a.Unit("Veje")
		bo := a.In("bo")
		if p := bo.Get("/units/" + vej + "?on=2024-12-31"); !p.Has("Lars") {
			t.Errorf("the day before he left: want Lars: %s", p.Text())
		}
		if p := bo.Get("/units/" + vej + "?on=2025-01-01"); p.Has("Lars") || !p.Has("Carl") {
			t.Errorf("the day he left: want Carl alone: %s", p.Text())
		}
		skole, boern, teknik := a.Unit("Skoler"), a.Unit("Børn og Læring"), a.Unit("Teknik")
		fie := a.In("fie")
		if p := fie.Post("/units/"+skole, "version", "1", "name", "Skole og Fritid", "kind", "centre", "parent", teknik); p.Status != 303 {
			t.Fatalf("move: got %d, want 303: %s", p.Status, p.Text())
		}
		now, then := bo.Get("/units/"+skole), bo.Get("/units/"+skole+"?on=2026-09-07")
		if !now.Has("Skole og Fritid") || !now.Has("Teknik") {
			t.Errorf("today: %s", now.Text())
		}
		if !then.Has("<h1>Skoler</h1>") || !then.Has("Børn og Læring") {
			t.Errorf("yesterday: want the old name and place: %s", then.Text())
		}
		if p := bo.Get("/units/" + boern + "?on=2026-09-07"); !strings.Contains(p.Body, skole) {
			t.Error("yesterday the centre lay under Børn og Læring")
		}
		if p := bo.Get("/units/" + boern); strings.Contains(p.Body, skole) {
			t.Error("today it lies there no more")
		}
		if p := fie.Post("/units/"+skole, "version", "2", "name", "Skoler og Fritid", "kind", "centre", "parent", teknik, "backwards", "1"); p.Status != 303 {
			t.Fatalf("correct: got %d, want 303", p.Status)
		}
		if p := bo.Get("/units/" + skole + "?on=2026-09-07"); !p.Has("Børn og Læring") {
			t.Errorf("a correction leaves what was before alone: %s", p.Text())
		}
		if p := bo.Get("/organisation?on=vrøvl"); p.Status != 200 || !p.Has("Skoler og Fritid") {
			t.Errorf("what is no day is today: got %d", p.Status)
		}
	})
}

func TestBodiesShowWhoSitsInThem(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		fie := a.In("fie")
		made := fie.Post("/bodies", "name", "Chefforum", "kind", "forum", "purpose", "Retning på tværs.", "meets", "Hver anden tirsdag", "seats", "Direktionen\nAlle chefer")
		page := a.In("gert").Follow(made)
		for _, want := range []string{"Chefforum", "Retning på tværs.", "Hver anden tirsdag", "Alle chefer"} {
			if !page.Has(want) {
				t.Errorf("the body's page lacks %q", want)
			}
		}
		if p := a.In("bo").Get("/organisation"); !p.Has("Chefforum") || !p.Has("Kommunaldirektør, Fjordby Kommune (formand)") {
			t.Errorf("the organisation lacks the forum or the board's chair: %s", p.Text())
		}
		id := a.Body("Chefforum")
		fie.Post("/bodies/"+id, "version", "1", "name", "Chefforum", "kind", "forum", "purpose", "Noget andet.")
		late := fie.Post("/bodies/"+id, "version", "1", "name", "Chefforummet", "kind", "forum", "purpose", "x")
		if late.Status != 409 || !late.Has("Noget andet.") || late.Field("name") != "Chefforummet" {
			t.Errorf("a stale save: got %d, want 409 with both texts", late.Status)
		}
		if p := fie.Post("/bodies", "name", "", "kind", "klub", "purpose", "Behold mig.", "from", "2026-02-01", "to", "2026-01-01"); p.Status != 422 || p.Field("purpose") != "Behold mig." || !p.Has("Slutdatoen skal ligge efter startdatoen.") {
			t.Errorf("bad input: got %d, want 422 and what was typed", p.Status)
		}
	})
}
