package ui

import "github.com/a-h/templ"

// SearchBox is the search in the head of every page.
type SearchBox struct {
	Action templ.SafeURL
	Label  string // for screen readers: "Søg i Ledetråd"
	Hint   string // in the empty field
	Value  string // what was sought
}
