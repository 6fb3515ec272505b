package mail

import "ledetraad/internal/db"

// Redact puts mark where the passage stands in mails that wait, and in the subjects of
// those that have gone. What a calendar would read of the same goes without it.
func Redact(tx *db.Tx, passage, mark string) error {
	_, err := tx.Exec(`
UPDATE mail SET subject = replace(subject, $1, $2), body = replace(body, $1, $2), calendar = ''
WHERE replace(subject, $1, '') <> subject OR replace(body, $1, '') <> body`, passage, mark)
	return err
}
