package edition

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// read puts a comparison together again: what stood, and what stands.
func sides(list []Piece) (before, after string) {
	for _, p := range list {
		if p.Fate != Added {
			before += p.Text
		}
		if p.Fate != Removed {
			after += p.Text
		}
	}
	return before, after
}

// shown writes a comparison with - and + around the words.
func shown(list []Piece) string {
	var out strings.Builder
	for _, p := range list {
		sign := [...]string{"", "-", "+"}[p.Fate]
		out.WriteString(sign + p.Text + sign)
	}
	return out.String()
}

func TestWhatBecameOfTheWords(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"", "", ""},
		{"Det samme.", "Det samme.", "Det samme."},
		{"", "Helt nyt.", "+Helt nyt.+"},
		{"Væk, alt sammen.", "", "-Væk, alt sammen.-"},
		{"Du får hjælp.", "Du får straks hjælp.", "Du får +straks +hjælp."},
		{"Du får straks hjælp.", "Du får hjælp.", "Du får -straks -hjælp."},
		{"Du skal dele din viden.", "Du får tid.", "Du -skal dele din viden-+får tid+."},
		{"Vi siger »ja«, når vi kan.", "Vi siger »nej«, når vi må.", "Vi siger »-ja-+nej+«, når vi -kan-+må+."},
		{"Én dag om året", "Én dag om året – og ét møde", "Én dag om året+ – og ét møde+"},
		{"første\nanden", "første\ntredje", "første\n-anden-+tredje+"},
	} {
		if got := shown(Compare(c.before, c.after)); got != c.want {
			t.Errorf("%q to %q:\n got %s\nwant %s", c.before, c.after, got, c.want)
		}
	}
}

// Whatever is compared, both texts can be read out of it letter by letter, nothing is
// invented, and of two texts with words in common not everything is new.
func TestAComparisonIsBothTexts(t *testing.T) {
	words := []string{"vi", "ikke", "Ærø", "»ja«", ",", ".", " ", " ", " ", "\n", "– ", "16/9040", "é", "\xff", "år"}
	some := func(r *rand.Rand, n int) string {
		var out strings.Builder
		for range r.IntN(n) {
			out.WriteString(words[r.IntN(len(words))])
		}
		return out.String()
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		a := some(r, 40)
		b := a
		for range r.IntN(4) { // some words put in or taken out
			at := r.IntN(len(b) + 1)
			b = b[:at] + some(r, 6) + b[min(len(b), at+r.IntN(8)):]
		}
		check(t, a, b)
	}
}

func check(t *testing.T, a, b string) {
	t.Helper()
	list := Compare(a, b)
	if x, y := sides(list); x != a || y != b {
		t.Fatalf("%q to %q: got %s", a, b, shown(list))
	}
	for i, p := range list {
		if p.Text == "" || i > 0 && list[i-1].Fate == p.Fate || i > 0 && list[i-1].Fate == Added && p.Fate == Removed {
			t.Fatalf("%q to %q: piece %d of %s", a, b, i, shown(list))
		}
	}
	if a == b && len(list) > 1 {
		t.Fatalf("%q to itself: %s", a, shown(list))
	}
}

func TestTextsTooLongToCompareAreStillBoth(t *testing.T) {
	check(t, strings.Repeat("a b ", 3000), strings.Repeat("c d ", 3000))
}

// What a text changes by is what it changes back by.
func TestAComparisonOfManyWordsKeepsThemAll(t *testing.T) {
	before := strings.Repeat("Vi følger op med tal og samtaler. ", 60)
	after := strings.Replace(before, "tal og", "tal, billeder og", 1)
	list := Compare(before, after)
	kept := 0
	for _, p := range list {
		if p.Fate == Kept {
			kept += len(p.Text)
		}
	}
	if kept < len(before)-10 || len(list) > 4 {
		t.Errorf("of %d letters %d were kept in %d pieces", len(before), kept, len(list))
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("Du skal dele din viden.", "Du får tid til at lære nyt.")
	f.Add("»\xff« \n", "æ\u0301, .")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) < 4000 {
			check(t, a, b)
		}
	})
}

func TestSectionsAreComparedByTheirKeys(t *testing.T) {
	section := func(key, text string) Section { return Section{Key: key, Item: key, Part: "why", Text: text} }
	before := []Section{section("a", "Ens."), section("b", "Før."), section("c", "Væk."), section("e", "")}
	after := []Section{section("d", "Ny."), section("a", "Ens."), section("b", "Nu."), section("e", "")}
	list := Between(before, after)
	got := ""
	for _, d := range list {
		got += d.Key + ":" + shown(d.Pieces)
		if d.New {
			got += "(new)"
		}
		if d.Gone {
			got += "(gone)"
		}
		got += " "
	}
	if want := "d:+Ny.+(new) a:Ens. b:-Før-+Nu+. c:-Væk.-(gone) "; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if n := len(Changes(list)); n != 3 {
		t.Errorf("%d sections changed, want 3", n)
	}
}
