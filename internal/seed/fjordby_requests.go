package seed

// fjordbyRequests are what the secretariat asked of units besides: one that was answered
// and used, and one that waits.
func fjordbyRequests() []Request {
	return []Request{
		{Title: "Hvilket møde kan I undvære?", Text: "Skriv ét møde, og hvem der savner det mindst.", Minutes: 5,
			Due: "2026-09-18", UsedIn: "Direktionens seminar 24. september 2026", Day: "2026-09-07", By: "ida",
			Units: []string{"borgermoede", "skolegang", "familie"},
			Answers: []Reply{
				{Unit: "borgermoede", By: "karla", Day: "2026-09-09", Text: "Mødet om den fælles telefon. Tallene sendes allerede rundt hver måned."},
				{Unit: "skolegang", By: "dorthe", Day: "2026-09-16", Text: "Det andet møde om vikarer. Lederne aftaler det selv."},
				{Unit: "familie", By: "thomas", Day: "2026-09-17", Text: "Ingen lige nu. Vi nedlagde to i foråret."},
			}},
		{Title: "Hvad har borgerne mærket i år?", Text: "To linjer og gerne ét eksempel. Skriv ikke om enkeltpersoner.", Minutes: 10,
			Due: "2026-12-04", UsedIn: "Direktionens møde 9. december 2026", Day: "2026-11-16", By: "ida",
			Units: []string{"borgermoede", "hverdag", "skolegang", "familie", "job"},
			Answers: []Reply{
				{Unit: "familie", By: "thomas", Day: "2026-11-18", Text: "Færre skal fortælle deres historie to gange. En mor sagde det højt på et møde."},
			}},
	}
}
