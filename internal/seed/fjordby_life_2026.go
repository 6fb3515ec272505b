package seed

// fjordbyYear26 holds an agreement that its leader has not signed again since it was
// written anew in September, and a follow-up that came three weeks late.
func fjordbyYear26() yearOf {
	return yearOf{
		year:   2026,
		talks:  fjordbyTalks26(),
		signed: fjordbySigned26(),
		from: map[string]string{
			"bd26-1": "bd25-1", "hv26-1": "hv25-1", "sk26-1": "sk25-1", "sk26-4": "sk25-3",
			"fa26-2": "fa25-2", "tv26-1": "tv25-1", "kj26-2": "kj25-1", "bi26-1": "bi25-1",
			"ms26-1": "ms25-1", "sh26-1": "sh25-1", "hj26-4": "hj25-3", "ra26-2": "ra25-1",
		},
		parts:   fjordbyParts26(),
		follows: fjordbyFollows26(),
	}
}

func fjordbyTalks26() map[string]Talk {
	return map[string]Talk{
		"borgermoede":   {Day: "2026-01-13", Body: "med-borgermoede", Text: "Samtaletræning ligger i arbejdstiden. To timer er to timer."},
		"hverdag":       {Day: "2026-01-15", Body: "med-hverdag", Text: "Fem mål er mange. Weekenden skal tænkes med fra starten."},
		"skolegang":     {Day: "2026-01-14", Body: "med-skolegang", Text: "At se en kollega undervise kræver en vikar. Den er betalt."},
		"familie":       {Day: "2026-01-19", Body: "med-familie", Text: "Den nye lov tager tid. Resten kommer i den rækkefølge, vi kan."},
		"strandskallen": {Day: "2026-01-20", Body: "med-strandskallen", Text: "Tre timer ude er også tre timer for de voksne. Tøjet er bestilt."},
		"tangvejen":     {Day: "2026-01-22", Body: "med-tangvejen", Text: "Papirarbejdet flytter til eftermiddagen. Det prøver vi i otte uger."},
		"kajen":         {Day: "2026-01-19", Body: "med-familie", Text: "Når én går med den unge, er der to tilbage i huset."},
		"nordmolen":     {Day: "2026-01-22", Body: "med-lf", Text: "Kurset i farligt affald kommer, før man står der alene."},
		"bibliotek":     {Day: "2026-01-14", Body: "med-skolegang", Text: "Bussen kører med to, også når det er mørkt."},
	}
}

func fjordbySigned26() map[string][]Signature {
	return map[string][]Signature{
		"tangvejen": signedBy("susanne", "Plejecenterleder, Plejecentret Tangvejen", "2026-01-30",
			"hanne", "Centerchef, Hverdag og Helbred", "2026-02-05"),
		"kajen": signedBy("kasper", "Leder af ungehuset, Ungehuset Kajen", "2026-01-30",
			"thomas", "Centerchef, Familie og Ungeliv", "2026-02-04"),
		"nordmolen": signedBy("bent", "Driftsleder, Genbrugsgården Nordmolen", "2026-01-30",
			"finn", "Centerchef, Gader og Grønt", "2026-02-09"),
		"bibliotek": {{Party: "above", By: "dorthe", Role: "Centerchef, Skolegang og Leg", Day: "2026-10-06"}},
	}
}

func fjordbyParts26() map[string][]Contribution {
	part := func(unit, by, day, text string) Contribution {
		return Contribution{Unit: unit, By: by, Day: day, Text: text}
	}
	return map[string][]Contribution{
		"bd26-3": {part("bibliotek", "rikke", "2026-05-06", "Bordet ved indgangen er jeres tirsdag og torsdag. Vi henter jer, når nogen går i stå.")},
		"bd26-4": {part("familie", "thomas", "2026-02-05", "Koordinatoren er hos os og har ret til at kalde sammen."),
			part("job", "malene", "2026-02-10", "Vi sætter én fast person på de 50 familier.")},
		"hv26-1": {part("aarerne", "erik", "2026-02-11", "Vi træner i køkkenet hos borgeren og ikke hos os.")},
		"hv26-3": {part("tangvejen", "susanne", "2026-02-12", "Vi skriver ned, hvad der bliver levnet, og hvem der spiste alene."),
			part("solkrogen", "anja", "2026-02-12", "Kokken spiser med hver onsdag og fortæller de andre køkkener om det.")},
		"hv26-4": {part("hjemmenord", "camilla", "2026-02-16", "Én vagt om dagen har telefonen til afdelingerne.")},
		"sk26-1": {part("maagebakken", "pernille", "2026-01-29", "Vi går forrest med 4. klasse og inviterer de andre på besøg."),
			part("bibliotek", "rikke", "2026-02-03", "Bussen holder ved tre skoler hver måned.")},
		"sk26-2": {part("kajen", "kasper", "2026-02-18", "Vi sidder på Havneskolen om tirsdagen og går gerne med hjem.")},
		"fa26-1": {part("lanternen", "vibeke", "2026-02-09", "Otte uger i huset sammen med hele familien, før barnet flytter.")},
		"fa26-2": {part("borgermoede", "karla", "2026-02-05", "Skranken kan se aftalen og læser den op, hvis familien beder om det."),
			part("job", "malene", "2026-02-10", "Aftalen gælder også hos os. Vi laver ikke vores egen ved siden af.")},
		"fa26-3": {part("sundhedsplejen", "kirsten", "2026-03-03", "De ti spørgsmål er vores. Vi lærer gerne de andre at stille dem.")},
		"mb26-2": {part("strandskallen", "gitte", "2026-03-10", "Vi tager imod læreren to gange og pakker tasken sammen med barnet.")},
		"ss26-2": {part("maagebakken", "pernille", "2026-03-10", "Læreren kommer i april og igen i maj.")},
		"tv26-2": {part("hjemmenord", "camilla", "2026-02-19", "Den, der kender borgeren bedst, er med ved første besøg.")},
		"kj26-2": {part("job", "malene", "2026-02-24", "Vi møder den unge på Kajen den første gang."),
			part("skolegang", "dorthe", "2026-02-25", "Skolerne siger til i god tid og ikke først i juni.")},
		"bi26-1": {part("maagebakken", "pernille", "2026-02-06", "Vi fortæller forældrene, hvor bussen holder.")},
		"bi26-2": {part("borgermoede", "karla", "2026-04-29", "En borgervejleder kommer to formiddage. Det blev senere, end vi lovede.")},
	}
}
