package org

import (
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

// Area is a unit to choose a part of the organisation by.
type Area struct{ ID, Name string }

func scanArea(s db.Scan) (a Area, err error) {
	err = s(&a.ID, &a.Name)
	return a, err
}

// Areas lists administrations, staffs and centres of a day in Danish order, and the
// unit that is chosen already, whatever it is. Three hundred institutions would be
// no choice; each is found under its centre.
func Areas(tx *db.Tx, day, chosen string) ([]Area, error) {
	list, err := db.All(tx, scanArea, `
SELECT u.id, u.name
FROM unit u
WHERE (u.kind IN ('administration', 'staff', 'centre') OR u.id = $2) AND u.valid_from <= $1 AND u.valid_to > $1
ORDER BY u.id`, day, chosen)
	i18n.Sort(list, func(a Area) string { return a.Name })
	return list, err
}

// Below lists a unit and every unit under it today.
func Below(tx *db.Tx, unit string) ([]string, error) {
	return db.All(tx, db.Value[string], `
WITH RECURSIVE below(id) AS (
  SELECT u.id FROM unit u WHERE u.id = $1
  UNION
  SELECT u.id FROM unit u JOIN below ON u.parent = below.id
)
SELECT id FROM below ORDER BY id`, unit)
}
