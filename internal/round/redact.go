package round

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// pointSays is the condition that point p has the passage $1.
const pointSays = `(replace(p.wording, $1, '') <> p.wording OR replace(p.how, $1, '') <> p.how OR replace(p.because, $1, '') <> p.because)`

// PointsHolding counts, by the item a point is about, how often a passage stands in
// points the reader may read.
func PointsHolding(tx *db.Tx, passage string) (map[string]int, error) {
	return tally(tx, passage, `
SELECT p.item, p.wording || ' ' || p.how || ' ' || p.because
FROM round_point p
JOIN item i ON i.id = p.about AND `+auth.Sees("i", auth.Content)+`
JOIN item s ON s.id = p.item AND `+auth.Sees("s", auth.Content)+`
WHERE `+pointSays+`
ORDER BY p.item, p.id`)
}

// RedactPoints puts mark where the passage stands in points about the items.
func RedactPoints(tx *db.Tx, items []string, passage, mark string) error {
	_, err := tx.Exec(`
UPDATE round_point AS p SET wording = replace(p.wording, $1, $2), how = replace(p.how, $1, $2), because = replace(p.because, $1, $2), version = p.version + 1
WHERE p.item IN (SELECT key FROM json_each($3)) AND `+pointSays, passage, mark, item.IDs(items...))
	return err
}

// CommentsHolding counts, by item, how often a passage stands in comments the reader may
// read, and in what is written of rounds.
func CommentsHolding(tx *db.Tx, passage string) (map[string]int, error) {
	p, err := over(tx, auth.Of(tx))
	if err != nil {
		return nil, err
	}
	all := 0
	if p.Secretariat || p.Board {
		all = 1
	}
	r := auth.Of(tx)
	m, err := tally(tx, passage, `
SELECT c.item, c.text
FROM round_comment c
JOIN round r ON r.id = c.round
JOIN item i ON i.id = r.item AND `+auth.Sees("i", auth.Content)+`
JOIN item s ON s.id = c.item AND `+auth.Sees("s", auth.Content)+`
WHERE replace(c.text, $1, '') <> c.text AND (c.person = $2 OR $3 = 1 OR r.med = 1 AND c.point <> ''
  OR r.body <> '' AND r.body IN (SELECT key FROM json_each($4))
  OR (SELECT g.person FROM round_guest g WHERE g.round = r.id AND g.person = $2) IS NOT NULL)
ORDER BY c.item, c.id`, r.Person, all, item.IDs(append(r.Bodies(), "-")...))
	if err != nil {
		return nil, err
	}
	more, err := tally(tx, passage, `
SELECT r.item, r.name || ' ' || r.wanted
FROM round r
JOIN item i ON i.id = r.item AND `+auth.Sees("i", auth.Content)+`
WHERE replace(r.name || ' ' || r.wanted, $1, '') <> r.name || ' ' || r.wanted
ORDER BY r.item, r.id`)
	for it, n := range more {
		m[it] += n
	}
	return m, err
}

// RedactComments puts mark where the passage stands in comments about the items and in
// what is written of rounds on them. Who recalls it need not read the comment: what may
// not stand in one place may not stand in the other.
func RedactComments(tx *db.Tx, items []string, passage, mark string) error {
	if _, err := tx.Exec(`
UPDATE round_comment AS c SET text = replace(c.text, $1, $2), version = c.version + 1
WHERE c.item IN (SELECT key FROM json_each($3)) AND replace(c.text, $1, '') <> c.text`, passage, mark, item.IDs(items...)); err != nil {
		return err
	}
	_, err := tx.Exec(`
UPDATE round AS r SET name = replace(r.name, $1, $2), wanted = replace(r.wanted, $1, $2), version = r.version + 1
WHERE r.item IN (SELECT key FROM json_each($3)) AND (replace(r.name, $1, '') <> r.name OR replace(r.wanted, $1, '') <> r.wanted)`, passage, mark, item.IDs(items...))
	return err
}

// tally counts the passage in rows of an item and a text.
func tally(tx *db.Tx, passage, query string, args ...any) (map[string]int, error) {
	list, err := db.All(tx, db.ScanPair, query, append([]any{passage}, args...)...)
	m := map[string]int{}
	for _, p := range list {
		m[p.A] += strings.Count(p.B, passage)
	}
	return m, err
}
