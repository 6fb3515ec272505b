package seed

// Round is a round of comments on a letter. Of one that was held elsewhere only what it
// became is told.
type Round struct {
	Name   string
	Body   string   // key; "" a written group
	People []string // keys of the group
	MED    bool     // a discussion in a MED committee
	Opened string
	Until  string // the last day
	Ended  string // "" still open
	Wanted string // what they wanted, in one line
	By     string // who opened it
	// Was are the sections that said something else when the round was opened.
	Was      []Was
	Comments []RoundComment
	Silent   []string // who have no remarks
	Told     Told
}

// Told is how many comments became how many points, by answer.
type Told struct{ Comments, Used, Partly, NotUsed int }

// Was is what a text of a theme said then. Part is "employees", "why" and so on.
type Was struct{ Theme, Part, Text string }

// RoundComment is what somebody wrote. Without a theme it is on the whole letter.
type RoundComment struct {
	Key, By, Day string
	Theme, Part  string
	Text         string
}

// Point is comments that say the same, and the answer to them; "" none yet.
type Point struct {
	Wording              string
	Comments             []string // keys
	Answer, How, Because string   // used partly not_used
	Day, By              string   // of the answer
}
