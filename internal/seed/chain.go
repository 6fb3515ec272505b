package seed

// Chain is the chain of an effect, and what shows any of it.
type Chain struct {
	Effect  string // key
	Day, By string // when it was written, and by whom
	// A short sentence each; the effect's own sentence is the last stage already.
	Inputs, Activities, Outputs, Outcomes, Impact []string
	// Assumed from one stage to the next: four, "" where nothing is said.
	Assumed  []string
	Figures  []Placed
	Evidence []Evidence
}

// Placed is a figure of the effect by its title, and the sentence of the chain it shows.
type Placed struct{ Indicator, Shows string }

// Evidence is what somebody saw, heard or read. Shows is a sentence of the chain; "" is
// the effect itself.
type Evidence struct {
	Shows, Kind, Source string // kind: interview observation survey figure research
	Day, By, Text       string
	Strength            string // single several studied; "" not said
	Consent             string // given nobody not_needed; "" not said
}
