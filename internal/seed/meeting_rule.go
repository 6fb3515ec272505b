package seed

// MeetingRule is how a body holds its meetings.
type MeetingRule struct {
	Body        string   // a key
	Bare        bool     // without an agenda
	Headings    []string // with minutes: "Temaer 90"
	Ahead       int      // working days before the meeting the agenda is sent
	Approval    string   // of the minutes, as package meeting has it; "" at the meeting
	CommentDays int
	Turn        bool // the main point goes in turn
}

// fjordbyRules: the board has three headings on Wednesdays, and a seminar of two days four
// times a year.
func fjordbyRules() []MeetingRule {
	return []MeetingRule{
		{Body: "direktion", Headings: []string{"Temaer 90", "Drift 75", "Eventuelt 15"}, Ahead: 3, Approval: "comment", CommentDays: 3},
		{Body: "seminar", Ahead: 5, Turn: true},
	}
}

// fjordbySeminars are the seminars that have been held; one of two days each.
func fjordbySeminars() []Meeting {
	held := func(day, last, turn string, points ...MeetingPoint) Meeting {
		return Meeting{Body: "seminar", Day: day, LastDay: last, Starts: "09:00", Ends: "16:00", Place: "Kursusstedet på Nordmolen", State: "approved", By: "ida",
			Present: []string{"agnete", "merete", "anders", "poul"}, Turn: turn, Points: points}
	}
	return []Meeting{
		held("2026-03-12", "2026-03-13", "agnete", MeetingPoint{Title: "Hvad er vores opgave, når vi bliver flere ældre?", Purpose: "discuss", Minutes: 240, Owner: "agnete"}),
		held("2026-06-11", "2026-06-12", "merete", MeetingPoint{Title: "Fra ventetid til første samtale", Purpose: "discuss", Minutes: 240, Owner: "merete"},
			MeetingPoint{Title: "Besøg på værftet: sådan lærer de af fejl", Purpose: "inform", Minutes: 120, Owner: "merete"}),
		held("2026-09-10", "2026-09-11", "anders", MeetingPoint{Title: "Hvad kan vi holde op med?", Purpose: "discuss", Minutes: 240, Owner: "anders"}),
	}
}

// fjordbySeminarSeries makes the seminars to come.
func fjordbySeminarSeries() MeetingSeries {
	return MeetingSeries{Body: "seminar", Every: "month", Step: 3, Nth: 2, Weekdays: []string{"4"}, From: "2026-03-12", Days: 2, Starts: "09:00", Ends: "16:00", Place: "Kursusstedet på Nordmolen", By: "ida",
		Coming: [][]MeetingPoint{{
			{Title: "Tid til at lære: hvad skal der til?", Purpose: "discuss", Minutes: 240, Owner: "poul", Text: "Hovedpunktet. Hvert medlem læser to sider hjemmefra."},
			{Title: "Besøg hos en kommune ved fjorden", Purpose: "inform", Minutes: 150, Owner: "poul"},
		}}}
}

// ringstedRules are the three fixed forums as the paper says them: without an agenda on
// Mondays, three headings on Wednesdays, and seminars the members take turns to prepare.
func ringstedRules() []MeetingRule {
	return []MeetingRule{
		{Body: "politikkoordination", Bare: true},
		{Body: "strategi-og-drift", Headings: []string{"Temaer", "Drift", "Eventuelt"}},
		{Body: "seminarer", Turn: true},
	}
}

// ringstedSeries are the weekly forums. The paper says hours and weekdays and no first
// day, so they begin when the data are made; of the seminars it says no days at all, and
// none are made.
func ringstedSeries() []MeetingSeries {
	weekly := func(body, weekday, starts, ends string) MeetingSeries {
		return MeetingSeries{Body: body, Every: "week", Step: 1, Weekdays: []string{weekday}, From: "2026-01-01", Starts: starts, Ends: ends}
	}
	return []MeetingSeries{weekly("politikkoordination", "1", "08:15", "09:30"), weekly("strategi-og-drift", "3", "12:00", "15:00")}
}
