package seed

func fjordbyNordmolen24() Plan {
	const day, by = "2024-02-01", "bent"
	return Plan{
		Unit: "nordmolen", Year: 2024, Kind: "agreement", State: "closed", ClosedOn: "2024-12-19",
		Intro: "Fem mand og 28 containere. Den ene er altid fuld.",
		Talk:  &Talk{Day: "2024-01-25", Body: "med-lf", Text: "Sække åbnes med handsker og to mand."},
		Signed: signedBy("bent", "Driftsleder, Genbrugsgården Nordmolen", day,
			"finn", "Centerchef, Gader og Grønt", "2024-02-08"),
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi ser på det, der bliver brændt, og på hvad det kunne have været."),
			notThisYear("t24-2", day, by, "Borgerne siger deres mening ved lågen. Vi skriver det ikke ned endnu."),
			ownWords("t24-3", day, by, "Vi drikker kaffe med spejderne og hører, hvad de kan bruge."),
			ownWords("t24-4", day, by, "Skrald fra stranden skal kunne afleveres om aftenen."),
		},
		Goals: []PlanGoal{
			{Key: "nm24-1", Theme: "t24-1", Title: "Vi ved, hvad vi brænder",
				Target: "12 sække", Owner: "bent", State: "reached", Note: "12 sække er åbnet.",
				End: &End{Day: "2024-12-13", By: "bent", Result: "reached", Text: "12 sække er åbnet. Halvdelen af det, vi brænder, skulle ikke brændes."},
				Initiatives: []Initiative{{Key: "nm24-saek", Title: "Sækken på bordet", Kind: "initiative", Owner: "bent",
					From: "2024-03-01", To: "2024-11-29", State: "done",
					Text: "Hver måned åbner vi en sæk og sorterer den sammen med dem, der er der.",
					Effects: []Effect{{Key: "e24-saek", Title: "Borgeren ser, hvad der kunne være brugt igen", Shown: "observation",
						Assessments: []Assessment{{Day: "2024-09-06", By: "bent", Result: "partly",
							Evidence: "Halvdelen af en sæk hører til et andet sted. Folk ser på og bliver stående.",
							Learned:  "Folk vil gerne sortere. De kan bare ikke se, hvad der er i sækken.",
							Next:     "Klare sække fra marts.",
							Answer:   usedIn("t25-1", "2024-10-16", "det, man ser, flytter mere end et skilt.")}}}}}}},
			{Key: "nm24-2", Theme: "t24-4", Title: "Stranden er ren om morgenen",
				Target: "Tre aftener om ugen", Owner: "bent", State: "not_reached", Note: "Stoppet i juli.",
				End: &End{Day: "2024-12-13", By: "bent", Result: "not", Text: "Stoppet i juli. Havnens spande gør det bedre end vi."},
				Initiatives: []Initiative{{Key: "nm24-aften", Title: "Containeren ved havnen", Kind: "special", Owner: "bent",
					From: "2024-05-01", To: "2024-07-31", State: "stopped",
					Text: "Tre aftener om ugen kunne man aflevere ved havnen.",
					Effects: []Effect{{Key: "e24-strand", Title: "Borgeren går på en ren strand", Shown: "observation",
						Assessments: []Assessment{{Day: "2024-08-07", By: "bent", Result: "not",
							Evidence: "Containeren blev fyldt med haveaffald. Stranden så ud som før.",
							Learned:  "Et nyt sted at aflevere giver mere affald, ikke en renere strand.",
							Next:     "Stoppet. Havnen har fået to faste spande.",
							Answer:   notUsed("2024-10-16", "det er havnens opgave, og temaet om fjorden føres ikke videre.")}}}}}}},
		},
	}
}

func fjordbyBibliotek24() Plan {
	const day, by = "2024-02-01", "rikke"
	return Plan{
		Unit: "bibliotek", Year: 2024, Kind: "agreement", State: "closed", ClosedOn: "2024-12-17",
		Intro: "Vi låner ud til 9.000 og kender de 900.",
		Talk:  &Talk{Day: "2024-01-17", Body: "med-skolegang", Text: "Stranden er frivillig, også for de ansatte."},
		Signed: signedBy("rikke", "Biblioteksleder, Fjordby Bibliotek", day,
			"dorthe", "Centerchef, Skolegang og Leg", "2024-02-06"),
		Answers: []Answer{
			notThisYear("t24-1", day, by, "Vi tæller udlån, men ved ikke, hvem der aldrig kommer. Det tager vi næste år."),
			ownWords("t24-2", day, by, "Børn vælger, hvad vi køber til børn."),
			followsCentre("t24-3", day, by, "Vi følger centret og spiser frokost med musikskolen."),
			ownWords("t24-4", day, by, "Bogkassen tager til stranden, når solen gør."),
		},
		Goals: []PlanGoal{
			{Key: "bi24-1", Theme: "t24-2", Title: "Børn køber bøgerne",
				Target: "En femtedel", Owner: "rikke", State: "reached", Note: "En fjerdedel blev valgt af børn.",
				End: &End{Day: "2024-12-10", By: "rikke", Result: "reached", Text: "En fjerdedel af de nye børnebøger er valgt af børn. De bliver slidt først."},
				Initiatives: []Initiative{{Key: "bi24-koeb", Title: "Børnenes indkøb", Kind: "initiative", Owner: "rikke",
					From: "2024-02-15", To: "2024-11-29", State: "done",
					Effects: []Effect{{Key: "e24-koeb", Title: "Barnet finder noget, det selv vil læse", Shown: "figures",
						Assessments: []Assessment{{Day: "2024-09-04", By: "rikke", Result: "reached",
							Evidence: "Bøger, børn har valgt, bliver lånt fire gange så ofte som de andre.",
							Learned:  "Vi er ikke gode til at gætte, hvad børn vil læse.",
							Next:     "Børnene køber ind igen.",
							Answer:   usedIn("t25-2", "2024-10-16", "dem, det handler om, vælger bedst.")}}}}}}},
			{Key: "bi24-2", Theme: "t24-4", Title: "Bøger ved vandet",
				Target: "10 dage", Owner: "rikke", State: "behind", Note: "Fire dage. Resten regnede væk.",
				End: &End{Day: "2024-12-10", By: "rikke", Result: "partly", Text: "Fire dage af ti. De, der lånte, spurgte, hvornår vi kom igen."},
				Initiatives: []Initiative{{Key: "bi24-kasse", Title: "Bogkassen på stranden", Kind: "special", Owner: "rikke",
					From: "2024-06-24", To: "2024-08-09", State: "done",
					Effects: []Effect{{Key: "e24-strandbog", Title: "Barnet låner dér, hvor det er", Shown: "observation",
						Assessments: []Assessment{{Day: "2024-08-21", By: "rikke", Result: "unknown",
							Evidence: "Fire dage med sol gav 61 lån. Det er for lidt at sige noget om.",
							Next:     "Vi prøver hele sommeren i 2025."}}}}}}},
		},
	}
}
