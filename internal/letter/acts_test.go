package letter_test

import (
	"testing"
	"time"

	"ledetraad/internal/fail"
	"ledetraad/internal/letter"
)

func TestALetterGoesOneWay(t *testing.T) {
	now := time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC) // the day after in Denmark
	steps := map[string]func(*letter.Letter, time.Time) error{
		"adopt": (*letter.Letter).Adopt, "enter": (*letter.Letter).Enter, "close": (*letter.Letter).Close}
	for _, c := range []struct{ from, step, to string }{
		{"draft", "adopt", "adopted"}, {"draft", "enter", ""}, {"draft", "close", ""},
		{"adopted", "adopt", ""}, {"adopted", "enter", "in_force"}, {"adopted", "close", ""},
		{"in_force", "adopt", ""}, {"in_force", "enter", ""}, {"in_force", "close", "closed"},
		{"closed", "adopt", ""}, {"closed", "enter", ""}, {"closed", "close", ""},
	} {
		l := letter.Letter{}
		l.State = c.from
		err := steps[c.step](&l, now)
		if c.to == "" {
			if !fail.Is(err, fail.Conflict) || l.State != c.from {
				t.Errorf("%s of %s: got %v and %s, want a conflict", c.step, c.from, err, l.State)
			}
			continue
		}
		if err != nil || l.State != c.to || l.Adopted+l.InForce+l.Closed != "2027-01-01" {
			t.Errorf("%s of %s: got %s on %s%s%s, %v", c.step, c.from, l.State, l.Adopted, l.InForce, l.Closed, err)
		}
	}
}
