package story_test

import (
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/project"
	"ledetraad/internal/testapp"
)

// Every member of the board is to have a task across, and one who has none is named.
func TestTheBoardSeesWhoHasWhichTaskAcross(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		p := a.In("bo").Get("/shared-tasks")
		wants(t, p, "Ledere bruger data", "Projekt. På vej", "Erik", "Hanne", "Uden en opgave på tværs: Erik.")
		if p.Has("Læsemakkere") {
			t.Errorf("a unit's own effort is among them: %s", p.Text())
		}
		// A mandate is such a task too.
		at := "/decisions/" + a.Item("decision", "Læsemakkere på alle skoler")
		if p := a.In("dorte").Post(at+"/mandates", "what", "Samle trafikken ved skolerne", "person", a.Person("erik"), "given_by", a.Person("hanne"), "to", "2026-12-31"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		p = a.In("bo").Get("/shared-tasks")
		wants(t, p, "Samle trafikken ved skolerne", "Bemyndigelse til 31. december 2026")
		if p.Has("Uden en opgave på tværs") {
			t.Errorf("everybody has one: %s", p.Text())
		}
		// A task one may not know is in it for nobody else, and counts for nobody else.
		a.CloseItem(a.Item("initiative", "Ledere bruger data"), auth.PersonSubject(a.Person("hanne")))
		for who, want := range map[string]int{"hanne": 0, "bo": 1, "erik": 1} {
			a.Read(who, func(tx *db.Tx, r *auth.Reader) error {
				s, err := project.SharedTasks(tx, r)
				if got := len(s.Without()); got != want {
					t.Errorf("%s sees %d without a task, want %d", who, got, want)
				}
				return err
			})
			if p := a.In(who).Get("/shared-tasks"); p.Has("Ledere bruger data") != (want == 0) {
				t.Errorf("%s sees the closed task: %v", who, p.Has("Ledere bruger data"))
			}
		}
		for who, want := range map[string]int{"": 303, "gert": 403, "karen": 200, "fie": 200, "dorte": 200} {
			b := a.Out()
			if who != "" {
				b = a.In(who)
			}
			if got := b.Get("/shared-tasks").Status; got != want {
				t.Errorf("%s: got %d, want %d", who, got, want)
			}
		}
	})
}
