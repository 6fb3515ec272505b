// Package edition keeps what a thing said when it went out: when a draft was sent to a
// round, and when it was adopted. An edition never changes, so what was commented on
// stays what it was, and two editions can be compared word for word.
//
// Who may do what:
//   - Who may know the content of a thing reads its editions. Of each she reads the
//     sections whose own item she may know the content of today: a theme that has been
//     closed since is not in an edition either.
//   - Nobody makes one by hand. It is made by what lets a thing go out, of what the one
//     who does it may know.
//   - A passage that is recalled goes out of every edition, and so of every comparison.
package edition

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"strings"

	"ledetraad/internal/i18n"
)

// Schema holds the table of editions.
//
//go:embed schema
var Schema embed.FS

// The occasions an edition is made at.
const (
	Round   = "round"   // a round of comments on it was opened
	Adopted = "adopted" // it was adopted
	Ready   = "ready"   // a case was made ready to be decided on
	Asked   = "asked"   // areas were asked about a case
	Read    = "read"    // a circle was asked to read a case through
)

// Edition is what a thing said when it went out, as far as the reader may know.
type Edition struct {
	ID, Item         string
	Number           int
	At, Person       string
	Occasion         string
	Name             string // of the round; "" none
	Digest           string
	Sections         []Section
	ItemKind, Titled string // the item's kind and title as the reader may see it
}

// Section is one of a thing's texts. Item is the item it belongs to, Part its column
// there. A theme's sections have its place and title too; one without a place that has a
// name is called that.
type Section struct {
	Key   string `json:"key"` // "theme:06g7zm85g8zkz000:citizens"
	Item  string `json:"item"`
	Part  string `json:"part"`
	Place int    `json:"place,omitempty"`
	Name  string `json:"name,omitempty"`
	Text  string `json:"text"` // Markdown
}

// Part is a section of an item of a kind; it has a key of its own for as long as the
// item is there.
func Part(kind, item, part, text string) Section {
	return Section{Key: kind + ":" + item + ":" + part, Item: item, Part: part, Text: text}
}

// Of says which theme the section is of.
func (s Section) Of(place int, name string) Section {
	s.Place, s.Name = place, name
	return s
}

// Called gives the section a heading of its own.
func (s Section) Called(heading string) Section {
	s.Place, s.Name = 0, heading
	return s
}

// Heading is what the section is called: "Tema 3, Tid til at lære: til medarbejderne".
func (s Section) Heading(say i18n.Phrases) string {
	if s.Place == 0 && s.Name != "" {
		return s.Name
	}
	part := say.T("edition.part." + s.Part)
	if s.Name == "" {
		return i18n.Capital(part)
	}
	return say.Up("edition.heading", s.Place, s.Name, part)
}

// Occasioned says at what the edition was made: "Runden i Chefforum".
func (e Edition) Occasioned(say i18n.Phrases) string {
	if e.Name == "" {
		return say.T("edition.occasion." + e.Occasion)
	}
	return say.T("edition.occasion_named."+e.Occasion, e.Name)
}

// Section is the section of a key.
func (e Edition) Section(key string) (Section, bool) { return Find(e.Sections, key) }

// Find is the section of a key.
func Find(list []Section, key string) (Section, bool) {
	for _, s := range list {
		if s.Key == key {
			return s, true
		}
	}
	return Section{}, false
}

// sections reads what stands in a row.
func sections(text string) (list []Section, err error) {
	err = json.NewDecoder(strings.NewReader(text)).Decode(&list)
	return list, err
}

// written is how sections stand in a row, and the digest of that.
func written(list []Section) (text, digest string, err error) {
	b, err := json.Marshal(list)
	sum := sha256.Sum256(b)
	return string(b), hex.EncodeToString(sum[:]), err
}
