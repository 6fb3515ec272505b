// Package attachment is what is laid beside a thing: documents and pictures, each
// with a title, at the foot of the thing's page.
//
// Who may do what:
//   - Whoever may know the content of a thing reads what is attached to it.
//   - An attachment may be for fewer: units, bodies and people that are named. To all
//     others it is not there: not in the list, not in the history, not by its address.
//     It can never be for more than the thing itself.
//   - Whoever decides who sees the thing adds, changes and withdraws what she may see.
//   - A withdrawn attachment keeps its title, with the reason. Its file is gone.
//   - What somebody has learned takes no attachments: who wrote it is told to that
//     person alone, and a file tells who laid it there.
package attachment

import (
	"embed"
	"path"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Schema holds the table of attachments.
//
//go:embed schema
var Schema embed.FS

// Attachment is one.
type Attachment struct {
	ID, Label, Name, Alt string
	Kind                 file.Kind
	Size                 int64
	Hash                 string // of the file; "" withdrawn
	Narrowed             int    // audience; 0 as the item itself
	Person, PersonName   string // who laid it there
	At                   string
	Withdrawn, Reason    string
	Place, Version       int
	Item                 item.Item
}

// Draft is what a form says of an attachment, besides its file.
type Draft struct {
	Label, Alt string
	Decorates  bool // the picture says nothing
	Narrowing
}

// Check tells everything that is wrong with the draft, for a file of a kind; the zero
// kind is none chosen.
func (d Draft) Check(kind file.Kind) error {
	c := fail.Check{}
	c.Line(d.Label, "label", 200)
	c.Line(d.Alt, "alt", 500)
	c.That(kind.Name != "", "file", "file.missing")
	c.That(!kind.Picture || d.Alt != "" || d.Decorates, "alt", "attachment.alt_missing")
	d.Narrowing.check(&c)
	return c.Err()
}

// settle fills in what follows from the file: a title where none was written, and no
// words for what is no picture or only decorates.
func (d *Draft) settle(name string, kind file.Kind) {
	if d.Label == "" {
		d.Label = strings.TrimSuffix(name, path.Ext(name))
	}
	if !kind.Picture || d.Decorates {
		d.Alt = ""
	}
}

// Fields is the attachment as its form shows it.
func (a Attachment) Fields() map[string]string {
	decorates := ""
	if a.Kind.Picture && a.Alt == "" {
		decorates = "1"
	}
	who := same
	if a.Narrowed != 0 {
		who = named
	}
	return map[string]string{"label": a.Label, "alt": a.Alt, "decorates": decorates, "who": who}
}

// Takes tells whether the reader may lay something beside the item.
func Takes(r *auth.Reader, it item.Item) bool {
	return it.Kind != "candidate" && org.MayAddress(r, it)
}

func mayChange(r *auth.Reader, it item.Item) error {
	return auth.Must(Takes(r, it), "attachment.not_yours")
}
