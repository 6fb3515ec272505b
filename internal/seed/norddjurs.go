package seed

// Norddjurs is case 24/277 on a development process about leadership, as the
// main joint committee had it on 6 June 2024. The case rests on the
// organisation and leadership code, which is the standing letter here.
func Norddjurs() World {
	return World{
		Slug:     "norddjurs",
		Name:     "Norddjurs Kommune",
		Source:   "Oplysningerne er fra sag 24/277 »Orientering om udviklingsforløb med fokus på ledelse« i Hovedudvalget den 6. juni 2024.",
		SourceEN: "The facts are from case 24/277 “Orientering om udviklingsforløb med fokus på ledelse” in the main joint committee on 6 June 2024.",
		// The case speaks of the direction, of leaders who hold agreements, and of the
		// Kommunalbestyrelse.
		Words:       map[string]string{"council": "kommunalbestyrelse", "letter": "retning", "yearplan": "aftale", "plan": "aftale"},
		Units:       []Unit{{Key: "kommunen", Name: "Norddjurs Kommune", Kind: "municipality"}},
		Bodies:      norddjursBodies(),
		Goals:       norddjursGoals(),
		Principles:  norddjursPrinciples(),
		LetterForm:  "norddjurs",
		Letters:     []Letter{norddjursCode()},
		Initiatives: norddjursInitiatives(),
		More:        norddjursMore(),
		// The case as the document names it; what came of it is not there.
		Cases: []Case{{Number: "24/277", Title: "Orientering om udviklingsforløb med fokus på ledelse", Unit: "kommunen", Day: "2024-06-06", State: "ready",
			Stops: []CaseStop{{Body: "hovedudvalget", Formal: true, Day: "2024-06-06", Purpose: "discuss"}, {Body: "oekonomiudvalget", Formal: true, Purpose: "inform"}}}},
		CaseForm: "norddjurs",
	}
}

func norddjursBodies() []Body {
	return []Body{
		{Key: "kommunalbestyrelsen", Name: "Kommunalbestyrelsen", Kind: "council",
			Purpose: "Har sat den retning, udviklingsforløbet støtter."},
		{Key: "oekonomiudvalget", Name: "Økonomiudvalget (ØK)", Kind: "economy",
			Purpose: "Andet led i sagsgangen for sag 24/277."},
		{Key: "direktionen", Name: "Direktionen", Kind: "board",
			Purpose: "Har sat udviklingsforløbet i gang."},
		{Key: "chefkredsen", Name: "Chefkredsen", Kind: "group",
			Purpose: "Arbejder tættere sammen med Direktionen om den samlede strategiske ledelse."},
		{Key: "fagudvalgene", Name: "Fagudvalgene", Kind: "committee",
			Purpose: "Betjenes koordineret, så sager ses på tværs af udvalgene."},
		{Key: "aftaleholdere", Name: "Aftaleholderne", Kind: "group",
			Purpose: "Får sammen med cheferne ledelsesrollen afklaret, så den rækker på tværs."},
		{Key: "alle-ledere", Name: "Årsmødet for alle ledere", Kind: "forum", Meets: "Én gang om året",
			Purpose: "Direktionen inviterer til dialog om retningen og det, der er fælles.",
			Seats:   []string{"Alle kommunens ledere"}},
		{Key: "hovedudvalget", Name: "Hovedudvalget (HU)", Kind: "med",
			Purpose: "Første led i sagsgangen for sag 24/277. Drøftede ledelse på tværs og brugen af tiden."},
	}
}

func norddjursGoals() []Goal {
	return []Goal{
		{Key: "paa-tvaers", Title: "Ressourcerne prioriteres, og der samarbejdes mere på tværs", Body: "kommunalbestyrelsen",
			Source: "Kommunalbestyrelsens retning, gengivet i sag 24/277",
			Text: "Det gælder opgaver, som intet område eller forvaltning kan løse alene, " +
				"for eksempel klimaplanen, erhvervsudvikling, sundhed, unge og bosætning."},
		{Key: "ansvar", Title: "En kultur, hvor ledere og medarbejdere tager ansvar", Body: "kommunalbestyrelsen",
			Source: "Jobprofilen for kommunaldirektøren, gengivet i sag 24/277",
			Text:   "Ledere og medarbejdere skal opleve, at de har lov til at handle, tænke nyt og være med til at udvikle kommunen."},
	}
}

func norddjursPrinciples() []Principle {
	const code, from = "Organisations- og ledelseskodeks", "Sag 24/277"
	return []Principle{
		{Key: "tillid", Title: "Tillid", Kind: "value", Source: code},
		{Key: "ordentlighed", Title: "Ordentlighed", Kind: "value", Source: code},
		{Key: "udvikling", Title: "Udvikling", Kind: "value", Source: code},
		{Key: "faellesskab", Title: "Fællesskab", Kind: "value", Source: code},
		{Key: "ledermoede", Title: "Et årligt møde for alle ledere", Kind: "rule", Source: from,
			Text: "Direktionen inviterer. Emnerne er fælles opgaver, psykologisk tryghed, arbejdsmiljø og det aktuelle, for eksempel mere frisættende ledelse."},
		{Key: "med-dialog", Title: "MED inddrages efter spillereglerne for dialog", Kind: "rule", Source: from + "; MED-aftalen",
			Text: "Det gælder også udviklingsforløbet, så forandringerne bliver de rigtige ude lokalt."},
	}
}

func norddjursCode() Letter {
	return Letter{
		Key:      "kodeks",
		Title:    "Organisations- og ledelseskodeks",
		Standing: true,
		State:    "in_force",
		Subtitle: "Værdierne er tillid, ordentlighed, udvikling og fællesskab.",
		Political: "Kommunalbestyrelsen vil prioritere ressourcer og have mere samarbejde på tværs. Der er sammenhæng til " +
			"Plan- og udviklingsstrategien »Bæredygtig vækst gennem partnerskaber«, MED-aftalen og Vores Norddjurs.",
		Events: []Event{
			{Day: "2024-06-06", Where: "Hovedudvalget",
				What: "Drøftede orienteringen om udviklingsforløbet, sag 24/277: ledelse på tværs, forståelsen af ledelsesopgaven og den rette brug af tiden"},
			{Where: "Økonomiudvalget (ØK)", What: "Andet led i sagsgangen for sag 24/277. Dag og beslutning kendes ikke"},
			{Where: "Arbejdsmiljødagen i efteråret", What: "Arbejdet med aktørskab og frisættelse fortsætter. Hvad det førte til, kendes ikke"},
			{Where: "Årsmødet for alle ledere", What: "Direktionen inviterer. Dagen kendes ikke", Group: "Alle ledere"},
		},
	}
}

func norddjursInitiatives() []Initiative {
	return []Initiative{
		{
			Key: "ledelsesforloeb", Title: "Udviklingsforløb med fokus på ledelse", Kind: "development",
			Unit: "kommunen", Letter: "kodeks", State: "under_way",
			Text: "Sag 24/277. Sat i gang af Direktionen efter ansættelsen af en ny kommunaldirektør. Første fase: Direktionen og chefkredsen rykker tættere sammen. " +
				"Inspirationen er Syddjurs og Skanderborg, hvor de to mødes som en »koncernledelse«. " +
				"Den politiske betjening koordineres på tværs af fagudvalgene. Ledelsesrollerne afklares hos chefer og aftaleholdere, mens driften holdes stabil. " +
				"Forløbet ses sammen med indsatsen for mindre bureaukrati og mere forenkling.",
			Effects: norddjursAims(),
		},
		{
			Key: "tryghed", Title: "Psykologisk tryghed, arbejdsfællesskaber og arbejdsmiljø", Kind: "development",
			Unit: "kommunen", Letter: "kodeks", State: "under_way",
			Text: "Direktionens indsats siden årsskiftet, sammen med ledere og MED.",
		},
	}
}

// norddjursMore are the process's partners and its steps. Only the discussion has a day
// and an outcome in the case.
func norddjursMore() []More {
	return []More{
		{Initiative: "ledelsesforloeb", GivenBy: "Direktionen",
			Partners: []string{"Erhvervslivet og virksomheder", "Kulturinstitutioner", "Foreninger og civilsamfund", "Lokalsamfund", "Uddannelsesinstitutioner", "Borgere"},
			Method:   "Direktion og chefkreds mødes om fælles opgaver som en samlet ledelse. Inspirationen er Syddjurs og Skanderborg.",
			Milestones: []Step{
				{Phase: "Første fase", Text: "Direktionen og chefkredsen arbejder tættere sammen"},
				{Phase: "Første fase", Text: "Drøftet i Hovedudvalget", Day: "2024-06-06", Done: "2024-06-06"},
				{Text: "Ledelsesrollerne er afklaret hos chefer og aftaleholdere"},
				{Text: "Den politiske betjening er koordineret på tværs af fagudvalg"},
			}},
		{Initiative: "tryghed", GivenBy: "Direktionen",
			Milestones: []Step{{Phase: "Efteråret", Text: "Aktørskab og frisættelse på arbejdsmiljødagen"}}},
	}
}

// norddjursAims are the aim of the process and its three objectives. The case is from its
// beginning, so that of none of them can it be said what came of it.
func norddjursAims() []Effect {
	aim := func(key, title, text string) Effect {
		return Effect{Key: key, Title: title, Text: text, Assessments: []Assessment{{Day: "2024-06-06", Result: "unknown",
			Evidence: "Sag 24/277 er fra forløbets begyndelse og fortæller ikke, hvad der kom ud af det."}}}
	}
	return []Effect{
		aim("sammenhaeng", "En sammenhængende kommune", "Borgere og virksomheder mærker, at opgaverne løses ud fra helheden."),
		aim("maal-dialog", "Stærkere dialog", "Målsætning 1: mere dialog, blandt andet med borgere, private aktører og politikere."),
		aim("maal-aktoerer", "Flere er med til at løse opgaverne", "Målsætning 2: nye måder at få flere aktører med på."),
		aim("maal-partnerskaber", "Samarbejder og partnerskaber, der forpligter", "Målsætning 3: de skal være aktive og bindende."),
	}
}
