package check

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// A unit that is called something else from New Year's Day is called what it is called
// until then, wherever it is named; its new name is said where the change itself is
// told, and where somebody asks for the year to come.
func TestANameToComeIsShownOnItsDay(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		const to = "Solopgang"
		skole, dorte := a.Unit("Skoler"), a.In("dorte")
		// Things of every kind a unit has, so that all of them name it.
		if p := dorte.Post("/requests", "title", "Skriv to linjer", "minutes", "5", "due", "2026-10-01", "used_in", "Direktionens møde", "units", skole); p.Status != http.StatusSeeOther {
			t.Fatalf("a request: got %d: %s", p.Status, p.Text())
		}
		what := []string{"kind", "move", "units", skole, "name", to, "sort", "centre", "parent", a.Unit("Børn og Læring"), "day", "2027-01-01"}
		shown := dorte.Post("/reforms", what...)
		if p := dorte.Post("/reforms", append(what, "sure", "1", "version", shown.Field("version"))...); p.Status != http.StatusSeeOther {
			t.Fatalf("a new name from New Year's Day: got %d: %s", p.Status, p.Text())
		}
		tells := func(at string) bool {
			return strings.HasPrefix(at, "/reforms") || at == "/organisation" || strings.HasPrefix(at, "/units/"+skole) || strings.Contains(at, "on=2027") || strings.Contains(at, "year=2027")
		}
		r, told := routesOf(a), false
		for _, who := range []string{"fie", "dorte", "anna", "bo", "gert"} {
			b := a.In(who)
			crawl(t, who, b, r, func(at string, p testapp.Page) {
				for _, said := range saidIn(b, p) {
					if !strings.Contains(said.text, to) {
						continue
					}
					if told = true; !tells(strings.TrimPrefix(at, "GET ")) {
						n := strings.Index(said.text, to)
						t.Errorf("%s reads the name to come at %s, in the %s: …%s…", who, at, said.where, said.text[max(0, n-100):min(len(said.text), n+50)])
						return
					}
				}
			})
		}
		if !told {
			t.Error("nobody is told of the change at all")
		}
		a.Move(time.Date(2027, 1, 2, 9, 0, 0, 0, time.UTC).Sub(testapp.Start))
		for _, at := range []string{"/units/" + skole, "/initiatives?year=2026", "/plan-goals?year=2026", "/people/" + a.Person("bo")} {
			if p := a.In("fie").Get(at); p.Status != 200 || !p.Has(to) {
				t.Errorf("on the day, %s: got %d without the new name: %s", at, p.Status, p.Text())
			}
		}
	})
}
