package talk_test

import (
	"regexp"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
)

var at = regexp.MustCompile(`/talks/[0-9a-z]{16}`)

// wish asks for a talk about this year's letter, and gives the address of the wish.
func wish(t *testing.T, a *testapp.App, who string, pairs ...string) string {
	t.Helper()
	p := a.In(who).Post("/letters/"+a.Item("letter", "Ledetråd 2026")+"/talks", append(pairs, "wish", "Hvad kan vente?")...)
	if p.Status != 303 {
		t.Fatalf("%s asks: got %d: %s", who, p.Status, p.Text())
	}
	return at.FindString(p.Location)
}

// The columns: nobody, a councillor, an employee, a leader who asked, another leader, a
// member of a MED committee, a member of the board, the administrator, secretariat,
// chief executive.
var whoever = []string{"", "gert", "bo", "anna", "carl", "karen", "hanne", "fie", "dorte", "erik"}

func TestWhoMayDoWhatWithTalks(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		x := wish(t, a, "anna", "named", "Lærerne")
		letter, draft := "/letters/"+a.Item("letter", "Ledetråd 2026"), "/letters/"+a.Item("letter", "Ledetråd 2027")
		theme := "/themes/" + a.ItemIn("theme", "Det, der virker", "2026")
		for _, c := range []struct {
			method, path string
			want         []int
			pairs        []string
		}{
			{"GET", "/talks", []int{303, 200, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", x, []int{303, 404, 404, 200, 404, 404, 200, 404, 200, 200}, nil},
			{"GET", x + "/answer", []int{303, 403, 404, 403, 404, 404, 200, 404, 200, 200}, nil},
			{"GET", letter + "/talks/new", []int{303, 404, 403, 200, 200, 200, 200, 403, 403, 200}, nil},
			{"GET", theme + "/talks/new", []int{303, 404, 403, 200, 200, 200, 200, 403, 403, 200}, nil},
			{"GET", draft + "/talks/new", []int{303, 404, 403, 409, 409, 409, 409, 403, 403, 409}, nil},
			{"POST", letter + "/talks", []int{303, 404, 403, 422, 422, 422, 422, 403, 403, 422}, nil},
			{"POST", theme + "/talks", []int{303, 404, 403, 303, 303, 303, 303, 403, 403, 303}, []string{"named", "Vi", "wish", "Hvorfor?"}},
			{"POST", x + "/answer", []int{303, 403, 404, 403, 404, 404, 422, 404, 422, 422}, []string{"version", "1"}},
			{"POST", x + "/withdrawal", []int{303, 404, 404, 409, 404, 404, 403, 404, 403, 403}, []string{"version", "9"}},
			{"POST", x + "/answer", []int{303, 403, 404, 403, 404, 404, 303, 404, 409, 409}, []string{"version", "1", "answer", "Det taler vi om."}},
			{"POST", x + "/withdrawal", []int{303, 404, 404, 409, 404, 404, 403, 404, 403, 403}, []string{"version", "2"}},
		} {
			for i, who := range whoever {
				b := a.Out()
				if who != "" {
					b = a.In(who)
				}
				p := b.Get(c.path)
				if c.method == "POST" {
					p = b.Post(c.path, c.pairs...)
				}
				if p.Status != c.want[i] {
					t.Errorf("%q %s %s: got %d, want %d: %.200s", who, c.method, c.path, p.Status, c.want[i], p.Text())
				}
			}
		}
	})
}

// What one may not see of talks stands nowhere: not in the list, the letter's history,
// the news or the search.
func TestATalkIsReadByThoseItIsFor(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter := a.Item("letter", "Ledetråd 2026")
		p := a.In("anna").Post("/letters/"+letter+"/talks", "named", "Kanariegruppen", "wish", "Kanariefuglens ønske", "suits", "Kanarietid")
		x := at.FindString(p.Location)
		a.In("dorte").Post(x+"/answer", "version", "1", "day", "2026-10-01", "place", "Kanariesal", "answer", "Kanariesvar.")
		reads := map[string]bool{"anna": true, "hanne": true, "dorte": true, "erik": true}
		for _, who := range append(whoever[1:], "iben") {
			b := a.In(who)
			seen := false
			for _, path := range []string{"/", "/talks", x, "/letters/" + letter, "/history/" + letter, "/search?q=kanariefuglens", "/me/mail"} {
				said := b.Get(path)
				seen = seen || strings.Contains(said.Body, "Kanarie")
				if path == "/history/"+letter && strings.Contains(said.Body, "Kanarie") {
					t.Errorf("%s reads of the talk in the letter's history", who)
				}
			}
			if seen != reads[who] {
				t.Errorf("%s: sees the talk %v, want %v", who, seen, reads[who])
			}
		}
	})
}

// A talk about a theme goes with it: who may not know the theme any more finds no talk
// about it, also where she asked for it herself.
func TestATalkIsAsHiddenAsWhatItIsAbout(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := a.ItemIn("theme", "Det, der virker", "2026")
		p := a.In("anna").Post("/themes/"+id+"/talks", "named", "Lærerne", "wish", "Hvorfor dette tema?")
		x := at.FindString(p.Location)
		if p := a.In("anna").Get(x); p.Status != 200 {
			t.Fatalf("her own: got %d: %s", p.Status, p.Text())
		}
		a.System(func(tx *db.Tx, _ *auth.Reader) error {
			tx.Told(id)
			it, err := item.Get(tx, "", id)
			if err != nil {
				return err
			}
			return item.Readdress(tx, &it, auth.Closed(auth.BodySubject(a.Body("Direktionen"))), "Et tema", it.Version)
		})
		for who, want := range map[string]int{"anna": 404, "dorte": 404, "erik": 200, "hanne": 200} {
			if p := a.In(who).Get(x); p.Status != want {
				t.Errorf("%s: got %d, want %d: %s", who, p.Status, want, p.Text())
			}
			if p := a.In(who).Get("/talks"); p.Has("Hvorfor dette tema?") != (want == 200) {
				t.Errorf("%s in the list: %s", who, p.Text())
			}
		}
	})
}
