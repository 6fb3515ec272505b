package seed

// The figures are invented like all of Fjordby. One series has a hole, because one
// system was replaced by another; one has too few figures to say much.
func fjordbyIndicators() []Indicator {
	return []Indicator{
		fjordbyAbsence(), fjordbyCallsAtNight(),
		{Effect: "e26-aerende", Title: "Løst ved første henvendelse", Measure: "pct.", Direction: "up", Often: "month",
			Source: "Telefoni og skranke, talt af servicelederen.", Owner: "jonas", Meeting: "Strategisk drøftelse i oktober",
			Target: target(75), TargetDay: "2026-12-31", Begun: "2026-01-20", Newest: "2026-11-04",
			Observations: noted(join(
				monthly(2024, 1, 61, 63, 65, 62, 64, 66),
				monthly(2024, 8, 63, 65, 64, 67, 66, 64),
				monthly(2025, 1, 70, 72, 69, 74, 71, 66, 68, 73, 75, 71, 69, 72),
				monthly(2026, 1, 70, 76, 73, 68, 71, 72, 65, 75, 72, 74)),
				map[string]string{"2024-08": "Ny telefoni. Juli blev ikke talt.", "2026-03": "Samtaletræningen begyndte."})},
		{Effect: "e26-30dage", Title: "Indlagt igen inden for 30 dage", Measure: "pct.", Direction: "down", Often: "quarter",
			Source: "Hospitalets udskrivninger.", Owner: "henning", Meeting: "Direktionens møde efter hvert kvartal",
			Target: target(13), TargetDay: "2026-12-31", Begun: "2026-01-22", Newest: "2026-10-20",
			Observations: join(quarterly(2024, 1, 17, 16, 15, 16), quarterly(2025, 1, 16, 17, 15.5, 16), quarterly(2026, 1, 15, 13, 14))},
		{Effect: "e26-dage", Title: "Dage hjemme af de første 90", Measure: "dage", Direction: "up", Often: "quarter",
			Source: "Omsorgssystemet, trukket af visitationen.", Owner: "hanne", Meeting: "Strategisk drøftelse i oktober",
			Begun: "2026-01-22", Newest: "2026-10-20",
			Observations: join(quarterly(2024, 1, 78, 79, 78.5, 79), quarterly(2025, 1, 79, 78.5, 79.5, 79), quarterly(2026, 1, 81, 82, 82.5))},
		{Effect: "e26-energi", Title: "Varme i kommunens bygninger", Measure: "kWh pr. m²", Direction: "down", Often: "year",
			Source: "Målerne i bygningerne, renset for vejret.", Owner: "lisbeth", Meeting: "Budgetdrøftelsen i juni",
			Target: target(105), TargetDay: "2029-12-31", Begun: "2026-02-03",
			Observations: []Observation{{At: "2023", Value: 118}, {At: "2024", Value: 116}, {At: "2025", Value: 112.5}}},
	}
}

// noted puts notes on the periods they are about.
func noted(list []Observation, notes map[string]string) []Observation {
	for i := range list {
		list[i].Note = notes[list[i].At]
	}
	return list
}

// fjordbyAbsence has not moved in three years, whatever was done.
func fjordbyAbsence() Indicator {
	return Indicator{Effect: "e26-skole", Title: "Fravær i udskolingen", Measure: "pct.", Direction: "down", Often: "quarter",
		Source: "Skolernes protokol. Tredje kvartal begynder i august.", Owner: "dorthe", Meeting: "Ledermøde i Skolegang og Leg",
		Target: target(7), TargetDay: "2026-12-31", Begun: "2026-02-05", Newest: "2026-10-22",
		Observations: join(quarterly(2024, 1, 9.2, 9, 8.8, 9.3), quarterly(2025, 1, 9.1, 9.1, 8.9, 9.2), quarterly(2026, 1, 9, 8.9, 9))}
}

// fjordbyCallsAtNight fell when something was changed, and stayed there.
func fjordbyCallsAtNight() Indicator {
	return Indicator{Effect: "e26-aften", Title: "Kald om natten", Measure: "kald pr. nat", Direction: "down", Often: "month",
		Source: "Tangvejens kaldeanlæg, læst af nattevagten.", Owner: "susanne", Meeting: "Personalemødet på Tangvejen",
		Begun: "2026-02-16", Newest: "2026-11-02",
		Observations: noted(join(
			monthly(2024, 1, 11, 12, 11, 10, 11, 10, 11, 12, 11, 11, 12, 11),
			monthly(2025, 1, 12, 11, 11, 10, 11, 11, 10, 11, 12, 11, 11, 12),
			monthly(2026, 1, 11, 10, 8, 7, 7, 8, 7, 6, 7, 7)),
			map[string]string{"2024-08": "Sommervagter hele måneden.", "2026-02": "Kaffen flyttede ind i stuen midt på måneden."})}
}
