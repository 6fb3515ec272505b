package indicator_test

import (
	"testing"

	"ledetraad/internal/i18n"
	"ledetraad/internal/indicator"
)

// A period that is read is kept in one way, and is read again from every way we write it.
func FuzzPeriod(f *testing.F) {
	for _, text := range []string{"2026", "maj-26", "5/2026", "2026M05", "2. kvartal 2026", "Q2 2026", "2026-Q5", "31-12-2026", "2026-02-30", "0001-01-01", "٢٠٢٦", "\xff 2026", "ſept 2026", "1899", "2201", "kv2026", "\x00", ""} {
		for n := range indicator.Rhythms {
			f.Add(n, text)
		}
	}
	da, en := say(f)
	f.Fuzz(func(t *testing.T, n int, text string) {
		often := indicator.Rhythms[((n%3)+3)%3]
		at, ok := indicator.ReadPeriod(often, text)
		if !ok {
			if at != "" {
				t.Fatalf("%q is no period, and %q", text, at)
			}
			return
		}
		for _, say := range []i18n.Phrases{da, en} {
			if back, ok := indicator.ReadPeriod(often, indicator.PeriodWords(say, at)); !ok || back != at {
				t.Fatalf("%q is %s, written %q, and that is %q", text, at, indicator.PeriodWords(say, at), back)
			}
		}
		if back, _ := indicator.ReadPeriod(often, at); back != at || !indicator.Begun(at, "2300-01-01") || indicator.Begun(at, "1800-01-01") {
			t.Fatalf("%q is %s, and that is %q", text, at, back)
		}
	})
}
