package seed

// Seating is who sits at the first of a body's meetings to come: its agenda is sent, and
// one chooses among its points. Points are named by their titles, people by their keys.
type Seating struct {
	Body, By  string
	Chooser   string // "" nobody chooses
	Called    string // "Borgmesteren"
	Marks     []string
	Guests    []SeatGuest
	Answers   []SeatAnswer
	Conflicts []SeatConflict
}

// SeatGuest comes to one point: a person, or one by what she is called.
type SeatGuest struct{ Point, Person, Called string }

// SeatAnswer is what a member has said beforehand; By writes it, "" she herself.
type SeatAnswer struct{ Person, Answer, Said, Deputy, By string }

// SeatConflict is that a member takes no part in a point.
type SeatConflict struct{ Point, Person, Ground string }
