package seed

func fjordbyNordmolen() []Plan {
	return []Plan{
		{
			Unit: "nordmolen", Year: 2025, Kind: "agreement", State: "closed",
			ClosedOn: "2025-12-19", ClosedBecause: "køen om lørdagen først kan tælles til foråret.",
			Intro: "Fem mand, 28 containere og 90.000 besøg om året.",
			Answers: []Answer{
				ownWords("t25-1", "2025-02-03", "bent", "Mere skal bruges igen, og mindre skal brændes."),
				ownWords("t25-2", "2025-02-03", "bent", "Spejderne hjælper med byttehallen om lørdagen."),
				followsCentre("t25-3", "2025-02-03", "bent", "Vi er med i centrets arbejde med fravær."),
			},
			Goals: []PlanGoal{fjordbyGenbrug25(), fjordbyLoerdag25()},
		},
		{
			Unit: "nordmolen", Year: 2026, Kind: "agreement", State: "in_force",
			Intro: "To mål. Det ene er aftalt med naboerne.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-30", "bent", "Byttehallen skal bruges af flere, og det skal kunne ses i det, vi brænder."),
				notThisYear("t26-2", "2026-01-30", "bent", "Vi har ingen forløb med andre i år ud over dem, der kører."),
				ownWords("t26-3", "2026-01-30", "bent", "Alle fem skal kunne passe alle pladser."),
			},
			Goals: []PlanGoal{fjordbyByttehal26(), fjordbyPladser26()},
		},
		{
			Unit: "nordmolen", Year: 2027, Kind: "agreement", State: "draft",
			Intro:  "Ét mål går igen. Det nye aftaler vi med naboerne til foråret.",
			Goals:  []PlanGoal{{Key: "nm27-1", Theme: "t27-1", Title: "Flere ting får et nyt hjem", Target: "4.000 ting", Owner: "bent", State: "not_begun", Continues: "nm26-1"}},
			Signed: []Signature{{Party: "unit", By: "bent", Role: "Driftsleder, Genbrugsgården Nordmolen", Day: "2026-11-18"}},
		},
	}
}

func fjordbyGenbrug25() PlanGoal {
	return PlanGoal{
		End: &End{Day: "2025-12-15", By: "bent", Result: "partly", Text: "6 pct. mindre bliver brændt, og målet var 10. Det kan ses i sækken."},
		Key: "nm25-1", Theme: "t25-1", Title: "Mindre ender i småt brændbart",
		Target: "10 pct. mindre", Owner: "bent", State: "behind", Note: "6 pct. mindre end året før.",
		Initiatives: []Initiative{{Key: "nm25-pose", Title: "Klare sække", Kind: "initiative", Owner: "bent",
			From: "2025-03-01", To: "2025-12-31", State: "done",
			Effects: []Effect{{Key: "e25-saek", Title: "Borgeren ved, hvor tingene skal hen", Shown: "figures",
				Assessments: []Assessment{{Day: "2025-09-08", By: "bent", Result: "partly",
					Evidence: "6 pct. mindre til forbrænding. Der er også færre skænderier ved lågen.",
					Learned:  "Et skilt hjælper ikke. En mand, der går med hen til containeren, gør.",
					Next:     "Én mand går rundt om lørdagen.",
					Answer:   notUsed("2025-10-15", "det er en god vane på ét sted. Den deles i Ledercirklen.")}}}}}},
	}
}

func fjordbyLoerdag25() PlanGoal {
	return PlanGoal{
		Key: "nm25-2", Theme: "t25-2", Title: "Kortere kø om lørdagen",
		Target: "10 minutter", Owner: "bent", State: "not_reached", Note: "18 minutter på de travleste lørdage.",
		Initiatives: []Initiative{{Key: "nm25-spejder", Title: "Spejdere i byttehallen", Kind: "initiative", Owner: "bent",
			From: "2025-04-01", To: "2025-10-31", State: "done",
			Effects: []Effect{{Key: "e25-koe", Title: "Borgeren holder ikke i kø", Shown: "observation",
				Assessments: []Assessment{{Day: "2025-11-20", By: "bent", Result: "not",
					Evidence: "Køen er lige så lang. Til gengæld er byttehallen pænere.",
					Next:     "Vi åbner den anden låge fra marts."}}}}}},
	}
}

func fjordbyByttehal26() PlanGoal {
	return PlanGoal{
		Key: "nm26-1", Theme: "t26-1", Title: "Flere ting får et nyt hjem",
		Target: "40 ton", Owner: "bent", State: "under_way", Note: "29 ton til og med august.",
		Initiatives: []Initiative{{Key: "nm26-hal", Title: "Byttehallen åben hver dag", Kind: "initiative", Owner: "bent",
			From: "2026-03-01", To: "2026-12-31", State: "under_way",
			Effects: []Effect{{Key: "e26-bytte", Title: "Borgeren finder det, han ellers ville have købt", Shown: "survey",
				Assessments: []Assessment{{Day: "2026-08-31", By: "bent", Result: "partly",
					Evidence: "Vi spurgte 60 ved lågen. 22 havde fået noget med hjem.",
					Next:     "Cykler får deres eget skur."}}}}}},
		FollowUps: []FollowUp{{Day: "2026-09-14", By: "ida", Confirmed: "2026-09-17", ConfirmedBy: "bent", UsedIn: "Strategisk drøftelse 29. oktober 2026",
			Text: "29 ton har fået nyt hjem, og det er mere end ventet. Cykler fylder mest. Vi mangler tag over dem til vinter."}},
	}
}

func fjordbyPladser26() PlanGoal {
	return PlanGoal{
		Key: "nm26-2", Theme: "t26-3", Title: "Alle fem kan passe alle pladser",
		Target: "5 af 5", Owner: "bent", State: "stable", Note: "Tre kan det hele. To mangler farligt affald.",
		Initiatives: []Initiative{{Key: "nm26-bytte", Title: "Vi bytter plads om fredagen", Kind: "development", Owner: "bent",
			From: "2026-02-01", To: "2026-11-30", State: "under_way",
			Effects: []Effect{{Key: "e26-plads", Title: "Borgeren får svar, uanset hvem hun spørger", Shown: "observation",
				Assessments: []Assessment{{Day: "2026-08-31", By: "bent", Result: "reached",
					Evidence: "En kollega fra Materielgården spurgte alle fem om det samme. Svarene var ens.",
					Next:     "To tager kursus i farligt affald."}}}}}},
	}
}
