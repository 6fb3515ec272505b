package story_test

import (
	"strings"
	"testing"
	"time"

	"ledetraad/internal/testapp"
)

// ruled says how the board holds its meetings, as dorte.
func ruled(t *testing.T, a *testapp.App, more ...string) {
	t.Helper()
	pairs := last(append([]string{"agenda", "1", "headings", "Temaer 90\nDrift 75\nEventuelt 15", "ahead", "3", "approval", "meeting", "comment_days", "5", "phrases", "Godkendt.\nDrøftet."}, more...))
	path := "/meeting-rules/" + a.Body("Direktionen")
	if v := a.In("dorte").Get(path).Field("version"); v != "" {
		pairs = append(pairs, "version", v)
	}
	if p := a.In("dorte").Post(path, pairs...); p.Status != 303 {
		t.Fatalf("the rule: got %d %s", p.Status, p.Text())
	}
}

// order tells whether texts stand on a page in an order.
func order(p testapp.Page, texts ...string) bool {
	at := -1
	for _, text := range texts {
		n := strings.Index(p.Body[at+1:], text)
		if n < 0 {
			return false
		}
		at += 1 + n
	}
	return true
}

func TestPointsStandUnderTheHeadingsOfTheBody(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a)
		at := sent(t, a.In("dorte").Post("/meetings", "body", a.Body("Direktionen"), "day", day, "starts", "12:00", "ends", "15:00"))
		point(t, a, "dorte", at, "Sygefravær", "heading", "Drift", "minutes", "80")
		bikes := point(t, a, "dorte", at, "Cykelstier", "heading", "Temaer", "minutes", "40")
		point(t, a, "hanne", at, "Vikarer", "heading", "Temaer", "minutes", "30")
		page := a.In("erik").Get(at)
		if !order(page, "1. Temaer", "12.00–13.30", "1.1", "Cykelstier", "12.00–12.40", "1.2", "Vikarer", "12.40–13.10", "2. Drift", "13.30–14.45", "2.1", "Sygefravær", "13.30–14.50", "3. Eventuelt", "Intet anmeldt.") {
			t.Errorf("the headings and their points: %s", page.Text())
		}
		has(t, page, "Punkterne under Drift tager 5 minutter mere end de 75", "Senest fredag den 11. september 2026")
		if p := a.In("dorte").Post(at+"/points", "title", "x", "purpose", "decide", "minutes", "5", "who", "body", "when", "now", "heading", "Andet"); p.Status != 422 {
			t.Errorf("under a heading that is not there: got %d", p.Status)
		}
		move := func(path string, want int, pairs ...string) {
			t.Helper()
			if p := a.In("dorte").Post(bikes+path, pairs...); p.Status != want {
				t.Fatalf("%s %v: got %d %s", path, pairs, p.Status, p.Text())
			}
		}
		stands := func(texts ...string) {
			t.Helper()
			if p := a.In("erik").Get(at); !order(p, texts...) {
				t.Errorf("want the order %q: %s", texts, p.Text())
			}
		}
		move("/rise", 409)
		move("/fall", 303)
		stands("1.1", "Vikarer", "1.2", "Cykelstier", "Sygefravær")
		move("/fall", 303)
		stands("Vikarer", "2. Drift", "2.1", "Cykelstier", "2.2", "Sygefravær")
		move("/fall", 303)
		move("/fall", 303)
		stands("2.1", "Sygefravær", "3. Eventuelt", "3.1", "Cykelstier")
		move("/fall", 409)
		move("/order", 303, "heading", "Temaer", "after", "")
		stands("1.1", "Cykelstier", "1.2", "Vikarer", "2.1", "Sygefravær", "Intet anmeldt.")
		move("/order", 404, "heading", "Andet")
		move("/order", 303, "heading", "Drift", "after", a.Item("agenda_point", "Sygefravær"))
		stands("1.1", "Vikarer", "2.1", "Sygefravær", "2.2", "Cykelstier")
		has(t, a.In("dorte").Get(at), "data-arrange", "Anmeld et punkt under Eventuelt")
		// A short meeting that is called at once keeps the headings, and no day to send by.
		soon := plan(t, a, "2026-09-09")
		point(t, a, "dorte", soon, "Isen er tyk", "heading", "Drift", "minutes", "20")
		page = a.In("erik").Get(soon)
		if !order(page, "1. Temaer", "2. Drift", "12.00–12.20", "2.1", "Isen er tyk", "12.00–12.20", "3. Eventuelt") || page.Has("12.00–13.30") {
			t.Errorf("a short meeting: %s", page.Text())
		}
		hasNot(t, page, "Dagsordenen skulle være sendt")
		hasNot(t, a.In("fie").Get(at), "data-arrange", "Anmeld et punkt")
	})
}

// What was sent stays as it was. What comes later goes out by itself, with why. A closed
// point stands in an edition for those who may read it, and for nobody else.
func TestWhatWasSentStays(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "ahead", "6")
		at := plan(t, a, day)
		bikes := point(t, a, "dorte", at, "Cykelstier", "heading", "Temaer", "text", "Tre veje.")
		shut := point(t, a, "hanne", at, "Kanariefuglens løn", "who", "closed", "heading", "Temaer")
		has(t, a.In("dorte").Get(at), "Senest tirsdag den 8. september 2026")
		a.Move(24 * time.Hour)
		has(t, a.In("dorte").Get(at), "Dagsordenen skulle være sendt senest tirsdag den 8. september 2026")
		if p := a.In("dorte").Post(at+"/sending", "version", "1"); p.Status != 303 {
			t.Fatalf("sent: got %d %s", p.Status, p.Text())
		}
		has(t, a.In("hanne").Get(at), "Dagsordenen blev sendt for sent.")
		if p := a.In("dorte").Post(bikes, "title", "Cykelstier og fortove", "text", "Fire veje.", "purpose", "decide", "minutes", "20", "who", "body", "version", a.In("dorte").Get(bikes+"/edit").Field("version")); p.Status != 303 {
			t.Fatalf("changed: got %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post(at+"/late-sending", "version", "2"); p.Status != 409 {
			t.Errorf("nothing is late: got %d", p.Status)
		}
		// The headings of what was sent stay too, and what comes late stands under them.
		ruled(t, a, "headings", "Nyt 10")
		if p := a.In("erik").Get(at); !order(p, "1. Temaer", "1.1", "2. Drift", "3. Eventuelt") || p.Has("1. Nyt") {
			t.Errorf("the headings of what was sent: %s", p.Text())
		}
		has(t, a.In("dorte").Get(at+"/points/new"), "Eventuelt")
		point(t, a, "dorte", at, "Oversvømmelse", "late", "det skete i nat", "heading", "Drift")
		has(t, a.In("dorte").Get(at), "Send tillægsdagsordenen ud")
		if p := a.In("dorte").Post(at+"/late-sending", "version", "2"); p.Status != 303 {
			t.Fatalf("sent late: got %d %s", p.Status, p.Text())
		}
		hasNot(t, a.In("dorte").Get(at), "Send tillægsdagsordenen ud")
		if p := a.In("dorte").Post(at+"/late-sending", "version", "3"); p.Status != 409 {
			t.Errorf("sent late again: got %d", p.Status)
		}
		first, late := edition(t, a, at, "Dagsorden"), edition(t, a, at, "Tillægsdagsorden 1")
		has(t, a.In("hanne").Get(first), "Cykelstier", "Tre veje.", "Kanariefuglens løn", "1.2")
		hasNot(t, a.In("hanne").Get(first), "fortove", "Fire veje.", "Oversvømmelse")
		has(t, a.In("hanne").Get(late), "Oversvømmelse", "Kom sent: det skete i nat")
		hasNot(t, a.In("hanne").Get(late), "Cykelstier", "Kanariefuglens")
		for _, who := range whoever[1:] {
			reads := who == "hanne" || who == "erik"
			for _, path := range []string{first, at, "/history/" + id(at)} {
				if p := a.In(who).Get(path); p.Has("Kanariefuglens løn") != reads && (reads && path != "/history/"+id(at) || !reads) {
					t.Errorf("%s at %s: reads of the closed point %v, want %v", who, path, !reads, reads)
				}
			}
		}
		for _, end := range []string{"pdf", "docx"} {
			for _, path := range []string{first, late} {
				if p := a.In("dorte").Get(path + "/document." + end); p.Status != 200 || len(p.Body) < 1000 {
					t.Errorf("%s as %s: got %d", path, end, p.Status)
				}
			}
		}
		if p := a.In("hanne").Post(shut, "title", "Lønnen", "purpose", "decide", "minutes", "20", "who", "closed", "version", a.In("hanne").Get(shut+"/edit").Field("version")); p.Status != 303 {
			t.Fatalf("the closed point: got %d %s", p.Status, p.Text())
		}
		has(t, a.In("erik").Get(first), "Kanariefuglens løn")
	})
}

// edition is the address of an edition of a meeting's papers, by what it is called.
func edition(t *testing.T, a *testapp.App, at, called string) string {
	t.Helper()
	p := a.In("hanne").Get(at)
	for part := range strings.SplitSeq(p.Body, "<a href=\"") {
		if address, rest, ok := strings.Cut(part, "\">"); ok && strings.Contains(address, "/agenda-editions/") && strings.HasPrefix(rest, called+"<") {
			return address[strings.Index(address, "/agenda-editions/"):]
		}
	}
	t.Fatalf("no edition %q at %s: %s", called, at, p.Text())
	return ""
}

func TestABodyMeetsWithoutAnAgenda(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "agenda", "")
		at := plan(t, a, "2026-09-09")
		page := a.In("hanne").Get(at)
		has(t, page, "Uden dagsorden", "Kommende sager til politisk behandling", "Skriv en opfølgning")
		hasNot(t, page, "Nyt punkt", "Send dagsordenen ud", "Senest ")
		a.Move(2 * 24 * time.Hour)
		if p := a.In("dorte").Post(at+"/attendance", "version", "1", "present", a.Person("erik")); p.Status != 303 {
			t.Fatalf("held: got %d %s", p.Status, p.Text())
		}
		hasNot(t, a.In("dorte").Get(at), "Godkend referatet", "Beslutningsliste")
	})
}

func TestSeminarsLastTwoDaysAndTheMainPointGoesInTurn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		ruled(t, a, "turn", "1", "headings", "")
		body := a.Body("Direktionen")
		make := func(from, to string) string {
			return sent(t, a.In("dorte").Post("/meetings", "body", body, "day", from, "last_day", to, "starts", "09:00", "ends", "16:00"))
		}
		first, second := make("2026-09-09", "2026-09-10"), make("2026-09-30", "2026-10-01")
		page := a.In("erik").Get(first)
		has(t, page, "9.–10. september 2026", "Hovedpunktet", "forbereder det.", "Har ikke haft det endnu.")
		if p := a.In("dorte").Post("/meetings", "body", body, "day", "2026-09-09", "last_day", "2026-09-08", "starts", "09:00", "ends", "16:00"); p.Status != 422 {
			t.Errorf("it ends before it begins: got %d", p.Status)
		}
		point(t, a, "dorte", first, "Hele første dag", "minutes", "420")
		point(t, a, "dorte", first, "Besøget", "minutes", "60")
		has(t, a.In("erik").Get(first), "dag 1, 09.00–16.00", "dag 2, 09.00–10.00", "480 af 840 minutter")
		turns := "/meeting-turns/" + body
		whose := func() (names []string) {
			t.Helper()
			rows := strings.Split(a.In("hanne").Get(turns).Body, "<tr>")
			for _, at := range []string{first, second} {
				for _, row := range rows {
					if cells := strings.Split(row, "<td>"); len(cells) == 3 && strings.Contains(row, at) {
						names = append(names, strings.TrimSpace(strings.Split(cells[1], "<")[0]))
					}
				}
			}
			return names
		}
		before := whose()
		if len(before) != 2 || before[0] == before[1] {
			t.Fatalf("the turns: %v", before)
		}
		if p := a.In("dorte").Post(turns, "meeting", id(first), "with", id(second)); p.Status != 422 || !p.Has("Skriv, hvorfor der byttes.") {
			t.Errorf("swapped without a word: got %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post(turns, "meeting", id(first), "with", id(second), "because", "Rejse i september."); p.Status != 303 {
			t.Fatalf("swapped: got %d %s", p.Status, p.Text())
		}
		if got := whose(); got[0] != before[1] || got[1] != before[0] {
			t.Errorf("after the swap: got %v, before %v", got, before)
		}
		has(t, a.In("hanne").Get(first), "De byttede: Rejse i september.", before[1]+" forbereder det.")
		a.Move(2 * 24 * time.Hour)
		if p := a.In("dorte").Post(first+"/attendance", "version", "1", "present", a.Person("erik")); p.Status != 303 {
			t.Fatalf("held: got %d %s", p.Status, p.Text())
		}
		if p := a.In("dorte").Post(turns, "meeting", id(first), "with", id(second), "because", "Igen."); p.Status != 422 {
			t.Errorf("one that was held: got %d", p.Status)
		}
		has(t, a.In("hanne").Get(turns), before[1]+": 1", before[0]+": 0")
		// The order goes on as if nobody had swapped: there is one more meeting between.
		has(t, a.In("hanne").Get(make("2027-01-06", "2027-01-07")), before[1]+" forbereder det.")
	})
}
