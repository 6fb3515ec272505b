package ui

import "fmt"

// Time is what somebody is asked of, in minutes.
type Time struct {
	ID      string // tells it from others on the page
	Label   string // all of it, in words
	Spent   int
	Waiting int
	Coming  int
	Cap     int
}

// at is where on the bar so many minutes end; all of it is as wide as the cap, or wider.
func (t Time) at(minutes int) string {
	whole := max(t.Cap, t.Spent+t.Waiting+t.Coming, 1)
	return fmt.Sprintf("%.1f", 240*float64(minutes)/float64(whole))
}

func (t Time) line(minutes int) string { return "M" + t.at(minutes) + " 0v18" }

func (t Time) over() bool { return t.Spent+t.Waiting+t.Coming > t.Cap }

func (t Time) pattern() string { return "tsk-" + t.ID }
