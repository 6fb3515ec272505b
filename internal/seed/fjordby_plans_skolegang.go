package seed

func fjordbySkolegang() []Plan {
	return []Plan{
		{
			Unit: "skolegang", Year: 2025, Kind: "plan", State: "closed",
			Intro: "Børn skal læse, lege og høre til.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-23", "dorthe", "Vi vælger læsning og ser, om lysten følger med."),
				ownWords("t25-2", "2025-01-23", "dorthe", "Forældre og foreninger skal ind i skoledagen, ikke kun til arrangementer."),
				ownWords("t25-3", "2025-01-23", "dorthe", "Nye lærere skal have en erfaren kollega at gå til."),
			},
			Goals: []PlanGoal{fjordbyLaeselyst25(), fjordbyForeninger25(), fjordbyNyeLaerere25()},
		},
		{
			Unit: "skolegang", Year: 2026, Kind: "plan", State: "in_force",
			Intro: "Fire mål, som skoler og børnehuse kan kende deres egen dag i.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-22", "dorthe", "Vi holder fast i læsningen og tager fat på fraværet hos de ældste."),
				followsCentre("t26-2", "2026-01-22", "dorthe", "Vi følger Familie og Ungeliv, som er tovholder for familierne."),
				ownWords("t26-3", "2026-01-22", "dorthe", "Lærere skal se hinanden undervise, og nye skal have en mentor."),
			},
			Goals: []PlanGoal{fjordbyLaeselyst26(), fjordbyFravaer26(), fjordbyLaerere26(), fjordbyMentor26()},
		},
	}
}

func fjordbyLaeselyst25() PlanGoal {
	return PlanGoal{
		Key: "sk25-1", Theme: "t25-1", Title: "Flere læser med lyst i 3. klasse",
		Target: "60 pct.", Owner: "line", State: "reached", Note: "62 pct. læser gerne i fritiden.",
		Initiatives: []Initiative{{Key: "sk25-makker", Title: "Læsemakkere", Kind: "initiative", Owner: "line",
			From: "2025-01-15", To: "2025-06-20", State: "done",
			Text: "Børn fra 6. klasse læser med børn fra 3. klasse to gange om ugen.",
			Effects: []Effect{{Key: "e25-lyst", Title: "Børn vælger selv en bog", Shown: "survey",
				Assessments: []Assessment{{Day: "2025-09-16", By: "dorthe", Result: "reached",
					Evidence: "62 pct. svarer, at de gerne læser i fritiden. Året før var det 54.",
					Learned:  "Det var makkeren, der gjorde det, ikke bogen.",
					Next:     "Makkerne fortsætter, og forældrene inviteres med.",
					Answer:   usedIn("t26-3", "2025-10-15", "vi lærer mest af at vise andre, hvad vi kan.")}}}}}},
	}
}

func fjordbyForeninger25() PlanGoal {
	return PlanGoal{
		Key: "sk25-2", Theme: "t25-2", Title: "Hver skole har en forening med i skoledagen",
		Target: "8 skoler", Owner: "dorthe", State: "behind", Note: "Seks af otte kom i gang.",
		Initiatives: []Initiative{{Key: "sk25-forening", Title: "Foreningen i frikvarteret", Kind: "initiative", Owner: "dorthe",
			From: "2025-03-01", To: "2025-12-12", State: "done",
			Effects: []Effect{{Key: "e25-fritid", Title: "Flere børn går til noget", Shown: "figures",
				Assessments: []Assessment{{Day: "2025-12-08", By: "dorthe", Result: "partly",
					Evidence: "41 børn blev medlem et sted. Langt de fleste på to skoler.",
					Next:     "De to skoler fortæller de andre, hvordan de gjorde."}}}}}},
	}
}

func fjordbyNyeLaerere25() PlanGoal {
	return PlanGoal{
		Key: "sk25-3", Theme: "t25-3", Title: "Nye lærere bliver det første år ud",
		Target: "9 af 10", Owner: "dorthe", State: "not_reached", Note: "Fem af 31 rejste i løbet af året.",
		Initiatives: []Initiative{{Key: "sk25-start", Title: "En god start", Kind: "development", Owner: "dorthe",
			From: "2025-08-01", To: "2025-12-31", State: "done",
			Effects: []Effect{{Key: "e25-ansigt", Title: "Klassen beholder sin lærer", Shown: "figures",
				Assessments: []Assessment{{Day: "2025-12-08", By: "dorthe", Result: "partly",
					Evidence: "26 af 31 blev. De fem, der rejste, havde ingen fast at spørge.",
					Next:     "Alle nye får en mentor i 2026."}}}}}},
	}
}

func fjordbyLaeselyst26() PlanGoal {
	return PlanGoal{
		Key: "sk26-1", Theme: "t26-1", Title: "Flere læser med lyst i 4. klasse",
		Text:   "Vi følger de samme børn videre fra 3. klasse.",
		Target: "65 pct.", Owner: "line", State: "under_way", Note: "Fem af otte skoler er godt i gang.",
		With: []string{"maagebakken", "bibliotek"},
		Initiatives: []Initiative{
			{Key: "sk26-makker", Title: "Læsemakkere på alle skoler", Kind: "initiative", Owner: "line",
				From: "2026-01-15", To: "2026-12-18", State: "under_way",
				Effects: []Effect{{Key: "e26-laeser", Title: "Børn læser også derhjemme", Shown: "survey",
					Text: "Barnet læser noget, det selv har valgt, mindst tre aftener om ugen.",
					Assessments: []Assessment{{Day: "2026-06-24", By: "dorthe", Result: "partly",
						Evidence: "58 pct. læser hjemme tre aftener. Hvor forældrene har været med, er det 67.",
						Learned:  "Forældre læser med, når de har prøvet det på skolen først.",
						Next:     "Alle 4. klasser holder en læseaften inden jul.",
						Answer:   usedIn("t27-1", "2026-09-02", "det er en lille indsats, som har virket på tre skoler.")}}}}},
			{Key: "sk26-aften", Title: "Læseaften med forældre", Kind: "initiative", Owner: "line",
				From: "2026-03-01", To: "2026-12-01", State: "under_way", EffectKeys: []string{"e26-laeser"}},
		},
		FollowUps: []FollowUp{{Day: "2026-06-17", By: "mads", Confirmed: "2026-06-22", ConfirmedBy: "dorthe",
			Text:   "Makkerne kører på alle skoler undtagen tre. Læseaftenerne giver mest for pengene. Vi flytter penge fra bøger til vikarer.",
			UsedIn: "Direktionens opfølgning 24. juni 2026"}},
	}
}

func fjordbyFravaer26() PlanGoal {
	return PlanGoal{
		Key: "sk26-2", Theme: "t26-1", Title: "Mindre fravær i udskolingen",
		Target: "Under 7 pct.", Owner: "dorthe", State: "behind", Note: "8,9 pct. i foråret, mod 9,1 året før.",
		With: []string{"kajen", "boelgen"},
		Initiatives: []Initiative{{Key: "sk26-ring", Title: "En voksen ringer samme dag", Kind: "initiative", Owner: "lars",
			From: "2026-02-01", To: "2026-12-18", State: "under_way",
			Text: "Den unge får et opkald fra en voksen, han kender, før klokken ti.",
			Effects: []Effect{{Key: "e26-skole", Title: "Unge kommer i skole", Shown: "figures",
				Assessments: []Assessment{{Day: "2026-06-24", By: "lars", Result: "unknown",
					Evidence: "Fraværet er 8,9 pct. Tallet har ikke flyttet sig i to år, heller ikke siden februar.",
					Next:     "Vi spørger 20 unge, hvad opkaldet betød."}}}}}},
		FollowUps: []FollowUp{{Day: "2026-11-11", By: "mads", UsedIn: "Årets vurdering og læring 16. december 2026",
			Text: "Tre skoler ringer fast. To når det ikke om morgenen. Vi prøver at lade ungdomsskolen ringe for dem."}},
	}
}

func fjordbyLaerere26() PlanGoal {
	return PlanGoal{
		Key: "sk26-3", Theme: "t26-3", Title: "Lærere følger lærere",
		Text:   "Alle lærere ser en kollega undervise mindst to gange om året.",
		Target: "2 gange", Owner: "dorthe", State: "under_way", Note: "Halvdelen har været af sted én gang.",
		Initiatives: []Initiative{
			{Key: "sk26-doer", Title: "Åben dør", Kind: "development", Owner: "pernille",
				From: "2026-02-01", To: "2026-12-18", State: "under_way",
				Effects: []Effect{{Key: "e26-hinanden", Title: "Lærere lærer af hinanden", Shown: "interviews",
					Text: "Eleverne møder undervisning, som flere har tænkt over.",
					Assessments: []Assessment{{Day: "2026-06-24", By: "dorthe", Result: "reached",
						Evidence: "15 af 18 adspurgte lærere har ændret noget efter et besøg.",
						Next:     "Vi holder fast og tager børnehusene med."}}}}},
			{Key: "sk26-vikar", Title: "Vikar til besøget", Kind: "initiative", Owner: "dorthe",
				From: "2026-02-01", To: "2026-12-18", State: "under_way", EffectKeys: []string{"e26-hinanden"}},
		},
	}
}

func fjordbyMentor26() PlanGoal {
	return PlanGoal{
		Key: "sk26-4", Theme: "t26-3", Title: "Mentor for nyansatte",
		Target: "Alle 28", Owner: "dorthe", State: "reached", Note: "Alle 28 nye har en mentor og en fast time.",
		Initiatives: []Initiative{{Key: "sk26-mentor", Title: "Mentor det første år", Kind: "development", Owner: "trine",
			From: "2026-01-01", To: "2026-12-31", State: "under_way",
			Effects: []Effect{{Key: "e26-bliver", Title: "Nyansatte bliver", Shown: "figures",
				Text: "Børnene beholder de voksne, de lige har lært at kende.",
				Assessments: []Assessment{{Day: "2026-06-24", By: "dorthe", Result: "partly",
					Evidence: "27 af 28 er her endnu efter et halvt år.",
					Next:     "Vi ser igen, når året er gået."}}}}}},
	}
}
