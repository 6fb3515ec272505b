package seed

func fjordbyUnits() []Unit {
	return join(
		[]Unit{{Key: "fjordby", Name: "Fjordby Kommune", Kind: "municipality"}},
		under("fjordby", "administration",
			"omr-ko", "Kommunaldirektørens område",
			"omr-bl", "Barndom og Læring",
			"omr-vh", "Voksenliv og Helbred",
			"omr-lf", "Land og Fjord"),
		under("omr-ko", "centre", "borgermoede", "Borgermøde og Data"),
		under("omr-ko", "staff", "ledelse", "Ledelse og Regnskab"),
		under("omr-bl", "centre",
			"skolegang", "Skolegang og Leg",
			"familie", "Familie og Ungeliv"),
		under("omr-vh", "centre",
			"hverdag", "Hverdag og Helbred",
			"job", "Job og Vejvisning"),
		under("omr-lf", "centre",
			"gader", "Gader og Grønt",
			"ejendom", "Ejendom og Klima"),
		fjordbyTeams(), fjordbySchools(), fjordbyDaycare(), fjordbyOtherPlaces(),
	)
}

// under lists units of one kind with the same parent: key, name, key, name …
func under(parent, kind string, keysAndNames ...string) []Unit {
	var units []Unit
	for i := 0; i+1 < len(keysAndNames); i += 2 {
		units = append(units, Unit{Key: keysAndNames[i], Name: keysAndNames[i+1], Kind: kind, Parent: parent})
	}
	return units
}

func fjordbyTeams() []Unit {
	return join(
		under("borgermoede", "team",
			"telefon", "Telefon og skranke",
			"digital", "Data og digital hjælp"),
		under("ledelse", "team",
			"sekretariat", "Direktionens sekretariat",
			"loen", "Økonomi og løn"),
		under("job", "team",
			"vejtiljob", "Vejen til job",
			"virksomheder", "Virksomhedernes linje"),
	)
}

func fjordbySchools() []Unit {
	return under("skolegang", "institution",
		"maagebakken", "Mågebakkens Skole",
		"havneskolen", "Havneskolen",
		"klinten", "Klintens Skole",
		"sivmosen", "Sivmoseskolen",
		"tranebaer", "Tranebærskolen",
		"fyrbakken", "Fyrbakkens Skole",
		"noerreland", "Nørrelandets Skole",
		"lyngtoften", "Specialskolen Lyngtoften",
		"bibliotek", "Fjordby Bibliotek",
		"musikskole", "Fjordby Musikskole",
		"naturskole", "Naturskolen Sivene",
	)
}

// fjordbyReforms is a merger that is on its way.
func fjordbyReforms() []Reform {
	return []Reform{{Units: []string{"muslingen", "tangloppen"}, Name: "Børnehuset Kystbakken", Kind: "institution", Parent: "skolegang",
		Head: "marianne", Day: "2027-01-01"}}
}

// fjordbyMandates are handed down from the council to where the task is solved.
func fjordbyMandates() []Mandate {
	return []Mandate{
		{Key: "aftaler", Person: "agnete", GivenBy: "birthe", What: "Indgå aftaler på kommunens vegne op til fem mio. kr.", From: "2026-01-01", To: "2029-12-31"},
		{Key: "forloeb", Person: "merete", GivenBy: "agnete", RestsOn: "aftaler", What: "Samle hjælpen til familier på tværs af tre centre", From: "2026-03-01", To: "2027-12-31"},
		{Key: "familier", Person: "karla", GivenBy: "merete", RestsOn: "forloeb", What: "Aftale forløb for familier i tre centre", From: "2026-04-01", To: "2026-12-31"},
		{Key: "boern", Person: "dorthe", GivenBy: "merete", What: "Godkende åbningstider i børnehusene", From: "2025-08-01", To: "2026-07-31"},
	}
}

// fjordbyDaycare holds a merger: Krabben closed when the new Strandskallen opened.
func fjordbyDaycare() []Unit {
	return join(
		under("skolegang", "institution",
			"muslingen", "Børnehuset Muslingen",
			"pilefloejten", "Børnehuset Pilefløjten",
			"havtornen", "Børnehuset Havtornen",
			"regnfrakken", "Børnehuset Regnfrakken",
			"gyngehesten", "Børnehuset Gyngehesten",
			"tangloppen", "Børnehuset Tangloppen"),
		[]Unit{
			{Key: "strandskallen", Name: "Børnehuset Strandskallen", Kind: "institution", Parent: "skolegang", From: "2024-08-01"},
			{Key: "krabben", Name: "Børnehuset Krabben", Kind: "institution", Parent: "skolegang", To: "2024-07-31", Successor: "strandskallen"},
		},
	)
}

func fjordbyOtherPlaces() []Unit {
	return join(
		under("familie", "institution",
			"kajen", "Ungehuset Kajen",
			"lanternen", "Familiehuset Lanternen",
			"fyrtaarnet", "Døgnhuset Fyrtårnet",
			"tandplejen", "Tandplejen",
			"sundhedsplejen", "Sundhedsplejen",
			"raadgivning", "Rådgivning til skoler og børnehuse",
			"boelgen", "Ungdomsskolen Bølgen"),
		under("hverdag", "institution",
			"tangvejen", "Plejecentret Tangvejen",
			"solkrogen", "Plejecentret Solkrogen",
			"kornmarken", "Plejecentret Kornmarken",
			"ankergaarden", "Plejecentret Ankergården",
			"teglhuset", "Botilbuddet Teglhuset",
			"sejlet", "Botilbuddet Sejlet",
			"nordgaden", "Botilbuddet Nordgaden",
			"hjemmenord", "Hjemmeplejen Nord",
			"hjemmesyd", "Hjemmeplejen Syd",
			"sundhedshuset", "Sundhedshuset",
			"aarerne", "Træningscentret Årerne"),
		under("gader", "institution",
			"nordmolen", "Genbrugsgården Nordmolen",
			"materielgaarden", "Materielgården",
			"havnen", "Fjordby Havn"),
		under("ejendom", "institution",
			"betjente", "Rådhusets betjente",
			"braendingen", "Svømmehallen Brændingen"),
	)
}
