package fail_test

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"ledetraad/internal/fail"
)

// What a check lets pass can be kept by both engines and stands on as many lines as it may.
func FuzzCheck(f *testing.F) {
	for _, v := range []string{"Ægir", "a\nb", "a\x00b", "\xff", "2026-01-31", "2026-02-30", "0000-00-00", "2026-1-1", strings.Repeat("ø", 21), "a\u0085b", "a\r\n\tb"} {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v string) {
		for what, check := range map[string]func(*fail.Check){
			"line": func(c *fail.Check) { c.Line(v, "x", 20) },
			"text": func(c *fail.Check) { c.Text(v, "x", 20) },
			"day":  func(c *fail.Check) { c.Day(v, "x") },
			"one":  func(c *fail.Check) { c.OneOf(v, "x", "", "da", "en") },
		} {
			c := fail.Check{}
			check(&c)
			if err := c.Err(); err != nil {
				if e := fail.As(err); e.Kind != fail.Invalid || len(e.Fields) == 0 || !strings.HasPrefix(e.Fields[0].Key, "fail.") {
					t.Fatalf("%s %q: refused with %v", what, v, err)
				}
				continue
			}
			_, day := time.Parse(time.DateOnly, v)
			switch {
			case !utf8.ValidString(v), strings.Contains(v, "\x00"), utf8.RuneCountInString(v) > 20,
				what == "line" && strings.ContainsFunc(v, unicode.IsControl),
				what == "day" && v != "" && day != nil,
				what == "one" && v != "" && v != "da" && v != "en":
				t.Fatalf("%s lets %q pass", what, v)
			}
		}
	})
}
