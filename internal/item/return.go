package item

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
)

// Return gives everything written in a unit that is not to be after all to another,
// whoever may see it. The caller has checked who may say so.
func Return(tx *db.Tx, who auth.Actor, from, to string) error {
	all, err := db.All(tx, db.ScanPair, `SELECT i.id, i.kind FROM item i WHERE i.unit = $1 ORDER BY i.id`, from)
	if err != nil {
		return err
	}
	for _, it := range all {
		if _, err := tx.Exec(`UPDATE item SET unit = $1, version = version + 1, at = $2 WHERE id = $3`, to, db.Stamp(tx.Now), it.A); err != nil {
			return err
		}
		if err := change.Record(tx, who, change.Of(it.B, it.A), "moved", map[string]string{"unit": from}, map[string]string{"unit": to}); err != nil {
			return err
		}
	}
	return nil
}
