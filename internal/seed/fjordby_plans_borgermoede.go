package seed

func fjordbyBorgermoede() []Plan {
	return []Plan{
		{
			Unit: "borgermoede", Year: 2025, Kind: "plan", State: "closed",
			Intro: "Vi begynder med det, borgerne ringer om igen og igen.",
			Answers: []Answer{
				ownWords("t25-1", "2025-01-21", "karla", "Vi vil løse ærendet, første gang borgeren spørger."),
				ownWords("t25-2", "2025-01-21", "karla", "Ti borgere skal være med til at sætte vores mål."),
				ownWords("t25-3", "2025-01-21", "karla", "Vi oplærer hinanden en time hver måned."),
			},
			Goals: []PlanGoal{fjordbyFoerste25(), fjordbyBorgerne25(), fjordbyOplaering25()},
		},
		{
			Unit: "borgermoede", Year: 2026, Kind: "plan", State: "in_force",
			Intro: "Fire mål og seks indsatser. Fulgt op i dialogen den 17. juni, 2. september og 12. november.",
			Answers: []Answer{
				ownWords("t26-1", "2026-01-20", "karla", "Borgeren skal have svar første gang og forstå det, også når svaret er nej."),
				ownWords("t26-2", "2026-01-20", "karla", "Vi er indgangen for familier med flere sager, sammen med to andre centre."),
				notThisYear("t26-3", "2026-01-20", "karla",
					"Vi samler kræfterne om tema 1 og 2 i år. Kollegaoplæringen fortsætter, men uden mål."),
			},
			Goals: []PlanGoal{fjordbyFoerste26(), fjordbyForstaaet26(), fjordbyDigital26(), fjordbyIndgang26()},
		},
	}
}

func fjordbyFoerste25() PlanGoal {
	return PlanGoal{
		Key: "bd25-1", Theme: "t25-1", Title: "70 pct. får løst deres ærende ved første henvendelse",
		Text:   "Borgeren skal slippe for at ringe igen om det samme.",
		Target: "70 pct.", Owner: "signe", State: "reached", Note: "71 pct. i gennemsnit over året.",
		Initiatives: []Initiative{
			{Key: "bd25-svar", Title: "Svarene samlet ét sted", Kind: "initiative", Owner: "signe",
				From: "2025-01-15", To: "2025-10-31", State: "done",
				Text: "Vi skriver de svar ned, vi giver tit, så alle kan finde dem.",
				Effects: []Effect{{Key: "e25-foerste", Title: "Borgeren får svar, mens han er i røret", Shown: "figures",
					Text: "Borgeren lægger på og ved, hvad der nu sker.",
					Assessments: []Assessment{{Day: "2025-09-24", By: "karla", Result: "reached",
						Evidence: "71 pct. løst første gang i januar til august mod 64 pct. året før.",
						Learned:  "Tallet viser, at vi svarer. Det viser ikke, om borgeren forstod det.",
						Next:     "Vi taler med 36 borgere, der fik nej.",
						Answer:   usedIn("t26-1", "2025-10-15", "en samtale skal tælle lige så meget som et tal.")}}}}},
			{Key: "bd25-chat", Title: "Chat om aftenen", Kind: "initiative", Owner: "jonas",
				From: "2025-02-01", To: "2025-06-30", State: "stopped",
				Text: "Borgere kunne skrive med os til klokken 21.",
				Effects: []Effect{{Key: "e25-chat", Title: "Borgeren får hjælp uden for åbningstiden", Shown: "figures",
					Text: "Man kan få svar, når børnene er lagt.",
					Assessments: []Assessment{{Day: "2025-06-30", By: "jonas", Result: "not",
						Evidence: "I snit skrev fire om aftenen. Tre af dem ringede alligevel dagen efter.",
						Learned:  "Spørg borgerne om behovet, før tilbuddet er bygget.",
						Next:     "Stoppet. Timerne er flyttet til formiddagens telefoner.",
						Answer:   usedIn("t26-1", "2025-10-15", "det er i orden at stoppe, når man har lært noget.")}}}}},
		},
	}
}

func fjordbyBorgerne25() PlanGoal {
	return PlanGoal{
		Key: "bd25-2", Theme: "t25-2", Title: "Borgere er med til at sætte vores mål",
		Text:   "Målene for 2026 skal være sat sammen med dem, de handler om.",
		Target: "10 borgere", Owner: "karla", State: "reached", Note: "Ti borgere mødtes med os tre gange i november.",
		Initiatives: []Initiative{{Key: "bd25-bord", Title: "Ti borgere om bordet", Kind: "initiative", Owner: "karla",
			From: "2025-08-15", To: "2025-11-28", State: "done",
			Effects: []Effect{{Key: "e25-ord", Title: "Borgerne kan genkende deres egne ord i vores mål", Shown: "interviews",
				Assessments: []Assessment{{Day: "2025-12-10", By: "karla", Result: "reached",
					Evidence: "Otte af de ti kunne pege på noget, de selv havde sagt.",
					Next:     "De ti inviteres igen, når året er gået."}}}}}},
		FollowUps: []FollowUp{{Day: "2025-09-17", By: "ida", Confirmed: "2025-09-18", ConfirmedBy: "karla",
			Text:    "Vi har inviteret bredt og fået ti ja. Flere nævner, at de bliver sendt rundt mellem kontorer. Det tager vi med.",
			UsedIn:  "Chefforum 23. september 2025",
			Learned: "Borgerne kalder os ét sted. Vi tænker selv i otte centre.",
			Answer:  usedIn("t26-2", "2025-10-15", "det er grænserne inde i huset, der spænder ben nu.")}},
	}
}

func fjordbyOplaering25() PlanGoal {
	return PlanGoal{
		Key: "bd25-3", Theme: "t25-3", Title: "Alle har oplært en kollega",
		Text:  "En time om måneden viser én af os de andre noget, vi kan.",
		Owner: "jonas", State: "behind", Note: "Syv af ni nåede det.",
		Initiatives: []Initiative{{Key: "bd25-opl", Title: "Kollegaoplæring", Kind: "development", Owner: "jonas",
			From: "2025-02-01", To: "2025-12-01", State: "done",
			Effects: []Effect{{Key: "e25-samme", Title: "Borgeren får samme svar hos os alle", Shown: "observation",
				Assessments: []Assessment{{Day: "2025-12-10", By: "karla", Result: "partly",
					Evidence: "Vi lyttede med på 20 samtaler. I 15 var svaret det samme.",
					Next:     "Samtaletræning begynder i marts."}}}}}},
	}
}
