package seed

func fjordbyLedelse() Plan {
	return Plan{
		Unit: "ledelse", Year: 2026, Kind: "plan", State: "in_force",
		Intro: "Fire mål, som andre skal kunne mærke i deres hverdag.",
		Answers: []Answer{
			notThisYear("t26-1", "2026-01-23", "mogens", "Vi hjælper andre med at vise effekt og har ikke selv et mål."),
			notThisYear("t26-2", "2026-01-23", "mogens", "Vi deltager i de andres forløb og har ikke vores eget."),
			ownWords("t26-3", "2026-01-23", "mogens", "Ledere skal lære af deres egne tal og af hinanden."),
		},
		Goals: []PlanGoal{
			fjordbyLedermoede26(),
			{Key: "lr26-2", Theme: "t26-3", Title: "Lederspejling",
				Target: "20 par", Owner: "nanna", State: "under_way", Note: "14 par har mødtes to gange.",
				Initiatives: []Initiative{{Key: "lr26-par", Title: "To ledere følger hinanden en dag", Kind: "development", Owner: "nanna",
					From: "2026-02-01", To: "2026-12-15", State: "under_way", EffectKeys: []string{"e26-data"}}}},
			{Key: "lr26-3", Goals: []string{"g26-arbejdsplads"}, Title: "Betaling til tiden",
				Target: "98 pct.", Owner: "ulla", State: "stable", Note: "96 pct. i august.",
				Initiatives: []Initiative{{Key: "lr26-regning", Title: "Regningen går direkte til den, der har bestilt", Kind: "initiative", Owner: "ulla",
					From: "2026-01-15", To: "2026-12-31", State: "under_way",
					Effects: []Effect{{Key: "e26-betaling", Title: "Rettidig betaling", Shown: "figures",
						Text: "Den lokale håndværker har sine penge til tiden.",
						Assessments: []Assessment{{Day: "2026-08-31", By: "ulla", Result: "partly",
							Evidence: "96 pct. til tiden. De sene kommer fra fire steder.",
							Next:     "Vi besøger de fire steder."}}}}}}},
			{Key: "lr26-4", Goals: []string{"g26-arbejdsplads"}, Title: "Regnskab hver måned",
				Target: "Den 10. i måneden", Owner: "ulla", State: "reached", Note: "Alle ledere har haft tal den 10. siden marts.",
				Initiatives: []Initiative{{Key: "lr26-maaned", Title: "Månedens tal på én side", Kind: "initiative", Owner: "ulla",
					From: "2026-01-15", To: "2026-06-30", State: "done", EffectKeys: []string{"e26-betaling"}}}},
		},
	}
}

func fjordbyLedermoede26() PlanGoal {
	return PlanGoal{
		Key: "lr26-1", Theme: "t26-3", Title: "Data i ledermødet",
		Text:   "Hvert ledermøde drøfter ét tal fra eget område hver måned.",
		Target: "26 ledermøder", Owner: "mogens", State: "behind", Note: "11 af 26 ledermøder, det samme i fire måneder.",
		With: []string{"borgermoede"},
		Initiatives: []Initiative{
			{Key: "lr26-tal", Title: "Ét tal på dagsordenen", Kind: "initiative", Owner: "mogens",
				From: "2026-02-01", To: "2026-12-31", State: "under_way",
				Effects: []Effect{{Key: "e26-data", Title: "Ledere bruger data i hverdagen", Shown: "interviews",
					Text: "Borgeren mærker, at noget bliver lavet om, når tallet siger det.",
					Assessments: []Assessment{{Day: "2026-08-26", By: "mogens", Result: "not",
						Evidence: "11 af 26 ledermøder. Antallet er ikke ændret af kurserne.",
						Next:     "Sparring om lederens egne tal prøves fra oktober."}}}}},
			{Key: "lr26-sparring", Title: "En kollega ser med", Kind: "development", Owner: "peter",
				From: "2026-04-01", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-data"}},
		},
		FollowUps: []FollowUp{{Day: "2026-08-26", By: "peter", Confirmed: "2026-08-27", ConfirmedBy: "mogens",
			Text:    "Kurserne er fyldte, men møderne ligner sig selv. Hvor en kollega ser med, bliver tallet brugt. Det vil vi have mere af.",
			UsedIn:  "Direktionen 9. september 2026",
			Learned: "Et kursus ændrer ikke et ledermøde. Det gør en kollega, der ser med.",
			Answer:  usedIn("t27-3", "2026-09-02", "to forløb viser det samme.")}},
	}
}

func fjordbyEjendom() Plan {
	return Plan{
		Unit: "ejendom", Year: 2026, Kind: "plan", State: "in_force",
		Intro: "Vi bygger om på rådhuset og har derfor kun ét eget mål.",
		Answers: []Answer{
			ownWords("t26-1", "2026-01-30", "lisbeth", "Vi spørger børnene, om de kan holde ud at være i klassen."),
			notThisYear("t26-2", "2026-01-30", "lisbeth", "Ombygningen tager kræfterne. Vi er med i Gader og Grønts mål."),
			notThisYear("t26-3", "2026-01-30", "lisbeth", "Vi deltager i værkstedet hos Gader og Grønt."),
		},
		Goals: []PlanGoal{{Key: "ek26-1", Theme: "t26-1", Title: "God luft i alle klasser",
			Target: "60 klasser", Owner: "lisbeth", State: "under_way", Note: "41 af 60 klasser er i orden.",
			With: []string{"skolegang"}}},
	}
}
