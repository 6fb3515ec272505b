package round_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

var key = regexp.MustCompile(`\b(round|edition|letter|state|kind|web|home)\.[a-z_.]+\b`)

// wants checks that texts stand on a page, and no text key instead of its words.
func wants(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	if k := key.FindString(p.Text()); k != "" {
		t.Errorf("the text key %s stands on the page", k)
	}
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page (%d): %s", want, p.Status, p.Text())
		}
	}
}

func lacks(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, not := range texts {
		if p.Has(not) {
			t.Errorf("%q stands on the page: %s", not, p.Text())
		}
	}
}

// done follows a form that was taken.
func done(t *testing.T, b *testapp.Browser, p testapp.Page) testapp.Page {
	t.Helper()
	return b.Follow(p)
}

// last is the part of an address behind the last stroke.
func last(p testapp.Page) string {
	at, _, _ := strings.Cut(p.Location, "?")
	at, _, _ = strings.Cut(at, "#")
	return at[strings.LastIndexByte(at, '/')+1:]
}

// found is the first address of a kind on a page.
func found(t *testing.T, p testapp.Page, kind string) string {
	t.Helper()
	m := regexp.MustCompile(`/` + kind + `/([0-9a-z]{16})`).FindStringSubmatch(p.Body)
	if m == nil {
		t.Fatalf("no %s on the page: %s", kind, p.Text())
	}
	return m[1]
}

// open opens a round on next year's draft for a group of five: bo, anna, iben, carl and karen.
func open(t *testing.T, a *testapp.App, more ...string) string {
	t.Helper()
	pairs := []string{"name", "Fem fra marken", "until", "2026-09-25", "others", "bo@fjordby.example\nanna@fjordby.example\niben@fjordby.example\ncarl@fjordby.example\nkaren@fjordby.example"}
	p := a.In("dorte").Post("/letters/"+a.Item("letter", "Ledetråd 2027")+"/rounds", append(more, pairs...)...)
	if p.Status != 303 {
		t.Fatalf("a round: got %d: %s", p.Status, p.Text())
	}
	return last(p)
}

// section is the key of a section of the theme of next year's draft.
func section(a *testapp.App, part string) string {
	return "theme:" + a.ItemIn("theme", "Det, der virker", "2027") + ":" + part
}

func write(t *testing.T, a *testapp.App, who, round, section, text string) {
	t.Helper()
	if p := a.In(who).Post("/rounds/"+round+"/comments", "section", section, "text", text); p.Status != 303 {
		t.Fatalf("%s comments: got %d: %s", who, p.Status, p.Text())
	}
}

// written are the ids of the comments on the page where they are gathered, in its order.
func written(t *testing.T, a *testapp.App, who string) (ids []string) {
	t.Helper()
	p := a.In(who).Get("/letters/" + a.Item("letter", "Ledetråd 2027") + "/comments")
	for _, m := range regexp.MustCompile(`name="comments" value="([0-9a-z]{16})"`).FindAllStringSubmatch(p.Body, -1) {
		ids = append(ids, m[1])
	}
	return ids
}

// gather makes a point of all loose comments.
func gather(t *testing.T, a *testapp.App, wording string) string {
	t.Helper()
	pairs := []string{"wording", wording}
	for _, id := range written(t, a, "dorte") {
		pairs = append(pairs, "comments", id)
	}
	letter := a.Item("letter", "Ledetråd 2027")
	dorte := a.In("dorte")
	p := done(t, dorte, dorte.Post("/letters/"+letter+"/points", pairs...))
	wants(t, p, "Kommentarerne er samlet i et punkt.", wording)
	return found(t, p, "points")
}

func TestARoundFromOpeningToAnswer(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter := a.Item("letter", "Ledetråd 2027")
		dorte, bo, anna := a.In("dorte"), a.In("bo"), a.In("anna")
		wants(t, dorte.Get("/letters/"+letter), "Runder og ændringer", "Åbn en runde", "har ikke været i runde endnu")
		wants(t, dorte.Get("/letters/"+letter+"/rounds/new"), "gemmes udkastet som en udgave", "Hovedudvalget", "Hanne")
		id := open(t, a)
		wants(t, dorte.Get("/rounds/"+id), "Runden i Fem fra marken", "25. september 2026", "Udgave 1", "Afslut runden")

		// Whoever is asked sees it on My overview, and comments section by section.
		home := bo.Get("/")
		wants(t, home, "Kommentér", "Ledetråd 2027", "Runden i Fem fra marken. Åben til og med fredag den 25. september 2026.", "Frivilligt.", "Cirka 10 minutter.")
		lacks(t, a.In("hanne").Get("/"), "Fem fra marken")
		wants(t, bo.Get("/rounds/"+id), "Læs Ledetråd 2027, og skriv, hvad du mener", "Tema 1, Det, der virker: til borgerne", "Du får hjælp.", "Skriv en kommentar", "Jeg har ingen bemærkninger")
		write(t, a, "bo", id, section(a, "citizens"), "Hvilken **hjælp**?")
		write(t, a, "anna", id, section(a, "citizens"), "Sig, hvad der hjælper.")
		write(t, a, "iben", id, "", "Det er kort og godt.")
		lacks(t, bo.Get("/"), "Kommentér")
		wants(t, anna.Get("/rounds/"+id), "<strong>hjælp</strong>", "Bo, Fem fra marken, 8. september 2026.", "Ret eller træk tilbage")
		carl := a.In("carl")
		wants(t, done(t, carl, carl.Post("/rounds/"+id+"/silence")), "Du har sagt, at du ingen bemærkninger har.")
		lacks(t, carl.Get("/"), "Kommentér")

		// She corrects her own until it is gathered.
		mine := found(t, bo.Get("/rounds/"+id), "comments")
		edit := bo.Get("/comments/" + mine + "/edit")
		wants(t, edit, "Ret din kommentar")
		wants(t, done(t, bo, bo.Post("/comments/"+mine, "version", "1", "text", "Hvilken hjælp får jeg?")), "Din kommentar er gemt.", "Hvilken hjælp får jeg?")
		if p := bo.Post("/comments/"+mine, "version", "1", "text", "Igen."); p.Status != 409 || p.Field("text") != "Igen." {
			t.Errorf("a stale correction: got %d, want 409 with what was typed", p.Status)
		}

		wants(t, dorte.Get("/letters/"+letter+"/comments"), "Tre kommentarer er ikke samlet", "Hvilken hjælp får jeg?", "Til det hele")
		ids := written(t, a, "dorte")
		if len(ids) != 3 {
			t.Fatalf("%d comments can be ticked, want 3", len(ids))
		}
		p := done(t, dorte, dorte.Post("/letters/"+letter+"/points", "comments", ids[1], "comments", ids[2], "wording", "Borgeren skal kunne se, hvilken hjælp det er."))
		wants(t, p, "Én kommentar er ikke samlet", "1. Borgeren skal kunne se", "Samlet af to kommentarer. Fem fra marken", "Ikke besvaret endnu.")
		point := found(t, p, "points")
		if p := bo.Post("/comments/"+mine, "version", "3", "text", "For sent."); p.Status != 409 || !p.Has("samlet i punkt 1") {
			t.Errorf("a gathered comment is corrected: got %d, want 409: %s", p.Status, p.Text())
		}
		wants(t, bo.Get("/"), "Det skrev du i runderne", "Din kommentar er blevet til punkt 1.", "Ikke besvaret endnu.")

		// It is answered once, and may be answered again.
		erik := a.In("erik")
		if p := erik.Post("/points/"+point+"/answer", "version", "1", "answer", "partly", "how", "Vi nævner hjælpen"); p.Status != 422 || !p.Has("Skriv, hvorfor det ikke er brugt.") || p.Field("how") != "Vi nævner hjælpen" {
			t.Errorf("an answer without a reason: got %d: %s", p.Status, p.Text())
		}
		wants(t, done(t, erik, erik.Post("/points/"+point+"/answer", "version", "1", "answer", "used", "how", "Budskabet nævner hjælpen")), "Brugt. Budskabet nævner hjælpen.")
		wants(t, done(t, dorte, dorte.Post("/points/"+point+"/answer", "version", "2", "answer", "partly", "how", "Budskabet nævner hjælpen", "because", "den er ikke ens for alle")),
			"Delvist brugt. Budskabet nævner hjælpen. Resten ikke, fordi den er ikke ens for alle.")
		wants(t, bo.Get("/"), "Delvist brugt. Budskabet nævner hjælpen.")
		shown := bo.Get("/points/" + point)
		wants(t, shown, "Det skrev du", "Hvilken hjælp får jeg?", "Sig, hvad der hjælper.")
		// All others read the point, and no name.
		hanne := a.In("gert")
		if p := hanne.Get("/points/" + point); p.Status != 404 {
			t.Errorf("a councillor reads of the draft: got %d", p.Status)
		}
		wants(t, a.In("fie").Get("/letters/"+letter+"/points"), "1. Borgeren skal kunne se", "Delvist brugt.")
		lacks(t, a.In("fie").Get("/points/"+point), "Hvilken hjælp får jeg?", "Bo,", "Anna,")
		wants(t, a.In("fie").Get("/letters/"+letter), "Tre kommentarer i én runde er samlet i ét punkt", "Tre kommentarer blev ét punkt: 1 delvist")
		wants(t, dorte.Get("/history/"+a.ItemIn("theme", "Det, der virker", "2027")), "Punkt besvaret", "Kommentarer samlet i et punkt")
		lacks(t, dorte.Get("/history/"+letter), "Hvilken hjælp")
		verbs(t, a, letter, "round_opened", "edition_made")
	})
}

func verbs(t *testing.T, a *testapp.App, id string, want ...string) {
	t.Helper()
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		list, err := change.History(tx, id, "", 20)
		for i, verb := range want {
			if i >= len(list) || list[i].Verb != verb {
				t.Errorf("the log's line %d is not %s: %+v", i, verb, list)
				return err
			}
		}
		return err
	})
}

func TestWhatComesLateIsTakenUntilTheDraftIsAdopted(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id, letter := open(t, a), a.Item("letter", "Ledetråd 2027")
		a.Move(30 * 24 * time.Hour)
		lacks(t, a.In("bo").Get("/"), "Kommentér")
		wants(t, a.In("bo").Get("/rounds/"+id), "Dagen er gået, men du kan stadig skrive")
		write(t, a, "bo", id, "", "Bedre sent end aldrig.")
		wants(t, a.In("dorte").Get("/rounds/"+id), "Bedre sent end aldrig.", "Kom efter fristen.")
		dorte := a.In("dorte")
		wants(t, done(t, dorte, dorte.Post("/rounds/"+id+"/ending", "version", "1")), "Runden er afsluttet.")
		if p := dorte.Post("/rounds/"+id+"/ending", "version", "2"); p.Status != 409 {
			t.Errorf("ended twice: got %d", p.Status)
		}
		write(t, a, "anna", id, "", "Jeg også.")
		point := gather(t, a, "Vi skriver gerne, når vi får tid.")
		page := a.In("hanne").Get("/letters/" + letter)
		wants(t, page, "vedtages med ét åbent punkt fra runderne", "Punkt 1: Vi skriver gerne")
		if p := a.In("hanne").Post("/letters/"+letter+"/adoption", "version", page.Field("version")); p.Status != 303 {
			t.Fatalf("adopted with an open point: got %d: %s", p.Status, p.Text())
		}
		if p := a.In("bo").Post("/rounds/"+id+"/comments", "text", "Nu er det for sent."); p.Status != 409 || p.Field("text") != "" && !p.Has("Nu er det for sent.") {
			t.Errorf("a comment on what is adopted: got %d: %s", p.Status, p.Text())
		}
		wants(t, a.In("bo").Get("/letters/"+letter), "Udgave 2", "Vedtaget af direktionen")
		wants(t, done(t, dorte, dorte.Post("/points/"+point+"/answer", "version", "1", "answer", "not_used", "because", "det ved vi")), "Ikke brugt, fordi det ved vi.")
		a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
			list, err := change.History(tx, letter, "", 20)
			for _, e := range list {
				if e.Verb == "adopted" && e.After["open_points"] != "1" {
					t.Errorf("the log has %v", e.After)
				}
			}
			return err
		})
	})
}
