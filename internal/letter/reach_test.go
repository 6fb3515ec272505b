package letter_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/letter"
	"ledetraad/internal/testapp"
)

func TestACountNeverSaysWhoIsUnderFive(t *testing.T) {
	for _, c := range []struct {
		came, invited int
		want          string
		exact         bool
	}{
		{0, 0, "", false}, {3, 4, "", false}, {4, 60, "under_five", false}, {5, 60, "counted", true}, {55, 60, "counted", true},
		{56, 60, "nearly_all", false}, {59, 60, "nearly_all", false}, {60, 60, "all", true}, {4, 5, "under_five", false}, {5, 5, "all", true},
	} {
		e := letter.Event{Came: c.came, Invited: c.invited}
		if e.Reached() != c.want || e.Exact() != c.exact {
			t.Errorf("%d of %d: got %q and %v, want %q and %v", c.came, c.invited, e.Reached(), e.Exact(), c.want, c.exact)
		}
	}
	for _, c := range []struct {
		seats, taken int
		want         string
		n            int
	}{
		{0, 3, "letter.seats_open", 0}, {20, 0, "letter.seats_open", 0}, {20, 4, "letter.seats_open", 0}, {20, 5, "letter.seats_left", 15},
		{20, 15, "letter.seats_left", 5}, {20, 16, "letter.seats_few_left", 0}, {20, 20, "letter.seats_none", 0}, {5, 6, "letter.seats_none", 0},
	} {
		if key, n := (letter.Event{Seats: c.seats}).Left(c.taken); key != c.want || n != c.n {
			t.Errorf("%d of %d seats: got %q and %d, want %q and %d", c.taken, c.seats, key, n, c.want, c.n)
		}
	}
}

func TestHowFarALetterHasReached(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, bo, id := a.In("dorte"), a.In("bo"), a.Item("letter", "Ledetråd 2026")
		at := "/letters/" + id + "/events"
		tell := func(pairs ...string) testapp.Page {
			t.Helper()
			p := dorte.Post(at, pairs...)
			if p.Status != 303 {
				t.Fatalf("an event: got %d: %s", p.Status, p.Text())
			}
			return dorte.Follow(p)
		}
		tell("day", "2025-11-26", "what", "Ledermøde", "group", "Ledere", "came", "52", "invited", "60")
		tell("day", "2026-01-20", "what", "Ledermøde igen", "group", "ledere", "came", "20", "invited", "60")
		tell("day", "2026-02-01", "what", "MED", "group", "Hovedudvalget", "came", "4", "invited", "17")
		tell("day", "2026-02-02", "what", "Udvalg", "group", "Økonomiudvalget", "came", "6", "invited", "7")
		tell("day", "2026-02-03", "what", "Møder", "group", "Medarbejdere")
		tell("day", "2026-12-24", "what", "Kommer", "group", "Naboer", "came", "5", "invited", "9")
		p := bo.Get("/letters/" + id)
		words(t, p)
		wants(t, p, "Nået ud til", "52 af 60", "26. november 2025", "under fem af 17", "næsten alle 7", "ikke talt", "Ingen kan se, hvem der har læst.")
		for _, not := range []string{"20 af 60", "4 af 17", "6 af 7", "Naboer", "Vælg en hændelse"} {
			if p.Has(not) {
				t.Errorf("%q stands on the page", not)
			}
		}
		words(t, bo.Get("/letters/"+id+"?lang=en"))
		if h := bo.Get("/history/" + id); h.Status != 200 || h.Has("4 af") {
			t.Errorf("the history: got %d", h.Status)
		}
		for _, c := range []struct{ field, value, want string }{
			{"invited", "4", "Under fem tælles ikke."}, {"invited", "-7", "Skriv et helt tal."}, {"invited", "mange", "Skriv et helt tal."},
			{"came", "61", "ikke større end gruppen"}, {"came", "", "over nul"}, {"group", "", "hvilken gruppe"}, {"seats", "8", "Kun et kursus har pladser."}, {"hours", "9.00", "Kun et kursus har et tidspunkt."},
		} {
			pairs := []string{"day", "2026-03-01", "what", "Møde", "group", "Ledere", "came", "50", "invited", "60"}
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == c.field {
					pairs[i+1] = c.value
				}
			}
			if p := dorte.Post(at, append(pairs, c.field, c.value)...); p.Status != 422 || !p.Has(c.want) || p.Field("what") != "Møde" {
				t.Errorf("%s %q: got %d: %s", c.field, c.value, p.Status, p.Text())
			}
		}
	})
}

// event is the id of an event of a letter, as the secretariat reads it.
func event(t *testing.T, a *testapp.App, id, what string) (e letter.Event) {
	t.Helper()
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		all, err := letter.Events(tx, id)
		for _, x := range all {
			if x.What == what {
				e = x
			}
		}
		return err
	})
	if e.ID == "" {
		t.Fatalf("no event %q", what)
	}
	return e
}

func TestAnEventIsPutRight(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("letter", "Ledetråd 2026")
		at := "/letters/" + id + "/events/" + event(t, a, id, "Sendt til lederne").ID
		p := dorte.Get(at + "/edit")
		words(t, p)
		if p.Status != 200 || p.Field("what") != "Sendt til lederne" || p.Field("version") != "1" {
			t.Fatalf("the form: got %d: %s", p.Status, p.Text())
		}
		wants(t, dorte.Follow(dorte.Post(at, "version", "1", "day", "2025-11-04", "what", "Sendt til alle ledere", "group", "Ledere", "came", "3", "invited", "9")),
			"Hændelsen er rettet.", "4. november 2025", "Sendt til alle ledere", "under fem af 9")
		late := dorte.Post(at, "version", "1", "what", "Mit")
		if late.Status != 409 || late.Field("what") != "Mit" || !late.Has("Sendt til alle ledere") {
			t.Errorf("a stale save: got %d: %s", late.Status, late.Text())
		}
		if p := dorte.Post(at, "what", "Uden version"); p.Status != 409 {
			t.Errorf("without a version: got %d, want 409", p.Status)
		}
		a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
			var n int
			n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM change c JOIN change_text t ON t.change = c.id WHERE c.kind = 'letter_event' AND t.after_text LIKE '%"came"%'`)
			if n != 0 {
				t.Error("a count under five stands in the log")
			}
			return err
		})
		verbs(t, a, id, "changed", "added", "created")
		for who, want := range map[string]int{"anna": 403, "erik": 403, "gert": 403} {
			if p := a.In(who).Get(at + "/edit"); p.Status != want {
				t.Errorf("%s reads the form: got %d, want %d", who, p.Status, want)
			}
			if p := a.In(who).Post(at, "version", "2", "what", "Andet"); p.Status != want {
				t.Errorf("%s saves: got %d, want %d", who, p.Status, want)
			}
		}
		other := a.Item("letter", "Ledetråd 2027")
		if p := dorte.Get(strings.Replace(at, id, other, 1) + "/edit"); p.Status != 404 {
			t.Errorf("the event of another letter: got %d, want 404", p.Status)
		}
	})
}

func TestSigningUpForACourse(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("letter", "Ledetråd 2026")
		if p := dorte.Post("/letters/"+id+"/events", "what", "Kursus", "sort", "1", "seats", "4"); p.Status != 422 || !p.Has("hvilken dag kurset er") || !p.Has("på fem eller flere") {
			t.Errorf("a wrong course: got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Post("/letters/"+id+"/events", "day", "2026-10-01", "what", "Kursus i årsplaner", "sort", "1", "seats", "5", "hours", "9.00–12.00", "material", "https://fjordby.example/kursus"); p.Status != 303 {
			t.Fatalf("a course: got %d: %s", p.Status, p.Text())
		}
		e := event(t, a, id, "Kursus i årsplaner")
		seat := "/letters/" + id + "/events/" + e.ID + "/seat"
		page := a.In("bo").Get("/letters/" + id)
		words(t, page)
		wants(t, page, "Kurser", "1. oktober 2026 kl. 9.00–12.00", "Der er ledige pladser.", "Tilmeld mig", "https://fjordby.example/kursus")
		wants(t, a.In("bo").Follow(a.In("bo").Post(seat, "version", "1", "seat", "take")), "Du er tilmeldt.", "Meld mig fra")
		a.In("bo").Post(seat, "version", "1", "seat", "take")
		if p := dorte.Get("/letters/" + id); !p.Has("Én tilmeldt") {
			t.Errorf("signed up twice, or not at all: %s", p.Text())
		}
		wants(t, a.In("bo").Post(seat, "seat", "take"), "Siden er gammel")
		if p := a.In("bo").Post(seat, "version", "1", "seat", "hele rækken"); p.Status != 422 {
			t.Errorf("neither take nor leave: got %d, want 422", p.Status)
		}
		for who, want := range map[string]int{"gert": 403, "": 303} {
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			if p := b.Post(seat, "version", "1", "seat", "take"); p.Status != want || p.Location == "/letters/"+id {
				t.Errorf("%q signs up: got %d, want %d", who, p.Status, want)
			}
		}
		if p := a.In("bo").Post(strings.Replace(seat, e.ID, event(t, a, id, "Sendt til lederne").ID, 1), "version", "1", "seat", "take"); p.Status != 404 {
			t.Errorf("a seat on what is no course: got %d, want 404", p.Status)
		}
		for _, who := range []string{"anna", "carl", "erik", "hanne"} {
			p := a.In(who).Post(seat, "version", "1", "seat", "take")
			if p.Status != 303 {
				t.Fatalf("%s: got %d: %s", who, p.Status, p.Text())
			}
		}
		wants(t, a.In("karen").Get("/letters/"+id), "Alle pladser er taget.")
		if p := a.In("karen").Post(seat, "version", "1", "seat", "take"); p.Status != 409 || !p.Has("Alle pladser er taget.") {
			t.Errorf("one too many: got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("anna").Follow(a.In("anna").Post(seat, "version", "1", "seat", "leave")), "Du er meldt fra.", "Der er enkelte ledige pladser.")
		if p := a.In("karen").Post(seat, "version", "1", "seat", "take"); p.Status != 303 {
			t.Errorf("the seat that was left: got %d", p.Status)
		}
		if !dorte.Get("/letters/" + id).Has("Karen") {
			t.Error("the secretariat does not see who has signed up")
		}
		for _, path := range []string{"/letters/" + id, "/history/" + id, "/"} {
			for _, who := range []string{"bo", "erik", "fie"} {
				if p := a.In(who).Get(path); p.Status != 200 || p.Has("Karen") {
					t.Errorf("%s at %s: got %d, or reads who has signed up", who, path, p.Status)
				}
			}
		}
		a.In("bo").Post(seat, "version", "1", "seat", "leave")
		if p := a.In("bo").Get("/letters/" + id); p.Has("Du er tilmeldt.") {
			t.Error("one who has withdrawn is signed up")
		}
		verbs(t, a, id, "added", "added", "created") // and nothing of who signed up
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		if p := a.In("karen").Post(seat, "version", "1", "seat", "leave"); p.Status != 404 {
			t.Errorf("a course of a letter one may not see: got %d, want 404", p.Status)
		}
	})
}
