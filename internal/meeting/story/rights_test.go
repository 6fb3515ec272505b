package story_test

import (
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// The columns: nobody, a councillor, an employee, a leader, one who prepares a point, one
// who sits in another body, the administrator, secretariat, a member, the chair.
var whoever = []string{"", "gert", "bo", "anna", "carl", "karen", "fie", "dorte", "hanne", "erik"}

func TestWhoMayDoWhatWithMeetings(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a, "2026-09-09")
		open := point(t, a, "dorte", at, "Cykelstier", "owner", a.Person("carl"))
		shut := point(t, a, "hanne", at, "Lønnen til lederne", "who", "closed", "owner", a.Person("carl"))
		a.Move(2 * 24 * time.Hour)
		if p := a.In("dorte").Post("/meeting-series", "body", a.Body("Direktionen"), "every", "week", "step", "4", "weekdays", "3", "starts", "12:00", "ends", "15:00", "from", "2026-11-01"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		for _, c := range []struct {
			method, path string
			want         []int
			pairs        []string
		}{
			{"GET", "/meetings", []int{303, 200, 200, 200, 200, 200, 200, 200, 200, 200}, nil},
			{"GET", "/meetings/new", []int{303, 403, 403, 403, 403, 200, 403, 200, 200, 200}, nil},
			{"GET", "/meeting-series", []int{303, 403, 403, 403, 403, 200, 403, 200, 200, 200}, nil},
			{"GET", "/meeting-series/new", []int{303, 403, 403, 403, 403, 200, 403, 200, 200, 200}, nil},
			{"GET", at, []int{303, 404, 404, 404, 404, 404, 200, 200, 200, 200}, nil},
			{"GET", at + "/document.pdf", []int{303, 404, 404, 404, 404, 404, 200, 200, 200, 200}, nil},
			{"GET", at + "/edit", []int{303, 404, 404, 404, 404, 404, 403, 200, 200, 200}, nil},
			{"GET", at + "/attendance", []int{303, 404, 404, 404, 404, 404, 403, 200, 200, 200}, nil},
			{"GET", at + "/points/new", []int{303, 404, 404, 404, 404, 404, 403, 200, 200, 200}, nil},
			{"GET", open, []int{303, 404, 404, 404, 200, 404, 200, 200, 200, 200}, nil},
			{"GET", open + "/edit", []int{303, 404, 404, 404, 403, 404, 403, 200, 200, 200}, nil},
			{"GET", open + "/decisions/new", []int{303, 404, 404, 404, 403, 404, 403, 200, 200, 200}, nil},
			{"GET", shut, []int{303, 404, 404, 404, 200, 404, 404, 404, 200, 200}, nil},
			{"GET", shut + "/edit", []int{303, 404, 404, 404, 403, 404, 404, 404, 200, 200}, nil},
			{"GET", shut + "/decisions/new", []int{303, 404, 404, 404, 403, 404, 404, 404, 200, 200}, nil},
			{"POST", "/meetings", []int{303, 403, 403, 403, 403, 422, 403, 422, 422, 422}, nil},
			{"POST", "/meeting-series", []int{303, 403, 403, 403, 403, 422, 403, 422, 422, 422}, nil},
			{"POST", at, []int{303, 404, 404, 404, 404, 404, 403, 422, 422, 422}, []string{"version", "1"}},
			{"POST", at + "/cancellation", []int{303, 404, 404, 404, 404, 404, 403, 422, 422, 422}, []string{"version", "1"}},
			{"POST", at + "/sending", []int{303, 404, 404, 404, 404, 404, 403, 409, 409, 409}, []string{"version", "9"}},
			{"POST", at + "/attendance", []int{303, 404, 404, 404, 404, 404, 403, 422, 422, 422}, []string{"version", "1", "present", "06g7zm85g8zkzzzz"}},
			{"POST", at + "/approval", []int{303, 404, 404, 404, 404, 404, 403, 409, 409, 409}, []string{"version", "1"}},
			{"POST", at + "/points", []int{303, 404, 404, 404, 404, 404, 403, 422, 422, 422}, nil},
			{"POST", at + "/proposals", []int{303, 404, 404, 404, 404, 404, 403, 404, 404, 404}, []string{"decision", "06g7zm85g8zkzzzz"}},
			{"POST", open, []int{303, 404, 404, 404, 403, 404, 403, 422, 422, 422}, []string{"version", "1"}},
			{"POST", open + "/rise", []int{303, 404, 404, 404, 403, 404, 403, 409, 409, 409}, nil},
			{"POST", open + "/place", []int{303, 404, 404, 404, 403, 404, 403, 422, 422, 422}, []string{"to", "06g7zm85g8zkzzzz"}},
			{"POST", open + "/decisions", []int{303, 404, 404, 404, 403, 404, 403, 422, 422, 422}, nil},
			{"POST", shut, []int{303, 404, 404, 404, 403, 404, 404, 404, 422, 422}, []string{"version", "1"}},
			{"POST", shut + "/rise", []int{303, 404, 404, 404, 403, 404, 404, 404, 303, 303}, nil},
			{"POST", shut + "/place", []int{303, 404, 404, 404, 403, 404, 404, 404, 422, 422}, []string{"to", "06g7zm85g8zkzzzz"}},
			{"POST", shut + "/decisions", []int{303, 404, 404, 404, 403, 404, 404, 404, 422, 422}, nil},
		} {
			for i, who := range whoever {
				b := a.Out()
				if who != "" {
					b = a.In(who)
				}
				p := testapp.Page{}
				if c.method == "POST" {
					p = b.Post(c.path, c.pairs...)
				} else {
					p = b.Get(c.path)
				}
				if c.path == shut+"/rise" && who == "erik" {
					c.want[i] = 409 // hanne has just moved it to the top
				}
				if p.Status != c.want[i] {
					t.Errorf("%q %s %s: got %d, want %d: %.200s", who, c.method, c.path, p.Status, c.want[i], p.Text())
				}
			}
		}
	})
}

// A closed point, and what is decided on it, stand nowhere for those it is not for: not
// for the secretariat, and in no count of minutes.
func TestAClosedPointIsNowhere(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a, "2026-09-09")
		point(t, a, "dorte", at, "Cykelstier")
		shut := point(t, a, "hanne", at, "Kanariefuglens løn", "who", "closed", "minutes", "45")
		if p := a.In("dorte").Post(at+"/points", "title", "Kun for jer", "purpose", "decide", "minutes", "5", "who", "closed", "when", "now"); p.Status != 422 || !p.Has("Kun et medlem kan lukke et punkt.") {
			t.Errorf("the secretariat closes a point: got %d %s", p.Status, p.Text())
		}
		a.Move(2 * 24 * time.Hour)
		if p := a.In("hanne").Post(shut+"/decisions", "sort", "agreed", "title", "Kanariefuglen får mere", "unit", a.Unit("Skoler"), "owner", a.Person("anna"), "state", "not_begun"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		made := "/decisions/" + a.Item("decision", "Kanariefuglen får mere")
		for _, who := range whoever[1:] {
			reads := who == "hanne" || who == "erik"
			for _, path := range []string{"/", at, shut, "/meetings", "/decisions", "/search?q=kanariefuglens", "/search?q=kanariefuglen", "/history/" + id(at)} {
				p := a.In(who).Get(path)
				if !reads && (p.Has("Kanariefuglens løn") || who != "anna" && p.Has("Kanariefuglen får mere")) { // anna carries it out
					t.Errorf("%s reads of it at %s", who, path)
				}
			}
			want := 404
			if reads || who == "anna" {
				want = 200
			}
			if p := a.In(who).Get(made); p.Status != want {
				t.Errorf("%s reads the decision: got %d, want %d", who, p.Status, want)
			}
		}
		has(t, a.In("dorte").Get(at), "20 af 60 minutter")
		has(t, a.In("erik").Get(at), "65 af 60 minutter", "Kanariefuglen får mere")
		hasNot(t, a.In("anna").Get(made), "Kanariefuglens løn")
	})
}
