package ui

import (
	"fmt"

	"github.com/a-h/templ"
)

// Wait is something that waits for the reader: what to do, with what, why,
// before when.
type Wait struct {
	Verb, Icon string
	Title      string
	Href       templ.SafeURL
	Why        string // one sentence
	Deadline   string // shown strong: "Svar senest i morgen kl. 9.00."
	More       string // minutes, and the meeting that uses the answer
	Suggested  string // a text written for the reader to confirm
	Action     Link
	Primary    bool            // the nearest deadline has the page's one primary button
	Act        templ.Component // a form instead of the link, may be nil
	Second     Link
}

func (w Wait) weight() Weight {
	if w.Primary {
		return Primary
	}
	return Secondary
}

// Day is a date on a tile: "9", "sep.", and the whole date for machines.
type Day struct {
	Number, Month, ISO string
}

// Saying is someone's words, and who said them.
type Saying struct {
	Text, By string
}

// Lesson is a piece of learning on its way to next year's direction.
type Lesson struct {
	Threads int // how many contributions it gathers
	Fate    Fate
	Title   string
	From    string
	Link    Link
	Answer  string
	Note    string
	Sent    string
	Actions templ.Component // may be nil
}

// Fate is what became of a lesson.
type Fate string

// The fates of a lesson. The zero value is open.
const (
	Open   Fate = ""
	Used   Fate = "used"
	Unused Fate = "unused"
)

// threadPaths are n threads from the left edge to the knot at 76,32.
func threadPaths(n int) []string {
	n = min(max(n, 1), 9)
	var paths []string
	for i := range n {
		y := 32.0
		if n > 1 {
			y = 6 + 52*float64(i)/float64(n-1)
		}
		paths = append(paths, fmt.Sprintf("M4 %.1fC38 %.1f 40 32 70 32", y, y))
	}
	return paths
}
