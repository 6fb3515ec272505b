package intake_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/testapp"
)

func TestWhoReadsWhatIn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		people, goals := []byte("Navn;E-mail\nA;a@b.dk"), []byte("Mål;Kilde;Periode\nA;K;2026-2029")
		_, ofFie := at(a, "fie").preview("people", string(people))
		_, ofDorte := at(a, "dorte").preview("goals", string(goals))
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"fie", "GET", "/import", 200}, {"dorte", "GET", "/import", 200},
			{"fie", "GET", "/import/template?sort=people", 200}, {"fie", "GET", "/import/template?sort=goals", 403}, {"dorte", "GET", "/import/template?sort=plan_goals", 200},
			{"dorte", "GET", "/import/template?sort=people", 403}, {"fie", "GET", "/import/template?sort=x", 404},
			{"fie", "GET", ofFie, 200}, {"dorte", "GET", ofFie, 404}, {"dorte", "GET", ofFie + "/refused", 404}, {"dorte", "POST", ofFie + "/confirmation", 404},
			{"dorte", "POST", ofFie + "/stopping", 404}, {"dorte", "POST", ofFie + "/discarding", 404},
			{"dorte", "GET", ofDorte, 200}, {"fie", "GET", ofDorte, 404}, {"dorte", "GET", ofDorte + "/refused", 200}, {"fie", "GET", "/import/06g0000000000000", 404}, {"fie", "GET", "/import/x", 404},
			{"anna", "GET", "/import", 403}, {"bo", "GET", "/import", 403}, {"erik", "GET", "/import", 403}, {"gert", "GET", "/import", 403},
			{"anna", "POST", "/import", 403}, {"anna", "GET", ofFie, 404}, {"gert", "GET", ofFie, 403}, {"", "GET", "/import", 303}, {"", "POST", "/import", 303},
			{"fie", "POST", ofFie + "/confirmation", 422},
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
		if p := at(a, "dorte").upload("fil.csv", people, "sort", "people"); p.Status != 403 {
			t.Errorf("dorte sends people: %d", p.Status)
		}
		if p := at(a, "fie").upload("fil.csv", goals, "sort", "goals"); p.Status != 403 {
			t.Errorf("fie sends goals: %d", p.Status)
		}
		if p := a.In("dorte").Get("/import"); p.Has(ofFie) || p.Has("Personer med stillinger") {
			t.Errorf("dorte sees what the administrator reads in: %s", p.Text())
		}
	})
}

// A goal one may not see is not there: the same row makes a new one, and nothing of the
// old is told.
func TestAClosedGoalIsNotToldOf(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.CloseItem(a.Item("goal", "Levende landsbyer"), auth.BodySubject(a.Body("Hovedudvalget")))
		a.CloseItem(a.Item("plan_goal", "Flere læser med lyst"), auth.BodySubject(a.Body("Hovedudvalget")))
		dorte := at(a, "dorte")
		p, path := dorte.preview("goals", "Mål;Kilde\nLevende landsbyer;Egen\nAlle unge i uddannelse eller job;Ny kilde\n", "years", "2026-2029")
		if got := counts(p); got != "Nye 1, Ændres 1, Uændret 0, Afvist 0" || p.Has("Der skal være liv") {
			t.Errorf("goals: %s: %s", got, p.Text())
		}
		wants(t, p, "Budgetaftale 2026 → Ny kilde")
		wants(t, dorte.save(a, p, path), "Politiske mål 2")
		p, path = dorte.preview("plan_goals", "Enhed;Mål;Tema;Ansvarlig\nSkoler;Flere læser med lyst;Det, der virker;Bo\nVeje;Færre huller;;karen@fjordby.example\nElmeskolen;Ro i timen;;\n", "years", "2026")
		if got := counts(p); got != "Nye 3, Ændres 0, Uændret 0, Afvist 0" || p.Has("75 pct.") {
			t.Errorf("goals of plans: %s: %s", got, p.Text())
		}
		wants(t, p, "Der bliver begyndt to planer.")
		wants(t, dorte.save(a, p, path), "Mål i planer 3", "Planer 2")
		if page := a.In("iben").Get("/plan-goals?year=2026"); !page.Has("Ro i timen") {
			t.Errorf("iben's plan: %s", page.Text())
		}
	})
}
