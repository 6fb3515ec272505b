package plan_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

func TestGoalsGoOnIntoTheNextYear(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, old := a.In("anna"), a.Item("plan_goal", "Flere læser med lyst")
		at, work := "/plans/"+planOf(a, "Skoler", 2026), a.Item("initiative", "Læsemakkere")
		if p := anna.Post(at+"/goals", "title", "Ro i klassen", "state", "behind", "with", a.Unit("Veje")); p.Status != 303 {
			t.Fatalf("a goal more: got %d", p.Status)
		}
		calm, t27 := a.Item("plan_goal", "Ro i klassen"), a.ItemIn("theme", "Det, der virker", "2027")
		page := anna.Get(at + "/next")
		for _, want := range []string{"Før mål videre til 2027", "Flere læser med lyst", "Ro i klassen", "Tag »Læsemakkere« med", `value="` + t27 + `" selected`, "Temaerne for 2027 er et udkast"} {
			if !page.Has(want) {
				t.Errorf("the choice misses %q: %s", want, page.Text())
			}
		}
		form := []string{"goal", old, "theme", t27, "because", "", "take", old, "work", old + "." + work, "goal", calm, "theme", "", "because", "Det er hverdag nu."}
		made := anna.Post(at+"/next", form...)
		next := anna.Follow(made)
		for _, want := range []string{"Målene er ført videre.", "Årsplan 2027", "Udkast", "Flere læser med lyst", "Læsemakkere", "Fortsætter fra 2026", "Ikke begyndt"} {
			if !next.Has(want) {
				t.Errorf("the next year's plan misses %q: %s", want, next.Text())
			}
		}
		if next.Has("Ro i klassen") || next.Has("Det går fremad.") {
			t.Errorf("what was left, or how it went, went along: %s", next.Text())
		}
		if p := anna.Get("/plan-goals/" + old); !p.Has("Fortsat i 2027") {
			t.Errorf("the old goal does not lead on: %s", p.Text())
		}
		if p := a.In("karen").Get(at); !p.Has("Fortsat i 2027") || !p.Has("Ikke fortsat: Det er hverdag nu.") {
			t.Errorf("the old plan: %s", p.Text())
		}
		if p := anna.Post(at+"/next", append(form, "again", "1")...); p.Status != 303 {
			t.Errorf("once more: got %d", p.Status)
		}
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			id := strings.TrimPrefix(strings.SplitN(made.Location, "?", 2)[0], "/plans/")
			goals, err := plan.Goals(tx, id)
			if len(goals) != 1 || goals[0].Text != "I 4. klasse." || goals[0].Target != "75 pct." || goals[0].State != plan.NotBegun || goals[0].Owner != a.Person("bo") {
				t.Errorf("got %+v, want the one goal, once", goals)
			}
			up, err2 := item.Out(tx, item.Supports, goals[0].ID)
			if err2 != nil || len(up) != 1 || up[0].Far.ID != t27 {
				t.Errorf("it supports %v, want the theme that continues", up)
			}
			return err
		})
		if p := anna.Get(at + "/next"); !p.Has("Fortsat i 2027") || strings.Contains(p.Body, `value="`+old+`"`) {
			t.Error("the goal that goes on can be chosen again")
		}
		if p := anna.Follow(anna.Post(at+"/next", "goal", calm, "theme", "", "because", "", "take", calm)); !p.Has("Ro i klassen") {
			t.Errorf("a second thought: %s", p.Text())
		}
		if p := anna.Get(at); p.Has("Det er hverdag nu.") {
			t.Error("it goes on, and the plan still says why not")
		}
		if got := verbs(a, at[7:]); got != "carried_on carried_on answered created" {
			t.Errorf("the plan's log: %s", got)
		}
	})
}

func TestWhatIsNotTheirsIsNotCarriedOn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		old, at := a.Item("plan_goal", "Flere læser med lyst"), "/plans/"+planOf(a, "Skoler", 2026)+"/next"
		draft := "/plans/" + strings.TrimPrefix(strings.SplitN(a.In("iben").Post("/plans", "unit", a.Unit("Elmeskolen"), "year", "2026").Location, "?", 2)[0], "/plans/") + "/next"
		good := []string{"goal", old, "theme", "", "because", "", "take", old}
		for _, c := range []struct {
			who, method, path string
			form              []string
			want              int
		}{
			{"", "GET", at, nil, 303}, {"gert", "GET", at, nil, 403}, {"gert", "POST", at, good, 403},
			{"bo", "GET", at, nil, 403}, {"bo", "POST", at, good, 403}, {"karen", "POST", at, good, 403}, {"carl", "POST", at, good, 403},
			{"dorte", "GET", at, nil, 403}, {"dorte", "POST", at, good, 403}, {"iben", "POST", at, good, 403},
			{"iben", "GET", draft, nil, 409}, {"iben", "POST", draft, good, 409},
			{"anna", "POST", at, nil, 422}, {"anna", "POST", at, []string{"goal", "0000000000000000", "take", "0000000000000000"}, 422},
			{"anna", "POST", at, []string{"goal", old, "take", old, "theme", old}, 422},
			{"anna", "POST", at, []string{"goal", old, "take", "0000000000000000"}, 422},
			{"anna", "POST", at, []string{"goal", old, "take", old, "work", old + "." + old}, 422},
			{"anna", "POST", at, []string{"goal", old, "because", strings.Repeat("x", 500)}, 422},
			{"anna", "POST", at, []string{"goal", old, "because", "a", "because", "b"}, 422},
			{"anna", "GET", "/plans/0000000000000000/next", nil, 404},
			{"hanne", "GET", at, nil, 200}, {"hanne", "POST", at, good, 303},
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

func TestOfTwentyWhoCarryTheSameOnOneMakesIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		old := a.Item("plan_goal", "Flere læser med lyst")
		atOnce(a, "anna", "/plans/"+planOf(a, "Skoler", 2026)+"/next", "goal", old, "take", old)
		a.Read("anna", func(tx *db.Tx, r *auth.Reader) error {
			on, err := item.In(tx, item.Continues, old)
			if len(on) != 1 {
				t.Errorf("got %d goals that continue it, want 1", len(on))
			}
			plans, err2 := plan.InYear(tx, 2027)
			if err2 != nil || len(plans) != 1 {
				t.Errorf("got %d plans for 2027, want 1", len(plans))
			}
			return err
		})
	})
}
