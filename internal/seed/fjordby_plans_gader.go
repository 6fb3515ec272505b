package seed

func fjordbyGader() Plan {
	return Plan{
		Unit: "gader", Year: 2026, Kind: "plan", State: "in_force",
		Intro: "Fem mål. To af dem handler om vores egen drift.",
		Answers: []Answer{
			notThisYear("t26-1", "2026-01-26", "finn", "Vinteren har taget pengene. Vi lærer af Nordmolens måde at vurdere på."),
			ownWords("t26-2", "2026-01-26", "finn", "Den, der vil bygge en virksomhed, skal have én at tale med."),
			ownWords("t26-3", "2026-01-26", "finn", "Gartnere og bygherrer skal lære af hinandens fejl."),
		},
		Goals: []PlanGoal{
			{Key: "gg26-1", Theme: "t26-2", Title: "Byggesag og erhverv sammen",
				Target: "6 uger", Owner: "finn", State: "under_way", Note: "8 uger i snit, mod 11 sidste år.", With: []string{"job"},
				Initiatives: []Initiative{{Key: "gg26-moede", Title: "Ét møde før ansøgningen", Kind: "cross_cutting", Owner: "finn",
					From: "2026-02-01", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-hug"}}}},
			fjordbyVaerksted26(),
			{Key: "gg26-3", Theme: "t26-3", Title: "Nærvær i driften",
				Target: "10 dage", Owner: "ole", State: "stable", Note: "11 sygedage i snit.", With: []string{"materielgaarden"},
				Initiatives: []Initiative{{Key: "gg26-kaffe", Title: "Kaffe den første dag tilbage", Kind: "development", Owner: "ole",
					From: "2026-01-15", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-syge"}}}},
			fjordbyVarme26(),
			{Key: "gg26-5", Goals: []string{"g26-arbejdsplads"}, Title: "Biler på el",
				Target: "30 biler", Owner: "ole", State: "reached", Note: "31 biler kører på el.",
				Initiatives: []Initiative{{Key: "gg26-el", Title: "Ladere på Materielgården", Kind: "project", Owner: "ole",
					From: "2026-01-15", To: "2026-08-31", State: "done", EffectKeys: []string{"e26-energi"}}}},
		},
	}
}

// fjordbyVaerksted26 holds an initiative that expects no effect: a loose end.
func fjordbyVaerksted26() PlanGoal {
	return PlanGoal{
		Key: "gg26-2", Theme: "t26-3", Title: "Værksted med gartnere og bygherrer",
		Target: "Fire gange", Owner: "finn", State: "under_way", Note: "Holdt tre gange.", With: []string{"ejendom"},
		Initiatives: []Initiative{
			{Key: "gg26-loft", Title: "Løft og makker", Kind: "development", Owner: "ole",
				From: "2026-02-01", To: "2026-12-31", State: "under_way",
				Effects: []Effect{{Key: "e26-syge", Title: "Færre sygedage", Shown: "figures",
					Text: "Stien er ryddet, fordi den faste kollega er på arbejde.",
					Assessments: []Assessment{{Day: "2026-08-28", By: "finn", Result: "partly",
						Evidence: "Fra 13 til 11 dage i snit. Det kan være en mild vinter.",
						Next:     "Vi ser igen efter næste vinter."}}}}},
			{Key: "gg26-vaerk", Title: "Værksted med gartnere", Kind: "development", Owner: "finn",
				From: "2026-03-01", To: "2026-12-15", State: "under_way",
				Text: "Gartnerne går en færdig plads igennem med dem, der tegnede den."},
		},
	}
}

func fjordbyVarme26() PlanGoal {
	return PlanGoal{
		Key: "gg26-4", Goals: []string{"g26-arbejdsplads"}, Title: "Varme i kommunens bygninger",
		Target: "5 pct. mindre", Owner: "lisbeth", State: "under_way", Note: "3 pct. mindre end sidste år.", With: []string{"ejendom"},
		Initiatives: []Initiative{
			{Key: "gg26-natten", Title: "Skru ned om natten", Kind: "initiative", Owner: "lisbeth",
				From: "2026-01-15", To: "2026-12-31", State: "under_way",
				Effects: []Effect{{Key: "e26-energi", Title: "Lavere energiforbrug", Shown: "figures",
					Text: "Pengene går til børn og ældre i stedet for til fyret.",
					Assessments: []Assessment{{Day: "2026-08-28", By: "lisbeth", Result: "partly",
						Evidence: "3 pct. mindre varme, renset for vejret.",
						Next:     "De tre værste bygninger får nye styringer."}}}}},
			{Key: "gg26-ruder", Title: "Tætte vinduer på tre skoler", Kind: "project", Owner: "lisbeth",
				From: "2026-04-01", To: "2026-10-31", State: "under_way", EffectKeys: []string{"e26-energi"}},
		},
	}
}
