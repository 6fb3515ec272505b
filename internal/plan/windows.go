package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// OfUnits lists the plans of some units for a year.
func OfUnits(tx *db.Tx, year string, units ...string) ([]Plan, error) {
	if len(units) == 0 {
		return nil, nil
	}
	return db.All(tx, scanPlan, planFrom+` AND i.period = $1 AND `+item.HeldBy("i", "SELECT key FROM json_each($2)")+`
ORDER BY `+org.Named("u")+`, i.id`, year, item.IDs(units...))
}

// SharedWith lists other units' goals of a year that some units share.
func SharedWith(tx *db.Tx, year string, units ...string) ([]Goal, error) {
	if len(units) == 0 {
		return nil, nil
	}
	return db.All(tx, scanGoal, `
SELECT `+goalColumns+`
FROM plan_goal g
JOIN item i ON i.id = g.item AND `+auth.Sees("i", auth.Content)+`
WHERE i.period = $1 AND g.item IN (
  SELECT w.goal FROM plan_goal_unit w WHERE w.unit IN (SELECT key FROM json_each($2)))
ORDER BY i.created, i.id`, year, item.IDs(units...))
}
