package home

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/plan"
)

// chairs reads the agreements that wait for the reader's name as the chair of a board of
// governors. She need not be of the staff.
func (v *view) chairs(tx *db.Tx, r *auth.Reader) error {
	list, err := plan.ToSignAsChair(tx, r, v.Period)
	v.ToSign = append(v.ToSign, list...)
	return err
}

// outside is what the page is made of for one who is not of the staff.
func outside(tx *db.Tx, r *auth.Reader, book *burden.Book) (v view, err error) {
	v.book, v.Period, v.Day = book, year(tx), r.Day
	return v, v.steps(tx, r, v.asked, v.chairs, v.meetings)
}
