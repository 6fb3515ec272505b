package auth

import (
	"time"

	"ledetraad/internal/db"
)

// TakeForm takes hold of a form that a session has sent, by the digest of all of it, in the
// transaction that does what it asks for. It is false where the session sent the same form
// last, less than within ago: then another process has done it, and the transaction is
// to be given up. Of two at the same moment the second waits for the first.
func TakeForm(tx *db.Tx, session, digest string, within time.Duration) (mine bool, err error) {
	n, err := tx.Exec(`UPDATE session SET sent = $1, sent_at = $2 WHERE id = $3 AND (sent <> $1 OR sent_at <= $4)`,
		digest, db.Stamp(tx.Now), session, db.Stamp(tx.Now.Add(-within)))
	if err != nil || n > 0 {
		return true, err
	}
	there, err := db.One(tx, db.Value[int], `SELECT count(*) FROM session WHERE id = $1`, session)
	return there == 0, err // a session that has just ended has sent nothing
}
