package plan_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/testapp"
)

// What a unit says to a theme that is closed to the reader is not there: not on the plan,
// on paper, for programs or in the coverage. Who may know of the theme reads it.
func TestAnAnswerToAClosedThemeIsNowhere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plan, answer := "/plans/"+a.Item("plan", "Årsplan 2026"), "Vi vil læse mere."
		if !a.In("bo").Get(plan).Has(answer) {
			t.Fatal("the answer is not there to begin with")
		}
		a.CloseItem(a.ItemIn("theme", "Det, der virker", "2026"), auth.BodySubject(a.Body("Direktionen")))
		for _, who := range []string{"anna", "bo", "karen", "dorte", "fie", "iben"} {
			for _, path := range []string{plan, plan + "/next", "/plans?year=2026", "/", "/letters/current", "/search?q=l%C3%A6se+mere"} {
				if p := a.In(who).Get(path); p.Has(answer) {
					t.Errorf("%s reads it at %s", who, path)
				}
			}
		}
		if !a.In("hanne").Get(plan).Has(answer) {
			t.Error("hanne may know of the theme, and does not read the answer")
		}
	})
}
