package lix

import (
	"strings"
	"testing"
)

func TestSentencesEndWhereReadersEndThem(t *testing.T) {
	for text, want := range map[string]int{
		"":                        0,
		"– … –":                   0,
		"Vi prøver. Så lærer vi.": 2,
		"Vi mødes kl. 9 i nr. 4.": 1,
		"Det gælder bl.a. skoler, f.eks. den på Kajen, ca. 40 børn.": 1,
		"Vi mødes d. 8. november og igen 1. december.":               1,
		"Det sluttede i 2026. Vi begynder igen.":                     2,
		"Det koster 1.250,5 mio. kr. om året.":                       1,
		"Det koster 3 mio. kr. Vi har to.":                           2,
		"Skoler, klubber mv. er med. Andre osv. Vi venter.":          3,
		"Vi lover: Ingen skal vente.":                                2,
		"Vi lover to ting: ro og tid.":                               1,
		"Hvorfor? Fordi! »Nu.« Ja.":                                  4,
		"Overskrift\n\nEn linje uden punktum\n- et punkt\n2. et til": 4,
		"A. Holm skrev det m.h.t. tiden.":                            1,
	} {
		if got := Read(text); got.Sentences != want {
			t.Errorf("%q: got %d sentences, want %d", text, got.Sentences, want)
		}
	}
}

func TestTheIndexIsTheFormula(t *testing.T) {
	got := Read("Kommunen hjælper borgerne. Vi er her.") // 6 words, 3 long, 2 sentences: 3 + 50
	if got.Words != 6 || got.Long != 3 || got.Sentences != 2 || got.Index() != 53 {
		t.Errorf("got %+v, LIX %d", got, got.Index())
	}
	if got.Level() != TooShort {
		t.Errorf("six words are %s", got.Level())
	}
	if l := Read(strings.Repeat("Vi er her nu. ", 10)).Level(); l != VeryEasy {
		t.Errorf("short words are %s", l)
	}
	if l := Read(strings.Repeat("Kommunalbestyrelsen implementerer effektiviseringsstrategien. ", 12)).Level(); l != VeryHard {
		t.Errorf("long words are %s", l)
	}
	if n := (Text{}).Index(); n != 0 {
		t.Errorf("nothing has LIX %d", n)
	}
}

func TestALongSentenceIsNamedAsItStands(t *testing.T) {
	long := strings.Repeat("og ", LongSentence) + "slut."
	got := Read("Kort. " + long + " Kort igen.")
	if len(got.Heavy) != 1 || got.Heavy[0] != long {
		t.Errorf("got %q", got.Heavy)
	}
	if got := Read(strings.Repeat("og ", LongSentence-1) + "slut."); len(got.Heavy) != 0 {
		t.Errorf("%d words are long", LongSentence)
	}
}

func TestTwoTextsAreCountedAsOneOfTwoLines(t *testing.T) {
	a, b := "Vi prøver noget nyt.", "Så lærer vi af det, der sker."
	got, want := Read(a).Plus(Read(b)), Read(a+"\n"+b)
	if got.Words != want.Words || got.Long != want.Long || got.Sentences != want.Sentences {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// Whatever is written: what is counted fits together, another space changes nothing, and
// a text said twice on two lines is as heavy as once.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"", "Vi mødes kl. 9. Kom.", "1. 2. 3.", "....", "»A.« B", "8. maj\n\n- x", "\xff.\x00 a.", "ÆØÅ?! …", "a:B c: D"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Read(text)
		if got.Long > got.Words || got.Sentences > got.Words || got.Words > 0 && got.Sentences == 0 || len(got.Heavy) > got.Sentences || got.Index() < 0 {
			t.Fatalf("%+v, LIX %d", got, got.Index())
		}
		if spaced := Read(strings.ReplaceAll(text, " ", "  ")); spaced.Words != got.Words || spaced.Sentences != got.Sentences {
			t.Fatalf("%+v with more spaces, %+v without", spaced, got)
		}
		if twice := Read(text + "\n" + text); twice.Index() != got.Index() || twice.Words != 2*got.Words {
			t.Fatalf("twice is %+v, once %+v", twice, got)
		}
	})
}
