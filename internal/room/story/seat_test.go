package story_test

import (
	"regexp"
	"testing"

	"ledetraad/internal/room"
	"ledetraad/internal/testapp"
)

// Who loses her seat, or her session, is sent nothing more; who comes back sees what stands.
func TestAStreamEndsWithTheSeat(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a)
		bikes := point(t, a, "dorte", at, "Cykelstier", "owner", a.Person("carl"))
		invite(t, a, at, bikes, "carl")
		browser := a.In("hanne")
		erik, hanne, carl := listen(t, a, "erik", at), listenAs(t, a, browser, "hanne", at), listen(t, a, "carl", at)
		for _, l := range []*line{erik, hanne, carl} {
			l.until("Cykelstier")
		}
		if got := room.Listening(a.Space, id(at)); got != 3 {
			t.Errorf("%d listen, want 3", got)
		}
		off := regexp.MustCompile(`/agenda-points/[0-9a-z]{16}/guests/[0-9a-z]{16}/off`).FindString(a.In("dorte").Get(bikes + "/guests").Body)
		sent(t, a.In("dorte").Post(off))
		sent(t, a.In("dorte").Post(bikes, "version", "1", "title", "Cykelstier og fortove", "purpose", "decide", "minutes", "10", "who", "body", "owner", a.Person("carl")))
		if kind := carl.ends(); kind != "over" {
			t.Errorf("carl's stream ended with %q", kind)
		}
		carl.never("fortove")
		browser.Post("/sign-out")
		a.In("dorte").Post(at+"/room/point", "point", id(bikes))
		if kind := hanne.ends(); kind != "over" {
			t.Errorf("hanne's stream ended with %q", kind)
		}
		hanne.never("Punkt 1 er i gang")
		erik.until("Punkt 1 er i gang")
		erik.stop()
		a.In("dorte").Post(bikes+"/room/decision", "version", "1", "do", "decide", "sort", "agreed", "text", "Stien laves", "who", "body")
		back := listen(t, a, "erik", at)
		back.until("Stien laves")
		// The program stops: nobody holds it up.
		a.Quit()
		back.ends()
	})
}
