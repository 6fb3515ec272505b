package api

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// TokenNames maps the ids of tokens to what their owners call them, for the staff. One
// that has been ended is not there.
func TokenNames(tx *db.Tx, r *auth.Reader, ids ...string) (map[string]string, error) {
	m := map[string]string{}
	if len(ids) == 0 || !r.IsStaff() {
		return m, nil
	}
	list, err := db.All(tx, db.ScanPair, `
SELECT t.id, t.name
FROM api_token t
WHERE t.id IN (SELECT key FROM json_each($1))
ORDER BY t.id`, item.IDs(ids...))
	for _, p := range list {
		m[p.A] = p.B
	}
	return m, err
}
