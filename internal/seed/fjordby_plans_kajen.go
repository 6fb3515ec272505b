package seed

func fjordbyKajen() []Plan {
	return []Plan{
		{
			Unit: "kajen", Year: 2025, Kind: "agreement", State: "closed",
			Intro: "Et pakhus på havnen for unge mellem 14 og 23 år.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-30", "kasper", "Vi vil se, om de unge kommer igen, når de har brug for det."),
				ownWords("t25-2", "2025-01-30", "kasper", "De unge bestemmer, hvad onsdag aften går med."),
				followsCentre("t25-3", "2025-01-30", "kasper", "Vi gør som centret og tager trivsel op til næste år."),
			},
			Goals: []PlanGoal{fjordbyKommerIgen25(), fjordbyOnsdag25()},
		},
		{
			Unit: "kajen", Year: 2026, Kind: "agreement", State: "in_force",
			Intro: "To mål. De unge har skrevet det ene.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-30", "kasper", "En snak på kajen skal føre til noget, den unge selv vil."),
				ownWords("t26-2", "2026-01-30", "kasper", "Vi går med den unge hen til den næste voksne."),
				notThisYear("t26-3", "2026-01-30", "kasper", "Vi er tre ansatte og samler os om to mål i år."),
			},
			Goals: []PlanGoal{fjordbySnak26(), fjordbyFoelge26()},
		},
	}
}

func fjordbyKommerIgen25() PlanGoal {
	return PlanGoal{
		Key: "kj25-1", Theme: "t25-1", Title: "Unge kommer igen, når det er svært",
		Target: "Halvdelen", Owner: "kasper", State: "reached", Note: "Over halvdelen er kommet mere end fem gange.",
		Initiatives: []Initiative{{Key: "kj25-doer", Title: "Åbent uden aftale", Kind: "initiative", Owner: "kasper",
			From: "2025-02-01", To: "2025-12-20", State: "done",
			Effects: []Effect{{Key: "e25-igen", Title: "Den unge har et sted at gå hen", Shown: "interviews",
				Assessments: []Assessment{{Day: "2025-09-25", By: "kasper", Result: "reached",
					Evidence: "Otte af ti unge nævnte en bestemt voksen ved navn.",
					Learned:  "De unge går i stå, når vi giver dem et nummer. De går videre, når vi følger dem.",
					Next:     "Vi går med hen til den næste voksne i 2026.",
					Answer:   usedIn("t26-2", "2025-10-15", "det er overgangen, der afgør, om hjælpen når frem.")}}}}}},
	}
}

func fjordbyOnsdag25() PlanGoal {
	return PlanGoal{
		Key: "kj25-2", Theme: "t25-2", Title: "De unge styrer onsdagen",
		Owner: "kasper", State: "reached", Note: "Et råd på syv unge bestemmer programmet.",
		Initiatives: []Initiative{{Key: "kj25-raad", Title: "Kajens eget råd", Kind: "initiative", Owner: "kasper",
			From: "2025-03-01", To: "2025-12-20", State: "done",
			Effects: []Effect{{Key: "e25-raad", Title: "Den unge oplever at blive hørt", Shown: "interviews",
				Assessments: []Assessment{{Day: "2025-12-10", By: "kasper", Result: "partly",
					Evidence: "Rådet er gladt. De stille unge kommer ikke om onsdagen.",
					Next:     "Rådet inviterer selv de stille."}}}}}},
	}
}

func fjordbySnak26() PlanGoal {
	return PlanGoal{
		Key: "kj26-1", Theme: "t26-1", Title: "En snak fører til et skridt",
		Text:   "Den unge sætter selv ord på et næste skridt og siger bagefter, om det blev taget.",
		Target: "6 af 10", Owner: "kasper", State: "under_way", Note: "Lidt over halvdelen tager skridtet.",
		Initiatives: []Initiative{{Key: "kj26-skridt", Title: "Et skridt på et kort", Kind: "initiative", Owner: "kasper",
			From: "2026-02-01", To: "2026-12-20", State: "under_way",
			Effects: []Effect{{Key: "e26-skridt", Title: "Den unge gør det, hun selv har sagt", Shown: "interviews",
				Assessments: []Assessment{{Day: "2026-08-25", By: "kasper", Result: "partly",
					Evidence: "53 af 96 kort kom tilbage med et kryds.",
					Next:     "De unge tegner et nyt kort."}}}}}},
		FollowUps: []FollowUp{{Day: "2026-09-15", By: "ida", Confirmed: "2026-09-16", ConfirmedBy: "kasper", UsedIn: "Strategisk drøftelse 22. oktober 2026",
			Text: "Kortet virker, når den unge selv tager det op af lommen. Rådet vil lave det om til noget på telefonen. Vi prøver begge dele."}},
	}
}

func fjordbyFoelge26() PlanGoal {
	return PlanGoal{
		Key: "kj26-2", Theme: "t26-2", Title: "Vi følger den unge til døren",
		Owner: "mette", State: "under_way", Note: "Aftale med to uddannelser og Job og Vejvisning.", Target: "40 unge",
		With: []string{"job", "skolegang"},
		Initiatives: []Initiative{{Key: "kj26-doer", Title: "Med hen til den næste voksne", Kind: "cross_cutting", Owner: "kasper",
			From: "2026-02-01", To: "2026-12-20", State: "under_way", EffectKeys: []string{"e26-uddannelse"}}},
	}
}
