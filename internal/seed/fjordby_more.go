package seed

// fjordbyMore is what some have written of their initiatives. One milestone slips, and one
// unit was not asked before the start: that is how it went.
func fjordbyMore() []More {
	return []More{
		{Initiative: "pr26-sygehus", Day: "2026-04-08", By: "anders",
			Mandate: "Må flytte medarbejdere mellem hjemmepleje og træning i tre måneder ad gangen.", GivenBy: "Direktionen, mødet i marts 2026", Until: "2027-04-30",
			Partners: []string{"Hospitalet: udskriver efter den fælles plan", "De praktiserende læger: svarer samme dag", "Pårørendeforeningen: læser planen med borgerens øjne"},
			Method:   "Én plan, skrevet sammen med borgeren før udskrivning.", Known: "promising",
			Touches: []Touch{{Unit: "hverdag", Asked: "2026-02-18", Said: "Vi er med, hvis lægerne er."}, {Unit: "borgermoede"}},
			Results: []Step{{Text: "Ni af ti har en plan, før de tager hjem", Day: "2027-03-31"}},
			Milestones: []Step{{Text: "Planen er prøvet på ét afsnit", Day: "2026-06-15", Done: "2026-06-12"},
				{Text: "Alle afsnit bruger planen", Day: "2026-09-01"}, {Text: "Pårørende er spurgt", Day: "2026-12-15"}}},
		{Initiative: "pr26-nabo", Day: "2026-02-10", By: "poul",
			Mandate: "Må åbne og lukke vejledning i kvarteret uden at spørge igen.", GivenBy: "Direktionen, mødet i januar 2026", Until: "2027-12-31",
			Partners: []string{"Boligforeningen: lægger lokaler til", "Beboerhuset: inviterer"},
			Method:   "Vejledning, hvor folk bor.", Known: "new",
			Touches:    []Touch{{Unit: "job", Asked: "2026-01-14", Said: "Tirsdag og torsdag passer os."}},
			Results:    []Step{{Text: "60 beboere i job eller uddannelse", Day: "2027-12-31"}},
			Milestones: []Step{{Text: "Lokalet er åbent to dage om ugen", Day: "2026-04-01", Done: "2026-04-20"}, {Text: "30 beboere har en aftale", Day: "2026-12-31"}}},
		{Initiative: "bd26-samtaler", Day: "2026-02-17", By: "jonas",
			Method: "De samme tre spørgsmål i telefonen til alle, der har fået nej.", Known: "new",
			Milestones: []Step{{Text: "De første 24 samtaler er ført", Day: "2026-08-31", Done: "2026-08-26"}, {Text: "De sidste 12 samtaler er ført", Day: "2026-11-30"}}},
		{Initiative: "pr26-vurdering", Day: "2026-01-22", By: "merete",
			Method: "Samtaler og tal læses sammen, to gange om året.", Known: "promising",
			Milestones: []Step{{Phase: "Prøv", Text: "To områder har vurderet én effekt", Day: "2026-06-30", Done: "2026-06-24"},
				{Phase: "Lær", Text: "Det andet områdes samtaler er ført", Day: "2026-10-01"}, {Phase: "Spred", Text: "Metoden står på én side", Day: "2026-12-15"}}},
	}
}
