package check

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ledetraad/internal/i18n"
	"ledetraad/internal/seed"
	"ledetraad/internal/vocabulary"
)

var rewrite = flag.Bool("phrases", false, "write the table of phrases anew, to be read through")

type dialect struct {
	name  string
	words i18n.Vocabulary
}

// dialects are the vocabularies of the source municipalities, Fjordby's, and one in
// which every word has the other gender than Fjordby's.
func dialects() []dialect {
	list := []dialect{{"Fjordby", nil}}
	for _, w := range seed.Templates() {
		list = append(list, dialect{strings.TrimSuffix(w.Name, " Kommune"), vocabulary.Named(w.Words)})
	}
	swap := vocabulary.Named(map[string]string{"council": "kommunalbestyrelse", "beacon": "politisk målsætning", "aim": "målsætning",
		"letter": "strategibrev", "centre": "afdeling", "goal": "målsætning", "initiative": "tiltag"})
	neuter := func(one, stem, many, english string) i18n.Word {
		return i18n.Word{Neuter: true, One: one, The: stem + "et", Many: many, All: many + "ne", Compound: one + "s", EnglishOne: english, EnglishMany: english + "s"}
	}
	swap["board"] = neuter("ledelsesteam", "ledelsesteam", "ledelsesteame", "management team")
	swap["plan"] = neuter("papir", "papir", "papirer", "paper")
	swap["yearplan"] = neuter("årspapir", "årspapir", "årspapirer", "annual paper")
	swap["agreement"] = neuter("forlig", "forlig", "forlige", "accord")
	swap["theme"] = i18n.Word{One: "strategisk linje", The: "den strategiske linje", Many: "strategiske linjer", All: "de strategiske linjer", Compound: "linje", EnglishOne: "strategic line", EnglishMany: "strategic lines"}
	return append(list, dialect{"Modsat køn", swap})
}

// Every phrase that names a term, in every vocabulary and both languages: a table
// somebody has read. Where it differs, run with -phrases and read what changed.
func TestPhrasesInEveryVocabulary(t *testing.T) {
	words := product(t).Words
	var out strings.Builder
	for _, key := range words.Named() {
		out.WriteString(key + "\n")
		for _, l := range []i18n.Lang{i18n.Danish, i18n.English} {
			var said []string
			who := map[string][]string{}
			for _, d := range dialects() {
				s := strings.Join(words.With(d.words).In(l).Forms(key), " // ")
				if who[s] == nil {
					said = append(said, s)
				}
				who[s] = append(who[s], d.name)
			}
			for _, s := range said {
				names := strings.Join(who[s], ", ")
				if len(who[s]) == len(dialects()) {
					names = "alle"
				}
				out.WriteString("  " + string(l) + "  " + strings.ReplaceAll(s, "\n", "⏎") + "  [" + names + "]\n")
			}
		}
	}
	path := filepath.Join("testdata", "phrases.txt")
	if *rewrite {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	had, has := strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")
	for i, line := range has {
		if i >= len(had) || had[i] != line {
			t.Fatalf("the table of phrases differs at line %d: %s\nread what changed: go test ./internal/check -run PhrasesIn -phrases", i+1, line)
		}
	}
	if len(had) != len(has) {
		t.Errorf("the table has %d lines, want %d", len(had), len(has))
	}
}

// The standard's words, where they stand by themselves.
var (
	hardDanish  = regexp.MustCompile(`(?i)\b(ledetråd(en|e|ene|s|ens)?|tema(et|er|erne)?s?|årsplan(en|er|erne)?s?|plan(en|er|erne)?s?|politiske? mål|mål(et|ene)?s?|indsats(en|er|erne)?s?|direktion(en)?s?|byråd(et)?s?|cent(er|ret|re|rene)s?|aftale(n|r|rne)?s?)([^a-zæøå]|$)`)
	hardEnglish = regexp.MustCompile(`(?i)\b(letters?|themes?|annual plans?|plans?|agreements?|goals?|initiatives?|executive board|the board|council|centres?)\b`)
)

// plain are phrases that mean the common word and no term.
var plain = map[string]string{
	"space.slug": "letters of the alphabet", "intake.old_letters": "letters of the alphabet", "intake.old_letters_text": "letters of the alphabet",
	"org.body.statutory":       "a statutory council is another body than the elected one",
	"intake.help.goals.source": "an agreement between parties, which a goal may come from",
}

// A phrase names a thing by its term, so that it is said in the municipality's word.
func TestPhrasesNameThingsByTheirTerms(t *testing.T) {
	blank := i18n.Vocabulary{}
	for _, term := range i18n.Terms() {
		blank[term] = i18n.Word{One: "¤", The: "¤", Many: "¤", All: "¤", Compound: "¤", EnglishOne: "¤", EnglishMany: "¤"}
	}
	words := product(t).Words
	said := words.With(blank)
	for _, key := range words.Keys() {
		// The interface for programs is described once, for all municipalities.
		if strings.HasPrefix(key, "api.") || strings.Contains(key, ".api_") || strings.HasPrefix(key, "vocabulary.") {
			continue
		}
		forms := slices.Concat(said.In(i18n.Danish).Forms(key), said.In(i18n.English).Forms(key))
		for i, s := range forms {
			pattern := hardDanish
			if i >= len(forms)/2 {
				pattern = hardEnglish
			}
			// The product's own name is no word of a vocabulary.
			m := pattern.FindString(strings.ReplaceAll(s, "Ledetråd", ""))
			if m != "" && plain[key] == "" {
				t.Errorf("%s says %q where it should name a term: %s", key, m, s)
			}
		}
	}
	for key := range plain {
		if !words.Has(key) {
			t.Errorf("there is no phrase %s to let through", key)
		}
	}
}
