package recall

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// What is left of a text of the log is JSON of the same shape, without the passage.
func FuzzPassage(f *testing.F) {
	f.Add(`{"Text":"Det er hemmeligt.","N":12345678901234567}`, "hemmelig", "")
	f.Add(`{"In_Force":["a",{"b":"c"}]}`, "", "inforce")
	f.Add(`["<a>","\u2028","\ud800"]`, "a", "")
	f.Add("\xff", "\xff", "")
	f.Add(`{"a":1e999}`, "1", "a")
	f.Add(strings.Repeat("[", 20000), "x", "")
	f.Fuzz(func(t *testing.T, text, passage, field string) {
		d := redaction{passage: passage, field: plainName(field)}
		left, n := d.in(text)
		if n == 0 {
			if left != text {
				t.Fatalf("%q became %q, and nothing went", text, left)
			}
			return
		}
		if !json.Valid([]byte(left)) || strings.Contains(left, "\n") {
			t.Fatalf("%q became %q", text, left)
		}
		// A passage that is part of the mark stands in the mark.
		if passage != "" && utf8.ValidString(passage) && !strings.Contains(Mark, passage) && strings.ContainsFunc(passage, func(r rune) bool { return !strings.ContainsRune(Mark, r) }) {
			if again, more := d.in(left); more > 0 && field == "" {
				t.Fatalf("%q became %q, and that %q", text, left, again)
			}
		}
	})
}

// What is left of a text has the person in it no more, and everything else as it was.
func FuzzName(f *testing.F) {
	f.Add("Anna, Petra Prøvesens plan (PETRA@by.example)", "Petra Prøvesen", "petra@by.example")
	f.Add("Anna, Bo\nBo", "Bo", "")
	f.Add("\xff\xfe", "\xff \xfe", "\x00")
	f.Add("ſſ ß K", "s s", "k")
	f.Add("aaaaaaaaaaaa", "a a", "a")
	f.Add("Slettet person", "Slettet person", "")
	f.Fuzz(func(t *testing.T, text, name, email string) {
		p := naming{name, email}
		left, n := p.swap(text)
		if n == 0 && left != text || utf8.ValidString(text) && !utf8.ValidString(left) {
			t.Fatalf("%q became %q (%d)", text, left, n)
		}
		if named := strings.Contains(strings.ToLower(Erased), strings.ToLower(name)) || email != "" && strings.Contains(strings.ToLower(Erased), strings.ToLower(email)); named {
			return // somebody who is called as the erased are
		}
		if n > 0 && strings.Count(left, Erased) < n {
			t.Fatalf("%q became %q, where %d went", text, left, n)
		}
		if strings.EqualFold(text, name) && name != "" && left != Erased {
			t.Fatalf("%q became %q", text, left)
		}
	})
}
