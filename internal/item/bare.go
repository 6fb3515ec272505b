package item

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Bare is what those who set who may know of an item must know of it themselves, also
// where the one who acts may not see it. It is never shown.
type Bare struct {
	ID, State string
	For       auth.For
}

// Bares reads items past who reads. It is for rights alone.
func Bares(tx *db.Tx, ids ...string) (map[string]Bare, error) {
	by := map[string]Bare{}
	if len(ids) == 0 {
		return by, nil
	}
	list, err := db.All(tx, func(s db.Scan) (b Bare, err error) {
		err = s(&b.ID, &b.State, &b.For.Existence, &b.For.Title, &b.For.Outcome, &b.For.Content)
		return b, err
	}, `
SELECT i.id, i.state, i.existence_for, i.title_for, i.outcome_for, i.content_for
FROM json_each($1) n
CROSS JOIN item i
WHERE i.id = n.key`, IDs(ids...))
	for _, b := range list {
		by[b.ID] = b
	}
	return by, err
}
