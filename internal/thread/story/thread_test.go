package thread_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// To one who may not know an initiative, the goal it supports stands alone: nothing
// says that something is there.
func TestWhatIsHiddenIsNoPartOfTheThread(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo, karen := a.In("bo"), a.In("karen")
		before := bo.Get("/thread?year=2026")
		if !before.Has("Læsemakkere") || before.Has("Ét mål uden indsats") {
			t.Fatalf("before: %s", before.Text())
		}
		a.CloseItem(a.Item("initiative", "Læsemakkere"), "b:"+a.Body("Hovedudvalget"))
		after := bo.Get("/thread?year=2026")
		if after.Has("Læsemakkere") {
			t.Error("the closed initiative is still on the thread")
		}
		if !after.Has("Ét mål uden indsats") {
			t.Errorf("the goal is not a loose end: %s", after.Text())
		}
		if after.Has("Børn læser også derhjemme") && !after.Has("Én effekt, ingen indsats peger på") {
			t.Error("the effect behind the closed initiative hangs on nothing, and is not said to")
		}
		goal := a.Item("plan_goal", "Flere læser med lyst")
		if p := bo.Get("/thread/" + goal); p.Has("Læsemakkere") || p.Has("Børn læser også derhjemme") {
			t.Errorf("what hangs behind the hidden is reached: %s", p.Text())
		}
		if p := karen.Get("/thread/" + goal); !p.Has("Læsemakkere") || !p.Has("Børn læser også derhjemme") {
			t.Errorf("a member does not see it: %s", p.Text())
		}
		if p := bo.Get("/thread/" + a.Item("initiative", "Læsemakkere")); p.Status != 404 {
			t.Errorf("the closed initiative's own thread: got %d, want 404", p.Status)
		}
	})
}

func TestTheThreadIsFiltered(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo := a.In("bo")
		theme := a.ItemIn("theme", "Det, der virker", "2026")
		for _, c := range []struct {
			query string
			has   bool
		}{
			{"year=2026", true},
			{"year=2025", false},
			{"year=2026&theme=" + theme, true},
			{"year=2026&theme=" + a.Item("theme", "Ét forløb på tværs"), false},
			{"year=2026&unit=" + a.Unit("Børn og Læring"), true},
			{"year=2026&unit=" + a.Unit("Veje"), false},
			{"year=2026&show=mine", true},
			{"year=2026&unit=noget-andet", false},
		} {
			if p := bo.Get("/thread?" + c.query); p.Status != 200 || p.Has("Flere læser med lyst") != c.has {
				t.Errorf("%s: got %d, the goal there: %v, want %v", c.query, p.Status, !c.has, c.has)
			}
		}
		if p := a.In("carl").Get("/thread?year=2026&show=mine"); p.Has("Læsemakkere") {
			t.Error("another unit's goal is among mine")
		}
	})
}

// What was found is remembered only until something is changed.
func TestLooseEndsAreNeverOld(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo, anna := a.In("bo"), a.In("anna")
		for range 2 {
			if p := bo.Get("/thread?year=2026"); !p.Has("Skoler har ikke svaret på »Ét forløb på tværs«") || !p.Has("Levende landsbyer") {
				t.Fatalf("the loose ends: %s", p.Text())
			}
		}
		plan := a.Item("plan", "Årsplan 2026")
		anna.Post("/plans/"+plan+"/answers/"+a.Item("theme", "Ét forløb på tværs"), "kind", "not_this_year", "text", "Vi samler kræfterne.")
		if p := bo.Get("/thread?year=2026"); p.Has("Skoler har ikke svaret på") {
			t.Error("“not this year” is an answer, and the loose end stands")
		}
	})
}

// A political goal belongs to the years of its period: in another year it is neither
// drawn nor a loose end, if nothing of that year hangs on it.
func TestAPoliticalGoalIsOfTheYearsOfItsPeriod(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		bo, title := a.In("bo"), "Levende landsbyer"
		goal := a.Item("goal", title)
		for _, c := range []struct {
			period, year string
			there        bool
		}{
			{"2026-2029", "2024", false}, {"2026-2029", "2025", false}, {"2026-2029", "2026", true}, {"2026-2029", "2029", true}, {"2026-2029", "2030", false},
			{"2024", "2024", true}, {"2024", "2026", false}, {"2016–2028", "2026", true}, {"2025-", "2026", true}, {"2025-", "2024", false}, {"Indtil videre", "2024", true},
		} {
			a.System(func(tx *db.Tx, _ *auth.Reader) error {
				tx.Told(goal)
				_, err := tx.Exec(`UPDATE item SET period = $1, version = version + 1 WHERE id = $2`, c.period, goal)
				return err
			})
			if p := bo.Get("/thread?year=" + c.year); p.Status != 200 || p.Has(title) != c.there {
				t.Errorf("a goal of %q in %s: got %d, there: %v, want %v", c.period, c.year, p.Status, !c.there, c.there)
			}
			if got := strings.Contains(bo.Get("/thread/picture?year="+c.year).Body, title); got != c.there {
				t.Errorf("a goal of %q in the picture of %s: %v, want %v", c.period, c.year, got, c.there)
			}
		}
	})
}

func TestWhoSeesTheThread(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		goal := a.Item("plan_goal", "Flere læser med lyst")
		for _, c := range []struct {
			who, path string
			want      int
		}{
			{"", "/thread", 303}, {"gert", "/thread", 200}, {"bo", "/thread", 200}, {"carl", "/thread", 200},
			{"gert", "/thread/" + goal, 404}, {"carl", "/thread/" + goal, 200}, {"bo", "/thread/0000000000000000", 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			if p := b.Get(c.path); p.Status != c.want {
				t.Errorf("%s %s: got %d, want %d", c.who, c.path, p.Status, c.want)
			}
		}
		if p := a.In("gert").Get("/thread?year=2026"); p.Has("Flere læser med lyst") || p.Has("uden indsats") {
			t.Error("a councillor meets what is internal")
		}
	})
}
