package vocabulary

import (
	"testing"

	"ledetraad/internal/i18n"
)

// Every ready-made word is bent as its list says it is; the guess knows most of them.
func TestTheGuess(t *testing.T) {
	for _, c := range []struct {
		one                        string
		neuter                     bool
		the, many, every, compound string
	}{
		{"strategibrev", true, "strategibrevet", "strategibreve", "strategibrevene", "strategibrevs"},
		{"ledetråd", false, "ledetråden", "ledetråde", "ledetrådene", "ledetråds"},
		{"retning", false, "retningen", "retninger", "retningerne", "retnings"},
		{"aftale", false, "aftalen", "aftaler", "aftalerne", "aftale"},
		{"pejlemærke", true, "pejlemærket", "pejlemærker", "pejlemærkerne", "pejlemærke"},
		{"resultatmål", true, "resultatmålet", "resultatmål", "resultatmålene", "resultatmål"},
		{"politisk mål", true, "det politiske mål", "politiske mål", "de politiske mål", "mål"},
		{"strategisk indsats", false, "den strategiske indsats", "strategiske indsatser", "de strategiske indsatser", "indsats"},
		{"fælles mål", true, "det fælles mål", "fælles mål", "de fælles mål", "mål"},
		{"nyt mål", true, "det nye mål", "nye mål", "de nye mål", "mål"},
	} {
		want := i18n.Word{Neuter: c.neuter, One: c.one, The: c.the, Many: c.many, All: c.every, Compound: c.compound, EnglishOne: "a", EnglishMany: "b"}
		if got := guess(c.one, c.neuter, i18n.Word{EnglishOne: "a", EnglishMany: "b"}); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
}

func TestReadyMadeWordsAreWhole(t *testing.T) {
	for _, term := range i18n.Terms() {
		seen := map[string]bool{}
		for _, w := range Ready(term) {
			if err := Check(w); err != nil {
				t.Errorf("%s: %s: %v", term, w.One, err)
			}
			if seen[w.One] {
				t.Errorf("%s: %s stands twice", term, w.One)
			}
			seen[w.One] = true
		}
		if len(seen) < 2 || len(sentences[term]) != 3 {
			t.Errorf("%s: %d words and %d sentences", term, len(seen), len(sentences[term]))
		}
	}
}
