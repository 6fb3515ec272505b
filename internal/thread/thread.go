// Package thread is the red thread, drawn and as a table: political goal, theme, goal
// of a unit, initiative, effect, assessment, and the learning that feeds next year's
// letter; followed both ways, with every loose end in sight. It is a window: it
// reads what other features keep and changes nothing.
//
// Who sees what: each reader her own thread. What she may not know of is not a
// gap, not a number and not a name in it; it is not there. What one person answers for
// is shown together to herself and her nearest leader; to others it is not found.
package thread

import (
	"strconv"

	"ledetraad/internal/item"
)

// Row is one goal of a unit with everything that hangs on it and all it hangs on.
type Row struct {
	Goal        item.Item
	Themes      []item.Item
	Political   []item.Item
	Initiatives []Branch
	Learned     []item.Item // candidates out of the goal's own follow-ups
}

// Branch is an initiative and the effects it leads to.
type Branch struct {
	Initiative item.Item
	Effects    []Leaf
}

// Leaf is an effect and what was learned from it.
type Leaf struct {
	Effect  item.Item
	Learned []item.Item
}

// Loose is a place where the thread does not hold together.
type Loose struct {
	Number int // 1… from the left, over all kinds
	Item   item.Item
	Other  item.Item // for an unanswered theme: the theme; Item is the plan
}

// LooseKind gathers the loose ends of one kind.
type LooseKind struct {
	Key   string // text key of its heading, with the number
	Total int
	Ends  []Loose // the first of them
	ids   []string
	first int // number of the first
}

// numbers are the numbers of the loose ends: kind, then id.
type numbers map[string]map[string]int

func numbersOf(kinds []LooseKind) numbers {
	n := numbers{}
	for _, k := range kinds {
		n[k.Key] = map[string]int{}
		for i, id := range k.ids {
			n[k.Key][id] = k.first + i
		}
	}
	return n
}

// any tells whether a thing is a loose end of any kind.
func (n numbers) any(id string) bool {
	for _, ids := range n {
		if ids[id] > 0 {
			return true
		}
	}
	return false
}

// The kinds of loose ends, from the left.
const (
	goalAlone       = "goal_alone"       // a political goal nobody works with
	themeAlone      = "theme_alone"      // a theme no plan says anything of
	themeSilent     = "theme_silent"     // a plan that does not answer a theme
	planMissing     = "plan_missing"     // a unit without a plan
	goalIdle        = "goal_idle"        // a unit's goal without an initiative
	initiativeAlone = "initiative_alone" // an initiative that supports nothing
	initiativeBlind = "initiative_blind" // an initiative that expects no effect
	effectAlone     = "effect_alone"     // an effect no initiative leads to
	effectUnseen    = "effect_unseen"    // an effect never shown
	decisionUndone  = "decision_undone"  // a decision not carried out by its day
	learningOpen    = "learning_open"    // a learning nobody answered
)

// shownEnds is how many of a kind are listed; the rest are a number.
const shownEnds = 12

// Filter is what a reader asks to see.
type Filter struct {
	Year   string
	Theme  string
	Unit   string   // with the units under it
	Person string   // who answers
	Show   string   // "", "loose" or "mine"
	After  string   // the last goal of the page before
	Only   []string // goals that have to do with the person
}

// next is the year that learns from this one.
func (f Filter) next() string {
	year, _ := strconv.Atoi(f.Year)
	return strconv.Itoa(year + 1)
}

// pageSize is how many goals of units stand on a page.
const pageSize = 50
