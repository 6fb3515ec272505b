package story_test

import (
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// A mandate given by a decision is shown on both, and ends by itself.
func TestADecisionGivesAMandate(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := "/decisions/" + a.Item("decision", "Læsemakkere på alle skoler")
		form := a.In("dorte").Get(at + "/mandates/new")
		if form.Status != 200 || form.Field("what") != "Læsemakkere på alle skoler" {
			t.Fatalf("the form: %d, %q", form.Status, form.Field("what"))
		}
		words := []string{"what", "Aftale læsemakkere på tværs af skoler", "person", a.Person("anna"), "given_by", a.Person("erik"), "to", "2026-12-31"}
		if p := a.In("dorte").Post(at+"/mandates", words...); p.Status != 303 {
			t.Fatalf("got %d: %s", p.Status, p.Text())
		}
		has := func(path, text string, want bool) {
			t.Helper()
			if p := a.In("bo").Get(path); p.Status != 200 || p.Has(text) != want {
				t.Errorf("%s: %d, has %q: %v, want %v: %s", path, p.Status, text, p.Has(text), want, p.Text())
			}
		}
		has(at, "Anna, til og med dagen før 31. december 2026.", true)
		has("/mandates", "Givet ved beslutningen Læsemakkere på alle skoler", true)
		if p := a.In("erik").Post(at+"/mandates", words...); p.Status != 409 {
			t.Errorf("given to somebody already: got %d, want 409", p.Status)
		}
		for _, c := range []struct {
			field, value string
		}{{"what", ""}, {"person", ""}, {"person", "06g0000000000000"}, {"given_by", ""}, {"given_by", a.Person("anna")}, {"to", ""}, {"to", "2026-09-08"}, {"to", "2020-01-01"}, {"to", "x"}} {
			with := append([]string{}, words...)
			with[1] = "Noget andet"
			for i := 0; i < len(with); i += 2 {
				if with[i] == c.field {
					with[i+1] = c.value
				}
			}
			if p := a.In("dorte").Post(at+"/mandates", with...); p.Status != 422 {
				t.Errorf("%s=%q: got %d, want 422", c.field, c.value, p.Status)
			}
		}
		// Whoever may not know the decision is not led to it from the mandate.
		a.CloseItem(a.Item("decision", "Læsemakkere på alle skoler"), "p:"+a.Person("dorte"))
		has("/mandates", "Aftale læsemakkere på tværs af skoler", true)
		has("/mandates", "Givet ved beslutningen", false)
		a.Move(time.Date(2027, 1, 1, 9, 0, 0, 0, time.UTC).Sub(testapp.Start))
		if p := a.In("dorte").Get(at); !p.Has("Den sluttede 31. december 2026.") {
			t.Errorf("it has not ended: %s", p.Text())
		}
	})
}

func TestWhoMayGiveAMandateByADecision(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := "/decisions/" + a.Item("decision", "Læsemakkere på alle skoler")
		for _, c := range []struct {
			who         string
			blank, save int
		}{
			{"", 303, 303}, {"bo", 403, 403}, {"karen", 403, 403}, {"gert", 404, 404}, {"fie", 403, 403}, {"iben", 403, 403}, {"anna", 403, 403}, {"carl", 403, 403},
			{"dorte", 200, 422}, {"hanne", 200, 422}, {"erik", 200, 422},
		} {
			b := a.Out()
			if c.who != "" {
				b = a.In(c.who)
			}
			if got := b.Get(at + "/mandates/new").Status; got != c.blank {
				t.Errorf("%s, the form: got %d, want %d", c.who, got, c.blank)
			}
			if got := b.Post(at+"/mandates", "what", "").Status; got != c.save {
				t.Errorf("%s, give: got %d, want %d", c.who, got, c.save)
			}
		}
	})
}
