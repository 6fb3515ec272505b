package seed

// Case is an internal case: what is recommended, what it rests on, and what became of it.
type Case struct {
	Number, Title    string // Number it had: '26/0402'
	Unit, Owner      string // keys; Owner, who recommends, "" where it is not known
	Role             string
	Day              string // it was made
	Records, Subject string
	Recommendation   string
	Board            bool   // for the board and those named in it
	Ground           string // it is closed on
	State            string // it is in without a story; "" goes by what happened
	Sections         []CaseSection
	Alternatives     []CaseAlternative
	First            int // year of the lines
	InBudget         bool
	Lines            []CaseLine
	Asked            CaseAsked
	Stops            []CaseStop
	Reading          *CaseReading // a circle that reads it through
	Wish             *CaseStep    // the chief executive's, for another round
	Ready, Withdrawn *CaseStep
	Decisions        []string // titles of what was decided on it
}

// CaseSection is a section of a case: of the template, or under a heading of its own.
type CaseSection struct{ Part, Heading, Text string }

// CaseAlternative is what could be done instead.
type CaseAlternative struct{ Title, Pro, Con, Follows string }

// CaseLine is what something costs, brings or covers, in kroner, in four years.
type CaseLine struct {
	Text, Sort, Appropriation string
	Kroner                    [4]int
}

// CaseAsked is a round in which areas were asked.
type CaseAsked struct {
	Day, Until, Text string
	Units            []string
	Answers          []CaseAnswer
}

// CaseAnswer is an area's answer, and what the one who recommends said to it.
type CaseAnswer struct {
	Unit, Day, By, Answer, Said string
	Position                    string
}

// CaseStep is something that happened on a day, and the sentence with it.
type CaseStep struct{ Day, By, Text string }

// CaseStop is where a case goes: a body's key, or the name of another place.
type CaseStop struct {
	Body, Called string
	Formal       bool
	Day, Purpose string
}

// CaseReading is a circle that was asked to read a case through, and what they said.
type CaseReading struct {
	Day, By, Until, Text string
	People               []string // keys
	Remarks              []CaseRemark
}

// CaseRemark is what one of them said of a part, and what became of it.
type CaseRemark struct {
	Day, By, Part, Text string
	Outcome, Answer     string // "" nobody has answered
}

// CaseCode is a subject code.
type CaseCode struct{ Code, Name string }
