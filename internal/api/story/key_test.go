package api_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/api"
	"ledetraad/internal/testapp"
)

func goalsCalled(p program, title string) int {
	p.t.Helper()
	return strings.Count(p.get("/goals").Body, `"title":"`+title+`"`)
}

func TestTwentyOfOneKeyAtOnceMakeOneGoal(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := writer(a, "dorte")
		var all sync.WaitGroup
		replies := make([]reply, 20)
		for n := range replies {
			all.Go(func() { replies[n] = dorte.do("POST", "/goals", aGoal, "Idempotency-Key", "den-samme") })
		}
		all.Wait()
		bodies := map[string]bool{}
		for _, r := range replies {
			switch r.Status {
			case 201:
				bodies[r.Body] = true
			case 409:
				if r.Header.Get("Retry-After") == "" {
					t.Errorf("409 without Retry-After: %s", r.Body)
				}
			default:
				t.Errorf("got %d %s", r.Status, r.Body)
			}
		}
		if n := goalsCalled(dorte, "Flere bier"); n != 1 || len(bodies) != 1 {
			t.Errorf("%d goals were made, and %d answers given; want one", n, len(bodies))
		}
		again := dorte.do("POST", "/goals", aGoal, "Idempotency-Key", "den-samme")
		if !bodies[again.Body] || again.Status != 201 || again.Header.Get("Idempotency-Replayed") != "true" || again.Header.Get("Location") == "" {
			t.Errorf("afterwards: got %d %s %v", again.Status, again.Body, again.Header)
		}
	})
}

func TestAKeyIsOneRequestOfOneTokenForADay(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, other := writer(a, "dorte"), writer(a, "dorte")
		first := dorte.do("POST", "/goals", aGoal, "Idempotency-Key", "k")
		different := dorte.do("POST", "/goals", instead("title", `"Andet"`), "Idempotency-Key", "k")
		if first.Status != 201 || different.Status != 422 || !strings.Contains(different.problem(t).Detail, "Brug en ny") {
			t.Errorf("got %d, and for another body %d %s", first.Status, different.Status, different.Body)
		}
		if r := other.do("POST", "/goals", aGoal, "Idempotency-Key", "k"); r.Status != 201 || r.Body == first.Body {
			t.Errorf("with another token: got %d %s", r.Status, r.Body)
		}
		for _, key := range []string{"med mellemrum", "æ", strings.Repeat("x", 101)} {
			if r := dorte.do("POST", "/goals", aGoal, "Idempotency-Key", key); r.Status != 400 {
				t.Errorf("the key %q: got %d", key, r.Status)
			}
		}
		// What was refused was not done, so the key is free.
		if r := dorte.do("POST", "/goals", instead("title", `""`), "Idempotency-Key", "ny"); r.Status != 422 {
			t.Errorf("got %d", r.Status)
		}
		if r := dorte.do("POST", "/goals", aGoal, "Idempotency-Key", "ny"); r.Status != 201 {
			t.Errorf("put right: got %d %s", r.Status, r.Body)
		}
		a.Move(25 * time.Hour)
		if r := dorte.do("POST", "/goals", aGoal, "Idempotency-Key", "k"); r.Status != 201 || r.Body == first.Body {
			t.Errorf("a day later: got %d %s", r.Status, r.Body)
		}
	})
}

func TestListsComeInPartsThatMissNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := writer(a, "dorte")
		goal, plan := "/goals", "/plans/"+a.Item("plan", "Årsplan 2026")+"/goals"
		anna := writer(a, "anna")
		for range 7 {
			if r := dorte.do("POST", goal, aGoal); r.Status != 201 {
				t.Fatalf("got %d %s", r.Status, r.Body)
			}
			if r := anna.do("POST", plan, `{"title":"Flere","text":"","state":"not_begun"}`); r.Status != 201 {
				t.Fatalf("got %d %s", r.Status, r.Body)
			}
		}
		for _, path := range []string{"/goals?period=2026-2029&limit=2", "/plan-goals?year=2026&limit=2&unit=" + a.Unit("Børn og Læring"), "/thread?year=2026&limit=3", "/units?limit=1"} {
			name, _, _ := strings.Cut(path, "?")
			var whole api.Page[struct{ ID string }]
			anna.get(strings.NewReplacer("limit=2", "limit=100", "limit=3", "limit=100", "limit=1", "limit=100").Replace(path)).into(t, &whole)
			seen := map[string]bool{}
			for at := path; at != ""; {
				var part api.Page[struct{ ID string }]
				r := anna.get(at)
				r.into(t, &part)
				for _, x := range part.Items {
					if seen[x.ID] {
						t.Errorf("%s comes twice", x.ID)
					}
					seen[x.ID] = true
				}
				if (part.Next != "") != strings.Contains(r.Header.Get("Link"), `rel="next"`) {
					t.Errorf("%s: Link is %q", at, r.Header.Get("Link"))
				}
				at = strings.TrimPrefix(part.Next, "/api/v1/fjordby")
				// What is made meanwhile comes last and moves nothing.
				dorte.do("POST", goal, instead("period", `"2030-2033"`))
			}
			if len(seen) != len(whole.Items) || len(seen) < 7 {
				t.Errorf("%s: got %d in parts, %d whole", name, len(seen), len(whole.Items))
			}
		}
	})
}
