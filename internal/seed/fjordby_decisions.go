package seed

// fjordbyDecisions is a year of the executive board's decisions, with two of other bodies:
// most are carried out, one cannot be in time, one is late and nobody has said so, one is
// to be looked at again, and one was made against a director's view.
func fjordbyDecisions() []Decision {
	board := func(day, title, unit, owner, due string, more ...DecisionStep) Decision {
		return Decision{Body: "direktion", Day: day, Sort: "agreed", Title: title, Unit: unit, Owner: owner, Due: due, Steps: more}
	}
	step := func(day, by, state, text string) DecisionStep {
		return DecisionStep{Day: day, By: by, State: state, Text: text}
	}
	letters := board("2026-01-14", "Alle breve om betaling skrives om, så de kan læses på et minut", "borgermoede", "karla", "2026-06-30",
		step("2026-03-11", "karla", "under_way", "De 12 mest brugte er skrevet om og prøvet af på ti borgere."),
		step("2026-06-24", "karla", "done", "Alle 41 breve er skiftet. Opkald om betaling faldt fra 310 til 190 om måneden."))
	letters.Basis = "Sag 25/1187"
	shared := board("2026-02-11", "Én fælles venteliste til genoptræning", "hverdag", "hanne", "2026-09-01",
		step("2026-05-20", "hanne", "under_way", "Listen er lagt sammen. To hold mangler at flytte deres aftaler."),
		step("2026-09-02", "hanne", "done", "Alle hold bruger listen. Den længste ventetid er vist på siden for borgere."))
	bus := board("2026-03-11", "Skolebussen til Nørrelandet kører ti minutter senere på prøve", "gader", "finn", "2026-08-10",
		step("2026-08-12", "finn", "awaits", "Den nye køreplan gælder fra skolestart."))
	bus.Text = "Prøven gælder et skoleår. Skolen tæller, hvor mange der kommer for sent, før og efter."
	bus.Steps[0].Again = "2026-12-02"
	rooms := board("2026-04-22", "Tre lokaler på Kajen åbnes for foreninger om aftenen", "ejendom", "lisbeth", "2026-10-15",
		step("2026-06-10", "lisbeth", "under_way", "Låsene er bestilt."),
		DecisionStep{Day: "2026-11-11", By: "lisbeth", State: "late", Text: "Låsene kommer først i februar. Kældernøglen kan ikke lånes ud.",
			Alternatives: "Åbn det ene lokale nu med en vagt to aftener om ugen, eller vent med alle tre til 1. marts."})
	rooms.Basis = "Fritidspolitikken"
	data := board("2026-05-06", "Lederne får deres tal om fravær hver mandag", "borgermoede", "karla", "2026-11-16",
		step("2026-09-09", "karla", "under_way", "Tre centre får dem."))
	substitute := Decision{Body: "direktion", Day: "2026-05-20", Sort: "executive", Title: "Vikarpuljen samles i ét team under Ledelse og Regnskab", Unit: "ledelse", Owner: "mogens", Due: "2026-12-31",
		Views: "Direktøren for Voksenliv og Helbred ønskede puljen delt, fordi plejecentrene kender deres egne vikarer. Flertallet ville samle den, fordi hver tredje vagt i dag købes ude.",
		Basis: "Sag 26/0402", Steps: []DecisionStep{step("2026-10-07", "mogens", "under_way", "Teamet begynder den 1. januar. De faste vikarer beholder deres steder.")}}
	visit := board("2026-06-17", "Direktionen besøger tre børnehuse, før åbningstiderne besluttes", "omr-bl", "merete", "2026-09-30",
		step("2026-09-23", "merete", "done", "Vi var i Muslingen, Havtorn og Strandskallen. Noterne ligger ved sagen om åbningstider."))
	oven := board("2026-08-26", "Køkkenerne måler madspild i to uger", "ejendom", "lisbeth", "2026-11-27")
	road := board("2026-09-09", "Stien ved fjorden repareres, før vinteren kommer", "gader", "finn", "2026-11-06",
		step("2026-10-14", "finn", "under_way", "Gruset er købt. Det regner for meget til at lægge det."))
	talk := board("2026-10-07", "Læringen fra de strategiske drøftelser samles i én side til hvert center", "ledelse", "mogens", "2026-12-09")
	pay := board("2026-10-21", "Lønaftalen med afdelingslederne forhandles om", "ledelse", "mogens", "2027-02-01")
	pay.Closed = true
	app := Decision{Body: "direktion", Day: "2026-11-04", Sort: "agreed", Title: "Ingen ny app til forældre i 2027", Unit: "borgermoede", Owner: "karla", State: "nothing",
		Text: "Den, vi har, skal virke først.", Basis: "Sag 26/0655"}
	budget := Decision{Body: "direktion", Day: "2026-11-18", Sort: "noted", Title: "Status på vinterberedskabet", Unit: "gader", Owner: "finn", State: "nothing"}
	forum := Decision{Body: "chefforum", Day: "2026-09-22", Sort: "agreed", Title: "Hvert center tager én sag med, hvor borgeren har mødt mere end to af os", Unit: "omr-ko", Owner: "agnete", Due: "2026-11-24",
		Steps: []DecisionStep{step("2026-10-28", "agnete", "under_way", "Fem centre har valgt en sag.")}}
	med := Decision{Body: "hu", Day: "2026-10-01", Sort: "recommended", Title: "Vold og trusler skrives ned samme dag", Unit: "ledelse", Owner: "mogens", Due: "2027-01-15"}
	return []Decision{letters, shared, bus, rooms, data, substitute, visit, oven, road, talk, pay, app, budget, forum, med}
}
