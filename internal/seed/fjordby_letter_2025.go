package seed

func fjordbyLetter25() Letter {
	return Letter{
		Key: "l25", Title: "Ledetråd 2025", Year: 2025, State: "closed", Case: "24/2210",
		Subtitle: "Direktionens retning for arbejdet i 2025 i tre temaer.",
		Looking: "Vi talte mere om effekt i 2024, men få kunne vise den. Borgerne blev inviteret med, ofte lidt for sent. " +
			"Temaet om fjorden føres ikke videre, fordi seks af ti steder skrev »ikke i år«.",
		Political: "Byrådets ti mål for 2022–2025, budget 2025 og sundhedspolitikken.",
		Adopted:   "2024-10-30", InForce: "2025-01-01", Closed: "2025-12-31",
		Themes: []Theme{fjordbyVirker25(), fjordbySammen25(), fjordbyTrivsel25()},
		Events: []Event{
			{Day: "2024-08-27", What: "Drøftet i runde", Where: "Chefforum"},
			{Day: "2024-10-08", What: "Drøftet, før direktionen vedtog den", Where: "Hovedudvalget"},
			{Day: "2024-11-04", What: "Sendt til lederne", Where: "Medarbejdersiden"},
			{Day: "2024-11-27", What: "Fremlagt", Where: "Årets ledermøde"},
			{Day: "2024-12-02", What: "Til efterretning", Where: "Økonomiudvalget"},
			{Day: "2025-01-14", What: "Kursus i årsplaner", Where: "Fjordby Bibliotek"},
			{Day: "2025-12-17", What: "Årets vurdering og læring", Where: "Chefforum"},
		},
	}
}

func fjordbyVirker25() Theme {
	return Theme{
		Key: "t25-1", Title: "Det, der virker", Subtitle: "Fra travlhed til effekt",
		Why:          "Vi gør meget, men ved ikke altid, om det hjælper. Det skylder vi borgerne at finde ud af.",
		Presupposes:  "At ledere tør spørge, og at et nej ikke bliver brugt mod nogen.",
		Citizens:     "Du får hjælp, som vi tror på, fordi vi har set den virke.",
		Organisation: "Hver plan har mindst ét mål for det, borgeren mærker.",
		Employees:    "Du må gerne spørge, hvad din indsats skal føre til.",
		Questions:    []string{"Hvad gør vi mest af vane?", "Hvordan ville vi opdage, at det hjalp?"},
		Goals:        []string{"g22-klarer", "g22-adgang", "g22-sundhed", "g22-unge"},
		From:         []Lineage{{Theme: "t24-1", How: "continued", Why: "Få kunne vise effekten, så vi bliver ved."}},
	}
}

func fjordbySammen25() Theme {
	return Theme{
		Key: "t25-2", Title: "Sammen om opgaven", Subtitle: "Borgere, foreninger og naboer med fra start",
		Why:          "De bedste løsninger i 2024 kom, når borgere og foreninger var med fra begyndelsen.",
		Presupposes:  "At vi inviterer tidligt og fortæller, hvad der blev af svarene.",
		Citizens:     "Du bliver spurgt, mens der endnu er noget at ændre.",
		Organisation: "Vi inviterer foreninger og virksomheder ind, før planen er skrevet.",
		Employees:    "Du må love at vende tilbage og får tid til at gøre det.",
		Questions:    []string{"Hvem burde vi have spurgt før?", "Hvad kan en forening gøre bedre end os?"},
		Goals:        []string{"g22-familier", "g22-unge", "g22-firma"},
		From: []Lineage{
			{Theme: "t24-2", How: "merged", Why: "Borgere og foreninger skal med af samme grund og på samme tid."},
			{Theme: "t24-3", How: "merged", Why: "Foreningerne hører sammen med borgerne, ikke med vores egen arbejdsdag."},
		},
	}
}

func fjordbyTrivsel25() Theme {
	return Theme{
		Key: "t25-3", Title: "Trivsel og fag", Subtitle: "Gode dage og stærke fag",
		Why:          "Fravær og opsigelser koster borgerne de ansigter, de kender.",
		Presupposes:  "At trivsel drøftes i MED, og at faglig sparring står i kalenderen.",
		Citizens:     "Du møder oftere den samme medarbejder.",
		Organisation: "Hver leder har en fast drøftelse af trivsel i sit MED-udvalg.",
		Employees:    "Du har kolleger at spørge, når opgaven er svær.",
		Questions:    []string{"Hvornår lærte vi sidst noget af hinanden?", "Hvad gør en god dag god?"},
		Goals:        []string{"g22-drift", "g22-trivsel"},
		From:         []Lineage{{Theme: "t24-3", How: "split", Why: "Temaet rummede to ting. Arbejdsdagen og faget bliver her."}},
	}
}
