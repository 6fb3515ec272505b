package seed

// Request is something the municipality asks of units besides what everybody is asked.
type Request struct {
	Title, Text string
	Minutes     int
	Due, UsedIn string
	Because     string   // why, where it breaks the cap
	Units       []string // keys
	Day, By     string   // when it was sent, and by whom: a person key
	Answers     []Reply
}

// Reply is a unit's answer to a request.
type Reply struct{ Unit, Text, Day, By string }
