package plan_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/learning"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

func TestTheYearIsClosedWithHowItEnded(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, at := a.In("anna"), "/plans/"+planOf(a, "Skoler", 2026)
		goal := a.Item("plan_goal", "Flere læser med lyst")
		page := anna.Get(at + "/closing")
		for _, want := range []string{"Luk året: Årsplan 2026", "Ét mål mangler en vurdering.", "1.1", "Flere læser med lyst", "75 pct.", "Vi er i gang. Det går godt.", "Delvis nået",
			"Nåede I målet?", "Hvorfor lukker I alligevel?", "Cirka 3 minutter."} {
			if !page.Has(want) {
				t.Errorf("the year's end misses %q: %s", want, page.Text())
			}
		}
		silent := anna.Post(at+"/closing", "version", "1", "because", "")
		if silent.Status != 422 || !silent.Has("Skriv i én sætning, hvorfor I lukker") || !silent.Has("Flere læser med lyst") {
			t.Errorf("closing in silence: got %d: %s", silent.Status, silent.Text())
		}
		next := anna.Follow(anna.Post("/plan-goals/"+goal+"/assessment", "result", "partly", "text", "Seks af ti læser mere.", "learned", "Makkere skal skiftes. Ellers går det i stå."))
		for _, want := range []string{"Vurderingen er gemt.", "Alle mål er vurderet.", "Delvis nået", "Seks af ti læser mere.", "Venter på svar til ledetråden for 2027", "Ret vurderingen"} {
			if !next.Has(want) {
				t.Errorf("after the assessment, %q is missing: %s", want, next.Text())
			}
		}
		late := anna.Post("/plan-goals/"+goal+"/assessment", "result", "reached", "text", "Mine ord.")
		if late.Status != 409 || !late.Has("Seks af ti læser mere.") || late.Field("text") != "Mine ord." {
			t.Errorf("a second first assessment: got %d, want 409 with both: %s", late.Status, late.Text())
		}
		if p := anna.Follow(anna.Post("/plan-goals/"+goal+"/assessment", "version", "1", "result", "reached", "text", "Otte af ti.")); !p.Has("Otte af ti.") || p.Has("Seks af ti") || !p.Has("Makkere skal skiftes") {
			t.Errorf("put right: %s", p.Text())
		}
		done := anna.Follow(anna.Post(at+"/closing", "version", "1", "because", "Overflødig."))
		if !done.Has("Planen er lukket.") || !done.Has("Lukket den 8. september 2026.") || done.Has("Overflødig") || !done.Has("Vurderet: Nået") {
			t.Errorf("closed: %s", done.Text())
		}
		own := a.In("karen").Get("/plan-goals/" + goal)
		for _, want := range []string{"Sådan endte målet", "Otte af ti.", "8. september, vurderet af Anna"} {
			if !own.Has(want) {
				t.Errorf("the goal's page misses %q: %s", want, own.Text())
			}
		}
		if p := anna.Post("/plan-goals/"+goal+"/assessment", "version", "2", "result", "not", "text", "Nej."); p.Status != 409 || !p.Has("Planen er lukket og kan ikke ændres.") {
			t.Errorf("in a closed plan: got %d", p.Status)
		}
		for kind, text := range onPaper(t, anna, at[7:]) {
			if !contains(text, "Vurderet: Nået", "Otte af ti.", "Lukket den 8. september 2026.") {
				t.Errorf("the %s file does not say how it ended: %s", kind, text)
			}
		}
		a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
			g, err := plan.GetGoal(tx, goal)
			if err != nil || g.State != plan.Reached {
				t.Errorf("the goal stands at %q, want reached", g.State)
			}
			list, err := learning.BySource(tx, goal)
			for _, x := range list {
				if x.Title == "Makkere skal skiftes" && (x.Period != "2027" || x.Origin != learning.Assessment || x.Owner != a.Person("anna")) {
					t.Errorf("the candidate is %+v", x)
				}
			}
			return err
		})
		if got := verbs(a, goal); got != "assessed assessed followed_up followed_up created" {
			t.Errorf("the goal's log: %s", got)
		}
	})
}

func TestWhoMaySayHowAGoalEnded(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, goal := "/plans/"+planOf(a, "Skoler", 2026)+"/closing", "/plan-goals/"+a.Item("plan_goal", "Flere læser med lyst")+"/assessment"
		good := []string{"result", "unknown", "text", ""}
		for _, c := range []struct {
			who, method, path string
			form              []string
			want              int
		}{
			{"", "GET", at, nil, 303}, {"", "POST", goal, good, 303},
			{"gert", "GET", at, nil, 403}, {"gert", "POST", goal, good, 403},
			{"karen", "GET", at, nil, 403}, {"karen", "POST", goal, good, 403}, {"karen", "GET", goal, nil, 403},
			{"carl", "GET", at, nil, 403}, {"carl", "POST", goal, good, 403},
			{"dorte", "GET", at, nil, 403}, {"dorte", "GET", goal, nil, 403}, {"dorte", "POST", goal, good, 403},
			{"fie", "POST", goal, good, 403}, {"iben", "POST", goal, good, 403},
			{"bo", "GET", at, nil, 403}, // he owns the goal and not the plan
			{"bo", "GET", goal, nil, 200}, {"bo", "POST", goal, nil, 422},
			{"bo", "POST", goal, []string{"result", "noget", "text", "x"}, 422},
			{"bo", "POST", goal, []string{"result", "reached", "text", ""}, 422},
			{"bo", "POST", goal, good, 303},
			{"hanne", "GET", at, nil, 200}, {"erik", "GET", at, nil, 200}, {"anna", "GET", at, nil, 200},
			{"anna", "GET", "/plans/0000000000000000/closing", nil, 404}, {"anna", "POST", "/plan-goals/0000000000000000/assessment", good, 404},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			p := b.Get(c.path)
			if c.method == "POST" {
				p = b.Post(c.path, c.form...)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s %v: got %d, want %d", c.who, c.method, c.path, c.form, p.Status, c.want)
			}
		}
	})
}
