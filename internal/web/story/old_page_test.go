package web_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

// A form whose page says no version, or none that can be read, saves over nothing: it
// comes back with what was typed and what stands, and can then be saved knowingly.
func TestAFormFromAnOldPageSavesOverNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, id := a.In("dorte"), a.Item("goal", "Levende landsbyer")
		form := []string{"title", "Døde landsbyer", "text", "Det skrev jeg.", "source", "Naturpolitik", "period", "2026-2029", "state", "in_force"}
		for _, version := range [][]string{nil, {"version", ""}, {"version", "0"}, {"version", "x"}} {
			p := dorte.Post("/goals/"+id, append(version, form...)...)
			if p.Status != 409 || !p.Has("Siden er gammel.") || p.Has("En anden har rettet") || !p.Has("Levende landsbyer") || p.Field("title") != "Døde landsbyer" {
				t.Errorf("%q: got %d: %s", version, p.Status, p.Text())
			}
			if p.Field("version") != "1" {
				t.Errorf("%q: comes back at version %q", version, p.Field("version"))
			}
		}
		// A button alone has no text to keep.
		letter := "/letters/" + a.ItemIn("letter", "Ledetråd 2026", "2026")
		if p := dorte.Post(letter + "/closing"); p.Status != 409 || !p.Has("Siden er gammel, så intet er gemt. Hent den igen, og prøv igen.") {
			t.Errorf("a button: got %d: %s", p.Status, p.Text())
		}
		if p := dorte.Follow(dorte.Post("/goals/"+id, append(form, "version", "1")...)); !p.Has("Døde landsbyer") {
			t.Errorf("saved knowingly: %s", p.Text())
		}
	})
}
