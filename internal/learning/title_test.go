package learning

import (
	"strings"
	"testing"
	"time"
)

func TestTheTitleIsTheFirstSentence(t *testing.T) {
	long := strings.Repeat("meget ", 40)
	for text, want := range map[string]string{
		"Små hold virker. Store gør ikke.": "Små hold virker",
		"Uden punktum":                     "Uden punktum",
		"Første linje\nAnden linje.":       "Første linje",
		long:                               strings.TrimSpace(strings.Repeat("meget ", 26)) + "…",
	} {
		if got := titleOf(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestWhatIsLearnedIsMeantForTheYearAfter(t *testing.T) {
	now := time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC) // already 2027 in Denmark
	for period, want := range map[string]string{"2026": "2027", "": "2028", "2026-2029": "2028"} {
		if got := NextYear(period, now); got != want {
			t.Errorf("%q: got %s, want %s", period, got, want)
		}
	}
}
