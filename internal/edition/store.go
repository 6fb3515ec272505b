package edition

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

var selected = `
SELECT e.id, e.item, e.number, e.at, e.person, e.occasion, e.occasion_name, e.sections, e.digest, i.kind, ` + auth.Shown("i") + `
FROM edition e
JOIN item i ON i.id = e.item AND ` + auth.Sees("i", auth.Content)

func scan(s db.Scan) (e Edition, err error) {
	var text string
	if err = s(&e.ID, &e.Item, &e.Number, &e.At, &e.Person, &e.Occasion, &e.Name, &text, &e.Digest, &e.ItemKind, &e.Titled); err != nil {
		return e, err
	}
	e.Sections, err = sections(text)
	return e, err
}

// Get reads an edition with the sections the reader may know.
func Get(tx *db.Tx, id string) (Edition, error) {
	list, err := Several(tx, id)
	if err != nil {
		return Edition{}, err
	}
	if len(list) == 0 {
		return Edition{}, fail.Missing()
	}
	return list[0], nil
}

// Several reads editions, oldest first.
func Several(tx *db.Tx, ids ...string) ([]Edition, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, err := db.All(tx, scan, selected+`
WHERE e.id IN (SELECT key FROM json_each($1))
ORDER BY e.at, e.id`, item.IDs(ids...))
	if err != nil {
		return nil, err
	}
	return visible(tx, list)
}

// OfItem lists an item's editions, the newest first.
func OfItem(tx *db.Tx, it string) ([]Edition, error) {
	list, err := db.All(tx, scan, selected+`
WHERE e.item = $1
ORDER BY e.number DESC, e.id`, it)
	if err != nil {
		return nil, err
	}
	return visible(tx, list)
}

// visible takes out the sections of items whose content the reader may not know.
func visible(tx *db.Tx, list []Edition) ([]Edition, error) {
	ids := []string{"-"}
	for _, e := range list {
		for _, s := range e.Sections {
			ids = append(ids, s.Item)
		}
	}
	known, err := Known(tx, ids...)
	if err != nil {
		return nil, err
	}
	for n := range list {
		var seen []Section
		for _, s := range list[n].Sections {
			if known[s.Item] {
				seen = append(seen, s)
			}
		}
		list[n].Sections = seen
	}
	return list, nil
}

// Known tells which of the items the reader may know the content of.
func Known(tx *db.Tx, ids ...string) (map[string]bool, error) {
	list, err := db.All(tx, db.Value[string], `
SELECT i.id
FROM json_each($1) w
CROSS JOIN item i
WHERE i.id = w.key AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id`, item.IDs(ids...))
	m := make(map[string]bool, len(list))
	for _, id := range list {
		m[id] = true
	}
	return m, err
}

// Make keeps what an item says now, in the transaction of what lets it go out. The
// caller has checked who may, and gives the sections as she may know them. name is that
// of the round, or "".
func Make(tx *db.Tx, who auth.Actor, it, occasion, name string, list []Section) (Edition, error) {
	last, err := db.One(tx, db.Value[int], `SELECT coalesce(max(number), 0) FROM edition WHERE item = $1`, it)
	if err != nil {
		return Edition{}, err
	}
	text, digest, err := written(list)
	if err != nil {
		return Edition{}, err
	}
	e := Edition{ID: db.NewID(tx.Now), Item: it, Number: last + 1, At: db.Stamp(tx.Now), Person: who.Person,
		Occasion: occasion, Name: name, Digest: digest, Sections: list}
	if _, err := tx.Exec(`
INSERT INTO edition (id, item, number, at, person, occasion, occasion_name, sections, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, e.ID, it, e.Number, e.At, e.Person, occasion, name, text, digest); err != nil {
		return Edition{}, err
	}
	// The text itself stays out of the log: what is recalled has one place less to stand in.
	return e, change.Record(tx, who, change.Thing{Kind: "edition", ID: e.ID, Item: it}, "edition_made", nil,
		map[string]string{"number": strconv.Itoa(e.Number), "digest": digest})
}
