package indicator_test

import (
	"fmt"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/testapp"
)

const (
	theEffect = "Børn læser også derhjemme"
	theFigure = "Bøger i skoletasken"
)

// form is what a new indicator is said to be, with some of it said otherwise.
func form(a *testapp.App, other ...string) []string {
	said := map[string]string{"title": "Bøger lånt pr. barn", "measure": "bøger", "direction": "up", "often": "quarter",
		"source": "Skolebibliotekets udlån.", "owner": a.Person("bo"), "meeting": "Dialogen i juni", "target": "4,5", "target_day": "2026-12-31"}
	for i := 0; i+1 < len(other); i += 2 {
		said[other[i]] = other[i+1]
	}
	var pairs []string
	for _, name := range []string{"title", "measure", "direction", "often", "source", "owner", "meeting", "target", "target_day"} {
		pairs = append(pairs, name, said[name])
	}
	return pairs
}

func want(t *testing.T, p testapp.Page, words ...string) {
	t.Helper()
	for _, w := range words {
		if !p.Has(w) {
			t.Errorf("want %q: %s", w, p.Text())
		}
	}
}

func TestAFigureIsBegunMeasuredPastedAndCorrected(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, effect := a.In("anna"), a.Item("effect", theEffect)
		want(t, anna.Get("/effects/"+effect), "Det viser tallene", "44,5 pct. i maj 2026.", "Det er 3,5 højere end i marts 2026.", "Seks var syge.", "Hvor linjen er brudt, er der ikke målt.", "Ny indikator")
		page := anna.Follow(anna.Post("/effects/"+effect+"/indicators", form(a)...))
		id := a.Item("indicator", "Bøger lånt pr. barn")
		want(t, page, "Indikatoren er gemt.", "Der er ingen målinger endnu.", "Måltallet er mindst 4,5 bøger senest 31. december 2026.", "Skolebibliotekets udlån.", theEffect, "Fx 3. kvartal 2026.")

		bo, one := a.In("bo"), "/indicators/"+id+"/observations"
		want(t, bo.Follow(bo.Post(one, "at", "K2 2026", "value", "3,9", "note", "Uden sommerferien.")), "Målingen er gemt.", "3,9 bøger i 2. kvartal 2026.", "Der mangler 0,6.", "Uden sommerferien.")
		if p := bo.Post(one, "at", "2026-Q2", "value", "4"); p.Status != 422 || !p.Has("Der står allerede 3,9 for den periode.") || p.Field("value") != "4" {
			t.Errorf("the same period again: got %d: %s", p.Status, p.Text())
		}

		rows := "Kvartal\tBøger\n2025-Q1\t3,1\n2025-Q2\t3,4\n2025-Q3\t\n2025-Q4\t3,6\n2026-Q2\t4,1\n"
		look := bo.Post("/indicators/"+id+"/series", "version", "2", "rows", rows)
		want(t, look, "Det bliver gemt", "Gem fire målinger", "Tomt", "4,1")
		if look.Status != 200 || bo.Get("/indicators/"+id).Has("2025") {
			t.Errorf("looking saved something: %d", look.Status)
		}
		page = bo.Follow(bo.Post("/indicators/"+id+"/series", "version", "2", "rows", look.Field("rows"), "do", "save"))
		want(t, page, "Målingerne er gemt.", "4,1 bøger i 2. kvartal 2026.", "4. kvartal 2025", "Uden sommerferien.")
		if page.Has("3. kvartal 2025") {
			t.Error("what was not measured stands as something")
		}

		at := one + "/2026-Q2"
		want(t, bo.Get(at), "Ret målingen i 2. kvartal 2026", `value="4,1"`)
		want(t, bo.Follow(bo.Post(at, "version", "3", "value", "4,6", "note", "")), "4,6 bøger i 2. kvartal 2026.", "og det er nået")
		want(t, bo.Follow(bo.Post(one+"/2025-Q1", "version", "4", "remove", "1")), "Målingen er taget ud.")
		want(t, anna.Get("/history/"+id), "Måling taget ud", "Målinger rettet", "2026-Q2: 4,1 (Uden sommerferien.)", "2026-Q2: 4,6", "Målinger skrevet", "Måltal nås senest", "Hvert kvartal")

		if got := verbs(a, id); got != "created observed observation_corrected observation_corrected observation_removed" {
			t.Errorf("the log says %s", got)
		}
		a.Read("gert", func(tx *db.Tx, r *auth.Reader) error {
			if all, err := indicator.Observations(tx, id); err != nil || len(all[id]) != 0 {
				t.Errorf("a councillor reads %v (%v)", all, err)
			}
			return nil
		})
	})
}

// verbs are what the log says was done to an item, the oldest first.
func verbs(a *testapp.App, id string) string {
	var list []string
	a.System(func(tx *db.Tx, r *auth.Reader) (err error) {
		list, err = db.All(tx, db.Value[string], `SELECT verb FROM change WHERE item = $1 ORDER BY id`, id)
		return err
	})
	return strings.Join(list, " ")
}

func TestWhatWillNotDoSaysWhatToDo(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, effect, id := a.In("anna"), a.Item("effect", theEffect), a.Item("indicator", theFigure)
		for _, c := range [][3]string{
			{"title", "", "Skriv, hvad I tæller."},
			{"measure", "", "Skriv, hvad tallet måles i"},
			{"measure", strings.Repeat("x", 41), "Skriv højst 40 tegn."},
			{"direction", "sidelæns", "Vælg et af svarene."},
			{"often", "", "Vælg et af svarene."},
			{"source", "", "Skriv, hvor tallet kommer fra."},
			{"owner", a.Person("karen"), "Vælg, hvem der svarer for tallet."},
			{"meeting", "", "Skriv, hvilket møde der bruger tallet."},
			{"target", "70.5", "»70.5« kan ikke læses som et tal. Skriv det som 1.234,5."},
			{"target", "", "Der står en dato, men intet måltal."},
			{"target_day", "i morgen", "Skriv en dato som 2026-01-31."},
		} {
			p := anna.Post("/effects/"+effect+"/indicators", form(a, c[0], c[1])...)
			if p.Status != 422 || !p.Has(c[2]) || p.Field("source") == "" && c[0] != "source" {
				t.Errorf("%s %q: got %d: %s", c[0], c[1], p.Status, p.Text())
			}
		}
		for _, c := range [][3]string{
			{"engang", "3", "Skriv en måned, fx september 2026."},
			{"2026-Q2", "3", "Skriv en måned, fx september 2026."},
			{"oktober 2026", "3", "Perioden er ikke begyndt endnu."},
			{"2026-07", "", "Skriv tallet. Er der ikke målt, så lad perioden stå tom."},
			{"2026-07", "tre", "»tre« kan ikke læses som et tal."},
			{"2026-07", strings.Repeat("9", 60), strings.Repeat("9", 40) + "…"},
			{"2026-07", "1.5", "»1.5« kan ikke læses som et tal."},
		} {
			p := anna.Post("/indicators/"+id+"/observations", "at", c[0], "value", c[1], "note", "Det skrev jeg.")
			if p.Status != 422 || !p.Has(c[2]) || p.Field("at") != c[0] || p.Field("note") != "Det skrev jeg." {
				t.Errorf("%q: got %d: %s", c, p.Status, p.Text())
			}
		}
		for _, c := range [][2]string{
			{"2026-06\t50\n2026-07 51\nengang\t52", "to linjer kan ikke læses."},
			{"2026-06\t50\n2026-06\t51", "Perioden står også på linje 1."},
			{"", "Der er intet nyt at gemme."},
			{"2026-05\t44,5", "Der er intet nyt at gemme."},
			{"2026-06\t50" + strings.Repeat("\n", 500) + "2026-07\t50", "Sæt højst 500 linjer ind ad gangen."},
		} {
			for _, do := range []string{"", "save"} {
				p := anna.Post("/indicators/"+id+"/series", "version", "2", "rows", c[0], "do", do)
				if p.Status != 422 || !p.Has(c[1]) || strings.TrimSpace(p.Field("rows")) != strings.TrimSpace(c[0]) {
					t.Errorf("%.60q %q: got %d", c[0], c[1], p.Status)
				}
			}
		}
		if got := verbs(a, id); got != "created observed" {
			t.Errorf("something was saved: %s", got)
		}
	})
}

// Two hundred observations are drawn; more are refused, and the rhythm stands.
func TestASeriesIsFull(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, id := a.In("anna"), a.Item("indicator", theFigure)
		var rows strings.Builder
		for i := range indicator.Most {
			fmt.Fprintf(&rows, "%d-%02d\t1\n", 2001+i/12, i%12+1)
		}
		p := anna.Post("/indicators/"+id+"/series", "version", "2", "rows", rows.String(), "do", "save")
		if p.Status != 422 || !p.Has("Der er plads til 200 målinger.") {
			t.Errorf("202 observations: got %d", p.Status)
		}
		lines := strings.SplitAfter(rows.String(), "\n")
		want(t, anna.Follow(anna.Post("/indicators/"+id+"/series", "version", "2", "rows", strings.Join(lines[:198], ""), "do", "save")), "Målingerne er gemt.", "44,5 pct. i maj 2026.")
		if p := anna.Post("/indicators/"+id+"/observations", "at", "2026-08", "value", "50"); p.Status != 422 || !p.Has("Der er plads til 200 målinger.") {
			t.Errorf("one more: got %d", p.Status)
		}
		p = anna.Post("/indicators/"+id, append(form(a, "often", "year"), "version", "3")...)
		if p.Status != 422 || !p.Has("Der er allerede målinger.") {
			t.Errorf("another rhythm: got %d", p.Status)
		}
	})
}
