package hyphen

import (
	"slices"
	"strings"
	"testing"
)

// broken writes a word with every place it may be broken at.
func broken(word string) string {
	var out strings.Builder
	places := Danish(word)
	for i, r := range []rune(word) {
		if slices.Contains(places, i) {
			out.WriteByte('-')
		}
		out.WriteRune(r)
	}
	return out.String()
}

func TestDanishWordsAreBrokenWhereTheyMayBe(t *testing.T) {
	for word, want := range map[string]string{
		"uddannelse":               "uddan-nelse",
		"kommunalbestyrelse":       "kom-mu-nal-be-sty-relse",
		"arbejdsplads":             "arbejds-plads",
		"medarbejder":              "med-ar-bej-der",
		"Uddannelsesvejledning":    "Uddan-nel-ses-vej-led-ning",
		"ældreområdet":             "ældre-om-rå-det",
		"forebyggelse":             "fore-byg-gelse",
		"by":                       "by",
		"år":                       "år",
		"":                         "",
		"2026":                     "2026",
		"e-mail":                   "e-mail",
		"sundhedsfremmeindsatser.": "sundhedsfremmeindsatser.",
	} {
		if got := broken(word); got != want {
			t.Errorf("%q is broken %q, want %q", word, got, want)
		}
	}
}

func FuzzDanish(f *testing.F) {
	f.Add("sundhedsfremmeindsatser")
	f.Add("ÆØÅÆØÅ")
	f.Add("a\u0301a\xff")
	f.Fuzz(func(t *testing.T, word string) {
		n := len([]rune(strings.ToLower(word)))
		last := 0
		for _, p := range Danish(word) {
			if p < before || p > n-after || p <= last {
				t.Errorf("%q may be broken at %d of %d after %d", word, p, n, last)
			}
			last = p
		}
	})
}
