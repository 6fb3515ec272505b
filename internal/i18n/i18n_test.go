package i18n_test

import (
	"strings"
	"testing"
	"time"

	"ledetraad/internal/i18n"
)

func words(t testing.TB, texts ...i18n.Text) (da, en i18n.Phrases) {
	t.Helper()
	c, err := i18n.New(texts)
	if err != nil {
		t.Fatal(err)
	}
	return c.In(i18n.Danish), c.In(i18n.English)
}

func TestPhrasesTakeArgumentsAndNumbers(t *testing.T) {
	da, en := words(t,
		i18n.T("x.hello", "Hej %s.", "Hello %s."),
		i18n.N("x.goals", "Ét mål i %[2]s.", "%s mål i %s i alt.", "%s goal in %s.", "%s goals in %s."))
	for got, want := range map[string]string{
		da.T("x.hello", "Anna"):      "Hej Anna.",
		en.T("x.hello", "Anna"):      "Hello Anna.",
		en.Up("x.goals", 1, "2026"):  "One goal in 2026.",
		da.Up("x.goals", 1, "2026"):  "Ét mål i 2026.",
		da.Up("x.goals", 0, "2026"):  "Ingen mål i 2026 i alt.",
		en.T("x.goals", 12, "2026"):  "twelve goals in 2026.",
		da.T("x.goals", 1300, "før"): "1.300 mål i før i alt.",
		da.T("x.unknown"):            "x.unknown",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAPhraseIsWholeAndThereOnce(t *testing.T) {
	for name, texts := range map[string][]i18n.Text{
		"no English": {i18n.T("x.a", "a", "")},
		"one form":   {i18n.N("x.a", "a", "", "a", "b")},
		"twice":      {i18n.T("x.a", "a", "a"), i18n.T("x.a", "b", "b")},
		"ours":       {i18n.T("fail.not_found", "a", "a")},
	} {
		if _, err := i18n.New(texts); err == nil {
			t.Errorf("%s: want it refused", name)
		}
	}
}

func TestDaysAndNumbers(t *testing.T) {
	da, en := words(t)
	at := time.Date(2026, 9, 8, 13, 5, 0, 0, time.UTC)
	for got, want := range map[string]string{
		da.Date(at):                          "8. september 2026",
		en.Date(at):                          "8 September 2026",
		da.Weekday(at):                       "tirsdag den 8. september 2026",
		en.Weekday(at):                       "Tuesday 8 September 2026",
		da.Moment(at):                        "8. september 2026 kl. 13.05",
		en.Moment(at):                        "8 September 2026 at 13:05",
		da.ShortDay("2026-09-08"):            "8. september",
		en.ShortDay("2026-09-08"):            "8 September",
		da.Day("engang"):                     "engang",
		da.Date(time.Time{}):                 "",
		da.Number(-1234567):                  "−1.234.567",
		en.Number(1234567):                   "1,234,567",
		da.Count(13):                         "13",
		da.List([]string{"a", "b", "c"}):     "a, b og c",
		en.List([]string{"a", "b"}):          "a and b",
		da.List(nil):                         "",
		da.Quote("ja") + en.Quote("yes"):     "»ja«“yes”",
		i18n.Capital("årsplan"):              "Årsplan",
		string(i18n.Parse("", "en-GB,da")):   "en",
		string(i18n.Parse("da", "en")):       "da",
		string(i18n.Parse("", "nb;q=0.9")):   "da",
		string(i18n.Parse("xx", "fr, *")):    "da",
		string(i18n.Parse("", "fr,en;q=.5")): "en",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDanishOrder(t *testing.T) {
	list := []string{"Århus", "Ølby", "Zoo", "Ærø", "Aalborg", "abe"}
	i18n.Sort(list, func(s string) string { return s })
	if got := strings.Join(list, " "); got != "abe Zoo Ærø Ølby Aalborg Århus" && got != "abe Zoo Ærø Ølby Århus Aalborg" {
		t.Errorf("got %s", got)
	}
}
