package testapp

import "ledetraad/internal/seed"

// World is the invented municipality the tests live in, small enough to know by
// heart. The cast is the same everywhere:
//
//	anna   leads the centre "skole"            bo     works there
//	carl   leads the centre "vej"              iben   leads the institution "elm" under skole
//	dorte  is a consultant: the secretariat    fie    is the administrator
//	erik   is chief executive, chairs the board hanne is a director, leads "boern", sits on the board
//	gert   is a councillor, nothing else       karen  works in vej and sits in the body "med"
//	lars   led vej until he left
func World() seed.World {
	return seed.World{
		Slug: "fjordby", Name: "Fjordby Kommune", Example: true,
		Units: []seed.Unit{
			{Key: "root", Name: "Fjordby Kommune", Kind: "municipality"},
			{Key: "boern", Name: "Børn og Læring", Kind: "administration", Parent: "root"},
			{Key: "teknik", Name: "Teknik", Kind: "administration", Parent: "root"},
			{Key: "stab", Name: "Direktionens sekretariat", Kind: "staff", Parent: "root"},
			{Key: "skole", Name: "Skoler", Kind: "centre", Parent: "boern"},
			{Key: "vej", Name: "Veje", Kind: "centre", Parent: "teknik"},
			{Key: "elm", Name: "Elmeskolen", Kind: "institution", Parent: "skole"},
		},
		People: []seed.Person{
			person("anna", "Anna", "skole", "Centerchef", true),
			person("bo", "Bo", "skole", "Pædagogisk konsulent", false),
			person("carl", "Carl", "vej", "Centerchef", true),
			withOffice(person("dorte", "Dorte", "stab", "Konsulent", false), "secretariat"),
			person("erik", "Erik", "root", "Kommunaldirektør", true),
			withOffice(person("fie", "Fie", "stab", "Systemansvarlig", false), "administrator"),
			{Key: "gert", Name: "Gert", Email: "gert@fjordby.example", Demo: "Gert", DemoEN: "Gert"},
			person("hanne", "Hanne", "boern", "Direktør", true),
			person("iben", "Iben", "elm", "Skoleleder", true),
			person("karen", "Karen", "vej", "Asfaltarbejder", false),
			{Key: "lars", Name: "Lars", Email: "lars@fjordby.example", Positions: []seed.Position{
				{Unit: "vej", Title: "Centerchef", Leads: true, From: "2020-01-01", To: "2024-12-31"}}},
		},
		Bodies: []seed.Body{
			{Key: "byraad", Name: "Byrådet", Kind: "council", Members: []string{"gert"}},
			{Key: "oeu", Name: "Økonomiudvalget", Kind: "economy"},
			{Key: "direktion", Name: "Direktionen", Kind: "board", Chair: "erik", Members: []string{"erik", "hanne"}},
			{Key: "med", Name: "Hovedudvalget", Kind: "med", Chair: "erik", Members: []string{"erik", "karen"}},
		},
		Goals: []seed.Goal{
			{Key: "unge", Title: "Alle unge i uddannelse eller job", Text: "Ingen unge står alene.", Source: "Budgetaftale 2026", Period: "2026-2029", Body: "oeu"},
			{Key: "byer", Title: "Levende landsbyer", Text: "Der skal være liv i landsbyerne.", Source: "Byrådets arbejdsgrundlag", Period: "2026-2029"},
		},
		Principles: []seed.Principle{
			{Key: "aaben", Title: "Vi siger det, som det er", Text: "Også når svaret er nej.", Kind: "value", Source: "Værdigrundlag"},
		},
		Letters:     letters(),
		Plans:       plans(),
		Indicators:  indicators(),
		Chains:      chains(),
		Initiatives: []seed.Initiative{{Key: "data", Title: "Ledere bruger data", Kind: "project", Text: "På tværs.", Owner: "hanne", Unit: "boern", Letter: "l26", State: "under_way"}},
		Decisions: []seed.Decision{{Body: "direktion", Day: "2026-08-26", Sort: "agreed", Title: "Læsemakkere på alle skoler", Text: "Fra nytår.", Unit: "skole", Owner: "anna", Due: "2026-12-20",
			Steps: []seed.DecisionStep{{Day: "2026-09-01", By: "anna", State: "under_way", Text: "To skoler er med."}}}},
		Cases: []seed.Case{{Title: "Skolevejen ved Elmeskolen", Unit: "boern", Owner: "hanne", Role: "Direktør, Børn og Læring", Day: "2026-08-24", Recommendation: "Der males en cykelsti inden vinter.",
			Sections: []seed.CaseSection{{Part: "occasion", Text: "Forældrene har bedt om det."}}, Alternatives: []seed.CaseAlternative{{Title: "Et lys i krydset", Pro: "Ses i mørke", Con: "Dyrere end maling", Follows: "Strøm hvert år"}},
			First: 2026, Lines: []seed.CaseLine{{Text: "Maling og skilte", Sort: "expense", Appropriation: "Veje og stier", Kroner: [4]int{90000, 0, 0, 0}}, {Text: "Puljen til trafik", Sort: "cover", Appropriation: "Veje og stier", Kroner: [4]int{60000, 0, 0, 0}}},
			Asked: seed.CaseAsked{Day: "2026-08-25", Until: "2026-09-18", Text: "Kan det nås i år?", Units: []string{"vej", "skole"}, Answers: []seed.CaseAnswer{
				{Unit: "skole", Day: "2026-09-01", By: "anna", Answer: "agree_if", Said: "Hvis børnene spørges først.", Position: "Det gør skolen selv."}}},
			Stops:   []seed.CaseStop{{Body: "direktion", Day: "2026-10-07", Purpose: "discuss"}, {Body: "oeu", Formal: true, Day: "2026-10-26", Purpose: "recommend"}, {Called: "Trafikrådet", Formal: true, Purpose: "inform"}},
			Reading: &seed.CaseReading{Day: "2026-08-27", By: "hanne", Until: "2026-09-18", Text: "Er tallene rigtige?", People: []string{"carl"}, Remarks: []seed.CaseRemark{{Day: "2026-08-28", By: "carl", Part: "occasion", Text: "Skriv, hvor mange."}}}}},
		Meetings: []seed.Meeting{
			{Body: "direktion", Day: "2026-08-26", Starts: "12:00", Ends: "15:00", Place: "Lokale 2", State: "held", By: "dorte", Present: []string{"erik", "hanne"}, Guests: "Borgmesteren til punkt 1",
				Points: []seed.MeetingPoint{{Title: "Skolernes forslag", Text: "To skoler vil prøve.", Purpose: "decide", Minutes: 30, Owner: "hanne", Decisions: []string{"Læsemakkere på alle skoler"}}}},
			{Body: "direktion", Day: "2026-10-07", Starts: "12:00", Ends: "15:00", Place: "Lokale 2", By: "dorte",
				Points: []seed.MeetingPoint{{Title: "Vintertjenesten", Text: "Salt og folk.", Purpose: "inform", Minutes: 15, Owner: "erik"}, {Title: "Nye lokaler", Purpose: "discuss", Minutes: 45}}},
		},
		Requests: []seed.Request{{Title: "Skriv to linjer om rengøring", Minutes: 5, Due: "2026-10-01", UsedIn: "Direktionens møde 7. oktober 2026", Units: []string{"stab"}, Day: "2026-08-20", By: "dorte"}},
	}
}

func indicators() []seed.Indicator {
	return []seed.Indicator{{Effect: "hjemme", Title: "Bøger i skoletasken", Measure: "pct.", Direction: "up", Often: "month",
		Source: "Talt i klassen hver mandag.", Owner: "bo", Meeting: "Dialogen i juni", Begun: "2026-03-02", Newest: "2026-06-22",
		Observations: []seed.Observation{{At: "2026-03", Value: 41}, {At: "2026-05", Value: 44.5, Note: "Seks var syge."}}}}
}

func chains() []seed.Chain {
	return []seed.Chain{{Effect: "hjemme", Day: "2026-03-03", By: "bo", Inputs: []string{"To lektioner om ugen"}, Activities: []string{"Store elever læser for små"},
		Outcomes: []string{"Barnet vælger selv en bog"}, Assumed: []string{"makkeren er en, barnet ser op til"},
		Evidence: []seed.Evidence{{Shows: "Store elever læser for små", Kind: "observation", Source: "Set i 4. klasse", Day: "2026-05-04", By: "bo", Text: "Alle makkere mødte op.", Strength: "several", Consent: "nobody"}}}}
}

func letters() []seed.Letter {
	theme := func(key, title, goal string, from ...seed.Lineage) seed.Theme {
		t := seed.Theme{Key: key, Title: title, Subtitle: "Undertitel til " + title, Why: "Fordi det hjælper.", Citizens: "Du får hjælp.",
			Organisation: "Vi følger op.", Employees: "Du må sige fra.", Questions: []string{"Hvad ville borgeren savne?"}, From: from}
		if goal != "" {
			t.Goals = []string{goal}
		}
		return t
	}
	return []seed.Letter{
		{Key: "l26", Title: "Ledetråd 2026", Year: 2026, State: "in_force", Subtitle: "Retning for året.", Looking: "Året der gik.", Political: "Det, byrådet vil.",
			Adopted: "2025-10-29", InForce: "2026-01-01",
			Themes: []seed.Theme{theme("t1", "Det, der virker", "unge"), theme("t2", "Ét forløb på tværs", "")},
			Events: []seed.Event{{Day: "2025-11-03", What: "Sendt til lederne", Where: "Ledercirklen"}}},
		{Key: "l27", Title: "Ledetråd 2027", Year: 2027, State: "draft", Subtitle: "Udkast.",
			Themes: []seed.Theme{theme("t27", "Det, der virker", "unge", seed.Lineage{Theme: "t1", How: "continued", Why: "Vi er lige begyndt."})}},
	}
}

func plans() []seed.Plan {
	return []seed.Plan{
		{Unit: "skole", Year: 2026, Kind: "plan", State: "in_force", Intro: "Skolernes plan.",
			Answers: []seed.Answer{{Theme: "t1", Kind: "own", Text: "Vi vil læse mere.", Day: "2026-01-20", By: "anna"}},
			Goals: []seed.PlanGoal{{Key: "laes", Title: "Flere læser med lyst", Theme: "t1", Text: "I 4. klasse.", Target: "75 pct.", Owner: "bo", State: "under_way", Note: "Det går fremad.",
				Initiatives: []seed.Initiative{{Key: "makker", Title: "Læsemakkere", Kind: "initiative", Text: "Store læser for små.", Owner: "bo", State: "under_way",
					Effects: []seed.Effect{{Key: "hjemme", Title: "Børn læser også derhjemme", Text: "Forældre mærker det.", Shown: "interviews",
						Assessments: []seed.Assessment{{Day: "2026-06-20", By: "anna", Result: "partly", Evidence: "Tolv samtaler.", Learned: "Det virker bedst i små hold.", Next: "Mindre hold."}}}}}},
				FollowUps: []seed.FollowUp{{Day: "2026-06-17", By: "anna", Text: "Vi er i gang. Det går godt. Vi fortsætter.", Confirmed: "2026-06-17", ConfirmedBy: "anna", UsedIn: "Dialogmøde 17. juni 2026"},
					{Day: "2026-09-02", By: "dorte", Text: "Forslag fra dialogen. To sætninger til. Bekræft selv.", UsedIn: "Strategisk drøftelse 1. oktober 2026", Learned: "Forældre skal spørges først."}}}}},
	}
}

func person(key, name, unit, title string, leads bool) seed.Person {
	return seed.Person{Key: key, Name: name, Email: key + "@fjordby.example", Demo: name, DemoEN: name,
		Positions: []seed.Position{{Unit: unit, Title: title, Leads: leads}}}
}

func withOffice(p seed.Person, office string) seed.Person {
	p.Offices = []string{office}
	return p
}

// Neighbour is the other municipality: nothing of it may ever be met in the first.
func Neighbour() seed.World {
	return seed.World{
		Slug: "naboby", Name: "Naboby Kommune", Example: true,
		Units:  []seed.Unit{{Key: "root", Name: "Naboby Kommune", Kind: "municipality"}},
		People: []seed.Person{{Key: "mette", Name: "Mette", Email: "mette@naboby.example", Offices: []string{"secretariat", "administrator"}, Positions: []seed.Position{{Unit: "root", Title: "Kommunaldirektør", Leads: true}}}},
		Bodies: []seed.Body{{Key: "byraad", Name: "Byrådet", Kind: "council"}},
		Goals:  []seed.Goal{{Key: "nabo", Title: "Nabobys hemmelige mål", Text: "Naboernes eget.", Source: "Nabobys budget", Period: "2026-2029"}},
	}
}
