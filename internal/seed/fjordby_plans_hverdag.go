package seed

func fjordbyHverdag() []Plan {
	return []Plan{
		{
			Unit: "hverdag", Year: 2025, Kind: "plan", State: "closed",
			Intro: "Vi vil være der i de dage, hvor det vipper.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-28", "hanne", "Vi besøger alle på tredje dag efter en indlæggelse og ser, om det hjælper."),
				ownWords("t25-2", "2025-01-28", "hanne", "Foreninger og pårørende skal med til bords."),
				ownWords("t25-3", "2025-01-28", "hanne", "Faste, små teams giver færre ansigter og gladere kolleger."),
			},
			Goals: []PlanGoal{fjordbyTredjeDag25(), fjordbySpisevenner25(), fjordbySmaaTeams25()},
		},
		{
			Unit: "hverdag", Year: 2026, Kind: "plan", State: "in_force",
			Intro: "Fem mål om at komme hjem, blive hjemme og have det godt der.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-27", "hanne", "Vi følger tre indsatser helt hjem til køkkenbordet."),
				ownWords("t26-2", "2026-01-27", "hanne", "Udskrivning og akut hjælp er ét forløb, også når tre hold deler det."),
				ownWords("t26-3", "2026-01-27", "hanne", "Alle teams besøger hinanden én dag. Vi har ikke sat et mål for det."),
			},
			Goals: []PlanGoal{fjordbyHjemme26(), fjordbyFald26(), fjordbyMaaltider26(), fjordbyUdskrivning26(), fjordbyAkut26()},
		},
	}
}

func fjordbyTredjeDag25() PlanGoal {
	return PlanGoal{
		Key: "hv25-1", Theme: "t25-1", Title: "Flere klarer sig i ugen efter en indlæggelse",
		Target: "9 af 10", Owner: "henning", State: "reached", Note: "91 pct. blev hjemme den første uge.",
		Initiatives: []Initiative{
			{Key: "hv25-besoeg", Title: "Besøg på tredje dag", Kind: "initiative", Owner: "henning",
				From: "2025-02-01", To: "2025-12-31", State: "done",
				Text: "En sygeplejerske kommer forbi og ser på medicin, mad og mod.",
				Effects: []Effect{{Key: "e25-uge", Title: "Borgeren er tryg den første uge hjemme", Shown: "interviews",
					Assessments: []Assessment{{Day: "2025-09-22", By: "hanne", Result: "reached",
						Evidence: "27 af 30 adspurgte var trygge. Færre blev indlagt igen den første uge.",
						Learned:  "Halvdelen af problemerne var opstået mellem hospital og hjem, ikke hos os.",
						Next:     "Vi tager udskrivningen op med hospitalet.",
						Answer:   usedIn("t26-2", "2025-10-15", "forløbet bryder sammen i overgangen mellem to steder.")}}}}},
			{Key: "hv25-skaerm", Title: "Øvelser på skærm", Kind: "initiative", Owner: "henning",
				From: "2025-01-15", To: "2025-05-31", State: "stopped",
				Text: "Borgere fik en skærm med hjem med øvelser mod fald.",
				Effects: []Effect{{Key: "e25-skaerm", Title: "Borgeren træner selv hver dag", Shown: "figures",
					Assessments: []Assessment{{Day: "2025-06-11", By: "hanne", Result: "not",
						Evidence: "Seks af 40 skærme blev brugt efter den anden uge.",
						Learned:  "Folk træner med andre, ikke med en skærm.",
						Next:     "Stoppet. Vi prøver hold i nabolaget i stedet.",
						Answer:   usedIn("t26-1", "2025-10-15", "vi skal turde vælge fra, når ingen bruger det.")}}}}},
		},
	}
}

func fjordbySpisevenner25() PlanGoal {
	return PlanGoal{
		Key: "hv25-2", Theme: "t25-2", Title: "Ingen spiser alene mod sin vilje",
		Owner: "hanne", State: "reached", Note: "64 fik en spiseven. Målet var 60.", Target: "60 spisevenner",
		Initiatives: []Initiative{{Key: "hv25-venner", Title: "Spisevenner", Kind: "initiative", Owner: "henning",
			From: "2025-03-01", To: "2025-12-15", State: "done",
			Text: "To foreninger finder frivillige, og vi finder dem, der gerne vil have selskab.",
			Effects: []Effect{{Key: "e25-selskab", Title: "Flere har selskab ved bordet", Shown: "survey",
				Assessments: []Assessment{{Day: "2025-12-09", By: "hanne", Result: "reached",
					Evidence: "51 af 64 siger, at de spiser bedre og glæder sig til middag.",
					Next:     "Foreningerne driver det videre uden os."}}}}}},
	}
}

func fjordbySmaaTeams25() PlanGoal {
	return PlanGoal{
		Key: "hv25-3", Theme: "t25-3", Title: "Højst otte ansigter i hjemmet på en måned",
		Target: "8", Owner: "camilla", State: "behind", Note: "11 i snit, mod 15 året før.",
		Initiatives: []Initiative{{Key: "hv25-teams", Title: "Faste små teams", Kind: "development", Owner: "camilla",
			From: "2025-01-15", To: "2025-12-31", State: "done",
			Effects: []Effect{{Key: "e25-ansigter", Title: "Borgeren kender den, der låser sig ind", Shown: "figures",
				Assessments: []Assessment{{Day: "2025-12-09", By: "hanne", Result: "partly",
					Evidence: "Fra 15 til 11 ansigter på en måned. Flest om aftenen.",
					Next:     "Vi fortsætter uden at kalde det et mål."}}}}}},
	}
}
