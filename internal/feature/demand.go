package feature

// Demand is something the product asks of a unit outside meetings: how long it takes,
// how often, and which meeting or dialogue uses the answer. Nobody is asked for what
// nobody uses: a demand without a use is refused when the program starts.
type Demand struct {
	Key     string // also the text key of its name
	Minutes int    // each time
	Times   int    // how often a year a unit is usually asked; 0 only when it wishes itself
	Per     string // text key: what it is asked once for
	UsedIn  string // text key: the meeting or dialogue that uses the answer
	// Of are the kinds of unit that are asked. None is the board and the secretariat,
	// who have no cap.
	Of []string
	// Instead is the key of a demand that needs not be met where this one is.
	Instead string
	// Forms are the forms it is met in; no other form of a unit's may ask for anything.
	Forms []Form
	// Given is the SQL of what was given, a row each, in column unit the unit that gave it.
	// It begins from own: id, kind and unit of the items of those units and that year whose
	// content the reader may know. Empty where Of is.
	Given string
	// Used is the SQL of where the answers were used last, since the day $1: at most one
	// row, of a day and a place.
	Used string
}

// Form is what a route reads of a form.
type Form struct {
	Pattern string // "POST /follow-ups/{id}"
	Fields  []string
}
