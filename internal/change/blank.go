package change

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// What tells of a text of the log that was blanked: Kind is "change_text", ID the row
// whose text it was. It belongs to no item, so nobody reads of it but verify.
const (
	blankKind = "change_text"
	blankVerb = "blanked"
)

// Text is a text of the log: a change as JSON before and after.
type Text struct {
	Change, Item, Verb string
	Before, After      string
	Blanked            string // why a part of it is gone; "" nothing is
}

func scanText(s db.Scan) (t Text, err error) {
	err = s(&t.Change, &t.Item, &t.Verb, &t.Before, &t.After, &t.Blanked)
	return t, err
}

// TextsOf reads the log's texts of items whose content the reader may know, oldest first.
func TextsOf(tx *db.Tx, ids string) ([]Text, error) {
	return db.All(tx, scanText, `
SELECT c.id, c.item, c.verb, t.before_text, t.after_text, t.blanked
FROM json_each($1) w
CROSS JOIN change c
JOIN change_text t ON t.change = c.id
WHERE c.item = w.key AND (SELECT i.id FROM item i WHERE i.id = c.item AND `+auth.Sees("i", auth.Content)+`) IS NOT NULL
ORDER BY c.id`, ids)
}

// TextsWith reads every text of the log that has one of the words as they stand in
// JSON, whomever it is for. It is for the erasure of a person and never shown.
func TextsWith(tx *db.Tx, word, other string) ([]Text, error) {
	return db.All(tx, scanText, `
SELECT c.id, c.item, c.verb, t.before_text, t.after_text, t.blanked
FROM change_text t
JOIN change c ON c.id = t.change
WHERE $1 <> '' AND replace(t.before_text || t.after_text || t.blanked, $1, '') <> t.before_text || t.after_text || t.blanked
  OR $2 <> '' AND replace(lower(t.before_text || t.after_text || t.blanked), $2, '') <> lower(t.before_text || t.after_text || t.blanked)
ORDER BY c.id`, inJSON(word), strings.ToLower(inJSON(other)))
}

// TextsAbout reads the log's texts of a thing that is no item, such as a person, for
// those who may change it.
func TextsAbout(tx *db.Tx, kind, thing string) ([]Text, error) {
	return db.All(tx, scanText, `
SELECT c.id, c.item, c.verb, t.before_text, t.after_text, t.blanked
FROM change c
JOIN change_text t ON t.change = c.id
WHERE c.thing = $1 AND c.kind = $2 AND c.item = ''
ORDER BY c.id`, thing, kind)
}

// inJSON is a text as it stands inside a text of JSON.
func inJSON(s string) string {
	b, _ := json.Marshal(s)
	return string(b[1 : len(b)-1])
}

// Blank puts what is left of texts of the log in the place of what stood, for a
// ground. The log's rows stay as they are; that the text no longer answers to its
// digest is told by a row of its own, which says what stands there instead. The old
// salt goes, so that nobody can try out what the text might have been.
func Blank(tx *db.Tx, who auth.Actor, ground string, left []Text) error {
	for _, t := range left {
		salt := newSalt()
		if _, err := tx.Exec(`UPDATE change_text SET salt = $1, before_text = $2, after_text = $3, blanked = $4 WHERE change = $5`,
			salt, t.Before, t.After, ground, t.Change); err != nil {
			return err
		}
		is := blanked{Ground: ground, Digest: blankDigest(salt, t.Before, t.After)}
		if err := Record(tx, who, Thing{Kind: blankKind, ID: t.Change}, blankVerb, nil, is); err != nil {
			return err
		}
	}
	return nil
}

// blanked is what the log says of a text that was blanked.
type blanked struct{ Ground, Digest string }

func blankDigest(salt, before, after string) string {
	sum := sha256.Sum256([]byte(salt + before + "\x00" + after))
	return hex.EncodeToString(sum[:])
}
