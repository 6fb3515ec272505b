package i18n_test

import (
	"testing"

	"ledetraad/internal/i18n"
)

var brev = i18n.Vocabulary{
	"letter": {Neuter: true, One: "strategibrev", The: "strategibrevet", Many: "strategibreve", All: "strategibrevene", Compound: "strategibrevs",
		EnglishOne: "official letter", EnglishMany: "official letters"},
	"yearplan": {One: "aftale", The: "aftalen", Many: "aftaler", All: "aftalerne", Compound: "aftale", EnglishOne: "agreement", EnglishMany: "agreements"},
}

func TestAPhraseSpeaksTheMunicipalitysWords(t *testing.T) {
	for _, c := range []struct{ da, en, standard, english, own, ownEnglish string }{
		{"{letter}", "{letter}", "ledetråd", "letter", "strategibrev", "official letter"},
		{"Skriv {letter:en}", "Write {letter:a}", "Skriv en ledetråd", "Write a letter", "Skriv et strategibrev", "Write an official letter"},
		{"{Letter:én} af to", "One {letter} of two", "Én ledetråd af to", "One letter of two", "Ét strategibrev af to", "One official letter of two"},
		{"{Letter:den} gælder", "The {letter} holds", "Ledetråden gælder", "The letter holds", "Strategibrevet gælder", "The official letter holds"},
		{"{letter:flere} og {letter:alle}", "{letter:many}", "ledetråde og ledetrådene", "letters", "strategibreve og strategibrevene", "official letters"},
		{"{letter-}året", "the {letter} year", "ledetrådsåret", "the letter year", "strategibrevsåret", "the official letter year"},
		{"{letter?Ny|Nyt} {letter}", "{Letter}", "Ny ledetråd", "Letter", "Nyt strategibrev", "Official letter"},
		{"dette {beacon:min}", "this {beacon}", "dette politiske mål", "this political goal", "dette politiske mål", "this political goal"},
		{"{letter?denne|dette} {letter:min}", "this", "denne ledetråd", "this", "dette strategibrev", "this"},
		{"{Yearplan:flere&agreement:flere}", "{Yearplan:many&agreement:many}", "Årsplaner og aftaler", "Annual plans and agreements", "Aftaler", "Agreements"},
		{"{yearplan/agreement}", "{yearplan/agreement}", "årsplan eller aftale", "annual plan or agreement", "aftale", "agreement"},
	} {
		da, en := words(t, i18n.T("x.x", c.da, c.en))
		for got, want := range map[string]string{
			da.T("x.x"): c.standard, en.T("x.x"): c.english,
			da.With(brev).T("x.x"): c.own, en.With(brev).T("x.x"): c.ownEnglish,
		} {
			if got != want {
				t.Errorf("%s: got %q, want %q", c.da, got, want)
			}
		}
	}
}

func TestAnUnknownTermOrFormIsRefused(t *testing.T) {
	for _, c := range [][2]string{
		{"{brev}", "x"}, {"{letter:many}", "x"}, {"{letter:}", "x"}, {"{letter?ny}", "x"}, {"{letter?|nyt}", "x"}, {"{letter", "x"}, {"letter}", "x"},
		{"x", "{letter:flere}"}, {"x", "{letter?new|new}"}, {"x", "{letter-}"}, {"{letter&brev}", "x"}, {"{}", "x"}, {"{letter-:den}", "x"},
	} {
		if _, err := i18n.New([]i18n.Text{i18n.T("x.x", c[0], c[1])}); err == nil {
			t.Errorf("%q, %q: want it refused", c[0], c[1])
		}
		if _, err := i18n.New([]i18n.Text{i18n.N("x.x", "a", c[0], "a", c[1])}); err == nil {
			t.Errorf("%q, %q as many: want it refused", c[0], c[1])
		}
	}
}

func TestEveryTermHasAWord(t *testing.T) {
	words := i18n.Standard()
	if len(words) != len(i18n.Terms()) {
		t.Errorf("%d words for %d terms", len(words), len(i18n.Terms()))
	}
	for _, term := range i18n.Terms() {
		w := words[term]
		for _, form := range []string{w.One, w.The, w.Many, w.All, w.Compound, w.EnglishOne, w.EnglishMany} {
			if form == "" {
				t.Errorf("%s lacks a form: %+v", term, w)
			}
		}
	}
}
