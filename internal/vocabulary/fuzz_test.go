package vocabulary

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"ledetraad/internal/i18n"
)

// A word that passes is one line in every form, and the phrases it is put into keep the
// places of their arguments.
func FuzzWord(f *testing.F) {
	for _, one := range []string{"strategibrev", "nyt mål", "e", "", " ", "a  b", "æ", "\xff", "a\x00b", "%s", "{x}", "<b>", "a\nb", strings.Repeat("å", 39), "\u202ea"} {
		f.Add(one, true, "letter")
		f.Add(one, false, one)
	}
	words, err := i18n.New([]i18n.Text{i18n.T("x.x", "{Letter:den} af %s: {letter?ny|nyt} {letter:min}, {letter-}{plan}", "{letter:a} of %s")})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, one string, neuter bool, english string) {
		w := guess(one, neuter, i18n.Word{EnglishOne: english, EnglishMany: english})
		if one == "" || utf8.ValidString(one) && !utf8.ValidString(w.The+w.Many+w.All+w.Compound) {
			return
		}
		if Check(w) != nil {
			return
		}
		own := words.With(i18n.Vocabulary{"letter": w})
		for _, l := range []i18n.Lang{i18n.Danish, i18n.English} {
			said := own.In(l).T("x.x", "ARGUMENT")
			if !utf8.ValidString(said) || strings.Count(said, "ARGUMENT") != 1+strings.Count(one+english, "ARGUMENT") && !strings.Contains(strings.ToUpper(one+english), "ARGUMENT") ||
				strings.ContainsAny(said, "{}%<>") || strings.ContainsFunc(said, unicode.IsControl) {
				t.Fatalf("%+v is said %q", w, said)
			}
		}
	})
}
