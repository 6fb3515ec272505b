package letter_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

// candidate makes a learning for 2027 that nobody has answered.
func candidate(tx *db.Tx, unit string) error {
	tx.Told() // a test's own hand
	_, err := item.Add(tx, item.New{Kind: "candidate", Title: "Spørg først", Unit: unit, State: "open", Period: "2027", Audience: auth.Internal()})
	return err
}

func TestWhoMayDoWhatWithLetters(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		in, draft := a.Item("letter", "Ledetråd 2026"), a.Item("letter", "Ledetråd 2027")
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/letters", 303},
			{"karen", "GET", "/letters/" + in, 200},
			{"karen", "GET", "/letters/" + draft, 200},
			{"gert", "GET", "/letters/" + in, 404},
			{"gert", "GET", "/letters/current", 303},
			{"gert", "POST", "/letters/" + draft + "/adoption", 403},
			{"anna", "GET", "/letters/new", 403},
			{"anna", "POST", "/letters/" + draft + "/adoption", 403},
			{"anna", "POST", "/letters/" + in + "/closing", 403},
			{"karen", "POST", "/letters/" + draft + "/entry", 403},
			{"fie", "POST", "/letters/" + draft + "/adoption", 403},
			{"dorte", "POST", "/letters/" + draft + "/adoption", 403},
			{"erik", "GET", "/letters/" + draft + "/edit", 403},
			{"erik", "POST", "/letters/" + draft + "/events", 403},
			{"dorte", "GET", "/letters/" + draft + "/edit", 200},
			{"dorte", "GET", "/letters/new", 200},
			{"dorte", "GET", "/letters/" + in + "/events/new", 200},
			{"dorte", "POST", "/letters/" + draft + "/entry", 409},
			{"dorte", "POST", "/letters/" + draft + "/closing", 409},
			{"dorte", "GET", "/letters/0000000000000000", 404},
			{"dorte", "POST", "/letters/0000000000000000/closing", 404},
			{"hanne", "POST", "/letters/" + draft + "/adoption", 303},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			p := b.Get(c.path)
			if c.method == "POST" {
				p = b.Post(c.path, "version", "1")
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.want)
			}
		}
		if p := a.In("gert").Get("/letters"); p.Has("Ledetråd 2026") || !p.Has("Der er ingen ledetråd endnu.") {
			t.Error("a councillor reads of the letters")
		}
	})
}

func TestAClosedLetterIsNowhere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		const title = "Ledetråd 2027"
		id, in := a.Item("letter", title), a.Item("letter", "Ledetråd 2026")
		dorte := a.In("dorte")
		if !dorte.Get("/letters").Has(title) {
			t.Fatal("the letter is not in the list before it is closed")
		}
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		for _, path := range []string{"/letters", "/letters/" + id, "/letters/" + in, "/letters/new"} {
			if p := dorte.Get(path); p.Has(">"+title) || p.Has(title+"<") {
				t.Errorf("%s tells the secretariat of the closed letter", path)
			}
		}
		for _, path := range []string{"/letters/" + id, "/letters/" + id + "/events", "/letters/" + id + "/themes", "/letters/" + id + "/adoption", "/letters/" + id + "/entry"} {
			if p := dorte.Post(path); p.Status != 404 {
				t.Errorf("POST %s: got %d, want 404", path, p.Status)
			}
		}
		if p := dorte.Post("/letters", "title", "Min egen", "year", "2027"); p.Status != 303 {
			t.Errorf("a year that only a closed letter has: got %d, want 303, as if it were free", p.Status)
		}
		if p := a.In("erik").Get("/letters/" + id); p.Status != 200 {
			t.Errorf("the board reads its closed letter: got %d, want 200", p.Status)
		}
	})
}
