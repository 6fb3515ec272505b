// Package letterin reads a letter in from Word or Markdown. The document's headings become
// the letter's parts and themes: what a heading is called says where it belongs. It is
// shown before anything is saved, what becomes what, and each piece can be moved to another
// place. What has no place is shown in a list of its own and stays with the letter as "not
// placed" until somebody places or drops it: no word of the document is lost.
//
// Nothing of the file is kept. What was read of it travels with the page until the draft is
// made, with its themes and in one transaction, or the page is left.
//
// Who may do what:
//   - The secretariat reads letters in, and only makes drafts by it.
package letterin

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/fail"
)

// Limits of what is read in.
const (
	MaxBytes  = 10 << 20 // of a file
	MaxText   = 150_000  // bytes of text
	MaxPieces = 200

	maxPart  = 30 << 20 // a part of a Word file, unpacked
	maxDepth = 200      // of elements within each other
)

// mayRead is the secretariat's.
func mayRead(r *auth.Reader) error {
	return auth.Must(r.Office(auth.Secretariat), "letterin.secretariat_only")
}

func wrong(field, key string, args ...any) error {
	c := fail.Check{}
	c.That(false, field, key, args...)
	return c.Err()
}
