package indicator_test

import (
	"testing"

	"ledetraad/internal/i18n"
	"ledetraad/internal/indicator"
)

func TestPeriodsAreReadAsPeopleAndSpreadsheetsWriteThem(t *testing.T) {
	for _, c := range []struct{ often, text, want string }{
		{indicator.Monthly, "maj 2026", "2026-05"},
		{indicator.Monthly, "Maj  2026", "2026-05"},
		{indicator.Monthly, "maj-26", "2026-05"},
		{indicator.Monthly, "okt. 2026", "2026-10"},
		{indicator.Monthly, "October 2026", "2026-10"},
		{indicator.Monthly, "2026-05", "2026-05"},
		{indicator.Monthly, "2026M05", "2026-05"},
		{indicator.Monthly, "202605", "2026-05"},
		{indicator.Monthly, "5/2026", "2026-05"},
		{indicator.Monthly, "05-2026", "2026-05"},
		{indicator.Monthly, "01-05-2026", "2026-05"},
		{indicator.Monthly, "1.5.2026", "2026-05"},
		{indicator.Monthly, "2026-05-31", "2026-05"},
		{indicator.Monthly, "2026-13", ""},
		{indicator.Monthly, "13/2026", ""},
		{indicator.Monthly, "2026", ""},
		{indicator.Monthly, "marsvin 2026", ""},
		{indicator.Monthly, "2026-Q2", ""},
		{indicator.Monthly, "", ""},
		{indicator.Quarterly, "2026-Q2", "2026-Q2"},
		{indicator.Quarterly, "2026K2", "2026-Q2"},
		{indicator.Quarterly, "k2 2026", "2026-Q2"},
		{indicator.Quarterly, "2. kvartal 2026", "2026-Q2"},
		{indicator.Quarterly, "2. kv. 2026", "2026-Q2"},
		{indicator.Quarterly, "31-12-2026", "2026-Q4"},
		{indicator.Quarterly, "5. kvartal 2026", ""},
		{indicator.Quarterly, "maj 2026", ""},
		{indicator.Yearly, "2026", "2026"},
		{indicator.Yearly, " 2026 ", "2026"},
		{indicator.Yearly, "31-12-2026", "2026"},
		{indicator.Yearly, "26", ""},
		{indicator.Yearly, "0026", ""},
		{indicator.Yearly, "2026-05", ""},
	} {
		if got, ok := indicator.ReadPeriod(c.often, c.text); got != c.want || ok != (c.want != "") {
			t.Errorf("%s %q: got %q %v, want %q", c.often, c.text, got, ok, c.want)
		}
	}
}

// A period is shown in words that can be typed again.
func TestPeriodsComeBackAsTheyWere(t *testing.T) {
	da, en := say(t)
	for at, want := range map[string]string{"2026-05": "maj 2026", "2026-Q2": "2. kvartal 2026", "2026": "2026"} {
		if got := indicator.PeriodWords(da, at); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		often := map[int]string{4: indicator.Yearly, 7: indicator.Monthly}[len(at)]
		if at == "2026-Q2" {
			often = indicator.Quarterly
		}
		for _, p := range []i18n.Phrases{da, en} {
			words := indicator.PeriodWords(p, at)
			if got, _ := indicator.ReadPeriod(often, words); got != at {
				t.Errorf("%s is shown as %q and read as %q", at, words, got)
			}
		}
	}
	for at, begun := range map[string]bool{"2026-09": true, "2026-10": false, "2026-Q3": true, "2026-Q4": false, "2026": true, "2027": false} {
		if got := indicator.Begun(at, "2026-09-08"); got != begun {
			t.Errorf("%s: begun is %v", at, got)
		}
	}
}

func say(t testing.TB) (da, en i18n.Phrases) {
	t.Helper()
	words, err := i18n.New(indicator.Feature().Texts)
	if err != nil {
		t.Fatal(err)
	}
	return words.In(i18n.Danish), words.In(i18n.English)
}
