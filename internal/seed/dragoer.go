package seed

// Dragoer is Dragør's direction note of 25 March 2015: a direction that stands
// until it is replaced.
func Dragoer() World {
	return World{
		Slug:     "dragoer",
		Name:     "Dragør Kommune",
		Source:   "Oplysningerne er fra Dragør Kommunes notat »Retning for den administrative organisation« af 25. marts 2015.",
		SourceEN: "The facts are from Dragør Municipality's note “Retning for den administrative organisation” of 25 March 2015.",
		// The note speaks of a direction with three development goals, of few and clear
		// result goals for each workplace, and of the Kommunalbestyrelse.
		Words:      map[string]string{"council": "kommunalbestyrelse", "letter": "retning", "theme": "udviklingsmål", "goal": "resultatmål"},
		Units:      []Unit{{Key: "kommunen", Name: "Dragør Kommune", Kind: "municipality"}},
		Bodies:     dragoerBodies(),
		Principles: dragoerPrinciples(),
		LetterForm: "dragoer",
		Letters: []Letter{{
			Key:       "retning",
			Title:     "Retning for den administrative organisation",
			Standing:  true,
			State:     "in_force",
			Subtitle:  "Tre udviklingsmål og én tilgang for hele administrationen.",
			Political: "Kommunalbestyrelsen og fagudvalgene sætter de politiske mål og rammer, blandt andet ud fra lovgivningen. Administrationen hjælper med at forberede dem og føre dem ud i livet.",
			Approach: "Dialog er den måde, organisationen arbejder på, hvad enten det gælder forkant, sammenhæng eller resultater. " +
				"Princippet om dialog siger, hvad den indebærer.",
			InForce: "2015-03-25",
			Themes:  dragoerThemes(),
		}},
	}
}

func dragoerBodies() []Body {
	return []Body{
		{Key: "kommunalbestyrelsen", Name: "Kommunalbestyrelsen", Kind: "council",
			Purpose: "Sætter sammen med fagudvalgene de politiske mål og rammer."},
		{Key: "fagudvalgene", Name: "Fagudvalgene", Kind: "committee",
			Purpose: "Sætter sammen med Kommunalbestyrelsen de politiske mål og rammer."},
		{Key: "direktionen", Name: "Direktionen", Kind: "board",
			Purpose: "Leder administrationen og sætter retning for dens udvikling."},
	}
}

func dragoerThemes() []Theme {
	return []Theme{
		{
			Key:   "forkant",
			Title: "En organisation på forkant",
			Why: "Ændringer i borgernes behov, i love og statslig styring og i samfundet skal opdages og håndteres tidligt. Det er ikke et kapløb. " +
				"Dragør kommer sjældent først, men kan holde øje med andres idéer og vurdere, om de er noget værd her. " +
				"Den, der ser tidligt, kan præge det, der kommer, og får ro til holdbare løsninger sammen med borgere og andre.",
			Presupposes: "De ansatte ser ud over egen kommune: til faglige netværk, andre kommuner og forskning. De er nysgerrige og åbne for nyt. " +
				"Fejl må gerne ske, men et projekt, der slår fejl, ventes lukket eller rettet til tidligt.",
		},
		{
			Key:   "sammenhaeng",
			Title: "Sammenhæng i opgaveløsningen",
			Why: "Borgeren skal møde en hel indsats, der begynder med borgerens egne drømme og kræfter; fag, økonomi og personale er hensyn, der tæller med. " +
				"Borgerne får større livskvalitet, og de ansatte bliver gode kolleger, der er stolte på tværs af fag.",
			Presupposes: "Fagområder og niveauer arbejder sammen, og alle viser holdånd og bruger deres faglighed. Ledere leder til alle sider: opad, nedad, på tværs og udad. " +
				"Borgere, foreninger og erhvervsliv er aktive medborgere og skaber stedet sammen med kommunen, som ikke kan det alene. " +
				"Når lokalsamfundet er med, vokser fællesskab og forståelse for prioriteringer.",
		},
		{
			Key:   "resultater",
			Title: "Resultater for borgerne",
			Why: "Det, borgeren får ud af indsatsen, vejer tungere end den interne arbejdsdeling. " +
				"Metoder vælges efter faglig viden og evidens for, hvad der virker, og kan tilpasses den enkelte. Projekter bør som regel have resultatmål.",
			Presupposes: "Arbejdspladsen har få og klare resultatmål; i nogle tilfælde har den enkelte borger det også. " +
				"Borgerne er med, både når målene formuleres, og når der følges op.",
		},
	}
}

func dragoerPrinciples() []Principle {
	const source = "Retning for den administrative organisation, 25. marts 2015"
	return []Principle{
		{Key: "dialog", Title: "Dialog", Kind: "approach", Source: source + ", afsnit 2",
			Text: "Gælder for alle tre udviklingsmål. Forskellige interesser, synspunkter og fag bliver inddraget, hørt og respekteret, og kolleger og borgere mødes ordentligt. " +
				"Borgeren får ikke altid sit ønske opfyldt; til gengæld er der en forklaring på valget."},
		{Key: "prioritere", Title: "At prioritere", Kind: "use", Source: source + ", afsnit 3",
			Text: "Udviklingsmål og tilgang bruges til at vælge, hvad der skal udvikles, i hele organisationen og på hver arbejdsplads."},
		{Key: "vejlede", Title: "At vejlede", Kind: "use", Source: source + ", afsnit 3",
			Text: "Udviklingsmål og tilgang er en værdibaseret hjælp til ansatte, der står i et af hverdagens dilemmaer."},
		{Key: "opfoelgning", Title: "Opfølgning ved anledninger, der findes i forvejen", Kind: "rule", Source: source + ", afsnit 3",
			Text: "Direktionen ser, hvordan det går, når den drøfter konkrete sager, besøger arbejdspladser, og ved andet, der alligevel finder sted."},
		{Key: "portefoelje", Title: "Direktionens projektportefølje", Kind: "rule", Source: source + ", afsnit 3",
			Text: "Større indsatser, der støtter retningen, samles i en portefølje, som holdes ajour. Hvert projekt får sine egne resultatmål. " +
				"Retningen er også udgangspunkt for nye udviklingsprojekter og for valg i den daglige drift."},
		{Key: "arbejdspladser", Title: "Hver arbejdsplads arbejder systematisk med retningen", Kind: "rule", Source: source + ", afsnit 3",
			Text: "Forkant, sammenhæng, resultater og dialog skal med tiden kunne ses i hverdagen."},
	}
}
