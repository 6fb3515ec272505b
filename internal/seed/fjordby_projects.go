package seed

// fjordbyProjects are the board's cross-cutting projects: every member has at
// least one. What neighbours notice has never been shown: a loose end.
func fjordbyProjects() []Initiative {
	return []Initiative{
		fjordbyLedereBrugerData(), fjordbyHjemFraSygehus(), fjordbyKorteVeje(),
		fjordbyVurdering(), fjordbyNaboskab(), fjordbyVagtplan(), fjordbySkranken(),
	}
}

func fjordbyLedereBrugerData() Initiative {
	return Initiative{
		Key: "pr26-data", Title: "Ledere bruger data", Kind: "project", Letter: "l26", Unit: "omr-ko", Owner: "agnete",
		From: "2026-01-15", To: "2027-02-28", State: "under_way",
		Text:       "26 ledere drøfter mindst ét tal fra eget område hver måned. Forsøget foreslås justeret fra kurser til sparring.",
		EffectKeys: []string{"e26-data"},
		Effects: []Effect{{Key: "e26-tal", Title: "Borgeren ser, at noget bliver lavet om", Shown: "interviews",
			Assessments: []Assessment{{Day: "2026-08-26", By: "ida", Result: "not",
				Evidence: "Tallet drøftes på 11 af 26 ledermøder. Det er det samme i fire måneder.",
				Learned:  "Kurser alene ændrer ikke en vane.",
				Next:     "Prøv sparring om lederens egne tal.",
				Answer:   usedIn("t27-3", "2026-09-02", "to forløb viser det samme.")}}}},
	}
}

func fjordbyHjemFraSygehus() Initiative {
	return Initiative{
		Key: "pr26-sygehus", Title: "Hjem fra sygehus", Kind: "project", Letter: "l26", Unit: "omr-vh", Owner: "anders",
		From: "2026-04-01", To: "2027-04-30", State: "under_way",
		Text:       "Hospital, hjemmepleje, læge og pårørende laver én plan, før borgeren tager hjem.",
		EffectKeys: []string{"e26-dage", "e26-30dage"},
	}
}

func fjordbyKorteVeje() Initiative {
	return Initiative{
		Key: "pr26-job", Title: "Korte veje til job", Kind: "project", Letter: "l26", Unit: "omr-vh", Owner: "anders",
		From: "2026-06-01", To: "2027-06-30", State: "under_way",
		Text:       "Ti virksomheder åbner for folk, der ikke har været i job længe. Forsøget går i gang i efteråret.",
		EffectKeys: []string{"e26-arbejde"},
	}
}

func fjordbyVurdering() Initiative {
	return Initiative{
		Key: "pr26-vurdering", Title: "Vurdering, der kan bruges", Kind: "development", Letter: "l26", Unit: "omr-bl", Owner: "merete",
		From: "2026-01-15", To: "2026-12-31", State: "under_way",
		Text: "To områder vurderer effekt på en måde, andre vil bruge. Metoden spredes fra januar.",
		Effects: []Effect{{Key: "e26-vurdering", Title: "Den hjælp, der ikke virker, bliver opdaget i tide", Shown: "interviews",
			Assessments: []Assessment{{Day: "2026-08-31", By: "mads", Result: "partly",
				Evidence: "Det ene område er klar. Det andet mangler samtaler.",
				Next:     "Metoden holder og spredes fra januar."}}}},
	}
}

func fjordbyNaboskab() Initiative {
	return Initiative{
		Key: "pr26-nabo", Title: "Naboskab i Tangkvarteret", Kind: "project", Letter: "l26", Unit: "omr-lf", Owner: "poul",
		From: "2026-02-01", To: "2027-12-31", State: "under_way",
		Text: "60 beboere i job eller uddannelse inden udgangen af 2027. 19 indtil nu. " +
			"Vejledningen flytter ud i kvarteret.",
		Effects: []Effect{{Key: "e26-naboer", Title: "Naboer hjælper naboer",
			Text: "Man kender den, der bor ved siden af, og tør banke på."}},
	}
}

func fjordbyVagtplan() Initiative {
	return Initiative{
		Key: "pr26-vagt", Title: "Fælles vagtplan", Kind: "project", Letter: "l26", Unit: "omr-vh", Owner: "anders",
		From: "2026-02-01", To: "2026-09-02", State: "stopped",
		Text: "Plejecentre skulle dele vagtplan og bruge ti procent færre vikartimer. Stoppet med læring.",
		Effects: []Effect{{Key: "e26-vagt", Title: "Beboeren møder færre vikarer", Shown: "figures",
			Assessments: []Assessment{{Day: "2026-08-31", By: "anders", Result: "not",
				Evidence: "Ingen forskel i vikartimer efter syv måneder.",
				Learned:  "Spørg alle, før et fælles projekt begynder. Kun ét sted havde problemet.",
				Next:     "Stoppet i enighed. Pengene går tilbage til plejecentrene.",
				Answer:   usedIn("t27-1", "2026-09-02", "det koster lidt og sparer meget.")}}}},
	}
}

func fjordbySkranken() Initiative {
	return Initiative{
		Key: "pr25-skranke", Title: "Mødet i skranken", Kind: "project", Letter: "l25", Unit: "omr-ko", Owner: "agnete",
		From: "2025-03-01", To: "2026-09-30", State: "under_way",
		Text: "Ni af ti skal føle sig mødt med respekt. Forsøget går over i almindelig drift.",
		Effects: []Effect{{Key: "e25-respekt", Title: "Borgeren føler sig mødt med respekt", Shown: "survey",
			Assessments: []Assessment{{Day: "2026-08-31", By: "ida", Result: "partly",
				Evidence: "86 pct. i august. Tallet har ligget mellem 81 og 87 i et år.",
				Next:     "Drift drøftes i oktober."}}}},
	}
}
