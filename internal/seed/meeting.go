package seed

// Meeting is a meeting of a body.
type Meeting struct {
	Body, Day, Starts, Ends, Place string   // Body a key
	State                          string   // as package meeting has it; "" is planned
	By                             string   // who writes it down
	Present                        []string // members; the others sent apologies
	Guests                         string
	LastDay                        string // of one over more than a day
	Turn                           string // who prepared the main point
	Comments                       []MinutesComment
	Points                         []MeetingPoint
}

// MeetingPoint is a point of an agenda.
type MeetingPoint struct {
	Title, Text, Purpose string
	Minutes              int
	Owner                string // prepares it
	Closed               bool
	Late                 string
	Chosen               string   // who, besides the members, has chosen to come to it
	Heading              string   // it stands under
	Decisions            []string // the titles of what was decided on it
}

// MeetingSeries is a body's meetings that recur.
type MeetingSeries struct {
	Body, Every             string
	Step                    int
	Weekdays                []string
	Nth, Days               int // of a month; each meeting lasts, 0 one
	From                    string
	Except                  []string
	SummerFrom, SummerTo    string
	Starts, Ends, Place, By string
	Coming                  [][]MeetingPoint // of the first meetings it makes
	Waiting                 []MeetingPoint
}

// MinutesComment is what a member says of the minutes, and the answer.
type MinutesComment struct{ By, Text, Answer, Answers string }
