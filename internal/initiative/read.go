package initiative

import (
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// undated is the year of what stands under a direction without one.
const undated = "none"

// Filter chooses among initiatives. Units is nil for all; After is the id the
// page before ended with.
type Filter struct {
	Period, State, After string
	Units                []string
}

const listEnd = `
ORDER BY i.id
LIMIT 101`

// List reads a page of initiatives in the order they were written, and one more
// where there are more.
func List(tx *db.Tx, f Filter) ([]Row, error) {
	query := rowSQL(rowFields) + ` AND i.period = $1 AND i.id > $2 AND $3 IN ('', i.state)`
	if f.Units == nil {
		return db.All(tx, scanRow, query+listEnd, f.Period, f.After, f.State)
	}
	return db.All(tx, scanRow, query+` AND `+item.HeldBy("i", "SELECT key FROM json_each($4)")+listEnd,
		f.Period, f.After, f.State, item.IDs(f.Units...))
}
