package seed

// Decision is what a body decided, and how it went.
type Decision struct {
	Body, Day, Sort    string // Body a key; Sort as package decision has it
	Title, Text, Views string
	Basis              string
	Unit, Owner        string // keys; Owner "" none
	Due, Again, State  string // State as it was entered; "" is not begun
	Closed             bool   // for the body and who carries it out only
	Steps              []DecisionStep
}

// DecisionStep is what was written of how a decision goes.
type DecisionStep struct {
	Day, By, State, Text string
	Alternatives, Again  string
}
