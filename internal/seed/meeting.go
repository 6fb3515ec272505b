package seed

// Meeting is a meeting of a body.
type Meeting struct {
	Body, Day, Starts, Ends, Place string   // Body a key
	State                          string   // as package meeting has it; "" is planned
	By                             string   // who writes it down
	Present                        []string // members; the others sent apologies
	Guests                         string
	Points                         []MeetingPoint
}

// MeetingPoint is a point of an agenda.
type MeetingPoint struct {
	Title, Text, Purpose string
	Minutes              int
	Owner                string // prepares it
	Closed               bool
	Late                 string
	Decisions            []string // the titles of what was decided on it
}

// MeetingSeries is a body's meetings that recur.
type MeetingSeries struct {
	Body, Every             string
	Step                    int
	Weekdays                []string
	From                    string
	Except                  []string
	SummerFrom, SummerTo    string
	Starts, Ends, Place, By string
	Coming                  [][]MeetingPoint // of the first meetings it makes
	Waiting                 []MeetingPoint
}
