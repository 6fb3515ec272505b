// Package history shows what has happened to an item, out of the change log: when,
// who in which role, what, and the texts before and after. It is a window: it reads
// and changes nothing.
//
// Who may know the content of an item may read its history; to others it is not
// there. The staff sees who did it by name, others by title.
package history

import (
	"encoding/json"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// page is how many changes are shown at a time.
const page = 50

// Entry is one change. Before and After are nil where there was nothing, or the texts
// have been taken away.
type Entry struct {
	ID, Person, Role, Kind, Thing, Verb string
	At                                  time.Time
	Before, After                       map[string]any
	Blanked                             string // why the texts were taken away
}

// read lists the changes of an item before the one named, newest first, and one more
// than a page where there are more.
func read(tx *db.Tx, item, before string) ([]Entry, error) {
	return db.All(tx, scan, `
SELECT c.id, c.at, c.person, c.role, c.kind, c.thing, c.verb, t.before_text, t.after_text, t.blanked
FROM change c
JOIN change_text t ON t.change = c.id
JOIN item i ON i.id = c.item AND `+auth.Sees("i", auth.Content)+`
WHERE c.item = $1 AND ($2 = '' OR c.id < $2)
ORDER BY c.id DESC
LIMIT $3`, item, before, page+1)
}

func scan(s db.Scan) (e Entry, err error) {
	var at, before, after string
	err = s(&e.ID, &at, &e.Person, &e.Role, &e.Kind, &e.Thing, &e.Verb, &before, &after, &e.Blanked)
	e.At = db.ParseStamp(at)
	if err == nil && e.Blanked == "" {
		e.Before, e.After = texts(before), texts(after)
	}
	return e, err
}

func texts(text string) map[string]any {
	var m map[string]any
	if text == "" || json.Unmarshal([]byte(text), &m) != nil {
		return nil
	}
	return m
}
