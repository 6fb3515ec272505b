package story_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/casefile"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// asked asks carl, and bo by his address, to read a case through, and returns where they do.
func asked(t *testing.T, a *testapp.App, at string) string {
	t.Helper()
	form := a.In("hanne").Get(at + "/readings/new")
	p := a.In("hanne").Post(at+"/readings", "version", form.Field("version"), "people", a.Person("carl"), "others", "Bo@fjordby.example", "until", "2026-09-18", "text", "Er tallene rigtige?")
	if p.Status != 303 {
		t.Fatalf("got %d: %s", p.Status, p.Text())
	}
	return strings.SplitN(p.Location, "?", 2)[0]
}

func TestACircleReadsAFixedEditionAndIsAnswered(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a)
		done(t, a, "hanne", at+"/sections", at+"/sections", "text_occasion", "Der er mørkt kl. 16.")
		g := asked(t, a, at)
		id := strings.TrimPrefix(at, "/cases/")
		// What is written afterwards is not what they read.
		done(t, a, "hanne", at+"/sections", at+"/sections", "text_occasion", "Der er mørkt kl. 15.")
		p := a.In("carl").Get(g)
		wants(t, p, "Udgave 1", "Er tallene rigtige?", "Der er mørkt kl. 16.", "Bo og Carl")
		if p.Has("kl. 15.") {
			t.Errorf("what came later is shown: %s", p.Text())
		}
		for who, want := range map[string]int{"carl": 1, "bo": 1, "hanne": 0, "anna": 0} {
			a.Read(who, func(tx *db.Tx, r *auth.Reader) error {
				list, err := casefile.Unread(tx, r)
				if len(list) != want {
					t.Errorf("%d wait to be read by %s, want %d", len(list), who, want)
				}
				return err
			})
		}
		wants(t, a.In("bo").Get("/"), "Læs igennem", "Lys på stien", "Du er bedt om at læse den igennem.", "Frivilligt.")
		for _, wrong := range [][]string{{"section", "", "text", ""}, {"section", "casefile:x:y", "text", "Ja"}, {"section", "", "text", strings.Repeat("x", 4001)}} {
			if p := a.In("carl").Post(g+"/remarks", wrong...); p.Status != 422 {
				t.Errorf("%.60v: got %d, want 422", wrong, p.Status)
			}
		}
		if p := a.In("carl").Post(g+"/remarks", "section", "casefile:"+id+":occasion", "text", "Skriv, hvor der er mørkt."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if p := a.In("bo").Post(g+"/remarks", "section", "", "text", "Den er let at læse."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if p := a.In("bo").Get("/"); p.Has("Læs igennem") {
			t.Errorf("he has read it, and is asked again: %s", p.Text())
		}
		wants(t, a.In("bo").Get(g), "Skriv, hvor der er mørkt.", "Den er let at læse.", "Ikke besvaret endnu")
		answer := "/case-remarks/" + between(a.In("hanne").Get(g).Body, "/case-remarks/", "/") + "/answer"
		for _, wrong := range [][]string{{"version", "1", "outcome", "taken", "answer", ""}, {"version", "1", "outcome", "x", "answer", "Ja"}} {
			if p := a.In("hanne").Post(answer, wrong...); p.Status != 422 {
				t.Errorf("%v: got %d, want 422", wrong, p.Status)
			}
		}
		done(t, a, "hanne", answer, answer, "outcome", "taken", "answer", "Vejen er nævnt.")
		wants(t, a.In("carl").Get(g), "Taget med", "Vejen er nævnt.")
		if p := a.In("hanne").Post(answer, "version", "1", "outcome", "not", "answer", "Nej"); p.Status != 409 {
			t.Errorf("answered over an old version: got %d, want 409", p.Status)
		}
		// It holds nothing: the case is made ready with a remark unanswered.
		done(t, a, "hanne", at+"/readiness", at+"/readiness", "because", "")
		wants(t, a.In("hanne").Get(at), "Klar til beslutning", "Sagen blev sendt til gennemlæsning", "Udgave 2")
	})
}

// What was said in a circle is read by those who sat in it and those who prepare the case.
func TestWhoReadsWhatWasSaidInACircle(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a)
		g := asked(t, a, at)
		if p := a.In("carl").Post(g+"/remarks", "section", "", "text", "Kviderpip om prisen."); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		answer := "/case-remarks/" + between(a.In("hanne").Get(g).Body, "/case-remarks/", "/") + "/answer"
		for _, c := range []struct {
			who                           string
			circle, say, blank, save, ask int
		}{
			{"", 303, 303, 303, 303, 303},
			{"bo", 200, 422, 403, 403, 403},
			{"carl", 200, 422, 403, 403, 403},
			{"karen", 404, 404, 404, 404, 403},
			{"gert", 404, 404, 404, 404, 404},
			{"fie", 404, 404, 404, 404, 403},
			{"anna", 404, 404, 404, 404, 403},
			{"iben", 404, 404, 404, 404, 403},
			{"dorte", 200, 403, 200, 422, 422},
			{"hanne", 200, 403, 200, 422, 422},
			{"erik", 200, 403, 200, 422, 422},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			for _, x := range []struct {
				what string
				got  testapp.Page
				want int
			}{
				{"the circle", b.Get(g), c.circle}, {"say", b.Post(g+"/remarks", "section", "", "text", ""), c.say},
				{"the answer's form", b.Get(answer), c.blank}, {"answer", b.Post(answer, "version", "1", "outcome", "", "answer", ""), c.save},
				{"ask", b.Post(at+"/readings", "version", "2", "until", ""), c.ask},
			} {
				if x.got.Status != x.want {
					t.Errorf("%s, %s: got %d, want %d", c.who, x.what, x.got.Status, x.want)
				}
			}
			for _, path := range []string{at, "/search?q=kviderpip", "/history/" + strings.TrimPrefix(at, "/cases/")} {
				if p := b.Get(path); p.Has("Kviderpip") {
					t.Errorf("%s reads it at %s", c.who, path)
				}
			}
			if p := b.Get(at); p.Status == 200 && p.Has("Gennemlæsning") != (c.circle == 200) {
				t.Errorf("%s sees that there is a circle: %v", c.who, p.Has("Gennemlæsning"))
			}
		}
	})
}

// Who is asked to read a case for the board reads it from then on.
func TestWhoIsAskedToReadACaseForTheBoardIsLetIn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a, "who", "board", "ground", "private forretningsforhold")
		if got := a.In("bo").Get(at).Status; got != 404 {
			t.Fatalf("bo, before: got %d", got)
		}
		g := asked(t, a, at)
		for who, want := range map[string]int{"bo": 200, "carl": 200, "karen": 404, "anna": 404} {
			if got := a.In(who).Get(g).Status; got != want {
				t.Errorf("%s: got %d, want %d", who, got, want)
			}
		}
		done(t, a, "hanne", at+"/questions", at+"/questions", "units", a.Unit("Veje"), "until", "2026-09-18")
		if got := a.In("bo").Get(g).Status; got != 200 {
			t.Errorf("bo, after an area was asked too: got %d", got)
		}
		wants(t, a.In("hanne").Get(at), "Områder blev spurgt om sagen")
	})
}
