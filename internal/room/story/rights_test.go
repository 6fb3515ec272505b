package story_test

import (
	"strings"
	"testing"

	"ledetraad/internal/testapp"
)

// The columns: nobody, a councillor, an employee, a leader, one who prepares a point, one
// who sits in another body, the administrator, secretariat, a member, the chair.
var whoever = []string{"", "gert", "bo", "anna", "carl", "karen", "fie", "dorte", "hanne", "erik"}

// Everything in the room, tried by everybody, also by who guesses the stream's address.
func TestWhoMayDoWhatInTheRoom(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a)
		open := point(t, a, "dorte", at, "Cykelstier", "owner", a.Person("carl"))
		other := point(t, a, "dorte", at, "Besøg i november")
		shut := point(t, a, "hanne", at, "Kanariefuglens løn", "who", "closed")
		if p := a.In("carl").Get(at + "/room"); p.Status != 404 {
			t.Errorf("carl prepares a point and is not its guest: got %d", p.Status)
		}
		invite(t, a, at, open, "carl")
		if p := a.In("dorte").Post(other+"/room/decision", "version", "1", "do", "decide", "sort", "agreed", "text", "Vi besøger to", "who", "body"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		made := "/decisions/" + a.Item("decision", "Vi besøger to")
		note := []string{"note", "Husk det"}
		for _, c := range []struct {
			method, path string
			want         []int
			pairs        []string
		}{
			{"GET", at + "/room", []int{303, 404, 404, 404, 200, 404, 404, 200, 200, 200}, nil},
			{"GET", at + "/room/stream", []int{303, 404, 404, 404, 200, 404, 404, 200, 200, 200}, nil},
			{"GET", "/meetings/06g7zm85g8zkzzzz/room/stream", []int{303, 404, 404, 404, 404, 404, 404, 404, 404, 404}, nil},
			{"GET", made + "/votes", []int{303, 404, 404, 404, 404, 404, 403, 200, 200, 200}, nil},
			{"POST", at + "/room/point", []int{303, 404, 404, 404, 403, 404, 404, 422, 422, 422}, []string{"point", "06g7zm85g8zkzzzz"}},
			{"POST", open + "/room/decision", []int{303, 404, 404, 404, 403, 404, 403, 422, 422, 422}, []string{"version", "1", "do", "decide", "sort", "agreed"}},
			{"POST", open + "/room/decision", []int{303, 404, 404, 404, 403, 404, 403, 422, 422, 422}, []string{"version", "1", "do", "follow"}},
			{"POST", open + "/room/decision", []int{303, 404, 404, 404, 403, 404, 403, 303, 303, 303}, []string{"version", "9", "do", "keep", "text", "Noget"}},
			{"POST", open + "/room/drop", []int{303, 404, 404, 404, 403, 404, 403, 303, 303, 303}, nil},
			{"POST", open + "/room/note", []int{303, 404, 404, 404, 303, 404, 404, 303, 303, 303}, note},
			{"POST", other + "/room/note", []int{303, 404, 404, 404, 404, 404, 404, 303, 303, 303}, note},
			{"POST", shut + "/room/note", []int{303, 404, 404, 404, 404, 404, 404, 404, 303, 303}, note},
			{"POST", shut + "/room/decision", []int{303, 404, 404, 404, 404, 404, 404, 404, 422, 422}, []string{"version", "1", "do", "decide", "sort", "agreed"}},
			{"POST", shut + "/room/drop", []int{303, 404, 404, 404, 404, 404, 404, 404, 303, 303}, nil},
			{"POST", made + "/votes", []int{303, 404, 404, 404, 404, 404, 403, 422, 422, 422}, []string{"version", "1", "vote-" + a.Person("erik"), "perhaps"}},
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
				if p.Status != c.want[i] {
					t.Errorf("%q %s %s %v: got %d, want %d: %.200s", who, c.method, c.path, c.pairs, p.Status, c.want[i], p.Text())
				}
			}
		}
		for i, who := range whoever[1:] {
			want := []int{404, 404, 404, 403, 404, 403, 200, 200, 200}[i]
			if status, text := send(t, a, a.In(who), open+"/room/draft", `{"serial":99,"sort":"agreed","text":"Ord"}`); status != want {
				t.Errorf("%s sends a draft: got %d, want %d: %s", who, status, want, text)
			}
		}
	})
}

// One who is there for a point sees that point, and nothing that tells of another.
func TestAGuestIsThereForOnePointAlone(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a)
		point(t, a, "dorte", at, "Besøg i november")
		bikes := point(t, a, "dorte", at, "Cykelstier", "owner", a.Person("carl"))
		invite(t, a, at, bikes, "carl")
		a.In("dorte").Post(at+"/room/point", "point", a.Item("agenda_point", "Besøg i november"))
		for _, path := range []string{at + "/room", at + "/room/stream"} {
			p := a.In("carl").Get(path)
			has(t, p, "Cykelstier")
			hasNot(t, p, "Besøg", "I gang", "10.10", "10.00", "af 2 punkter", "Begynd")
		}
		a.In("dorte").Post(at+"/room/point", "point", id(bikes))
		send(t, a, a.In("dorte"), bikes+"/room/draft", `{"serial":0,"sort":"agreed","text":"Kladdens ord"}`)
		p := a.In("carl").Get(at + "/room")
		has(t, p, "I gang siden")
		hasNot(t, p, "Kladdens ord", "Hvordan blev det afgjort?")
	})
}

// A note is its person's alone.
func TestANoteIsItsPersonsAlone(t *testing.T) {
	for _, engine := range testapp.Engines {
		c := testapp.Place(t, engine)
		a := testapp.Open(t, engine, c)
		at := plan(t, a)
		bikes := point(t, a, "dorte", at, "Cykelstier")
		hanne := a.In("hanne")
		w := testapp.Watch(t, c)
		w.Put(`UPDATE person SET note = note WHERE id = ''`)
		w.Changed()
		if p := hanne.Post(bikes+"/room/note", "note", "Spørg om kvidderprisen"); p.Status != 303 {
			t.Fatalf("got %d %s", p.Status, p.Text())
		}
		if changed := strings.Join(w.Changed(), " "); changed != "room_note" {
			t.Errorf("a note changed %s", changed)
		}
		has(t, hanne.Get(at+"/room"), "Spørg om kvidderprisen", "Din note til punkt 1")
		for _, who := range whoever[1:] {
			if who == "hanne" {
				continue
			}
			for _, path := range []string{at + "/room", at + "/room/stream", at, bikes, "/history/" + id(bikes), "/search?q=kvidderprisen"} {
				if p := a.In(who).Get(path); strings.Contains(p.Body, "Spørg om kvidderprisen") {
					t.Errorf("%s reads hanne's note at %s", who, path)
				}
			}
		}
		if p := hanne.Post(bikes+"/room/note", "version", "7", "note", "Skrevet over"); p.Status != 409 || !p.Has("Spørg om kvidderprisen") || !p.Has("Skrevet over") {
			t.Errorf("from another window: got %d %s", p.Status, p.Text())
		}
		if p := hanne.Post(bikes+"/room/note", "version", "1", "note", ""); p.Status != 303 {
			t.Fatalf("taken away: got %d %s", p.Status, p.Text())
		}
		hasNot(t, hanne.Get(at+"/room"), "kvidderprisen", "Din note")
	}
}

// A guest is there for her point alone while she is invited; who is conflicted is in the
// room and sees nothing of the point, nor that anything is written of it.
func TestAGuestAndOneWhoIsConflictedAreInTheRoom(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		at := plan(t, a)
		bikes := point(t, a, "dorte", at, "Cykelstier")
		hall := point(t, a, "dorte", at, "Hallen ved havnen", "text", "Havnens ejere spørger.")
		a.In("dorte").Post(bikes+"/guests", "person", a.Person("iben"))
		if p := a.In("iben").Get(at + "/room"); p.Status != 404 {
			t.Errorf("the guest before the agenda is sent: got %d", p.Status)
		}
		if p := a.In("dorte").Post(at+"/sending", "version", "1"); p.Status != 303 {
			t.Fatalf("sent: got %d %s", p.Status, p.Text())
		}
		if p := a.In("hanne").Post(hall+"/conflicts", "person", a.Person("hanne"), "ground", "Min søster ejer hallen."); p.Status != 303 {
			t.Fatalf("conflicted: got %d %s", p.Status, p.Text())
		}
		iben, hanne, erik := listen(t, a, "iben", at), listen(t, a, "hanne", at), listen(t, a, "erik", at)
		iben.until("Cykelstier")
		hanne.until("Cykelstier")
		erik.until("Hallen ved havnen")
		a.In("dorte").Post(at+"/room/point", "point", id(hall))
		send(t, a, a.In("dorte"), hall+"/room/draft", `{"serial":1,"own":1,"sort":"agreed","text":"Hallen købes","who":"body"}`)
		erik.until("Hallen købes")
		if p := a.In("dorte").Post(hall+"/room/decision", "version", "2", "do", "decide", "sort", "agreed", "text", "Hallen købes", "who", "body"); p.Status != 303 {
			t.Fatalf("decided: got %d %s", p.Status, p.Text())
		}
		erik.until("er besluttet")
		a.In("dorte").Post(at+"/room/point", "point", id(bikes))
		iben.until("er i gang: Cykelstier")
		hanne.until("er i gang: Cykelstier")
		iben.never("Hall", "Havnens ejere", "efter planen")
		hanne.never("Havnens ejere", "Hallen købes", "Dorte skriver")
		hasNot(t, a.In("hanne").Get(at+"/room"), "Havnens ejere", "Hallen købes")
		if p := a.In("hanne").Post(hall+"/room/note", "note", "x"); p.Status != 404 {
			t.Errorf("her note on it: got %d", p.Status)
		}
	})
}
