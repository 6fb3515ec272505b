package letterin

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"ledetraad/internal/letterform"
)

// words are the letters and digits of a text, without signs.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

func said(list []Piece) (all []string) {
	for _, p := range list {
		all = append(append(all, words(p.Heading)...), words(p.Body)...)
	}
	return all
}

const sample = `Fjordby Kommune · Udkast

# Ledetråd 2028

Retningen for næste år.

## Året, der gik

Vi blev færre om mere.

## Den politiske retning

Byrådets mål.

### Kilder

Budgettet.

## Temaer

### 1. Det, der virker

*Indsatser med effekt*

Fordi det hjælper.

#### Borgerne

Du får hjælp.

#### Medarbejderne

Du må sige fra.

#### Refleksionsspørgsmål

- Hvad ville borgeren savne?
- Hvem ved det?

### Tema 2: Ét forløb

Fordi grænser koster.

#### Et eget afsnit

Med egne ord.

## Forløb

Sendt til lederne.
`

func TestWhatAHeadingIsCalledSaysWhereItBelongs(t *testing.T) {
	list := Parse(sample)
	n := NamesOf(letterform.Standard())
	m := Build(list, Places(list, n), n)
	l := m.Letter
	if l.Title != "Ledetråd 2028" || l.Subtitle != "Retningen for næste år." || l.Looking != "Vi blev færre om mere." || l.Political != "Byrådets mål.\n\n**Kilder**\n\nBudgettet." {
		t.Errorf("the letter: %+v", l)
	}
	if len(m.Themes) != 2 {
		t.Fatalf("got %d themes: %+v", len(m.Themes), m.Themes)
	}
	a, b := m.Themes[0], m.Themes[1]
	if a.Title != "Det, der virker" || a.Subtitle != "Indsatser med effekt" || a.Why != "Fordi det hjælper." || a.Citizens != "Du får hjælp." ||
		a.Employees != "Du må sige fra." || !slices.Equal(a.Questions, []string{"Hvad ville borgeren savne?", "Hvem ved det?"}) {
		t.Errorf("the first theme: %+v", a)
	}
	if b.Title != "Ét forløb" || b.Why != "Fordi grænser koster.\n\n**Et eget afsnit**\n\nMed egne ord." || b.Place != 2 {
		t.Errorf("the second theme: %+v", b)
	}
	if len(m.Rest) != 2 || m.Rest[0].Words != "Fjordby Kommune · Udkast" || m.Rest[1].Heading != "Forløb" {
		t.Errorf("not placed: %+v", m.Rest)
	}
}

func TestThemesStandUnderTheirHeadings(t *testing.T) {
	list := Parse("# Brev\n\n## Resultater for borgeren\n\n### Effekter\n\nA.\n\n### Service\n\nB.\n\n## Ledelse\n\n### På tværs\n\nC.\n\n## Det sidste\n\nD.")
	n := Names{}
	var got []string
	for _, x := range Build(list, Places(list, n), n).Themes {
		got = append(got, x.Heading+"/"+x.Title)
	}
	if want := []string{"Resultater for borgeren/Effekter", "Resultater for borgeren/Service", "Ledelse/På tværs", "/Det sidste"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAFormsOwnHeadingsAreKnown(t *testing.T) {
	f, _ := letterform.Beginning("dragoer")
	n := NamesOf(f)
	list := Parse("# Retning\n\n## Retning: tre udviklingsmål\n\n### På forkant\n\n#### Det betyder\n\nTidligt.\n\n#### Det forudsætter\n\nUdsyn.\n\n## Tilgang\n\nDialog.")
	m := Build(list, Places(list, n), n)
	if len(m.Themes) != 1 || m.Themes[0].Why != "Tidligt." || m.Themes[0].Presupposes != "Udsyn." || m.Letter.Approach != "Dialog." || len(m.Rest) != 0 {
		t.Errorf("got %+v", m)
	}
}

func TestWhatThereIsNoRoomForIsNotPlaced(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("ord ", 200))
	list := Parse("# Brev\n\n## Tema\n\nA.\n\n### Borgerne\n\n" + long)
	n := Names{}
	m := Build(list, Places(list, n), n)
	if len(m.Themes) != 1 || m.Themes[0].Citizens != "" || len(m.Rest) != 1 || m.Rest[0].Words != long {
		t.Errorf("got %+v", m)
	}
}

func TestPlainTextHasItsHeadingsGuessed(t *testing.T) {
	md, guessed := fromPlain("Ledetråd 2028\n\nVi vil noget.\n\nBorgerne\n\nDu får hjælp.")
	if md != "## Ledetråd 2028\n\nVi vil noget.\n\n## Borgerne\n\nDu får hjælp." || !slices.Equal(guessed, []int{1, 2}) {
		t.Errorf("got %q %v", md, guessed)
	}
	if same, guessed := fromPlain("# A\n\nB"); same != "# A\n\nB" || guessed != nil {
		t.Errorf("got %q %v", same, guessed)
	}
}

// Every word of a document is in exactly one piece, in its order; and wherever the pieces
// are put, every word comes out once: in the draft, or as not placed.
func FuzzPieces(f *testing.F) {
	for _, text := range []string{sample, "a\n===\nb\n---\n\nc", "```\n# x\n```\n# y #", "# \n## a\n*b*\n\nc", "1. x\n---", "~~~\n# a", "# a\n# b\n\n*c*", "#a\n\n#\tb"} {
		f.Add(text, uint64(7))
		f.Add(text, uint64(3141592653))
	}
	places := []string{Nowhere, Title, Subtitle, letterform.Looking, letterform.Political, letterform.Approach, Theme, Group, Label,
		of(letterform.Why, 0), of(letterform.Citizens, 1), of(letterform.Reflection, 2), of(Subtitle, 3), "why@-1", "x@2", "hest"}
	f.Fuzz(func(t *testing.T, text string, pick uint64) {
		text = tidy(text)
		list := Parse(text)
		if got, want := said(list), words(text); !slices.Equal(got, want) {
			t.Fatalf("%q became %q", text, got)
		}
		n := NamesOf(letterform.Standard())
		// What is suggested has room, and all of it comes out of the drafts' own checks.
		m := Build(list, Places(list, n), n)
		for _, x := range m.Themes {
			if err := x.Check(); err != nil {
				t.Fatalf("%q: the theme %+v: %v", text, x, err)
			}
		}
		to := make([]string, len(list))
		for i := range to {
			to[i] = places[pick%uint64(len(places))]
			pick = pick/3 + uint64(i)*2654435761
		}
		tooLong(list, to, n)
		if plainWords(text) {
			if got, want := wordsOf(Build(list, to, Names{map[string]string{}}), list, to), words(text); !equalSets(got, want) {
				t.Fatalf("%q in %q became %q", text, to, got)
			}
		}
	})
}

// plainWords tells whether a text has nothing but words, breaks and headings: what Markdown
// itself takes away, such as HTML, is left to other tests, and so is the number of a theme.
func plainWords(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '\n' && r != ' ' && r != '#' && r != '.' && r != ','
	})
}

// wordsOf are all words of what was made, with the headings that say what the place says.
func wordsOf(m Made, list []Piece, to []string) (all []string) {
	for _, s := range []string{m.Letter.Title, m.Letter.Subtitle, m.Letter.Looking, m.Letter.Political, m.Letter.Approach} {
		all = append(all, words(s)...)
	}
	for _, x := range m.Themes {
		for _, s := range append([]string{x.Title, x.Subtitle, x.Why, x.Presupposes, x.Citizens, x.Organisation, x.Employees}, x.Questions...) {
			all = append(all, words(s)...)
		}
	}
	for _, u := range m.Rest {
		all = append(append(all, words(u.Heading)...), words(u.Words)...)
	}
	none := Names{map[string]string{}}
	for i, p := range list {
		part, k := within(to[i])
		switch {
		case to[i] == Group, to[i] == Label && p.Body == "":
			all = append(all, words(p.Heading)...)
		case k >= 0 && k < len(to) && to[k] == Theme && slices.Contains(inTheme, part) && part != Subtitle &&
			(none.part(p.Heading) == part || folded(p.Heading) == folded(themeTitle(list[k]))), slices.Contains([]string{letterform.Looking, letterform.Political, letterform.Approach}, to[i]) && none.part(p.Heading) == to[i]:
			all = append(all, words(p.Heading)...)
		}
	}
	return all
}

func equalSets(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}
