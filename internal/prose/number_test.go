package prose_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"ledetraad/internal/prose"
)

func TestPersonalNumbersAreFound(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Borgeren (010203-1234) ringede.", "010203-1234"},
		{"0102031234", "0102031234"},
		{"010203 1234", "010203 1234"},
		{"010203–1234", "010203–1234"},
		{"010203‑1234", "010203‑1234"},
		{"Født 290200-9999, søn af 311299-0001", "290200-9999|311299-0001"},
		{"cpr:310112-4321.", "310112-4321"},
		{"ø010203-1234ø", "010203-1234"},
		// No day, no month, too many or too few digits.
		{"320203-1234", ""},
		{"001203-1234", ""},
		{"300203-1234", ""},
		{"010003-1234", ""},
		{"311103-1234 og 310403-1234", ""},
		{"011303-1234", ""},
		{"010203-12345", ""},
		{"1010203-1234", ""},
		{"010203-123", ""},
		{"010203--1234", ""},
		{"010203  1234", ""},
		// What else looks like it in a municipality.
		{"Sag 24/010203-1234", ""},
		{"27.010203 1234", ""},
		{"Tlf. 12 34 56 78", ""},
		{"Budget 1.010.203.123 kr.", ""},
		{"Ejendom 010203", ""},
	} {
		if got := strings.Join(prose.PersonalNumbers(c.text), "|"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzPersonalNumbers(f *testing.F) {
	for _, s := range []string{"010203-1234", "0102030405060708", "–010203–1234–", "01020\xff3-1234", "9-010203-1234"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, n := range prose.PersonalNumbers(text) {
			i := strings.Index(text[at:], n)
			if i < 0 {
				t.Fatalf("%q was found in %q, and is not there", n, text)
			}
			at += i + len(n)
			if digits := len(strings.Map(onlyDigits, n)); digits != 10 || utf8.RuneCountInString(n) > 11 {
				t.Fatalf("%q in %q is no personal number", n, text)
			}
			// Standing by itself it is one too.
			if again := prose.PersonalNumbers(n); len(again) != 1 || again[0] != n {
				t.Fatalf("%q by itself: %q", n, again)
			}
		}
	})
}

func onlyDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}
