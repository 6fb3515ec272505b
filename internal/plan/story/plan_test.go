package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

// planOf is the id of a unit's plan for a year.
func planOf(a *testapp.App, unit string, year int) (id string) {
	a.T.Helper()
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		p, err := plan.Of(tx, a.Unit(unit), year)
		id = p.ID
		return err
	})
	return id
}

// theme is the id of a theme of 2026.
func theme(a *testapp.App, title string) (id string) {
	a.T.Helper()
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
		d, err := plan.DirectionOf(tx, "2026")
		for _, t := range d.Themes {
			if t.Title == title {
				id = t.ID
			}
		}
		return err
	})
	return id
}

func TestALeaderTakesAPlanFromItsBeginningToItsEnd(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		iben, first, second := a.In("iben"), theme(a, "Det, der virker"), theme(a, "Ét forløb på tværs")
		if p := iben.Get("/plans?year=2026"); !p.Has("Jeres aftale er ikke begyndt endnu") || p.Field("unit") != a.Unit("Elmeskolen") {
			t.Fatalf("coverage before: %d %s", p.Status, p.Text())
		}
		made := iben.Post("/plans", "unit", a.Unit("Elmeskolen"), "year", "2026")
		page := iben.Follow(made)
		if page.Status != 200 || !page.Has("Planen er begyndt.") || !page.Has("Aftale 2026. Der er ingen mål endnu.") || !page.Has("Hvad svarer I på temaet?") {
			t.Fatalf("the new plan: %d %s", page.Status, page.Text())
		}
		id := planOf(a, "Elmeskolen", 2026)
		again := a.In("iben").Post("/plans", "unit", a.Unit("Elmeskolen"), "year", "2026")
		if again.Status != 409 || !again.Has("Enheden har allerede en plan for det år.") || !again.Has("/plans/"+id) {
			t.Errorf("a second plan: got %d, want 409 with a link to the first", again.Status)
		}
		answer := iben.Follow(iben.Post("/plans/"+id+"/answers/"+second, "kind", "follows_centre", "text", ""))
		if !answer.Has("Svaret er gemt.") || !answer.Has("Følger centrets plan") {
			t.Errorf("the answer: %d %s", answer.Status, answer.Text())
		}
		goal := iben.Follow(iben.Post("/plans/"+id+"/goals", "title", "Ingen spiser alene", "text", "Alle har en plads.", "theme", first,
			"target", "9 af 10", "owner", a.Person("iben"), "state", "under_way", "with", a.Unit("Skoler")))
		for _, want := range []string{"Målet er gemt.", "Ingen spiser alene", "Alle har en plads.", "9 af 10", "Iben", "Fælles med", "Skoler", "På vej", "Alle unge i uddannelse eller job"} {
			if !goal.Has(want) {
				t.Errorf("the goal's page misses %q: %s", want, goal.Text())
			}
		}
		page = iben.Get("/plans/" + id)
		for _, want := range []string{"Aftale 2026. Ét mål, ingen indsatser.", "1.1", "Fælles mål for to enheder", "Udkast"} {
			if !page.Has(want) {
				t.Errorf("the plan misses %q: %s", want, page.Text())
			}
		}
		if p := iben.Follow(iben.Post("/plans/"+id, "version", "1", "intro", "Vi vil *spise* sammen.")); !p.Has("<em>spise</em>") {
			t.Errorf("the introduction: %d %s", p.Status, p.Text())
		}
		if p := iben.Post("/plans/"+id+"/entry", "version", "2"); p.Status != 409 || !p.Has("Aftalen gælder, når begge parter har skrevet under.") {
			t.Errorf("entry without two names: got %d, want 409", p.Status)
		}
		digest := iben.Get("/plans/" + id).Field("digest")
		if p := iben.Follow(iben.Post("/plans/"+id+"/signature", "digest", digest)); !p.Has("Forelagt til underskrift") {
			t.Errorf("presenting: %d %s", p.Status, p.Text())
		}
		if p := a.In("anna").Follow(a.In("anna").Post("/plans/"+id+"/signature", "digest", digest)); !p.Has("Din underskrift er gemt.") || !p.Has("Ét mål er ikke vurderet endnu.") {
			t.Errorf("the second name: %d %s", p.Status, p.Text())
		}
		if p := iben.Follow(iben.Post("/plans/"+id+"/closing", "version", "4", "because", "Skolen flytter.")); !p.Has("Planen er lukket.") || !p.Has("Ikke alle mål blev vurderet, fordi: Skolen flytter.") || p.Has("Luk aftalen") {
			t.Errorf("closing: %d %s", p.Status, p.Text())
		}
		for path, form := range map[string][]string{
			"/plans/" + id:                                             {"version", "4", "intro", "x"},
			"/plans/" + id + "/answers/" + second:                      {"version", "1", "kind", "not_this_year", "text", "x"},
			"/plans/" + id + "/goals":                                  {"title", "x", "state", "not_begun"},
			"/plan-goals/" + a.Item("plan_goal", "Ingen spiser alene"): {"version", "1", "title", "x", "state", "not_begun"},
			"/plan-goals/" + a.Item("plan_goal", "Ingen spiser alene") + "/follow-ups": {"text", "x", "used_in", "y"},
		} {
			if p := iben.Post(path, form...); p.Status != 409 {
				t.Errorf("POST %s in a closed plan: got %d, want 409", path, p.Status)
			}
		}
		want := "closed signed presented changed answered created"
		if got := verbs(a, id); got != want {
			t.Errorf("the plan's log: got %s, want %s", got, want)
		}
	})
}

// verbs are what the log says was done to an item and its parts, newest first.
func verbs(a *testapp.App, id string) string {
	var list []string
	a.Read("dorte", func(tx *db.Tx, r *auth.Reader) (err error) {
		list, err = db.All(tx, db.Value[string], `SELECT verb FROM change WHERE item = $1 ORDER BY id DESC`, id)
		return err
	})
	return strings.Join(list, " ")
}

func TestTheCoverageShowsWhoAnswersWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("bo").Get("/plans?year=2026")
		for _, want := range []string{"Én af fire enheder har en plan for 2026.", "Ét mål", "Løs ende", "Løs ende: planen er ikke begyndt", "Elmeskolen", "/plans/" + planOf(a, "Skoler", 2026)} {
			if !p.Has(want) {
				t.Errorf("the coverage misses %q: %s", want, p.Text())
			}
		}
		if p.Has("Begynd") {
			t.Error("Bo leads nothing and is offered to begin a plan")
		}
		if p := a.In("gert").Get("/plans?year=2026"); p.Status != 200 || p.Has("Elmeskolen") || p.Has("Skoler") {
			t.Errorf("a councillor: got %d %s, want no plans", p.Status, p.Text())
		}
		if p := a.In("bo").Get("/plans?year=2027"); !p.Has("Ikke begyndt") || p.Has("Løs ende") || !p.Has("Temaerne for 2027 er et udkast og kan blive ændret.") {
			t.Errorf("a year to come has no loose ends yet: %s", p.Text())
		}
		if p := a.In("bo").Get("/plans?year=2019"); p.Status != 200 || !p.Has("Der er ingen temaer for 2019 endnu.") {
			t.Errorf("a year of nothing: %d %s", p.Status, p.Text())
		}
	})
}

func TestThePageOfAPlanAsksAFixedNumberOfQueries(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		id := planOf(a, "Skoler", 2026)
		count := func() int64 {
			a.In("bo").Get("/plans/" + id) // what is kept in memory is there the second time
			before := a.Asked.Load()
			if p := a.In("bo").Get("/plans/" + id); p.Status != 200 {
				t.Fatalf("the plan: got %d", p.Status)
			}
			return a.Asked.Load() - before
		}
		before := count()
		for range 5 {
			if p := a.In("anna").Post("/plans/"+id+"/goals", "title", "Et til", "state", "not_begun", "theme", theme(a, "Det, der virker")); p.Status != 303 {
				t.Fatalf("a goal more: got %d", p.Status)
			}
		}
		if after := count(); after != before || after > 29 {
			t.Errorf("got %d queries, and %d with five goals more; want the same and at most 29", before, after)
		}
	})
}

func TestAClosedGoalIsNowhereForTheOthers(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		goal, id := a.Item("plan_goal", "Flere læser med lyst"), planOf(a, "Skoler", 2026)
		a.CloseItem(goal, "b:"+a.Body("Direktionen"))
		for _, who := range []string{"anna", "bo", "dorte", "fie", "gert"} {
			for _, path := range []string{"/plans?year=2026", "/plans/" + id, "/plan-goals/" + goal} {
				p := a.In(who).Get(path)
				for _, canary := range []string{"Flere læser med lyst", "I 4. klasse.", "Det går fremad.", "75 pct.", "Læsemakkere", "Vi er i gang.", "Forslag fra dialogen", "Ét mål", "Lukket"} {
					if p.Has(canary) {
						t.Errorf("%s sees %q of the closed goal on %s", who, canary, path)
					}
				}
				if strings.HasPrefix(path, "/plan-goals/") && p.Status != 404 {
					t.Errorf("%s %s: got %d, want 404", who, path, p.Status)
				}
			}
		}
		if p := a.In("erik").Get("/plan-goals/" + goal); p.Status != 200 || !p.Has("Flere læser med lyst") {
			t.Errorf("a member of the board: got %d, want the goal", p.Status)
		}
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			waiting, err := plan.FollowUpsWaiting(tx, []string{a.Unit("Skoler")})
			if len(waiting) != 0 {
				t.Errorf("Anna is asked to confirm %d follow-ups of a goal she may not know", len(waiting))
			}
			return err
		})
	})
}

func TestTheCoverageOfManyUnitsComesInPages(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			for i := range 120 {
				u := org.Unit{Name: fmt.Sprintf("Hus %03d", i), Kind: org.Institution, Parent: a.Unit("Skoler"), Place: 100 + i}
				if _, err := org.AddUnit(tx, r.Actor, u); err != nil {
					return err
				}
			}
			return nil
		})
		bo := a.In("bo")
		first := bo.Get("/plans?year=2026")
		last := a.Unit("Hus 095") // after three centres and staffs and one school
		if !first.Has("Hus 095") || first.Has("Hus 096") || !first.Has("after="+last) {
			t.Fatalf("the first page should end with the hundredth unit and lead on from it: %s", first.Text())
		}
		second := bo.Get("/plans?year=2026&after=" + last)
		if !second.Has("Hus 096") || !second.Has("Hus 119") || second.Has("Hus 095") || second.Has("after=") {
			t.Errorf("the second page should be the rest: %s", second.Text())
		}
	})
}
