package plan

import "ledetraad/internal/db"

// ReadPage reads what the page of a plan reads, for counting its queries.
func ReadPage(tx *db.Tx, id string) error {
	var p planPage
	var err error
	if p.Plan, err = Get(tx, id); err != nil {
		return err
	}
	if p.Direction, err = DirectionOf(tx, p.Plan.Period); err != nil {
		return err
	}
	return p.load(tx)
}
