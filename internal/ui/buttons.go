package ui

// Weight is how much a button calls. One primary button a page.
type Weight string

// The two weights.
const (
	Primary   Weight = "button-primary"
	Secondary Weight = "button-secondary"
)
