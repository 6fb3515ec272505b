package feed

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"ledetraad/internal/testapp/others"

	"pgregory.net/rapid"
)

var start = time.Date(2026, 9, 16, 10, 0, 0, 0, time.UTC)

func sample() event {
	return event{UID: "06g@fjordby.ledetraad", Summary: "Direktionen", Place: "Lokale 2", Text: "Se mødet.", Link: "https://ledetraad.fjordby.example/fjordby/meetings/06g",
		Starts: start, Ends: start.Add(time.Hour), Stamp: start.AddDate(0, 0, -8), Sequence: 3, Busy: true}
}

// lines are the lines of a calendar as they are sent, after what every line must be.
func lines(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string) []string {
	t.Helper()
	if !strings.HasSuffix(text, "\r\n") || strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.Count(text, "\r") != strings.Count(text, "\r\n") {
		t.Fatalf("lines end in something else than CR LF: %q", text)
	}
	list := strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
	for _, line := range list {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Fatalf("a line of %d octets, or a letter cut in two: %q", len(line), line)
		}
	}
	return list
}

// RFC 5545, 3.1: 75 octets at most, and no Danish letter is cut in two.
func TestLongLinesAreFoldedBetweenLetters(t *testing.T) {
	e := sample()
	e.Summary = strings.Repeat("ÆøÅ", 60)
	e.Place = "Rådhuset, " + strings.Repeat("lokale å; ", 20) + `\ bagved`
	if text := calendar(publish, "x"); !strings.Contains(text, "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n") {
		t.Errorf("how often to ask is not said: %q", text)
	}
	folded := 0
	for _, line := range lines(t, calendar(publish, "Mine møder, "+strings.Repeat("æ", 80), e)) {
		if strings.HasPrefix(line, " ") {
			folded++
		}
	}
	if folded < 6 {
		t.Errorf("%d lines go on, want more", folded)
	}
	c := others.NewReader(t).Read(calendar(publish, "x", e))
	if got := c.Events[0]; got.Summary != e.Summary || got.Location != e.Place {
		t.Errorf("got %q and %q", got.Summary, got.Location)
	}
}

func TestAnInvitationIsWhatITIPAsksFor(t *testing.T) {
	e := sample()
	e.Organizer, e.Organized, e.Attendee, e.AttendeeNow = "ledetraad@fjordby.example", "Fjordby Kommune", "anna@fjordby.example", `Anna "Ane" O'Dahl; Sø, m.fl.`
	read := others.NewReader(t)
	c := read.Read(calendar(request, "", e))
	got := c.Events[0]
	if c.Method != "REQUEST" || got.UID != e.UID || got.Sequence != 3 || got.Status != "CONFIRMED" || got.Transparency != "OPAQUE" ||
		got.Organizer != "mailto:ledetraad@fjordby.example" || len(got.Attendees) != 1 || got.Attendees[0] != "mailto:anna@fjordby.example" || got.Names[0] != "Anna ’Ane’ O’Dahl Sø m.fl." ||
		got.Starts != "2026-09-16T10:00:00+00:00" || got.Ends != "2026-09-16T11:00:00+00:00" || got.Stamp != "2026-09-08T10:00:00+00:00" {
		t.Errorf("got %+v", c)
	}
	e.Off, e.Sequence = true, 4
	c = read.Read(calendar(cancel, "", e))
	if got := c.Events[0]; c.Method != "CANCEL" || got.UID != e.UID || got.Sequence != 4 || got.Status != "CANCELLED" || got.Transparency != "TRANSPARENT" {
		t.Errorf("got %+v", c)
	}
}

// Whatever a body, a place or a person is called, the calendar is one event that says it.
func TestAnyTextSurvives(t *testing.T) {
	read := others.NewReader(t)
	words := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune("æøå ÆØÅ,;:\\\"'\r\n\t=\x00\x7f\ufeff\u2028<>"))))
	rapid.Check(t, func(rt *rapid.T) {
		e := sample()
		e.Summary, e.Place, e.Text = words.Draw(rt, "summary"), words.Draw(rt, "place"), words.Draw(rt, "text")
		e.Organizer, e.Organized, e.Attendee, e.AttendeeNow = "a@b.example", words.Draw(rt, "organizer"), "c@d.example", words.Draw(rt, "name")
		text := calendar(request, words.Draw(rt, "name of the calendar"), e)
		lines(rt, text)
		c := read.Read(text)
		if len(c.Events) != 1 {
			rt.Fatalf("%d events", len(c.Events))
		}
		got := c.Events[0]
		for name, want := range map[string][2]string{"SUMMARY": {e.Summary, got.Summary}, "LOCATION": {e.Place, got.Location}, "DESCRIPTION": {e.Text, got.Description}} {
			if said := value(text, name); said != plain(want[0]) {
				rt.Fatalf("%s: got %q, want %q in %q", name, said, plain(want[0]), text)
			}
			// icalendar before 5 reads a backslash twice, and a percent sign as an address does.
			if !strings.ContainsAny(want[0], `\%`) && want[1] != plain(want[0]) {
				rt.Fatalf("%s: icalendar reads %q, want %q in %q", name, want[1], plain(want[0]), text)
			}
		}
		if got.UID != e.UID || len(got.Attendees) != 1 || got.Names[0] != called(e.AttendeeNow) {
			rt.Fatalf("got %+v\nof %+v\nin %q", got, e, text)
		}
	})
}

// value reads a text as RFC 5545 says, 3.1 and 3.3.11: lines put together, then signs.
func value(text, name string) (out string) {
	for _, line := range strings.Split(strings.ReplaceAll(text, "\r\n ", ""), "\r\n") {
		rest, ok := strings.CutPrefix(line, name+":")
		if !ok {
			continue
		}
		escaped := false
		for _, r := range rest {
			switch {
			case !escaped && r == '\\':
				escaped = true
				continue
			case escaped && (r == 'n' || r == 'N'):
				r = '\n'
			}
			escaped, out = false, out+string(r)
		}
	}
	return out
}

// What no line may hold is left out, and nothing else.
func TestPlainKeepsWhatCanBeRead(t *testing.T) {
	for text, want := range map[string]string{
		"Lokale 2, »Søen«": "Lokale 2, »Søen«", "a\r\nb\rc\nd": "a\nb\nc\nd", "a\tb\x00c": "a b c", "\xffæ": "æ", "a\u2028b": "a\nb", "": "",
	} {
		if got := plain(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
		if strings.ContainsFunc(strings.ReplaceAll(plain(text), "\n", ""), unicode.IsControl) {
			t.Errorf("%q: a sign nobody reads is left", text)
		}
	}
}

// An hour in Denmark is the right moment on both sides of the two switches.
func TestHoursAreOfDenmark(t *testing.T) {
	for _, c := range []struct{ day, clock, want string }{
		{"2026-03-28", "09:00", "2026-03-28T08:00:00Z"}, {"2026-03-29", "09:00", "2026-03-29T07:00:00Z"},
		{"2026-10-24", "12:00", "2026-10-24T10:00:00Z"}, {"2026-10-25", "12:00", "2026-10-25T11:00:00Z"}, {"2026-10-25", "00:30", "2026-10-24T22:30:00Z"},
	} {
		if got := moment(c.day, c.clock).Format(time.RFC3339); got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.day, c.clock, got, c.want)
		}
	}
}

// What stands in an address is a secret of ours or nothing.
func FuzzSecret(f *testing.F) {
	for _, name := range []string{newSecret() + ".ics", newSecret(), ".ics", strings.Repeat("å", 43) + ".ics", strings.Repeat("A", 43) + ".ics.ics", "../../x.ics"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		secret := secretOf(name)
		if secret != "" && (secret+".ics" != name || len(secret) != 43) {
			t.Fatalf("%q holds %q", name, secret)
		}
		if len(digestOf(secret)) != 64 {
			t.Fatal("no digest")
		}
	})
}

// Whatever a calendar says that it has, it gets the whole calendar, or is told that it has
// that very one.
func FuzzSend(f *testing.F) {
	text := calendar(publish, "Mine møder", sample())
	whole := httptest.NewRecorder()
	send(whole, httptest.NewRequest("GET", "/", nil), text)
	tag := whole.Header().Get("ETag")
	for _, has := range []string{tag, "W/" + tag, `"x", ` + tag, "*", "", ",,,", strings.Trim(tag, `"`)} {
		f.Add(has)
	}
	f.Fuzz(func(t *testing.T, has string) {
		r := httptest.NewRequest("GET", "/", nil)
		r.Header["If-None-Match"] = []string{has}
		w := httptest.NewRecorder()
		send(w, r, text)
		if w.Header().Get("ETag") != tag || w.Code == 304 && (w.Body.Len() > 0 || !strings.Contains(has, tag)) || w.Code != 304 && (w.Code != 200 || w.Body.String() != text) {
			t.Fatalf("%q: got %d and %d octets", has, w.Code, w.Body.Len())
		}
	})
}
