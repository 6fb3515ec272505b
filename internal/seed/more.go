package seed

// More is what is written of an initiative besides its short form.
type More struct {
	Initiative              string // key
	Day, By                 string
	Mandate, GivenBy, Until string
	Partners                []string // outside: who, and with what
	Method                  string
	Known                   string // new promising documented; "" not said
	Touches                 []Touch
	Results, Milestones     []Step
}

// Touch is a unit an initiative touches. Asked is the day it was asked before the start; ""
// it was not.
type Touch struct{ Unit, Asked, Said string }

// Step is a milestone or a result goal of an initiative's own.
type Step struct{ Text, Phase, Day, Done string }
