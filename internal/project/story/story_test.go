package story_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/project"
	"ledetraad/internal/testapp"
)

func wants(t *testing.T, p testapp.Page, words ...string) {
	t.Helper()
	for _, w := range words {
		if !p.Has(w) {
			t.Errorf("want %q in: %s", w, p.Text())
		}
	}
}

// The secretariat begins a project on the letter, and it hangs where it belongs: on the
// letter, on its theme, on the poster, in the list and in the thread.
func TestTheSecretariatBeginsAProjectOnTheLetter(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, letter := a.In("dorte"), "/letters/"+a.Item("letter", "Ledetråd 2026")
		theme := a.ItemIn("theme", "Ét forløb på tværs", "2026")
		wants(t, dorte.Get(letter), "Begynd et projekt på tværs")
		wants(t, dorte.Get("/themes/"+theme), "Ingen projekter på tværs støtter temaet endnu.", "Begynd et projekt på tværs")
		form := dorte.Get(letter + "/initiatives/new?theme=" + theme)
		wants(t, form, "Nyt projekt på tværs", "Ét forløb på tværs", "Hanne, Direktør, Børn og Læring", "Skoler")
		if !strings.Contains(form.Body, `value="`+theme+`" checked`) {
			t.Error("the theme one came from is not ticked")
		}
		p := dorte.Post(letter+"/initiatives", "title", "Én indgang", "kind", "cross_cutting", "text", "Borgeren møder én.", "owner", a.Person("hanne"),
			"unit", a.Unit("Børn og Læring"), "units", a.Unit("Veje"), "themes", theme)
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		made, _, _ := strings.Cut(p.Location, "?")
		wants(t, dorte.Follow(p), "Projektet er begyndt.", "Én indgang", "Hanne", "Børn og Læring", "Veje", "Ledetråd 2026", "Ét forløb på tværs")
		bo := a.In("bo")
		for _, path := range []string{letter, "/themes/" + theme, letter + "/poster", "/initiatives?year=2026", "/search?q=indgang"} {
			wants(t, bo.Get(path), "Én indgang")
		}
		if p := bo.Get(letter); p.Has("Begynd et projekt på tværs") {
			t.Error("an employee is shown where projects begin")
		}
		if p := bo.Get("/themes/" + a.ItemIn("theme", "Det, der virker", "2026")); p.Has("Én indgang") {
			t.Error("it stands at a theme it does not support")
		}
		wants(t, a.In("hanne").Get(made+"/edit"), "Én indgang")
		wants(t, bo.Get("/letters/"+a.Item("letter", "Ledetråd 2027")), "Det blev der af projekterne fra Ledetråd 2026", "Én indgang")
		wants(t, bo.Get(letter+"/initiatives/new?lang=en"), "")
		if p := dorte.Get(letter + "/initiatives/new?lang=en"); strings.Contains(p.Text(), "project.") || !p.Has("New project across") {
			t.Errorf("in English: %s", p.Text())
		}
	})
}

// Who may begin one, and who may own what she begins.
func TestWhoBeginsAProjectOnTheLetter(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter := "/letters/" + a.Item("letter", "Ledetråd 2026")
		at := letter + "/initiatives"
		for _, c := range []struct {
			who, owner string
			want       int
		}{
			{"dorte", "anna", 303}, {"dorte", "", 303}, {"hanne", "hanne", 303}, {"hanne", "", 303}, {"erik", "erik", 303},
			{"hanne", "erik", 422}, {"dorte", "bo", 422}, {"dorte", "gert", 422},
			{"anna", "anna", 403}, {"bo", "bo", 403}, {"karen", "karen", 403}, {"fie", "", 403}, {"gert", "", 403}, {"", "", 303},
		} {
			b, owner := a.Out(), ""
			if c.who != "" {
				b = a.In(c.who)
			}
			if c.owner != "" {
				owner = a.Person(c.owner)
			}
			p := b.Post(at, "title", "Et", "kind", "project", "owner", owner)
			if p.Status != c.want || c.who == "" && strings.Contains(p.Location, "/initiatives/") {
				t.Errorf("%q with owner %q: got %d, want %d: %s", c.who, c.owner, p.Status, c.want, p.Text())
			}
		}
		// A member of the board owns what she begins.
		p := a.In("hanne").Follow(a.In("hanne").Post(at, "title", "Hannes eget", "kind", "project"))
		wants(t, p, "Hannes eget", "Ansvarlig", "Hanne")
		for _, bad := range [][]string{{"title", ""}, {"kind", "plan"}, {"unit", "x"}, {"units", "x"}, {"themes", a.ItemIn("theme", "Det, der virker", "2027")}, {"ends", "2026-13-01"}} {
			pairs := []string{"title", "Et", "kind", "project"}
			if p := a.In("dorte").Post(at, append(bad, pairs...)...); p.Status != 422 {
				t.Errorf("%q: got %d, want 422", bad, p.Status)
			}
		}
		a.CloseItem(a.Item("letter", "Ledetråd 2026"), "b:"+a.Body("Hovedudvalget"))
		for _, who := range []string{"dorte", "hanne"} {
			if p := a.In(who).Post(at, "title", "Et", "kind", "project"); p.Status != 404 {
				t.Errorf("%s on a letter she may not know: got %d, want 404", who, p.Status)
			}
		}
	})
}

// A project across is no loose end, and a letter that is over takes no more.
func TestAProjectAcrossIsNoLooseEnd(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter, theme := a.Item("letter", "Ledetråd 2026"), a.ItemIn("theme", "Ét forløb på tværs", "2026")
		id, err := project.Begin(a.As("dorte"), letter, project.Draft{Title: "Én indgang", Kind: "project", Themes: []string{theme}})
		if err != nil {
			t.Fatal(err)
		}
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			n, err := db.One(tx, db.Value[int], `SELECT count(*) FROM link WHERE source = $1 AND kind = 'supports' AND target IN ($2, $3)`, id, letter, theme)
			if n != 2 {
				t.Errorf("it hangs on %d, want the letter and the theme", n)
			}
			return err
		})
		if p := a.In("dorte").Get("/loose-ends?year=2026"); p.Has("Én indgang") && p.Has("der ikke hører til") {
			t.Error("it is a loose end that supports nothing")
		}
		if p := a.In("erik").Post("/letters/"+letter+"/closing", "version", "1"); p.Status != 303 {
			t.Fatalf("the letter is closed: got %d", p.Status)
		}
		if p := a.In("dorte").Post("/letters/"+letter+"/initiatives", "title", "For sent", "kind", "project"); p.Status != 409 || !p.Has("Ledetråden er lukket.") {
			t.Errorf("on a closed letter: got %d: %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Get("/letters/" + letter); p.Has("Begynd et projekt") {
			t.Error("a closed letter offers to begin one")
		}
	})
}
