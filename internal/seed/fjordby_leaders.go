package seed

// fjordbyLeaders are leaders of teams and institutions.
func fjordbyLeaders() []Person {
	return []Person{
		leader("signe", "Signe Rønvang", "telefon", "Teamleder, Telefon og skranke", "2021-08-01"),
		leader("jonas", "Jonas Kragsig", "digital", "Teamleder, Data og digital hjælp", "2020-01-01"),
		leader("nanna", "Nanna Fjeldbro", "sekretariat", "Sekretariatsleder", "2018-08-01"),
		leader("ulla", "Ulla Mosebæk", "loen", "Teamleder, Økonomi og løn", "2014-11-01"),
		leader("pernille", "Pernille Mosebrink", "maagebakken", "Skoleleder", "2019-08-01").demo(
			"Skoleleder. Ser, hvilke temaer skolen er en del af, og skriver sin opfølgning på tre sætninger.",
			"Head of a school. Sees which themes the school is part of, and writes her follow-up in three sentences."),
		leader("gitte", "Gitte Tangskov", "strandskallen", "Leder af børnehuset", "2024-08-01"),
		leader("susanne", "Susanne Lærkehøj", "tangvejen", "Plejecenterleder", "2025-02-01"),
		leader("kasper", "Kasper Bølgeholt", "kajen", "Leder af ungehuset", "2021-03-01"),
		leader("bent", "Bent Skærvang", "nordmolen", "Driftsleder", "2013-05-01"),
		leader("rikke", "Rikke Stenhede", "bibliotek", "Biblioteksleder", "2020-09-01"),
		leader("lars", "Lars Kystmark", "havneskolen", "Skoleleder", "2017-08-01"),
		leader("trine", "Trine Havremose", "klinten", "Skoleleder", "2023-08-01"),
		leader("steen", "Steen Rugvang", "lyngtoften", "Skoleleder", "2015-08-01"),
		leader("marianne", "Marianne Tjørnebro", "muslingen", "Leder af børnehuset", "2018-01-01"),
		leader("emil", "Emil Grankær", "havtornen", "Leder af børnehuset", "2024-02-01"),
		leader("anja", "Anja Brændholt", "solkrogen", "Plejecenterleder", "2020-06-01"),
		leader("bodil", "Bodil Vikmose", "ankergaarden", "Plejecenterleder", "2012-10-01"),
		leader("jakob", "Jakob Enghede", "teglhuset", "Leder af botilbuddet", "2022-04-01"),
		leader("camilla", "Camilla Storkeng", "hjemmenord", "Leder af hjemmeplejen", "2021-11-01"),
		leader("erik", "Erik Tofteskær", "aarerne", "Leder af træningscentret", "2019-03-01"),
		leader("vibeke", "Vibeke Mårbjerg", "lanternen", "Leder af familiehuset", "2022-08-01"),
		leader("preben", "Preben Tangmark", "tandplejen", "Overtandlæge", "2011-01-01"),
		leader("kirsten", "Kirsten Blåhøj", "sundhedsplejen", "Leder af sundhedsplejen", "2018-09-01"),
		leader("ole", "Ole Grusvang", "materielgaarden", "Driftsleder", "2020-04-01"),
		leader("karsten", "Karsten Ravnsig", "sivmosen", "Skoleleder", "2016-08-01"),
		leader("helle", "Helle Duehede", "tranebaer", "Skoleleder", "2021-08-01"),
		leader("niels", "Niels Elmsand", "fyrbakken", "Skoleleder", "2018-08-01"),
		leader("ditte", "Ditte Rugsig", "noerreland", "Skoleleder", "2025-08-01"),
		leader("simon", "Simon Pilevig", "musikskole", "Musikskoleleder", "2019-02-01"),
		leader("astrid", "Astrid Siltmose", "naturskole", "Naturskoleleder", "2014-03-01"),
		leader("lene", "Lene Tjørnvang", "pilefloejten", "Leder af børnehuset", "2017-05-01"),
		leader("ulrik", "Ulrik Brakvang", "regnfrakken", "Leder af børnehuset", "2023-10-01"),
		leader("grethe", "Grethe Kalkbro", "tangloppen", "Leder af børnehuset", "2009-08-01"),
		leader("jannik", "Jannik Vindhede", "fyrtaarnet", "Leder af døgnhuset", "2020-11-01"),
		leader("lotte", "Lotte Kærsande", "raadgivning", "Ledende psykolog", "2021-01-01"),
		leader("sanne", "Sanne Bølgesand", "boelgen", "Leder af ungdomsskolen", "2022-06-01"),
		leader("else", "Else Gåsevang", "kornmarken", "Plejecenterleder", "2016-02-01"),
		leader("dennis", "Dennis Molevig", "sejlet", "Leder af botilbuddet", "2019-09-01"),
		leader("katrine", "Katrine Skærmose", "nordgaden", "Leder af botilbuddet", "2024-04-01"),
		leader("pia", "Pia Hjulvang", "hjemmesyd", "Leder af hjemmeplejen", "2018-10-01"),
		leader("nina", "Nina Marehøj", "sundhedshuset", "Leder af Sundhedshuset", "2022-05-01"),
		leader("knud", "Knud Lodsbæk", "havnen", "Havnefoged", "2007-04-01"),
		leader("allan", "Allan Tangrød", "betjente", "Betjentformand", "2012-01-01"),
		leader("maja", "Maja Birkesand", "braendingen", "Halleder", "2021-09-01"),
	}
}

func fjordbyStaff() []Person {
	return []Person{
		staff("mads", "Mads Lyngskær", "sekretariat", "Konsulent i direktionens konsulentgruppe", "2022-01-01"),
		staff("peter", "Peter Hedevang", "sekretariat", "Økonomikonsulent", "2019-10-01"),
		staff("amalie", "Amalie Søkilde", "sekretariat", "Konsulent i direktionens konsulentgruppe", "2024-03-01"),
		staff("line", "Line Skærbo", "skolegang", "Læsekonsulent", "2018-08-01"),
		staff("henning", "Henning Kornvang", "hverdag", "Udviklingssygeplejerske", "2021-02-01"),
		staff("mette", "Mette Rønnemose", "familie", "Teamkoordinator", "2022-10-01"),
		staff("tina", "Tina Bygholt", "tangvejen", "Social- og sundhedsassistent og arbejdsmiljørepræsentant", "2016-05-01"),
		staff("rasmus", "Rasmus Åvang", "maagebakken", "Lærer og tillidsrepræsentant", "2014-08-01"),
		staff("gert", "Gert Molbæk", "materielgaarden", "Gartner og tillidsrepræsentant", "2009-04-01"),
		staff("connie", "Connie Husvig", "loen", "Regnskabsassistent og tillidsrepræsentant", "2010-02-01"),
	}
}

// fjordbyFormer have left; what they wrote stands in their name.
func fjordbyFormer() []Person {
	inger := leader("inger", "Inger Stormklit", "hverdag", "Centerchef, Hverdag og Helbred", "2013-03-01")
	inger.Positions[0].To = "2024-12-31"
	jytte := leader("jytte", "Jytte Strandrug", "gyngehesten", "Leder af børnehuset", "2015-06-01")
	jytte.Positions[0].To = "2025-12-31"
	return []Person{inger, jytte}
}
