package talk

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// says is the condition that talk t has the passage $1.
const says = `(replace(t.whom, $1, '') <> t.whom OR replace(t.wish, $1, '') <> t.wish OR replace(t.suits, $1, '') <> t.suits
  OR replace(t.place, $1, '') <> t.place OR replace(t.answer, $1, '') <> t.answer)`

// Holding counts, by the item a talk is about, how often a passage stands in talks the
// reader may read.
func Holding(tx *db.Tx, passage string) (map[string]int, error) {
	list, err := List(tx, auth.Of(tx))
	m := map[string]int{}
	for _, t := range list {
		for _, text := range []string{t.Whom, t.Wish, t.Suits, t.Place, t.Answer} {
			if n := strings.Count(text, passage); n > 0 {
				m[t.Item.ID] += n
			}
		}
	}
	return m, err
}

// Redact puts mark where the passage stands in talks about the items. Who recalls it need
// not read the talk: what may not stand in one place may not stand in the other.
func Redact(tx *db.Tx, items []string, passage, mark string) error {
	_, err := tx.Exec(`
UPDATE talk AS t SET whom = replace(t.whom, $1, $2), wish = replace(t.wish, $1, $2), suits = replace(t.suits, $1, $2),
  place = replace(t.place, $1, $2), answer = replace(t.answer, $1, $2), version = t.version + 1
WHERE t.item IN (SELECT key FROM json_each($3)) AND `+says, passage, mark, item.IDs(items...))
	return err
}
