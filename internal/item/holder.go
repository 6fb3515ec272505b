package item

// Holder is the unit that an item in alias belongs to today: the one it was written
// in, or where that has closed, the one that took over. What was over when the unit
// closed stays with it, so that last year goes on looking as it was.
func Holder(alias string) string { return Heir(alias+".unit", alias+".id", alias+".period") }

// Heir is whom something belongs to today of what belonged to a unit or a body that
// may have closed: old, the thing itself and its period are SQL.
func Heir(old, thing, period string) string {
	return `coalesce((
  SELECT h.heir FROM heir h
  WHERE h.old = ` + old + ` AND h.thing IN ('', ` + thing + `) AND h.part = 1 AND h.valid_from <= @day
    AND (` + period + ` = '' OR substr(h.valid_from, 1, 4) <= substr(` + period + `, length(` + period + `) - 3))
  ORDER BY h.thing DESC, h.valid_from DESC
  LIMIT 1), ` + old + `)`
}

// HeldBy is the condition that an item in alias belongs today to one of the units
// whose ids list gives, an SQL subselect: those that have it, and those that closed.
func HeldBy(alias, list string) string {
	return `(` + alias + `.unit IN (` + list + `) AND ` + Holder(alias) + ` IN (` + list + `))`
}
