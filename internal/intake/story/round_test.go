package intake_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// What is taken out of the product is read in again, and nothing changes.
func TestAListTakenOutIsReadInUnchanged(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte, fie := at(a, "dorte"), at(a, "fie")
		// Words a spreadsheet takes for a formula, and lines and quotation marks.
		fie.Post("/people", "name", "+Solvej; \"den ene\"", "email", "solvej@fjordby.example")
		dorte.Post("/goals", "title", "=Mere; ro", "text", "To\nlinjer, \"sagt\".", "source", "-Kilde", "period", "2026-2029", "state", "in_force")
		for _, c := range []struct {
			who        desk
			sort, path string
			rows       string
			pairs      []string
		}{
			{fie, "units", "/units", "7", nil}, {fie, "people", "/people", "12", nil}, {fie, "bodies", "/bodies", "4", nil},
			{dorte, "goals", "/goals?period=2026-2029", "3", []string{"years", "2026-2029"}},
			{dorte, "plan_goals", "/plan-goals?year=2026", "1", []string{"years", "2026"}},
		} {
			for _, form := range []string{"xlsx", "csv"} {
				mark := "?"
				if strings.Contains(c.path, "?") {
					mark = "&"
				}
				file := c.who.Get(c.path + mark + "as=" + form)
				sent := c.who.upload("liste."+form, []byte(file.Body), append(c.pairs, "sort", c.sort)...)
				if sent.Status != 303 {
					t.Errorf("%s %s: got %d: %s", c.sort, form, sent.Status, sent.Text())
					continue
				}
				p := c.who.Follow(sent)
				if got, want := counts(p), "Nye 0, Ændres 0, Uændret "+c.rows+", Afvist 0"; got != want {
					t.Errorf("%s %s: got %s, want %s: %s", c.sort, form, got, want, p.Text())
				}
			}
			// A template that nobody has filled in holds nothing but its example.
			file := c.who.Get("/import/template?sort=" + c.sort)
			if p := c.who.upload("skabelon.xlsx", []byte(file.Body), "sort", c.sort); p.Status != 422 || !p.Has("ingen rækker") {
				t.Errorf("%s: the template: got %d: %s", c.sort, p.Status, p.Text())
			}
		}
	})
}
