// Package casefile is the administration's own cases before somebody decides on them: what
// a director recommends and in which role, what it rests on under the headings of a
// template, what could be done instead, what it costs and who covers it, and what the
// areas it touches say to it.
//
// Who may do what:
//   - A case is as open as whoever makes it says: to the staff, or to the executive board,
//     who recommends, who leads its unit and those who lead the areas that are asked. Its
//     audience can be changed as any item's; one with an audience of its own is opened to
//     those who are asked there.
//   - The secretariat and whoever leads a unit make a case. They prepare it, each leader
//     those of her units: sections, alternatives, economy, and asking the areas it touches.
//   - What is recommended is written by the one who recommends, and by nobody else: not by
//     the secretariat, and not by those above her. She alone makes the case ready,
//     withdraws it, or gives it to another who recommends.
//   - Those who prepare it say where it goes, and ask a circle of named people to read it
//     through. Who is asked reads the edition that was fixed for them and says what she
//     thinks of its sections; those who prepare answer each. What was said is read by them
//     and by those who were asked together.
//   - Whoever leads an area that was asked answers for it. Nothing holds the case: where an
//     answer is missing she goes on with a sentence, and a disagreement stands in the case
//     with both positions.
//   - The chief executive may wish for another round, with a sentence. It is shown, and
//     changes nothing.
package casefile

import (
	"embed"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/caseform"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the tables of cases.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "casefile"

// The states of a case.
const (
	Drafted      = "draft"
	Coordination = "coordination" // areas it touches have been asked
	Ready        = "ready"        // to be decided on
	Decided      = "decided"
	Withdrawn    = "withdrawn"
)

// States lists them in the order a case goes through them.
var States = []string{Drafted, Coordination, Ready, Decided, Withdrawn}

// Those who may read a new case.
const (
	ForStaff = "staff"
	ForBoard = "board" // and those who are named in it
)

// Readers lists them.
var Readers = []string{ForStaff, ForBoard}

// Case is what is to be decided on. The item's unit is the area it comes from, its owner
// the one who recommends, and its period the year of its number.
type Case struct {
	item.Item
	Number, Records, Subject string
	Role                     string // she recommends in
	Recommendation           string
	First                    int    // year of its economy
	InBudget                 bool   // its money is asked for in the budget
	Neutral, Ground          string // Ground it is closed on; "" none is written
	FormID                   string // the template it began with; "" the program's own
	UnitName, Person         string // names, for showing
}

// Open tells that the case can still be written in.
func (k Case) Open() bool { return k.State != Decided && k.State != Withdrawn }

// Draft is what is said of a case besides its parts.
type Draft struct {
	Title, Unit, Owner, Role string
	Recommendation           string
	Records, Subject         string
	Who                      string // may read it: one of Readers; of a new one only
	State                    string // a case that came here with its story begins in; "" is a draft
	Ground                   string // it is closed on
	Form                     string // the template it begins with; "" the program's own
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "casefile.title_missing")
	c.Line(d.Title, "title", 300)
	c.That(d.Unit != "", "unit", "casefile.unit_missing")
	c.That(d.Owner != "", "owner", "casefile.owner_missing")
	c.Line(d.Role, "role", 200)
	c.Text(d.Recommendation, "recommendation", 8000)
	c.Line(d.Records, "records", 60)
	c.Line(d.Subject, "subject", 60)
	c.Line(d.Ground, "ground", 100)
	c.That(d.Who != ForBoard || d.Ground != "", "ground", "casefile.ground_missing")
	return c.Err()
}

// Fields is the case as its form shows it.
func (k Case) Fields() map[string]string {
	return map[string]string{"title": k.Title, "unit": k.Unit, "owner": k.Owner, "role": k.Role, "recommendation": k.Recommendation,
		"records": k.Records, "subject": k.Subject, "ground": k.Ground}
}

// logged is the case as the log keeps it.
func (k Case) logged() map[string]string {
	return map[string]string{"title": k.Title, "unit": k.Unit, "owner": k.Owner, "text": k.Recommendation, "case": k.Number}
}

// mayMake tells whether the reader makes cases.
func mayMake(r *auth.Reader) bool { return r.Office(auth.Secretariat) || r.LeadsAny() }

// MayPrepare tells whether the reader writes in the case.
func (k Case) MayPrepare(r *auth.Reader) bool {
	return k.mayRecommend(r) || r.Office(auth.Secretariat) || r.Leads(k.Unit)
}

// mayRecommend tells whether the reader is the one who recommends. Where nobody is, those
// who prepare the case name somebody.
func (k Case) mayRecommend(r *auth.Reader) bool {
	return k.Owner != "" && k.Owner == r.Person && r.IsStaff()
}

// owns are the places for a case's own sections, beside those of its template.
var owns = []string{"own1", "own2", "own3", "own4"}

// Section is a part of what the case says. Without a heading it has the template's.
type Section struct{ Part, Heading, Text string }

// places are all sections there can be in a case, of whatever template.
func places() []string { return slices.Concat(caseform.Sections, caseform.Owns, owns) }

// Alternative is what could be done instead.
type Alternative struct{ Title, Pro, Con, Follows string }

func (x Alternative) empty() bool { return x == Alternative{} }

// mostAlternatives is how many there can be.
const mostAlternatives = 6

// checkSections tells everything that is wrong with sections.
func checkSections(list []Section) error {
	c := fail.Check{}
	seen := map[string]bool{}
	for _, s := range list {
		c.That(!seen[s.Part], "text_"+s.Part, "casefile.part_twice")
		seen[s.Part] = true
		c.OneOf(s.Part, "text_"+s.Part, places()...)
		c.Line(s.Heading, "heading_"+s.Part, 120)
		c.That(!slices.Contains(owns, s.Part) || s.Heading != "" || s.Text == "", "heading_"+s.Part, "casefile.heading_missing")
		c.Text(s.Text, "text_"+s.Part, 12000)
	}
	return c.Err()
}

// checkAlternatives tells everything that is wrong with alternatives.
func checkAlternatives(list []Alternative) error {
	c := fail.Check{}
	for i, x := range list {
		if x.empty() {
			continue
		}
		c.That(x.Title != "", field("title", i+1), "casefile.alternative_missing")
		c.Line(x.Title, field("title", i+1), 200)
		c.Text(x.Pro, field("pro", i+1), 2000)
		c.Text(x.Con, field("con", i+1), 2000)
		c.Text(x.Follows, field("follows", i+1), 2000)
	}
	return c.Err()
}
