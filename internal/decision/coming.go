package decision

import (
	"slices"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// ahead is how long before its day a decision is said to be due, and how long one that
// was carried out is told of.
const ahead = 14 * 24 * time.Hour

// Coming is what of a body's decisions comes up by itself.
type Coming struct {
	Late    []Decision // cannot be done in time: there are alternatives to choose among
	Again   []Decision // the body said it would look at it again by now
	Overdue []Decision // the day has passed, and it is not done
	Due     []Decision // within a fortnight
	Carried []Decision // carried out in the last fortnight
}

// Any tells that something comes up.
func (c Coming) Any() bool { return len(c.Late)+len(c.Again)+len(c.Overdue)+len(c.Due) > 0 }

// ComingUp finds what comes up at a body, the earliest day first.
func ComingUp(tx *db.Tx, r *auth.Reader, body string) (x Coming, err error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+joined()+`
WHERE i.kind = 'decision' AND d.body = $1 AND `+auth.Sees("i", auth.Content)+`
  AND (i.state IN ('not_begun', 'under_way', 'late', 'awaits') OR i.state = 'done' AND i.at >= $2)
ORDER BY CASE WHEN d.again <> '' THEN d.again ELSE d.due END, i.created, i.id`, body, db.Stamp(tx.Now.Add(-ahead)))
	soon := db.Day(tx.Now.Add(ahead))
	for _, d := range list {
		switch {
		case d.State == Done:
			x.Carried = append(x.Carried, d)
		case d.State == Late:
			x.Late = append(x.Late, d)
		case d.State == Awaits:
			if d.Again <= soon {
				x.Again = append(x.Again, d)
			}
		case d.Overdue(r.Day):
			x.Overdue = append(x.Overdue, d)
		case d.Due != "" && d.Due <= soon:
			x.Due = append(x.Due, d)
		}
	}
	slices.Reverse(x.Carried)
	return x, err
}

// Undone are the decisions that were to be carried out by now and are not, as far as the
// reader may read them.
func Undone(tx *db.Tx) (map[string]bool, error) {
	ids, err := db.All(tx, db.Value[string], `
SELECT i.id
FROM decision d
CROSS JOIN item i
WHERE d.due <> '' AND d.due < @day AND i.id = d.item AND i.state IN ('not_begun', 'under_way', 'late') AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.id`)
	undone := map[string]bool{}
	for _, id := range ids {
		undone[id] = true
	}
	return undone, err
}

// Waiting lists the decisions the reader answers for that are due within a fortnight, or
// were, the earliest first. It is for that person herself.
func Waiting(tx *db.Tx, r *auth.Reader) ([]Decision, error) {
	return db.All(tx, scan, `
SELECT `+columns+joined()+`
WHERE i.kind = 'decision' AND i.owner = $1 AND i.state IN ('not_begun', 'under_way') AND d.due <> '' AND d.due <= $2 AND `+auth.Sees("i", auth.Content)+`
ORDER BY d.due, i.created, i.id`, r.Person, db.Day(tx.Now.Add(ahead)))
}
