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
	State            string // it is in without a story; "" goes by what happened
	Sections         []CaseSection
	Alternatives     []CaseAlternative
	First            int // year of the lines
	InBudget         bool
	Lines            []CaseLine
	Asked            CaseAsked
	Wish             *CaseStep // the chief executive's, for another round
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
