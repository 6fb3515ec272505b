package recur

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestWorkingDaysLeaveOutWeekendsAndDaysOfClosing(t *testing.T) {
	for _, x := range []struct {
		day   string
		n     int
		want  string
		after bool
	}{
		{"2026-09-09", 3, "2026-09-04", false}, // over a weekend
		{"2026-09-09", 0, "2026-09-09", false},
		{"2026-04-07", 1, "2026-04-01", false}, // over Easter
		{"2026-05-15", 1, "2026-05-13", false}, // the day after Ascension Day is a working day
		{"2027-01-04", 2, "2026-12-29", false}, // 1 January and 31 December are closed
		{"2023-05-08", 1, "2023-05-04", false}, // Store Bededag was there
		{"2024-04-29", 1, "2024-04-26", false}, // and is not any more
		{"2026-12-23", 1, "2026-12-28", true},
	} {
		f := WorkdaysBefore
		if x.after {
			f = WorkdaysAfter
		}
		if got, err := f(x.day, x.n); err != nil || got != x.want {
			t.Errorf("%d from %s: got %s (%v), want %s", x.n, x.day, got, err, x.want)
		}
	}
	if got, err := WorkdaysBefore("i morgen", 1); err == nil {
		t.Errorf("no day: got %s", got)
	}
}

func TestBetweenTwoDaysLieJustSoManyWorkingDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(2022, time.January, rapid.IntRange(1, 3000).Draw(t, "day"), 0, 0, 0, 0, time.UTC)
		n := rapid.IntRange(1, 40).Draw(t, "n")
		before, err := WorkdaysBefore(day.Format(time.DateOnly), n)
		if err != nil {
			t.Fatal(err)
		}
		at, _ := date(before)
		if !Workday(at) {
			t.Fatalf("%s is no working day", before)
		}
		counted := 0
		for x := at; x.Before(day); x = x.AddDate(0, 0, 1) {
			if Workday(x) {
				counted++
			}
		}
		if counted != n {
			t.Fatalf("from %s to %s are %d working days, want %d", before, day.Format(time.DateOnly), counted, n)
		}
		back, err := WorkdaysAfter(before, n)
		if err != nil {
			t.Fatal(err)
		}
		// Where the day is a working day, it is come back to.
		if Workday(day) && back != day.Format(time.DateOnly) {
			t.Fatalf("%d before %s and %d after: %s", n, day.Format(time.DateOnly), n, back)
		}
	})
}
