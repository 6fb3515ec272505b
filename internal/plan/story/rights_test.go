package plan_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

// waitingFor is the id of the follow-up that waits in the schools' goal.
func waitingFor(a *testapp.App) (id string) {
	a.T.Helper()
	a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
		list, err := plan.FollowUpsWaiting(tx, []string{a.Unit("Skoler")})
		if len(list) != 1 {
			a.T.Fatalf("got %d follow-ups that wait, want 1", len(list))
		}
		id = list[0].ID
		return err
	})
	return id
}

func TestWhoMayDoWhatWithPlans(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := "/plans/" + planOf(a, "Skoler", 2026)
		goal := "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")
		wait := "/follow-ups/" + waitingFor(a)
		answer := at + "/answers/" + theme(a, "Ét forløb på tværs")
		begin := "/plans unit " + a.Unit("Veje") + " year 2026"
		for _, c := range []struct {
			who, method, path string
			want              int
		}{
			{"", "GET", "/plans", 303},
			{"", "GET", at, 303},
			{"", "POST", answer, 303},
			{"gert", "GET", at, 404},
			{"gert", "GET", goal, 404},
			{"gert", "POST", answer, 403},
			{"gert", "POST", goal + "/follow-ups", 403},
			{"bo", "GET", at, 200},
			{"bo", "GET", goal, 200},
			{"bo", "GET", at + "/edit", 403},
			{"bo", "GET", at + "/goals/new", 403},
			{"bo", "POST", at, 403},
			{"bo", "POST", at + "/entry", 403},
			{"bo", "POST", at + "/closing", 403},
			{"bo", "POST", answer, 403},
			{"bo", "POST", at + "/goals", 403},
			{"bo", "GET", goal + "/edit", 200}, // he owns it
			{"bo", "POST", goal, 422},
			{"bo", "POST", goal + "/follow-ups", 422},
			{"bo", "GET", wait + "/edit", 403},
			{"bo", "POST", wait, 403},
			{"bo", "POST", wait + "/confirmation", 403},
			{"karen", "GET", at, 200},
			{"karen", "POST", goal + "/follow-ups", 403},
			{"carl", "GET", at, 200},
			{"carl", "POST", answer, 403},
			{"carl", "GET", goal + "/edit", 403},
			{"carl", "POST", goal, 403},
			{"carl", "POST", wait + "/confirmation", 403},
			{"iben", "POST", answer, 403},
			{"iben", "POST", goal, 403},
			{"fie", "GET", at, 200},
			{"fie", "POST", answer, 403},
			{"fie", "POST", goal + "/follow-ups", 403},
			{"dorte", "POST", answer, 403},
			{"dorte", "POST", goal, 403},
			{"dorte", "GET", at + "/edit", 403},
			{"dorte", "POST", goal + "/follow-ups", 422},
			{"dorte", "POST", wait, 403},
			{"dorte", "POST", wait + "/confirmation", 403},
			{"hanne", "POST", answer, 422},
			{"hanne", "GET", wait + "/edit", 200},
			{"erik", "GET", at + "/goals/new", 200},
			{"anna", "POST", answer, 422},
			{"anna", "POST", wait, 422},
			{"anna", "POST", at + "/entry", 409},
			{"anna", "POST", begin, 403},
			{"dorte", "POST", begin, 403},
			{"anna", "POST", "/plans", 404},
			{"anna", "GET", at + "/answers/" + a.Item("goal", "Levende landsbyer"), 404},
			{"anna", "POST", at + "/answers/0000000000000000", 404},
			{"anna", "GET", "/plans/0000000000000000", 404},
			{"anna", "GET", "/plans/noget-andet", 404},
			{"anna", "GET", "/plan-goals/" + planOf(a, "Skoler", 2026), 404},
			{"anna", "POST", "/follow-ups/0000000000000000/confirmation", 404},
			{"carl", "POST", begin, 303},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			path, form := strings.Fields(c.path)[0], strings.Fields(c.path)[1:]
			p := b.Get(path)
			if c.method == "POST" {
				if path == "/plans" && len(form) == 0 {
					form = []string{"unit", "0000000000000000", "year", "2026"}
				}
				p = b.Post(path, form...)
			}
			if p.Status != c.want {
				t.Errorf("%s %s %s: got %d, want %d", c.who, c.method, c.path, p.Status, c.want)
			}
		}
	})
}

func TestWhatIsWrongComesBackAsItWasTyped(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, at := a.In("anna"), "/plans/"+planOf(a, "Skoler", 2026)
		goal := "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")
		for _, c := range []struct {
			path string
			form []string
			kept string
			want []string
		}{
			{at + "/goals", []string{"title", "", "text", "Det skrev jeg.", "state", "x"}, "text", []string{"Skriv målet i én sætning.", "Vælg et af svarene."}},
			{at + "/goals", []string{"title", "T", "text", "Det skrev jeg.", "state", "stable", "theme", at[7:]}, "text", []string{"Vælg et af svarene."}},
			{at + "/goals", []string{"title", "T", "text", "Det skrev jeg.", "state", "stable", "owner", a.Person("karen")}, "text", []string{"Vælg et af svarene."}},
			{goal, []string{"version", "1", "title", "", "text", "Det skrev jeg.", "state", "stable"}, "text", []string{"Skriv målet i én sætning."}},
			{at + "/answers/" + theme(a, "Ét forløb på tværs"), []string{"kind", "", "text", "Det skrev jeg."}, "text", []string{"Vælg et af svarene."}},
			{at + "/answers/" + theme(a, "Ét forløb på tværs"), []string{"kind", "not_this_year", "text", ""}, "", []string{"Skriv svaret i en eller to sætninger."}},
			{goal + "/follow-ups", []string{"text", "Det skrev jeg.", "used_in", ""}, "text", []string{"Skriv det møde, der bruger opfølgningen."}},
			{goal + "/follow-ups", []string{"text", "", "used_in", "Det skrev jeg."}, "used_in", []string{"Skriv, hvordan det går."}},
			{goal + "/follow-ups", []string{"text", "Det skrev jeg.", "used_in", "x", "state", "vilde"}, "text", []string{"Vælg et af svarene."}},
			{"/follow-ups/" + waitingFor(a), []string{"version", "1", "text", ""}, "", []string{"Skriv, hvordan det går."}},
		} {
			p := anna.Post(c.path, c.form...)
			if p.Status != 422 || c.kept != "" && p.Field(c.kept) != "Det skrev jeg." {
				t.Errorf("%s %v: got %d and %q, want 422 with the text kept", c.path, c.form, p.Status, p.Field(c.kept))
			}
			for _, want := range c.want {
				if !p.Has(want) {
					t.Errorf("%s %v: want %q on the page", c.path, c.form, want)
				}
			}
		}
	})
}

func TestWhatOneMayNotDoIsNotDone(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := "/plans/" + planOf(a, "Skoler", 2026)
		goal := "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")
		wait := "/follow-ups/" + waitingFor(a)
		for _, c := range []struct {
			who, path string
			form      []string
		}{
			{"bo", at + "/answers/" + theme(a, "Ét forløb på tværs"), []string{"kind", "own", "text", "Kapret"}},
			{"dorte", at + "/answers/" + theme(a, "Det, der virker"), []string{"version", "1", "kind", "own", "text", "Kapret"}},
			{"bo", at, []string{"version", "1", "intro", "Kapret"}},
			{"carl", at + "/goals", []string{"title", "Kapret", "state", "stable"}},
			{"bo", at + "/goals", []string{"title", "Kapret", "state", "stable"}},
			{"dorte", goal, []string{"version", "1", "title", "Kapret", "state", "stable"}},
			{"carl", goal, []string{"version", "1", "title", "Kapret", "state", "stable"}},
			{"karen", goal + "/follow-ups", []string{"text", "Kapret", "used_in", "Kapret"}},
			{"fie", goal + "/follow-ups", []string{"text", "Kapret", "used_in", "Kapret"}},
			{"dorte", wait, []string{"version", "1", "text", "Kapret"}},
			{"bo", wait, []string{"version", "1", "text", "Kapret"}},
			{"dorte", wait + "/confirmation", []string{"version", "1"}},
			{"iben", wait + "/confirmation", []string{"version", "1"}},
		} {
			if p := a.In(c.who).Post(c.path, c.form...); p.Status != 403 {
				t.Errorf("%s %s: got %d, want 403", c.who, c.path, p.Status)
			}
		}
		waitingFor(a) // still one, still waiting
		for _, path := range []string{at, goal} {
			if p := a.In("anna").Get(path); p.Status != 200 || p.Has("Kapret") {
				t.Errorf("%s was changed by somebody who may not: %s", path, p.Text())
			}
		}
	})
}
