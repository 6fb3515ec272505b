// Package picture lays out the red thread as a drawing: political goals to the
// left, themes as bars with the goals of units, initiatives, and effects to the
// right. It knows nothing of the product: things and bonds come in, and positions,
// names in lines and paths go out. The same in gives the same out, to the byte.
//
// A layer's order is found with the median of its neighbours, sweep by sweep:
// Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical
// system structures" (1981), with the median of Eades and Wormald, "Edge crossings
// in drawings of bipartite graphs" (1994). Only places in an order are compared,
// never distances, so that a thing that comes or goes moves no others than those
// it was tied to.
//
// One line is one initiative, however themes are folded: no gap disappears.
package picture

// Outside is the id of the bar of what stands outside the themes.
const Outside = "0"

// Mark is how an effect is known.
type Mark int

// The marks of effects.
const (
	Never  Mark = iota // never shown
	Figure             // measured
	Talk               // assessed in talks or by observation
)

// Political is a goal of the council. A number of a loose end is 0 where it is none.
type Political struct {
	ID, Title string
	Loose     int // nobody works with it
}

// Theme is a theme of the year's letter; the themes come in the letter's order.
type Theme struct {
	ID, Title string
	Number    int      // in the letter, from 1
	Loose     int      // no unit has answered it
	Political []string // it comes from
}

// Goal is a goal in a unit's plan.
type Goal struct {
	ID, Title, Unit   string
	Loose             int // no initiative
	Themes, Political []string
}

// Initiative is what a unit does. One that hangs on no goal stands beside them.
type Initiative struct {
	ID, Title, Unit          string
	Alone                    int // hangs on nothing
	Blind                    int // expects no effect
	Goals, Themes, Political []string
}

// Effect is what the citizen notices.
type Effect struct {
	ID, Title   string
	Alone       int // no initiative leads to it
	Unseen      int // never shown
	Mark        Mark
	Initiatives []string
}

// Unit is a unit by name; the units come in the order they are listed in.
type Unit struct{ ID, Name string }

// Words are the words of the drawing itself.
type Words struct {
	Outside string             // what stands outside the themes
	Bare    string             // initiatives without a goal in the plan
	Goals   func(n int) string // "3 mål"
}

// Count is how much hangs on a theme.
type Count struct{ Goals, Initiatives, Effects int }

// Input is what is drawn. An id that is named and not there is no bond. Open says
// which themes are unfolded; nil leaves it to the layout. At is what is followed.
type Input struct {
	Political   []Political
	Themes      []Theme
	Goals       []Goal
	Initiatives []Initiative
	Effects     []Effect
	Units       []Unit
	Words       Words
	Open        map[string]bool
	At          string
}

// Bond is a tie between two things, from the left.
type Bond struct{ Left, Right string }

// Picture is the finished drawing.
type Picture struct {
	W, H      float64
	Political []Dot
	Bands     []Band
	Links     []Link
	Followed  bool // something is followed
	Chain     Chain
}

// Chain is what the followed thread goes through, from the left.
type Chain struct{ Political, Themes, Goals, Initiatives, Effects []string }

// Label is a name in as many lines as it takes, at the first line's foot.
type Label struct {
	X, Y, Size, Step float64
	Lines            []string
}

// Box is a frame.
type Box struct{ X, Y, W, H float64 }

// Flag is the number of a loose end.
type Flag struct {
	Box
	N int
}

// Dot is a political goal or an effect.
type Dot struct {
	ID, Title string
	X, Y      float64
	Label     Label
	Hit       Box
	Flags     []Flag
	Ring      bool // the knot is a dashed ring: nothing is there
	Mark      Mark
	On        bool
}

// Band is a theme with everything drawn beside it.
type Band struct {
	ID, Title string
	Number    int // in the letter; 0 is outside
	Open      bool
	Folds     bool // folding makes a difference
	Count     Count
	Y         float64 // of the heading's middle
	Label     Label
	Hit, Bar  Box
	Flags     []Flag
	Lines     []Line
	Effects   []Dot
	Run       *Box // the part of the bar the followed thread runs along
	On        bool
}

// Line is a goal of an unfolded theme, or a unit of a folded one.
type Line struct {
	ID          string
	Title       string
	Y           float64
	Label, Side Label
	Hit         Box
	Slots       []Slot
	On          bool
}

// Slot is an initiative of a line, or the gap where a goal has none.
type Slot struct {
	ID, Title string
	Goal      bool // a goal without an initiative
	X, Y      float64
	Rings     []Dot // where the thread is broken
	Flags     []Flag
	On        bool
}

// Link is a drawn line. It stands for one bond or, at a folded theme, several.
type Link struct {
	From, To string
	Band     int // the theme whose colour it has
	Path     string
	Bonds    []Bond
	Broken   bool // it ends in nothing
	On       bool
}
