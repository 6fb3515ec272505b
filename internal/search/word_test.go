package search

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestATextIsCutIntoTheWordsItIsFoundBy(t *testing.T) {
	for text, want := range map[string]string{
		"Flere læser, også Åse.":       "flere læser åse",
		"MED-udvalget og MED":          "med medudvalget udvalget",
		"Vi går med til IT":            "går it",
		"Børne- og ungeområdet":        "børne ungeområdet",
		"sag 24/277 af 1.8.2026":       "1.8.2026 2026 24 24/277 277 sag",
		"Lars's og TV2’s plan; OK":     "lars ok plan tv2",
		"2026-2029":                    "2026 2026-2029 2029",
		"covid-19":                     "19 covid covid-19",
		"A\u030angstrøm så\u00adledes": "således ångstrøm",
		"a.b@fjordby.example":          "a b example fjordby",
		"-- / . '' ":                   "",
		"nul\x00tegn \xff\xfeslut":     "nul slut tegn",
		"æ\u2011ø":                     "æø",
		"x²³ ①":                        "x",
	} {
		var got []string
		for w := range wordsOf(clean(text)) {
			got = append(got, w)
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", text, strings.Join(got, " "), want)
		}
	}
}

func TestAWordIsKeptOnlySoLong(t *testing.T) {
	for _, word := range []string{strings.Repeat("å", 10000), strings.Repeat("1", 10000), strings.Repeat("a-", 5000) + "a"} {
		for w := range wordsOf(clean(word)) {
			if n := utf8.RuneCountInString(w); n > longest {
				t.Errorf("a word of %d letters", n)
			}
		}
	}
}

// What has not the stem of a term in it cannot fit the term: fits leans on it.
func TestAStemIsTheBeginningOfItsWord(t *testing.T) {
	r, letters := rand.New(rand.NewPCG(1, 2)), []rune("aeiouyæøåbdglmnrstkløstigheder")
	for range 20000 {
		word := make([]rune, 1+r.IntN(12))
		for i := range word {
			word[i] = letters[r.IntN(len(letters))]
		}
		if s := stem(string(word)); s == "" || !strings.HasPrefix(string(word), s) {
			t.Fatalf("%q has the stem %q", string(word), s)
		}
	}
}

func TestHowAWordFits(t *testing.T) {
	for _, c := range []struct {
		query, word string
		want        int
	}{
		{"skole", "skole", exact},
		{"skoler", "skolernes", stemmed},
		{"skole", "folkeskolen", within},
		{"skole x", "skolebestyrelse", within},
		{"skole", "folkeskolelærer", within},
		{"faglig", "tværfaglig", within},
		{"vej", "landeveje", within},
		{"vej x", "vejleder", 0},
		{"vej", "vejleder", begun},
		{"by", "landsby", 0},
		{"by", "byerne", stemmed},
		{"søen", "søer", stemmed},
		{"folkesko", "folkeskolen", begun},
		{"folkesko x", "folkeskolen", within},
		{"folkeskolen", "skole", 0},
		{"mål", "måler", stemmed},
		{"24/2", "24/277", begun},
		{"24/277", "24/277", exact},
		{"277", "24/277", 0},
		{"covid", "covid-19", begun},
		{"aa", "å", 0},
		{"ø", "o", 0},
	} {
		if got := Parse(c.query).list[0].fits(c.word); got != c.want {
			t.Errorf("%q and %q: got %d, want %d", c.query, c.word, got, c.want)
		}
	}
}

func TestSmallWordsAreSoughtOnlyWhenTheyAreAllThereIs(t *testing.T) {
	for query, want := range map[string]string{
		"det der virker": "virker", "med": "med", "og i": "og i", "MED og OK": "med ok", "  ": "", "»Flere« flere": "flere",
	} {
		var got []string
		for _, term := range Parse(query).list {
			got = append(got, term.word)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", query, strings.Join(got, " "), want)
		}
	}
}

func TestTooMuchIsCutAndSaidSo(t *testing.T) {
	for query, want := range map[string]bool{
		"a b c d e f g h": false, "a b c d e f g h j": true, strings.Repeat("å", 200): false, strings.Repeat("å", 201): true,
	} {
		if got := Parse(query).Cut; got != want {
			t.Errorf("%.20q: got %v, want %v", query, got, want)
		}
	}
}

func TestTheSentenceRoundTheHitIsShown(t *testing.T) {
	mark := func(list []Piece) (out string) {
		for _, p := range list {
			if p.Hit {
				p.Text = "[" + p.Text + "]"
			}
			out += p.Text
		}
		return out
	}
	body := []string{"Vi mødes. Skolen læser. Flere skoler læser mere.", "Skoler."}
	if got := mark(Parse("skole mere").sentence(body, "Titel")); got != "Flere [skoler] læser [mere]." {
		t.Errorf("got %q", got)
	}
	if got := Parse("skole").sentence(body[1:], "Skoler"); got != nil {
		t.Errorf("the title is said again: %v", got)
	}
	long := strings.Repeat("ord ", 200) + "folkeskolen " + strings.Repeat("sidst ", 200)
	got := mark(Parse("skole").sentence([]string{long}, ""))
	if !strings.HasPrefix(got, "… ord") || !strings.HasSuffix(got, "sidst …") || !strings.Contains(got, "[folkeskolen]") || len(got) > 300 {
		t.Errorf("got %q", got)
	}
	if got := mark(Parse("24/277 MED-udvalg").Mark("Sag 24/277 i MED-udvalget")); got != "Sag [24/277] i [MED-udvalget]" {
		t.Errorf("got %q", got)
	}
	if got := Parse("findes").sentence(body, "Titel"); got != nil {
		t.Errorf("got %v, want nothing", got)
	}
}
