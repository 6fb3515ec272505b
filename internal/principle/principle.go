// Package principle is what the municipality steers by when no plan has the
// answer: values, principles and rules of play out of its own documents. A person
// with a dilemma finds here the ones that bear on it.
//
// Who may do what:
//   - The staff reads them.
//   - The secretariat enters them. It decides nothing by that: the source says
//     which document they stand in.
package principle

import (
	"embed"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Schema holds the table of principles.
//
//go:embed schema
var Schema embed.FS

// Kind is the item's kind.
const Kind = "principle"

// Sorts lists what a principle may be, in the order they are shown.
var Sorts = []string{"value", "principle", "approach", "rule", "use", "leadership"}

// InForce is the state of every principle that is shown.
const InForce = "in_force"

// Principle is a value, a principle or a rule of play.
type Principle struct {
	item.Item
	Sort   string // one of Sorts
	Text   string
	Source string // the document it stands in
	Place  int    // among all of them, from 1
}

// Draft is what a form says of a principle. Kind is one of Sorts. Place 0 is last.
type Draft struct {
	Title, Kind, Text, Source string
	Place                     int
}

// Check tells everything that is wrong with the draft.
func (d Draft) Check() error {
	c := fail.Check{}
	c.That(d.Title != "", "title", "principle.title_missing")
	c.Line(d.Title, "title", 200)
	c.OneOf(d.Kind, "kind", Sorts...)
	c.That(d.Text != "", "text", "principle.text_missing")
	c.Text(d.Text, "text", 4000)
	c.That(d.Source != "", "source", "principle.source_missing")
	c.Line(d.Source, "source", 200)
	return c.Err()
}

// Fields is the principle as its form shows it.
func (p Principle) Fields() map[string]string {
	return Draft{Title: p.Title, Kind: p.Sort, Text: p.Text, Source: p.Source}.fields()
}

func (d Draft) fields() map[string]string {
	return map[string]string{"title": d.Title, "kind": d.Kind, "text": d.Text, "source": d.Source}
}

// mayWrite is the secretariat's.
func mayWrite(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "principle.secretariat_only")
}
