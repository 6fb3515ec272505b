package letter_test

import (
	"regexp"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/letter"
	"ledetraad/internal/testapp"
)

var key = regexp.MustCompile(`\b(theme|letter|state|kind|nav|web)\.[a-z_.]+\b`)

// words fails where a text key stands on the page instead of its words.
func words(t *testing.T, p testapp.Page) {
	t.Helper()
	if k := key.FindString(p.Text()); k != "" {
		t.Errorf("the text key %s stands on the page", k)
	}
}

func wants(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page: %s", want, p.Text())
		}
	}
}

func TestALetterFromDraftToClosed(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, erik := a.In("dorte"), a.In("erik")
		made := dorte.Follow(dorte.Post("/letters", "title", "Ledetråd 2028", "year", "2028", "subtitle", "Begyndt i tide.", "looking", "Vi lærte.", "case", "27/100"))
		words(t, made)
		wants(t, made, "Udkastet er gemt.", "Begyndt i tide.", "Temaerne er ikke skrevet endnu.", "27/100", "Al læring til ledetråden har fået et svar.")
		id := a.Item("letter", "Ledetråd 2028")
		if p := dorte.Post("/letters/"+id, "version", "1", "title", "Ledetråd 2028", "year", "2028", "subtitle", "Rettet."); p.Status != 303 {
			t.Fatalf("save: got %d, want 303: %s", p.Status, p.Text())
		}
		wants(t, dorte.Follow(dorte.Post("/letters/"+id+"/events", "day", "2027-11-03", "what", "Sendt til lederne", "place", "Ledercirklen")), "3. november 2027", "Sendt til lederne")
		if p := erik.Post("/letters/"+id+"/entry", "version", "2"); p.Status != 409 || !p.Has("skal vedtages af direktionen") {
			t.Errorf("entry of a draft: got %d, want 409", p.Status)
		}
		adopted := erik.Follow(erik.Post("/letters/"+id+"/adoption", "version", "2"))
		wants(t, adopted, "Ledetråden er vedtaget.", "Direktionen, 8. september 2026", "lukkes Ledetråd 2026 samtidig")
		if p := erik.Post("/letters/"+id+"/adoption", "version", "3"); p.Status != 409 {
			t.Errorf("adopted twice: got %d, want 409", p.Status)
		}
		if p := dorte.Get("/letters/" + id + "/edit"); p.Status != 409 || !p.Has("Ledetråden er vedtaget og kan ikke rettes.") {
			t.Errorf("edit of an adopted letter: got %d, want 409", p.Status)
		}
		if p := dorte.Post("/letters/"+id, "version", "3", "title", "Andet", "year", "2028"); p.Status != 409 || p.Field("title") != "Andet" {
			t.Errorf("save of an adopted letter: got %d, want 409 with what was typed", p.Status)
		}
		wants(t, dorte.Follow(dorte.Post("/letters/"+id+"/entry", "version", "3")), "Ledetråden gælder nu.", "Fra 8. september 2026")
		old := dorte.Get("/letters/" + a.Item("letter", "Ledetråd 2026"))
		wants(t, old, "Den 8. september 2026")
		if p := dorte.Get("/letters/current"); p.Location != "/letters/"+id {
			t.Errorf("the letter in force is at %s, want the new one", p.Location)
		}
		wants(t, dorte.Follow(erik.Post("/letters/"+id+"/closing", "version", "4")), "Ledetråden er lukket.")
		if p := dorte.Post("/letters/"+id+"/closing", "version", "5"); p.Status != 409 {
			t.Errorf("closed twice: got %d, want 409", p.Status)
		}
		verbs(t, a, id, "closed", "entered", "edition_made", "adopted", "added", "changed", "created")
		verbs(t, a, a.Item("letter", "Ledetråd 2026"), "closed", "added", "created")
	})
}

// verbs checks what the log has of a letter, newest first.
func verbs(t *testing.T, a *testapp.App, id string, want ...string) {
	t.Helper()
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		list, err := change.History(tx, id, "", 20)
		var got []string
		for _, e := range list {
			got = append(got, e.Verb)
		}
		if len(got) != len(want) {
			t.Errorf("the log has %v, want %v", got, want)
			return err
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("the log has %v, want %v", got, want)
				break
			}
		}
		return err
	})
}

func TestTheLettersPage(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		page := a.In("bo").Follow(a.In("bo").Get("/letters/current"))
		words(t, page)
		wants(t, page, "Ledetråd 2026", "Ét politisk mål", "Direktionen, 29. oktober 2025", "Fra 1. januar 2026", "3. november 2025",
			"Det, der virker", "Undertitel til Ét forløb på tværs", "Du får hjælp.", "Vi følger op.", "Du må sige fra.", "Det mærker du som borger",
			"Året der gik.", "Det, byrådet vil.", "Drøft den lokalt", "Hvad ville borgeren savne?", "Direktionen svarer for ledetråden.")
		for _, not := range []string{"Vedtag ledetråden", "Nyt tema", "Skriv en hændelse", "Luk ledetråden"} {
			if page.Has(not) {
				t.Errorf("a reader is offered %q", not)
			}
		}
		next := a.In("bo").Get("/letters/" + a.Item("letter", "Ledetråd 2027"))
		words(t, next)
		wants(t, next, "Fra sidste år", "Videreføres", "Vi er lige begyndt.", "Føres ikke videre", "Ét forløb på tværs", "Når udkastet er vedtaget, kan det ikke rettes.")
		english := a.In("bo").Get("/letters/" + a.Item("letter", "Ledetråd 2027") + "?lang=en")
		words(t, english)
	})
}

func TestALetterWithoutMessagesShowsWhy(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		dorte.Post("/letters", "title", "Retningen", "year", "")
		id := a.Item("letter", "Retningen")
		dorte.Post("/letters/"+id+"/themes", "title", "På forkant", "heading", "Udviklingsmål", "why", "For at se tidligt.", "presupposes", "At vi ser ud.")
		page := dorte.Get("/letters/" + id)
		words(t, page)
		wants(t, page, "Udviklingsmål", "På forkant", "For at se tidligt.", "Det forudsætter", "At vi ser ud.")
		if page.Has("mtab") || page.Has("Fra sidste år") {
			t.Error("a letter without messages has the table of messages, or a last year")
		}
		wants(t, dorte.Get("/letters"), "Står, til den afløses", "Retningen")
	})
}

func TestOpenLearningDoesNotHoldTheBoard(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.Item("letter", "Ledetråd 2027")
		a.System(func(tx *db.Tx, r *auth.Reader) error { return candidate(tx, a.Unit("Skoler")) })
		var n int
		a.Read("hanne", func(tx *db.Tx, r *auth.Reader) error {
			l, err := letter.Get(tx, id)
			if err != nil {
				return err
			}
			n, err = letter.OpenCandidates(tx, l)
			return err
		})
		if n < 1 {
			t.Fatalf("%d candidates are open, want at least one", n)
		}
		page := a.In("hanne").Get("/letters/" + id)
		wants(t, page, "Ledetråden vedtages med", "Vedtag ledetråden")
		if p := a.In("hanne").Post("/letters/"+id+"/adoption", "version", page.Field("version")); p.Status != 303 {
			t.Errorf("adoption with open learning: got %d, want 303", p.Status)
		}
	})
}

func TestWhatIsWrongWithALetterIsSaid(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		p := dorte.Post("/letters", "title", "", "year", "næste", "looking", "Det skrev jeg.")
		if p.Status != 422 || p.Field("looking") != "Det skrev jeg." || p.Field("year") != "næste" {
			t.Fatalf("got %d, want 422 with what was typed", p.Status)
		}
		wants(t, p, "Giv ledetråden en titel.", "Skriv året med fire tal")
		wants(t, dorte.Post("/letters", "title", "Endnu en", "year", "2027"), "Der er allerede en ledetråd for det år.")
		id := a.Item("letter", "Ledetråd 2027")
		if p := dorte.Post("/letters/"+id+"/events", "day", "i morgen", "what", "", "place", "Kantinen"); p.Status != 422 || p.Field("place") != "Kantinen" || !p.Has("Skriv, hvad der skete.") {
			t.Errorf("a wrong event: got %d: %s", p.Status, p.Text())
		}
		dorte.Post("/letters/"+id, "version", "1", "title", "Ledetråd 2027", "year", "2027", "subtitle", "Min.")
		late := dorte.Post("/letters/"+id, "version", "1", "title", "Ledetråd 2027", "year", "2027", "subtitle", "Din.")
		if late.Status != 409 || !late.Has("Min.") || late.Field("subtitle") != "Din." {
			t.Errorf("a stale save: got %d, want 409 with both texts", late.Status)
		}
		if p := a.In("erik").Post("/letters/"+id+"/adoption", "version", "1"); p.Status != 409 {
			t.Errorf("adoption of another version than was read: got %d, want 409", p.Status)
		}
	})
}

func TestWhichLetterIsInForce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			l, err := letter.InForce(tx, 2026)
			if err != nil || l.Title != "Ledetråd 2026" {
				t.Errorf("in force: %q, %v", l.Title, err)
			}
			next, ok, err := letter.Next(tx)
			if err != nil || !ok || next.Year != 2027 {
				t.Errorf("the next: %+v, %v, %v", next, ok, err)
			}
			return nil
		})
		a.Read("gert", func(tx *db.Tx, r *auth.Reader) error {
			if _, err := letter.InForce(tx, 2026); !fail.Is(err, fail.NotFound) {
				t.Errorf("a councillor reads the letter: %v", err)
			}
			return nil
		})
	})
}
