package seed

func fjordbyFamilie() []Plan {
	return []Plan{
		{
			Unit: "familie", Year: 2025, Kind: "plan", State: "closed",
			Intro: "Familierne skal kende os ved navn, og vi skal kende hinanden.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-29", "thomas", "Vi ser, om støtte i egen bolig hjælper de unge videre."),
				ownWords("t25-2", "2025-01-29", "thomas", "Familier i forsøget skal kun fortælle deres historie én gang."),
				notThisYear("t25-3", "2025-01-29", "thomas", "Vi har nye ledere i tre teams og tager trivsel op til næste år."),
			},
			Goals: []PlanGoal{fjordbyBolig25(), fjordbyHistorie25(), fjordbyMoededag25()},
		},
		{
			Unit: "familie", Year: 2026, Kind: "plan", State: "in_force",
			Intro: "Fire mål. Tre af dem kan vi kun nå sammen med andre.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-28", "thomas", "Børn skal hjem i tide, når det er godt for dem."),
				ownWords("t26-2", "2026-01-28", "thomas", "Én aftale, én første samtale og én rådgiver, der bliver."),
				notThisYear("t26-3", "2026-01-28", "thomas", "Den nye lov fylder oplæringen i år. Vi deler det, vi lærer, når den sidder."),
			},
			Goals: []PlanGoal{fjordbyAnbringelse26(), fjordbyAftale26(), fjordbySamtale26(), fjordbySkift26()},
		},
	}
}

func fjordbyBolig25() PlanGoal {
	return PlanGoal{
		Key: "fa25-1", Theme: "t25-1", Title: "Unge i egen bolig klarer sig",
		Target: "16 af 20", Owner: "mette", State: "reached", Note: "17 af 20 bor der stadig.",
		Initiatives: []Initiative{{Key: "fa25-noegle", Title: "Nøgle og nummer", Kind: "initiative", Owner: "mette",
			From: "2025-01-15", To: "2025-12-15", State: "done",
			Text: "Den unge får en bolig og ét nummer, der bliver taget, også om aftenen.",
			Effects: []Effect{{Key: "e25-bolig", Title: "Den unge bliver boende og kommer op om morgenen", Shown: "interviews",
				Assessments: []Assessment{{Day: "2025-09-19", By: "thomas", Result: "reached",
					Evidence: "17 af 20 bor der stadig. 14 er i skole eller job.",
					Learned:  "Det var vigtigere, hvem der tog telefonen, end hvornår.",
					Next:     "Den samme voksen følger den unge i to år.",
					Answer:   usedIn("t26-2", "2025-10-15", "én fast voksen binder forløbet sammen.")}}}}}},
	}
}

func fjordbyHistorie25() PlanGoal {
	return PlanGoal{
		Key: "fa25-2", Theme: "t25-2", Title: "Familier fortæller deres historie én gang",
		Target: "40 af 50 familier", Owner: "thomas", State: "behind", Note: "35 af 50 ved årets slutning.",
		With: []string{"borgermoede", "job"},
		Initiatives: []Initiative{{Key: "fa25-forsoeg", Title: "Forsøg med én koordinator", Kind: "cross_cutting", Owner: "thomas",
			From: "2025-01-01", To: "2025-12-31", State: "done",
			Effects: []Effect{{Key: "e25-historie", Title: "Familien fortæller sin historie én gang", Shown: "interviews",
				Assessments: []Assessment{{Day: "2025-12-11", By: "thomas", Result: "partly",
					Evidence: "35 af 50 familier, mod 29 ved starten. Tallet er lille.",
					Next:     "Forsøget fortsætter, og en fast ordning beskrives."}}}}}},
	}
}

func fjordbyMoededag25() PlanGoal {
	return PlanGoal{
		Key: "fa25-3", Theme: "t25-2", Title: "Familier møder os og foreningerne samme sted",
		Owner: "vibeke", State: "not_reached", Note: "Stoppet efter fire gange.",
		Initiatives: []Initiative{{Key: "fa25-dag", Title: "Fælles mødedag", Kind: "initiative", Owner: "vibeke",
			From: "2025-02-15", To: "2025-06-15", State: "stopped",
			Text: "En lørdag om måneden med rådgivere og foreninger i Familiehuset.",
			Effects: []Effect{{Key: "e25-moede", Title: "Familien får svar samme dag", Shown: "observation",
				Assessments: []Assessment{{Day: "2025-06-18", By: "vibeke", Result: "not",
					Evidence: "Der kom mellem tre og seks familier. De fleste kendte os i forvejen.",
					Learned:  "En fælles dag hjælper ikke, når sagerne bagefter ligger hver for sig.",
					Next:     "Stoppet. Kræfterne går til forsøget med én koordinator.",
					Answer:   usedIn("t26-2", "2025-10-15", "forløbet skal hænge sammen alle dage, ikke kun én.")}}}}}},
	}
}

func fjordbyAnbringelse26() PlanGoal {
	return PlanGoal{
		Key: "fa26-1", Theme: "t26-1", Title: "Børn hjem fra anbringelse i tide",
		Text:   "Hvert barn har en plan for, hvad der skal til, og hvornår vi ser på det igen.",
		Target: "Alle har en plan", Owner: "thomas", State: "under_way", Note: "De fleste planer er lagt. Resten lægges inden jul.",
		With: []string{"lanternen", "fyrtaarnet"},
		Initiatives: []Initiative{{Key: "fa26-hjem", Title: "Hjemve og hjemvej", Kind: "initiative", Owner: "vibeke",
			From: "2026-02-01", To: "2026-12-31", State: "under_way",
			Text: "Familiehuset øver hverdagen med hele familien, før barnet flytter hjem.",
			Effects: []Effect{{Key: "e26-trives", Title: "Barnet trives hjemme", Shown: "interviews",
				Text: "Barnet sover, kommer i skole og har en ven med hjemme.",
				Assessments: []Assessment{{Day: "2026-08-27", By: "thomas", Result: "unknown",
					Evidence: "Vi har talt med familierne, men først fulgt dem i et halvt år.",
					Next:     "Vi taler med dem igen til foråret."}}}}}},
	}
}

// fjordbyAftale26 expects an effect three centres share and nobody has shown: a loose end.
func fjordbyAftale26() PlanGoal {
	return PlanGoal{
		Key: "fa26-2", Theme: "t26-2", Title: "Én aftale pr. familie",
		Text:   "Familien har ét papir med det, vi har aftalt, skrevet så alle kan læse det.",
		Target: "50 familier", Owner: "mette", State: "under_way", Note: "38 familier har fået aftalen.",
		With: []string{"borgermoede", "job"},
		Initiatives: []Initiative{
			{Key: "fa26-papir", Title: "Aftalen på én side", Kind: "initiative", Owner: "mette",
				From: "2026-01-15", To: "2026-12-31", State: "under_way",
				Effects: []Effect{{Key: "e26-aftale", Title: "Familien har én aftale",
					Text: "Familien ved, hvem der gør hvad, og hvem de skal ringe til."}}},
			{Key: "fa26-koord", Title: "Koordinator på de andres møder", Kind: "cross_cutting", Owner: "thomas",
				From: "2026-02-01", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-aftale"}},
		},
		FollowUps: []FollowUp{{Day: "2026-06-17", By: "amalie", Confirmed: "2026-06-18", ConfirmedBy: "thomas",
			Text:    "38 familier har aftalen. Den bliver brugt mest af familien selv. Når de ringer igen, er det om noget i et andet center.",
			UsedIn:  "Direktionens opfølgning 24. juni 2026",
			Learned: "Familier ringer igen, fordi svaret ligger i et andet center.",
			Answer:  usedIn("t27-2", "2026-09-02", "fem steder så det uafhængigt af hinanden.")}},
	}
}

func fjordbySamtale26() PlanGoal {
	return PlanGoal{
		Key: "fa26-3", Theme: "t26-2", Title: "Fælles første samtale",
		Target: "Alle nye familier", Owner: "mette", State: "under_way", Note: "To af tre nye familier i foråret.",
		With: []string{"sundhedsplejen"},
		Initiatives: []Initiative{
			{Key: "fa26-bord", Title: "Alle ved bordet første gang", Kind: "cross_cutting", Owner: "mette",
				From: "2026-02-01", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-aftale"}},
			{Key: "fa26-spm", Title: "De samme ti spørgsmål", Kind: "initiative", Owner: "kirsten",
				From: "2026-03-01", To: "2026-12-31", State: "under_way",
				Effects: []Effect{{Key: "e26-gentagne", Title: "Færre gentagne samtaler", Shown: "interviews",
					Text: "Familien svarer ikke to gange på det samme.",
					Assessments: []Assessment{{Day: "2026-08-27", By: "mette", Result: "reached",
						Evidence: "Fra syv til fire møder pr. familie. 39 af 50 har kun fortalt deres historie én gang.",
						Next:     "Spørgsmålene deles med skoler og sundhedspleje."}}}}},
		},
	}
}

func fjordbySkift26() PlanGoal {
	return PlanGoal{
		Key: "fa26-4", Theme: "t26-2", Title: "Færre skift af rådgiver",
		Target: "Højst ét om året", Owner: "thomas", State: "behind", Note: "1,8 skift i snit. Tre rådgivere er rejst.",
		Initiatives: []Initiative{{Key: "fa26-to", Title: "To kender familien", Kind: "development", Owner: "thomas",
			From: "2026-03-01", To: "2026-12-31", State: "under_way",
			Text: "En makker kender sagen, så familien ikke begynder forfra.", EffectKeys: []string{"e26-gentagne"}}},
		FollowUps: []FollowUp{{Day: "2026-11-12", By: "ida", UsedIn: "Årets vurdering og læring 16. december 2026",
			Text: "Tre rådgivere rejste før sommer. Makkerne tog over i ni familier, uden at de begyndte forfra. To stillinger er besat igen."}},
	}
}
