package plan_test

import (
	"sync"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/plan"
	"ledetraad/internal/testapp"
)

func TestTwoWhoSaveTheSameSeeBothTexts(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, hanne := a.In("anna"), a.In("hanne")
		at := "/plans/" + planOf(a, "Skoler", 2026)
		goal := "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")
		for _, c := range []struct {
			path, field string
			form        []string
		}{
			{at + "/answers/" + theme(a, "Ét forløb på tværs"), "text", []string{"kind", "own"}}, // nobody has answered yet
			{at + "/answers/" + theme(a, "Det, der virker"), "text", []string{"version", "1", "kind", "own"}},
			{at, "intro", []string{"version", "1"}},
			{goal, "text", []string{"version", "1", "title", "Flere læser med lyst", "state", "stable"}},
		} {
			if p := hanne.Post(c.path, append(c.form, c.field, "Hannes ord.")...); p.Status != 303 {
				t.Fatalf("%s: got %d, want 303: %s", c.path, p.Status, p.Text())
			}
			late := anna.Post(c.path, append(c.form, c.field, "Annas ord.")...)
			if late.Status != 409 || !late.Has("En anden har rettet i mellemtiden.") || !late.Has("Hannes ord.") || late.Field(c.field) != "Annas ord." {
				t.Errorf("%s: got %d, want 409 with both texts: %s", c.path, late.Status, late.Text())
				continue
			}
			form := append([]string{"version", late.Field("version"), c.field, "Annas ord."}, c.form...)
			if p := anna.Post(c.path, form...); p.Status != 303 {
				t.Errorf("%s, saved knowingly: got %d, want 303", c.path, p.Status)
			}
		}
	})
}

// atOnce posts the same form as many and counts what came back.
func atOnce(a *testapp.App, who, path string, form ...string) (won, lost int) {
	const n = 20
	browsers := make([]*testapp.Browser, n)
	for i := range browsers {
		browsers[i] = a.In(who)
	}
	var (
		ready  = make(chan struct{})
		wait   sync.WaitGroup
		warm   sync.WaitGroup
		mu     sync.Mutex
		status = map[int]int{}
	)
	warm.Add(n)
	for _, b := range browsers {
		wait.Go(func() {
			b.Get("/plans") // a connection of its own, so that the posts meet
			warm.Done()
			<-ready
			p := b.Post(path, form...)
			mu.Lock()
			defer mu.Unlock()
			status[p.Status]++
		})
	}
	warm.Wait()
	close(ready)
	wait.Wait()
	return status[303], status[409]
}

func TestOfTwentyAtOnceExactlyOneWins(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := "/plans/" + planOf(a, "Skoler", 2026)
		goal := "/plan-goals/" + a.Item("plan_goal", "Flere læser med lyst")
		wait := "/follow-ups/" + waitingFor(a)
		for _, c := range []struct {
			who, path string
			form      []string
		}{
			{"anna", at + "/answers/" + theme(a, "Ét forløb på tværs"), []string{"kind", "own", "text", "Først."}},
			{"anna", at + "/answers/" + theme(a, "Ét forløb på tværs"), []string{"version", "1", "kind", "own", "text", "Igen."}},
			{"anna", at, []string{"version", "1", "intro", "Ord."}},
			{"anna", at + "/closing", []string{"version", "2", "because", "Året er gået."}},
			{"carl", "/plans", []string{"unit", a.Unit("Veje"), "year", "2026"}},
			{"carl", "", []string{"kind", "own", "text", "Først."}},
			{"carl", "", []string{"kind", "not_this_year", "text", "Først."}},
		} {
			if c.path == "" { // a first answer of the plan that was begun, to each theme
				about := map[string]string{"own": "Det, der virker", "not_this_year": "Ét forløb på tværs"}[c.form[1]]
				c.path = "/plans/" + planOf(a, "Veje", 2026) + "/answers/" + theme(a, about)
			}
			if c.path == at+"/closing" {
				for path, form := range map[string][]string{goal: {"version", "1", "title", "Ét", "state", "stable"}, wait + "/confirmation": {"version", "1"}} {
					if won, lost := atOnce(a, "anna", path, form...); won != 1 || lost != 19 {
						t.Errorf("%s: %d saved and %d were told, want 1 and 19", path, won, lost)
					}
				}
			}
			if won, lost := atOnce(a, c.who, c.path, c.form...); won != 1 || lost != 19 {
				t.Errorf("%s: %d saved and %d were told, want 1 and 19", c.path, won, lost)
			}
		}
		a.Read("dorte", func(tx *db.Tx, r *auth.Reader) error {
			plans, err := plan.InYear(tx, 2026)
			if len(plans) != 2 {
				t.Errorf("got %d plans for 2026, want the schools' and one of the roads'", len(plans))
			}
			return err
		})
	})
}
