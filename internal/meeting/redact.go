package meeting

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Holding counts, by the point, decision or meeting it is of, how often a passage stands
// in editions of agendas and minutes and in what is said of minutes, where the reader may
// read it.
func Holding(tx *db.Tx, passage string) (map[string]int, error) {
	m := map[string]int{}
	for _, query := range []string{`
SELECT x.point, x.wording || ' ' || x.text || ' ' || x.late
FROM agenda_edition_point x
JOIN item i ON i.id = x.point AND ` + auth.Sees("i", auth.Content) + `
WHERE replace(x.wording || ' ' || x.text || ' ' || x.late, $1, '') <> x.wording || ' ' || x.text || ' ' || x.late
ORDER BY x.edition, x.point`, `
SELECT x.decision, x.wording || ' ' || x.text || ' ' || x.views
FROM agenda_edition_outcome x
JOIN item i ON i.id = x.decision AND ` + auth.Sees("i", auth.Content) + `
WHERE replace(x.wording || ' ' || x.text || ' ' || x.views, $1, '') <> x.wording || ' ' || x.text || ' ' || x.views
ORDER BY x.edition, x.decision`, `
SELECT e.meeting, e.guests || ' ' || e.place
FROM agenda_edition e
JOIN item i ON i.id = e.meeting AND ` + auth.Sees("i", auth.Content) + `
WHERE replace(e.guests || ' ' || e.place, $1, '') <> e.guests || ' ' || e.place
ORDER BY e.id`, `
SELECT c.about, c.said
FROM (SELECT CASE WHEN x.point = '' THEN x.meeting ELSE x.point END AS about, x.text || ' ' || x.answer AS said, x.id AS id FROM minutes_comment x) c
JOIN item i ON i.id = c.about AND ` + auth.Sees("i", auth.Content) + `
WHERE replace(c.said, $1, '') <> c.said
ORDER BY c.id`, `
SELECT n.meeting, n.recalled
FROM meeting_minutes n
JOIN item i ON i.id = n.meeting AND ` + auth.Sees("i", auth.Content) + `
WHERE replace(n.recalled, $1, '') <> n.recalled
ORDER BY n.meeting`, `
SELECT t.meeting, t.because
FROM meeting_turn t
JOIN item i ON i.id = t.meeting AND ` + auth.Sees("i", auth.Content) + `
WHERE replace(t.because, $1, '') <> t.because
ORDER BY t.meeting`} {
		list, err := db.All(tx, db.ScanPair, query, passage)
		if err != nil {
			return nil, err
		}
		for _, p := range list {
			m[p.A] += strings.Count(p.B, passage)
		}
	}
	return m, nil
}

// Redact puts mark where the passage stands in editions of agendas and minutes of the
// items, and in what is said of minutes.
func Redact(tx *db.Tx, items []string, passage, mark string) error {
	for _, query := range []string{`
UPDATE agenda_edition_point SET wording = replace(wording, $1, $2), text = replace(text, $1, $2), late = replace(late, $1, $2)
WHERE point IN (SELECT key FROM json_each($3))`, `
UPDATE agenda_edition_outcome SET wording = replace(wording, $1, $2), text = replace(text, $1, $2), views = replace(views, $1, $2)
WHERE decision IN (SELECT key FROM json_each($3))`, `
UPDATE agenda_edition SET guests = replace(guests, $1, $2), place = replace(place, $1, $2)
WHERE meeting IN (SELECT key FROM json_each($3))`, `
UPDATE minutes_comment SET text = replace(text, $1, $2), answer = replace(answer, $1, $2)
WHERE meeting IN (SELECT key FROM json_each($3)) OR point IN (SELECT key FROM json_each($3))`, `
UPDATE meeting_minutes SET recalled = replace(recalled, $1, $2)
WHERE meeting IN (SELECT key FROM json_each($3))`, `
UPDATE meeting_turn SET because = replace(because, $1, $2)
WHERE meeting IN (SELECT key FROM json_each($3))`} {
		if _, err := tx.Exec(query, passage, mark, item.IDs(items...)); err != nil {
			return err
		}
	}
	return nil
}
