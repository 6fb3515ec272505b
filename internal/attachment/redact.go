package attachment

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// says is the condition that the words of attachment a have the passage, $1, and that
// the reader may read it.
var says = `
(replace(a.label, $1, '') <> a.label OR replace(a.name, $1, '') <> a.name OR replace(a.alt, $1, '') <> a.alt OR replace(a.reason, $1, '') <> a.reason)
  AND (SELECT i.id FROM item i WHERE i.id = a.item AND ` + auth.SeesPart("i", "a", auth.Content) + `) IS NOT NULL`

// Find counts, by item, how often a passage stands in the words of the attachments the
// reader may read. What their files say is not looked at: a file is withdrawn whole.
func Find(tx *db.Tx, passage string) (map[string]int, error) {
	list, err := db.All(tx, db.ScanPair, `
SELECT a.item, a.label || ' ' || a.name || ' ' || a.alt || ' ' || a.reason
FROM attachment a
WHERE `+says+`
ORDER BY a.item, a.id`, passage)
	m := map[string]int{}
	for _, p := range list {
		m[p.A] += strings.Count(p.B, passage)
	}
	return m, err
}

// Redact puts mark where the passage stands in the words of attachments of the items,
// for one who may recall it there.
func Redact(tx *db.Tx, items, passage, mark string) error {
	_, err := tx.Exec(`
UPDATE attachment AS a SET label = replace(a.label, $1, $2), name = replace(a.name, $1, $2), alt = replace(a.alt, $1, $2),
  reason = replace(a.reason, $1, $2), version = a.version + 1
WHERE a.item IN (SELECT key FROM json_each($3)) AND `+says, passage, mark, items)
	return err
}
