// Package recall takes words back that should not have been written: a personal
// number, a citizen's name, what is confidential. The passage goes from the item, from
// the log of its changes and from every other copy the municipality has here; when,
// why and as what it was recalled stays, and stands at the foot of the item's page.
// It also erases a person who has left.
//
// Who may do what:
//   - A text is recalled by one who may know the item's content and answers for it, or
//     holds the office of the secretariat or the administrator. To all others, offices
//     too, what is closed is not there, and so is not shown as a place either.
//   - A person is erased by the administrator, once she is nothing in the municipality.
//
// Backups that were made before cannot be changed from here: the page says so.
package recall

import (
	"embed"
	"strings"
	"unicode/utf8"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the table of recalls.
//
//go:embed schema
var Schema embed.FS

// Mark stands where something was recalled. The texts are Danish, so it is.
const Mark = "[tilbagekaldt]"

// shortest is the least one can recall: fewer letters stand everywhere.
const shortest = 4

// most is how many things one recall may touch: what stands in more is a common phrase.
const most = 100

// Draft is what a form says is to be recalled: a passage as it stands, or all that
// stands in one of the item's fields.
type Draft struct {
	Passage string
	Field   string // "goal.text 0"; "" the passage
	Ground  string
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Field != "" || d.Passage != "", "passage", "recall.passage_missing")
	if d.Field == "" && d.Passage != "" {
		c.That(utf8.RuneCountInString(d.Passage) >= shortest, "passage", "recall.passage_short", shortest)
		c.That(!strings.Contains(Mark, d.Passage), "passage", "recall.passage_mark")
	}
	c.Text(d.Passage, "passage", 20000)
	c.That(d.Ground != "", "ground", "recall.ground_missing")
	c.Line(d.Ground, "ground", 100)
	c.That(d.Passage == "" || !strings.Contains(strings.ToLower(d.Ground), strings.ToLower(d.Passage)), "ground", "recall.ground_says")
	return c.Err()
}

// column is the field's name without its table.
func (d Draft) column() string {
	_, rest, _ := strings.Cut(d.Field, ".")
	column, _, _ := strings.Cut(rest, " ")
	return column
}

// May tells whether the reader may recall from an item whose content she may know.
func May(r *auth.Reader, it item.Item) bool {
	return r.Office(auth.Secretariat) || r.Office(auth.Administrator) || item.MayEdit(r, it)
}

// actedAs is what gives the reader the right, as the item's page tells it later.
func actedAs(r *auth.Reader) string {
	switch {
	case r.Office(auth.Secretariat):
		return "secretariat"
	case r.Office(auth.Administrator):
		return "administrator"
	}
	return "responsible"
}

// open reads the item as one who may recall from it.
func open(tx *db.Tx, r *auth.Reader, id string) (item.Item, error) {
	it, err := item.Open(tx, "", id)
	if err != nil {
		return it, err
	}
	return it, auth.Must(May(r, it), "recall.not_yours")
}

// Copy is a place besides the items' texts and the log where their words may stand.
type Copy struct {
	Place string // "attachment": the text key is "recall.place_" and that
	// Find counts by item how often the passage stands there, as the reader may know;
	// nil where nobody is shown the place.
	Find func(tx *db.Tx, passage string) (map[string]int, error)
	// Blank puts the mark there, for the items.
	Blank func(tx *db.Tx, items []string, passage, mark string) error
	// Part puts the mark where one of an item's texts stands whole in a copy of that
	// text, for a short one that is recalled alone; nil where there are no such copies.
	Part func(tx *db.Tx, item, column, text, mark string) error
}

// Options say where words lie.
type Options struct {
	Prose  map[string][]db.Texts // kind of item → its words besides the title
	Copies []Copy
	Own    []string   // statements that remove what else is a person's own, in this order; $1 is she
	Names  []db.Texts // texts that hold people's names as names; Key is the row's
}
