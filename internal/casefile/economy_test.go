package casefile_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"ledetraad/internal/casefile"
	"ledetraad/internal/i18n"
)

func say(t testing.TB) map[i18n.Lang]i18n.Phrases {
	t.Helper()
	words, err := i18n.New()
	if err != nil {
		t.Fatal(err)
	}
	return map[i18n.Lang]i18n.Phrases{i18n.Danish: words.In(i18n.Danish), i18n.English: words.In(i18n.English)}
}

// anyEconomy is lines of any sort with any amounts, the largest among them.
func anyEconomy(r *rand.Rand) casefile.Economy {
	e := casefile.Economy{First: 2026}
	for range r.IntN(13) {
		l := casefile.Line{What: "x", Sort: casefile.Sorts[r.IntN(len(casefile.Sorts))]}
		for y := range l.Amounts {
			switch r.IntN(4) {
			case 0:
				l.Amounts[y] = 0
			case 1:
				l.Amounts[y] = r.Int64N(100)
			case 2:
				l.Amounts[y] = r.Int64N(100_000_000_00)
			default:
				l.Amounts[y] = 100_000_000_000*100 - r.Int64N(2)
			}
		}
		e.Lines = append(e.Lines, l)
	}
	return e
}

// The sums are those of a slow and obvious count with numbers that have no end, in any
// order of the lines, to the øre; what is split in two is the same.
func TestTheSumsAreRightToTheOre(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 26))
	for range 2000 {
		e := anyEconomy(r)
		if err := e.Check(); err != nil {
			t.Fatalf("%v: %v", e, err)
		}
		for y := range casefile.Years {
			want := map[string]*big.Int{}
			for _, sort := range casefile.Sorts {
				want[sort] = new(big.Int)
				for _, l := range e.Lines {
					if l.Sort == sort {
						want[sort].Add(want[sort], big.NewInt(l.Amounts[y]))
					}
				}
			}
			cost := new(big.Int).Sub(want[casefile.Expense], want[casefile.Income])
			lacks := new(big.Int).Sub(cost, want[casefile.Cover])
			for what, x := range map[string]struct {
				got  casefile.Ore
				want *big.Int
			}{"cost": {e.Cost()[y], cost}, "cover": {e.Covered()[y], want[casefile.Cover]}, "lacks": {e.Lacks()[y], lacks}} {
				if big.NewInt(x.got).Cmp(x.want) != 0 {
					t.Fatalf("%s of year %d: got %d, want %s, of %v", what, y, x.got, x.want, e.Lines)
				}
			}
		}
		mixed := e
		mixed.Lines = append([]casefile.Line(nil), e.Lines...)
		r.Shuffle(len(mixed.Lines), func(i, j int) { mixed.Lines[i], mixed.Lines[j] = mixed.Lines[j], mixed.Lines[i] })
		if len(mixed.Lines) > 0 {
			half := mixed.Lines[0]
			for y, n := range half.Amounts {
				half.Amounts[y] = r.Int64N(n + 1)
				mixed.Lines[0].Amounts[y] = n - half.Amounts[y]
			}
			mixed.Lines = append(mixed.Lines, half)
		}
		if mixed.Lacks() != e.Lacks() || mixed.Cost() != e.Cost() {
			t.Fatalf("mixed and split: got %v, want %v", mixed.Lacks(), e.Lacks())
		}
	}
}

func TestAmountsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		lang i18n.Lang
		text string
		want casefile.Ore
		ok   bool
	}{
		{i18n.Danish, "", 0, true}, {i18n.Danish, "0", 0, true}, {i18n.Danish, "1.800.000", 180_000_000, true}, {i18n.Danish, "1800000,50", 180_000_050, true},
		{i18n.Danish, " 12 000 ", 1_200_000, true}, {i18n.Danish, "1,5", 150, true}, {i18n.Danish, "1.5", 0, false}, {i18n.Danish, "-3", 0, false},
		{i18n.Danish, "1,005", 0, false}, {i18n.Danish, "1e6", 0, false}, {i18n.Danish, "100.000.000.001", 0, false}, {i18n.Danish, "99999999999999999999", 0, false},
		{i18n.English, "1,800,000.50", 180_000_050, true}, {i18n.English, "1.800.000", 0, false}, {i18n.Danish, "0,01", 1, true},
	} {
		if got, ok := casefile.ReadAmount(c.lang, c.text); ok != c.ok || got != c.want && ok {
			t.Errorf("%q: got %d %v, want %d %v", c.text, got, ok, c.want, c.ok)
		}
	}
}

// What is written is read as the same amount, in both languages.
func FuzzAmount(f *testing.F) {
	for _, text := range []string{"", "1.800.000", "12,5", "0,01", "100000000000", "1 000", "\u00a01", "-1", "1,800.5", "\xff"} {
		f.Add(text)
	}
	languages := say(f)
	f.Fuzz(func(t *testing.T, text string) {
		for lang, words := range languages {
			n, ok := casefile.ReadAmount(lang, text)
			if !ok {
				continue
			}
			if n < 0 {
				t.Fatalf("%q is %d", text, n)
			}
			written := casefile.WriteAmount(words, n)
			if back, ok := casefile.ReadAmount(lang, written); !ok || back != n {
				t.Fatalf("%q is %d, written %q, and that is %d", text, n, written, back)
			}
			if n > 0 && !strings.HasPrefix(casefile.WriteAmount(words, -n), "−") {
				t.Fatalf("%d is written %q", -n, casefile.WriteAmount(words, -n))
			}
		}
	})
}
