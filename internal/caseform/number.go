package caseform

import (
	"fmt"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Numbering is what the numbers of cases look like: the year in two digits and a number
// that runs, '26/0402' or '26/402'.
type Numbering struct {
	Edition int // 0 the program's own
	Digits  int // the number has at least so many; 0: no noughts in front
	Year    string
	Least   int // the next of that year is this or later; 0: whatever is next
}

// Digits are how many there are to choose among.
var Digits = []int{0, 3, 4, 5, 6}

// mostLeast is beyond what any municipality gives in a year.
const mostLeast = 999_999

// Write is the number of a case that is so many in a year.
func (n Numbering) Write(year string, serial int) string {
	return fmt.Sprintf("%s/%0*d", year[2:], n.Digits, serial)
}

// After is the number after so many have been used in a year.
func (n Numbering) After(year string, used int) int {
	if n.Year == year {
		return max(used+1, n.Least)
	}
	return used + 1
}

// Check tells everything that is wrong with it.
func (n Numbering) Check() error {
	c := fail.Check{}
	ok := false
	for _, d := range Digits {
		ok = ok || d == n.Digits
	}
	c.That(ok, "digits", "fail.choose")
	c.That(n.Least >= 0 && n.Least <= mostLeast, "least", "caseform.least_wrong", mostLeast)
	return c.Err()
}

func (n Numbering) fields() map[string]string {
	m := map[string]string{"digits": strconv.Itoa(n.Digits)}
	if n.Least > 0 {
		m["least"] = strconv.Itoa(n.Least)
	}
	return m
}

// Numbers reads what the numbers of cases look like now.
func Numbers(tx *db.Tx) (Numbering, error) {
	list, err := db.All(tx, func(s db.Scan) (n Numbering, err error) { return n, s(&n.Edition, &n.Digits, &n.Year, &n.Least) }, `
SELECT n.edition, n.digits, n.year, n.least
FROM case_numbering n
ORDER BY n.edition DESC
LIMIT 1`)
	if err != nil || len(list) == 0 {
		return Numbering{Digits: 4}, err
	}
	return list[0], nil
}

// ChangeNumbers says what the numbers of cases look like from now on, over the edition the
// form was shown. Numbers that have been given stay as they are.
func ChangeNumbers(as auth.As, edition int, n Numbering) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayWrite(r); err != nil {
			return err
		}
		n.Year = r.Day[:4]
		if err := n.Check(); err != nil {
			return err
		}
		now, err := Numbers(tx)
		if err != nil {
			return err
		}
		if now.Edition != edition {
			return fail.Stale(now.Edition, now.fields())
		}
		return PutNumbers(tx, as.Who, now, n)
	})
}

// PutNumbers makes the edition after now in the transaction of somebody who has checked
// who may.
func PutNumbers(tx *db.Tx, who auth.Actor, now, n Numbering) error {
	n.Edition = now.Edition + 1
	made, err := tx.Exec(`
INSERT INTO case_numbering (edition, digits, year, least, at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (edition) DO NOTHING`, n.Edition, n.Digits, n.Year, n.Least, db.Stamp(tx.Now))
	if err == nil && made == 0 {
		return fail.Stale(0, nil)
	}
	if err != nil {
		return err
	}
	return change.Record(tx, who, change.Thing{Kind: "case_numbering", ID: strconv.Itoa(n.Edition)}, "changed", now.fields(), n.fields())
}
