// Package change is the log of the municipality: every change, by whom, in which
// role, when, with a verb and digests of before and after, in the transaction
// that makes it. db undoes a change that is not told here.
//
// One log feeds history, what is new on My overview, and later notifications.
// Who may read an entry is decided by the item it belongs to: History and Recent
// ask auth.Sees like every other read.
//
// Nothing changes a row. Seal chains the rows in the order they were committed, and
// Verify proves the chain. Only the texts can go, wholly or in part, by Blank, which
// tells the log that they did and why.
package change

import (
	"crypto/rand"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Schema holds the log's tables.
//
//go:embed schema
var Schema embed.FS

// Thing is what was changed. Item is the item whose audience decides who reads
// of it: the thing itself, or the item it is part of; "" for what has none.
type Thing struct{ Kind, ID, Item string }

// Of is an item that was changed.
func Of(kind, id string) Thing { return Thing{kind, id, id} }

// Record tells the log. before and after are what can be read by people later,
// nil where there was or is nothing; they are kept as JSON beside the log.
func Record(tx *db.Tx, who auth.Actor, t Thing, verb string, before, after any) error {
	if who.Person == "" {
		return errors.New("change: nobody made the change " + verb)
	}
	b, err := textOf(before)
	if err != nil {
		return err
	}
	a, err := textOf(after)
	if err != nil {
		return err
	}
	id, salt := db.NewID(tx.Now), newSalt()
	if _, err := tx.Exec(`
INSERT INTO change (id, at, person, role, kind, thing, item, verb, before_digest, after_digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		id, db.Stamp(tx.Now), who.Person, who.Role, t.Kind, t.ID, t.Item, verb, digest(salt, b), digest(salt, a)); err != nil {
		return err
	}
	if _, err := tx.Exec(`INSERT INTO change_text (change, salt, before_text, after_text) VALUES ($1, $2, $3, $4)`,
		id, salt, b, a); err != nil {
		return err
	}
	if who.Via != "" {
		if _, err := tx.Exec(`INSERT INTO change_via (change, via) VALUES ($1, $2)`, id, who.Via); err != nil {
			return err
		}
	}
	if _, err := tx.Exec(`INSERT INTO unsealed (change) VALUES ($1)`, id); err != nil {
		return err
	}
	tx.Told(t.Item)
	return nil
}

func textOf(v any) (string, error) {
	if v == nil {
		return "", nil
	}
	b, err := json.Marshal(v)
	return string(b), err
}

// newSalt keeps a digest from giving away a short text that was blanked.
func newSalt() string {
	b := make([]byte, 16)
	rand.Read(b)
	return hex.EncodeToString(b)
}

func digest(salt, text string) string {
	if text == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(salt + text))
	return hex.EncodeToString(sum[:])
}
