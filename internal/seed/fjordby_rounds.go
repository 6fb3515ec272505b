package seed

// fjordbyRounds26 were held on paper, before rounds were kept here.
func fjordbyRounds26() []Round {
	return []Round{
		{Name: "Chefforum", Opened: "2025-08-26", Ended: "2025-09-05", Told: Told{22, 4, 1, 1},
			Wanted: "Bad om et kortere brev, og om at en god samtale også må vise, at noget virker."},
		{Name: "Institutionsledere", Opened: "2025-09-09", Ended: "2025-09-19", Told: Told{23, 4, 1, 0},
			Wanted: "Ni ledere manglede ord for, hvad temaerne er, når dagen går med børn og beboere."},
		{Name: "Ledercirklen", Opened: "2025-09-23", Ended: "2025-10-03", Told: Told{16, 2, 1, 1},
			Wanted: "Ville se eksempler på, hvornår man selv må kontakte et andet center."},
		{Name: "Hovedudvalget, drøftelse", Opened: "2025-10-07", Ended: "2025-10-15", Told: Told{10, 2, 1, 0},
			Wanted: "Ville have tiden til at lære skrevet ind i kalenderen, ikke lagt oven i dagen."},
	}
}

// The rounds on the draft for 2027: three are over, and the leaders' network is asked now.
func fjordbyRounds27() []Round {
	return []Round{fjordbyHeadsRound(), fjordbyInstitutionsRound(), fjordbyMEDRound(), fjordbyLeadersRound()}
}

// fjordbyFirstDraft27 is what the draft said before the first points were answered.
func fjordbyFirstDraft27() []Was {
	return []Was{
		{"t27-3", "employees", "Du skal holde dig fagligt ajour og dele det, du kan, med dine kolleger."},
		{"t27-2", "citizens", "Vi stiller dig videre til den rette."},
		{"t27-1", "organisation", "Vi vurderer alle indsatser hvert år."},
	}
}

func fjordbyHeadsRound() Round {
	return Round{Name: "Chefforum", Body: "chefforum", Opened: "2026-08-25", Until: "2026-09-04", Ended: "2026-09-07", By: "ida",
		Wanted: "Ville have læring på tværs flyttet derhen, hvor borgeren mærker den.",
		Was:    fjordbyFirstDraft27(),
		Comments: []RoundComment{
			{"c1", "karla", "2026-08-26", "t27-2", "citizens", "Fem steder har set, at borgeren ringer igen. At blive stillet videre er ikke nok. Nogen skal blive på linjen."},
			{"c2", "thomas", "2026-08-27", "t27-2", "citizens", "»Den rette« kender vi sjældent selv. Skriv, hvad vi gør, til borgeren har fået fat i nogen."},
			{"c3", "malene", "2026-08-31", "t27-2", "citizens", "Godt budskab, men det skal kunne holdes en mandag morgen med lang kø."},
			{"c4", "dorthe", "2026-08-28", "t27-1", "organisation", "Alle indsatser hvert år er mere, end vi kan nå. Lad os vurdere tidligt og kun dem, vi kan lære noget af."},
			{"c5", "finn", "2026-09-01", "t27-1", "organisation", "Begynd småt. En lille prøve lærer vi mere af end en stor rapport."},
			{"c6", "lisbeth", "2026-09-02", "", "", "Kan der stå et budskab til virksomheder og foreninger også?"},
			{"c7", "mogens", "2026-09-03", "", "", "Byernes liv og landsbyerne har ikke noget tema. Det bør siges højt, hvis det er et valg."},
		},
		Silent: []string{"poul"},
	}
}

func fjordbyInstitutionsRound() Round {
	return Round{Name: "Ni institutionsledere", People: []string{"pernille", "gitte", "susanne", "kasper", "lars", "trine", "anja", "jakob", "vibeke"},
		Opened: "2026-09-08", Until: "2026-09-18", Ended: "2026-09-21", By: "ida",
		Was:    fjordbyFirstDraft27(),
		Wanted: "Savnede at kunne se en dag hos de andre for sig, uden at nogen mangler på stuen.",
		Comments: []RoundComment{
			{"c8", "pernille", "2026-09-15", "t27-2", "employees", "En dag om året hos de andre lyder rigtigt. Men hvem er i klassen imens?"},
			{"c9", "gitte", "2026-09-15", "t27-2", "employees", "Vi kan ikke sende nogen af sted uden vikar. Sig, hvem der betaler."},
			{"c10", "susanne", "2026-09-16", "t27-2", "employees", "Byt, i stedet for at sende. Så er der lige mange hænder begge steder."},
			{"c11", "vibeke", "2026-09-17", "t27-3", "why", "Kurser alene gør det ikke. Det passer på os."},
			{"c12", "jakob", "2026-09-18", "t27-3", "citizens", "Hos os er borgeren beboer. Skriv det, så de kan kende sig selv."},
		},
		Silent: []string{"lars", "anja"},
	}
}

func fjordbyMEDRound() Round {
	return Round{Name: "Hovedudvalget, drøftelse", Body: "hu", MED: true, Opened: "2026-09-17", Until: "2026-09-24", Ended: "2026-09-28", By: "ida",
		Wanted: "Ville sikre, at sparring får en plads i vagtplanen.",
		Was:    fjordbyFirstDraft27()[:1],
		Comments: []RoundComment{
			{"c13", "jens", "2026-09-17", "t27-3", "employees", "Det, vi skal, skal der være tid til. Ellers bliver læring endnu en opgave ved siden af."},
			{"c14", "connie", "2026-09-17", "t27-3", "employees", "Skriv hvad medarbejderen får, ikke kun hvad hun skal."},
			{"c15", "tina", "2026-09-18", "t27-3", "organisation", "Fire gange om året er fint, hvis det står i vagtplanen fra januar."},
		},
		Silent: []string{"gert"},
	}
}

func fjordbyLeadersRound() Round {
	return Round{Name: "Ledercirklen", Body: "ledercirklen", Opened: "2026-11-17", Until: "2026-12-04", By: "ida",
		Comments: []RoundComment{
			{"c16", "signe", "2026-11-18", "t27-2", "organisation", "Vi vil gerne rette forløbene sammen. Hvem indkalder?"},
			{"c17", "rikke", "2026-11-19", "t27-1", "questions", "Spørgsmålet om, hvem der skal spørges først, bruger vi allerede."},
		},
		Silent: []string{"bent"},
	}
}

func fjordbyPoints27() []Point {
	return []Point{
		{Wording: "Borgeren skal mærke, at nogen bliver på linjen, til den næste har taget over.", Comments: []string{"c1", "c2"},
			Answer: "used", How: "Budskabet til borgerne siger nu, at vi bliver på linjen", Day: "2026-09-09", By: "agnete"},
		{Wording: "Vi kan ikke vurdere alt hvert år. Begynd småt, og vælg det, vi kan lære af.", Comments: []string{"c4", "c5"},
			Answer: "used", How: "Organisationen begynder småt og vurderer tidligt", Day: "2026-09-09", By: "agnete"},
		{Wording: "Giv virksomheder og foreninger et budskab for sig.", Comments: []string{"c6"},
			Answer: "not_used", Because: "ledetråden har tre målgrupper, og virksomhederne har deres eget politiske mål", Day: "2026-09-10", By: "merete"},
		{Wording: "En dag hos de andre kræver, at nogen tager vagten derhjemme.", Comments: []string{"c8", "c9", "c10"},
			Answer: "partly", How: "Dagen kan byttes, så der er lige mange begge steder", Because: "der ikke er penge til vikarer i budgettet for næste år", Day: "2026-09-23", By: "anders"},
		{Wording: "Skriv, hvad medarbejderen får, og giv det tid.", Comments: []string{"c13", "c14"},
			Answer: "used", How: "Budskabet lover nu sparring om det, man står med", Day: "2026-09-30", By: "agnete"},
		{Wording: "Byer og landsbyer mangler et tema. Sig det, hvis det er et valg.", Comments: []string{"c7"}},
		{Wording: "Sparringen skal stå i vagtplanen fra januar.", Comments: []string{"c15"}},
	}
}
