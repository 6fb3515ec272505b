package seed

import "slices"

// Ringsted is the undated paper on the working basis of Ringsted's board. It
// has no themes: its principles and rules of play are what it says.
func Ringsted() World {
	return World{
		Slug:     "ringsted",
		Name:     "Ringsted Kommune",
		Source:   "Oplysningerne er fra Ringsted Kommunes papir »Direktionens arbejdsgrundlag«, som er uden dato. Det siger heller ikke, hvornår de faste møder begyndte, så de begynder den dag, oplysningerne er lagt ind.",
		SourceEN: "The facts are from Ringsted Municipality's paper “Direktionens arbejdsgrundlag”, which bears no date. Nor does it say when the recurring meetings began, so they begin on the day the facts were entered.",
		// The paper calls itself a working basis.
		Words:        map[string]string{"letter": "arbejdsgrundlag"},
		Units:        []Unit{{Key: "kommunen", Name: "Ringsted Kommune", Kind: "municipality"}},
		MeetingRules: ringstedRules(), MeetingSeries: ringstedSeries(),
		Bodies:     append(ringstedBodies(), ringstedForums()...),
		Principles: slices.Concat(ringstedPrinciples(), ringstedTable(), ringstedOrganisation(), ringstedBoard(), ringstedPolitics()),
		LetterForm: "ringsted",
		Letters: []Letter{{
			Key:      "arbejdsgrundlag",
			Title:    "Direktionens arbejdsgrundlag",
			Standing: true,
			State:    "in_force",
			Subtitle: "Hvert år laver Direktionen en årsplan, hvor hvert medlem har mindst én tværgående opgave.",
			Looking: "Kommunen er endnu kun begyndt på udtrykkelige mål, brugerundersøgelser og kvalitativ opfølgning, man lærer af. " +
				"Børne- og ungepolitikken er et af de få eksempler. Krav om dokumentation handler oftest om metode og sjældent om effekt.",
			Political: "Først kommer tilbuddene til borgere og brugere, på det niveau Byrådet har fastlagt. " +
				"Staten kræver mere og mere dokumentation; arbejdet lægges til rette, så effekten også kan vises.",
		}},
	}
}

func ringstedBodies() []Body {
	return []Body{
		{Key: "byraadet", Name: "Byrådet", Kind: "council",
			Purpose: "Træffer de beslutninger, som Direktionen har ansvaret for at få omsat."},
		{Key: "oekonomiudvalget", Name: "Økonomiudvalget", Kind: "economy",
			Purpose: "Afgør sager, som hele Direktionen skal være orienteret om."},
		{Key: "udvalgene", Name: "Udvalgene", Kind: "committee",
			Purpose: "Direktøren har ansvaret for dialogen med formanden og for dagsordenen."},
		{Key: "direktionen", Name: "Direktionen", Kind: "board",
			Purpose: "Øverste administrative ledelse med ansvar for hele kommunens virke, for eksempel de fokuspunkter, der følges, og prioritering af økonomien.",
			Seats:   []string{"Kommunaldirektøren", "Fem direktører"}},
		{Key: "chefgruppen", Name: "Chefgruppen", Kind: "group", Meets: "Løbende",
			Purpose: "Mødes med Direktionen om temaer i udviklingen af organisationen."},
		{Key: "chef-og-ledergruppen", Name: "Chef- og ledergruppen", Kind: "group", Meets: "Løbende",
			Purpose: "Mødes med Direktionen om temaer i udviklingen af organisationen."},
		{Key: "konsulentgruppen", Name: "Direktionens konsulentgruppe", Kind: "group",
			Purpose: "Hjælper med at styre og koordinere tværgående opgaver og sørger for samspil med forvaltningerne."},
	}
}

func ringstedForums() []Body {
	return []Body{
		{Key: "politikkoordination", Name: "Politikkoordination", Kind: "forum", Meets: "Mandag 8.15–9.30",
			Purpose: "Uden dagsorden. Alle får samme viden om kommende udvalgssager og initiativer, og borgmesteren kan udøve sin politiske ledelse.",
			Seats:   []string{"Direktionen", "Borgmesteren"}},
		{Key: "strategi-og-drift", Name: "Strategidrøftelser og driftskoordination", Kind: "forum", Meets: "Onsdag 12.00–15.00",
			Purpose: "Fast dagsorden: temaer, drift og eventuelt.",
			Seats:   []string{"Direktionen", "Borgmesteren i udvalgte punkter", "Gæster udefra og indefra til temaer"}},
		{Key: "seminarer", Name: "Direktionens seminarer", Kind: "forum", Meets: "Fire gange om året, to dage",
			Purpose: "Medlemmerne skiftes til at forberede et strategisk hovedpunkt. Et relevant besøg, hos en virksomhed eller en anden kommune, kan indgå.",
			Seats:   []string{"Direktionen", "Borgmesteren efter behov"}},
	}
}

func ringstedPrinciples() []Principle {
	const source = "Direktionens arbejdsgrundlag, principper for arbejdet"
	return []Principle{
		{Key: "udefra-og-ind", Title: "Tænk udefra og ind", Kind: "principle", Source: source,
			Text: "Alt ses fra borgerens side."},
		{Key: "laeringskultur", Title: "Læringskultur", Kind: "principle", Source: source,
			Text: "Spørg hver gang, hvilken effekt indsatsen havde, og hvad den lærte os."},
		{Key: "strategisk-dialog", Title: "Strategisk dialog – lokalt ansvar", Kind: "principle", Source: source},
	}
}

// ringstedTable is the paper's table of three columns, a rule for each cell.
func ringstedTable() []Principle {
	const will, do, politics = "Skemaet, kolonnen »Vi vil«", "Skemaet, kolonnen »Vi gør«", "Skemaet, kolonnen »Relation til det politiske niveau«"
	rule := func(key, title, column string) Principle {
		return Principle{Key: key, Title: title, Kind: "rule", Source: "Direktionens arbejdsgrundlag. " + column}
	}
	return []Principle{
		rule("vil-faglighed", "Fagligheden i fokus", will),
		rule("vil-helhed", "Helheden for øje", will),
		rule("vil-koordinering", "Koordinering på tværs", will),
		rule("vil-forskellighed", "Respekt for, at vi er forskellige", will),
		rule("goer-taler", "Tal med hinanden og ikke om hinanden", do),
		rule("goer-ansvar", "Ansvar både for helheden og for egen forvaltning", do),
		rule("goer-frihed", "Frihed under ansvar", do),
		rule("goer-kommunikation", "God kommunikation overalt i organisationen", do),
		rule("goer-sager", "Sager løses hurtigt og effektivt, uanset hvor de hører til", do),
		rule("politik-byraad", "En direktion for hele Byrådet", politics),
		rule("politik-valg", "Sagsfremstillingen gør de politiske valg tydelige, så de kan debatteres", politics),
		rule("politik-rolle", "Politikerne mærker støtte til rollen som beslutningstagere", politics),
	}
}

func ringstedOrganisation() []Principle {
	const source = "Direktionens arbejdsgrundlag, organisationsmodel"
	return []Principle{
		{Key: "ledelseslag", Title: "Tre ledelseslag", Kind: "rule", Source: source,
			Text: "Direktion, chefer og ledere, i forvaltninger og stabe."},
		{Key: "taet-paa", Title: "Beslutninger tæt på borgeren", Kind: "rule", Source: source,
			Text: "Der besluttes så nær borgeren eller brugeren, som det kan lade sig gøre. Decentraliseringen er sket uens og skal føres til ende."},
		{Key: "to-modeller", Title: "Hierarki og netværk på én gang", Kind: "rule", Source: source,
			Text: "Politisk betjening og reference går gennem forvaltningerne. Strategisk udvikling og kommunikation går gennem netværket."},
		{Key: "roller", Title: "Rollen før pladsen i hierarkiet", Kind: "rule", Source: source,
			Text: "Med en opgave følger den beslutningskompetence, der skal til for at løse den."},
		{Key: "leder-opad", Title: "Alle ledere leder opad", Kind: "leadership", Source: source,
			Text: "Lederne hører til kommunens samlede ledelse og inviteres til strategisk dialog om mål og retning."},
	}
}

func ringstedBoard() []Principle {
	const source, forms = "Direktionens arbejdsgrundlag, roller og opgaver", "Direktionens arbejdsgrundlag, arbejdsformer"
	return []Principle{
		{Key: "enighed", Title: "Beslutning i enighed, ellers afgør kommunaldirektøren", Kind: "rule", Source: forms,
			Text: "Direktionen ventes at blive enig. Bliver den ikke det, ligger afgørelsen hos kommunaldirektøren."},
		{Key: "aarsplan", Title: "Årsplan med mindst én tværgående opgave til hvert medlem", Kind: "rule", Source: source,
			Text: "Årsplanens opgaver går typisk på tværs, og ansvaret for dem fordeles i Direktionen."},
		{Key: "saerlige-opgaver", Title: "Særlige opgaver har én ansvarlig", Kind: "rule", Source: source,
			Text: "Ud over årsplanen kan der sættes opgaver i gang på tværs af forvaltninger og stabe. Ansvar og kompetence lægges entydigt hos én fra Direktionen eller chefgruppen."},
		{Key: "foerst-medlem", Title: "Først medlem af Direktionen, så direktør", Kind: "rule", Source: source,
			Text: "Helheden vejer tungest. Hvert medlem leder også en forvaltning eller stab."},
		{Key: "afsmitning", Title: "Det, der smitter af på andre, koordineres først", Kind: "rule", Source: source,
			Text: "Rammer en beslutning andre områder, tales der med dem, før den træffes."},
		{Key: "ingen-paalaeg", Title: "Faglige synspunkter kan ikke pålægges", Kind: "rule", Source: source,
			Text: "Direktionen bestemmer ikke, hvad et medlem mener fagligt, eller vinklen i medlemmets råd til et udvalg. Her er medlemmet direktør for sit eget område."},
		{Key: "viden", Title: "Direktøren holder de andre orienteret", Kind: "rule", Source: source,
			Text: "Det gælder især sager, der skal afgøres i Økonomiudvalget og Byrådet. Andre forvaltninger inddrages, hvor det giver værdi."},
		{Key: "finansiering", Title: "Overskridelser følges af kompenserende finansiering", Kind: "rule", Source: source,
			Text: "Direktionen prioriterer og følger økonomien på tværs og anviser, hvor pengene skal findes."},
	}
}

func ringstedPolitics() []Principle {
	const source = "Direktionens arbejdsgrundlag, samspil med den politiske organisation"
	return []Principle{
		{Key: "ligevaerdig", Title: "Lige god betjening af alle i Byrådet", Kind: "rule", Source: source,
			Text: "Det gælder partier, lister og det enkelte medlem."},
		{Key: "raadgivning", Title: "Den rette rådgivning på det rette niveau", Kind: "rule", Source: source,
			Text: "Direktionen har ansvaret for, at betjeningen er entydig og faglig, uanset den politiske ledelsesform."},
		{Key: "borgmesteren", Title: "Borgmesteren vælger selv sine punkter", Kind: "rule", Source: source,
			Text: "Borgmesteren er øverst ansvarlig for administrationen og samarbejder tæt med Direktionen uden at være medlem af den."},
		{Key: "indstiller", Title: "Direktøren indstiller sager fra sit eget område", Kind: "rule", Source: source,
			Text: "Indstillingen går til udvalg og byråd. Direktøren står også for dialogen med udvalgsformanden og for dagsordenen."},
		{Key: "dialog-politik", Title: "Politikerne kan tale med borgere, brugere og organisation", Kind: "rule", Source: source,
			Text: "Direktionen er med til at give dem muligheden."},
		{Key: "omsaetning", Title: "Byrådets beslutninger føres ud i livet", Kind: "rule", Source: source,
			Text: "Når den ventede tid undtagelsesvis ikke kan holdes, tager direktøren sagen med i Direktionen, som ser på andre veje."},
	}
}
