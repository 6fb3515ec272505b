package seed

func fjordbyFamilie24() Plan {
	const day, by = "2024-01-29", "thomas"
	return Plan{
		Unit: "familie", Year: 2024, Kind: "plan", State: "closed", ClosedOn: "2024-12-17",
		Intro: "Vi taler meget om familierne. I år vil vi tale mere med dem.",
		Talk:  &Talk{Day: "2024-01-22", Body: "med-familie", Text: "En makker er godt, hvis der er plads til to sager i hovedet."},
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi vil se, om en bolig er nok for en ung."),
			ownWords("t24-2", day, by, "Familierne tæller for os, hvor tit de fortæller det hele."),
			ownWords("t24-3", day, by, "Hver rådgiver skal have en makker."),
			notThisYear("t24-4", day, by, "Ungehuset ligger på havnen. De svarer for os begge."),
		},
		Goals: []PlanGoal{fjordbyNoegle24(), fjordbyForfra24(), fjordbyMakker24()},
	}
}

func fjordbyNoegle24() PlanGoal {
	return PlanGoal{
		Key: "fa24-1", Theme: "t24-1", Title: "Unge i egen bolig bliver boende",
		Target: "15 af 20", Owner: "mette", State: "not_reached", Note: "12 af 20 bor der stadig.",
		End: &End{Day: "2024-12-10", By: "thomas", Result: "not", Text: "12 af 20 bor der. Vi gav dem en nøgle og glemte aftenerne."},
		Initiatives: []Initiative{{Key: "fa24-bolig", Title: "En nøgle til 20", Kind: "initiative", Owner: "mette",
			From: "2024-02-01", To: "2024-12-13", State: "done",
			Effects: []Effect{{Key: "e24-hjem", Title: "Den unge har et hjem og ikke kun et værelse", Shown: "interviews",
				Assessments: []Assessment{{Day: "2024-09-25", By: "thomas", Result: "partly",
					Evidence: "12 af 20 bor der endnu. De, der flyttede, havde ingen at ringe til om aftenen.",
					Learned:  "Nøglen er ikke nok. Nogen skal tage telefonen.",
					Next:     "Ét nummer, der bliver taget, fra januar.",
					Answer:   usedIn("t25-1", "2024-10-16", "det viser, hvad der mangler, før hjælpen virker.")}}}}}},
	}
}

func fjordbyForfra24() PlanGoal {
	return PlanGoal{
		Key: "fa24-2", Theme: "t24-2", Title: "Vi ved, hvor tit familien begynder forfra",
		Target: "50 familier", Owner: "thomas", State: "reached", Note: "50 familier har talt for os.",
		With: []string{"borgermoede", "job"},
		Parts: []Contribution{
			{Unit: "borgermoede", By: "karla", Day: "2024-03-11", Text: "Vi spørger i skranken, hvor mange kontorer borgeren har været forbi."},
			{Unit: "job", By: "malene", Day: "2024-03-14", Text: "Vi finder de familier, hvor en forælder også søger job."}},
		End: &End{Day: "2024-12-10", By: "thomas", Result: "reached", Text: "50 familier talte for os. 29 af dem fortalte det kun én gang."},
		Initiatives: []Initiative{{Key: "fa24-tael", Title: "Tæl for os", Kind: "project", Owner: "thomas",
			From: "2024-03-01", To: "2024-09-30", State: "done",
			Text: "Familien sætter en streg, hver gang den fortæller det hele forfra.",
			Effects: []Effect{{Key: "e24-forfra", Title: "Familien fortæller det færre gange", Shown: "interviews",
				Assessments: []Assessment{{Day: "2024-09-25", By: "thomas", Result: "unknown",
					Evidence: "29 af 50 nøjedes med én gang. Resten fortalte det op til seks. Vi har intet at holde det op mod.",
					Learned:  "Familien bærer sagen rundt, fordi vi hver især kun spørger til vores egen del.",
					Next:     "Forsøg med én koordinator.",
					Answer:   usedIn("t25-2", "2024-10-16", "50 familier sagde det samme.")}}}}}},
		FollowUps: []FollowUp{{Day: "2024-06-18", By: "amalie", Confirmed: "2024-06-20", ConfirmedBy: "thomas",
			Text:   "34 familier er med. Flere siger, at det gør godt at blive spurgt. Én har sat 14 streger.",
			UsedIn: "Direktionens opfølgning 26. juni 2024"}},
	}
}

func fjordbyMakker24() PlanGoal {
	return PlanGoal{
		Key: "fa24-3", Theme: "t24-3", Title: "Hver rådgiver har en makker",
		Target: "11 par", Owner: "thomas", State: "behind", Note: "Otte af elleve par kom i gang.",
		End: &End{Day: "2024-12-10", By: "thomas", Result: "partly", Text: "Otte af elleve par kom i gang. Det hjalp rådgiverne mere end familierne."},
		Initiatives: []Initiative{{Key: "fa24-makker", Title: "Makker på sagen", Kind: "development", Owner: "thomas",
			From: "2024-02-01", To: "2024-12-13", State: "done",
			Effects: []Effect{{Key: "e24-syg", Title: "Familien begynder ikke forfra, når rådgiveren er syg", Shown: "observation",
				Assessments: []Assessment{{Day: "2024-11-26", By: "vibeke", Result: "not",
					Evidence: "Makkeren kendte sagen af navn, ikke af indhold. Familien mærkede ingen forskel.",
					Next:     "Makkerne hviler i 2025, mens tre teams får nye ledere."}}}}}},
	}
}

func fjordbyKajen24() Plan {
	const day, by = "2024-01-31", "kasper"
	return Plan{
		Unit: "kajen", Year: 2024, Kind: "agreement", State: "closed", ClosedOn: "2024-12-18",
		Intro: "Et pakhus, en kaffemaskine og 140 unge, vi kender ved navn.",
		Talk:  &Talk{Day: "2024-01-22", Body: "med-familie", Text: "Ingen er alene med de unge på vandet."},
		Signed: signedBy("kasper", "Leder af ungehuset, Ungehuset Kajen", day,
			"thomas", "Centerchef, Familie og Ungeliv", "2024-02-07"),
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi vil vide, hvem der kommer igen, og hvem der ikke gør."),
			followsCentre("t24-2", day, by, "Vi spørger på centrets måde og tager de unges svar med."),
			notThisYear("t24-3", day, by, "Vi er tre. Vi har det godt og ses rigeligt."),
			ownWords("t24-4", day, by, "Vi bor på havnen og tager de unge med ud at ro."),
		},
		Goals: []PlanGoal{
			{Key: "kj24-1", Theme: "t24-1", Title: "Vi kender dem, der bliver væk",
				Target: "40 samtaler", Owner: "kasper", State: "behind", Note: "26 samtaler blev det til.",
				End: &End{Day: "2024-12-12", By: "kasper", Result: "partly", Text: "26 samtaler af 40. Resten tog ikke telefonen, og det er også et svar."},
				Initiatives: []Initiative{{Key: "kj24-ring", Title: "Vi ringer til dem, der blev væk", Kind: "initiative", Owner: "kasper",
					From: "2024-02-01", To: "2024-11-29", State: "done",
					Effects: []Effect{{Key: "e24-vaek", Title: "Den unge ved, at nogen lagde mærke til det", Shown: "interviews",
						Assessments: []Assessment{{Day: "2024-09-18", By: "kasper", Result: "partly",
							Evidence: "Elleve af 26 kom tilbage. Seks sagde, at det var for svært at få en aftale.",
							Learned:  "De unge bliver væk, når man skal have en aftale.",
							Next:     "Åbent uden aftale fra februar.",
							Answer:   usedIn("t25-1", "2024-10-16", "de, der ikke kommer, ved mest om hvorfor.")}}}}}}},
			{Key: "kj24-2", Theme: "t24-4", Title: "Unge kommer på vandet",
				Target: "30 unge", Owner: "kasper", State: "reached", Note: "34 unge har roet.", With: []string{"havnen"},
				End: &End{Day: "2024-12-12", By: "kasper", Result: "reached", Text: "34 unge på vandet om onsdagen. Roklubben vil gerne igen."},
				Initiatives: []Initiative{{Key: "kj24-ro", Title: "Roning om onsdagen", Kind: "special", Owner: "kasper",
					From: "2024-05-01", To: "2024-09-25", State: "done",
					Effects: []Effect{{Key: "e24-roning", Title: "Den unge prøver noget nyt med en voksen, han kender", Shown: "observation",
						Assessments: []Assessment{{Day: "2024-10-02", By: "kasper", Result: "unknown",
							Evidence: "34 unge var ude. Vi kan ikke sige, om det førte til andet end våde sko.",
							Next:     "Onsdagen skal være de unges egen."}}}}}}},
		},
	}
}
