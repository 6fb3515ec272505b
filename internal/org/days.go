package org

import (
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// days checks a period: two days, the first before the second. Empty is open.
func days(c *fail.Check, from, to string) {
	c.Day(from, "from")
	c.Day(to, "to")
	c.That(from == "" || to == "" || from < to, "to", "org.to_before_from")
}

// written is a day as a form shows it: nothing where it is open.
func written(day string) string {
	if day == Ever || day == Always {
		return ""
	}
	return day
}

// dayOr is a day from an address, or def where it is none.
func dayOr(day, def string) string {
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return def
	}
	return day
}

// alone makes changes of the organisation wait for each other, so that two at once
// cannot make a ring in the tree or give one mandate twice.
func alone(tx *db.Tx) error {
	_, err := tx.Exec(`UPDATE unit SET place = place WHERE parent = ''`)
	return err
}

// dayBefore is the last day before something is over or begins.
func dayBefore(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}

// Alone is alone for those who change the organisation from outside.
func Alone(tx *db.Tx) error { return alone(tx) }
