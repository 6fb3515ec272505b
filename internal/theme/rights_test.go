package theme_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
	"ledetraad/internal/theme"
)

func TestWhoMayDoWhatWithThemes(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		in, draft := a.Item("letter", "Ledetråd 2026"), a.Item("letter", "Ledetråd 2027")
		standing := a.Item("theme", "Ét forløb på tværs")
		a.In("dorte").Post("/letters/"+draft+"/themes", "title", "Nyt")
		fresh := a.Item("theme", "Nyt")
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/themes/" + standing, 303},
			{"karen", "GET", "/themes/" + standing, 200},
			{"karen", "GET", "/themes/" + fresh, 200},
			{"gert", "GET", "/themes/" + standing, 404},
			{"gert", "POST", "/themes/" + fresh, 403},
			{"erik", "GET", "/themes/" + fresh + "/edit", 403},
			{"erik", "POST", "/letters/" + draft + "/themes", 403},
			{"dorte", "GET", "/themes/" + standing + "/edit", 409},
			{"dorte", "POST", "/themes/" + standing, 409},
			{"dorte", "POST", "/letters/" + in + "/themes", 409},
			{"dorte", "GET", "/letters/" + in + "/themes/new", 409},
			{"dorte", "POST", "/themes/" + fresh, 422},
			{"dorte", "GET", "/themes/" + fresh + "/edit", 200},
			{"dorte", "GET", "/themes/0000000000000000", 404},
			{"dorte", "GET", "/letters/0000000000000000/themes/new", 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			p := b.Get(c.path)
			if c.method == "POST" {
				p = b.Post(c.path)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.want)
			}
		}
	})
}

func TestAClosedThemeIsNowhere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		letter, draft := a.Item("letter", "Ledetråd 2026"), a.Item("letter", "Ledetråd 2027")
		const title = "Ét forløb på tværs"
		id := a.Item("theme", title)
		for _, path := range []string{"/letters", "/letters/" + letter, "/letters/" + draft + "/themes/new"} {
			if !a.In("dorte").Get(path).Has(title) {
				t.Fatalf("%s does not have the theme before it is closed", path)
			}
		}
		a.CloseItem(id, "b:"+a.Body("Direktionen"))
		for _, path := range []string{"/letters", "/letters/" + letter, "/letters/" + draft, "/letters/" + draft + "/themes/new", "/themes/" + id, "/goals"} {
			if p := a.In("dorte").Get(path); p.Has(title) {
				t.Errorf("%s tells the secretariat of the closed theme", path)
			}
		}
		if p := a.In("dorte").Post("/letters/"+draft+"/themes", "title", "X", "from1", id, "how1", "continued"); p.Status != 422 {
			t.Errorf("to come from a closed theme: got %d, want 422", p.Status)
		}
		if p := a.In("hanne").Get("/letters/" + letter); !p.Has(title) {
			t.Error("the board does not find its theme")
		}
	})
}

func TestTheThemesOfAYear(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.Read("bo", func(tx *db.Tx, r *auth.Reader) error {
			for year, want := range map[int]int{2026: 2, 2027: 1, 2020: 0} {
				list, err := theme.InYear(tx, year)
				if err != nil || len(list) != want {
					t.Errorf("%d has %d themes, want %d: %v", year, len(list), want, err)
				}
			}
			return nil
		})
	})
}
