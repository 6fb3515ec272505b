package seed

func fjordbyGoals() []Goal {
	return join(fjordbyGoals22(), fjordbyGoals26())
}

// fjordbyGoals26 were adopted by the council on 28 April 2026, after the letter
// for the year. "Levende byer og landsbyer" has nobody yet: a loose end.
func fjordbyGoals26() []Goal {
	const period = "2026-2029"
	return []Goal{
		{Key: "g26-klarer", Period: period, Body: "udv-voksenliv",
			Title: "Borgerne klarer sig selv længere", Source: "Ældrepolitik og budget 2026",
			Text:      "Flere skal kunne bo trygt hjemme og klare det meste af hverdagen selv.",
			Continues: "g22-klarer", How: "continued"},
		{Key: "g26-adgang", Period: period, Body: "oeu",
			Title: "Enklere adgang til kommunen", Source: "Byrådets arbejdsgrundlag 2026–2029",
			Text:      "Borgeren skal få svar det første sted, han eller hun spørger. Svaret skal være til at forstå.",
			Continues: "g22-adgang", How: "continued"},
		{Key: "g26-sundhed", Period: period, Body: "udv-voksenliv",
			Title: "Sundhed tæt på hverdagen", Source: "Sundhedspolitik",
			Text:      "Sundhed begynder i køkkenet, på stien og i skolegården. Hjælpen skal være tæt på.",
			Continues: "g22-sundhed", How: "continued"},
		{Key: "g26-familier", Period: period, Body: "udv-barndom",
			Title: "Familier møder én kommune", Source: "Børne- og ungepolitik",
			Text:      "Familier med sager flere steder skal kun fortælle deres historie én gang.",
			Continues: "g22-familier", How: "continued"},
		{Key: "g26-unge", Period: period, Body: "udv-barndom",
			Title: "Alle unge i uddannelse eller job", Source: "Beskæftigelsesplan, lovpligtig",
			Text:      "Ingen ung skal stå alene mellem skole, uddannelse og job.",
			Continues: "g22-unge", How: "continued"},
		{Key: "g26-virksomheder", Period: period, Body: "oeu",
			Title: "Flere virksomheder vokser her", Source: "Erhvervspolitik",
			Text:      "Virksomheder skal have ét svar fra kommunen og kunne finde folk, når de vokser.",
			Continues: "g22-firma", How: "replaced"},
		{Key: "g26-arbejdsplads", Period: period, Body: "oeu",
			Title: "En god og grøn arbejdsplads", Source: "Budgetaftale 2026",
			Text:      "Vi passer på medarbejderne, pengene og klimaet i vores egen drift.",
			Continues: "g22-drift", How: "merged"},
		{Key: "g26-levende", Period: period, Body: "udv-land",
			Title: "Levende byer og landsbyer", Source: "Byrådets arbejdsgrundlag 2026–2029",
			Text: "Der skal være et sted at mødes i alle vores byer og landsbyer. Målet er nyt."},
	}
}

// fjordbyGoals22 end in different ways. Two were merged into one; a goal points
// back at one goal only, so the other says in its own words where it went. The
// last one has no answer yet: the committee takes it up.
func fjordbyGoals22() []Goal {
	const period, source = "2022-2025", "Byrådets arbejdsgrundlag 2022–2025"
	return []Goal{
		{Key: "g22-klarer", Period: period, Body: "udv-voksenliv", Source: "Ældrepolitik",
			Title: "Borgerne klarer sig selv længere",
			Text:  "Hjælpen skal gøre borgeren i stand til mere, ikke mindre."},
		{Key: "g22-adgang", Period: period, Body: "oeu", Source: source,
			Title: "Nemmere adgang til kommunen",
			Text:  "Det skal være let at få fat i kommunen, på skærm, i telefon og i skranken."},
		{Key: "g22-sundhed", Period: period, Body: "udv-voksenliv", Source: "Sundhedspolitik",
			Title: "Sundhed tæt på hverdagen",
			Text:  "Flere tilbud skal ligge der, hvor folk bor."},
		{Key: "g22-familier", Period: period, Body: "udv-barndom", Source: "Børne- og ungepolitik",
			Title: "Familier møder én kommune",
			Text:  "Centrene skal tale sammen, før de taler med familien."},
		{Key: "g22-unge", Period: period, Body: "udv-barndom", Source: "Beskæftigelsesplan, lovpligtig",
			Title: "Alle unge i uddannelse eller job",
			Text:  "Unge skal have en plan og en voksen, der holder fast."},
		{Key: "g22-firma", Period: period, Body: "oeu", Source: "Erhvervspolitik",
			Title: "Nemt at drive firma",
			Text:  "Sagsbehandlingen skal være hurtig og til at regne med."},
		{Key: "g22-drift", Period: period, Body: "oeu", Source: "Budgetaftale 2022",
			Title: "Drift, der holder",
			Text:  "Bygninger, biler og regnskab skal passes, så pengene rækker."},
		{Key: "g22-trivsel", Period: period, Body: "oeu", Source: "Personalepolitik",
			Title:   "Trivsel hver dag",
			Text:    "Det skal være godt at gå på arbejde i Fjordby.",
			Dropped: "Lagt sammen med »Drift, der holder« i målet »En god og grøn arbejdsplads«."},
		{Key: "g22-stadion", Period: period, Body: "oeu", Source: source,
			Title:   "Nyt stadion",
			Text:    "Fjordby skal have et stadion, som alle klubber kan bruge.",
			Dropped: "Målet er nået. Stadion blev bygget i 2025."},
		{Key: "g22-fjorden", Period: period, Body: "udv-land", Source: source,
			Title: "Fjorden som fritid",
			Text:  "Flere skal bruge fjorden til at bade, ro, fiske og gå tur."},
	}
}
