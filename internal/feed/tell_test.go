package feed

import (
	"testing"
	"time"

	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/meeting"
)

// What a person is told, by what stands and what she was told last.
func TestWhatThereIsToTell(t *testing.T) {
	now := time.Date(2026, 9, 8, 8, 0, 0, 0, time.UTC)
	at := func(state, day, place string) seen {
		return seen{Meeting: meeting.Meeting{Item: item.Item{State: state}, Day: day, Starts: "12:00", Ends: "13:00", Place: place}}
	}
	was := func(day, place string) told {
		starts, ends := moment(day, "12:00"), moment(day, "13:00")
		return told{known: true, starts: starts, ends: ends, digest: digestOfWhen(starts, ends, place, false)}
	}
	off := was("2026-09-16", "Lokale 2")
	off.off = true
	shut := at(meeting.Sent, "2026-09-16", "Lokale 2")
	shut.shut = true
	for _, c := range []struct {
		what       string
		before     told
		now        seen
		sees, sits bool
		want       string
	}{
		{"nothing yet", told{}, at(meeting.Planned, "2026-09-16", ""), true, true, ""},
		{"sent out", told{}, at(meeting.Sent, "2026-09-16", ""), true, true, "new"},
		{"told", was("2026-09-16", "Lokale 2"), at(meeting.Sent, "2026-09-16", "Lokale 2"), true, true, ""},
		{"another day", was("2026-09-16", "Lokale 2"), at(meeting.Sent, "2026-09-17", "Lokale 2"), true, true, "changed"},
		{"another place", was("2026-09-16", "Lokale 2"), at(meeting.Sent, "2026-09-16", "Lokale 3"), true, true, "changed"},
		{"closed since", was("2026-09-16", "Lokale 2"), shut, true, true, "changed"},
		{"called off", was("2026-09-16", "Lokale 2"), at(meeting.Cancelled, "2026-09-16", "Lokale 2"), true, true, "off"},
		{"called off, and told", off, at(meeting.Cancelled, "2026-09-16", "Lokale 2"), true, true, ""},
		{"called off before it was sent", told{}, at(meeting.Cancelled, "2026-09-16", ""), true, true, ""},
		{"she has left", was("2026-09-16", "Lokale 2"), at(meeting.Sent, "2026-09-16", "Lokale 2"), true, false, "left"},
		{"she may not see it", was("2026-09-16", "Lokale 2"), seen{}, false, true, "left"},
		{"she has left, and was told", off, at(meeting.Sent, "2026-09-16", "Lokale 2"), true, false, ""},
		{"she is back", off, at(meeting.Sent, "2026-09-16", "Lokale 2"), true, true, "new"},
		{"she does not sit there yet", told{}, at(meeting.Sent, "2026-09-16", ""), false, true, ""},
		{"held", was("2026-09-16", "Lokale 2"), at(meeting.Held, "2026-09-16", "Lokale 2"), true, true, ""},
		{"it is over", was("2026-09-07", "Lokale 2"), at(meeting.Sent, "2026-09-07", "Lokale 3"), true, true, ""},
		{"it is over, and she has left", was("2026-09-07", "Lokale 2"), seen{}, false, false, ""},
		{"moved to a day that is gone", was("2026-09-16", "Lokale 2"), at(meeting.Sent, "2026-09-07", "Lokale 2"), true, true, "left"},
		{"sent out too late", told{}, at(meeting.Sent, "2026-09-07", ""), true, true, ""},
	} {
		w := word{guest: &guest{}, before: c.before, seen: c.now, sees: c.sees, sits: c.sits}
		if w.decide(now); w.key != c.want {
			t.Errorf("%s: got %q, want %q", c.what, w.key, c.want)
		}
		if (w.method == cancel) != (w.key == "off" || w.key == "left") || (w.method == "") != (w.key == "") {
			t.Errorf("%s: %s is sent as %q", c.what, w.key, w.method)
		}
		if next := w.after(); w.method != "" && c.before.known && next.sequence != c.before.sequence+1 {
			t.Errorf("%s: the sequence does not rise", c.what)
		}
	}
}

// What the mail says of when, of one day and of two.
func TestWhenItIsIsSaidInWords(t *testing.T) {
	words, err := i18n.New(texts)
	if err != nil {
		t.Fatal(err)
	}
	x := seen{Meeting: meeting.Meeting{Day: "2026-10-24", Starts: "09:30", Ends: "15:00"}}
	for last, want := range map[string]string{
		"":           "lørdag den 24. oktober 2026 kl. 09.30–15.00",
		"2026-10-25": "Fra lørdag den 24. oktober 2026 kl. 09.30 til søndag den 25. oktober 2026 kl. 15.00", // an hour longer than it looks
	} {
		x.LastDay = last
		e := event{Starts: x.begins(), Ends: x.ends()}
		if got := e.when(words.In(i18n.Danish)); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if last != "" && e.Ends.Sub(e.Starts) != 30*time.Hour+30*time.Minute {
			t.Errorf("two days are %v", e.Ends.Sub(e.Starts))
		}
	}
}
