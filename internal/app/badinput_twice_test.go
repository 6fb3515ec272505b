package app_test

import (
	"sync"
	"testing"

	"ledetraad/internal/testapp"
)

// A double click makes one thing. Two who type the same, and one who does it again
// after something else, are meant.
func TestADoubleClickMakesOneThing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		form := []string{"title", "Flere bier", "text", "Til glæde for alle.", "source", "Budgetaftale 2027", "period", "2026-2029", "state", "in_force"}
		goals := func() int {
			return len(count(t, a, `SELECT id FROM item WHERE kind = 'goal' AND title = 'Flere bier'`))
		}
		var wait sync.WaitGroup
		answers := make([]testapp.Page, 8)
		for i := range answers {
			wait.Go(func() { answers[i] = dorte.Post("/goals", form...) })
		}
		wait.Wait()
		for _, p := range answers {
			if p.Status != 303 || p.Location != answers[0].Location {
				t.Errorf("got %d %s, want all to lead to %s", p.Status, p.Location, answers[0].Location)
			}
		}
		if n := goals(); n != 1 {
			t.Errorf("%d goals, want 1", n)
		}
		if p := a.In("dorte").Post("/goals", form...); p.Status != 303 || goals() != 2 {
			t.Errorf("in another browser: got %d and %d goals", p.Status, goals())
		}
		dorte.Post("/me/language", "lang", "da")
		if p := dorte.Post("/goals", form...); p.Status != 303 || goals() != 3 {
			t.Errorf("after something else: got %d and %d goals", p.Status, goals())
		}
		// What was refused is tried anew each time.
		for range 2 {
			if p := dorte.Post("/goals", "title", ""); p.Status != 422 {
				t.Errorf("refused: got %d", p.Status)
			}
		}
	})
}
