package seed

func fjordbyTangvejen() []Plan {
	return []Plan{
		{
			Unit: "tangvejen", Year: 2025, Kind: "agreement", State: "closed",
			Intro: "Et hus med 48 boliger og udsigt til fjorden.",
			Answers: []Answer{
				ownWords("t25-1", "2025-02-05", "susanne", "Maden skal spises, ikke kun serveres."),
				ownWords("t25-2", "2025-02-05", "susanne", "Pårørende skal kunne gøre mere end at være på besøg."),
				followsCentre("t25-3", "2025-02-05", "susanne", "Vi følger centrets arbejde med små faste teams."),
			},
			Goals: []PlanGoal{fjordbyMad25(), fjordbyUge25()},
		},
		{
			Unit: "tangvejen", Year: 2026, Kind: "agreement", State: "in_force",
			Intro: "Tre mål for dagene på Tangvejen.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-30", "susanne", "Vi vil vide, om aftenerne bliver bedre af, at vi er flere i stuen."),
				ownWords("t26-2", "2026-01-30", "susanne", "Flytningen hertil er ét forløb, der begynder derhjemme."),
				ownWords("t26-3", "2026-01-30", "susanne", "Vi øver det svære sammen hver anden torsdag."),
			},
			Goals: []PlanGoal{fjordbyAften26(), fjordbyFlytning26(), fjordbyTorsdag26()},
		},
	}
}

func fjordbyMad25() PlanGoal {
	return PlanGoal{
		Key: "tv25-1", Theme: "t25-1", Title: "Beboerne spiser med appetit",
		Owner: "tina", State: "behind", Note: "Flere spiser godt til middag, men ikke om aftenen.",
		Initiatives: []Initiative{{Key: "tv25-bord", Title: "Dækket bord i små stuer", Kind: "initiative", Owner: "tina",
			From: "2025-03-01", To: "2025-12-15", State: "done",
			Effects: []Effect{{Key: "e25-mad", Title: "Beboeren glæder sig til at spise", Shown: "observation",
				Assessments: []Assessment{{Day: "2025-09-10", By: "susanne", Result: "partly",
					Evidence: "Middag går godt. Om aftenen er vi to til 16, og så bliver det hurtigt.",
					Learned:  "Effekten forsvinder på de tidspunkter, hvor vi er færrest.",
					Next:     "Vi ser på aftenen i 2026.",
					Answer:   notUsed("2025-10-15", "det er et spørgsmål om vagter på det enkelte sted.")}}}}}},
	}
}

func fjordbyUge25() PlanGoal {
	return PlanGoal{
		Key: "tv25-2", Theme: "t25-2", Title: "Beboeren bestemmer sin uge",
		Target: "Alle 48", Owner: "susanne", State: "not_reached", Note: "Papiret blev lavet, men hang tomt.",
		Initiatives: []Initiative{{Key: "tv25-plan", Title: "Min uge på døren", Kind: "initiative", Owner: "susanne",
			From: "2025-03-01", To: "2025-11-30", State: "done",
			Effects: []Effect{{Key: "e25-uge-beboer", Title: "Dagen ligner det, beboeren har valgt", Shown: "interviews",
				Assessments: []Assessment{{Day: "2025-12-03", By: "susanne", Result: "not",
					Evidence: "Fem af 20 beboere vidste, at papiret fandtes.",
					Next:     "Vi spørger ved morgenkaffen i stedet."}}}}}},
	}
}

func fjordbyAften26() PlanGoal {
	return PlanGoal{
		Key: "tv26-1", Theme: "t26-1", Title: "Rolige aftener i stuen",
		Target: "Seks af syv aftener", Owner: "tina", State: "under_way", Note: "Fem af syv aftener i august.",
		Initiatives: []Initiative{{Key: "tv26-stuen", Title: "Én flytter kaffen ind i stuen", Kind: "initiative", Owner: "tina",
			From: "2026-02-15", To: "2026-12-31", State: "under_way",
			Text: "Papirarbejdet venter. En medarbejder sidder i stuen fra seks til otte.",
			Effects: []Effect{{Key: "e26-aften", Title: "Beboeren sover bedre", Shown: "observation",
				Text: "Beboeren går roligt i seng og kalder sjældnere om natten.",
				Assessments: []Assessment{{Day: "2026-08-19", By: "susanne", Result: "reached",
					Evidence: "Kaldene om natten er faldet fra elleve til syv. Tolv beboere siger, at aftenen er hyggelig.",
					Learned:  "Det kostede ingen timer at flytte papirarbejdet til eftermiddagen.",
					Next:     "Vi deler det med de andre plejecentre.",
					Answer:   usedIn("t27-1", "2026-09-02", "det er småt, virker og kan spredes.")}}}}}},
		FollowUps: []FollowUp{{Day: "2026-05-21", By: "ida", Confirmed: "2026-05-22", ConfirmedBy: "susanne",
			Text:   "Kaffen i stuen virker. Pårørende lægger mærke til det. Weekenden mangler endnu.",
			UsedIn: "Strategisk drøftelse 21. maj 2026"}},
	}
}

func fjordbyFlytning26() PlanGoal {
	return PlanGoal{
		Key: "tv26-2", Theme: "t26-2", Title: "Den, der flytter ind, er ventet",
		Owner: "susanne", State: "stable", Note: "Besøg hjemme før indflytning er blevet vane.", Target: "Alle nye beboere",
		With: []string{"hjemmenord", "hjemmesyd"},
		Initiatives: []Initiative{{Key: "tv26-besoeg", Title: "Vi ser hjemmet først", Kind: "cross_cutting", Owner: "susanne",
			From: "2026-02-01", To: "2026-12-31", State: "under_way",
			Effects: []Effect{{Key: "e26-ventet", Title: "Beboeren føler sig ventet", Shown: "interviews",
				Assessments: []Assessment{{Day: "2026-08-19", By: "susanne", Result: "reached",
					Evidence: "Ni af ti nye beboere kendte et ansigt den første dag.",
					Next:     "Hjemmeplejen tager med på besøget."}}}}}},
	}
}

func fjordbyTorsdag26() PlanGoal {
	return PlanGoal{
		Key: "tv26-3", Theme: "t26-3", Title: "Vi øver det svære sammen",
		Target: "20 gange", Owner: "tina", State: "under_way", Note: "13 gange indtil nu.",
		Initiatives: []Initiative{{Key: "tv26-oeve", Title: "Torsdagsøvelsen", Kind: "development", Owner: "tina",
			From: "2026-02-01", To: "2026-12-15", State: "under_way",
			Effects: []Effect{{Key: "e26-oeve", Title: "Pårørende oplever, at vi kan vores ting", Shown: "survey",
				Assessments: []Assessment{{Day: "2026-08-19", By: "tina", Result: "unknown",
					Evidence: "Spørgsmålet er sendt til pårørende og kommer retur inden jul.",
					Next:     "Vi læser svarene på det første møde i det nye år."}}}}}},
	}
}
