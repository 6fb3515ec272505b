package story_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

// What one person is to carry out can be read by itself, by those who may know of it.
func TestDecisionsOfOnePerson(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		carl := a.Person("carl")
		if p := a.In("erik").Post("/decisions", "title", "Kanariefuglen flytter", "body", a.Body("Direktionen"), "day", "2026-09-02", "sort", "agreed", "unit", a.Unit("Veje"), "owner", carl,
			"due", "2026-12-01", "state", "not_begun", "who", "body"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		p := a.In("hanne").Get("/decisions?mine=" + carl)
		if !p.Has("Kanariefuglen flytter") || p.Has("Læsemakkere på alle skoler") || !p.Has(`<option value="`+carl+`" selected`) {
			t.Errorf("Carl's alone: %s", p.Text())
		}
		p = a.In("bo").Get("/decisions")
		if p.Has(carl) || !p.Has(a.Person("anna")) {
			t.Errorf("bo may know what Anna carries out, and not what Carl does: %s", p.Text())
		}
		if p := a.In("bo").Get("/decisions?mine=" + carl); p.Has("Kanariefuglen") {
			t.Errorf("bo reads it: %s", p.Text())
		}
	})
}
