package story_test

import (
	"strings"
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// The mayor sees the agenda when it is sent, titles and times and nothing closed, and marks
// herself what she comes to. What she has marked she reads, until the meeting is held.
func TestTheMayorChoosesHerPoints(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a, day)
		bikes := point(t, a, "dorte", at, "Cykelstier", "minutes", "10", "text", "Tre veje at gå.")
		shut := point(t, a, "hanne", at, "Kanariefuglens løn", "who", "closed", "minutes", "5")
		port := point(t, a, "dorte", at, "Havnen", "minutes", "15", "text", "Molen er træt.")
		done(t, a, "dorte", "/meeting-choosers", "body", a.Body("Direktionen"), "email", "Gert@fjordby.example", "called", "Borgmesteren")
		done(t, a, "dorte", "/meeting-choosers", "body", a.Body("Direktionen"), "email", "gert@fjordby.example", "called", "Borgmesteren")
		if p := a.In("dorte").Get("/meeting-choosers"); strings.Count(p.Text(), "Borgmesteren, Gert") != 1 {
			t.Errorf("twice is once: %s", p.Text())
		}
		for _, path := range []string{at, at + "/choice", bikes} {
			if p := a.In("gert").Get(path); p.Status != 404 {
				t.Errorf("%s before it is sent: got %d", path, p.Status)
			}
		}
		hasNot(t, a.In("gert").Get("/search?q=cykelstier"), "/agenda-points/")
		done(t, a, "dorte", at+"/sending", "version", "1")
		has(t, a.In("gert").Get("/"), "Direktionen: vælg, hvilke punkter du kommer til")
		has(t, a.In("gert").Get("/meetings"), "Dagsordener, du kan vælge punkter fra", "Direktionen")
		page := a.In("gert").Get(at + "/choice")
		has(t, page, "12.00–12.10 Cykelstier", "12.15–12.30 Havnen")
		hasNot(t, page, "Kanariefuglens", "Tre veje", "Molen")
		if p := a.In("gert").Post(at+"/choice", "version", "2", "points", id(shut)); p.Status != 422 {
			t.Errorf("a closed point is marked: got %d", p.Status)
		}
		for _, who := range []string{"dorte", "erik", "fie", "bo"} {
			if p := a.In(who).Post(at+"/choice", "version", "2", "points", id(port)); p.Status != 404 {
				t.Errorf("%s marks for her: got %d", who, p.Status)
			}
		}
		done(t, a, "gert", at+"/choice", "version", "2", "points", id(port))
		done(t, a, "gert", at+"/choice", "version", "2", "points", id(port))
		has(t, a.In("gert").Get(port), "Molen er træt.", "Direktionen, onsdag den 16. september 2026, kl. 12.15–12.30, Tangen 2")
		hasNot(t, a.In("gert").Get(port), "Cykelstier")
		has(t, a.In("gert").Get("/meetings"), "Punkter, du er med til", "Havnen")
		has(t, a.In("erik").Get(at), "Borgmesteren kommer", "Borgmesteren har valgt", "Punkt 3. Mærket sat", "Borgmesteren vælger selv sine punkter")
		if p := a.In("erik").Get("/history/" + id(port)); strings.Count(p.Text(), "Mærket af den, der selv vælger") != 1 {
			t.Errorf("the log tells of it once: %s", p.Text())
		}
		// A point that is closed afterwards is hers no more, and nor is its title.
		edit := a.In("hanne").Get(port + "/edit")
		done(t, a, "hanne", port, "version", edit.Field("version"), "title", "Havnen", "purpose", "decide", "minutes", "15", "who", "closed", "text", "Molen er træt.")
		if p := a.In("gert").Get(port); p.Status != 404 {
			t.Errorf("closed: got %d %s", p.Status, p.Text())
		}
		hasNot(t, a.In("gert").Get(at+"/choice"), "Havnen")
		done(t, a, "gert", at+"/choice", "version", "2", "points", id(bikes))
		done(t, a, "gert", at+"/choice", "version", "2")
		if p := a.In("gert").Get(bikes); p.Status != 303 {
			t.Errorf("unmarked: got %d", p.Status)
		}
		a.Move(8*24*time.Hour + 3*time.Hour) // a quarter past the beginning
		if p := a.In("gert").Post(at+"/choice", "version", "2", "points", id(bikes)); p.Status != 409 {
			t.Errorf("marked when it has begun: got %d", p.Status)
		}
		done(t, a, "dorte", at+"/attendance", "version", "2", "present", a.Person("erik"))
		if p := a.In("gert").Get(at + "/choice"); p.Status != 404 {
			t.Errorf("when it has been held: got %d", p.Status)
		}
	})
}

// Who chooses no more sees nothing more.
func TestOneWhoChoosesNoMore(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		x := lay(t, a)
		page := a.In("dorte").Get("/meeting-choosers")
		at := strings.Index(page.Body, "/meeting-choosers/")
		done(t, a, "dorte", page.Body[at:at+len("/meeting-choosers/")+16]+"/ending")
		for _, path := range []string{x.at, x.at + "/choice", x.marked, x.guested} {
			if p := a.In("gert").Get(path); p.Status != 404 {
				t.Errorf("%s: got %d", path, p.Status)
			}
		}
		hasNot(t, a.In("erik").Get(x.at), "Borgmesteren")
	})
}

// A member answers beforehand. The secretariat writes it for one who telephoned, and that
// is seen. Who was there begins with what was answered.
func TestMembersAnswerBeforehand(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a, day)
		point(t, a, "dorte", at, "Cykelstier")
		hanne, erik := at+"/answers/"+a.Person("hanne"), at+"/answers/"+a.Person("erik")
		has(t, a.In("hanne").Get(at), "Hvem kommer?", "Har ikke svaret", "Jeg kommer")
		done(t, a, "hanne", hanne, "answer", "comes")
		if p := a.In("hanne").Post(hanne, "answer", "comes"); p.Status != 409 && p.Status != 303 {
			t.Errorf("pressed again: got %d", p.Status)
		}
		done(t, a, "dorte", erik, "answer", "apologies", "said", "Toget holder i Odense.", "deputy", a.Person("carl"))
		page := a.In("hanne").Get(at)
		has(t, page, "Afbud: Toget holder i Odense. Carl kommer i stedet. Skrevet af Dorte.", "Erik (stedfortræder Carl)")
		hasNot(t, a.In("fie").Get(at), "Toget holder")
		hasNot(t, a.In("fie").Get("/history/"+id(at)), "Toget holder")
		stale := a.In("erik").Post(erik, "answer", "comes")
		if stale.Status != 409 || !stale.Has("Toget holder i Odense.") {
			t.Errorf("over what the secretariat wrote: got %d %s", stale.Status, stale.Text())
		}
		for _, form := range [][]string{
			{"answer", "apologies", "deputy", a.Person("hanne"), "version", "1"}, {"answer", "apologies", "email", "ingen@fjordby.example", "version", "1"},
			{"answer", "comes", "deputy", a.Person("carl"), "version", "1"}, {"answer", "apologies", "deputy", a.Person("carl"), "email", "bo@fjordby.example", "version", "1"},
		} {
			if p := a.In("erik").Post(erik, append(form, "said", "Det her bliver stående.")...); p.Status != 422 || p.Field("said") != "Det her bliver stående." {
				t.Errorf("%v: got %d %s", form, p.Status, p.Text())
			}
		}
		a.Move(8 * 24 * time.Hour)
		form := a.In("dorte").Get(at + "/attendance")
		has(t, form, "Carl (stedfortræder)")
		for person, on := range map[string]bool{"hanne": true, "erik": false, "carl": true} {
			if got := checked(form, a.Person(person)); got != on {
				t.Errorf("%s is ticked: got %v, want %v", person, got, on)
			}
		}
		done(t, a, "dorte", at+"/attendance", "version", "1", "present", a.Person("hanne"), "present", a.Person("carl"))
		page = a.In("hanne").Get(at)
		has(t, page, "Til stede", "Carl", "Afbud", "Erik")
		if p := a.In("hanne").Post(hanne, "answer", "apologies", "version", "1"); p.Status != 409 {
			t.Errorf("answered afterwards: got %d", p.Status)
		}
	})
}

// checked tells whether a box with a value is ticked.
func checked(p testapp.Page, value string) bool {
	at := strings.Index(p.Body, `value="`+value+`"`)
	return at >= 0 && strings.Contains(p.Body[at:at+strings.Index(p.Body[at:], ">")], "checked")
}

// A substitute reads one meeting as the member would, the closed points too, until its
// minutes are approved; and writes nothing.
func TestASubstituteComesToOneMeeting(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		x := lay(t, a)
		other := plan(t, a, "2026-09-23")
		point(t, a, "dorte", other, "Ikke for karen")
		has(t, a.In("karen").Get(x.at), "Cykelstier", "Kanariefuglens løn", "Solsortens kontrakt", "Hanne deltager ikke")
		has(t, a.In("karen").Get("/"), "Direktionen", x.at)
		if p := a.In("karen").Get(other); p.Status != 404 {
			t.Errorf("another meeting: got %d", p.Status)
		}
		hasNot(t, a.In("karen").Get("/search?q=karen"), "Ikke for karen")
		late := point(t, a, "hanne", x.at, "Kom bagefter", "who", "closed", "late", "I nat.")
		has(t, a.In("karen").Get(late), "Kom bagefter")
		a.Move(8 * 24 * time.Hour)
		done(t, a, "erik", x.asideShut+"/decisions", "sort", "agreed", "title", "Solsorten får mere", "unit", a.Unit("Veje"), "state", "not_begun", "who", "body")
		made := "/decisions/" + a.Item("decision", "Solsorten får mere")
		has(t, a.In("karen").Get(made), "Solsorten får mere")
		if p := a.In("karen").Post(x.asideShut+"/decisions", "title", "x"); p.Status != 403 {
			t.Errorf("writes: got %d", p.Status)
		}
		done(t, a, "dorte", x.at+"/attendance", "version", "2", "present", a.Person("hanne"), "present", a.Person("karen"))
		has(t, a.In("karen").Get(x.at), "Til stede", "Karen")
		done(t, a, "dorte", x.at+"/approval", "version", "3")
		for _, path := range []string{x.at, x.asideShut, x.guested, late, made} {
			if p := a.In("karen").Get(path); p.Status != 404 {
				t.Errorf("%s when the minutes are approved: got %d", path, p.Status)
			}
		}
		has(t, a.In("hanne").Get(x.at), "Karen")
	})
}

// A guest reads one point with the day and time of it, and nothing else of the meeting.
func TestAGuestReadsOnePoint(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a, day)
		point(t, a, "dorte", at, "Først på dagen", "minutes", "25")
		bikes := point(t, a, "dorte", at, "Cykelstier", "minutes", "10", "text", "Tre veje at gå.")
		upload(t, a, bikes, "Kort over stierne")
		done(t, a, "dorte", bikes+"/guests", "person", a.Person("iben"))
		done(t, a, "dorte", bikes+"/guests", "person", a.Person("iben"))
		done(t, a, "dorte", bikes+"/guests", "called", "To forældre fra brugerrådet")
		if p := a.In("dorte").Post(bikes+"/guests", "person", a.Person("erik")); p.Status != 422 || !p.Has("selv medlem") {
			t.Errorf("a member as guest: got %d", p.Status)
		}
		has(t, a.In("erik").Get(at), "Gæst: Iben", "Gæst: To forældre fra brugerrådet")
		if p := a.In("iben").Get(bikes); p.Status != 404 {
			t.Errorf("before it is sent: got %d", p.Status)
		}
		done(t, a, "dorte", at+"/sending", "version", "1")
		has(t, a.In("iben").Get("/meetings"), "Punkter, du er med til", "Cykelstier")
		has(t, a.In("iben").Get("/"), "Cykelstier")
		page := a.In("iben").Get(bikes)
		has(t, page, "Tre veje at gå.", "Kort over stierne", "Direktionen, onsdag den 16. september 2026, kl. 12.25–12.35, Tangen 2")
		hasNot(t, page, "Først på dagen", "To forældre", id(at))
		a.Move(8 * 24 * time.Hour)
		done(t, a, "dorte", bikes+"/decisions", "sort", "agreed", "title", "Stien males", "unit", a.Unit("Veje"), "state", "not_begun", "who", "body")
		hasNot(t, a.In("iben").Get(bikes), "Stien males")
		form := a.In("dorte").Get(at + "/attendance")
		if got, want := form.Field("guests"), "Iben til punkt 2; To forældre fra brugerrådet til punkt 2"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		guests := a.In("dorte").Get(bikes + "/guests")
		off := strings.Index(guests.Body, "/guests/")
		done(t, a, "dorte", bikes+guests.Body[off:off+len("/guests/")+16]+"/off")
		if p := a.In("iben").Get(bikes); p.Status != 404 {
			t.Errorf("taken off: got %d", p.Status)
		}
	})
}
