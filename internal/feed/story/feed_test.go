package story_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/testapp"
	"ledetraad/internal/testapp/others"
)

// From the button to the calendar: khal and icalendar read what Ledetråd writes.
func TestMeetingsComeIntoSomebodysCalendar(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		before, after := plan(a, "2026-10-24"), plan(a, "2026-10-25") // the clock is set back between them
		gone := plan(a, "2026-11-04")
		do(a, gone+"/cancellation", "because", "Hemmelig grund til at aflyse")
		if p := a.In("dorte").Post(before+"/points", "title", "Hemmeligt punkt", "purpose", "decide", "minutes", "20", "who", "body", "when", "now", "text", "Hemmelig tekst"); p.Status != 303 {
			t.Fatalf("a point: got %d %s", p.Status, p.Text())
		}
		do(a, before+"/sending")
		at := link(a, "hanne", "mine")
		p := a.Out().Get(at)
		if p.Status != 200 || p.Header.Get("Content-Type") != "text/calendar; charset=utf-8" || p.Header.Get("Cache-Control") != "private, no-cache" || p.Header.Get("Set-Cookie") != "" {
			t.Fatalf("got %d %v", p.Status, p.Header)
		}
		for _, secret := range []string{"Hemmelig", "Skolernes forslag", "Vintertjenesten", "Borgmesteren", "Erik"} {
			if strings.Contains(p.Body, secret) {
				t.Errorf("%q has left: %s", secret, p.Body)
			}
		}
		khal := others.NewKhal(t)
		khal.Take(p.Body)
		want := []string{
			"2026-08-26 12:00-15:00 Direktionen, Lokale 2 CONFIRMED",
			"2026-10-07 12:00-15:00 Direktionen, Lokale 2 CONFIRMED",
			"2026-10-24 12:00-13:00 Direktionen, Tangen 2, Søsalen CONFIRMED",
			"2026-10-25 12:00-13:00 Direktionen, Tangen 2, Søsalen CONFIRMED",
			"2026-11-04 12:00-13:00 Direktionen, Tangen 2, Søsalen CANCELLED",
		}
		if got := khal.Days("2026-08-01"); !slices.Equal(got, want) {
			t.Errorf("khal reads\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		c := others.NewReader(t).Read(p.Body)
		if c.Method != "PUBLISH" || c.Name != "Mine møder, Fjordby Kommune, Opfundne data" || len(c.Events) != 5 {
			t.Errorf("icalendar reads %+v", c)
		}
		for _, e := range c.Events {
			if strings.HasSuffix(after, e.UID[:16]) && (e.URL != a.URL+"/fjordby"+after || !strings.Contains(e.Description, a.URL+"/fjordby"+after) || e.Starts != "2026-10-25T11:00:00+00:00" || e.Transparency != "OPAQUE") {
				t.Errorf("got %+v", e)
			}
		}
		// Moved, it is the same event with a higher sequence; called off, it is gone after a month.
		move(a, after, "2026-10-28", "13:00")
		khal.Take(a.Out().Get(at).Body)
		if got := khal.Days("2026-10-25"); len(got) != 2 || got[0] != "2026-10-28 13:00-15:00 Direktionen, Tangen 2, Søsalen CONFIRMED" {
			t.Errorf("moved: khal reads %q", got)
		}
		a.Move(32 * 24 * time.Hour)
		if p := a.Out().Get(at); strings.Contains(p.Body, "CANCELLED") || !strings.Contains(p.Body, "SEQUENCE:1") {
			t.Errorf("a month later: %s", p.Body)
		}
	})
}

// A calendar asks every hour: where nothing is new, it is told so in a line.
func TestACalendarIsToldThatNothingIsNew(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := link(a, "hanne", "mine")
		ask := func(method, tag string) testapp.Page {
			r, err := http.NewRequest(method, a.URL+"/fjordby"+at, nil)
			if err != nil {
				t.Fatal(err)
			}
			if tag != "" {
				r.Header.Set("If-None-Match", tag)
			}
			return a.Out().Do(r)
		}
		p := ask("GET", "")
		tag := p.Header.Get("ETag")
		if p := ask("GET", tag); p.Status != 304 || p.Body != "" || p.Header.Get("ETag") != tag {
			t.Errorf("unchanged: got %d %q", p.Status, p.Body)
		}
		if p := ask("GET", `W/"x", W/`+tag); p.Status != 304 {
			t.Errorf("unchanged, among others: got %d", p.Status)
		}
		if head := ask("HEAD", ""); head.Status != 200 || head.Body != "" || head.Header.Get("ETag") != tag || head.Header.Get("Content-Length") != p.Header.Get("Content-Length") {
			t.Errorf("HEAD: got %d %v", head.Status, head.Header)
		}
		if p := a.In("hanne").Get("/me/calendar"); !p.Has("8. september 2026") || p.Has("Aldrig") || strings.Contains(p.Body, at) {
			t.Errorf("it is not said when it was fetched, or the address stands there: %s", p.Text())
		}
		plan(a, "2026-09-30")
		if p := ask("GET", tag); p.Status != 200 || p.Header.Get("ETag") == tag {
			t.Errorf("changed: got %d", p.Status)
		}
		if p := a.Out().Post(at, "x", "y"); p.Status != 404 && p.Status != 405 {
			t.Errorf("sent to: got %d", p.Status)
		}
	})
}

// Whose address shows which meeting. b: the board's, m: the joint committee's, o: one that
// the whole staff may read about, c: a closed one of the board's.
func TestWhoseCalendarShowsWhat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		shown := map[string]string{plan(a, "2026-09-16"): "b", planOf(a, "Hovedudvalget", "2026-09-17"): "m"}
		open, shut := planOf(a, "Hovedudvalget", "2026-09-18"), plan(a, "2026-09-21")
		shown[open], shown[shut] = "o", "c"
		a.System(func(tx *db.Tx, r *auth.Reader) error {
			if _, err := auth.Resolve(tx, a.As("dorte").Who, r.Day); err != nil {
				return err
			}
			it, err := item.Get(tx, "", open[len("/meetings/"):])
			if err != nil {
				return err
			}
			tx.Told(it.ID)
			return item.Readdress(tx, &it, auth.Internal(), "", it.Version)
		})
		a.CloseItem(shut[len("/meetings/"):], auth.BodySubject(a.Body("Direktionen")))
		board, med := a.Body("Direktionen"), a.Body("Hovedudvalget")
		refused := "-"
		for _, c := range []struct{ who, mine, open, board, med string }{
			{"gert", "", "", refused, refused}, // a councillor, who is no staff
			{"bo", "", "o", refused, refused},
			{"anna", "", "o", refused, refused},
			{"karen", "mo", "o", refused, "mo"},
			{"fie", "", "o", "b", "mo"}, // the administrator: not what is closed
			{"dorte", "", "o", "b", "mo"},
			{"hanne", "bc", "o", "bc", refused},
			{"erik", "bmoc", "o", "bc", "mo"},
		} {
			for what, want := range map[string]string{"mine": c.mine, "open": c.open, board: c.board, med: c.med} {
				if want == refused {
					b := a.In(c.who)
					if p := b.Post("/me/calendar", "what", what, "form", b.Get("/me/calendar").Field("form")); p.Status != 422 || address.MatchString(p.Body) {
						t.Errorf("%s asks for a body that is not hers: got %d", c.who, p.Status)
					}
					continue
				}
				p := a.Out().Get(link(a, c.who, what))
				got := ""
				for _, x := range "bmoc" {
					for at, name := range shown {
						if name == string(x) && strings.Contains(p.Body, at) {
							got += name
						}
					}
				}
				if p.Status != 200 || got != want {
					t.Errorf("%s, %s: got %d %q, want %q", c.who, what, p.Status, got, want)
				}
			}
		}
		// Of what is closed nothing leaves but when it is.
		c := others.NewReader(t).Read(a.Out().Get(link(a, "hanne", "mine")).Body)
		found := false
		for _, e := range c.Events {
			if strings.HasPrefix(e.UID, shut[len("/meetings/"):]) {
				found = true
				if e.Summary != "Lukket møde" || e.Location != "" || e.Starts != "2026-09-21T10:00:00+00:00" || strings.Contains(e.Description, "Direktionen") {
					t.Errorf("the closed meeting: %+v", e)
				}
			}
		}
		if !found {
			t.Error("the closed meeting does not take its time")
		}
	})
}

// An address that is ended, changed, of somebody who has left or never was is one answer,
// to the byte.
func TestAnAddressThatIsNoGoodIsNotFound(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		never := a.Out().Get("/calendar/" + strings.Repeat("A", 43) + ".ics")
		if never.Status != 404 {
			t.Fatalf("one that never was: got %d", never.Status)
		}
		ended, changed, left, naked := link(a, "hanne", "mine"), link(a, "hanne", "mine"), link(a, "karen", "mine"), link(a, "erik", "mine")
		if a.Out().Get(left).Status != 200 {
			t.Fatal("it is no good to begin with")
		}
		b := a.In("hanne")
		forms := b.Get("/me/calendar").Forms()
		for _, f := range forms {
			if strings.HasSuffix(f.Action, "/ending") {
				if p := b.Post(strings.TrimPrefix(f.Action, "/fjordby")); p.Status != 303 {
					t.Fatalf("ended: got %d", p.Status)
				}
			}
		}
		leave(a, "karen", "", "2026-09-08")
		for what, at := range map[string]string{
			"ended": ended, "changed": changed[:20] + "xyz" + changed[23:], "of one who has left": left, "without its end": strings.TrimSuffix(naked, ".ics"),
			"short": "/calendar/x.ics", "an item's": "/calendar/06g0000000000000", "with another's end": naked + ".ics",
		} {
			asked := a.Asked.Load()
			p := a.Out().Get(at)
			asked = a.Asked.Load() - asked
			if p.Status != 404 || p.Body != never.Body {
				t.Errorf("%s: got %d and not the same page: %s", what, p.Status, p.Text())
			}
			again := a.Asked.Load()
			a.Out().Get("/calendar/" + strings.Repeat("B", 43) + ".ics")
			if again = a.Asked.Load() - again; again != asked {
				t.Errorf("%s: %d statements, and %d of one that never was", what, asked, again)
			}
		}
		if a.Out().Get(naked).Status != 200 {
			t.Error("a good one is not found")
		}
		r, err := http.NewRequest("GET", a.URL+"/naboby"+naked, nil)
		if err != nil {
			t.Fatal(err)
		}
		if p := a.Out().Do(r); p.Status != 404 {
			t.Errorf("in another municipality: got %d", p.Status)
		}
	})
}

// What she is no longer, her calendar shows no longer, though the address is the same.
func TestWhoLeavesABodyLosesItsMeetings(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		plan(a, "2026-09-16")
		mine, board, all := link(a, "hanne", "mine"), link(a, "hanne", a.Body("Direktionen")), link(a, "erik", "mine")
		for _, at := range []string{mine, board} {
			if p := a.Out().Get(at); !strings.Contains(p.Body, "BEGIN:VEVENT") {
				t.Fatalf("nothing to lose: %s", p.Body)
			}
		}
		leave(a, "hanne", "Direktionen", "2026-09-08")
		for _, at := range []string{mine, board} {
			if p := a.Out().Get(at); p.Status != 200 || strings.Contains(p.Body, "BEGIN:VEVENT") {
				t.Errorf("she has left, and still: %d %s", p.Status, p.Body)
			}
		}
		if p := a.Out().Get(all); !strings.Contains(p.Body, "BEGIN:VEVENT") {
			t.Errorf("another lost them too: %s", p.Body)
		}
	})
}

func TestOneMakesSoManyAndEndsOnlyHerOwn(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		b := a.In("hanne")
		form := b.Get("/me/calendar").Field("form")
		first, second := b.Post("/me/calendar", "what", "mine", "form", form), b.Post("/me/calendar", "what", "mine", "form", form)
		one, two := address.FindStringSubmatch(first.Body), address.FindStringSubmatch(second.Body)
		if one == nil || two == nil || one[1] == two[1] || a.Out().Get(one[1]).Status != 404 || a.Out().Get(two[1]).Status != 200 {
			t.Errorf("sent twice: %v %v", one, two)
		}
		for _, form := range []string{"", "x", strings.Repeat("æ", 16)} {
			if p := b.Post("/me/calendar", "what", "mine", "form", form); address.MatchString(p.Body) || p.Status < 400 {
				t.Errorf("a form of %q: got %d", form, p.Status)
			}
		}
		for range 19 {
			link(a, "hanne", "open")
		}
		if p := b.Post("/me/calendar", "what", "mine", "form", b.Get("/me/calendar").Field("form")); p.Status != 409 || !p.Has("Du har 20 kalenderlinks.") || address.MatchString(p.Body) {
			t.Errorf("one too many: got %d %s", p.Status, p.Text())
		}
		at := "/me/calendar/"
		for _, f := range b.Get("/me/calendar").Forms() {
			if strings.HasSuffix(f.Action, "/ending") {
				at = strings.TrimPrefix(f.Action, "/fjordby")
			}
		}
		for _, who := range []string{"erik", "fie", "dorte"} {
			if p := a.In(who).Post(at); p.Status != 404 {
				t.Errorf("%s ends another's: got %d", who, p.Status)
			}
		}
		if p := a.Out().Post(at); p.Status != 303 || !strings.HasPrefix(p.Location, "/sign-in") {
			t.Errorf("signed out: got %d %s", p.Status, p.Location)
		}
		if p := b.Post(at); p.Status != 303 {
			t.Errorf("her own: got %d", p.Status)
		}
		if p := b.Post(at); p.Status != 404 && p.Status != 303 {
			t.Errorf("her own, again: got %d", p.Status)
		}
	})
}
