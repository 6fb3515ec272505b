package seed

// Wish is a wish for a talk about a letter, and the answer to it.
type Wish struct {
	Letter, Theme string // keys; the theme "" for the whole letter
	Whom          string // for whom, in words
	About, Suits  string
	By, Asked     string // who asked, and the day
	// Answered is the day of the answer; "" none yet. Day and Place are the talk's.
	Answered, Answerer string
	Day, Place, Answer string
}
