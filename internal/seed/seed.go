// Package seed describes what a municipality can begin with: a template of a
// source document, or the invented municipality Fjordby. It holds facts only
// and knows nothing of databases; app plants it.
//
// Things point to each other by short keys that are unique within their kind
// in one World ("borgermoede", "karla", "t26-1"). Titles instead of names
// wherever a municipality is real.
//
// Days are "2026-01-31". Where Shift is set, every year 2000–2099 in a day,
// a period or a text is moved by whole years when the World is planted, so
// that the year the World calls Now is the year it is planted in.
package seed

// World is one municipality.
type World struct {
	Slug     string // address: "fjordby"
	Name     string // "Fjordby Kommune"
	Example  bool   // everything is invented and marked as example data
	Source   string // the document the facts are from, shown in the footer; "" for Fjordby
	SourceEN string // the same in English
	Now      int    // the year in force in the World; 0: do not shift
	Shift    bool
	// Words are what it calls the main things where that is not what Fjordby does:
	// "letter" → "strategibrev". They are among vocabulary's ready-made words.
	Words map[string]string

	Units      []Unit
	People     []Person
	Bodies     []Body
	Goals      []Goal
	Principles []Principle
	Letters    []Letter
	// LetterForm is the key of the form letters have; "" the program's own.
	LetterForm string
	Plans      []Plan
	// Initiatives that hang on a letter instead of a plan's goal: the year's
	// cross-cutting projects, the board's cross-cutting tasks.
	Initiatives []Initiative
	Indicators  []Indicator
	Chains      []Chain
	More        []More // about initiatives
	// Candidates that no follow-up or assessment wrote, for example from a visit.
	Candidates []Candidate
	Mandates   []Mandate
	Reforms    []Reform
	Requests   []Request
	Wishes     []Wish // for a talk
	Decisions  []Decision
	Meetings   []Meeting
	// MeetingSeries are made from the day a World is planted on.
	MeetingSeries []MeetingSeries
	MeetingRules  []MeetingRule
	Seats         []Seating
	Today         []Meeting // held on the day the data are made
	Cases         []Case    // after what was decided on them
	CaseForm      string    // key of the template cases have; "" the program's own
	CaseCodes     []CaseCode
}

// Unit is a place in the hierarchy. The first one is the municipality itself.
type Unit struct {
	Key, Name string
	Kind      string // municipality administration staff centre institution team
	Parent    string // key; "" only for the municipality
	From, To  string // the first and the last day; "" for always
	Successor string // key of an earlier unit that took over when it closed
}

// Mandate is authority for one task, given to one person, from a day through another.
type Mandate struct {
	Key, Person, What string
	GivenBy           string // person key
	RestsOn           string // key of the giver's own mandate, one that comes before
	From, To          string
}

// Reform is a merger of units that is planned.
type Reform struct {
	Units              []string // keys
	Name, Kind, Parent string   // of the new one
	Head               string   // person key; "" nobody yet
	Day                string   // the first it holds
}

// Person works in the municipality or sits in one of its bodies.
type Person struct {
	Key, Name string
	Email     string
	Positions []Position
	Offices   []string // "secretariat", "administrator"
	Demo      string   // one sentence for the sign-in page of the demo: who this is and what waits; "" hides the person there
	DemoEN    string
}

// Position is a job in a unit between two days.
type Position struct {
	Unit, Title string
	Leads       bool
	From, To    string // the first and the last day
}

// Body is a group that meets beside the hierarchy.
type Body struct {
	Key, Name string
	Kind      string // council economy committee board forum network med statutory governors group
	Purpose   string // what it is for, one or two sentences
	Meets     string // "Onsdag 12.00–15.00" or ""
	Unit      string // key of the unit whose leader's matters a MED committee discusses
	Chair     string // person key or ""
	Members   []string
	// Seats says who sits in it where there are no people to name: "Kommunaldirektøren", "Fem direktører".
	Seats []string
}

// Goal is a political goal.
type Goal struct {
	Key, Title, Text string
	Source           string // the decision, policy, law or budget it is out of
	Period           string // "2026-2029" or "2015"
	Body             string // key of the body that answers for it; may be ""
	// Continues is the key of the goal it comes from in the period before, How one of
	// continued replaced merged; Dropped says why a goal ended without another.
	Continues, How, Dropped string
}

// Principle is a value, a principle or a rule of play that guides everyday dilemmas.
type Principle struct {
	Key, Title, Text string
	Kind             string // value principle rule approach use leadership
	Source           string
}

// Letter is a direction document: yearly, or standing until it is replaced.
type Letter struct {
	Key, Title string
	Year       int // 0 for a standing one
	Standing   bool
	State      string // draft adopted in_force closed
	Subtitle   string // one sentence under the title
	Looking    string // the year behind
	Political  string // the political direction
	Approach   string // holds for all themes
	Case       string // the records system's case number, "16/9040"
	Adopted    string // day the board adopted it
	InForce    string // day it came into force
	Closed     string
	Themes     []Theme
	Events     []Event
	Rounds     []Round
	Points     []Point
}

// Event is something dated that happened to the letter: sent, presented, for information, a course.
type Event struct {
	Day, What, Where string
	Group            string // who was reached
	Came, Invited    int    // of the group, counted in the room
	Course           bool   // one signs up for it
	Seats            int
	Hours            string
	Material         string
	People           []string // keys of those who have signed up
}

// Theme is one strategic theme of a letter.
type Theme struct {
	Key, Title, Subtitle              string
	Heading                           string // the heading it stands under where a letter groups its themes
	Why, Presupposes                  string
	Citizens, Organisation, Employees string   // messages
	Questions                         []string // reflection questions
	Goals                             []string // political goals it supports
	From                              []Lineage
}

// Lineage says which theme of an earlier letter a theme comes from.
type Lineage struct {
	Theme string // key
	How   string // continued extends follows merged split replaced
	Why   string
}

// Plan is one unit's plan or agreement for a year.
type Plan struct {
	Unit    string
	Year    int
	Kind    string // plan agreement
	State   string // draft in_force closed
	Intro   string // one or two sentences
	Answers []Answer
	Goals   []PlanGoal
	// Of an agreement: who signed, and the introduction they read if it was another.
	Signed      []Signature
	SignedIntro string
	Talk        *Talk // in MED
	// Of a closed one: when, and why goals were not assessed.
	ClosedOn, ClosedBecause string
}

// Signature is a party's name under an agreement.
type Signature struct {
	Party string // unit above
	By    string
	Role  string // "Skoleleder, Mågebakkens Skole"
	Day   string
}

// Talk is a MED committee's talk about a plan.
type Talk struct{ Day, Body, Text string }

// End is how a goal ended.
type End struct {
	Day, By string
	Result  string // reached partly not unknown
	Text    string
	Learned string
	Answer  *CandidateAnswer
}

// Contribution is what a unit that shares a goal does for it.
type Contribution struct{ Unit, By, Day, Text string }

// Answer is what the unit says to a theme in its own words.
type Answer struct {
	Theme string
	Kind  string // own not_this_year follows_centre
	Text  string
	Day   string
	By    string
}

// PlanGoal is a goal of a unit.
type PlanGoal struct {
	Key, Title  string
	Theme       string   // key of the theme it answers; "" outside the themes
	Goals       []string // political goals it supports directly, where there is no theme
	Text        string   // what it means, one to three sentences
	Target      string   // "75 pct.", "36 samtaler", "" if none
	Owner       string   // person key
	State       string   // not_begun under_way stable behind reached not_reached
	Note        string   // one sentence on where it stands
	With        []string // units that share the goal
	Initiatives []Initiative
	FollowUps   []FollowUp
	End         *End
	Continues   string // key of the last year's goal it goes on from
	Parts       []Contribution
}

// Initiative is an effort of its own.
type Initiative struct {
	Key, Title string
	Kind       string // initiative project cross_cutting special development
	Text       string
	Owner      string
	Unit       string // only where it hangs on a letter; else the plan's unit
	Letter     string // letter it hangs on; "" under a plan goal
	From, To   string
	State      string // not_begun under_way done stopped
	Effects    []Effect
	// EffectKeys joins effects written under another initiative.
	EffectKeys []string
}

// Effect is the sentence on what citizens should notice.
type Effect struct {
	Key, Title  string // "Ærendet er løst, uden nyt besøg"
	Text        string // one or two sentences
	Shown       string // how it is meant to be shown: figures interviews observation survey; "" nobody has said
	Assessments []Assessment
}

// Assessment says whether an effect was seen, and what was learned.
type Assessment struct {
	Day, By  string
	Result   string // reached partly not unknown
	Evidence string // what shows it
	Learned  string // becomes a candidate when not empty
	Next     string
	// Candidate, where the learning has been answered.
	Answer *CandidateAnswer
}

// FollowUp is three sentences on how it goes.
type FollowUp struct {
	Day, By, Text string
	Confirmed     string // day the head confirmed it; "" waits for her
	ConfirmedBy   string
	UsedIn        string // the meeting or dialogue that uses it: "Strategisk drøftelse 1. oktober 2026"
	Learned       string // becomes a candidate when not empty
	Answer        *CandidateAnswer
}

// CandidateAnswer is what became of a learning.
type CandidateAnswer struct {
	Used    bool
	Theme   string // theme key where it was used
	Because string // completes "Brugt i tema 2, fordi …"
	Day, By string
}

// Candidate is a learning for next year's letter.
type Candidate struct {
	Title, Unit, By, Day string
	From                 string // visit dialogue stopped other
	Year                 int    // the letter it is meant for
	Answer               *CandidateAnswer
}
