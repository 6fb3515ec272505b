package item

import "ledetraad/internal/db"

// Redact puts mark where the passage stands in the title and the neutral title of an
// item, and counts the version on whether it stands there or not: a form that was
// opened before must not save it back. The caller has asked who may, and tells the log.
func Redact(tx *db.Tx, id, passage, mark string) error {
	_, err := tx.Exec(`
UPDATE item SET title = replace(title, $1, $2), neutral = replace(neutral, $1, $2), version = version + 1, at = $3
WHERE id = $4`, passage, mark, db.Stamp(tx.Now), id)
	return err
}

// RedactLinks puts mark where the passage stands in the reasons of links to and from
// the items, which ids names as json_each reads them.
func RedactLinks(tx *db.Tx, ids, passage, mark string) error {
	_, err := tx.Exec(`
UPDATE link SET because = replace(because, $1, $2)
WHERE replace(because, $1, '') <> because
  AND (source IN (SELECT key FROM json_each($3)) OR target IN (SELECT key FROM json_each($3)))`, passage, mark, ids)
	return err
}
