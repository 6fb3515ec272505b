package seed

// fjordbyYear are the board's meetings of the year before October, with what was decided
// on them.
func fjordbyYear() []Meeting {
	all := []string{"agnete", "merete", "anders", "poul"}
	held := func(day string, present []string, points ...MeetingPoint) Meeting {
		return Meeting{Body: "direktion", Day: day, Starts: "12:00", Ends: "15:00", Place: "Mødelokale Tangen", State: "approved", By: "ida", Present: present, Points: points}
	}
	theme := func(title, purpose string, minutes int, owner, text string, decided ...string) MeetingPoint {
		return MeetingPoint{Title: title, Heading: "Temaer", Purpose: purpose, Minutes: minutes, Owner: owner, Text: text, Decisions: decided}
	}
	daily := func(title, purpose string, minutes int, owner, text string, decided ...string) MeetingPoint {
		return MeetingPoint{Title: title, Heading: "Drift", Purpose: purpose, Minutes: minutes, Owner: owner, Text: text, Decisions: decided}
	}
	list := []Meeting{
		held("2026-01-14", all,
			theme("Breve, man forstår første gang", "decide", 40, "karla", "Hvert tredje opkald i januar handler om et brev om betaling.", "Alle breve om betaling skrives om, så de kan læses på et minut"),
			daily("Året begynder: hvem har hvad?", "inform", 30, "agnete", "")),
		held("2026-01-28", []string{"agnete", "merete", "anders"},
			theme("Hvad lærte vi af de første strategiske drøftelser?", "discuss", 60, "mogens", "To steder er besøgt. Begge steder talte lederne mest om vikarer."),
			daily("Regnskabet for 2025, første blik", "inform", 30, "mogens", "")),
		held("2026-02-11", all,
			theme("Ventetid til genoptræning", "decide", 45, "hanne", "Tre lister bliver til én, eller vi gør de tre ens. Borgeren ved i dag ikke, hvilken hun står på.", "Én fælles venteliste til genoptræning"),
			daily("Is på stierne", "inform", 10, "finn", "")),
		held("2026-02-25", all,
			theme("Hvordan bruger vi ledetrådens tre temaer på vores egne møder?", "discuss", 50, "agnete", ""),
			daily("Ledige stillinger, vi ikke får besat", "discuss", 40, "poul", "Elleve steder har søgt mere end to gange.")),
		held("2026-03-11", []string{"agnete", "anders", "poul"},
			daily("Skolebussen til Nørrelandet", "decide", 25, "finn", "Hver femte morgen kommer bussen efter, at det har ringet ind.", "Skolebussen til Nørrelandet kører ti minutter senere på prøve"),
			theme("Politiske mål: hvad spørger udvalgene om?", "discuss", 45, "merete", "")),
		held("2026-03-25", all,
			theme("Frivillige: hvad vil vi, og hvad vil vi ikke?", "discuss", 60, "poul", "Foreningerne vil gerne hjælpe. De vil ikke være vikarer."),
			daily("Servere, der skal skiftes i uge 16", "inform", 10, "karla", "")),
		held("2026-04-08", []string{"agnete", "merete", "poul"},
			theme("Besøg på Tangvejen: det, vi så", "discuss", 45, "merete", ""),
			daily("Første opfølgning på budgettet", "inform", 40, "mogens", "")),
		held("2026-04-22", all,
			theme("Lokaler, der står tomme om aftenen", "decide", 35, "lisbeth", "Foreningerne mangler plads, og vi har 14 lokaler, ingen bruger efter kl. 17.", "Tre lokaler på Kajen åbnes for foreninger om aftenen"),
			daily("Sommerens anlægsarbejder", "inform", 20, "finn", "")),
		held("2026-05-06", all,
			theme("Fravær: kan lederne få tallene, mens de kan nå at gøre noget?", "decide", 40, "karla", "I dag kommer de efter seks uger.", "Lederne får deres tal om fravær hver mandag"),
			daily("Hovedudvalgets årlige drøftelse", "inform", 20, "mogens", "")),
		held("2026-05-20", all,
			daily("Vikarpuljen: samles eller deles?", "decide", 60, "mogens", "Hver tredje vagt købes ude. Der er to forslag, og direktørerne er ikke enige.", "Vikarpuljen samles i ét team under Ledelse og Regnskab"),
			theme("Ledetråd 2027: hvordan begynder vi?", "discuss", 45, "agnete", "")),
		held("2026-06-03", []string{"agnete", "anders", "poul"},
			theme("Unge, vi ikke hører fra", "discuss", 60, "anders", "62 unge har hverken skole eller job. Vi kender 40 af dem."),
			daily("Ferieplanen", "inform", 10, "agnete", "")),
		held("2026-06-17", all,
			theme("Åbningstider i børnehusene, før sagen skrives", "decide", 40, "merete", "Forældrene spørger om én ting, lederne om en anden. Skal vi se det selv?", "Direktionen besøger tre børnehuse, før åbningstiderne besluttes"),
			daily("Halvåret: hvad er lovet og ikke gjort?", "discuss", 40, "agnete", "")),
		held("2026-08-26", all,
			daily("Mad, der bliver smidt ud", "decide", 25, "lisbeth", "Ingen ved, hvor meget det er. Det kan måles på to uger.", "Køkkenerne måler madspild i to uger"),
			theme("Budgettet: det, vi lægger frem for Økonomiudvalget", "discuss", 80, "mogens", "")),
		held("2026-09-09", []string{"agnete", "merete", "anders"},
			daily("Stien ved fjorden", "decide", 20, "finn", "To stykker er skredet ud. Løbeklubben har ringet.", "Stien ved fjorden repareres, før vinteren kommer"),
			theme("Én indgang for familier med flere sager", "discuss", 60, "merete", "Før sagen sendes til de andre områder.")),
		held("2026-09-23", all,
			theme("Kommunens kanaler: hvor spørger borgerne?", "discuss", 45, "karla", ""),
			daily("Anden opfølgning på budgettet", "inform", 40, "mogens", "")),
	}
	list[13].Guests = "Borgmesteren til punkt 1"
	return list
}

// fjordbyToday is a short extra meeting of the board on the day the data are made.
func fjordbyToday() []Meeting {
	return []Meeting{{Body: "direktion", Starts: "15:30", Ends: "16:30", Place: "Mødelokale Tangen", By: "ida", Points: []MeetingPoint{
		{Title: "Skal vagten på Kajen begynde før jul?", Heading: "Temaer", Purpose: "decide", Minutes: 20, Owner: "lisbeth",
			Text: "Foreningerne har spurgt igen. En vagt to aftener om ugen koster 4.000 kr. om ugen til og med februar."},
		{Title: "Svar til Ledercirklen om at kontakte andre centre", Heading: "Temaer", Purpose: "decide", Minutes: 20, Owner: "agnete", Chosen: "birthe",
			Text: "De spørger, hvornår en leder selv må gå til et andet center, og hvornår det skal gennem os."},
		{Title: "Vagtplanen for juledagene", Heading: "Drift", Purpose: "inform", Minutes: 10, Owner: "anders"},
	}}}
}
