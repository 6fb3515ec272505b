package auth

import "ledetraad/internal/db"

// Forget removes a person's way in and what she alone was let into or kept out of,
// when she is erased. The caller has asked who may, and tells the log.
func Forget(tx *db.Tx, person string) error {
	for _, q := range []string{
		`DELETE FROM session WHERE person = $1`,
		`DELETE FROM invitation WHERE person = $1`,
		`DELETE FROM passkey WHERE person = $1`,
		`DELETE FROM known_browser WHERE person = $1`,
		`DELETE FROM account WHERE person = $1`,
		`DELETE FROM opening WHERE person = $1`,
		`DELETE FROM exclusion WHERE person = $1`,
	} {
		if _, err := tx.Exec(q, person); err != nil {
			return err
		}
	}
	return nil
}
