package round_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// What was said elsewhere is typed in with who was heard and when, stands beside the
// other rounds, and gets its answers like everything else.
func TestARoundHeldElsewhereIsTypedIn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, letter := a.In("dorte"), "/letters/"+a.Item("letter", "Ledetråd 2027")
		if p := dorte.Get(letter); !p.Has("Skriv en runde ind, der er holdt et andet sted") {
			t.Errorf("the letter does not lead to it: %s", p.Text())
		}
		p := dorte.Post(letter+"/rounds/elsewhere", "name", "Borgermøde i forsamlingshuset", "day", "2026-09-01", "heard", "Omkring 40 borgere",
			"wanted", "Mere liv på torvet.", "points", "Flere bænke på torvet.\n\n  Bussen skal køre om aftenen.  ")
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		at, _, _ := strings.Cut(p.Location, "?")
		for _, who := range []string{"dorte", "bo"} {
			page := a.In(who).Get(at)
			for _, want := range []string{"Borgermøde i forsamlingshuset", "1. september 2026", "Omkring 40 borgere", "Skrevet ind af", "Dorte", "Flere bænke på torvet.", "Bussen skal køre om aftenen.", "To punkter: 2 uden svar endnu"} {
				if !page.Has(want) {
					t.Errorf("%s: want %q in %s", who, want, page.Text())
				}
			}
			if page.Has("Skriv flere punkter ind") != (who == "dorte") {
				t.Errorf("%s: who types in more", who)
			}
			if page := a.In(who).Get(letter); !page.Has("Borgermøde i forsamlingshuset") || !page.Has("Mere liv på torvet.") || !page.Has("Omkring 40 borgere") {
				t.Errorf("%s: it does not stand beside the other rounds: %s", who, page.Text())
			}
		}
		p = dorte.Post(at+"/points", "version", "1", "points", "Lys på stien.")
		if p.Status != 303 || !dorte.Follow(p).Has("Lys på stien.") {
			t.Errorf("more points: got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Post(at+"/points", "version", "1", "points", "En til."); p.Status != 409 {
			t.Errorf("from an old page: got %d, want 409", p.Status)
		}
		all := a.In("bo").Get(letter + "/points")
		if !all.Has("Tre punkter") || !all.Has("Borgermøde i forsamlingshuset") {
			t.Errorf("the points: %s", all.Text())
		}
		i := strings.Index(all.Body, "/fjordby/points/") + len("/fjordby")
		point := all.Body[i : i+len("/points/")+16]
		if p := a.In("hanne").Post(point+"/answer", "version", "1", "answer", "not_used", "because", "det er kommuneplanens"); p.Status != 303 {
			t.Errorf("the board answers: got %d: %s", p.Status, p.Text())
		}
		page := dorte.Get(point)
		if !page.Has("Skrevet ind af Dorte") || page.Has("Det skrev du") {
			t.Errorf("the point says who said it, or not that it was typed in: %s", page.Text())
		}
		if p := dorte.Get("/"); p.Has("Din kommentar") {
			t.Error("who typed it in is told what became of her own comment")
		}
		for _, c := range []struct{ field, value string }{{"name", ""}, {"day", ""}, {"day", "2027-01-01"}, {"heard", ""}, {"points", " \n "}, {"points", strings.Repeat("x\n", 41)}} {
			pairs := []string{"name", "Møde", "day", "2026-09-01", "heard", "Ti", "points", "Et."}
			for i := range pairs {
				if pairs[i] == c.field {
					pairs[i+1] = c.value
				}
			}
			if p := dorte.Post(letter+"/rounds/elsewhere", pairs...); p.Status != 422 {
				t.Errorf("%s %.10q: got %d, want 422", c.field, c.value, p.Status)
			}
		}
		if p := dorte.Get(at + "?lang=en"); strings.Contains(p.Text(), "round.") || !p.Has("Typed in by") {
			t.Errorf("in English: %s", p.Text())
		}
	})
}

func TestWhoTypesInARoundHeldElsewhere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter := "/letters/" + a.Item("letter", "Ledetråd 2027")
		send := []string{"name", "Møde", "day", "2026-09-01", "heard", "Ti", "points", "Et."}
		made, _, _ := strings.Cut(a.In("dorte").Post(letter+"/rounds/elsewhere", send...).Location, "?")
		for who, want := range map[string]int{"anna": 403, "bo": 403, "erik": 403, "fie": 403, "gert": 403, "": 303} {
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			for path, pairs := range map[string][]string{letter + "/rounds/elsewhere": send, made + "/points": {"version", "1", "points", "To."}} {
				if p := b.Post(path, pairs...); p.Status != want || strings.Contains(p.Location, "/rounds/") {
					t.Errorf("%q posts %s: got %d, want %d", who, path, p.Status, want)
				}
			}
			if p := b.Get(letter + "/rounds/elsewhere"); p.Status != want {
				t.Errorf("%q reads the form: got %d, want %d", who, p.Status, want)
			}
		}
		if p := a.In("gert").Get(made); p.Status != 404 {
			t.Errorf("a councillor reads it: got %d, want 404", p.Status)
		}
		other := "/letters/" + a.Item("letter", "Ledetråd 2026")
		if p := a.In("dorte").Post(other+"/rounds/elsewhere", send...); p.Status != 409 || !p.Has("mens den er et udkast") {
			t.Errorf("of a letter that is adopted: got %d: %s", p.Status, p.Text())
		}
	})
}
