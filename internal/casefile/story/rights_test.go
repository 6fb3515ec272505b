package story_test

import (
	"strings"
	"testing"

	"ledetraad/internal/auth"
	"ledetraad/internal/casefile"
	"ledetraad/internal/db"
	"ledetraad/internal/testapp"
)

// Who may do what with a case for the staff that hanne recommends for Børn og Læring and
// Veje has been asked of, and with one for the board. gert is a councillor, karen works in
// Veje, which carl leads; anna leads a unit under hanne's; erik is the chief executive.
// What is refused as wrong (422) or as done before (409) was allowed.
func TestWhoMayDoWhatWithCases(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		vej := a.Unit("Veje")
		open, shut := hers(t, a), hers(t, a, "title", "Lukkede døre", "who", "board", "ground", "private forretningsforhold")
		if p := a.In("hanne").Post(open+"/questions", "version", "1", "units", vej, "until", "2026-09-18"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		type rights struct {
			who                                                                  string
			list, seen, hidden, make, edit, parts, answer, position, ready, wish int
		}
		for _, c := range []rights{
			{"", 303, 303, 303, 303, 303, 303, 303, 303, 303, 303},
			{"bo", 200, 200, 404, 403, 403, 403, 403, 403, 403, 403},
			{"karen", 200, 200, 404, 403, 403, 403, 403, 403, 403, 403},
			{"gert", 200, 404, 404, 403, 404, 404, 404, 404, 404, 404},
			{"fie", 200, 200, 200, 403, 403, 403, 403, 403, 403, 403},
			{"iben", 200, 200, 404, 422, 403, 403, 403, 403, 403, 403},
			{"anna", 200, 200, 404, 422, 403, 403, 403, 403, 403, 403},
			{"carl", 200, 200, 404, 422, 403, 403, 422, 403, 403, 403},
			{"dorte", 200, 200, 200, 422, 200, 422, 403, 403, 403, 403},
			{"hanne", 200, 200, 200, 422, 200, 422, 403, 409, 422, 403},
			{"erik", 200, 200, 200, 422, 200, 422, 422, 403, 403, 422},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			long := strings.Repeat("x", 2100)
			for _, x := range []struct {
				what string
				got  testapp.Page
				want int
			}{
				{"list", b.Get("/cases"), c.list}, {"an open one", b.Get(open), c.seen}, {"its paper", b.Get(open + "/document.pdf"), c.seen},
				{"a closed one", b.Get(shut), c.hidden}, {"its paper", b.Get(shut + "/document.pdf"), c.hidden},
				{"make", b.Post("/cases", "title", ""), c.make}, {"edit", b.Get(open + "/edit"), c.edit},
				{"save", b.Post(open, "version", "2", "title", ""), same(c.edit, 422)},
				{"sections", b.Post(open+"/sections", "version", "2", "text_own1", "x"), c.parts},
				{"alternatives", b.Post(open+"/alternatives", "version", "2", "pro_1", "x"), c.parts},
				{"economy", b.Post(open+"/economy", "version", "2", "first", "x"), c.parts},
				{"ask", b.Post(open+"/questions", "version", "2"), c.parts},
				{"answer", b.Post(open+"/questions/"+vej, "version", "1", "answer", ""), c.answer},
				{"position", b.Post(open+"/questions/"+vej+"/position", "version", "9", "position", "x"), c.position},
				{"ready", b.Post(open+"/readiness", "version", "2", "because", long), c.ready},
				{"withdraw", b.Post(open+"/withdrawal", "version", "2", "because", ""), c.ready},
				{"wish", b.Post(open+"/another-round", "version", "2", "why", ""), c.wish},
				{"edit a closed one", b.Get(shut + "/edit"), same(c.hidden, c.edit)},
			} {
				if x.got.Status != x.want {
					t.Errorf("%s, %s: got %d, want %d", c.who, x.what, x.got.Status, x.want)
				}
			}
			for _, path := range []string{"/cases", "/cases?sort=title", "/cases?state=draft", "/search?q=lukkede"} {
				if p := b.Get(path); p.Has("Lukkede døre") != (c.hidden == 200 && p.Status == 200) {
					t.Errorf("%s at %s: sees it: %v", c.who, path, p.Has("Lukkede døre"))
				}
			}
		}
	})
}

// same is the answer where one may see, and want where one may do besides.
func same(see, want int) int {
	if see == 200 {
		return want
	}
	return see
}

// Whoever leads an area that is asked reads a case for the board from then on; her staff
// do not. What waits for an answer waits for her alone.
func TestWhoIsAskedReadsACaseForTheBoard(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a, "who", "board", "ground", "private forretningsforhold")
		if got := a.In("carl").Get(at).Status; got != 404 {
			t.Fatalf("carl, before: got %d", got)
		}
		if p := a.In("hanne").Post(at+"/questions", "version", "1", "units", a.Unit("Veje"), "until", "2026-09-18"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		if carl, karen := a.In("carl").Get(at).Status, a.In("karen").Get(at).Status; carl != 200 || karen != 404 {
			t.Errorf("carl gets %d and karen %d, want 200 and 404", carl, karen)
		}
		for who, want := range map[string]int{"carl": 2, "karen": 0, "hanne": 0, "erik": 0, "gert": 0} {
			a.Read(who, func(tx *db.Tx, r *auth.Reader) error {
				list, err := casefile.Waiting(tx, r)
				if len(list) != want {
					t.Errorf("%d questions wait for %s, want %d", len(list), who, want)
				}
				return err
			})
		}
		done(t, a, "carl", at+"/questions/"+a.Unit("Veje"), at+"/questions/"+a.Unit("Veje"), "answer", "agree", "said", "")
		a.Read("carl", func(tx *db.Tx, r *auth.Reader) error {
			list, err := casefile.Waiting(tx, r)
			if len(list) != 1 {
				t.Errorf("%d questions wait for carl when he has answered one of two", len(list))
			}
			return err
		})
	})
}

// A decision that is for fewer than the case is not named to those who read the case.
func TestAClosedDecisionIsNotSeenInAnOpenCase(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := hers(t, a)
		p := a.In("erik").Post("/decisions", "case", strings.TrimPrefix(at, "/cases/"), "title", "Hemmelig pris", "body", a.Body("Direktionen"), "day", "2026-09-08", "sort", "agreed",
			"unit", a.Unit("Børn og Læring"), "owner", "", "state", "nothing", "who", "body", "basis", "")
		if p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		for who, want := range map[string]bool{"bo": false, "hanne": true, "dorte": true} {
			page := a.In(who).Get(at)
			if page.Has("Hemmelig pris") != want || !page.Has("Besluttet") {
				t.Errorf("%s sees the decision: %v, want %v: %s", who, page.Has("Hemmelig pris"), want, page.Text())
			}
		}
		if p := a.In("bo").Get("/history/" + strings.TrimPrefix(at, "/cases/")); p.Has("Hemmelig pris") {
			t.Errorf("the history names it: %s", p.Text())
		}
		if p := a.In("hanne").Get("/decisions/new?case=06g0000000000000"); p.Status != 404 {
			t.Errorf("a case that is not there: got %d", p.Status)
		}
	})
}

// One who may not is refused though all she sends is right, and nothing is written.
func TestWhoMayNotWritesNothing(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		vej := a.Unit("Veje")
		at := hers(t, a)
		if p := a.In("hanne").Post(at+"/questions", "version", "1", "units", vej, "until", "2026-09-18"); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		before := a.In("hanne").Get(at).Text()
		words := []string{"version", "2", "title", "Mit nu", "unit", a.Unit("Veje"), "owner", a.Person("carl"), "recommendation", "Mit.", "who", "staff"}
		for _, c := range []struct {
			who, to string
			form    []string
		}{
			{"bo", "/cases", []string{"title", "Bos sag", "unit", a.Unit("Skoler"), "owner", a.Person("hanne"), "who", "staff"}},
			{"fie", "/cases", []string{"title", "Fies sag", "unit", a.Unit("Skoler"), "owner", a.Person("hanne"), "who", "staff"}},
			{"carl", at, words}, {"anna", at, words}, {"bo", at, words},
			{"anna", at + "/sections", []string{"version", "2", "text_occasion", "x"}},
			{"carl", at + "/alternatives", []string{"version", "2", "title_1", "x"}},
			{"carl", at + "/economy", []string{"version", "2", "first", "2026", "what_1", "x", "sort_1", "expense", "amount1_1", "1"}},
			{"carl", at + "/questions", []string{"version", "2", "units", a.Unit("Skoler"), "until", "2026-09-18"}},
			{"karen", at + "/questions/" + vej, []string{"version", "1", "answer", "agree"}},
			{"hanne", at + "/questions/" + vej, []string{"version", "1", "answer", "agree"}},
			{"dorte", at + "/questions/" + vej, []string{"version", "1", "answer", "agree"}},
			{"erik", at + "/questions/" + vej + "/position", []string{"version", "1", "position", "x"}},
			{"dorte", at + "/questions/" + vej + "/position", []string{"version", "1", "position", "x"}},
			{"dorte", at + "/readiness", []string{"version", "2", "because", "x"}},
			{"erik", at + "/readiness", []string{"version", "2", "because", "x"}},
			{"erik", at + "/withdrawal", []string{"version", "2", "because", "x"}},
			{"dorte", at + "/withdrawal", []string{"version", "2", "because", "x"}},
			{"hanne", at + "/another-round", []string{"version", "2", "why", "x"}},
			{"dorte", at + "/another-round", []string{"version", "2", "why", "x"}},
		} {
			if p := a.In(c.who).Post(c.to, c.form...); p.Status != 403 {
				t.Errorf("%s to %s: got %d, want 403", c.who, c.to, p.Status)
			}
		}
		if after := a.In("hanne").Get(at).Text(); after != before {
			t.Errorf("something was written: %s, before %s", after, before)
		}
	})
}
