package seed

// Fredensborg is the case on the board's Ledetråd 2017, as the economy
// committee had it on 14 November 2016. The case tells that each theme has
// messages for three audiences but does not quote them, so they are empty.
func Fredensborg() World {
	return World{
		Slug:     "fredensborg",
		Name:     "Fredensborg Kommune",
		Source:   "Oplysningerne er fra sag 16/9040, punkt 265 »Direktionens Ledetråd 2017« i Økonomiudvalget den 14. november 2016.",
		SourceEN: "The facts are from case 16/9040, item 265 “Direktionens Ledetråd 2017” in the economy committee on 14 November 2016.",
		// The case has the letter support the council's "politiske målsætninger".
		Words: map[string]string{"beacon": "politisk målsætning", "aim": "målsætning"},
		Units: []Unit{
			{Key: "kommunen", Name: "Fredensborg Kommune", Kind: "municipality"},
			{Key: "borgerservice", Name: "Center for Borgerservice og Digitalisering", Kind: "centre", Parent: "kommunen"},
		},
		Bodies:     fredensborgBodies(),
		Principles: fredensborgPrinciples(),
		LetterForm: "fredensborg",
		Letters:    []Letter{fredensborg2016(), fredensborg2017()},
		// The case as the document names it; what came of it is not there.
		Cases: []Case{{Number: "16/9040", Title: "Direktionens Ledetråd 2017", Unit: "kommunen", Day: "2016-11-14", State: "ready",
			Stops: []CaseStop{{Body: "oekonomiudvalget", Formal: true, Day: "2016-11-14", Purpose: "inform"}}}},
		CaseForm: "fredensborg",
	}
}

func fredensborgBodies() []Body {
	return []Body{
		{Key: "byraadet", Name: "Byrådet", Kind: "council",
			Purpose: "Udstikker de politiske målsætninger, som ledetråden støtter."},
		{Key: "oekonomiudvalget", Name: "Økonomiudvalget", Kind: "economy",
			Purpose: "Får ledetråden til orientering."},
		{Key: "direktionen", Name: "Direktionen", Kind: "board",
			Purpose: "Skriver hvert år en ledetråd med retning for organisationens arbejde i det kommende år."},
		{Key: "chefforum", Name: "Chefforum", Kind: "forum",
			Purpose: "Drøftede ledetråden strategisk, da den blev til."},
		{Key: "institutionsledere", Name: "Gruppen af institutionsledere", Kind: "group",
			Purpose: "Drøftede ledetråden strategisk, da den blev til."},
		{Key: "hovedudvalget", Name: "Hovedudvalget", Kind: "med",
			Purpose: "Drøftede ledetråden, da den blev til."},
		{Key: "ledercirklen", Name: "Ledercirklen", Kind: "network",
			Purpose: "Får ledetråden sendt og præsenteret."},
	}
}

func fredensborgPrinciples() []Principle {
	return []Principle{
		{Key: "effektkaeden", Title: "Effektkæden", Kind: "approach",
			Source: "Projekter i Center for Borgerservice og Digitalisering, sag 16/9040",
			Text:   "Ressourcer, processer, ydelser og resultater ses som led i samme kæde. Det sidste led er effekt for borgerne."},
		{Key: "aarsplaner", Title: "Temaerne bliver til mål i årsplanerne", Kind: "rule", Source: "Sag 16/9040, »Fra ord til handling«",
			Text: "Centre og institutioner gør temaerne konkrete i deres årsplaner. Refleksionsspørgsmål og kurser hjælper på vej."},
		{Key: "seks-droeftelser", Title: "Seks strategiske drøftelser om året", Kind: "rule", Source: "Sag 16/9040, »Fra ord til handling«",
			Text: "Direktionen inviterer hvert år seks forskellige enheder, både institutioner og centre, til at drøfte ledetråden i deres årsplaner. " +
				"Den viser, hvor langt temaerne er nået ud, og giver stof til næste års ledetråd."},
		{Key: "loebende-opfoelgning", Title: "Opfølgning hjemme og i dialog", Kind: "rule", Source: "Sag 16/9040, »Fra ord til handling«",
			Text: "Centre og institutioner følger selv op undervejs og taler med Direktionen om det."},
	}
}

// fredensborg2016 holds the titles of last year's themes and no more: the
// case of 2017 names them in passing.
func fredensborg2016() Letter {
	return Letter{
		Key:   "l16",
		Title: "Ledetråd 2016",
		Year:  2016,
		State: "closed",
		Themes: []Theme{
			{Key: "t16-effekt", Title: "Effekt for borgerne"},
			{Key: "t16-samspil", Title: "Samspil med borgeren om velfærden"},
			{Key: "t16-trivsel", Title: "Trivsel og faglighed"},
		},
	}
}

func fredensborg2017() Letter {
	return Letter{
		Key:      "l17",
		Title:    "Ledetråd 2017",
		Year:     2017,
		State:    "in_force",
		Subtitle: "Tre temaer, der spiller sammen og fører de tidligere års ledetråde videre.",
		Looking: "Effekt har været et emne for hele organisationen og lokalt i de enkelte fag. Datadrevet ledelse har været i fokus, og centrene har taget nye metoder i brug. " +
			"De strategiske drøftelser har givet stof både til temaerne og til brevets form: " +
			"det fremgår nu tydeligere, også af en grafisk illustration, hvad temaerne betyder for borgerne, organisationen og medarbejderne.",
		Political: "Ledetråden er Direktionens redskab til at få organisationen til at støtte Byrådets politiske målsætninger.",
		Case:      "16/9040",
		Themes:    fredensborgThemes(),
		Events:    fredensborgEvents(),
	}
}

func fredensborgThemes() []Theme {
	return []Theme{
		{
			Key: "t17-effekt", Title: "Effekt for borgerne", Subtitle: "Indsatser der virker",
			Why: "En indsats skal give borgeren den effekt, der var meningen, og så meget af den som muligt. " +
				"De metoder og fælles tiltag, der er taget i brug, bygges der videre på.",
			From: []Lineage{{Theme: "t16-effekt", How: "continued", Why: "Direktionen har valgt at beholde temaet."}},
		},
		{
			Key: "t17-samarbejde", Title: "Grænsekrydsende samarbejde", Subtitle: "Helhedsorienteret indsats",
			Why: "Grænser skal krydses både inde i organisationen og ud mod omverdenen. " +
				"Borgere og virksomheder efterspørger en samlet indsats, og den kan give dem større effekt.",
			From: []Lineage{{Theme: "t16-samspil", How: "extends", Why: "Samspillet med borgeren udvides til samarbejde over både indre og ydre grænser."}},
		},
		{
			Key: "t17-faglighed", Title: "Faglighed og kompetence", Subtitle: "Et arbejdsliv i udvikling",
			Why: "Arbejdet skal selv skabe udvikling og læring. Inspirationen kan også komme fra andre brancher.",
			From: []Lineage{{Theme: "t16-trivsel", How: "follows",
				Why: "Samme spor, nu med blik for udvikling og læring."}},
		},
	}
}

func fredensborgEvents() []Event {
	return []Event{
		{What: "Strategiske drøftelser, da ledetråden blev til", Where: "Direktionen, Chefforum og en gruppe institutionsledere"},
		{What: "Drøftet, da ledetråden blev til", Where: "Hovedudvalget"},
		{Day: "2016-11-01", What: "Sendt digitalt til ledercirklen", Where: "Ledercirklen", Group: "Ledercirklen"},
		{Day: "2016-11-14", What: "Til orientering som punkt 265; orienteringen taget til efterretning", Where: "Økonomiudvalget", Group: "Økonomiudvalget"},
		{Day: "2016-12-08", What: "Præsentation for ledercirklen", Where: "Væksthusseminaret", Group: "Ledercirklen"},
		{What: "Præsentation, december 2016", Where: "Rådhusinformationsmødet"},
		{What: "Kursus i ledetråd og årsplaner, december 2016"},
		{What: "Gjort tilgængelig", Where: "Medarbejderportalen"},
	}
}
