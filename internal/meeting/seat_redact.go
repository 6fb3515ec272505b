package meeting

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// SeatsHolding counts, by meeting and point, how often a passage stands in what is said of
// who sits there, as the reader may read it. Why somebody sent apologies or takes no part
// is for the members and the secretariat.
func SeatsHolding(tx *db.Tx, passage string) (map[string]int, error) {
	r := auth.Of(tx)
	all := 0
	if r.Office(auth.Secretariat) {
		all = 1
	}
	list, err := db.All(tx, db.ScanPair, `
SELECT a.meeting, a.said
FROM meeting_answer a
JOIN meeting m ON m.item = a.meeting
JOIN item i ON i.id = a.meeting AND `+auth.Sees("i", auth.Content)+`
WHERE replace(a.said, $1, '') <> a.said AND ($2 = 1 OR m.body IN (SELECT key FROM json_each($3)))
UNION ALL
SELECT c.point, c.ground
FROM meeting_conflict c
JOIN agenda_point a ON a.item = c.point
JOIN item i ON i.id = c.point AND `+auth.Sees("i", auth.Content)+`
WHERE replace(c.ground, $1, '') <> c.ground AND ($2 = 1 OR a.body IN (SELECT key FROM json_each($3)))
UNION ALL
SELECT g.point, g.called
FROM meeting_guest g
JOIN item i ON i.id = g.point AND `+auth.Sees("i", auth.Content)+`
WHERE replace(g.called, $1, '') <> g.called
ORDER BY 1, 2`, passage, all, item.IDs(append(r.Bodies(), "-")...))
	by := map[string]int{}
	for _, p := range list {
		by[p.A] += strings.Count(p.B, passage)
	}
	return by, err
}

// RedactSeats puts mark where the passage stands in what is said of who sits at meetings
// and points.
func RedactSeats(tx *db.Tx, items []string, passage, mark string) error {
	for _, query := range []string{
		`UPDATE meeting_answer AS a SET said = replace(a.said, $1, $2), version = a.version + 1 WHERE a.meeting IN (SELECT key FROM json_each($3)) AND replace(a.said, $1, '') <> a.said`,
		`UPDATE meeting_conflict AS c SET ground = replace(c.ground, $1, $2) WHERE c.point IN (SELECT key FROM json_each($3)) AND replace(c.ground, $1, '') <> c.ground`,
		`UPDATE meeting_guest AS g SET called = replace(g.called, $1, $2) WHERE g.point IN (SELECT key FROM json_each($3)) AND replace(g.called, $1, '') <> g.called`,
	} {
		if _, err := tx.Exec(query, passage, mark, item.IDs(items...)); err != nil {
			return err
		}
	}
	return nil
}
