package seed

// HoejeTaastrup is the board's strategy letter for 2015, as Ledernyt of
// 3 November 2014 has it.
func HoejeTaastrup() World {
	return World{
		Slug:     "hoeje-taastrup",
		Name:     "Høje-Taastrup Kommune",
		Source:   "Oplysningerne er fra Høje-Taastrup Kommunes Ledernyt af 3. november 2014, »Direktionens strategibrev 2015«.",
		SourceEN: "The facts are from Høje-Taastrup Municipality's Ledernyt of 3 November 2014, “Direktionens strategibrev 2015”.",
		// The letter is a "strategibrev", the municipality's goals are "pejlemærker", and
		// plans are agreements ("aftalestyringen for 2015").
		Words:       map[string]string{"beacon": "pejlemærke", "aim": "pejlemærke", "letter": "strategibrev", "yearplan": "aftale", "plan": "aftale"},
		Units:       []Unit{{Key: "kommunen", Name: "Høje-Taastrup Kommune", Kind: "municipality"}},
		Bodies:      hoejeTaastrupBodies(),
		Goals:       hoejeTaastrupGoals(),
		Principles:  hoejeTaastrupPrinciples(),
		LetterForm:  "hoejetaastrup",
		Letters:     []Letter{hoejeTaastrup2015()},
		Initiatives: hoejeTaastrupProjects(),
		More:        hoejeTaastrupMore(),
	}
}

func hoejeTaastrupBodies() []Body {
	const basis = "Drøfter, hvordan personalepolitik og ledelsesgrundlag bruges i ledelse."
	return []Body{
		{Key: "byraadet", Name: "Byrådet", Kind: "council",
			Purpose: "Har vedtaget budgettet for 2015 og digitaliseringsstrategien."},
		{Key: "direktionen", Name: "Direktionen", Kind: "board",
			Purpose: "Skriver strategibrevet og kommer gerne ud og taler om det."},
		{Key: "centerchefgruppen", Name: "Centerchefgruppen", Kind: "group", Purpose: basis},
		{Key: "strategisk-lederforum", Name: "Strategisk Lederforum", Kind: "forum",
			Purpose: basis + " Holder seminar om fælles ledelse."},
		{Key: "ledernetvaerk", Name: "Ledernetværkene", Kind: "network",
			Purpose: "Giver input til strategibrevet. " + basis},
		{Key: "rehabilitering", Name: "Rehabiliteringsteamet", Kind: "group",
			Purpose: "Flere fag koordinerer indsatsen for den enkelte borger."},
		{Key: "hjerneskade", Name: "Hjerneskadeteamet", Kind: "group",
			Purpose: "Flere fag koordinerer indsatsen for den enkelte borger."},
		{Key: "med", Name: "MED-systemet", Kind: "med",
			Purpose: "Drøfter personalepolitikken på ny sammen med Direktionen."},
	}
}

func hoejeTaastrupGoals() []Goal {
	goal := func(key, title string) Goal {
		return Goal{Key: key, Title: title, Source: "Budget 2015", Period: "2015", Body: "byraadet"}
	}
	return []Goal{
		goal("vaekst", "Fortsat fokus på vækst og nedbringelse af ledigheden"),
		goal("skole", "Ny skole i Hedehusene – en kickstart af byudviklingen i NærHeden"),
		goal("aktivt-liv", "Fokus på det aktive liv og udvikling af gode byrum"),
		goal("forebyggelse", "Forebyggelse og inklusion"),
	}
}

func hoejeTaastrupPrinciples() []Principle {
	const source = "Direktionens strategibrev 2015"
	return []Principle{
		{Key: "tag-en-snak", Title: "Direktionen taler gerne om brevet", Kind: "rule", Source: source,
			Text: "Ledergrupper, personalemøder og arbejdspladser kan bede om en samtale om, hvad ordene betyder, og hvorfor temaerne er valgt."},
		{Key: "aftalerne", Title: "Effekter og samarbejde på tværs skal stå i aftalerne", Kind: "rule", Source: source + ", tema 1 og 6",
			Text: "I aftalestyringen for 2015 beskriver institutioner og centre, hvordan de vil arbejde med borger- og brugereffekter, og lederen tager stilling til koordinering på tværs."},
		{Key: "personalepolitik", Title: "Den værdibaserede personalepolitik", Kind: "leadership", Source: source + "; personalepolitikken fra 2009",
			Text: "Tages op til ny drøftelse i 2015, fordi vilkårene for kommunal ledelse er blevet andre."},
		{Key: "ledelsesgrundlag", Title: "Det værdiorienterede ledelsesgrundlag", Kind: "leadership", Source: source,
			Text: "Et fælles emne for ledernes fora sammen med personalepolitikken."},
		{Key: "to-sider", Title: "Drift og innovation hører sammen", Kind: "leadership", Source: source + ", tema 4",
			Text: "Effektivisering og fornyelse er ikke modsætninger; ledelsen arbejder med begge dele på én gang."},
	}
}

func hoejeTaastrup2015() Letter {
	return Letter{
		Key:      "l15",
		Title:    "Direktionens strategibrev 2015",
		Year:     2015,
		State:    "in_force",
		Subtitle: "Et indspark til ledernes drøftelser og egne mål, også mål på tværs; svarene er ikke givet på forhånd.",
		Looking: "I 2013 og 2014 kom skolereformen godt i gang, og unge pegede på tiltag, der støtter ungdomsuddannelse til alle. " +
			"Sundhed kom på dagsordenen, og der kom et partnerskab, som skal skaffe job til mennesker med handicap. " +
			"Ledernetværk, taskforces og større projekter bandt organisationen bedre sammen. " +
			"Dilemmaet består: at forny velfærden og samtidig drive den effektivt, så effektiviseringer kan betale for udviklingen.",
		Political: "Byrådets budget for 2015 giver prioritering og retning med fire overskrifter og har plads til nyt. " +
			"Udviklingsstrategien for 2016–2028 revideres i 2015 med politikerne forrest. " +
			"Hver leder skal kunne se, hvilke strategiske pejlemærker lederen er med i, og hvilke resultater der ventes.",
		Themes: append(hoejeTaastrupCitizenThemes(), hoejeTaastrupOrganisationThemes()...),
		Events: []Event{
			{What: "Temaerne drøftet; kommentarer og idéer søgt indarbejdet", Where: "Ledernetværkene", Group: "Ledernetværkene"},
			{Day: "2014-11-03", What: "Strategibrevet bragt", Where: "Ledernyt", Group: "Ledere"},
			{What: "Seminar i slutningen af 2014 om »Samstemt ledelse« og »Ledelse i fællesskab«", Where: "Strategisk Lederforum", Group: "Strategisk Lederforum"},
		},
	}
}

func hoejeTaastrupCitizenThemes() []Theme {
	const heading = "Resultater for borgeren"
	return []Theme{
		{
			Key: "t15-effekter", Title: "Borger- og brugereffekter", Heading: heading,
			Why: "Kommunen skal kende virkningen af sin service for borgeren. Flere fag har længe dokumenteret resultater og lært af dem; " +
				"nu skal effektmål sættes bedre og derefter måles eller vurderes.",
			Presupposes: "Ledere og medarbejdere finder sammen ud af, hvordan effekten bedst kan ses hos dem. Enhed og institution beskriver i aftalen for 2015, hvordan de vil arbejde med den. " +
				"Pilotprojekter på to områder gør erfaringer, som resten derefter bruger.",
			Questions: []string{"Hvordan får borgerne mere effekt, og hvordan dokumenteres den, uden at bureaukratiet vokser?"},
		},
		{
			Key: "t15-implementering", Title: "Implementering i bund", Heading: heading,
			Why: "Kommunen er midt i store omstillinger, blandt andet på arbejdsmarkeds- og folkeskoleområdet, og sætter meget i gang. " +
				"Det skal følges helt ud, så de resultater, borgerne skulle have, også kommer.",
			Presupposes: "Ledelse og ansvar er tydelige, og implementering tænkes ind fra første dag. Fagfolk og de borgere, det er for, er tæt på projektet. " +
				"I 2015 gælder det især Byrådets digitaliseringsstrategi: it i undervisningen, velfærdsteknologi til ældre og de gevinster, der er regnet med.",
		},
		{
			Key: "t15-service", Title: "En styrket servicekultur", Subtitle: "Et nyt afsæt for dialog med borgeren", Heading: heading,
			Why: "Borgerne venter mere, mens reformer og knappere midler giver andre grænser for, hvad de kan få. Mødet med kommunen er derfor blevet et andet, " +
				"og politikerne holder øje med, om dialogen følger med.",
			Presupposes: "Forældre, ældre og borgere uden arbejde bliver mødt med respekt og lyttet til. " +
				"Centrenes gode forløb om balancen mellem service og myndighed evalueres sidst i 2014, før nye initiativer vælges.",
		},
	}
}

func hoejeTaastrupOrganisationThemes() []Theme {
	const organisation, across = "Resultater i organisationen", "Ledelse på tværs"
	return []Theme{
		{
			Key: "t15-arbejdsgange", Title: "Effektive arbejdsgange", Heading: organisation,
			Why: "Meget er allerede effektiviseret, og nu skal der graves dybere. Formålet er både en effektiv drift og bedre service. " +
				"Digitaliseringsstrategien og kommende administrative effektiviseringer gør det nødvendigt at organisere sig på nye måder.",
			Presupposes: "Alle ser jævnligt deres service efter. Ledere taler om, hvor administrative opgaver ligger bedst. " +
				"Arbejdsgangsanalyser, LEAN, innovation, it og samskabelse med borgere er mulige veje, og man lader sig udfordre af hinanden.",
		},
		{
			Key: "t15-kompetencer", Title: "Kompetencer og værdibaseret ledelse", Heading: organisation,
			Why: "Personalepolitikken er fra 2009, ledelsesevalueringen fra 2013/2014 skal udnyttes, og kampen om medarbejdere bliver hårdere. " +
				"HR-strategien fra efteråret 2014 har tre fokusområder: kompetente ledere og medarbejdere, god ledelse, og kvalitet og effektiv brug af personalet.",
			Presupposes: "Personalepolitikken drøftes på ny med MED. Der følges op på evalueringen på alle ledelsesniveauer. " +
				"Strategisk kompetenceudvikling og rekruttering får opmærksomhed, og det, APV'en i 2014 pegede på, gennemføres.",
			Questions: []string{
				"Hvordan mærkes personalepolitikken i hverdagen, og skal den justeres?",
				"Hvordan får vi det fulde udbytte af ledelsesevalueringen?",
			},
		},
		{
			Key: "t15-tvaers", Title: "Tværgående samarbejde", Heading: across,
			Why: "Borgeres og virksomheders behov følger sjældent organisationens opdeling. Rehabiliteringsteam og hjerneskadeteam viser, " +
				"hvordan flere fag kan samle sig om ét menneske.",
			Presupposes: "Lederne skaber rammerne og ser grænser som broer. Der ventes brugt mere ledelsestid på tværs. " +
				"Aftalen for 2015 fortæller, hvordan der koordineres lokalt.",
			Questions: []string{"Hvordan findes tiden, og hvordan kommer medarbejdernes kompetencer til gavn i hele organisationen?"},
		},
	}
}

func hoejeTaastrupProjects() []Initiative {
	project := func(key, title, text string) Initiative {
		return Initiative{Key: key, Title: title, Kind: "project", Text: text, Unit: "kommunen", Letter: "l15", State: "not_begun"}
	}
	return []Initiative{
		project("boligsocial", "Boligsocial indsats",
			"Sættes i gang i 2015 og kan kun lykkes med tæt samarbejde på tværs."),
		project("moedet", "Fremtidens møde med borgeren",
			"Et nyt projekt, der bygger på erfaringerne fra forløbene i 2014."),
		project("effektvurderinger", "Effektvurderinger og resultater",
			"Pilotprojekter på Social- og Handicapområdet og på Børne- og Ungeområdet udvikler værktøjer, som bagefter bruges i resten af organisationen."),
	}
}

// hoejeTaastrupMore are the steps the letter tells of. It gives none of them a day.
func hoejeTaastrupMore() []More {
	return []More{
		{Initiative: "moedet", GivenBy: "Direktionen", Milestones: []Step{
			{Phase: "Sidst i 2014", Text: "Centrenes forløb om service og myndighed er evalueret"},
			{Phase: "2015", Text: "Initiativerne er valgt på den baggrund"}}},
		{Initiative: "effektvurderinger", GivenBy: "Direktionen", Method: "Prøves på to områder, før andre bruger det.", Milestones: []Step{
			{Phase: "Pilot", Text: "Erfaringer på Social- og Handicapområdet"},
			{Phase: "Pilot", Text: "Erfaringer på Børne- og Ungeområdet"},
			{Phase: "Spredning", Text: "Resten af organisationen bruger erfaringerne"}}},
		{Initiative: "boligsocial", GivenBy: "Direktionen"},
	}
}
