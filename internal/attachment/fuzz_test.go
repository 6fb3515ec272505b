package attachment

import (
	"mime"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// A file is named in one head that a browser can read, and is taken for known only where
// the browser names it.
func FuzzHead(f *testing.F) {
	for _, name := range []string{"Notat 2027.pdf", "Årbog.pdf", "a\"b\\c.pdf", "a\r\nb", "\xff", "a;b=c", "", "%41", "\u202e", "å@b=c.pdf", "\xbd:", "å +.pdf"} {
		f.Add(name, `"x"`, true)
	}
	f.Add("a", "*", false)
	f.Fuzz(func(t *testing.T, name, have string, inside bool) {
		text := disposition(name, inside)
		if strings.ContainsFunc(text, unicode.IsControl) {
			t.Fatalf("%q is named %q", name, text)
		}
		if how, names, err := mime.ParseMediaType(text); err != nil || inside != (how == "inline") || names["filename"] != name && utf8.ValidString(name) && name != "" {
			t.Fatalf("%q is named %q, which says %q: %v", name, text, names["filename"], err)
		}
		a := Attachment{Hash: strings.Repeat("0123456789abcdef", 4), Name: name}
		r := httptest.NewRequest("GET", "/", nil)
		r.Header["If-None-Match"] = []string{have}
		if a.head(http.Header{}, r) && !strings.Contains(have, a.Hash[:32]) {
			t.Fatalf("%q has the file", have)
		}
	})
}
