package effect

import "ledetraad/internal/db"

// undated is the year of what stands under a direction without one.
const undated = "none"

// List reads a page of a year's effects in the order they were written, after the
// id the page before ended with, and one more where there are more.
func List(tx *db.Tx, period, after string) ([]Effect, error) {
	return db.All(tx, scan, rowSQL(columns)+` AND i.period = $1 AND i.id > $2
ORDER BY i.id
LIMIT 101`, period, after)
}
