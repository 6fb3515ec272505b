package search

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzWords cuts any text into words, and marks what is sought in it without changing it.
func FuzzWords(f *testing.F) {
	f.Add("MED-udvalget 24/277 Lars's \u00ad\x00\xff")
	f.Fuzz(func(t *testing.T, text string) {
		text = clean(text)
		last := 0
		for _, k := range tokens(text) {
			if k.word == "" || k.from < 0 || k.to > len(text) || k.from >= k.to || k.whole && k.from < last {
				t.Fatalf("%q: %+v", text, k)
			}
			if !utf8.ValidString(k.word) || utf8.RuneCountInString(k.word) > longest || strings.ContainsAny(k.word, " \x00\"*") {
				t.Fatalf("%q: the word %q", text, k.word)
			}
			if k.whole {
				last = k.to
			}
			if fit := (term{word: k.word, stem: stem(k.word)}).fits(k.word); fit != exact {
				t.Fatalf("%q does not fit itself", k.word)
			}
		}
		var all strings.Builder
		for _, p := range Parse(text).Mark(text) {
			all.WriteString(p.Text)
		}
		if all.String() != text {
			t.Fatalf("marking changed %q to %q", text, all.String())
		}
	})
}

// FuzzTerms seeks anything in anything, without a database: the forms that are asked for
// lead to a word as well as the word says itself that it fits, so that what is found is
// what is marked.
func FuzzTerms(f *testing.F) {
	for _, x := range [][2]string{
		{"skole x", "Folkeskolens skolebestyrelse"}, {"vej", "Landevejene og vejlederen"}, {"24/2", "Sag 24/277"}, {"MED-udvalg", "MED-udvalget høres"},
		{"\x00 \xff\xfe", "\\ '' {}"}, {"skole* -hjem NEAR/2 \"", "😀 skole \u202e"}, {"İI ß", "ISTANBUL straße"}, {strings.Repeat("a b ", 99), "a"},
		{"forældresamarbejdet halter, og lærerne går", "Samarbejde med forældre og lærere"},
	} {
		f.Add(x[0], x[1])
	}
	f.Fuzz(func(t *testing.T, sought, text string) {
		terms := Parse(sought)
		if n := len(terms.list); n > MostTerms || utf8.RuneCountInString(terms.Text) > MostLetters || terms.Empty() != (n == 0) {
			t.Fatalf("%q is %d terms of %q", sought, n, terms.Text)
		}
		words := wordsOf(clean(text))
		for n, way := range terms.Ways() {
			if !utf8.ValidString(way) || strings.ContainsRune(way, 0) || len(way) < 6 || way[:2] > fmt.Sprintf("%02d", MostTerms-1) {
				t.Fatalf("%q: way %d is %q", sought, n, way)
			}
		}
		for _, one := range append(terms.list, Describe(sought, func(string) bool { return false }).terms.list...) {
			for w := range words {
				if got, want := one.fits(w), reached(one.ways(0), w); got != want {
					t.Fatalf("%+v and %q: fits %d, and its ways lead there with %d", one, w, got, want)
				}
			}
		}
	})
}

// reached is how well the best of the ways leads to a word, as the statement has it.
func reached(ways []string, word string) (best int) {
	for _, form := range formsOf(word) {
		for _, way := range ways {
			kind, fit, mark, from := int(way[2]-'0'), int(way[3]-'0'), way[4], way[5:]
			to := from
			if mark == '*' {
				to += "\U0010FFFF"
			}
			if form.kind == kind && form.text >= from && form.text <= to {
				best = max(best, fit)
			}
		}
	}
	return best
}
