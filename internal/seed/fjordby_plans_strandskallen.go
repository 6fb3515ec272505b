package seed

func fjordbyStrandskallen() []Plan {
	return []Plan{
		{
			Unit: "strandskallen", Year: 2025, Kind: "agreement", State: "closed",
			Intro: "Vores første hele år i det nye hus.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-30", "gitte", "Børnene skal falde til, før vi finder på noget nyt."),
				ownWords("t25-2", "2025-01-30", "gitte", "Vi synger med de gamle på Tangvejen."),
				notThisYear("t25-3", "2025-01-30", "gitte", "Vi er to huse, der bliver til ét. Det er opgave nok i år."),
			},
			Goals: []PlanGoal{fjordbyFaldTil25(), fjordbySang25()},
		},
		{
			Unit: "strandskallen", Year: 2026, Kind: "agreement", State: "in_force",
			Intro: "To mål, som børnene selv kan fortælle om.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-29", "gitte", "Vi vil se, om mere tid ude giver roligere børn."),
				ownWords("t26-2", "2026-01-29", "gitte", "Vi deler overgangen til skole med Mågebakkens Skole."),
				followsCentre("t26-3", "2026-01-29", "gitte", "Vi følger centrets mentor for nyansatte."),
			},
			Goals:       []PlanGoal{fjordbyUde26(), fjordbyTaske26()},
			SignedIntro: "To mål for året.",
			Signed: []Signature{{Party: "unit", By: "gitte", Role: "Leder af børnehuset, Børnehuset Strandskallen", Day: "2026-01-29"},
				{Party: "above", By: "dorthe", Role: "Centerchef, Skolegang og Leg", Day: "2026-02-03"}},
		},
	}
}

func fjordbyFaldTil25() PlanGoal {
	return PlanGoal{
		Key: "ss25-1", Theme: "t25-1", Title: "Børn og voksne fra to huse hører sammen",
		Owner: "gitte", State: "reached", Note: "Alle børn har mindst én ven fra det andet hus.",
		Initiatives: []Initiative{{Key: "ss25-stuer", Title: "Nye stuer på tværs", Kind: "initiative", Owner: "gitte",
			From: "2025-01-15", To: "2025-11-30", State: "done",
			Effects: []Effect{{Key: "e25-ven", Title: "Barnet har en at lege med", Shown: "observation",
				Assessments: []Assessment{{Day: "2025-09-12", By: "gitte", Result: "reached",
					Evidence: "Vi fulgte legen i tre uger og tegnede, hvem der legede med hvem.",
					Learned:  "De voksne skulle bruge længere tid end børnene.",
					Next:     "Vi holder fast i de nye stuer.",
					Answer:   usedIn("t26-3", "2025-10-15", "læring kræver tid, også for de voksne.")}}}}}},
	}
}

func fjordbySang25() PlanGoal {
	return PlanGoal{
		Key: "ss25-2", Theme: "t25-2", Title: "Børn og ældre synger sammen",
		Target: "Hver uge", Owner: "jens", State: "behind", Note: "Det blev hver tredje uge.",
		With: []string{"tangvejen"},
		Initiatives: []Initiative{{Key: "ss25-sang", Title: "Sang på Tangvejen", Kind: "cross_cutting", Owner: "jens",
			From: "2025-03-01", To: "2025-12-15", State: "done",
			Effects: []Effect{{Key: "e25-sang", Title: "Børn og ældre kender hinandens navne", Shown: "interviews",
				Assessments: []Assessment{{Day: "2025-12-04", By: "gitte", Result: "partly",
					Evidence: "De faste kendte hinanden. Turen tog for lang tid om vinteren.",
					Next:     "Vi går derover om sommeren og ringer på skærm om vinteren."}}}}}},
	}
}

func fjordbyUde26() PlanGoal {
	return PlanGoal{
		Key: "ss26-1", Theme: "t26-1", Title: "Tre timer ude hver dag",
		Target: "3 timer", Owner: "jens", State: "under_way", Note: "2 timer og 40 minutter i snit siden maj.",
		With: []string{"naturskole"},
		Initiatives: []Initiative{{Key: "ss26-ude", Title: "Formiddag i klitten", Kind: "initiative", Owner: "jens",
			From: "2026-03-01", To: "2026-12-18", State: "under_way",
			Text: "Alle stuer skiftes til at have formiddagen i klitten med naturskolen.",
			Effects: []Effect{{Key: "e26-rolig", Title: "Barnet er roligt efter middag", Shown: "observation",
				Text: "Flere børn sover eller leger stille, når de kommer ind.",
				Assessments: []Assessment{{Day: "2026-06-10", By: "gitte", Result: "partly",
					Evidence: "Ja hos de store. De mindste er for trætte til at spise.",
					Next:     "De mindste går senere ud."}}}}}},
		FollowUps: []FollowUp{{Day: "2026-06-04", By: "ida", Confirmed: "2026-06-05", ConfirmedBy: "gitte",
			Text:   "Vi er ude hver dag, også når det blæser. De store børn er roligere bagefter. De mindste skal have en kortere tur.",
			UsedIn: "Strategisk drøftelse 4. juni 2026"}},
	}
}

func fjordbyTaske26() PlanGoal {
	return PlanGoal{
		Key: "ss26-2", Theme: "t26-2", Title: "Alle kommende skolebørn har mødt deres lærer",
		Target: "To gange", Owner: "gitte", State: "reached", Note: "Alle blev mødt to gange inden sommer.",
		With: []string{"maagebakken"},
		Initiatives: []Initiative{{Key: "ss26-taske", Title: "Tasken følger med", Kind: "cross_cutting", Owner: "gitte",
			From: "2026-03-01", To: "2026-08-31", State: "done",
			Text:       "Barnet tager en taske med det, det er stolt af, med til den nye lærer.",
			EffectKeys: []string{"e26-start"}}},
	}
}
