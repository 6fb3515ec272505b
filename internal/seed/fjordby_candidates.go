package seed

// fjordbyCandidates came out of visits, dialogues and a stop. One has no answer
// yet: a loose end, and it may stay open when the board adopts the letter.
func fjordbyCandidates() []Candidate {
	const answered = "2026-09-02"
	five := usedIn("t27-2", answered, "fem steder så det uafhængigt af hinanden.")
	ask := usedIn("t27-1", answered, "det koster lidt og sparer meget.")
	return []Candidate{
		{Title: "Fælles skabelon til breve", Unit: "borgermoede", By: "karla", Day: "2026-01-20", From: "other", Year: 2027,
			Answer: notUsed(answered, "det er en opgave for ét center. I har selv sagt ja til den.")},
		{Title: "Forældre ringer til skolen om sager, der ligger hos rådgiveren", Unit: "maagebakken", By: "pernille",
			Day: "2026-05-07", From: "dialogue", Year: 2027, Answer: five},
		{Title: "Forældre ved ikke, hvem der svarer, når to kontorer har sagen", Unit: "strandskallen", By: "gitte",
			Day: "2026-06-04", From: "dialogue", Year: 2027, Answer: five},
		{Title: "Vi blev først spurgt om den fælles vagtplan, da den var begyndt", Unit: "tangvejen", By: "susanne",
			Day: "2026-05-21", From: "dialogue", Year: 2027, Answer: ask},
		{Title: "Ring til alle plejecentre, før et fælles projekt begynder", Unit: "solkrogen", By: "anja",
			Day: "2026-08-28", From: "stopped", Year: 2027, Answer: ask},
		{Title: "Naboer hjælper, når nogen spørger", Unit: "gader", By: "poul", Day: "2026-08-12", From: "visit", Year: 2027},
	}
}
