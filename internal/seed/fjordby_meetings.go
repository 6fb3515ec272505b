package seed

// fjordbySeries are the meetings of Fjordby that recur: the board meets every other
// Wednesday. The next two have an agenda, and three points wait.
func fjordbySeries() []MeetingSeries {
	return []MeetingSeries{{
		Body: "direktion", Every: "week", Step: 2, Weekdays: []string{"3"}, From: "2026-01-14", Except: []string{"2026-12-30"}, SummerFrom: "07-01", SummerTo: "08-09",
		Starts: "12:00", Ends: "15:00", Place: "Mødelokale Tangen", By: "ida",
		Coming: [][]MeetingPoint{
			{
				{Title: "Lokalerne på Kajen: åbner vi ét nu?", Heading: "Temaer", Purpose: "decide", Minutes: 30, Owner: "lisbeth",
					Text: "Låsene kommer først i februar. Vi kan åbne ét lokale med en vagt to aftener om ugen, eller vente med alle tre."},
				{Title: "Køreplanen til Nørrelandet efter det første halvår", Heading: "Temaer", Purpose: "discuss", Minutes: 25, Owner: "finn",
					Text: "Skolen har talt, hvor mange der kommer for sent. Hvad viser tallene, og skal prøven fortsætte?"},
				{Title: "Én side om årets læring til hvert center", Heading: "Drift", Purpose: "decide", Minutes: 30, Owner: "mogens",
					Text: "Et udkast til siden for Hverdag og Helbred er lagt frem. Er det den form, de andre skal have?"},
				{Title: "Vinterens første uge", Heading: "Drift", Purpose: "inform", Minutes: 10, Owner: "finn"},
			},
			{
				{Title: "Det, vi lærte i år", Heading: "Temaer", Purpose: "discuss", Minutes: 60, Owner: "agnete", Text: "Hvert medlem tager én ting med, der gik anderledes end ventet."},
				{Title: "Madspild i køkkenerne: hvad viste de to uger?", Heading: "Drift", Purpose: "inform", Minutes: 20, Owner: "lisbeth"},
			},
		},
		Waiting: []MeetingPoint{
			{Title: "Besøg i en anden kommune til foråret", Heading: "Temaer", Purpose: "discuss", Minutes: 20, Owner: "merete", Text: "Hvem gør noget ved ventetid, som vi kan lære af?"},
			{Title: "Skal møder kunne holdes på cykel?", Heading: "Eventuelt", Purpose: "decide", Minutes: 10, Owner: "poul"},
			{Title: "Fælles ferielukning i stabene", Heading: "Drift", Purpose: "decide", Minutes: 20, Owner: "mogens"},
		},
	}}
}

// fjordbyMeetings are the board's last four meetings.
func fjordbyMeetings() []Meeting {
	all := []string{"agnete", "merete", "anders", "poul"}
	held := func(day, state string, present []string, points ...MeetingPoint) Meeting {
		return Meeting{Body: "direktion", Day: day, Starts: "12:00", Ends: "15:00", Place: "Mødelokale Tangen", State: state, By: "ida", Present: present, Points: points}
	}
	october := held("2026-10-07", "approved", all,
		MeetingPoint{Title: "De strategiske drøftelser: hvad hørte vi?", Heading: "Temaer", Purpose: "discuss", Minutes: 60, Owner: "mogens",
			Text:      "Otte drøftelser er holdt. Tre ting går igen: vikarer, breve og ventetid.",
			Decisions: []string{"Læringen fra de strategiske drøftelser samles i én side til hvert center"}},
		MeetingPoint{Title: "Budgettet efter forliget", Heading: "Drift", Purpose: "inform", Minutes: 40, Owner: "mogens"})
	pay := held("2026-10-21", "approved", []string{"agnete", "merete", "poul"},
		MeetingPoint{Title: "Afdelingsledernes aftale", Heading: "Drift", Purpose: "decide", Minutes: 45, Owner: "mogens", Closed: true,
			Decisions: []string{"Lønaftalen med afdelingslederne forhandles om"}},
		MeetingPoint{Title: "Sygefraværet i tredje kvartal", Heading: "Drift", Purpose: "discuss", Minutes: 40, Owner: "karla", Text: "Tre centre har fået deres tal hver mandag. Bruger de dem?"})
	app := held("2026-11-04", "approved", all,
		MeetingPoint{Title: "Skal forældre have en ny app?", Heading: "Temaer", Purpose: "decide", Minutes: 30, Owner: "karla",
			Text:      "Leverandøren tilbyder en ny. Den, vi har, bruges af seks ud af ti forældre.",
			Decisions: []string{"Ingen ny app til forældre i 2027"}},
		MeetingPoint{Title: "Udkastet til ledetråd 2027", Heading: "Temaer", Purpose: "discuss", Minutes: 75, Owner: "agnete"})
	app.Guests = "Borgmesteren til punkt 2"
	winter := held("2026-11-18", "held", []string{"agnete", "anders", "poul"},
		MeetingPoint{Title: "Vinterberedskabet", Heading: "Drift", Purpose: "inform", Minutes: 20, Owner: "finn", Text: "Salt, folk og vagter er på plads.",
			Decisions: []string{"Status på vinterberedskabet"}},
		MeetingPoint{Title: "Årets sidste opfølgning på planerne", Heading: "Temaer", Purpose: "discuss", Minutes: 60, Owner: "agnete"},
		MeetingPoint{Title: "Vandet i kælderen på rådhuset", Heading: "Eventuelt", Purpose: "inform", Minutes: 10, Owner: "lisbeth", Late: "Det skete om natten."})
	winter.Comments = []MinutesComment{{By: "anders", Text: "Der skal stå, at vagten er på plads fra den 1. december.", Answer: "Det er skrevet ind.", Answers: "ida"},
		{By: "merete", Text: "Jeg sendte afbud den 16. november. Det må gerne fremgå."}}
	return []Meeting{october, pay, app, winter}
}
