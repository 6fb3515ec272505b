package seed

// fjordbyJob has not answered the third theme: a loose end.
func fjordbyJob() Plan {
	return Plan{
		Unit: "job", Year: 2026, Kind: "plan", State: "in_force",
		Intro: "Fire mål om at komme hurtigere frem med færre stop.",
		Answers: []Answer{
			ownWords("t26-1", "2026-01-28", "malene", "Vi bruger det, vi ved virker: en arbejdsplads tidligt og én fast person."),
			ownWords("t26-2", "2026-01-28", "malene", "Unge og virksomheder skal møde ét hold, ikke fire kontorer."),
		},
		Goals: []PlanGoal{
			{Key: "jv26-1", Theme: "t26-1", Title: "Kortere vej fra kontanthjælp til job",
				Target: "7 måneder", Owner: "malene", State: "under_way", Note: "7,8 måneder i snit.",
				Initiatives: []Initiative{
					{Key: "jv26-uge", Title: "Ude på en arbejdsplads inden for fire uger", Kind: "initiative", Owner: "malene",
						From: "2026-02-01", To: "2026-12-31", State: "under_way",
						Effects: []Effect{{Key: "e26-arbejde", Title: "I arbejde efter 12 måneder", Shown: "figures",
							Text: "Borgeren har et job og har beholdt det.",
							Assessments: []Assessment{{Day: "2026-08-24", By: "malene", Result: "unknown",
								Evidence: "De første er kun fulgt i seks måneder.",
								Next:     "Vi vurderer igen i februar."}}}}},
					{Key: "jv26-fast", Title: "Samme jobkonsulent hele vejen", Kind: "initiative", Owner: "malene",
						From: "2026-02-01", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-arbejde"}},
				}},
			{Key: "jv26-2", Theme: "t26-1", Title: "Fleksjob, der holder",
				Target: "8 af 10 efter et år", Owner: "malene", State: "stable", Note: "74 pct. holder et år.",
				Initiatives: []Initiative{{Key: "jv26-fleks", Title: "Besøg efter tre måneder", Kind: "initiative", Owner: "malene",
					From: "2026-03-01", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-arbejde"}}}},
			fjordbyOvergang26(),
			{Key: "jv26-4", Theme: "t26-2", Title: "Ét svar til virksomheder",
				Target: "5 dage", Owner: "malene", State: "behind", Note: "8 dage i snit. Byggesager trækker ud.",
				With: []string{"gader"},
				Initiatives: []Initiative{
					{Key: "jv26-linje", Title: "Én linje for virksomheder", Kind: "cross_cutting", Owner: "malene",
						From: "2026-02-01", To: "2026-12-31", State: "under_way",
						Effects: []Effect{{Key: "e26-hug", Title: "Virksomheder får svar i ét hug", Shown: "survey",
							Assessments: []Assessment{{Day: "2026-08-24", By: "malene", Result: "partly",
								Evidence: "31 af 50 virksomheder fik hele svaret første gang.",
								Next:     "Byggesag sidder med ved telefonen om torsdagen."}}}}},
					{Key: "jv26-svar", Title: "Ét svar til virksomheder, også på skrift", Kind: "initiative", Owner: "malene",
						From: "2026-05-01", To: "2026-12-31", State: "under_way"},
				}},
		},
	}
}

func fjordbyOvergang26() PlanGoal {
	return PlanGoal{
		Key: "jv26-3", Theme: "t26-2", Title: "Mentor i overgangen",
		Text:   "Ingen ung skal stå alene i de første uger på en uddannelse.",
		Target: "9 af 10", Owner: "malene", State: "under_way", Note: "86 pct. er på uddannelsen efter et halvt år.",
		With: []string{"kajen", "skolegang"},
		Initiatives: []Initiative{
			{Key: "jv26-mentor", Title: "Mentor de første 100 dage", Kind: "cross_cutting", Owner: "malene",
				From: "2026-02-01", To: "2026-12-31", State: "under_way",
				Effects: []Effect{{Key: "e26-uddannelse", Title: "Unge bliver på uddannelsen", Shown: "figures",
					Text: "Den unge er der stadig til jul.",
					Assessments: []Assessment{{Day: "2026-08-24", By: "malene", Result: "partly",
						Evidence: "86 pct. er der efter et halvt år. De unge nævner mentoren først.",
						Next:     "Flere mentorer til dem, der begynder i januar."}}}}},
			{Key: "jv26-besked", Title: "Besked samme dag, når en ung bliver væk", Kind: "initiative", Owner: "malene",
				From: "2026-03-01", To: "2026-12-31", State: "under_way", EffectKeys: []string{"e26-uddannelse"}},
		},
	}
}
