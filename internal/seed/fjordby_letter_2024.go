package seed

// fjordbyLetter24 had four themes. One went on, two became one, one was split, and the
// last one ended: six of ten places had written that it was not theirs that year.
func fjordbyLetter24() Letter {
	return Letter{
		Key: "l24", Title: "Ledetråd 2024", Year: 2024, State: "closed", Case: "23/1987",
		Subtitle:  "Direktionens retning for arbejdet i 2024 i fire temaer.",
		Looking:   "I 2023 fik vi meget fra hånden. Da byrådet spurgte, hvad det førte til, havde vi mest travlhed at vise frem.",
		Political: "Byrådets ti mål for 2022–2025, budget 2024 og sundhedspolitikken.",
		Adopted:   "2023-10-25", InForce: "2024-01-01", Closed: "2024-12-31",
		Themes: []Theme{fjordbyEffekt24(), fjordbyBorgeren24(), fjordbyFaellesskab24(), fjordbyFjorden24()},
		Events: []Event{
			{Day: "2023-08-22", What: "Drøftet i runde", Where: "Chefforum"},
			{Day: "2023-10-03", What: "Drøftet, før direktionen vedtog den", Where: "Hovedudvalget"},
			{Day: "2023-11-06", What: "Sendt til lederne", Where: "Medarbejdersiden"},
			{Day: "2023-11-29", What: "Fremlagt", Where: "Årets ledermøde"},
			{Day: "2023-12-04", What: "Til efterretning", Where: "Økonomiudvalget"},
			{Day: "2024-01-16", What: "Kursus i årsplaner", Where: "Fjordby Bibliotek"},
			{Day: "2024-10-30", What: "Temaet om fjorden føres ikke videre. Seks af ti steder skrev »ikke i år«", Where: "Direktionen"},
			{Day: "2024-12-18", What: "Årets vurdering og læring", Where: "Chefforum"},
		},
	}
}

func fjordbyEffekt24() Theme {
	return Theme{
		Key: "t24-1", Title: "Effekt", Subtitle: "Hvad kommer der ud af det?",
		Why:          "Vi kan tælle det, vi gør. Vi kan sjældent fortælle, hvad borgeren fik ud af det.",
		Presupposes:  "At vi spørger dem, det handler om, og tåler svaret.",
		Citizens:     "Du bliver spurgt, om hjælpen hjalp.",
		Organisation: "Hver plan siger for mindst ét mål, hvad borgeren skal mærke.",
		Employees:    "Du må gerne sige, at du ikke ved, om det virker.",
		Questions:    []string{"Hvad kom der ud af det, vi brugte mest tid på?", "Hvem ved, om det hjalp?"},
		Goals:        []string{"g22-klarer", "g22-adgang", "g22-sundhed"},
	}
}

func fjordbyBorgeren24() Theme {
	return Theme{
		Key: "t24-2", Title: "Borgeren med", Subtitle: "Spørg, før vi bestemmer",
		Why:          "Vi finder ofte på gode ting, som ingen har bedt om.",
		Presupposes:  "At der er noget at bestemme over, og at vi siger det, når der ikke er.",
		Citizens:     "Du bliver spurgt, før det er bestemt.",
		Organisation: "Vi taler med dem, det handler om, før vi begynder på noget nyt.",
		Employees:    "Du må tage et ønske med til din leder, også når det er besværligt.",
		Questions:    []string{"Hvad har en borger sidst fået os til at lave om?", "Hvornår spurgte vi for sent?"},
		Goals:        []string{"g22-familier", "g22-unge", "g22-firma"},
	}
}

func fjordbyFaellesskab24() Theme {
	return Theme{
		Key: "t24-3", Title: "Trivsel og fællesskab", Subtitle: "Kolleger, naboer og foreninger",
		Why:          "Den, der har nogen at læne sig op ad, klarer sig bedre, både på arbejdet og derhjemme.",
		Presupposes:  "At der er tid til at være kollega, og at foreningerne gider os.",
		Citizens:     "Du møder folk, der har det godt sammen og kender foreningerne i din by.",
		Organisation: "Vi tager trivsel op i MED og inviterer mindst én forening indenfor.",
		Employees:    "Du skal ikke stå alene med det svære.",
		Questions:    []string{"Hvem spiser alene her?", "Hvilken forening kender vi kun af navn?"},
		Goals:        []string{"g22-drift", "g22-trivsel"},
	}
}

func fjordbyFjorden24() Theme {
	return Theme{
		Key: "t24-4", Title: "Ud til fjorden", Subtitle: "Strand, havn og stadion",
		Why:          "Fjorden er det, vi har til fælles. Den bliver brugt af få.",
		Presupposes:  "At der er en vej derud, også for dem, der ikke har en båd.",
		Citizens:     "Du kan komme ned til vandet, også med barnevogn og rollator.",
		Organisation: "Hvert sted finder én grund til at tage derud.",
		Employees:    "Du må flytte arbejdet udenfor, når det giver mening.",
		Questions:    []string{"Hvad kunne vi lige så godt gøre ved vandet?"},
		Goals:        []string{"g22-fjorden", "g22-stadion"},
	}
}
