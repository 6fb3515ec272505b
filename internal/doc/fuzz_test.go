package doc

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"net/url"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// A text on paper has no sign that cannot stand there, and a link leads to a page or a
// mail address.
func FuzzClean(f *testing.F) {
	for _, s := range []string{"Ægir", "a\r\nb\t\u2028", "\x00\xff\u202e😀\ufeff", "javascript:alert(1)", "https://fjordby.example/æ b", "mailto:a@b", "HTTPS://x", " \thttps://x", "//x", "%zz"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		out := clean(s)
		if !utf8.ValidString(out) || clean(out) != out || strings.ContainsFunc(out, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }) {
			t.Fatalf("%q became %q", s, out)
		}
		if to := address(s); to != "" {
			if u, err := url.Parse(to); err != nil || u.Scheme != "https" && u.Scheme != "http" && u.Scheme != "mailto" || strings.ContainsFunc(to, unicode.IsControl) {
				t.Fatalf("%q leads to %q: %v", s, to, err)
			}
		}
	})
}

// A picture is drawn, or the document is refused.
func FuzzPicture(f *testing.F) {
	m := image.NewNRGBA(image.Rect(0, 0, 3, 2))
	m.Pix[3] = 7
	var drawn, taken bytes.Buffer
	if png.Encode(&drawn, m) != nil || jpeg.Encode(&taken, m, nil) != nil {
		f.Fatal("no picture")
	}
	f.Add(drawn.Bytes())
	f.Add(taken.Bytes())
	f.Add(drawn.Bytes()[:40])
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if c, _, err := image.DecodeConfig(bytes.NewReader(b)); err == nil && c.Width*c.Height > 1<<20 {
			return // large ones are for another test
		}
		d := Document{Lang: "da", Title: "T", Blocks: []Block{Figure{Image: b, Alt: "Et billede"}}}
		out, err := d.PDF()
		if err == nil && !bytes.HasPrefix(out, []byte("%PDF-")) {
			t.Fatalf("%d bytes became %.20q", len(b), out)
		}
	})
}
