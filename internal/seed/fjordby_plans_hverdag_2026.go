package seed

func fjordbyHjemme26() PlanGoal {
	return PlanGoal{
		Key: "hv26-1", Theme: "t26-1", Title: "Hverdagen tilbage efter indlæggelse",
		Text:   "Borgeren skal kunne det samme som før, eller så meget som muligt, inden for tre måneder.",
		Target: "70 pct.", Owner: "henning", State: "under_way", Note: "66 pct. efter andet kvartal.",
		With: []string{"aarerne"},
		Initiatives: []Initiative{
			{Key: "hv26-traen", Title: "Træning i eget køkken", Kind: "initiative", Owner: "erik",
				From: "2026-02-01", To: "2026-12-31", State: "under_way",
				Text: "Vi træner det, borgeren selv vil kunne, der hvor det skal bruges.",
				Effects: []Effect{{Key: "e26-dage", Title: "Flere dage hjemme efter udskrivning", Shown: "figures",
					Text: "Borgeren er hjemme og ikke på hospitalet.",
					Assessments: []Assessment{{Day: "2026-08-20", By: "hanne", Result: "partly",
						Evidence: "82 af 90 dage hjemme i snit, mod 79 sidste år.",
						Next:     "Vi ser på dem, der bliver indlagt igen i weekenden."}}}}},
			{Key: "hv26-besoeg", Title: "Besøg på tredje dag", Kind: "initiative", Owner: "henning",
				From: "2026-01-01", To: "2026-12-31", State: "under_way",
				Text: "Fortsat fra 2025, nu for alle.", EffectKeys: []string{"e26-dage"}},
		},
		FollowUps: []FollowUp{{Day: "2026-06-17", By: "henning", Confirmed: "2026-06-19", ConfirmedBy: "hanne",
			Text:    "Køkkentræningen er i gang i begge distrikter. Mange spørger os om sager, der ligger hos Job og Vejvisning. Vi ringer for dem, når vi kan.",
			UsedIn:  "Direktionens opfølgning 24. juni 2026",
			Learned: "Borgeren spørger den, der er i hjemmet, også om andres sager.",
			Answer:  usedIn("t27-2", "2026-09-02", "fem steder så det uafhængigt af hinanden.")}},
	}
}

// fjordbyFald26 expects an effect nobody has said how to show: a loose end.
func fjordbyFald26() PlanGoal {
	return PlanGoal{
		Key: "hv26-2", Theme: "t26-1", Title: "Færre fald i eget hjem",
		Target: "15 pct. færre", Owner: "hanne", State: "under_way", Note: "Holdene er fulde, og to nye begynder.",
		Initiatives: []Initiative{
			{Key: "hv26-hold", Title: "Balancehold i nabolaget", Kind: "initiative", Owner: "erik",
				From: "2026-02-15", To: "2026-12-15", State: "under_way",
				Text: "Ti naboer træner sammen i forsamlingshuset eller i en have.",
				Effects: []Effect{{Key: "e26-trygge", Title: "Ældre er trygge ved at gå selv",
					Text: "Man går ud, fordi man tør, og ikke bliver inde for en sikkerheds skyld."}}},
			{Key: "hv26-lys", Title: "Lys, løbere og ledninger", Kind: "initiative", Owner: "camilla",
				From: "2026-03-01", To: "2026-11-30", State: "under_way",
				Text: "Ved første besøg går vi hjemmet igennem sammen med borgeren.", EffectKeys: []string{"e26-trygge"}},
		},
		FollowUps: []FollowUp{{Day: "2026-11-10", By: "ida", UsedIn: "Årets vurdering og læring 16. december 2026",
			Text: "Otte hold kører, og 74 er med. Vi tæller fald, men ved ikke, om folk er blevet tryggere. Det mangler vi at spørge om."}},
	}
}

func fjordbyMaaltider26() PlanGoal {
	return PlanGoal{
		Key: "hv26-3", Theme: "t26-1", Title: "Måltider, der bliver spist",
		Text:   "Maden skal smage og komme, når man er sulten.",
		Target: "Under 10 pct. madspild", Owner: "anja", State: "stable", Note: "12 pct. af maden kommer retur.",
		With: []string{"tangvejen", "solkrogen"},
		Initiatives: []Initiative{{Key: "hv26-koekken", Title: "Kokken kommer til bordet", Kind: "initiative", Owner: "anja",
			From: "2026-02-01", To: "2026-12-31", State: "under_way",
			Text: "Kokken spiser med én gang om ugen og spørger til maden.", EffectKeys: []string{"e26-trygge"}}},
	}
}

func fjordbyUdskrivning26() PlanGoal {
	return PlanGoal{
		Key: "hv26-4", Theme: "t26-2", Title: "Fælles udskrivning",
		Text:   "Hospital, hjemmepleje og pårørende aftaler hjemkomsten sammen, før borgeren tager hjem.",
		Target: "8 af 10 udskrivninger", Owner: "henning", State: "under_way", Note: "6 af 10 i august.",
		With: []string{"hjemmenord", "hjemmesyd"},
		Initiatives: []Initiative{
			{Key: "hv26-opkald", Title: "Opkaldet dagen før", Kind: "initiative", Owner: "camilla",
				From: "2026-02-01", To: "2026-12-31", State: "under_way",
				Text: "Vi ringer til afdelingen og den pårørende dagen før hjemkomst.",
				Effects: []Effect{{Key: "e26-30dage", Title: "Ingen ny indlæggelse inden for 30 dage", Shown: "figures",
					Text: "Borgeren kommer hjem og bliver hjemme.",
					Assessments: []Assessment{{Day: "2026-08-20", By: "henning", Result: "unknown",
						Evidence: "14 pct. blev indlagt igen, mod 16 sidste år. Det er inden for det sædvanlige.",
						Next:     "Vi vurderer igen til februar, når et helt år er gået."}}}}},
			{Key: "hv26-liste", Title: "Én liste over hjælpemidler", Kind: "initiative", Owner: "henning",
				From: "2026-04-01", To: "2026-10-31", State: "under_way",
				Text: "Sengen skal stå der, når borgeren kommer hjem.", EffectKeys: []string{"e26-30dage"}},
		},
		FollowUps: []FollowUp{{Day: "2026-08-20", By: "henning", Confirmed: "2026-08-24", ConfirmedBy: "hanne",
			Text:    "Opkaldet virker bedst om formiddagen. Afdelingerne er glade for at have ét nummer. Weekenden er stadig svær.",
			UsedIn:  "Direktionen 26. august 2026",
			Learned: "Weekender skal planlægges for sig selv i forløb på tværs.",
			Answer:  notUsed("2026-09-02", "det hører til i aftalen med hospitalet. Den er taget op dér.")}},
	}
}

func fjordbyAkut26() PlanGoal {
	return PlanGoal{
		Key: "hv26-5", Theme: "t26-2", Title: "Akutteam på tværs",
		Text:  "Plejecentre, botilbud og hjemmepleje kan ringe til det samme akutteam.",
		Owner: "hanne", State: "stable", Note: "Teamet rykker ud 40 gange om måneden.", Target: "Inden for en time",
		With: []string{"sundhedshuset"},
		Initiatives: []Initiative{{Key: "hv26-akut", Title: "Akutteamet fra Sundhedshuset", Kind: "cross_cutting", Owner: "henning",
			From: "2026-01-01", To: "2026-12-31", State: "under_way",
			Text: "Tre sygeplejersker deler én telefon døgnet rundt.", EffectKeys: []string{"e26-30dage"}}},
	}
}
