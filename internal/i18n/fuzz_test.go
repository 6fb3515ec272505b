package i18n_test

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"ledetraad/internal/i18n"
)

// A figure that is read is written as one that is read as the same, in both languages.
func FuzzDecimal(f *testing.F) {
	for _, s := range []string{"1.234,5", "1,234.5", "−0", "12345678901,1234", "1 234", "0.500", "1e9", "NaN", "٣", "-.5", "\u00a01\u202f234\u00a0", "\x001", "1\xff", "", strings.Repeat("9", 400)} {
		f.Add(s, 1234.5)
	}
	f.Add("", -0.00004)
	f.Add("", 99999999999.9999)
	f.Add("", math.Inf(1))
	da, en := words(f)
	f.Fuzz(func(t *testing.T, text string, v float64) {
		for _, say := range []i18n.Phrases{da, en} {
			if got, ok := say.ParseDecimal(text); ok {
				if back, ok := say.ParseDecimal(say.Decimal(got)); !ok || back != got || math.Abs(got) >= 1e11 {
					t.Fatalf("%q is %v, written %q, and that is %v", text, got, say.Decimal(got), back)
				}
			}
			if math.IsNaN(v) || math.Abs(i18n.Round(v)) >= 1e11 {
				continue
			}
			if back, ok := say.ParseDecimal(say.Decimal(v)); !ok || back != i18n.Round(v) {
				t.Fatalf("%v is written %q, and that is %v", v, say.Decimal(v), back)
			}
		}
	})
}

func FuzzLanguage(f *testing.F) {
	f.Add("da", "en")
	f.Add("", "en-GB;q=0.9, da")
	f.Add("", "sv,en")
	f.Add("\xff", ";,-,\x00")
	f.Add("", strings.Repeat(",", 5000)+"EN")
	f.Fuzz(func(t *testing.T, chosen, accepts string) {
		got := i18n.Parse(chosen, accepts)
		switch {
		case got != i18n.Danish && got != i18n.English,
			(chosen == "da" || chosen == "en") && string(got) != chosen,
			chosen != "en" && got == i18n.English && !strings.Contains(strings.ToLower(accepts), "en"):
			t.Fatalf("%q and %q are %q", chosen, accepts, got)
		}
	})
}

// Days, months and first letters are written without a fault, whatever stands there.
func FuzzDay(f *testing.F) {
	for _, s := range []string{"2026-09-13", "2026-13-01", "0000-01-01", "0001-01-01", "0031-02-03", "9999-12-31", "maj", "sept.", "Å", "\xff", "æble", "ß", "ǆ", "", "\x00"} {
		f.Add(s)
	}
	da, en := words(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, say := range []i18n.Phrases{da, en} {
			if long, short := say.Day(s), say.ShortDay(s); !strings.HasPrefix(long, short) {
				t.Fatalf("%q is %q, and short %q", s, long, short)
			}
		}
		if m := i18n.MonthOf(s); m < 0 || m > 12 {
			t.Fatalf("%q is month %d", s, m)
		}
		if c := i18n.Capital(s); utf8.ValidString(s) && !utf8.ValidString(c) || s != "" && c == "" {
			t.Fatalf("%q with a capital is %q", s, c)
		}
	})
}

// A phrase that names a term wrongly does not pass; one that passes has no bracket left
// in it, whatever a municipality calls the thing.
func FuzzTerms(f *testing.F) {
	for _, phrase := range []string{"{letter:en}", "{Letter?ny|nyt} {letter}", "{yearplan:flere&agreement:flere}", "{plan/agreement}", "{letter-}året", "{", "{}", "{{letter}}", "{letter:}", "{letter?|}", "{æ}", "{letter:en\xff}", "%s {letter}", "{&}", "{:-}"} {
		f.Add(phrase, "strategibrev", "official letter", true)
	}
	f.Add("{letter:den} {letter:min} {letter:a}", "\xff", "", false)
	f.Fuzz(func(t *testing.T, phrase, one, english string, neuter bool) {
		c, err := i18n.New([]i18n.Text{i18n.T("x.x", phrase, "{letter:a} "+strings.NewReplacer("{", "", "}", "").Replace(phrase))})
		if err != nil {
			return
		}
		if strings.ContainsAny(one+english, "{}") {
			return
		}
		own := c.With(i18n.Vocabulary{"letter": {Neuter: neuter, One: one, The: "den " + one, Many: one, All: one, Compound: one, EnglishOne: english, EnglishMany: english}})
		for _, l := range []i18n.Lang{i18n.Danish, i18n.English} {
			for _, words := range []*i18n.Catalogue{c, own} {
				said := words.In(l).T("x.x")
				if strings.ContainsAny(said, "{}") || said == "x.x" && phrase != "x.x" {
					t.Fatalf("%q is said %q", phrase, said)
				}
				if utf8.ValidString(phrase) && utf8.ValidString(one) && utf8.ValidString(english) && !utf8.ValidString(said) {
					t.Fatalf("%q is said %q", phrase, said)
				}
			}
		}
	})
}
