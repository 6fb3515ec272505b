package seed

func fjordbyBibliotek() []Plan {
	return []Plan{
		{
			Unit: "bibliotek", Year: 2025, Kind: "agreement", State: "closed",
			Intro: "Et hovedbibliotek, to filialer og en bogbus.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-31", "rikke", "Sommeren er lang for børn, der ikke læser. Den tager vi fat i."),
				ownWords("t25-2", "2025-01-31", "rikke", "Frivillige holder filialen åben om aftenen."),
				notThisYear("t25-3", "2025-01-31", "rikke", "Vi bygger om og når ikke mere i år."),
			},
			Goals: []PlanGoal{fjordbySommer25(), fjordbyFilial25()},
		},
		{
			Unit: "bibliotek", Year: 2026, Kind: "agreement", State: "in_force",
			Intro: "To mål, begge sammen med andre. Skrevet om i september, fordi hjælpen ved disken kom sent i gang.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-30", "rikke", "Bøgerne skal ud til børnene i stedet for at vente på dem."),
				ownWords("t26-2", "2026-01-30", "rikke", "Borgere med ærinder til kommunen skal ikke sendes videre fra os."),
				followsCentre("t26-3", "2026-01-30", "rikke", "Vi er med, når centret åbner dørene for hinanden."),
			},
			Goals: []PlanGoal{fjordbyBogbus26(), fjordbyDisk26()},
		},
	}
}

func fjordbySommer25() PlanGoal {
	return PlanGoal{
		Key: "bi25-1", Theme: "t25-1", Title: "Børn låner hele sommeren",
		Target: "20 pct. flere", Owner: "rikke", State: "behind", Note: "12 pct. flere lån i juli.",
		Initiatives: []Initiative{{Key: "bi25-strand", Title: "Bøger på stranden", Kind: "initiative", Owner: "rikke",
			From: "2025-06-15", To: "2025-08-15", State: "done",
			Effects: []Effect{{Key: "e25-sommer", Title: "Barnet læser i ferien", Shown: "figures",
				Assessments: []Assessment{{Day: "2025-09-05", By: "rikke", Result: "partly",
					Evidence: "12 pct. flere lån. Halvdelen var børn, der lånte i forvejen.",
					Learned:  "Vi når de nye børn, når vi kører ud, ikke når vi slår dørene op.",
					Next:     "Bogbussen holder ved idrætshallerne.",
					Answer:   usedIn("t26-1", "2025-10-15", "det viser, hvem indsatsen når, og hvem den ikke når.")}}}}}},
	}
}

func fjordbyFilial25() PlanGoal {
	return PlanGoal{
		Key: "bi25-2", Theme: "t25-2", Title: "Filialen er åben om aftenen",
		Target: "To aftener", Owner: "rikke", State: "reached", Note: "Åbent tirsdag og torsdag siden april.",
		Initiatives: []Initiative{{Key: "bi25-frivillig", Title: "Frivillige med nøgle", Kind: "initiative", Owner: "rikke",
			From: "2025-02-01", To: "2025-12-15", State: "done",
			Effects: []Effect{{Key: "e25-filial", Title: "Folk mødes i byen om aftenen", Shown: "observation",
				Assessments: []Assessment{{Day: "2025-12-02", By: "rikke", Result: "unknown",
					Evidence: "Der kommer folk. Vi ved ikke, om de ellers ville være blevet hjemme.",
					Next:     "Vi spørger dem, der kommer."}}}}}},
	}
}

func fjordbyBogbus26() PlanGoal {
	return PlanGoal{
		Key: "bi26-1", Theme: "t26-1", Title: "Bogbussen når børn, der ikke låner",
		Target: "300 nye lånere", Owner: "rikke", State: "under_way", Note: "288 nye lånere siden februar.",
		With: []string{"maagebakken", "skolegang"},
		Initiatives: []Initiative{{Key: "bi26-bus", Title: "Bussen ved idrætshallen", Kind: "initiative", Owner: "rikke",
			From: "2026-02-01", To: "2026-12-15", State: "under_way", EffectKeys: []string{"e26-laeser"}}},
		FollowUps: []FollowUp{{Day: "2026-06-15", By: "rikke", Confirmed: "2026-06-15", ConfirmedBy: "rikke",
			Text:    "Bussen har givet 214 nye lånere. Trænerne sender børnene hen til os. Det er dem, der gør forskellen.",
			UsedIn:  "Ledermøde i Skolegang og Leg 24. juni 2026",
			Learned: "Den, barnet kender, er bedre til at anbefale en bog, end vi er.",
			Answer:  notUsed("2026-09-02", "det er god viden om læsning, men ikke en retning for alle. Skolegang og Leg har den.")}},
	}
}

func fjordbyDisk26() PlanGoal {
	return PlanGoal{
		Key: "bi26-2", Theme: "t26-2", Title: "Digital hjælp ved disken",
		Owner: "rikke", State: "behind", Note: "Begyndte i maj i stedet for februar.", Target: "To formiddage om ugen",
		With: []string{"borgermoede"},
		Initiatives: []Initiative{{Key: "bi26-disk", Title: "Plads og stol til borgervejlederen", Kind: "cross_cutting", Owner: "rikke",
			From: "2026-05-01", To: "2026-12-15", State: "under_way", EffectKeys: []string{"e26-aerende"}}},
	}
}
