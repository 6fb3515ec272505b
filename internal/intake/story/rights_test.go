package intake_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/testapp"
)

func TestWhoReadsWhatIn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		people, goals := []byte("Navn;E-mail\nA;a@b.dk"), []byte("Mål;Kilde;Periode\nA;K;2026-2029")
		_, ofFie := at(a, "fie").preview("people", string(people))
		_, ofDorte := at(a, "dorte").preview("goals", string(goals))
		_, ofAnna := at(a, "anna").preview("plan_goals", "Enhed;Mål;År\nSkoler;Flere skriver;2026")
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
			{"anna", "GET", "/import", 200}, {"anna", "GET", "/import/template?sort=plan_goals", 200}, {"anna", "GET", "/import/template?sort=goals", 403}, {"anna", "GET", ofDorte, 404}, {"bo", "GET", "/import", 403}, {"erik", "GET", "/import", 200}, {"erik", "GET", ofAnna, 404}, {"gert", "GET", "/import", 403},
			{"bo", "POST", "/import", 403}, {"anna", "GET", ofFie, 404}, {"anna", "GET", ofAnna, 200}, {"dorte", "GET", ofAnna, 200}, {"carl", "GET", ofAnna, 404}, {"carl", "POST", ofAnna + "/confirmation", 404}, {"fie", "GET", ofAnna, 404}, {"gert", "GET", ofFie, 403}, {"", "GET", "/import", 303}, {"", "POST", "/import", 303},
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
		for _, who := range []string{"anna", "carl"} {
			if p := at(a, who).upload("fil.csv", goals, "sort", "goals"); p.Status != 403 {
				t.Errorf("%s sends political goals: %d", who, p.Status)
			}
		}
		if p := a.In("anna").Get("/import"); !p.Has(ofAnna) || p.Has(ofDorte) || p.Has(`value="goals"`) {
			t.Errorf("anna sees what others read in, or not her own: %s", p.Text())
		}
		if p := a.In("carl").Get("/import"); p.Has(ofAnna) {
			t.Errorf("carl sees what another leader reads in: %s", p.Text())
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
		leads(a, "dorte", "Skoler", "Veje", "Elmeskolen") // so that she may write in their plans
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

// What stands in a plan is its unit's, also when it comes in a file: the rows say so, and
// the others are saved.
func TestAFileChangesNoGoalThatAFormWouldNot(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := at(a, "dorte")
		goal := "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")
		if p := dorte.Post(goal, "title", "x", "version", "1"); p.Status != 403 {
			t.Fatalf("the form: got %d, want 403", p.Status)
		}
		rows := "Enhed;Mål;Måltal\nSkoler;Flere læser med lyst;90 pct.\nSkoler;Flere skriver med lyst;50 pct.\n"
		p, _ := dorte.preview("plan_goals", rows, "years", "2026")
		if got := counts(p); got != "Nye 0, Ændres 0, Uændret 0, Afvist 2" || p.Has("Gem det") {
			t.Errorf("got %s: %s", got, p.Text())
		}
		wants(t, p, "Kun enhedens leder og målets ansvarlige retter målet.", "Kun enhedens leder, eller lederen over, skriver planen.")
		if got := dorte.Post("/plans/"+a.ItemIn("plan", "Årsplan 2026", "2026")+"/goals", "title", "Flere skriver med lyst", "state", "not_begun"); got.Status != 403 {
			t.Errorf("the form: got %d, want 403", got.Status)
		}
		// Where no plan is begun, it is for who may begin it.
		if p, _ := dorte.preview("plan_goals", "Enhed;Mål\nVeje;Færre huller\n", "years", "2026"); counts(p) != "Nye 0, Ændres 0, Uændret 0, Afvist 1" {
			t.Errorf("a plan is begun: %s", p.Text())
		}
		if p := a.In("anna").Get(goal); !p.Has("75 pct.") || p.Has("90 pct.") {
			t.Errorf("the goal was changed: %s", p.Text())
		}
		// She who leads the unit, and sits in the secretariat too, changes it from a file.
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			return org.AddOffice(tx, r.Actor, a.Person("anna"), auth.Secretariat, "")
		})
		anna := at(a, "anna")
		p, path := anna.preview("plan_goals", rows, "years", "2026")
		if got := counts(p); got != "Nye 1, Ændres 1, Uændret 0, Afvist 0" {
			t.Errorf("anna: got %s: %s", got, p.Text())
		}
		anna.save(a, p, path)
		if p := a.In("anna").Get(goal); !p.Has("90 pct.") || !p.Has("Det, der virker") {
			t.Errorf("anna's change: %s", p.Text())
		}
	})
}
