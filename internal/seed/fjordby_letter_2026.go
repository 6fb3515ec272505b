package seed

func fjordbyLetter26() Letter {
	return Letter{
		Key: "l26", Title: "Ledetråd 2026", Year: 2026, State: "in_force", Case: "25/2304",
		Subtitle: "Tre temaer, der hænger sammen og tager det næste skridt fra sidste år.",
		Looking: "Seks steder blev drøftet med direktionen. Ni indsatser viste effekt. " +
			"Tre blev stoppet, og læringen er brugt i tema 1 og 2.",
		Political: "Byrådets otte mål, budget 2026 og børne- og ungepolitikken. Målene blev fornyet i april 2026.",
		Adopted:   "2025-10-29", InForce: "2026-01-01",
		Themes: []Theme{fjordbyVirker26(), fjordbyForloeb26(), fjordbyLaere26()},
		Rounds: fjordbyRounds26(),
		Events: []Event{
			{Day: "2025-08-26", What: "Runde 1: færre ord, og plads til at vise effekt på flere måder", Where: "Chefforum"},
			{Day: "2025-09-09", What: "Runde 2: hvad temaerne betyder for en hverdag med børn og beboere", Where: "Gruppe af institutionsledere"},
			{Day: "2025-09-23", What: "Runde 3: eksempler på, hvornår man må gå over grænserne", Where: "Ledercirklen"},
			{Day: "2025-10-07", What: "Runde 4: drøftet, før direktionen vedtog den", Where: "Hovedudvalget"},
			{Day: "2025-11-03", What: "Sendt til lederne", Where: "Medarbejdersiden"},
			{Day: "2025-11-26", What: "Fremlagt og drøftet", Where: "Årets ledermøde", Group: "Ledere", Came: 52, Invited: 60},
			{Day: "2025-12-01", What: "Til efterretning", Where: "Økonomiudvalget", Group: "Økonomiudvalget", Came: 7, Invited: 7},
			{Day: "2025-12-09", What: "Gennemgået på personalemøder", Where: "Plejecentre og hjemmepleje", Group: "Medarbejdere i plejen", Came: 214, Invited: 340},
			{Day: "2026-01-13", What: "Kursus i årsplaner", Where: "Fjordby Bibliotek", Group: "Institutionsledere", Came: 17, Invited: 31},
			{Day: "2026-05-20", What: "Opdateret med byrådets nye mål", Where: "Direktionen"},
		},
	}
}

func fjordbyVirker26() Theme {
	return Theme{
		Key: "t26-1", Title: "Det, der virker", Subtitle: "Indsatser med effekt for borgeren",
		Why:          "Flere centre er lige begyndt at vurdere effekt. De skal have tid til at blive gode til det.",
		Presupposes:  "At en samtale tæller lige så meget som et tal, og at det er i orden at stoppe.",
		Citizens:     "Du får den hjælp, der virker. Vi stopper det, der ikke gør.",
		Organisation: "Hver indsats har et mål for effekten, og vi følger op med både tal og samtaler.",
		Employees:    "Du ved, hvad din indsats skal føre til, og må sige fra, når den ikke gør det.",
		Questions: []string{"Hvad ville borgeren savne, hvis vi holdt op med det i morgen?",
			"Hvem kan fortælle os, om det hjalp?"},
		Goals: []string{"g26-klarer", "g26-adgang", "g26-sundhed", "g26-unge"},
		From:  []Lineage{{Theme: "t25-1", How: "continued", Why: "Flere centre er først lige begyndt at måle."}},
	}
}

func fjordbyForloeb26() Theme {
	return Theme{
		Key: "t26-2", Title: "Ét forløb på tværs", Subtitle: "Borgeren møder én kommune",
		Why:          "Vi blev gode til at invitere folk ind udefra. Nu er det grænserne inde i huset, der spænder ben.",
		Presupposes:  "At én person må handle på flere centres vegne, og at de andre bakker op.",
		Citizens:     "Du skal ikke selv bære din sag fra kontor til kontor.",
		Organisation: "Vi planlægger på tværs fra første dag, også med foreninger og virksomheder.",
		Employees:    "Du må tage kontakt over grænserne uden at spørge om lov.",
		Questions: []string{"Hvor bærer borgeren i dag selv sin sag videre til den næste?",
			"Hvem ringer vi til for sjældent?"},
		Goals: []string{"g26-klarer", "g26-familier", "g26-unge", "g26-virksomheder"},
		From:  []Lineage{{Theme: "t25-2", How: "extends", Why: "Grænserne inde i huset spænder også ben."}},
	}
}

func fjordbyLaere26() Theme {
	return Theme{
		Key: "t26-3", Title: "Tid til at lære", Subtitle: "Faglighed, der vokser",
		Why:          "Vi lærer mest af det daglige arbejde og af folk uden for vores eget fag. Det kræver tid.",
		Presupposes:  "At centrene afsætter tiden i årsplanen, og at noget andet må vige.",
		Citizens:     "Du møder fagfolk, der ved besked og spørger, hvad der er vigtigt for dig.",
		Organisation: "Vi deler det, vi lærer, og ser os om uden for vores eget fag.",
		Employees:    "Du får tid til at lære nyt og til at vise andre, hvad du kan.",
		Questions: []string{"Hvad har vi lært af en fejl i år, og hvem har vi fortalt det til?",
			"Hvad må vige, så der bliver tid?"},
		Goals: []string{"g26-arbejdsplads"},
		From:  []Lineage{{Theme: "t25-3", How: "follows", Why: "Trivsel følges nu fast med MED."}},
	}
}
