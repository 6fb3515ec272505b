// Package letter is the board's direction document: one for each year, or one
// that stands until it is replaced. It opens with the year behind and the
// political direction, holds a few themes in order, and ends with the year's new
// projects across. It goes draft, adopted, in force, closed, one way only.
//
// Who may do what:
//   - The staff reads letters, drafts too.
//   - The secretariat writes a draft and the dated events of a letter in any state.
//     Of an event it may count a group in the room; under five is said of nobody.
//   - One of the staff signs herself up for a course, or withdraws. The secretariat
//     reads who has; others read whether there is room.
//   - A member of the board adopts a draft, also with learning that nobody has
//     answered; the page says how much. The secretariat may not.
//   - Secretariat or board lets an adopted letter come into force, which closes the
//     one before it, and closes one that is over.
//   - What the board has adopted is not edited. What should be otherwise goes into
//     the next letter.
package letter

import (
	"cmp"
	"embed"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the tables of letters and their events.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "letter"

// The states of a letter, in their order.
const (
	StateDraft   = "draft"
	StateAdopted = "adopted"
	StateInForce = "in_force"
	StateClosed  = "closed"
)

// States lists them in that order.
var States = []string{StateDraft, StateAdopted, StateInForce, StateClosed}

// Letter is a direction document.
type Letter struct {
	item.Item
	Year       int // 0: stands until it is replaced
	Subtitle   string
	Looking    string // the year behind
	Political  string // the political direction
	Approach   string // holds for all themes
	CaseNumber string // in the records system
	Form       string // edition of the municipality's form; "" the program's own
	Adopted    string // days; "" not yet, or not known here
	InForce    string
	Closed     string
}

// OwnForm is the program's own form, where one is chosen.
const OwnForm = "own"

// Draft is what a form says of a letter. State and days are for those that are
// entered as they already stand.
type Draft struct {
	Title                    string
	Year                     int
	State                    string
	Subtitle                 string
	Looking, Political       string
	Approach                 string
	CaseNumber               string
	Form                     string // OwnForm, an edition, or "": the one it has, and of a new letter the newest
	Adopted, InForce, Closed string
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "letter.title_missing")
	c.Line(d.Title, "title", 160)
	c.That(d.Year == 0 || d.Year >= 1990 && d.Year <= 2200, "year", "letter.year_wrong")
	c.Line(d.Subtitle, "subtitle", 300)
	c.Text(d.Looking, "looking", 4000)
	c.Text(d.Political, "political", 4000)
	c.Text(d.Approach, "approach", 4000)
	c.Line(d.CaseNumber, "case", 40)
	c.OneOf(d.State, "state", States...)
	c.Day(d.Adopted, "adopted")
	c.Day(d.InForce, "in_force")
	c.Day(d.Closed, "closed")
	return c.Err()
}

// Fields is the letter as its form shows it.
func (l Letter) Fields() map[string]string {
	return Draft{Title: l.Title, Year: l.Year, Subtitle: l.Subtitle, Looking: l.Looking,
		Political: l.Political, Approach: l.Approach, CaseNumber: l.CaseNumber, Form: cmp.Or(l.Form, OwnForm)}.fields()
}

func (d Draft) fields() map[string]string {
	return map[string]string{"title": d.Title, "year": period(d.Year), "subtitle": d.Subtitle,
		"looking": d.Looking, "political": d.Political, "approach": d.Approach, "case": d.CaseNumber, "form": d.Form}
}

// days is what the log keeps of a letter's course.
func (l Letter) days() map[string]string {
	return map[string]string{"state": l.State, "adopted": l.Adopted, "in_force": l.InForce, "closed": l.Closed}
}

// period is the year as items keep it: "" for a letter that stands.
func period(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// Standing tells whether the letter stands until it is replaced.
func (l Letter) Standing() bool { return l.Year == 0 }

// Reached tells whether the letter has come to a state or beyond it.
func (l Letter) Reached(state string) bool { return place(l.State) >= place(state) }

func place(state string) int {
	for i, s := range States {
		if s == state {
			return i
		}
	}
	return 0
}

// mayWrite is the secretariat's.
func mayWrite(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "letter.secretariat_only")
}

// writable tells whether the letter's words can still be changed.
func (l Letter) writable() error {
	if l.State != StateDraft {
		return fail.New(fail.Conflict, "letter.adopted_stands")
	}
	return nil
}
