package seed

// fjordbyCases are eight cases of a year: one with a disagreement that held nothing, one
// whose cover is missing, one that is closed, one withdrawn, and three the board decided.
func fjordbyCases() []Case {
	return []Case{fjordbyBreve(), fjordbyVikarer(), fjordbyLadestandere(), fjordbyApp(), fjordbyFamilierSag(), fjordbyAabningstider(), fjordbyLejemaal(), fjordbySalt()}
}

// fjordbyCodes are invented: no list that is in use anywhere.
func fjordbyCodes() []CaseCode {
	return []CaseCode{{"BOERN-10", "Børnehuse: åbning og pladser"}, {"BOERN-20", "Skoler: dage og veje"}, {"BOR-10", "Selvbetjening"}, {"BOR-20", "Breve til borgere"},
		{"EJD-10", "Haller og huse"}, {"EJD-20", "Lejemål"}, {"FAM-10", "Familier med flere sager"}, {"KLI-10", "Strøm og varme"}, {"PER-10", "Ledere"}, {"PER-30", "Vagter og vikarer"}, {"VEJ-10", "Stier om vinteren"}}
}

func say(part, text string) CaseSection { return CaseSection{Part: part, Text: text} }

func fjordbyBreve() Case {
	return Case{Number: "25/1187", Title: "Breve om betaling, der kan læses på et minut", Unit: "borgermoede", Owner: "karla", Role: "Centerchef, Borgermøde og Data", Day: "2025-11-18",
		Records: "25/011873", Subject: "BOR-20",
		Recommendation: "- Alle breve om betaling skrives om inden sommeren.\n- Ti borgere prøver hvert brev, før det tages i brug.",
		Sections: []CaseSection{
			say("occasion", "Hver tredje, der ringer om en regning, har læst brevet og er stadig i tvivl."),
			say("content", "Der er 41 breve. Tolv af dem står for de fleste opkald. De kan skrives om først."),
			say("citizens", "Borgeren ser beløbet, dagen og hvad der sker, hvis man ikke kan betale, i de første tre linjer."),
			say("course", "Direktionen får at vide i juni, om opkaldene er faldet."),
		},
		First: 2026, Lines: []CaseLine{{"Sproghjælp i et halvt år", "expense", "Borgermøde og Data", [4]int{140000, 0, 0, 0}}, {"Puljen til klart sprog", "cover", "Ledelse og Regnskab", [4]int{140000, 0, 0, 0}}},
		Ready:     &CaseStep{Day: "2026-01-07", By: "karla"},
		Decisions: []string{"Alle breve om betaling skrives om, så de kan læses på et minut"}}
}

func fjordbyVikarer() Case {
	return Case{Number: "26/0402", Title: "Ét fælles vikarteam", Unit: "ledelse", Owner: "mogens", Role: "Stabschef, Ledelse og Regnskab", Day: "2026-03-17",
		Subject:        "PER-30",
		Recommendation: "- Vikarpuljen samles i ét team fra den 1. januar 2027.\n- De faste vikarer bliver på deres steder.",
		Sections: []CaseSection{
			say("occasion", "Hver tredje vagt, der mangler, købes i dag af et bureau."),
			say("content", "Syv steder har hver sin liste. Ingen kan se, om en anden har en vikar fri samme aften."),
			say("staff", "Vikarerne får én plan og én at ringe til. Ingen skifter sted uden at sige ja."),
			say("involvement", "Hovedudvalget drøfter teamet, før det begynder."),
		},
		Alternatives: []CaseAlternative{
			{"Listerne bliver, hvor de er", "Stederne kender deres egne", "Vi køber stadig for mange vagter", "Ingen udgift, ingen besparelse"},
			{"Ét team", "Alle ser, hvem der er fri", "Vikaren kender ikke altid stedet", "To planlæggere, færre købte vagter"},
			{"Puljen deles i to områder", "Kortere vej til vikaren", "To planer at passe", "To planlæggere, lidt færre købte vagter"},
		},
		First: 2027, InBudget: true, Lines: []CaseLine{{"To planlæggere", "expense", "Ledelse og Regnskab", [4]int{1050000, 1050000, 1050000, 1050000}},
			{"Færre købte vagter", "cover", "Hverdag og Helbred", [4]int{1050000, 1400000, 1400000, 1400000}}},
		Asked: CaseAsked{Day: "2026-04-08", Until: "2026-04-29", Text: "Kan teamet passe jeres vagter?", Units: []string{"omr-vh", "skolegang"}, Answers: []CaseAnswer{
			{"omr-vh", "2026-04-24", "anders", "disagree", "Plejecentrene kender deres egne vikarer. Det mister vi, når planen lægges et andet sted.", "De faste vikarer bliver på deres steder. Det er de købte vagter, teamet skal tage."},
			{"skolegang", "2026-04-21", "dorthe", "agree", "", ""}}},
		Ready:     &CaseStep{Day: "2026-05-20", By: "mogens"},
		Decisions: []string{"Vikarpuljen samles i ét team under Ledelse og Regnskab"}}
}

func fjordbyLadestandere() Case {
	return Case{Number: "26/0512", Title: "Ladestandere ved tre haller", Unit: "ejendom", Owner: "lisbeth", Role: "Centerchef, Ejendom og Klima", Day: "2026-06-09",
		Recommendation: "- Der sættes fire ladestandere op ved hver af de tre haller.\n- Strømmen betales af dem, der lader.",
		Sections: []CaseSection{
			say("content", "Hallerne ligger ved stier og busser. Der er plads uden at fælde noget."),
			say("climate", "En stander sparer nok til at betale sin egen beton i klimaregnskabet på to år."),
			say("law", "Kommunen må lade andre drive standerne, men ikke selv sælge strøm."),
		},
		First: 2026, Lines: []CaseLine{{"Kabler og standere", "expense", "Ejendom og Klima", [4]int{960000, 0, 0, 0}}, {"Leje fra den, der driver dem", "income", "Ejendom og Klima", [4]int{0, 60000, 60000, 60000}},
			{"Klimapuljen", "cover", "Ejendom og Klima", [4]int{700000, 0, 0, 0}}},
		Asked: CaseAsked{Day: "2026-08-18", Until: "2026-09-04", Units: []string{"gader"}, Answers: []CaseAnswer{
			{"gader", "2026-08-27", "finn", "agree_if", "Hvis kablerne lægges, når stien ved fjorden alligevel graves op.", "Det gør vi ved den ene hal. De to andre ligger ikke ved stien."}}},
		Subject: "KLI-10",
		Stops: []CaseStop{{Body: "direktion", Day: "2026-10-21", Purpose: "discuss"}, {Body: "udv-land", Formal: true, Day: "2027-01-12", Purpose: "recommend"},
			{Body: "oeu", Formal: true, Day: "2027-01-25", Purpose: "recommend"}, {Body: "byraad", Formal: true, Day: "2027-02-11", Purpose: "decide"}},
		Ready: &CaseStep{Day: "2026-09-23", By: "lisbeth"},
		Wish:  &CaseStep{Day: "2026-10-21", By: "agnete", Text: "Spørg også økonomien: hvor kommer de sidste penge fra?"}}
}

func fjordbyApp() Case {
	return Case{Number: "26/0655", Title: "En app til forældre", Unit: "borgermoede", Owner: "karla", Role: "Centerchef, Borgermøde og Data", Day: "2026-09-15",
		Recommendation: "Der købes ingen ny app i 2027. Den, vi har, rettes først.",
		Sections: []CaseSection{
			say("occasion", "To udbydere har vist en app frem. Forældrerådene har spurgt, om den kommer."),
			say("citizens", "Forældre bruger i dag to apps og en hjemmeside. En tredje hjælper ingen."),
			say("economy", "En ny app koster hvert år, også når den ikke bruges."),
		},
		Alternatives: []CaseAlternative{
			{"Køb en ny app", "Ser bedre ud", "Endnu et sted at kigge", "1,1 mio. kr. om året"},
			{"Ret den, vi har", "Ingen skal lære noget nyt", "Den bliver ikke smuk", "Kan gøres af dem, der passer den"},
		},
		Ready:     &CaseStep{Day: "2026-10-28", By: "karla"},
		Decisions: []string{"Ingen ny app til forældre i 2027"}}
}

func fjordbyFamilierSag() Case {
	return Case{Number: "26/0688", Title: "Én indgang for familier med flere sager", Unit: "omr-bl", Owner: "merete", Role: "Direktør for Barndom og Læring", Day: "2026-09-29",
		Records: "26/006881", Subject: "FAM-10",
		Recommendation: "- Hver familie med sager i to centre får én koordinator fra den 1. januar 2027.\n- Beløbene søges i budgettet.\n- Det måles, om familien kun fortæller sin historie én gang.",
		Sections: []CaseSection{
			say("occasion", "118 familier har sager i mindst to centre. De taler i snit med fem rådgivere."),
			say("content", "50 familier har haft en koordinator på prøve. 39 af dem har kun fortalt deres historie én gang. Prøven er for lille til at sige, om børnene trives bedre."),
			say("law", "Familien skal sige ja, før centrene deler oplysninger. Byrådet afgør sagen, fordi den flytter penge mellem bevillinger."),
			say("citizens", "Familien har ét telefonnummer og én aftale."),
			say("staff", "Tre koordinatorer får ret til at aftale forløb på tværs."),
			say("involvement", "Brugerrådet har været med til at beskrive forløbet. Hovedudvalget drøfter sagen."),
			say("course", "Direktionen tager stilling i november. Svaret på, om det virkede, kommer i juni."),
		},
		Alternatives: []CaseAlternative{
			{"Som i dag, med et årligt fælles møde", "Kendt af alle", "Familien samler selv trådene mellem møderne", "0,2 mio. kr. om året"},
			{"Én koordinator til hver familie", "Én aftale og ét nummer. Prøvet med 50 familier", "Hænger på de enkelte koordinatorer", "1,8 mio. kr. om året"},
			{"Én samlet enhed", "Ét hold med hele ansvaret", "Ikke prøvet her, og langsommere det første år", "3,5 mio. kr. om året"},
		},
		First: 2027, InBudget: true, Lines: []CaseLine{{"Tre koordinatorer", "expense", "Familie og Ungeliv", [4]int{1800000, 1800000, 1800000, 1800000}},
			{"Færre møder med borgere", "cover", "Job og Vejvisning", [4]int{600000, 900000, 900000, 900000}}, {"Forsøg med vagtplan er slut", "cover", "Hverdag og Helbred", [4]int{1200000, 900000, 900000, 900000}}},
		Asked: CaseAsked{Day: "2026-10-14", Until: "2026-11-04", Text: "Er sagen rigtigt beskrevet for jeres område?", Units: []string{"job", "hverdag", "borgermoede"}, Answers: []CaseAnswer{
			{"job", "2026-10-26", "malene", "agree", "Færre møder er regnet på halvandet års prøve. Det kan holde.", ""},
			{"hverdag", "2026-11-02", "hanne", "agree_if", "Hvis sager, der haster, undtages. En koordinator må heller ikke aftale pleje uden os.", "Sager, der haster, er undtaget. Aftaler om pleje kræver centrets ja."},
			{"borgermoede", "2026-11-03", "karla", "agree", "", ""}}},
		Reading: &CaseReading{Day: "2026-11-04", By: "merete", Until: "2026-11-09", Text: "Kan en familie læse det her og vide, hvad der sker?", People: []string{"thomas", "hanne", "karla"}, Remarks: []CaseRemark{
			{"2026-11-06", "hanne", "law", "Skriv, hvad der sker, hvis familien siger nej.", "taken", "Det står nu først i afsnittet."},
			{"2026-11-08", "karla", "citizens", "Nævn åbningstiden på telefonen.", "not", "Den kan ændre sig. Den står på borgersiden."},
			{"2026-11-09", "thomas", "", "Sagen kan læses på fem minutter. Godt.", "", ""}}},
		Stops: []CaseStop{{Body: "chefforum", Day: "2026-10-27", Purpose: "discuss"}, {Body: "direktion", Day: "2026-11-25", Purpose: "decide"}, {Body: "hu", Formal: true, Day: "2026-11-26", Purpose: "discuss"},
			{Body: "oeu", Formal: true, Day: "2026-11-30", Purpose: "recommend"}, {Body: "byraad", Formal: true, Day: "2026-12-10", Purpose: "decide"}},
		Ready: &CaseStep{Day: "2026-11-11", By: "merete"}}
}

func fjordbyAabningstider() Case {
	return Case{Number: "26/0701", Title: "Åbningstider i børnehusene", Unit: "omr-bl", Owner: "merete", Role: "Direktør for Barndom og Læring", Day: "2026-10-13",
		Recommendation: "Tre børnehuse åbner klokken 6.15 fra den 1. marts 2027.",
		Sections: []CaseSection{
			say("occasion", "Forældre med tidlige vagter har ingen steder at aflevere. Direktionen har besøgt tre huse."),
			say("citizens", "Omkring 40 børn kan afleveres før klokken 6.30."),
			say("staff", "Åbnevagten kræver to voksne i hvert hus."),
		},
		First: 2027, Lines: []CaseLine{{"Tidlige vagter i tre huse", "expense", "Skolegang og Leg", [4]int{780000, 940000, 940000, 940000}}, {"Højere betaling for tidlig plads", "income", "Skolegang og Leg", [4]int{120000, 140000, 140000, 140000}},
			{"En åben halv time mindre om eftermiddagen", "cover", "Skolegang og Leg", [4]int{300000, 300000, 300000, 300000}}},
		Subject: "BOERN-10",
		Stops: []CaseStop{{Body: "direktion", Day: "2026-12-09", Purpose: "decide"}, {Called: "Forældrerådene", Formal: true, Purpose: "discuss"},
			{Body: "udv-barndom", Formal: true, Day: "2027-01-13", Purpose: "recommend"}, {Body: "byraad", Formal: true, Day: "2027-02-11", Purpose: "decide"}},
		Asked: CaseAsked{Day: "2026-11-04", Until: "2026-11-18", Text: "Hvad betyder det for jer, at husene åbner tidligere?", Units: []string{"gader", "ledelse"}, Answers: []CaseAnswer{
			{"ledelse", "2026-11-12", "mogens", "disagree", "Der mangler penge alle fire år, og budgettet er lagt.", ""}}}}
}

func fjordbyLejemaal() Case {
	return Case{Number: "26/0710", Title: "Lejemålet på den gamle værftsgrund", Unit: "omr-lf", Owner: "poul", Role: "Direktør for Land og Fjord", Day: "2026-10-27", Board: true, Ground: "private forretningsforhold", Subject: "EJD-20",
		Recommendation: "Der forhandles om en forlængelse på to år. Går det ikke, siges lejemålet op.",
		Sections:       []CaseSection{say("occasion", "Kontrakten løber ud til sommer, og lejeren har bedt om et møde.")},
		Stops: []CaseStop{{Body: "direktion", Day: "2026-12-02", Purpose: "decide"}, {Body: "oeu", Formal: true, Day: "2027-01-25", Purpose: "recommend"},
			{Body: "byraad", Formal: true, Day: "2027-02-11", Purpose: "decide"}},
		Ready: &CaseStep{Day: "2026-11-17", By: "poul"}}
}

func fjordbySalt() Case {
	return Case{Number: "26/0733", Title: "Mindre salt på stierne", Unit: "gader", Owner: "finn", Role: "Centerchef, Gader og Grønt", Day: "2026-11-03",
		Recommendation: "Stierne gruses i stedet for at saltes denne vinter.",
		Sections:       []CaseSection{say("climate", "Saltet skader træerne langs stien.")},
		Withdrawn:      &CaseStep{Day: "2026-11-16", By: "finn", Text: "Grus er købt til én sti. Vi prøver dér først og kommer igen med det, vi har set."}}
}
