package story_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// day is a Wednesday, eight days after the tests begin.
const day = "2026-09-16"

// plan makes a meeting of the board's as dorte and returns its address.
func plan(t *testing.T, a *testapp.App, on string) string {
	t.Helper()
	return sent(t, a.In("dorte").Post("/meetings", "body", a.Body("Direktionen"), "day", on, "starts", "12:00", "ends", "13:00", "place", "Tangen 2"))
}

// sent is where a form that was saved leads to.
func sent(t *testing.T, p testapp.Page) string {
	t.Helper()
	if p.Status != 303 {
		t.Fatalf("got %d: %s", p.Status, p.Text())
	}
	return regexp.MustCompile(`/[a-z-]+/[0-9a-z]{16}`).FindString(p.Location)
}

// point makes a point as somebody and returns its address.
func point(t *testing.T, a *testapp.App, who, meeting, title string, more ...string) string {
	t.Helper()
	return sent(t, a.In(who).Post(meeting+"/points", last(append([]string{"title", title, "purpose", "decide", "minutes", "20", "who", "body", "when", "now"}, more...))...))
}

// last keeps the last value of each name.
func last(pairs []string) (out []string) {
	at := map[string]int{}
	for i := 0; i < len(pairs); i += 2 {
		if n, ok := at[pairs[i]]; ok {
			out[n+1] = pairs[i+1]
			continue
		}
		at[pairs[i]] = len(out)
		out = append(out, pairs[i], pairs[i+1])
	}
	return out
}

func has(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, want := range texts {
		if !p.Has(want) {
			t.Errorf("want %q on the page (%d): %s", want, p.Status, p.Text())
		}
	}
}

func hasNot(t *testing.T, p testapp.Page, texts ...string) {
	t.Helper()
	for _, not := range texts {
		if p.Has(not) {
			t.Errorf("do not want %q on the page (%d): %s", not, p.Status, p.Text())
		}
	}
}

func id(address string) string { return address[strings.LastIndex(address, "/")+1:] }

// From the agenda to the minutes: the whole of a meeting.
func TestAMeetingIsPreparedHeldAndWrittenDown(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a, day)
		bikes := point(t, a, "dorte", at, "Cykelstier", "owner", a.Person("carl"), "text", "Tre **veje**.")
		point(t, a, "hanne", at, "Vikarer", "minutes", "50")
		page := a.In("erik").Get(at)
		has(t, page, "Direktionen, onsdag den 16. september 2026", "Kl. 12.00–13.00, Tangen 2", "12.00–12.20", "12.20–13.10", "70 af 60 minutter",
			"Dagsordenen er 10 minutter længere end mødet", "Forberedes af Carl", "<strong>veje</strong>")
		if strings.Index(page.Body, "Cykelstier") > strings.Index(page.Body, "Vikarer") {
			t.Error("the points do not stand in their order")
		}
		if p := a.In("dorte").Post(bikes + "/fall"); p.Status != 303 {
			t.Fatalf("down: got %d %s", p.Status, p.Text())
		}
		if page := a.In("erik").Get(at); strings.Index(page.Body, "Cykelstier") < strings.Index(page.Body, "Vikarer") || !page.Has("12.50–13.10") {
			t.Errorf("the point did not move down: %s", page.Text())
		}
		if p := a.In("dorte").Post(bikes + "/fall"); p.Status != 409 {
			t.Errorf("further down: got %d", p.Status)
		}
		if p := a.In("dorte").Post(at+"/sending", "version", "1"); p.Status != 303 {
			t.Fatalf("sent: got %d %s", p.Status, p.Text())
		}
		has(t, a.In("hanne").Get(at), "Dagsorden sendt", "Sendt ud")
		late := []string{"title", "Oversvømmelse", "purpose", "inform", "minutes", "5", "who", "body", "when", "now"}
		if p := a.In("dorte").Post(at+"/points", late...); p.Status != 422 || !p.Has("efter at dagsordenen er sendt ud") || p.Field("title") != "Oversvømmelse" {
			t.Errorf("a late point without a word: got %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post(at+"/points", append(late, "late", "det skete i nat")...); p.Status != 303 {
			t.Fatalf("a late point: got %d %s", p.Status, p.Text())
		}
		has(t, a.In("hanne").Get(at), "Kom sent: det skete i nat")

		decided := []string{"sort", "executive", "title", "Stien laves færdig", "views", "Hanne ville vente.", "unit", a.Unit("Veje"), "owner", a.Person("carl"), "due", "2026-10-01", "state", "not_begun", "who", "staff"}
		if p := a.In("dorte").Post(bikes+"/decisions", decided...); p.Status != 409 {
			t.Errorf("decided before the day: got %d", p.Status)
		}
		if p := a.In("dorte").Post(at+"/attendance", "version", "2", "present", a.Person("erik")); p.Status != 422 && p.Status != 409 {
			t.Errorf("held before the day: got %d", p.Status)
		}
		a.Move(8 * 24 * time.Hour)
		if p := a.In("dorte").Post(bikes+"/decisions", append([]string{"title", ""}, decided[4:]...)...); p.Status != 422 {
			t.Errorf("a decision without words: got %d", p.Status)
		}
		if p := a.In("dorte").Post(bikes+"/decisions", decided...); p.Status != 303 {
			t.Fatalf("decided: got %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post(bikes+"/decisions", last(append(decided, "title", "Skiltene skiftes", "sort", "agreed"))...); p.Status != 303 {
			t.Fatalf("decided again: got %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post(at+"/approval", "version", "2"); p.Status != 409 {
			t.Errorf("approved before it was held: got %d", p.Status)
		}
		if p := a.In("dorte").Post(at+"/attendance", "version", "2", "present", a.Person("erik"), "guests", "Borgmesteren til punkt 1"); p.Status != 303 {
			t.Fatalf("held: got %d %s", p.Status, p.Text())
		}
		page = a.In("hanne").Get(at)
		has(t, page, "Stien laves færdig", "Skiltene skiftes", "Kommunaldirektøren afgjorde", "Hanne ville vente.", "Veje, Carl. Senest 1. oktober 2026", "Til stede", "Erik", "Afbud", "Borgmesteren til punkt 1")
		where := "/decisions/" + a.Item("decision", "Stien laves færdig")
		has(t, a.In("bo").Get(where), "Stien laves færdig", "Direktionen, 16. september 2026")
		hasNot(t, a.In("bo").Get(where), "Besluttet under punktet")
		has(t, a.In("hanne").Get(where), "Besluttet under punktet", "Cykelstier", bikes)
		has(t, a.In("hanne").Get(bikes), "Stien laves færdig", "Det blev besluttet")
		if p := a.In("hanne").Post(at+"/approval", "version", "3"); p.Status != 303 {
			t.Fatalf("approved: got %d %s", p.Status, p.Text())
		}
		has(t, a.In("erik").Get(at), "Referat godkendt", "16. september 2026")
		for path, form := range map[string][]string{bikes + "/decisions": decided, bikes: {"version", "2", "title", "x"}, at + "/points": late, at + "/attendance": {"version", "4"}, bikes + "/rise": nil, at + "/cancellation": {"version", "4", "because", "x"}} {
			if p := a.In("dorte").Post(path, form...); p.Status != 409 {
				t.Errorf("%s after approval: got %d %s", path, p.Status, p.Text())
			}
		}
		for _, end := range []string{"pdf", "docx"} {
			if p := a.In("hanne").Get(at + "/document." + end); p.Status != 200 || len(p.Body) < 1000 {
				t.Errorf("as %s: got %d", end, p.Status)
			}
		}
	})
}

func TestAPointWaitsIsPutOnAndGoesOn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		first, second := plan(t, a, "2026-09-09"), plan(t, a, day)
		x := point(t, a, "dorte", first, "Åbningstider", "when", "wait")
		dorte := a.In("dorte")
		has(t, dorte.Get(x), "Venter på et møde: Direktionen")
		has(t, dorte.Get(first), "Åbningstider", "ingen punkter", "Sæt på dagsordenen")
		to := func(to string, want int, more ...string) {
			t.Helper()
			if p := dorte.Post(x+"/place", append([]string{"to", to}, more...)...); p.Status != want {
				t.Fatalf("to %s: got %d %s", to, p.Status, p.Text())
			}
		}
		to("next", 409)
		to(id(first), 303)
		has(t, dorte.Get(x), "onsdag den 9. september 2026")
		to("next", 303)
		has(t, dorte.Get(x), "onsdag den 16. september 2026")
		to("wait", 303)
		to("wait", 409, "late", "x")
		to(id(second), 303)
		to("06g7zm85g8zkzzzz", 422)
		dorte.Post(first+"/sending", "version", "1")
		if p := dorte.Post(x+"/place", "to", id(first)); p.Status != 422 || !p.Has("Sent, fordi") {
			t.Errorf("put on what was sent: got %d %s", p.Status, p.Text())
		}
		to(id(first), 303, "late", "det haster")
		a.Move(2 * 24 * time.Hour)
		dorte.Post(first+"/attendance", "version", "2", "present", a.Person("erik"))
		to("next", 303)
		has(t, dorte.Get(first), "Åbningstider", "Kom sent: det haster")
		has(t, dorte.Get(second), "Åbningstider")
		hasNot(t, dorte.Get(second), "Kom sent")
	})
}

func TestAMeetingIsMovedAndCalledOffWithASentence(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, dorte := plan(t, a, day), a.In("dorte")
		x := point(t, a, "dorte", at, "Åbningstider")
		moved := []string{"version", "1", "day", "2026-09-17", "starts", "09:00", "ends", "10:00", "place", "Kajen"}
		if p := dorte.Post(at, moved...); p.Status != 422 || !p.Has("Skriv, hvorfor mødet flyttes.") || p.Field("place") != "Kajen" {
			t.Errorf("moved without a word: got %d %s", p.Status, p.Text())
		}
		if p := dorte.Post(at, append(moved, "note", "Direktionen er på besøg.")...); p.Status != 303 {
			t.Fatalf("moved: got %d %s", p.Status, p.Text())
		}
		has(t, dorte.Get(at), "torsdag den 17. september 2026", "Kl. 09.00–10.00, Kajen", "Direktionen er på besøg.")
		has(t, dorte.Get("/meetings"), "Direktionen, 17. september 2026")
		if p := dorte.Post(at, append(moved, "note", "Igen.")...); p.Status != 409 {
			t.Errorf("over an old version: got %d", p.Status)
		}
		if p := dorte.Post(at+"/cancellation", "version", "2"); p.Status != 422 || !p.Has("Skriv, hvorfor mødet aflyses.") {
			t.Errorf("called off without a word: got %d %s", p.Status, p.Text())
		}
		if p := dorte.Post(at+"/cancellation", "version", "2", "because", "Storm."); p.Status != 303 {
			t.Fatalf("called off: got %d %s", p.Status, p.Text())
		}
		has(t, dorte.Get(at), "Aflyst", "Storm.")
		has(t, dorte.Get(x), "Venter på et møde")
		if p := dorte.Post("/meetings", "body", "", "day", "i morgen", "starts", "25:00", "ends", "", "place", "Her"); p.Status != 422 || p.Field("place") != "Her" {
			t.Errorf("a meeting that will not do: got %d", p.Status)
		}
	})
}

func TestASeriesMakesItsMeetingsOnce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		dorte := a.In("dorte")
		form := []string{"body", a.Body("Direktionen"), "every", "week", "step", "1", "weekdays", "3", "starts", "12:00", "ends", "15:00", "place", "Tangen 2", "from", "2026-09-01", "except", "2026-09-23"}
		if p := dorte.Post("/meeting-series", last(append(form, "starts", "16:00", "step", "0", "summer_from", "07-01"))...); p.Status != 422 || p.Field("place") != "Tangen 2" {
			t.Errorf("one that will not do: got %d", p.Status)
		}
		if p := dorte.Post("/meeting-series", form...); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		list := dorte.Get("/meetings?when=coming")
		has(t, list, "Direktionen, 9. september 2026", "Direktionen, 30. september 2026", "Direktionen, 16. december 2026")
		hasNot(t, list, "23. september 2026", "24. december 2026")
		page := dorte.Get("/meeting-series")
		has(t, page, "onsdag hver uge, kl. 12.00–15.00")
		at := regexp.MustCompile(`/meeting-series/[0-9a-z]{16}`).FindString(page.Body)
		first := "/meetings/" + a.Item("meeting", "Direktionen, 9. september 2026")
		dorte.Post(first, "version", "1", "day", "2026-09-10", "starts", "12:00", "ends", "15:00", "note", "Byrådsseminar.")
		if p := dorte.Post(at, append(form[2:], "version", "1")...); p.Status != 303 {
			t.Fatalf("saved again: got %d %s", p.Status, p.Text())
		}
		hasNot(t, dorte.Get("/meetings"), "Direktionen, 9. september 2026")
		if p := dorte.Post(at, last(append(form[2:], "version", "2", "step", "2", "starts", "13:00"))...); p.Status != 303 {
			t.Fatalf("every other week: got %d %s", p.Status, p.Text())
		}
		off := dorte.Get("/meetings?state=cancelled")
		has(t, off, "Direktionen, 16. december 2026")
		hasNot(t, off, "Direktionen, 16. september 2026", "Direktionen, 10. september 2026", "Direktionen, 9. december 2026")
		has(t, dorte.Get("/meetings/"+a.Item("meeting", "Direktionen, 16. september 2026")), "Kl. 13.00–15.00")
		if p := dorte.Post(at, last(append(form[2:], "version", "2"))...); p.Status != 409 {
			t.Errorf("over an old version: got %d", p.Status)
		}
	})
}

func TestWhatComesUpIsOffered(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at, made := plan(t, a, day), "/decisions/"+a.Item("decision", "Læsemakkere på alle skoler")
		hasNot(t, a.In("dorte").Get(at), "Læsemakkere på alle skoler")
		if p := a.In("anna").Post(made+"/steps", "version", "2", "state", "late", "text", "Vi mangler folk.", "alternatives", "Vent til jul."); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		has(t, a.In("dorte").Get(at), "Det, der skal op igen", "Læsemakkere på alle skoler")
		if p := a.In("dorte").Post(at+"/proposals", "decision", id(made)); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		page := a.In("hanne").Get(at)
		has(t, page, "Læsemakkere på alle skoler", "10 min.")
		hasNot(t, page, "Det, der skal op igen")
		has(t, a.In("hanne").Get("/agenda-points/"+a.Item("agenda_point", "Læsemakkere på alle skoler")), made)
		has(t, a.In("hanne").Get(made), "Taget op igen under punktet")
	})
}
