package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// mostListed is how many meetings a calendar is given: the latest.
const mostListed = 2000

// OfBodies lists the meetings of some bodies from a day on, in every state, the latest
// first.
func OfBodies(tx *db.Tx, from string, bodies ...string) ([]Meeting, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM meeting m
CROSS JOIN item i
LEFT JOIN body b ON b.id = m.body
WHERE m.body IN (SELECT key FROM json_each($2)) AND m.day >= $1 AND i.id = m.item AND `+auth.Sees("i", auth.Content)+`
ORDER BY m.day DESC, m.starts DESC, i.id DESC
LIMIT $3`, from, item.IDs(append(bodies, "-")...), mostListed)
}

// Common lists the meetings from a day on, in every state, that the whole staff may read
// about, the latest first. What the reader may not read is not in it.
func Common(tx *db.Tx, from string) ([]Meeting, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM meeting m
CROSS JOIN item i
LEFT JOIN body b ON b.id = m.body
WHERE m.day >= $1 AND i.id = m.item AND `+auth.Common("i")+` AND `+auth.Sees("i", auth.Content)+`
ORDER BY m.day DESC, m.starts DESC, i.id DESC
LIMIT $2`, from, mostListed)
	if err != nil {
		return nil, err
	}
	wide, err := auth.Wide(tx, contents(list)...)
	var out []Meeting
	for _, m := range list {
		if wide[m.For.Content] {
			out = append(out, m)
		}
	}
	return out, err
}

// Among reads those of some meetings that the reader may read.
func Among(tx *db.Tx, ids ...string) ([]Meeting, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM json_each($1) w
CROSS JOIN item i
JOIN meeting m ON m.item = i.id
LEFT JOIN body b ON b.id = m.body
WHERE i.id = w.key AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id`, item.IDs(append(ids, "-")...))
}

// DeputiesOf lists who comes to some meetings in somebody's place: meeting, and person.
func DeputiesOf(tx *db.Tx, ids ...string) ([]db.Pair, error) {
	return db.All(tx, db.ScanPair, `
SELECT a.meeting, a.deputy
FROM meeting_answer a
WHERE a.meeting IN (SELECT key FROM json_each($1)) AND a.deputy <> '' AND a.answer = 'apologies'
ORDER BY a.meeting, a.deputy`, item.IDs(append(ids, "-")...))
}

// ForDeputy lists the meetings a person comes to in somebody's place.
func ForDeputy(tx *db.Tx, person string) ([]string, error) {
	return db.All(tx, db.Value[string], `
SELECT a.meeting
FROM meeting_answer a
WHERE a.deputy <> '' AND a.deputy = $1 AND a.answer = 'apologies'
ORDER BY a.meeting`, person)
}

// Shut tells which of some meetings are closed: for named bodies and people only.
func Shut(tx *db.Tx, list []Meeting) (map[string]bool, error) {
	grants, err := auth.GrantsOf(tx, contents(list)...)
	shut := map[string]bool{}
	for _, m := range list {
		shut[m.ID] = closed(grants[m.For.Content])
	}
	return shut, err
}

func contents(list []Meeting) (numbers []int) {
	for _, m := range list {
		numbers = append(numbers, m.For.Content)
	}
	return numbers
}

// Out is a meeting whose agenda has been sent out: who sits in the body is told of it.
type Out struct{ ID, Body, Day string }

// SentFrom lists the meetings from a day on whose agenda has been sent out, also those
// called off since. It says nothing of them that their readers are not asked for.
func SentFrom(tx *db.Tx, day string) ([]Out, error) {
	return db.All(tx, func(s db.Scan) (o Out, err error) { return o, s(&o.ID, &o.Body, &o.Day) }, `
SELECT m.item, m.body, m.day
FROM meeting m
WHERE (m.day >= $1 OR m.last_day >= $1) AND m.sent <> ''
ORDER BY m.day, m.item`, day)
}

// SentAmong tells whether the agenda of one of the items, if they are meetings, has been
// sent out; of none, whether any has that is still to come.
func SentAmong(tx *db.Tx, items []string) (bool, error) {
	query, arg := `SELECT m.item FROM meeting m WHERE m.day >= $1 AND m.sent <> '' ORDER BY m.day, m.item LIMIT 1`, db.Day(tx.Now)
	if len(items) > 0 {
		query, arg = `SELECT m.item FROM json_each($1) w JOIN meeting m ON m.item = w.key WHERE m.sent <> '' ORDER BY m.item LIMIT 1`, item.IDs(items...)
	}
	list, err := db.All(tx, db.Value[string], query, arg)
	return len(list) > 0, err
}
