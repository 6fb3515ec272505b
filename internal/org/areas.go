package org

import (
	"slices"

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
SELECT u.id, `+called("u", "$1")+`
FROM unit u
WHERE (u.kind IN ('administration', 'staff', 'centre') OR u.id = $2) AND u.valid_from <= $1 AND u.valid_to > $1
ORDER BY u.id`, day, chosen)
	i18n.Sort(list, func(a Area) string { return a.Name })
	return list, err
}

// AreasOf picks what Areas lists among the units of the day, where they are read already.
func AreasOf(places []Place, chosen string) (list []Area) {
	for _, p := range places {
		if p.Kind == "administration" || p.Kind == "staff" || p.Kind == "centre" || p.ID == chosen {
			list = append(list, Area{p.ID, p.Name})
		}
	}
	i18n.Sort(list, func(a Area) string { return a.Name })
	return list
}

// Below lists a unit and every unit under it today, and those that closed and were
// taken over by one of them.
func Below(tx *db.Tx, unit string) ([]string, error) {
	return db.All(tx, db.Value[string], Line("$1")+`
ORDER BY 1`, unit)
}

// Line is Below as a subselect, for a statement read for somebody.
func Line(unit string) string {
	return `
WITH RECURSIVE below(id) AS (
  SELECT CAST(` + unit + ` AS text)
  UNION
  SELECT u.id
  FROM unit u
  JOIN below ON u.parent = below.id AND u.since <= @day
    OR u.parent_before = below.id AND u.since > @day
    OR u.successor = below.id AND u.valid_to <= @day
)
SELECT id FROM below
UNION
SELECT h.old FROM below JOIN heir h ON h.heir = below.id AND h.valid_from <= @day`
}

// Held lists units and those that closed and were taken over by one of them, whole or
// in part.
func Held(tx *db.Tx, units ...string) ([]string, error) {
	list, err := db.All(tx, db.Value[string], `
SELECT h.old
FROM heir h
WHERE h.heir IN (SELECT key FROM json_each($1)) AND h.valid_from <= $2
ORDER BY h.old`, ids(units), db.Day(tx.Now))
	return slices.Compact(append(slices.Clone(units), list...)), err
}
