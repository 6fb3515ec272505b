package change

import (
	"encoding/json"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Entry is one line of the log as its reader may see it.
type Entry struct {
	ID, Kind, Thing, Item, Verb string
	At                          time.Time
	Person, Role                string
	Via                         string         // ByToken or ByImport; "" the pages
	Before, After               map[string]any // nil where there was nothing, or nothing is left
	Blanked                     string         // why the texts were taken away, wholly or in part
	Title                       string         // of the item, as the reader may see it
}

// History lists what happened to an item before the change named, or of late where
// none is, newest first, to those who may know its content.
func History(tx *db.Tx, item, before string, limit int) ([]Entry, error) {
	return db.All(tx, scan, `
SELECT c.id, c.at, c.person, c.role, c.kind, c.thing, c.item, c.verb, t.before_text, t.after_text, t.blanked, `+viaOf+`, `+auth.Shown("i")+`
FROM change c
JOIN change_text t ON t.change = c.id
JOIN item i ON i.id = c.item AND `+auth.Sees("i", auth.Content)+`
WHERE c.item = $1 AND ($2 = '' OR c.id < $2)
ORDER BY c.id DESC
LIMIT $3`, item, before, limit)
}

func scan(s db.Scan) (e Entry, err error) {
	var at, before, after string
	err = s(&e.ID, &at, &e.Person, &e.Role, &e.Kind, &e.Thing, &e.Item, &e.Verb, &before, &after, &e.Blanked, &e.Via, &e.Title)
	e.At = db.ParseStamp(at)
	e.Before, e.After = fields(before), fields(after)
	return e, err
}

func fields(text string) map[string]any {
	var m map[string]any
	if text == "" || json.Unmarshal([]byte(text), &m) != nil {
		return nil
	}
	return m
}

// Line is one line of what is new: no texts, only that it happened.
type Line struct {
	Item, Kind, Verb, Title string
	At                      time.Time
}

// Recent lists the newest changes since a time to items the reader may know of,
// by other people than herself, whose item is among ids. Each item once, with its
// newest change.
func Recent(tx *db.Tx, who auth.Actor, since string, ids string, limit int) ([]Line, error) {
	return db.All(tx, func(s db.Scan) (l Line, err error) {
		var at string
		err = s(&l.Item, &l.Kind, &l.Verb, &at, &l.Title)
		l.At = db.ParseStamp(at)
		return l, err
	}, `
SELECT c.item, i.kind, c.verb, c.at, `+auth.Shown("i")+`
FROM (
  SELECT max(n.id) AS id
  FROM json_each($1) w
  CROSS JOIN change n
  WHERE n.item = w.key AND n.at > $2 AND n.person <> $3 AND n.person NOT LIKE 'system:%'
  GROUP BY n.item) newest
CROSS JOIN change c
CROSS JOIN item i
WHERE c.id = newest.id AND i.id = c.item AND `+auth.Sees("i", auth.Content)+`
ORDER BY c.id DESC
LIMIT $4`, ids, since, who.Person, limit)
}
