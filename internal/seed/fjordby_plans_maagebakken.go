package seed

func fjordbyMaagebakken() []Plan {
	return []Plan{
		{
			Unit: "maagebakken", Year: 2025, Kind: "agreement", State: "closed",
			Intro: "En skole med 410 børn og en stor bakke.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-30", "pernille", "Ro i de mindste klasser, så børnene kan høre hinanden."),
				ownWords("t25-2", "2025-01-30", "pernille", "Forældre skal være med i læsningen, ikke kun til møderne."),
				followsCentre("t25-3", "2025-01-30", "pernille", "Vi følger centrets plan for nye lærere."),
			},
			Goals: []PlanGoal{fjordbyRo25(), fjordbyForaeldre25()}, ClosedOn: "2025-12-18",
		},
		{
			Unit: "maagebakken", Year: 2026, Kind: "agreement", State: "in_force",
			Intro: "Tre mål. Det første er fælles med biblioteket.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-29", "pernille", "Børnene i 4. klasse skal læse, fordi de vil."),
				ownWords("t26-2", "2026-01-29", "pernille", "Overgangen fra børnehus til skole er ét forløb for barnet."),
				ownWords("t26-3", "2026-01-29", "pernille", "Vi åbner dørene for hinanden to gange om året."),
			},
			Goals: []PlanGoal{fjordbyBogkasse26(), fjordbySkolestart26(), fjordbyAabenDoer26()},
			Talk:  &Talk{Day: "2026-01-12", Body: "med-maagebakken", Text: "Vi begynder med 4. klasse."},
			Signed: []Signature{{Party: "unit", By: "pernille", Role: "Skoleleder, Mågebakkens Skole", Day: "2026-01-29"},
				{Party: "above", By: "dorthe", Role: "Centerchef, Skolegang og Leg", Day: "2026-02-03"}},
		},
	}
}

func fjordbyRo25() PlanGoal {
	return PlanGoal{
		Key: "mb25-1", Theme: "t25-1", Title: "Ro i indskolingen",
		Target: "8 af 10 timer", Owner: "pernille", State: "reached", Note: "Børnene siger selv, at der er mere ro.",
		End: &End{Day: "2025-12-16", By: "pernille", Result: "reached", Text: "Der er ro i otte af ti timer. Børnene har selv tegnet forskellen."},
		Initiatives: []Initiative{{Key: "mb25-ro", Title: "To voksne i den første time", Kind: "initiative", Owner: "rasmus",
			From: "2025-02-01", To: "2025-12-18", State: "done",
			Effects: []Effect{{Key: "e25-ro", Title: "Barnet kan høre, hvad der bliver sagt", Shown: "observation",
				Assessments: []Assessment{{Day: "2025-09-18", By: "pernille", Result: "reached",
					Evidence: "Vi så på 20 timer før og efter. Børnene tegnede deres klasse, og der var færre åbne munde.",
					Learned:  "Børn kan vurdere effekt, hvis de må tegne den.",
					Next:     "Vi tegner igen til foråret.",
					Answer:   usedIn("t26-1", "2025-10-15", "effekt kan vises på flere måder end med tal.")}}}}}},
	}
}

func fjordbyForaeldre25() PlanGoal {
	return PlanGoal{
		Key: "mb25-2", Theme: "t25-2", Title: "Forældre er med i læsningen",
		Target: "Halvdelen", Owner: "pernille", State: "not_reached", Note: "En tredjedel kom mindst én gang.",
		End: &End{Day: "2025-12-16", By: "pernille", Result: "not", Text: "Vi ventede halvdelen af forældrene. En tredjedel kom, og det var de samme hver gang.",
			Learned: "Spørg forældrene om tidspunktet, før aftalen er lavet.", Answer: usedIn("t26-2", "2026-01-06", "overgange lykkes, når familien er spurgt.")},
		Initiatives: []Initiative{{Key: "mb25-morgen", Title: "Morgenlæsning med kaffe", Kind: "initiative", Owner: "rasmus",
			From: "2025-03-01", To: "2025-12-12", State: "done",
			Effects: []Effect{{Key: "e25-morgen", Title: "Barnet bliver læst højt for", Shown: "survey",
				Assessments: []Assessment{{Day: "2025-12-05", By: "pernille", Result: "partly",
					Evidence: "Det er de samme forældre, der kommer.",
					Next:     "Vi flytter læsningen til sent på eftermiddagen."}}}}}},
	}
}

func fjordbyBogkasse26() PlanGoal {
	return PlanGoal{
		Key: "mb26-1", Theme: "t26-1", Title: "Alle i 4. klasse har en bog i gang",
		Target: "Alle 52 børn", Owner: "rasmus", State: "under_way", Note: "De fleste har en bog i tasken.",
		With: []string{"bibliotek"}, Continues: "mb25-2",
		Parts: []Contribution{{Unit: "bibliotek", By: "rikke", Day: "2026-02-04", Text: "Vi pakker kassen efter børnenes ønsker og kommer med den den første mandag i måneden."}},
		Initiatives: []Initiative{{Key: "mb26-kasse", Title: "Bogkassen kommer til klassen", Kind: "initiative", Owner: "rasmus",
			From: "2026-02-01", To: "2026-12-18", State: "under_way",
			Text:       "Biblioteket pakker en ny kasse hver måned efter børnenes ønsker.",
			EffectKeys: []string{"e26-laeser"}}},
		FollowUps: []FollowUp{{Day: "2026-05-07", By: "ida", Confirmed: "2026-05-08", ConfirmedBy: "pernille",
			Text:   "Kassen bliver tømt på to dage. Tegneserierne går først, og det er i orden. Nu spørger 5. klasse også.",
			UsedIn: "Strategisk drøftelse 7. maj 2026"}},
	}
}

func fjordbySkolestart26() PlanGoal {
	return PlanGoal{
		Key: "mb26-2", Theme: "t26-2", Title: "Barnet kender en voksen den første dag",
		Owner: "pernille", State: "reached", Note: "Alle nye børn havde mødt deres lærer to gange.", Target: "Alle nye børn",
		With: []string{"strandskallen"},
		Initiatives: []Initiative{{Key: "mb26-besoeg", Title: "Læreren på besøg i børnehuset", Kind: "cross_cutting", Owner: "pernille",
			From: "2026-03-01", To: "2026-09-30", State: "done",
			Effects: []Effect{{Key: "e26-start", Title: "Barnet går glad ind ad døren", Shown: "observation",
				Assessments: []Assessment{{Day: "2026-08-28", By: "pernille", Result: "reached",
					Evidence: "44 af 48 sagde farvel til deres forælder uden gråd den anden dag.",
					Learned:  "Det tog to besøg, ikke ét, før børnene kunne huske læreren.",
					Next:     "To besøg bliver fast.",
					Answer:   usedIn("t27-2", "2026-09-09", "det viser, hvad en fælles overgang kan give.")}}}}}},
	}
}

func fjordbyAabenDoer26() PlanGoal {
	return PlanGoal{
		Key: "mb26-3", Theme: "t26-3", Title: "Alle lærere har set en kollega undervise",
		Target: "2 gange", Owner: "rasmus", State: "under_way", Note: "22 af 34 har været af sted.",
		Initiatives: []Initiative{{Key: "mb26-doer", Title: "Åben dør om tirsdagen", Kind: "development", Owner: "rasmus",
			From: "2026-02-01", To: "2026-12-18", State: "under_way", EffectKeys: []string{"e26-hinanden"}}},
		FollowUps: []FollowUp{{Day: "2026-11-13", By: "mads", UsedIn: "Ledermøde i Skolegang og Leg 9. december 2026",
			Text: "22 af 34 har set en kollega undervise. Tirsdag er svær for de små klasser. Vi prøver en anden dag efter jul."}},
	}
}
