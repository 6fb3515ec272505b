package org_test

import (
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

func TestBadReformsAreRefusedAndKeepWhatWasTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, root := a.In("dorte"), a.Unit("Fjordby Kommune")
		skole, vej, elm := a.Unit("Skoler"), a.Unit("Veje"), a.Unit("Elmeskolen")
		boern, teknik, oeu := a.Unit("Børn og Læring"), a.Unit("Teknik"), a.Body("Økonomiudvalget")
		other := "0000000000000000"
		for _, c := range []struct {
			say, want string
			fields    []string
		}{
			{"one unit", "Vælg mindst to enheder", []string{"kind", "merge", "units", skole, "name", "x", "sort", "centre", "parent", boern}},
			{"into itself", "Vælg mindst to enheder", []string{"kind", "merge", "units", skole, "into", skole}},
			{"no name", "Skriv et navn.", []string{"kind", "merge", "units", skole, "units", vej, "sort", "centre", "parent", boern}},
			{"the municipality", "Vælg et af svarene.", []string{"kind", "merge", "units", root, "into", skole}},
			{"into one below", "Den, der tager over", []string{"kind", "merge", "units", skole, "into", elm}},
			{"new one below what closes", "En enhed kan ikke høre under sig selv", []string{"kind", "merge", "units", skole, "units", vej, "name", "x", "sort", "centre", "parent", elm}},
			{"another municipality's", "Vælg et af svarene.", []string{"kind", "merge", "units", other, "into", skole}},
			{"into another municipality's", "Vælg et af svarene.", []string{"kind", "merge", "units", skole, "into", other}},
			{"split into one", "mindst to nye enheder", []string{"kind", "split", "units", skole, "parts", "En", "sort", "centre", "parent", boern}},
			{"split into two of one name", "hver sit navn", []string{"kind", "split", "units", skole, "parts", "En\nEn", "sort", "centre", "parent", boern}},
			{"no unit to split", "Vælg en enhed.", []string{"kind", "split", "parts", "En\nTo", "sort", "centre", "parent", boern}},
			{"move under itself", "En enhed kan ikke høre under sig selv", []string{"kind", "move", "units", skole, "name", "Skoler", "sort", "centre", "parent", elm}},
			{"a move of nothing", "Skriv et andet navn", []string{"kind", "move", "units", skole, "name", "Skoler", "sort", "centre", "parent", boern}},
			{"move to nowhere", "Vælg den enhed, den hører under.", []string{"kind", "move", "units", skole, "name", "Skoler", "sort", "centre"}},
			{"units under", "Der hører enheder under den.", []string{"kind", "close", "units", skole}},
			{"its own successor", "kan ikke tage over efter sig selv", []string{"kind", "close", "units", elm, "into", elm}},
			{"one committee", "Vælg mindst to, eller ét", []string{"kind", "bodies", "bodies", oeu, "name", "x", "sort", "committee"}},
			{"no committee of ours", "Vælg et af svarene.", []string{"kind", "bodies", "bodies", other, "into", oeu}},
			{"an empty term", "Vælg et netværk eller udvalg.", []string{"kind", "term"}},
		} {
			p := dorte.Post("/reforms", append(c.fields, "day", newYear)...)
			if p.Status != 422 || !p.Has(c.want) || p.Field("day") != newYear {
				t.Errorf("%s: got %d, want 422 with %q and the day kept: %.1500s", c.say, p.Status, c.want, p.Text())
			}
		}
		for day, want := range map[string]string{"": "Skriv, fra hvilken dag", "i morgen": "dato", "0001-01-01": "dato"} {
			p := dorte.Post("/reforms", "kind", "move", "units", skole, "name", "Nyt navn", "sort", "centre", "parent", teknik, "day", day)
			if p.Status != 422 || !p.Has(want) || p.Field("name") != "Nyt navn" {
				t.Errorf("the day %q: got %d, want 422 with %q: %.1500s", day, p.Status, want, p.Text())
			}
		}
		if p := dorte.Post("/reforms", "kind", "andet"); p.Status != 422 {
			t.Errorf("an unknown kind: got %d, want 422", p.Status)
		}
		move := []string{"kind", "move", "units", vej, "name", "Veje og Stier", "sort", "centre", "parent", teknik, "day", newYear}
		if p := dorte.Post("/reforms", append(move, "sure", "1", "version", "1")...); p.Status != 409 || !p.Has("En anden har rettet i mellemtiden.") {
			t.Errorf("over an older organisation: got %d: %.1500s", p.Status, p.Text())
		}
		split := []string{"kind", "split", "units", skole, "parts", "En\nTo", "sort", "centre", "parent", boern, "day", newYear}
		if p := decide(t, dorte, split, "place-"+elm, "3"); p.Status != 422 || p.Field("parts") == "" {
			t.Errorf("a part that is not there: got %d: %.1500s", p.Status, p.Text())
		}
	})
}

func TestTheSameReformTwiceIsMadeOnce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		merge := []string{"kind", "merge", "units", a.Unit("Skoler"), "units", a.Unit("Veje"), "name", "Skoler og Veje", "sort", "centre", "parent", a.Unit("Teknik"), "day", newYear}
		browsers := []*testapp.Browser{a.In("dorte"), a.In("fie")}
		version := browsers[0].Post("/reforms", merge...).Field("version")
		var pages [2]testapp.Page
		var both sync.WaitGroup
		for i, b := range browsers {
			both.Go(func() {
				pages[i] = b.Post("/reforms", append(merge[:len(merge):len(merge)], "sure", "1", "version", version)...)
			})
		}
		both.Wait()
		if pages[0].Status+pages[1].Status != 303+409 {
			t.Errorf("got %d and %d, want one decided and one refused: %s", pages[0].Status, pages[1].Status, pages[1].Text())
		}
		if p := a.In("dorte").Post("/reforms", merge...); p.Status != 409 || !p.Has("Der er allerede en ændring af Skoler") {
			t.Errorf("again: got %d: %s", p.Status, p.Text())
		}
	})
}

// TestAMergerIsTakenBack decides a merger, writes a plan in the new unit, and takes it
// back: everything stands where it stood, and what was written is with the old unit.
func TestAMergerIsTakenBack(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, fie, erik, bo := a.In("dorte"), a.In("fie"), a.In("erik"), a.In("bo")
		skole, vej, elm, teknik := a.Unit("Skoler"), a.Unit("Veje"), a.Unit("Elmeskolen"), a.Unit("Teknik")
		was := standing(a)
		merge := []string{"kind", "merge", "units", skole, "units", vej, "name", "Skoler og Veje", "sort", "centre", "parent", teknik, "day", newYear}
		if p := decide(t, dorte, merge, "head", a.Person("carl")); p.Status != 303 {
			t.Fatalf("merge: got %d: %s", p.Status, p.Text())
		}
		both := a.Unit("Skoler og Veje")
		if leads(a, "carl", skole) || !leads(a, "anna", skole) {
			t.Error("before the day the old leaders lead, and they alone")
		}
		if p := fie.Post("/units/"+skole, "version", "2", "name", "Andet", "kind", "centre", "parent", teknik); p.Status != 409 || !p.Has("Der er en ændring på vej.") {
			t.Errorf("the unit's own form meanwhile: got %d: %s", p.Status, p.Text())
		}
		if p := erik.Post("/plans", "unit", both, "year", "2027"); p.Status != 303 {
			t.Fatalf("a plan in the unit to come: got %d: %s", p.Status, p.Text())
		}
		plan := a.ItemIn("plan", "Årsplan 2027", "2027")
		id := a.Reform("Skoler\nVeje")
		for _, want := range []int{303, 409} {
			if p := dorte.Post("/reforms/" + id + "/cancellation"); p.Status != want {
				t.Errorf("take back: got %d, want %d: %s", p.Status, want, p.Text())
			}
		}
		if now := standing(a); strings.Join(now, "\n") != strings.Join(was, "\n") {
			t.Errorf("what stands is not what stood:\n%s\n%s", strings.Join(was, "\n"), strings.Join(now, "\n"))
		}
		wants(t, bo.Get("/plans/"+plan), "Skoler")
		if p := decide(t, dorte, merge, "head", a.Person("carl")); p.Status != 303 {
			t.Fatalf("merge again: got %d: %s", p.Status, p.Text())
		}
		toNewYear(a)
		if !leads(a, "carl", skole) || !leads(a, "carl", elm) || leads(a, "anna", vej) {
			t.Error("after the day carl leads both and what is under them, and anna neither")
		}
		if p := a.In("dorte").Post("/reforms/" + a.Reform("Skoler\nVeje") + "/cancellation"); p.Status != 409 || !p.Has("Ændringen er sket") {
			t.Errorf("what has happened: got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("bo").Get("/plans?year=2027"), "Skrevet i Skoler")
	})
}

// standing is every unit, position, seat and heir that is there on the days around.
func standing(a *testapp.App) (lines []string) {
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		tx.Told()
		lines, err = db.All(tx, db.Value[string], `
SELECT 'u ' || id || name || kind || parent || successor || valid_from || valid_to || since || parent_before FROM unit WHERE valid_to > valid_from
UNION ALL SELECT 'p ' || id || person || unit || leads || valid_from || valid_to FROM position WHERE valid_to > valid_from
UNION ALL SELECT 'm ' || id || person || body || role || valid_from || valid_to FROM membership WHERE valid_to > valid_from
UNION ALL SELECT 'w ' || unit || until || parent FROM unit_was
UNION ALL SELECT 'h ' || old || thing || heir FROM heir
ORDER BY 1`)
		return err
	})
	return lines
}

// TestAMoveThatComes shows the old place until the day and the new from it, and rights
// follow on the day.
func TestAMoveThatComes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		skole, elm, teknik, boern := a.Unit("Skoler"), a.Unit("Elmeskolen"), a.Unit("Teknik"), a.Unit("Børn og Læring")
		move := []string{"kind", "move", "units", skole, "name", "Skoler og Fritid", "sort", "centre", "parent", teknik, "day", newYear}
		if p := decide(t, a.In("dorte"), move); p.Status != 303 {
			t.Fatalf("move: got %d: %s", p.Status, p.Text())
		}
		bo := a.In("bo")
		lacks(t, bo.Get("/units/"+skole), "<h1>Skoler og Fritid</h1>")
		wants(t, bo.Get("/units/"+skole+"?on="+newYear), "<h1>Skoler og Fritid</h1>", "Teknik")
		if !leads(a, "hanne", elm) {
			t.Error("before: hanne leads what is under her")
		}
		toNewYear(a)
		wants(t, a.In("bo").Get("/units/"+skole), "<h1>Skoler og Fritid</h1>", "Teknik")
		wants(t, a.In("bo").Get("/units/"+skole+"?on=2026-12-31"), "<h1>Skoler</h1>", "Børn og Læring")
		lacks(t, a.In("bo").Get("/units/"+boern), "/units/"+skole)
		if leads(a, "hanne", elm) || leads(a, "hanne", skole) {
			t.Error("after: hanne leads neither")
		}
	})
}

// TestANewTerm ends the committees and begins them anew, with nobody in them, and the
// goals stay with the term they were of.
func TestANewTerm(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		council := a.Body("Byrådet")
		if p := decide(t, a.In("fie"), []string{"kind", "term", "bodies", council, "bodies", a.Body("Økonomiudvalget"), "day", "2030-01-01"}); p.Status != 303 {
			t.Fatalf("term: got %d: %s", p.Status, p.Text())
		}
		bo := a.In("bo")
		wants(t, bo.Get("/bodies/"+council+"?on=2029-12-31"), "Byrådet")
		wants(t, bo.Get("/organisation?on=2030-01-01"), "Byrådet")
		lacks(t, bo.Get("/organisation?on=2030-01-01"), "/bodies/"+council)
		lacks(t, bo.Get("/organisation?on=2029-12-31"), "/bodies/"+a.BodyOn("Byrådet", "2030-01-01"))
		wants(t, bo.Get("/bodies/"+council+"?on=2030-01-01"), "Afløses af")
		wants(t, bo.Get("/bodies/"+a.BodyOn("Byrådet", "2030-01-01")+"?on=2030-01-01"), "Her er ikke skrevet nogen ind.")
	})
}
