package theme_test

import (
	"regexp"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
	"ledetraad/internal/theme"
)

var key = regexp.MustCompile(`\b(theme|letter|state|kind|nav|web)\.[a-z_.]+\b`)

// words fails where a text key stands on the page instead of its words.
func words(t *testing.T, p testapp.Page) {
	t.Helper()
	if k := key.FindString(p.Text()); k != "" {
		t.Errorf("the text key %s stands on the page", k)
	}
}

func TestTheSecretariatWritesAThemeThatComesFromAnEarlierOne(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, draft := a.In("dorte"), a.Item("letter", "Ledetråd 2027")
		form := dorte.Get("/letters/" + draft + "/themes/new")
		words(t, form)
		if form.Status != 200 || !form.Has("Ét forløb på tværs") || form.Has("Ledetråd 2025") {
			t.Fatalf("the form: %d %s", form.Status, form.Text())
		}
		t2 := a.Item("theme", "Ét forløb på tværs")
		page := dorte.Follow(dorte.Post("/letters/"+draft+"/themes", "title", "Vi bliver på linjen", "place", "1", "why", "Fordi folk ringer igen.",
			"citizens", "Vi stiller dig om.", "questions", "Hvem ringer?\n\nHvem svarer?", "goals", a.Item("goal", "Levende landsbyer"),
			"from1", t2, "how1", "extends", "because1", "Nu mellem kontorerne."))
		words(t, page)
		for _, want := range []string{"Temaet er gemt.", "Levende landsbyer", "Ét forløb på tværs", "I forlængelse af", "Nu mellem kontorerne.", "Hvem svarer?", "Udkast", "Ingen mål i planer"} {
			if !page.Has(want) {
				t.Errorf("want %q on the theme's page: %s", want, page.Text())
			}
		}
		if old := a.In("bo").Get("/themes/" + t2); !old.Has("Vi bliver på linjen") {
			t.Error("the earlier theme does not say what it became")
		}
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			list, err := theme.OfLetter(tx, draft)
			if err != nil || len(list) != 2 || list[0].Title != "Vi bliver på linjen" || list[1].Place != 2 || len(list[0].Questions) != 2 {
				t.Errorf("the draft's themes: %+v, %v", list, err)
			}
			return nil
		})
	})
}

func TestAThemeIsMovedAndLaidAsideAndTakenInAgain(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, draft := a.In("dorte"), a.Item("letter", "Ledetråd 2027")
		for _, title := range []string{"B", "C"} {
			dorte.Post("/letters/"+draft+"/themes", "title", title, "goals", a.Item("goal", "Levende landsbyer"))
		}
		order := func(want string) {
			t.Helper()
			a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
				list, err := theme.OfLetter(tx, draft)
				got := ""
				for i, x := range list {
					got += x.Title[:1]
					if x.Place != i+1 {
						t.Errorf("%s stands at %d, want %d", x.Title, x.Place, i+1)
					}
				}
				if got != want {
					t.Errorf("the order is %s, want %s", got, want)
				}
				return err
			})
		}
		order("DBC")
		c := a.Item("theme", "C")
		dorte.Post("/themes/"+c, "version", "1", "title", "C", "place", "1")
		order("CDB")
		dorte.Post("/themes/"+c, "version", "2", "title", "C", "place", "3")
		order("DBC")
		b := a.Item("theme", "B")
		dorte.Post("/themes/"+b, "version", "1", "title", "B", "place", "0", "goals", a.Item("goal", "Levende landsbyer"))
		order("DC")
		if p := dorte.Get("/letters/" + draft); !p.Has("Lagt til side") {
			t.Error("the secretariat does not find the theme that was laid aside")
		}
		if p := dorte.Get("/goals/" + a.Item("goal", "Levende landsbyer")); p.Has(">B<") {
			t.Error("a theme laid aside still supports its goal")
		}
		edit := dorte.Get("/themes/" + b + "/edit")
		words(t, edit)
		if p := dorte.Post("/themes/"+b, "version", "2", "title", "B", "place", "1"); p.Status != 303 {
			t.Errorf("taken in again: got %d, want 303", p.Status)
		}
		order("BDC")
	})
}

func TestAThemeSavedOverAnothersChangeShowsBoth(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		draft := a.Item("letter", "Ledetråd 2027")
		dorte.Post("/letters/"+draft+"/themes", "title", "Nyt", "why", "A")
		id := a.Item("theme", "Nyt")
		if p := dorte.Post("/themes/"+id, "version", "1", "title", "Nyt", "place", "2", "why", "B"); p.Status != 303 {
			t.Fatalf("save: got %d, want 303", p.Status)
		}
		late := dorte.Post("/themes/"+id, "version", "1", "title", "Nyt", "place", "2", "why", "C")
		if late.Status != 409 || late.Field("why") != "C" || !late.Has("Gemt i mellemtiden") {
			t.Errorf("a stale save: got %d, want 409 with both texts: %s", late.Status, late.Text())
		}
		bad := dorte.Post("/letters/"+draft+"/themes", "title", "", "why", "Det skrev jeg.", "how1", "continued", "from2", "0000000000000000", "how2", "new")
		if bad.Status != 422 || bad.Field("why") != "Det skrev jeg." || !bad.Has("Giv temaet et navn.") || !bad.Has("Vælg det tema, det kommer fra.") || !bad.Has("Vælg et af svarene.") {
			t.Errorf("bad input: got %d: %s", bad.Status, bad.Text())
		}
		unknown := dorte.Post("/letters/"+draft+"/themes", "title", "X", "from1", "0000000000000000", "how1", "continued")
		if unknown.Status != 422 {
			t.Errorf("an earlier theme that is not there: got %d, want 422", unknown.Status)
		}
	})
}
