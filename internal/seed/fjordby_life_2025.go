package seed

func fjordbyYear25() yearOf {
	return yearOf{
		year: 2025,
		closed: map[string]string{
			"borgermoede": "2025-12-17", "hverdag": "2025-12-18", "skolegang": "2025-12-17", "familie": "2025-12-19",
			"strandskallen": "2025-12-18", "tangvejen": "2025-12-17", "kajen": "2025-12-19", "bibliotek": "2025-12-16",
		},
		talks:  fjordbyTalks25(),
		signed: fjordbySigned25(),
		ends:   fjordbyEnds25(),
		from: map[string]string{
			"bd25-1": "bd24-1", "bd25-2": "bd24-2", "bd25-3": "bd24-3", "hv25-1": "hv24-1", "hv25-2": "hv24-3",
			"sk25-1": "sk24-1", "sk25-3": "sk24-3", "fa25-1": "fa24-1", "fa25-2": "fa24-2", "mb25-1": "mb24-1",
			"ss25-1": "ss24-1", "tv25-1": "tv24-1", "tv25-2": "tv24-2", "kj25-1": "kj24-1", "kj25-2": "kj24-2",
			"nm25-1": "nm24-1", "bi25-1": "bi24-2",
		},
		parts: map[string][]Contribution{
			"fa25-2": {{Unit: "borgermoede", By: "karla", Day: "2025-02-12", Text: "Signe tager telefonen, når en familie i forsøget ringer."},
				{Unit: "job", By: "malene", Day: "2025-02-20", Text: "Vi svarer koordinatoren samme dag og holder ét møde mindre."}},
			"ss25-2": {{Unit: "tangvejen", By: "susanne", Day: "2025-03-05", Text: "Stuen er ryddet klokken ti, og klaveret er stemt."}},
		},
		follows: fjordbyFollows25(),
	}
}

func fjordbyTalks25() map[string]Talk {
	return map[string]Talk{
		"borgermoede":   {Day: "2025-01-14", Body: "med-borgermoede", Text: "Chat om aftenen er en vagt. Den skal stå i planen."},
		"hverdag":       {Day: "2025-01-16", Body: "med-hverdag", Text: "Små teams er godt, når vikaren også hører til i ét."},
		"skolegang":     {Day: "2025-01-15", Body: "med-skolegang", Text: "Den erfarne skal have tiden, ikke kun den nye."},
		"familie":       {Day: "2025-01-20", Body: "med-familie", Text: "Trivsel kommer igen i oktober, når lederne er på plads."},
		"maagebakken":   {Day: "2025-01-15", Body: "med-maagebakken", Text: "To voksne i den første time tager en time et andet sted."},
		"strandskallen": {Day: "2025-01-21", Body: "med-strandskallen", Text: "Nye stuer tegnes sammen, også af dem, der var imod."},
		"tangvejen":     {Day: "2025-01-23", Body: "med-tangvejen", Text: "Små stuer kræver, at nogen sidder ned. Det må man gerne."},
		"kajen":         {Day: "2025-01-20", Body: "med-familie", Text: "Åbent uden aftale holder, når der er to på vagt."},
		"nordmolen":     {Day: "2025-01-27", Body: "med-lf", Text: "Klare sække er fint. Skænderierne tager vi to sammen."},
		"bibliotek":     {Day: "2025-01-15", Body: "med-skolegang", Text: "En frivillig med nøgle er ikke en vagt."},
	}
}

func fjordbySigned25() map[string][]Signature {
	const skolegang = "Centerchef, Skolegang og Leg"
	return map[string][]Signature{
		"maagebakken":   signedBy("pernille", "Skoleleder, Mågebakkens Skole", "2025-01-30", "dorthe", skolegang, "2025-02-04"),
		"strandskallen": signedBy("gitte", "Leder af børnehuset, Børnehuset Strandskallen", "2025-01-30", "dorthe", skolegang, "2025-02-04"),
		"bibliotek":     signedBy("rikke", "Biblioteksleder, Fjordby Bibliotek", "2025-01-31", "dorthe", skolegang, "2025-02-04"),
		"tangvejen": signedBy("susanne", "Plejecenterleder, Plejecentret Tangvejen", "2025-02-05",
			"hanne", "Centerchef, Hverdag og Helbred", "2025-02-10"),
		"kajen": signedBy("kasper", "Leder af ungehuset, Ungehuset Kajen", "2025-01-30",
			"thomas", "Centerchef, Familie og Ungeliv", "2025-02-06"),
		"nordmolen": signedBy("bent", "Driftsleder, Genbrugsgården Nordmolen", "2025-02-03",
			"finn", "Centerchef, Gader og Grønt", "2025-02-10"),
	}
}

func fjordbyEnds25() map[string]End {
	return map[string]End{
		"bd25-1": {Day: "2025-12-11", By: "karla", Result: "reached", Text: "71 pct. hen over året. Nu ved vi også, hvilke ærender resten ringer om."},
		"bd25-2": {Day: "2025-12-11", By: "karla", Result: "reached", Text: "Ti borgere satte målene med os. De vil gerne se, om vi holder dem."},
		"bd25-3": {Day: "2025-12-11", By: "karla", Result: "partly", Text: "Syv af ni har oplært en kollega. De to sidste sad altid ved telefonen."},
		"hv25-1": {Day: "2025-12-10", By: "hanne", Result: "reached", Text: "91 pct. blev hjemme den første uge. Besøget på tredje dag bliver."},
		"hv25-2": {Day: "2025-12-10", By: "hanne", Result: "reached", Text: "64 fik en spiseven. Foreningerne klarer sig nu uden os."},
		"hv25-3": {Day: "2025-12-10", By: "hanne", Result: "partly", Text: "Elleve ansigter mod femten. Otte holder ikke, når nogen bliver syge.",
			Learned: "Et mål skal også kunne holde i en uge med influenza.",
			Answer:  notUsed("2026-01-06", "det hører til i vagtplanen. Centret har taget det med.")},
		"sk25-1": {Day: "2025-12-09", By: "dorthe", Result: "reached", Text: "62 pct. læser gerne i fritiden, mod 54. Det var makkeren, der gjorde det."},
		"sk25-2": {Day: "2025-12-09", By: "dorthe", Result: "partly", Text: "Seks af otte skoler har en forening med. To fandt ikke en, der havde tid om formiddagen."},
		"sk25-3": {Day: "2025-12-09", By: "dorthe", Result: "not", Text: "26 af 31 blev, og målet var 28. Det går den rigtige vej."},
		"fa25-1": {Day: "2025-12-12", By: "thomas", Result: "reached", Text: "17 af 20 bor der stadig. Sidste år var det 12."},
		"fa25-2": {Day: "2025-12-12", By: "thomas", Result: "partly", Text: "35 af 50 mod 29 ved starten. Målet var 40, og tallene er små."},
		"fa25-3": {Day: "2025-12-12", By: "thomas", Result: "not", Text: "Vi stoppede efter fire lørdage. Familierne savnede os ikke."},
		"ss25-1": {Day: "2025-12-10", By: "gitte", Result: "reached", Text: "Alle børn har en ven fra det andet hus. De voksne er ved at følge efter."},
		"ss25-2": {Day: "2025-12-10", By: "gitte", Result: "partly", Text: "Hver tredje uge i stedet for hver uge. Sangene kan alle nu."},
		"tv25-1": {Day: "2025-12-09", By: "susanne", Result: "partly", Text: "Middag går godt. Om aftenen er alt ved det gamle."},
		"tv25-2": {Day: "2025-12-09", By: "susanne", Result: "not", Text: "Papiret hang tomt. Beboerne ville hellere spørges end læses."},
		"kj25-1": {Day: "2025-12-15", By: "kasper", Result: "reached", Text: "Over halvdelen er kommet mere end fem gange. Døren stod åben alle dage."},
		"kj25-2": {Day: "2025-12-15", By: "kasper", Result: "reached", Text: "Rådet styrer onsdagen. Nu gælder det dem, der ikke kommer om onsdagen."},
		"bi25-1": {Day: "2025-12-05", By: "rikke", Result: "partly", Text: "12 pct. flere lån mod 20. Vi nåede mest dem, der lånte i forvejen."},
		"bi25-2": {Day: "2025-12-05", By: "rikke", Result: "reached", Text: "Åbent to aftener siden april. Nøglen er ikke blevet væk."},
	}
}

func fjordbyFollows25() map[string][]FollowUp {
	const used = "Direktionens opfølgning 25. juni 2025"
	said := func(day, by, head, confirmed, text string) []FollowUp {
		return []FollowUp{{Day: day, By: by, Confirmed: confirmed, ConfirmedBy: head, UsedIn: used, Text: text}}
	}
	return map[string][]FollowUp{
		"bd25-1": said("2025-06-18", "ida", "karla", "2025-06-19",
			"Svarene ligger ét sted nu. Chatten bliver stille efter klokken 19. Vi regner med at stoppe den."),
		"hv25-1": said("2025-06-17", "henning", "hanne", "2025-06-18",
			"Vi når alle på tredje dag undtagen i weekenden. Skærmene er hentet hjem igen."),
		"sk25-1": said("2025-06-18", "mads", "dorthe", "2025-06-20",
			"Makkerne læser på alle otte skoler. De store er gladere for det, end vi troede."),
		"fa25-2": said("2025-06-17", "amalie", "thomas", "2025-06-20",
			"Koordinatoren har 50 familier og én telefon. Møderne bliver færre, og opkaldene bliver flere."),
		"ss25-1": said("2025-06-12", "gitte", "gitte", "2025-06-12",
			"De nye stuer er på plads. Børnene har glemt, hvem der kom hvorfra."),
		"tv25-1": said("2025-06-19", "susanne", "susanne", "2025-06-19",
			"Tre stuer dækker op til middag. Om aftenen når vi det ikke."),
		"kj25-1": said("2025-06-16", "kasper", "kasper", "2025-06-16",
			"Flere kommer uden aftale, og flere bliver længe. Vi mangler stole."),
		"nm25-1": said("2025-06-13", "bent", "bent", "2025-06-13",
			"Klare sække fra marts. Folk brokker sig i to uger, og så sorterer de."),
	}
}
