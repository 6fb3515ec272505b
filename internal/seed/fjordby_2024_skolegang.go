package seed

func fjordbySkolegang24() Plan {
	const day, by = "2024-01-24", "dorthe"
	return Plan{
		Unit: "skolegang", Year: 2024, Kind: "plan", State: "closed", ClosedOn: "2024-12-16",
		Intro: "Otte skoler og syv børnehuse. Til august åbner et nyt.",
		Talk:  &Talk{Day: "2024-01-17", Body: "med-skolegang", Text: "Nye lærere skal ikke have flere møder, men en at spørge."},
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi spørger børnene, om de læser, når ingen ser det."),
			ownWords("t24-2", day, by, "Forældre bliver spurgt, før vi laver om på skoledagen."),
			ownWords("t24-3", day, by, "Ingen ny lærer skal stå alene den første mandag."),
			notThisYear("t24-4", day, by, "Naturskolen tager derud hver dag. Vi andre hører, hvad de lærer."),
		},
		Goals: []PlanGoal{fjordbyLyst24(), fjordbyLaagen24(), fjordbyMandag24()},
	}
}

func fjordbyLyst24() PlanGoal {
	return PlanGoal{
		Key: "sk24-1", Theme: "t24-1", Title: "Vi ved, hvor mange børn der læser af lyst",
		Target: "Alle 3. klasser", Owner: "line", State: "reached", Note: "54 pct. læser gerne i fritiden.",
		End: &End{Day: "2024-12-09", By: "dorthe", Result: "reached", Text: "Alle 3. klasser har svaret. Nu har vi et tal at måle os mod."},
		Initiatives: []Initiative{{Key: "sk24-spoerg", Title: "Ét spørgsmål om året", Kind: "initiative", Owner: "line",
			From: "2024-03-01", To: "2024-06-14", State: "done",
			Effects: []Effect{{Key: "e24-lyst", Title: "Barnet siger selv, om det læser", Shown: "survey",
				Assessments: []Assessment{{Day: "2024-09-10", By: "line", Result: "partly",
					Evidence: "54 pct. læser gerne i fritiden. På to skoler er det over 70.",
					Learned:  "Dér, hvor børn læser for hinanden, læser flere.",
					Next:     "Læsemakkere begynder i januar.",
					Answer:   usedIn("t25-1", "2024-10-16", "ét spørgsmål til børnene viste mere end fem prøver.")}}}}}},
	}
}

func fjordbyLaagen24() PlanGoal {
	return PlanGoal{
		Key: "sk24-2", Theme: "t24-2", Title: "Forældre er spurgt om skoledagen",
		Target: "8 skoler", Owner: "dorthe", State: "behind", Note: "Fem skoler nåede det.",
		End: &End{Day: "2024-12-09", By: "dorthe", Result: "partly", Text: "Fem af otte skoler spurgte og lavede noget om. Tre nåede kun at spørge."},
		Initiatives: []Initiative{
			{Key: "sk24-kaffe", Title: "Kaffe ved lågen", Kind: "initiative", Owner: "pernille",
				From: "2024-02-05", To: "2024-06-21", State: "done",
				Text: "En leder står ved lågen en morgen om ugen og spørger om én ting.",
				Effects: []Effect{{Key: "e24-laage", Title: "Forældre oplever, at det nytter at svare", Shown: "interviews",
					Assessments: []Assessment{{Day: "2024-06-26", By: "pernille", Result: "reached",
						Evidence: "19 af 24 forældre kunne nævne noget, der var lavet om.",
						Learned:  "Forældre svarer på fem minutter ved lågen, ikke på to timer om aftenen.",
						Next:     "Lågen fortsætter på de skoler, der vil.",
						Answer:   usedIn("t25-2", "2024-10-16", "man skal spørge dér, hvor folk alligevel er.")}}}}},
			{Key: "sk24-stor", Title: "Stormøde om skoledagen", Kind: "cross_cutting", Owner: "dorthe",
				From: "2024-03-01", To: "2024-04-30", State: "stopped",
				Effects: []Effect{{Key: "e24-stor", Title: "Forældre får noget at sige om skoledagen", Shown: "observation",
					Assessments: []Assessment{{Day: "2024-05-07", By: "dorthe", Result: "not",
						Evidence: "Der kom 31 til 400 stole. Halvdelen var ansat hos os.",
						Next:     "Stoppet. Vi spørger ved lågen i stedet."}}}}},
		},
	}
}

func fjordbyMandag24() PlanGoal {
	return PlanGoal{
		Key: "sk24-3", Theme: "t24-3", Title: "Nye lærere bliver",
		Target: "9 af 10", Owner: "dorthe", State: "not_reached", Note: "Syv af 29 rejste i løbet af året.",
		End: &End{Day: "2024-12-09", By: "dorthe", Result: "not", Text: "Syv af 29 rejste. Velkomsten holdt en dag, og det var for kort."},
		Initiatives: []Initiative{{Key: "sk24-mandag", Title: "Den første mandag", Kind: "development", Owner: "trine",
			From: "2024-08-01", To: "2024-12-13", State: "done",
			Effects: []Effect{{Key: "e24-laerer", Title: "Klassen har den samme lærer efter jul", Shown: "figures",
				Assessments: []Assessment{{Day: "2024-12-05", By: "dorthe", Result: "not",
					Evidence: "22 af 29 blev. En god mandag er ikke nok, når tirsdagen kommer.",
					Next:     "En god start skal vare hele efteråret."}}}}}},
	}
}

func fjordbyMaagebakken24() Plan {
	const day, by = "2024-01-30", "pernille"
	return Plan{
		Unit: "maagebakken", Year: 2024, Kind: "agreement", State: "closed", ClosedOn: "2024-12-17",
		Intro: "En skole på en bakke. Det blæser, og vi er 402 børn.",
		Talk:  &Talk{Day: "2024-01-17", Body: "med-maagebakken", Text: "Stolen bagest er til at lære af, ikke til at holde øje."},
		Signed: signedBy("pernille", "Skoleleder, Mågebakkens Skole", day,
			"dorthe", "Centerchef, Skolegang og Leg", "2024-02-06"),
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi vil vide, om der er ro nok til at lære noget."),
			ownWords("t24-2", day, by, "Elevrådet får ét ønske opfyldt hver måned."),
			followsCentre("t24-3", day, by, "Vi følger centrets velkomst til nye lærere."),
			notThisYear("t24-4", day, by, "Man kan se fjorden fra 6. klasse. Det må være nok i år."),
		},
		Goals: []PlanGoal{
			{Key: "mb24-1", Theme: "t24-1", Title: "Vi ved, hvornår der er uro",
				Target: "20 timer", Owner: "rasmus", State: "reached", Note: "Vi har set på 20 timer i indskolingen.",
				End: &End{Day: "2024-12-12", By: "pernille", Result: "reached", Text: "Vi har set på 20 timer. Nu ved vi, at det er morgenen, det gælder."},
				Initiatives: []Initiative{{Key: "mb24-stol", Title: "En stol bagest", Kind: "initiative", Owner: "rasmus",
					From: "2024-02-12", To: "2024-06-14", State: "done",
					Text: "En lærer sidder bagest og skriver op, hvornår roen forsvinder.",
					Effects: []Effect{{Key: "e24-ro", Title: "Barnet kan høre sin lærer", Shown: "observation",
						Assessments: []Assessment{{Day: "2024-06-19", By: "pernille", Result: "partly",
							Evidence: "Der er ro i fem af ti timer. Uroen kommer først på dagen.",
							Learned:  "Uroen ligger i de første tyve minutter, ikke i hele dagen.",
							Next:     "To voksne i den første time.",
							Answer:   usedIn("t25-1", "2024-10-16", "man vælger bedre, når man har set efter først.")}}}}}}},
			{Key: "mb24-2", Theme: "t24-2", Title: "Elevrådet bestemmer noget",
				Target: "10 ønsker", Owner: "pernille", State: "behind", Note: "Syv ønsker er opfyldt.",
				End: &End{Day: "2024-12-12", By: "pernille", Result: "partly", Text: "Syv ønsker af ti. De sidste tre kostede en ny bygning."},
				Initiatives: []Initiative{{Key: "mb24-oenske", Title: "Månedens ønske", Kind: "initiative", Owner: "pernille",
					From: "2024-01-15", To: "2024-12-13", State: "done",
					Effects: []Effect{{Key: "e24-oenske", Title: "Børnene mærker, at de bestemmer noget", Shown: "survey",
						Assessments: []Assessment{{Day: "2024-12-04", By: "pernille", Result: "reached",
							Evidence: "71 pct. af børnene kan nævne et ønske, der blev til noget. Gyngen nævnes mest.",
							Next:     "Ønskerne fortsætter uden et mål."}}}}}}},
		},
	}
}

// fjordbyStrandskallen24 is for the five months the house was open.
func fjordbyStrandskallen24() Plan {
	const day, by = "2024-08-21", "gitte"
	return Plan{
		Unit: "strandskallen", Year: 2024, Kind: "agreement", State: "closed", ClosedOn: "2024-12-18",
		Intro: "Fem måneder i et nyt hus. Vi lover ikke for meget.",
		Talk:  &Talk{Day: "2024-08-19", Body: "med-strandskallen", Text: "Vi aftaler kun det, vi kan nå inden jul."},
		Signed: signedBy("gitte", "Leder af børnehuset, Børnehuset Strandskallen", day,
			"dorthe", "Centerchef, Skolegang og Leg", "2024-08-27"),
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi vil se, om børnene falder til, før gardinerne er oppe."),
			ownWords("t24-2", day, by, "Forældrene fra Krabben fortæller, hvad der skal med i flyttekassen."),
			notThisYear("t24-3", day, by, "Vi kender ikke hinanden endnu. Det kommer."),
			ownWords("t24-4", day, by, "Huset ligger ved vandet, så vi går derned."),
		},
		Goals: []PlanGoal{
			{Key: "ss24-1", Theme: "t24-1", Title: "Børnene falder til i det nye hus",
				Target: "Inden efterårsferien", Owner: "gitte", State: "behind", Note: "De er faldet til, men hver for sig.",
				End: &End{Day: "2024-12-11", By: "gitte", Result: "partly", Text: "Børnene er faldet til, hver med sine. Vi mangler at blive ét hus."},
				Initiatives: []Initiative{{Key: "ss24-kasse", Title: "Barnets egen kasse", Kind: "initiative", Owner: "jens",
					From: "2024-08-01", To: "2024-10-11", State: "done",
					Text: "Hvert barn flytter med en kasse, det selv har pakket.",
					Effects: []Effect{{Key: "e24-plads", Title: "Barnet finder selv sin plads", Shown: "observation",
						Assessments: []Assessment{{Day: "2024-10-11", By: "gitte", Result: "partly",
							Evidence: "Ni af ti børn legede i oktober. De legede mest med dem, de kendte.",
							Learned:  "Børnene flyttede ind på en uge. Stuerne fulgte stadig de gamle huse.",
							Next:     "Nye stuer på tværs fra januar.",
							Answer:   usedIn("t25-2", "2024-10-16", "det tager tid at blive ét sted.")}}}}}}},
			{Key: "ss24-2", Theme: "t24-4", Title: "Vi er ved vandet hver dag",
				Target: "Hver dag", Owner: "jens", State: "reached", Note: "Alle dage undtagen fire med storm.",
				End: &End{Day: "2024-12-11", By: "gitte", Result: "reached", Text: "Alle dage undtagen fire. Gummistøvler er nu en fast udgift."},
				Initiatives: []Initiative{{Key: "ss24-vand", Title: "Ned til vandet", Kind: "initiative", Owner: "jens",
					From: "2024-08-12", To: "2024-12-13", State: "done",
					Effects: []Effect{{Key: "e24-vand", Title: "Barnet kender stranden i al slags vejr", Shown: "interviews",
						Assessments: []Assessment{{Day: "2024-11-28", By: "jens", Result: "reached",
							Evidence: "18 af 20 børn kunne fortælle, hvor vandet stod højest.",
							Next:     "Turen er blevet en vane og behøver ikke et mål."}}}}}}},
		},
	}
}
