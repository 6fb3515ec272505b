package letter_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"ledetraad/internal/fail"
	"ledetraad/internal/letter"
	"ledetraad/internal/testapp"
)

// A theme that is not continued says because, to all who read the letter and to those who
// worked with it; that nobody has said it is said too, and holds nothing back.
func TestAThemeThatIsDroppedSaysBecause(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("letter", "Ledetråd 2027")
		at, old := "/letters/"+id, a.ItemIn("theme", "Ét forløb på tværs", "2026")
		wants(t, dorte.Get(at), "Ikke begrundet", "Ét tema fra sidste ledetråd føres ikke videre, og ingen har skrevet hvorfor.", "Skriv, hvorfor de ikke føres videre")
		if p := a.In("bo").Get(at); !p.Has("Ikke begrundet") || p.Has("Skriv, hvorfor") {
			t.Errorf("an employee: %s", p.Text())
		}
		form := dorte.Get(at + "/dropped")
		wants(t, form, "Hvorfor føres de ikke videre?", "Ét forløb på tværs")
		if form.Has("Det, der virker") {
			t.Error("a theme that goes on asks why it does not")
		}
		const why = "Det er blevet hverdag."
		wants(t, dorte.Follow(dorte.Post(at+"/dropped", "version", form.Field("version"), "because_"+old, why)), "Begrundelserne er gemt.", why)
		page := a.In("bo").Get(at)
		words(t, page)
		if !page.Has(why) || page.Has("Ikke begrundet") {
			t.Errorf("the letter: %s", page.Text())
		}
		if !strings.Contains(page.Body[strings.Index(page.Body, "<svg"):], "blevet hverdag.") {
			t.Error("the drawing does not say it")
		}
		wants(t, a.In("bo").Get("/themes/"+old), "Føres ikke videre", "Ledetråd 2027", why)
		if p := dorte.Get(at); p.Has("og ingen har skrevet hvorfor") {
			t.Error("it is said to be unsaid")
		}
		wants(t, a.In("bo").Get("/search?q=hverdag"), "Ledetråd 2027")
		// An old form is told what stands there, and an empty field takes it away.
		stale := dorte.Post(at+"/dropped", "version", form.Field("version"), "because_"+old, "Andet.")
		if stale.Status != 409 || !stale.Has(why) || stale.Field("because_"+old) != "Andet." {
			t.Errorf("an old form: got %d: %s", stale.Status, stale.Text())
		}
		if p := dorte.Post(at+"/dropped", "version", dorte.Get(at+"/dropped").Field("version"), "because_"+old, strings.Repeat("x", 301)); p.Status != 422 {
			t.Errorf("a long reason: got %d, want 422", p.Status)
		}
		verbs(t, a, id, "changed", "created")
		// The board adopts with or without it.
		dorte.Post(at+"/dropped", "version", dorte.Get(at+"/dropped").Field("version"), "because_"+old, "")
		if p := a.In("erik").Post(at+"/adoption", "version", a.In("erik").Get(at).Field("version")); p.Status != 303 {
			t.Errorf("adopted without a reason: got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Post(at+"/dropped", "version", dorte.Get(at+"/dropped").Field("version"), "because_"+old, "Sagt siden."); p.Status != 303 {
			t.Errorf("said after the adoption: got %d: %s", p.Status, p.Text())
		}
	})
}

func TestWhoSaysWhyAThemeIsDropped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id, old := a.Item("letter", "Ledetråd 2027"), a.ItemIn("theme", "Ét forløb på tværs", "2026")
		at := "/letters/" + id + "/dropped"
		for who, want := range map[string]int{"anna": 403, "erik": 403, "fie": 403, "gert": 403, "": 303} {
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			if p := b.Get(at); p.Status != want {
				t.Errorf("%q reads the form: got %d, want %d", who, p.Status, want)
			}
			if p := b.Post(at, "version", "1", "because_"+old, "Fordi."); p.Status != want || p.Location == "/letters/"+id {
				t.Errorf("%q saves: got %d, want %d", who, p.Status, want)
			}
		}
		if err := letter.Explain(a.As("dorte"), id, 0, map[string]string{a.ItemIn("theme", "Det, der virker", "2026"): "Fordi."}); !fail.Is(err, fail.Invalid) {
			t.Errorf("of a theme that goes on: got %v", err)
		}
		if p := a.In("dorte").Post(at, "version", "1", "because_"+old, "Kanariefuglen sang."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		// The words are the later letter's: who may not know that one hears nothing of them.
		a.CloseItem(id, "b:"+a.Body("Hovedudvalget"))
		for _, who := range []string{"bo", "anna", "hanne", "dorte"} {
			for _, path := range []string{"/themes/" + old, "/search?q=kanariefuglen", "/letters/" + a.Item("letter", "Ledetråd 2026"), "/history/" + old} {
				if p := a.In(who).Get(path); strings.Contains(strings.ToLower(p.Text()), "kanariefuglen sang") {
					t.Errorf("%s hears at %s", who, path)
				}
			}
		}
	})
}

// Two who take the last seat at the same moment: one gets it, the other is told.
func TestTheLastSeatIsGivenOnce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("letter", "Ledetråd 2026")
		if p := a.In("dorte").Post("/letters/"+id+"/events", "day", "2026-10-01", "what", "Kursus", "sort", "1", "seats", "5"); p.Status != 303 {
			t.Fatalf("a course: got %d: %s", p.Status, p.Text())
		}
		seat := "/letters/" + id + "/events/" + event(t, a, id, "Kursus").ID + "/seat"
		for _, who := range []string{"bo", "carl", "erik", "hanne"} {
			if p := a.In(who).Post(seat, "version", "1", "seat", "take"); p.Status != 303 {
				t.Fatalf("%s: got %d", who, p.Status)
			}
		}
		late := []string{"anna", "karen", "iben", "dorte"}
		pages := make([]testapp.Page, len(late))
		var wait sync.WaitGroup
		browsers := make([]*testapp.Browser, len(late))
		for i, who := range late {
			browsers[i] = a.In(who)
		}
		for i := range late {
			wait.Go(func() { pages[i] = browsers[i].Post(seat, "version", "1", "seat", "take") })
		}
		wait.Wait()
		got := map[int]int{}
		for i, p := range pages {
			got[p.Status]++
			if p.Status == 409 && !p.Has("Alle pladser er taget.") {
				t.Errorf("%s is not told: %s", late[i], p.Text())
			}
		}
		if got[303] != 1 || got[409] != len(late)-1 {
			t.Errorf("got %v, want one seat taken and the others told", fmt.Sprint(got))
		}
		if p := a.In("dorte").Get("/letters/" + id); !p.Has("Fem tilmeldte") {
			t.Errorf("more than five have signed up: %s", p.Text())
		}
	})
}

// An event is called off with a sentence, which those who had signed up read.
func TestACourseIsCalledOff(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("letter", "Ledetråd 2026")
		if p := dorte.Post("/letters/"+id+"/events", "day", "2026-10-01", "what", "Kursus i årsplaner", "sort", "1", "seats", "20"); p.Status != 303 {
			t.Fatalf("a course: got %d: %s", p.Status, p.Text())
		}
		at := "/letters/" + id + "/events/" + event(t, a, id, "Kursus i årsplaner").ID
		a.In("bo").Post(at+"/seat", "version", "1", "seat", "take")
		wants(t, dorte.Get(at+"/edit"), "Aflys hændelsen")
		wants(t, dorte.Get(at+"/off"), "Kursus i årsplaner", "De tilmeldte får begrundelsen at se")
		for who, want := range map[string]int{"anna": 403, "erik": 403, "bo": 403, "gert": 403} {
			if p := a.In(who).Post(at+"/off", "version", "1", "because", "Fordi."); p.Status != want {
				t.Errorf("%s calls it off: got %d, want %d", who, p.Status, want)
			}
		}
		if p := dorte.Post(at+"/off", "version", "1", "because", ""); p.Status != 422 {
			t.Errorf("without a sentence: got %d, want 422", p.Status)
		}
		wants(t, dorte.Follow(dorte.Post(at+"/off", "version", "1", "because", "Underviseren er syg.")), "Hændelsen er aflyst.", "Aflyst: Kursus i årsplaner", "Underviseren er syg.")
		wants(t, a.In("bo").Get("/letters/"+id), "Du var tilmeldt.", "Aflyst: Underviseren er syg.")
		wants(t, a.In("bo").Get("/"), "Aflyst: Underviseren er syg.")
		if p := a.In("anna").Get("/letters/" + id); p.Has("Tilmeld mig") || p.Has("Du var tilmeldt.") {
			t.Error("one who had not signed up is asked to")
		}
		if p := a.In("anna").Post(at+"/seat", "version", "2", "seat", "take"); p.Status != 409 || !p.Has("Underviseren er syg.") {
			t.Errorf("a seat on it: got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Post(at+"/off", "version", "2", "because", "Igen."); p.Status != 409 {
			t.Errorf("twice: got %d, want 409", p.Status)
		}
		words(t, dorte.Get(at+"/off?lang=en"))
	})
}
