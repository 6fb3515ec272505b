package plan_test

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"ledetraad/internal/api"
	"ledetraad/internal/testapp"
)

func TestAClosedPlanLocksWhatBelongsToIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, at := a.In("anna"), "/plans/"+planOf(a, "Skoler", 2026)
		goal, one, effect := a.Item("plan_goal", "Flere læser med lyst"), "/initiatives/"+a.Item("initiative", "Læsemakkere"), "/effects/"+a.Item("effect", "Børn læser også derhjemme")
		change := []string{"title", "Læsemakkere", "kind", "initiative", "state", "done", "owner", a.Person("bo")}
		if p := anna.Get(one); p.Has("er lukket") || !p.Has(one+"/edit") {
			t.Fatalf("in an open plan: %s", p.Text())
		}
		if p := anna.Post(at+"/closing", "version", "1", "because", "Vi lukker."); p.Status != 303 {
			t.Fatalf("closing: got %d", p.Status)
		}
		page := anna.Get(one)
		if !page.Has("Planen for 2026 er lukket") || !page.Has("Før målet videre til næste år") || strings.Contains(page.Body, one+"/edit") || strings.Contains(page.Body, one+"/more/edit") || strings.Contains(page.Body, one+"/effects/new") {
			t.Errorf("the initiative's page: %s", page.Text())
		}
		if p := a.In("karen").Get(one); p.Has("Planen for 2026 er lukket") {
			t.Errorf("one who could not change it is told that she cannot: %s", p.Text())
		}
		for _, c := range []struct {
			method, path string
			form         []string
		}{
			{"GET", one + "/edit", nil}, {"POST", one, append(change, "version", "1")},
			{"GET", one + "/more/edit", nil}, {"POST", one + "/more", []string{"version", "1", "milestone_text1", "For sent"}},
			{"GET", one + "/effects/new", nil}, {"POST", one + "/effects", []string{"title", "Børn læser for sent"}},
			{"GET", "/plan-goals/" + goal + "/initiatives/new", nil},
			{"POST", "/plan-goals/" + goal + "/initiatives", []string{"title", "For sent", "kind", "initiative", "state", "not_begun"}},
			{"GET", effect + "/edit", nil}, {"POST", effect, []string{"version", "1", "title", "Børn læser for sent"}},
			{"GET", effect + "/chain/edit", nil}, {"POST", effect + "/chain", []string{"version", "1", "inputs", "For sent"}},
		} {
			p := anna.Get(c.path)
			if c.method == "POST" {
				p = anna.Post(c.path, c.form...)
			}
			if p.Status != 409 || !p.Has("for 2026, der er lukket.") {
				t.Errorf("%s %s: got %d: %s", c.method, c.path, p.Status, p.Text())
			}
		}
		if p := anna.Post(one, append(change, "text", "Det skrev jeg.", "version", "1")...); p.Field("text") != "Det skrev jeg." {
			t.Errorf("what was typed is lost: %s", p.Text())
		}
		// What is seen of the effect comes after the year.
		if p := anna.Post(effect+"/evidence", "kind", "observation", "text", "De læser stadig.", "day", "2026-09-01"); p.Status != 303 {
			t.Errorf("evidence: got %d", p.Status)
		}
		seen := anna.Follow(anna.Post(effect+"/assessments", "result", "reached", "evidence", "Vi så det.", "day", "2026-09-02"))
		if !seen.Has("Vurderingen er gemt.") || !seen.Has("Det, I ser af effekten, kan stadig skrives og vurderes.") || seen.Has("Ret effekten") {
			t.Errorf("assessed afterwards: %d %s", seen.Status, seen.Text())
		}
		// What goes on is not frozen.
		work := one[len("/initiatives/"):]
		if p := anna.Post(at+"/next", "goal", goal, "theme", "", "because", "", "take", goal, "work", goal+"."+work); p.Status != 303 {
			t.Fatalf("carrying on: got %d: %s", p.Status, p.Text())
		}
		form := anna.Get(one + "/edit")
		if form.Status != 200 {
			t.Fatalf("what goes on is frozen: got %d", form.Status)
		}
		if p := anna.Follow(anna.Post(one, append(change, "version", form.Field("version"))...)); !p.Has("Indsatsen er gemt.") || p.Has("er lukket") {
			t.Errorf("what goes on: %s", p.Text())
		}
		if p := anna.Get(effect + "/chain/edit"); p.Status != 200 {
			t.Errorf("the chain of what goes on: got %d", p.Status)
		}
	})
}

func TestWhatHangsOnALetterStaysOpen(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		if p := a.In("hanne").Get("/initiatives/" + a.Item("initiative", "Ledere bruger data") + "/edit"); p.Status != 200 {
			t.Errorf("got %d, want 200", p.Status)
		}
	})
}

func TestAClosedPlanIsLockedForProgramsToo(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		anna, at := a.In("anna"), "/plans/"+planOf(a, "Skoler", 2026)
		if p := anna.Post(at+"/closing", "version", "1", "because", "Vi lukker."); p.Status != 303 {
			t.Fatalf("closing: got %d", p.Status)
		}
		secret, err := api.MakeToken(a.As("anna"), api.TokenDraft{Name: "Regneark", Scope: api.Write, LastDay: "2026-12-01"})
		if err != nil {
			t.Fatal(err)
		}
		for path, body := range map[string]string{
			"/initiatives/" + a.Item("initiative", "Læsemakkere"):                  `{"title":"For sent","kind":"initiative","text":"","state":"done"}`,
			"/initiatives/" + a.Item("initiative", "Læsemakkere") + "/more":        `{"mandate":"For sent"}`,
			"/effects/" + a.Item("effect", "Børn læser også derhjemme"):            `{"title":"Børn læser for sent","text":""}`,
			"/effects/" + a.Item("effect", "Børn læser også derhjemme") + "/chain": `{"inputs":["For sent"]}`,
		} {
			r, _ := http.NewRequest("PUT", a.URL+"/api/v1/fjordby"+path, strings.NewReader(body))
			r.Header.Set("Authorization", "Bearer "+secret)
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("If-Match", etag(t, r))
			res, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			said, _ := io.ReadAll(res.Body)
			res.Body.Close()
			if res.StatusCode != 409 || !strings.Contains(string(said), "2026") {
				t.Errorf("%s: got %d: %s", path, res.StatusCode, said)
			}
		}
	})
}

// etag is what a program is told when it reads what it wants to change.
func etag(t *testing.T, put *http.Request) string {
	t.Helper()
	get := put.Clone(put.Context())
	get.Method, get.Body, get.ContentLength = "GET", nil, 0
	res, err := http.DefaultClient.Do(get)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res.Header.Get("ETag")
}
