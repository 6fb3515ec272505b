package seed

func fjordbyLetter27() Letter {
	return Letter{
		Key: "l27", Title: "Ledetråd 2027", Year: 2027, State: "draft", Case: "26/2418",
		Subtitle: "Udkast. Samme tre temaer, men læring på tværs flytter derhen, hvor den bruges.",
		Looking: "Genkald viste sig at handle om sager hos andre centre. " +
			"Ét projekt blev stoppet i tide, og to blev justeret.",
		Political: "Byrådets otte mål for 2026–2029. Målet om levende byer og landsbyer mangler et tema.",
		Themes:    []Theme{fjordbyVirker27(), fjordbyForloeb27(), fjordbyLaere27()},
		Rounds:    fjordbyRounds27(), Points: fjordbyPoints27(),
		Events: []Event{
			{Day: "2026-08-25", What: "Udkastet sendt i runde", Where: "Chefforum"},
			{Day: "2026-09-15", What: "Runde for institutionsledere", Where: "Gruppe af ni ledere"},
			{Day: "2026-09-17", What: "Drøftet, før direktionen vedtager den", Where: "Hovedudvalget"},
			{Day: "2026-09-22", What: "Tema 2 drøftet sammen med punktet om genkald", Where: "Chefforum"},
			{Day: "2026-10-28", What: "Drøftet. Vedtages, når årets sidste drøftelser er samlet op", Where: "Direktionen"},
			{Day: "2026-11-17", What: "Rettet udkast sendt ud", Where: "Ledercirklen"},
			{Day: "2027-01-13", What: "Kursus i årsplaner", Where: "Fjordby Bibliotek", Course: true, Seats: 20, Hours: "9.00–12.00",
				Material: "Spørgsmålene til temaerne, bagest i ledetråden",
				People:   []string{"gitte", "susanne", "kasper", "trine", "emil", "camilla", "vibeke", "kirsten"}},
		},
	}
}

func fjordbyVirker27() Theme {
	return Theme{
		Key: "t27-1", Title: "Det, der virker", Subtitle: "Indsatser med effekt for borgeren",
		Why:          "Vi kan nu vise effekt flere steder. Næste skridt er at bruge det, når vi vælger til og fra.",
		Presupposes:  "At alle, der berøres, er spurgt, før et fælles projekt begynder.",
		Citizens:     "Du kan se, hvad vi gør, og om det virker.",
		Organisation: "Vi begynder småt, vurderer tidligt og spreder kun det, der hjælper.",
		Employees:    "Du er med til at vurdere, om det virkede.",
		Questions: []string{"Hvem skal spørges, før vi begynder?",
			"Hvad har vi set virke, som vi endnu ikke har delt?"},
		Goals: []string{"g26-klarer", "g26-adgang", "g26-sundhed", "g26-unge"},
		From:  []Lineage{{Theme: "t26-1", How: "continued", Why: "Tre effekter er aldrig vist, og de fleste er kun vurderet én gang."}},
	}
}

func fjordbyForloeb27() Theme {
	return Theme{
		Key: "t27-2", Title: "Ét forløb på tværs", Subtitle: "Vi bliver på linjen",
		Why:          "Fem steder så uafhængigt af hinanden, at borgeren ringer igen, fordi sagen ligger hos andre.",
		Presupposes:  "At man kender kollegerne hos de andre. Derfor hører læring på tværs til her.",
		Citizens:     "Vi viderestiller og bliver på linjen.",
		Organisation: "Centrene lærer af de forløb, de deler, og retter dem sammen.",
		Employees:    "Du bruger en dag om året hos dem, du oftest sender borgere videre til.",
		Questions: []string{"Hvem sender vi oftest borgere videre til?",
			"Hvad sker der, når vi har lagt røret på?"},
		Goals: []string{"g26-klarer", "g26-familier", "g26-unge", "g26-virksomheder"},
		From: []Lineage{
			{Theme: "t26-2", How: "continued", Why: "Forsøget med én indgang for familier er først lige ved at blive til drift."},
			{Theme: "t26-3", How: "split", Why: "Læring på tværs giver mest, når den handler om fælles forløb."},
		},
	}
}

func fjordbyLaere27() Theme {
	return Theme{
		Key: "t27-3", Title: "Tid til at lære", Subtitle: "Sparring om det daglige arbejde",
		Why:          "Kurser alene ændrede ikke vaner. Det gjorde sparring om egne tal og egne opgaver.",
		Presupposes:  "At tiden er sat af på forhånd, og at lederen selv er med.",
		Citizens:     "Du møder fagfolk, der øver sig og tager imod råd.",
		Organisation: "Hvert sted har fast sparring mindst fire gange om året.",
		Employees:    "Du får sparring om det, du står med, ikke endnu et kursus.",
		Questions: []string{"Hvornår gav vi sidst hinanden et godt råd?",
			"Hvilket kursus kunne vi bytte til sparring?"},
		Goals: []string{"g26-arbejdsplads"},
		From:  []Lineage{{Theme: "t26-3", How: "split", Why: "Temaet rummede to ting. Den faglige sparring bliver her."}},
	}
}
