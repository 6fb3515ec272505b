package seed

// fjordbySeats are who sits at the board's coming Wednesday: the mayor comes to two points,
// one director sends apologies, and one takes no part in a point.
func fjordbySeats() []Seating {
	const kajen, bus, year = "Lokalerne på Kajen: åbner vi ét nu?", "Køreplanen til Nørrelandet efter det første halvår", "Én side om årets læring til hvert center"
	return []Seating{{
		Body: "direktion", By: "ida", Chooser: "birthe", Called: "Borgmesteren", Marks: []string{kajen, bus},
		Guests: []SeatGuest{{Point: bus, Called: "To forældre fra skolebestyrelsen på Nørrelandet"}, {Point: year, Person: "karla"}},
		Answers: []SeatAnswer{
			{Person: "agnete", Answer: "comes"},
			{Person: "merete", Answer: "comes"},
			{Person: "poul", Answer: "apologies", Said: "Ringede fra toget: han er til møde om fjorden hele onsdagen.", Deputy: "finn", By: "ida"},
		},
		Conflicts: []SeatConflict{{Point: kajen, Person: "anders", Ground: "Sidder i bestyrelsen for den forening, der vil låne lokalet."}},
	}}
}
