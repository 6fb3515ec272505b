package api

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Known are the items the reader may know of, among those asked about. An id is told
// only where it is in it: what one may not see has no id either.
type Known map[string]bool

// KnownOf asks which of the items the reader may know of.
func KnownOf(tx *db.Tx, ids ...string) (Known, error) {
	k := Known{}
	if len(ids) == 0 {
		return k, nil
	}
	list, err := db.All(tx, db.Value[string], `
SELECT i.id
FROM item i
WHERE i.id IN (SELECT key FROM json_each($1)) AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.id`, item.IDs(ids...))
	for _, id := range list {
		k[id] = true
	}
	return k, err
}

// Only is the id where the reader may know of it, else "".
func (k Known) Only(id string) string {
	if k[id] {
		return id
	}
	return ""
}
