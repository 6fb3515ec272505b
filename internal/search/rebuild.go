package search

import (
	"context"

	"ledetraad/internal/db"
)

// Forget takes an item out of the index, and with it every word nobody else wrote.
// What the log is then told of the item is entered as it stands.
func Forget(tx *db.Tx, item string) error {
	bodies, err := db.All(tx, db.ScanPair, `
SELECT t.also || CAST(t.facet AS text), t.body
FROM search_text t
WHERE t.item = $1
ORDER BY t.also, t.facet`, item)
	if err != nil || len(bodies) == 0 {
		return err
	}
	var lines, words []string
	for _, b := range bodies {
		for w := range wordsOf(b.B) {
			lines, words = append(lines, item+b.A+w), append(words, w)
		}
	}
	if err := forget(tx, lines); err != nil {
		return err
	}
	// The count of edits stays: somebody may be writing the item at this moment.
	if _, err := tx.Exec(`UPDATE search_text SET body = '', edit = edit + 1 WHERE item = $1`, item); err != nil {
		return err
	}
	if err := alone(tx); err != nil {
		return err
	}
	_, err = tx.Exec(`
DELETE FROM search_form
WHERE word IN (SELECT key FROM json_each($1))
  AND NOT EXISTS (SELECT 1 FROM search_word w WHERE w.word = search_form.word)`, keys(words))
	return err
}

// alone waits until nobody else adds words, and keeps others from it until the
// transaction ends. On SQLite one writes at a time as it is.
func alone(tx *db.Tx) error {
	if tx.Space().Alone() {
		return nil
	}
	_, err := tx.Exec(`LOCK TABLE search_word IN SHARE ROW EXCLUSIVE MODE`)
	return err
}

// Ready tells whether the municipality's index was made by this program's rules.
// begun is false where it was never made.
func Ready(ctx context.Context, s *db.Space) (ready, begun bool, err error) {
	var version int
	err = s.Read(ctx, func(tx *db.Tx) (err error) {
		version, err = db.One(tx, db.Value[int], `SELECT version FROM search_state`)
		return err
	})
	return version == Version, version > 0, err
}

// Rebuild makes a municipality's index from nothing, some items at a time: searches
// go on meanwhile and find what has been entered. It can be begun again.
func (x Index) Rebuild(ctx context.Context, s *db.Space) error {
	return x.Reindex(ctx, s, func(int) {})
}

// Reindex is Rebuild that tells, after each part, how many items have been entered.
func (x Index) Reindex(ctx context.Context, s *db.Space, tell func(entered int)) error {
	err := s.Keep(ctx, func(tx *db.Tx) error {
		if err := alone(tx); err != nil {
			return err
		}
		// Texts are blanked, not taken away: their count of edits tells those who have
		// read them that they are to be read again.
		for _, q := range []string{`DELETE FROM search_form`, `DELETE FROM search_word`, `UPDATE search_text SET body = '', edit = edit + 1`, `UPDATE search_state SET version = 0`} {
			if _, err := tx.Exec(q); err != nil {
				return err
			}
		}
		return nil
	})
	last, entered := "", 0
	for err == nil {
		var items []string
		err = s.Keep(ctx, func(tx *db.Tx) error {
			if items, err = itemsAfter(tx, last); err != nil || len(items) == 0 {
				return err
			}
			return x.Settle(tx, items)
		})
		if err != nil || len(items) == 0 {
			break
		}
		last = items[len(items)-1]
		entered += len(items)
		tell(entered)
	}
	if err != nil {
		return err
	}
	return s.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE search_state SET version = $1`, Version)
		return err
	})
}
