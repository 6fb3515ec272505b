package seed

// fjordbyHverdag24 is written by the head who left at the end of the year.
func fjordbyHverdag24() Plan {
	const day, by = "2024-01-25", "inger"
	return Plan{
		Unit: "hverdag", Year: 2024, Kind: "plan", State: "closed", ClosedOn: "2024-12-16",
		Intro: "Vi kommer i 1.400 hjem om ugen. Det er dér, det skal kunne mærkes.",
		Talk:  &Talk{Day: "2024-01-18", Body: "med-hverdag", Text: "Syv opkald om ugen skal ligge i vagten, ikke efter den."},
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi følger 50 borgere hjem fra hospitalet og ser, hvor det går galt."),
			ownWords("t24-2", day, by, "Borgeren skriver selv, hvad der er vigtigt i ugen."),
			ownWords("t24-3", day, by, "Ingen skal spise alene, fordi naboen ikke ved det."),
			notThisYear("t24-4", day, by, "Mange af vores borgere savner fjorden. Vi har ikke biler til at tage dem med."),
		},
		Goals: []PlanGoal{fjordbyHjemkomster24(), fjordbyListe24(), fjordbyLangbord24()},
	}
}

func fjordbyHjemkomster24() PlanGoal {
	return PlanGoal{
		Key: "hv24-1", Theme: "t24-1", Title: "Vi ved, hvad der sker i ugen efter hospitalet",
		Target: "50 borgere", Owner: "henning", State: "reached", Note: "50 borgere er fulgt i en uge.",
		End: &End{Day: "2024-12-12", By: "inger", Result: "reached", Text: "Vi har fulgt 50 borgere. Det meste går galt på tredje dag."},
		Initiatives: []Initiative{{Key: "hv24-hjem", Title: "50 hjemkomster", Kind: "project", Owner: "henning",
			From: "2024-02-01", To: "2024-10-31", State: "done",
			Text: "En sygeplejerske ringer hver dag i en uge og skriver op, hvad der driller.",
			Effects: []Effect{{Key: "e24-medicin", Title: "Borgeren er ikke alene med medicinen", Shown: "interviews",
				Assessments: []Assessment{{Day: "2024-09-19", By: "henning", Result: "partly",
					Evidence: "31 af 50 havde styr på medicinen den første aften. Resten opdagede vi på tredje dag.",
					Learned:  "Det går galt på tredje dag, når maden og modet er brugt op.",
					Next:     "Et fast besøg på tredje dag fra februar.",
					Answer:   usedIn("t25-1", "2024-10-16", "50 borgere viste noget, vi ikke kunne regne ud.")}}}}}},
		FollowUps: []FollowUp{{Day: "2024-06-18", By: "henning", Confirmed: "2024-06-19", ConfirmedBy: "inger",
			Text:   "28 borgere er fulgt. Medicinen driller mest, maden næstmest. Vi ringer hellere klokken ti end klokken otte.",
			UsedIn: "Direktionens opfølgning 26. juni 2024"}},
	}
}

func fjordbyListe24() PlanGoal {
	return PlanGoal{
		Key: "hv24-2", Theme: "t24-2", Title: "Borgeren skriver sin egen liste",
		Target: "200 borgere", Owner: "camilla", State: "behind", Note: "80 lister er skrevet.",
		End: &End{Day: "2024-12-12", By: "inger", Result: "partly", Text: "80 lister af 200. De, der har en, vil ikke af med den."},
		Initiatives: []Initiative{{Key: "hv24-liste", Title: "Listen på køleskabet", Kind: "initiative", Owner: "camilla",
			From: "2024-03-01", To: "2024-12-13", State: "done",
			Effects: []Effect{{Key: "e24-liste", Title: "Hjælpen passer til den dag, borgeren har", Shown: "observation",
				Assessments: []Assessment{{Day: "2024-11-27", By: "camilla", Result: "partly",
					Evidence: "Vi så på 20 køleskabe. Tolv lister var i brug. På fire stod der kun kaffe.",
					Next:     "Listen bliver, men uden et mål."}}}}}},
	}
}

func fjordbyLangbord24() PlanGoal {
	return PlanGoal{
		Key: "hv24-3", Theme: "t24-3", Title: "Flere har selskab til middag",
		Target: "30 borgere", Owner: "henning", State: "reached", Note: "30 borgere ved bordet hver onsdag.",
		End: &End{Day: "2024-12-12", By: "inger", Result: "reached", Text: "Langbordet står der hver onsdag. Foreningen dækker selv op nu."},
		Initiatives: []Initiative{{Key: "hv24-bord", Title: "Langbordet", Kind: "initiative", Owner: "henning",
			From: "2024-04-03", To: "2024-12-11", State: "done",
			Text: "En forening dækker op, og vi henter dem, der ellers spiser alene.",
			Effects: []Effect{{Key: "e24-langbord", Title: "Borgeren har selskab én gang om ugen", Shown: "survey",
				Assessments: []Assessment{{Day: "2024-09-24", By: "henning", Result: "reached",
					Evidence: "26 af 30 kom mere end én gang. Flere har siden spist sammen derhjemme.",
					Learned:  "Selskabet fortsætter hjemme, når to først har siddet ved siden af hinanden.",
					Next:     "Foreningen leder efter et bord mere.",
					Answer:   usedIn("t25-2", "2024-10-16", "en forening kan noget, vi ikke kan.")}}}}}},
	}
}

func fjordbyTangvejen24() Plan {
	const day, by = "2024-01-31", "hanne"
	return Plan{
		Unit: "tangvejen", Year: 2024, Kind: "agreement", State: "closed", ClosedOn: "2024-12-17",
		Intro: "48 boliger, 61 ansatte og et køkken, man kan lugte helt ned til vandet.",
		Talk:  &Talk{Day: "2024-01-22", Body: "med-tangvejen", Text: "Vægten i køkkenet må ikke blive endnu en liste."},
		Signed: signedBy("hanne", "Plejecenterleder, Plejecentret Tangvejen", day,
			"inger", "Centerchef, Hverdag og Helbred", "2024-02-07"),
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi vil vide, hvornår maden bliver spist, og hvorfor den ikke gør."),
			ownWords("t24-2", day, by, "Beboerrådet vælger månedens ret."),
			ownWords("t24-3", day, by, "En ny kollega går sammen med en gammel den første uge."),
			notThisYear("t24-4", day, by, "Vi har udsigten. Turen derned kræver flere hænder, end vi har."),
		},
		Goals: []PlanGoal{
			{Key: "tv24-1", Theme: "t24-1", Title: "Maden bliver spist",
				Target: "Under 20 pct. retur", Owner: "tina", State: "not_reached", Note: "24 pct. kom retur, mod 25 i januar.",
				End: &End{Day: "2024-12-11", By: "hanne", Result: "not", Text: "24 pct. kom retur. Vi vejede et år, før vi lavede om på bordet."},
				Initiatives: []Initiative{{Key: "tv24-vaegt", Title: "Vægten i køkkenet", Kind: "initiative", Owner: "tina",
					From: "2024-02-01", To: "2024-12-13", State: "done",
					Text: "Vi vejer det, der kommer retur, og skriver op hvornår.",
					Effects: []Effect{{Key: "e24-retur", Title: "Beboeren får mad, hun har lyst til", Shown: "figures",
						Assessments: []Assessment{{Day: "2024-09-12", By: "hanne", Result: "not",
							Evidence: "24 pct. kommer retur, mod 25 i januar. Vægten så spildet, men ændrede det ikke.",
							Learned:  "Et tal giver ingen appetit. Det gør et dækket bord.",
							Next:     "Vi prøver dækket bord i små stuer.",
							Answer:   usedIn("t25-1", "2024-10-16", "man må lave noget om, før et tal kan vise det.")}}}}}}},
			{Key: "tv24-2", Theme: "t24-2", Title: "Beboerrådet vælger maden",
				Target: "12 retter", Owner: "hanne", State: "reached", Note: "12 retter. Stegt ål vandt to gange.",
				End: &End{Day: "2024-12-11", By: "hanne", Result: "reached", Text: "12 retter er valgt og spist. Rådet er blevet bedre til at sige nej til os."},
				Initiatives: []Initiative{{Key: "tv24-ret", Title: "Månedens ret", Kind: "initiative", Owner: "tina",
					From: "2024-01-15", To: "2024-12-13", State: "done",
					Effects: []Effect{{Key: "e24-ret", Title: "Beboeren bliver spurgt og kan smage svaret", Shown: "interviews",
						Assessments: []Assessment{{Day: "2024-11-26", By: "tina", Result: "reached",
							Evidence: "16 af 20 beboere kunne nævne en ret, de selv havde valgt.",
							Next:     "Vi spørger også til resten af ugen."}}}}}}},
		},
	}
}
