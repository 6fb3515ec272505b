package i18n_test

import (
	"math"
	"testing"
	"time"

	"ledetraad/internal/i18n"

	"pgregory.net/rapid"
)

func TestFiguresAreReadAsPeopleWriteThem(t *testing.T) {
	da, en := words(t)
	for _, c := range []struct {
		say  i18n.Phrases
		text string
		want float64
		ok   bool
	}{
		{da, "71,5", 71.5, true},
		{da, "1.234,5", 1234.5, true},
		{da, "1 234", 1234, true},
		{da, "12\u00a0345", 12345, true},
		{da, " −3,25 ", -3.25, true},
		{da, "-3", -3, true},
		{da, "007", 7, true},
		{da, "-0", 0, true},
		{da, "1.234", 1234, true},
		{da, "12345678901,1234", 12345678901.1234, true},
		{da, "71.5", 0, false},
		{da, "0.500", 0, false},
		{da, "1.23.456", 0, false},
		{da, "1,2,3", 0, false},
		{da, "71,", 0, false},
		{da, ",5", 0, false},
		{da, "ca. 70", 0, false},
		{da, "", 0, false},
		{da, "1e5", 0, false},
		{da, "NaN", 0, false},
		{da, "123456789012", 0, false},
		{da, "0,12345", 0, false},
		{en, "1,234.5", 1234.5, true},
		{en, "71.5", 71.5, true},
		{en, "71,5", 0, false},
	} {
		if got, ok := c.say.ParseDecimal(c.text); got != c.want || ok != c.ok || math.Signbit(got) != math.Signbit(c.want) {
			t.Errorf("%s %q: got %v %v, want %v %v", c.say.Lang, c.text, got, ok, c.want, c.ok)
		}
	}
	for got, want := range map[string]string{
		da.Decimal(1234.5):           "1.234,5",
		en.Decimal(1234.5):           "1,234.5",
		da.Decimal(-0.25):            "−0,25",
		da.Decimal(71.4 - 68.1):      "3,3",
		da.Decimal(0):                "0",
		da.Month(2026, time.May):     "maj 2026",
		en.Month(2026, time.May):     "May 2026",
		da.ShortMonth(time.February): "feb.",
		en.ShortMonth(time.February): "Feb",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for word, want := range map[string]time.Month{"maj": 5, "May": 5, "Okt.": 10, "october": 10, "juni": 6, "ju": 0, "marsvin": 0, "": 0} {
		if got := i18n.MonthOf(word); got != want {
			t.Errorf("%q: got %v, want %v", word, got, want)
		}
	}
}

// What is shown can be typed again, in the language it is shown in.
func TestFiguresComeBackAsTheyWere(t *testing.T) {
	da, en := words(t)
	rapid.Check(t, func(r *rapid.T) {
		n := rapid.Int64Range(-99999999999_9999, 99999999999_9999).Draw(r, "n")
		v := i18n.Round(float64(n) / math.Pow10(rapid.IntRange(4, 12).Draw(r, "smaller")))
		for _, say := range []i18n.Phrases{da, en} {
			text := say.Decimal(v)
			if got, ok := say.ParseDecimal(text); !ok || got != v {
				r.Fatalf("%s: %v is written %q and read %v %v", say.Lang, v, text, got, ok)
			}
		}
	})
}
