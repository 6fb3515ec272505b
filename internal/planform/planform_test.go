package planform

import (
	"slices"
	"testing"
)

func TestDatesAreReadAsTheyAreWritten(t *testing.T) {
	for text, want := range map[string][]string{
		"": nil, "1.10, 1.3": {"03-01", "10-01"}, "1/3 og 15/11": {"03-01", "11-15"}, "1.3. 1.3": {"03-01"},
		"i morgen": {"00-00"}, "31.13": {"00-00"}, "2026-10-01": {"00-00"},
	} {
		if got := readDates(text); !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
	if got := readDates(said([]string{"03-01", "10-15"})); !slices.Equal(got, []string{"03-01", "10-15"}) {
		t.Errorf("there and back: %v", got)
	}
	if (Form{Kind: "plan", Parts: []Part{{Name: Intro}}, Dates: []string{"02-30"}}).Check() == nil {
		t.Error("30 February is no day")
	}
}

func TestTheNextDayOfFollowUp(t *testing.T) {
	f := Form{Dates: []string{"03-01", "10-01"}}
	for today, want := range map[string][2]string{
		"2026-01-15": {"2026-03-01", "2026-01-01"}, "2026-03-01": {"2026-03-01", "2026-01-01"},
		"2026-09-08": {"2026-10-01", "2026-03-01"}, "2026-10-02": {"", ""}, "2025-12-31": {"2026-03-01", "2026-01-01"},
	} {
		if day, since := f.Due("2026", today); day != want[0] || since != want[1] {
			t.Errorf("%s: got %q since %q, want %v", today, day, since, want)
		}
	}
}

func FuzzDates(f *testing.F) {
	f.Add("1.3, 1.10")
	f.Add("31/12 og 29.2")
	f.Fuzz(func(t *testing.T, text string) {
		for _, d := range readDates(text) {
			if len(d) != 5 {
				t.Errorf("%q: got %q", text, d)
			}
		}
	})
}
