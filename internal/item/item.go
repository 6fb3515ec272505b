// Package item holds what every thing of the thread has: a title, a unit, an
// owner, a state, a period, an audience and a version, and the links between
// things. No feature keeps any of it a second time.
//
// An item the reader may not know exists is not found. One whose title she may
// not know has its neutral title.
package item

import (
	"embed"
	"encoding/json"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Schema holds the tables of items and links.
//
//go:embed schema
var Schema embed.FS

// Item is what a thing has in common with all others.
type Item struct {
	ID, Kind string
	Title    string // as the reader may see it
	Unit     string // that it belongs to today
	Owner    string // person; "" none
	State    string
	Period   string // "2026", "2026-2029", ""
	Version  int
	At       string // last changed
	Hidden   bool   // the title is the neutral one
	For      auth.For
}

// Columns are the columns Scan reads, for an item in alias i. The title is the one
// the reader may see.
var Columns = `i.id, i.kind, ` + auth.Shown("i") + `, ` + Holder("i") + `, i.owner, i.state, i.period, i.version, i.at,
  CASE WHEN ` + auth.Sees("i", auth.Title) + ` THEN 0 ELSE 1 END, i.existence_for, i.title_for, i.outcome_for, i.content_for`

// Into lists where Columns are read to; a feature appends its own.
func (it *Item) Into(more ...any) []any {
	return append([]any{&it.ID, &it.Kind, &it.Title, &it.Unit, &it.Owner, &it.State, &it.Period, &it.Version, &it.At,
		hidden{&it.Hidden}, &it.For.Existence, &it.For.Title, &it.For.Outcome, &it.For.Content}, more...)
}

type hidden struct{ b *bool }

// Scan reads the 0 or 1 both engines give.
func (h hidden) Scan(v any) error {
	n, _ := v.(int64)
	*h.b = n == 1
	return nil
}

// Get reads an item of a kind that the reader may know exists. kind "" is any.
func Get(tx *db.Tx, kind, id string) (Item, error) {
	if !db.ValidID(id) {
		return Item{}, fail.Missing()
	}
	return db.One(tx, func(s db.Scan) (it Item, err error) {
		return it, s(it.Into()...)
	}, `
SELECT `+Columns+`
FROM item i
WHERE i.id = $1 AND $2 IN ('', i.kind) AND `+auth.Sees("i", auth.Existence), id, kind)
}

// Several reads the items of the ids that the reader may know exist, oldest first.
func Several(tx *db.Tx, ids ...string) ([]Item, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (it Item, err error) {
		return it, s(it.Into()...)
	}, `
SELECT `+Columns+`
FROM json_each($1) n
CROSS JOIN item i
WHERE i.id = n.key AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.created, i.id`, IDs(ids...))
}

// Open reads an item whose content the reader may know.
func Open(tx *db.Tx, kind, id string) (Item, error) {
	it, err := Get(tx, kind, id)
	if err != nil {
		return it, err
	}
	_, err = db.One(tx, db.Value[string], `SELECT i.id FROM item i WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
	return it, err
}

// New is what a new item begins with.
type New struct {
	ID                         string // "" makes one
	Kind, Title, Neutral, Unit string
	Owner, State, Period       string
	Audience                   auth.Audience
	For                        auth.For // instead of Audience: as another item has it
}

// Add makes an item and returns its id. The caller tells the log.
func Add(tx *db.Tx, n New) (string, error) {
	f := n.For
	if f == (auth.For{}) {
		var err error
		if f, err = n.Audience.Intern(tx); err != nil {
			return "", err
		}
	}
	if n.ID == "" {
		n.ID = db.NewID(tx.Now)
	}
	if n.Neutral == "" {
		n.Neutral = "–"
	}
	tx.Touch(n.ID)
	now := db.Stamp(tx.Now)
	_, err := tx.Exec(`
INSERT INTO item (id, kind, title, neutral, unit, owner, state, period, existence_for, title_for, outcome_for, content_for, version, created, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $13)`,
		n.ID, n.Kind, n.Title, n.Neutral, n.Unit, n.Owner, n.State, n.Period,
		f.Existence, f.Title, f.Outcome, f.Content, now)
	return n.ID, err
}

// Save writes title, owner, state, period and unit of an item that was read at
// it.Version, and counts the version on. version is the one the form was shown,
// or 0 for a change with no form behind it. Somebody else's change in between is
// a fail.Conflict without texts; the feature adds what stands now.
func Save(tx *db.Tx, it *Item, version int) error {
	if version == 0 {
		version = it.Version
	}
	if version != it.Version {
		return fail.Stale(it.Version, nil)
	}
	n, err := tx.Exec(`
UPDATE item SET title = $1, owner = $2, state = $3, period = $4, unit = CASE WHEN `+Holder("item")+` = $5 THEN unit ELSE $5 END,
  version = version + 1, at = $6
WHERE id = $7 AND version = $8`,
		it.Title, it.Owner, it.State, it.Period, it.Unit, db.Stamp(tx.Now), it.ID, version)
	if err != nil {
		return err
	}
	if n == 0 {
		return fail.Stale(0, nil)
	}
	tx.Touch(it.ID)
	it.Version++
	return nil
}

// Readdress gives an item another audience and counts the version on.
func Readdress(tx *db.Tx, it *Item, a auth.Audience, neutral string, version int) error {
	f, err := a.Intern(tx)
	if err != nil {
		return err
	}
	n, err := tx.Exec(`
UPDATE item SET existence_for = $1, title_for = $2, outcome_for = $3, content_for = $4, neutral = $5, version = version + 1, at = $6
WHERE id = $7 AND version = $8`,
		f.Existence, f.Title, f.Outcome, f.Content, neutral, db.Stamp(tx.Now), it.ID, version)
	if err == nil && n == 0 {
		return fail.Stale(it.Version, nil)
	}
	if err != nil {
		return err
	}
	tx.Touch(it.ID)
	it.For = f
	return auth.Readdressed(tx, it.ID)
}

// IDs writes ids as the JSON object that IN (SELECT key FROM json_each($n)) reads
// on both engines.
func IDs(ids ...string) string {
	m := make(map[string]int, len(ids))
	for _, id := range ids {
		m[id] = 0
	}
	b, _ := json.Marshal(m)
	return string(b)
}
