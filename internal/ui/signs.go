package ui

import "strconv"

// Mark is the form of a status: each has its own form, so that colour is never alone.
type Mark string

// The statuses. LooseEnd and NeverShown are dashed: nothing is there yet.
const (
	UnderWay    Mark = "under_way"
	Behind      Mark = "behind"
	Stable      Mark = "stable"
	Reached     Mark = "reached"
	NotReached  Mark = "not_reached"
	NotThisYear Mark = "not_this_year"
	NotBegun    Mark = "not_begun"
	Waiting     Mark = "waiting"
	NeverShown  Mark = "never_shown"
	LooseEnd    Mark = "loose_end"
	Done        Mark = "done"
	Stopped     Mark = "stopped"
)

// ThemeColour is the colour of theme n as "#rrggbb", for drawings. Each stands
// at least 6:1 against white. The colours come round again after five.
func ThemeColour(n int) string {
	if n < 1 {
		return "#5b6166"
	}
	return [...]string{"#1d4f91", "#22664a", "#8a4b08", "#6b2c82", "#0f5c6b"}[(n-1)%5]
}

// ThemeClass sets the style's --c to the colour of theme n.
func ThemeClass(n int) string {
	if n < 1 {
		return "tema-0"
	}
	return "tema-" + strconv.Itoa((n-1)%5+1)
}

func themeShape(n int) int {
	if n < 1 {
		return 0
	}
	return (n-1)%5 + 1
}

// themeBaseline puts the number in the middle of its shape: the triangle's
// middle is low.
func themeBaseline(n int) string {
	if themeShape(n) == 5 {
		return "24.5"
	}
	return "21"
}

// share is part of whole in per mille of a bar's width, never outside it.
func share(part, whole int) string {
	if whole <= 0 {
		return "0"
	}
	return strconv.Itoa(min(max(1000*part/whole, 0), 1000))
}
