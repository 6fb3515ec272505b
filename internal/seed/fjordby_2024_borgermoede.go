package seed

func fjordbyBorgermoede24() Plan {
	const day, by = "2024-01-23", "karla"
	return Plan{
		Unit: "borgermoede", Year: 2024, Kind: "plan", State: "closed", ClosedOn: "2024-12-18",
		Intro: "Vi svarer 1.900 gange om måneden og ved ikke, hvor mange af svarene der holder.",
		Talk:  &Talk{Day: "2024-01-16", Body: "med-borgermoede", Text: "Streger på et papir er i orden. De må ikke stå ved navn."},
		Answers: []Answer{
			ownWords("t24-1", day, by, "Vi begynder at tælle, hvem der må ringe igen."),
			ownWords("t24-2", day, by, "Borgere læser vores breve, før vi sender dem."),
			ownWords("t24-3", day, by, "Den, der har haft en svær samtale, får ti minutter bagefter."),
			notThisYear("t24-4", day, by, "Skranken kan ikke flyttes ned til vandet. Vi har prøvet at forestille os det."),
		},
		Goals: []PlanGoal{fjordbyStreger24(), fjordbyBreve24(), fjordbyTiMinutter24()},
	}
}

func fjordbyStreger24() PlanGoal {
	return PlanGoal{
		Key: "bd24-1", Theme: "t24-1", Title: "To af tre får løst deres ærende første gang",
		Text:   "Vi vil vide, hvor mange der må ringe igen om det samme, og hvorfor.",
		Target: "67 pct.", Owner: "signe", State: "not_reached", Note: "64 pct. i gennemsnit over året.",
		End: &End{Day: "2024-12-11", By: "karla", Result: "not",
			Text:    "Vi ville nå 67 pct. og endte på 64. Vi havde ikke noget at gøre det med endnu.",
			Learned: "Et måltal flytter ingenting, når arbejdet er det samme.",
			Answer:  notUsed("2025-01-07", "det er rigtigt og står allerede i tema 1.")},
		Initiatives: []Initiative{
			{Key: "bd24-streg", Title: "Vi sætter en streg", Kind: "initiative", Owner: "signe",
				From: "2024-01-15", To: "2024-12-18", State: "done",
				Text: "Hver gang nogen ringer igen om det samme, sætter vi en streg og skriver hvorfor.",
				Effects: []Effect{{Key: "e24-igen", Title: "Borgeren slipper for at ringe igen", Shown: "figures",
					Assessments: []Assessment{
						{Day: "2024-09-18", By: "karla", Result: "unknown",
							Evidence: "Tallet svinger mellem 61 og 66 pct. I juli skiftede telefonen, og da blev intet talt.",
							Learned:  "Vi ved, hvor mange der ringer igen. Først nu ved vi hvorfor.",
							Next:     "De svar, vi giver tit, samles ét sted.",
							Answer:   usedIn("t25-1", "2024-10-16", "det er et første skridt fra travlhed til effekt.")},
						{Day: "2024-12-11", By: "karla", Result: "not",
							Evidence: "64 pct. hen over året. Tallet har ikke flyttet sig siden januar.",
							Next:     "Vi går fra at tælle til at lave om."}}}}},
			{Key: "bd24-time", Title: "Spørgetimen", Kind: "special", Owner: "signe",
				From: "2024-02-01", To: "2024-05-31", State: "stopped",
				Text: "En time hver torsdag kunne borgere ringe og spørge om alt.",
				Effects: []Effect{{Key: "e24-alt", Title: "Borgeren får svar, også når det ikke hører til et kontor", Shown: "interviews",
					Assessments: []Assessment{{Day: "2024-06-05", By: "signe", Result: "not",
						Evidence: "Elleve ringede på fire måneder. De fleste ville vide, hvornår vi åbnede.",
						Learned:  "Folk ringer ikke for at være med. De ringer, når de har brug for os.",
						Next:     "Stoppet. Borgerne skal med et andet sted.",
						Answer:   usedIn("t25-2", "2024-10-16", "vi skal invitere folk ind, hvor de har noget at sige.")}}}}},
		},
		FollowUps: []FollowUp{{Day: "2024-06-19", By: "ida", Confirmed: "2024-06-20", ConfirmedBy: "karla",
			Text:   "Vi har sat streger i fem måneder. Spørgetimen er stoppet. Den nye telefon kommer i juli, og da tæller vi ikke.",
			UsedIn: "Direktionens opfølgning 26. juni 2024"}},
	}
}

func fjordbyBreve24() PlanGoal {
	return PlanGoal{
		Key: "bd24-2", Theme: "t24-2", Title: "Borgere retter vores breve",
		Target: "12 breve", Owner: "jonas", State: "reached", Note: "14 breve er skrevet om.",
		End: &End{Day: "2024-12-11", By: "karla", Result: "reached", Text: "14 breve er skrevet om. Om to af dem ringer færre."},
		Initiatives: []Initiative{{Key: "bd24-bord", Title: "Brevbordet", Kind: "initiative", Owner: "jonas",
			From: "2024-02-15", To: "2024-11-29", State: "done",
			Text: "Fire borgere læser et brev højt for os. Vi retter dér, hvor de går i stå.",
			Effects: []Effect{{Key: "e24-brev", Title: "Borgeren forstår brevet uden at ringe", Shown: "interviews",
				Assessments: []Assessment{{Day: "2024-09-11", By: "jonas", Result: "partly",
					Evidence: "Otte af tolv kunne gengive brevet. De fire gik i stå ved klagevejledningen.",
					Learned:  "Borgere retter bedre, end vi gør, og de gør det gerne.",
					Next:     "Bordet fortsætter og får flere stole.",
					Answer:   usedIn("t25-2", "2024-10-16", "borgerne kan mere, end vi beder dem om.")}}}}}},
	}
}

func fjordbyTiMinutter24() PlanGoal {
	return PlanGoal{
		Key: "bd24-3", Theme: "t24-3", Title: "Ingen står alene med den svære samtale",
		Owner: "signe", State: "behind", Note: "Pausen holder om formiddagen.",
		End: &End{Day: "2024-12-11", By: "karla", Result: "partly", Text: "Pausen bliver holdt om formiddagen. Om eftermiddagen er vi for få."},
		Initiatives: []Initiative{{Key: "bd24-ti", Title: "Ti minutter bagefter", Kind: "development", Owner: "signe",
			From: "2024-02-01", To: "2024-12-13", State: "done",
			Effects: []Effect{{Key: "e24-rolig", Title: "Den næste borger møder en rolig medarbejder", Shown: "observation",
				Assessments: []Assessment{{Day: "2024-12-04", By: "signe", Result: "partly",
					Evidence: "Vi sad med i to uger. Seks af ti pauser blev til noget.",
					Next:     "Kollegerne oplærer hinanden i 2025, så flere kan tage den næste."}}}}}},
	}
}
