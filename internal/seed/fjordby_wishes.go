package seed

// One group has a day for its talk, and the leaders' network waits for an answer.
func fjordbyWishes() []Wish {
	return []Wish{
		{Letter: "l26", Theme: "t26-1", Whom: "Lokal-MED, Mågebakkens Skole", By: "pernille", Asked: "2026-11-03",
			About: "Hvad skal vi lade ligge, når vi bruger mere tid sammen om det enkelte barn?", Suits: "Efter kl. 14",
			Answered: "2026-11-06", Answerer: "ida", Day: "2026-12-03", Place: "Mågebakken kl. 14.30", Answer: "Merete kommer. Tag gerne to eksempler med."},
		{Letter: "l26", Whom: "Ledercirklen", By: "karla", Asked: "2026-11-19",
			About: "Hvornår må vi selv kontakte et andet center, og hvornår skal det gå gennem direktionen?", Suits: "På vores møde i december"},
	}
}
