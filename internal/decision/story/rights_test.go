package story_test

import (
	"testing"

	"ledetraad/internal/testapp"
)

// Who may do what with a decision for the staff, and with one for the board only. gert is
// a councillor, karen works elsewhere, anna carries it out, iben leads a unit under hers.
func TestWhoMayDoWhatWithDecisions(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		open := enter(t, a)
		shut := enter(t, a, "title", "Lønnen til lederne", "who", "body")
		step := []string{"version", "1", "state", "late", "text", "x", "alternatives", ""} // refused before it is saved
		for _, c := range []struct {
			who                                  string
			list, seen, hidden, edit, tell, shut int
		}{
			{"", 303, 303, 303, 303, 303, 303},
			{"bo", 200, 200, 404, 403, 403, 404},
			{"karen", 200, 200, 404, 403, 403, 404},
			{"iben", 200, 200, 404, 403, 403, 404},
			{"carl", 200, 200, 404, 403, 403, 404},
			{"gert", 200, 404, 404, 404, 404, 404},
			{"fie", 200, 200, 200, 403, 403, 403},
			{"anna", 200, 200, 200, 403, 422, 422},
			{"hanne", 200, 200, 200, 200, 422, 422},
			{"erik", 200, 200, 200, 200, 422, 422},
			{"dorte", 200, 200, 200, 200, 422, 422},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			for _, x := range []struct {
				what string
				got  testapp.Page
				want int
			}{
				{"list", b.Get("/decisions"), c.list}, {"an open one", b.Get(open), c.seen}, {"a closed one", b.Get(shut), c.hidden},
				{"edit", b.Get(open + "/edit"), c.edit}, {"tell", b.Post(open+"/steps", step...), c.tell}, {"tell of a closed one", b.Post(shut+"/steps", step...), c.shut},
			} {
				if x.got.Status != x.want {
					t.Errorf("%s, %s: got %d, want %d", c.who, x.what, x.got.Status, x.want)
				}
			}
			for _, path := range []string{"/decisions", "/decisions/coming", "/decisions?sort=title", "/search?q=lønnen"} {
				if p := b.Get(path); p.Has("Lønnen til lederne") != (c.hidden == 200 && p.Status == 200) {
					t.Errorf("%s at %s: sees it: %v", c.who, path, p.Has("Lønnen til lederne"))
				}
			}
		}
		for who, want := range map[string]int{"bo": 403, "anna": 403, "fie": 403, "gert": 403, "hanne": 422, "dorte": 422} {
			if p := a.In(who).Post("/decisions", "title", ""); p.Status != want {
				t.Errorf("%s enters one: got %d, want %d", who, p.Status, want)
			}
		}
	})
}

// Whoever carries it out reads it though it is for the body only; when another does, she
// does not any more.
func TestWhoCarriesItOutReadsIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := enter(t, a, "who", "body")
		form := []string{"version", "1", "title", "Skoletasken tælles i hele kommunen", "body", a.Body("Direktionen"), "day", "2026-09-02", "sort", "agreed", "unit", a.Unit("Veje"), "owner", a.Person("carl")}
		if p := a.In("dorte").Post(at, form...); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if anna, carl := a.In("anna").Get(at).Status, a.In("carl").Get(at).Status; anna != 404 || carl != 200 {
			t.Errorf("anna gets %d and carl %d, want 404 and 200", anna, carl)
		}
	})
}
