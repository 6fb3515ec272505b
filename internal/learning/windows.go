package learning

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// OpenFor lists the oldest candidates for a letter's year that nobody has answered.
func OpenFor(tx *db.Tx, period string, limit int) ([]Candidate, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN candidate c ON c.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
WHERE i.kind = 'candidate' AND i.period = $1 AND i.state = 'open' AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created, i.id
LIMIT $2`, period, limit)
}
