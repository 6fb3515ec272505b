package home

import (
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// line is something new: a text key for what happened, and to what.
type line struct {
	change.Line
	Unit string
}

const (
	newsDays  = 30
	newsLines = 8
)

// Three ways in, each by an index of its own. In the second the units lead: the empty
// text behind kind and period keeps PostgreSQL from going through a whole year instead,
// and that no id has 17 letters, which is always so, tells it that the units are few.
var aboutSQL = `
SELECT i.id
FROM item i
WHERE i.kind = 'letter' AND i.state <> 'closed' AND ` + auth.Sees("i", auth.Content) + `
UNION ALL
SELECT i.id
FROM json_each($2) w
CROSS JOIN item i
WHERE substr(w.key, 17) = '' AND i.unit = w.key AND i.period || '' = $1
  AND i.kind || '' IN ('plan', 'plan_goal', 'initiative', 'effect') AND ` + auth.Sees("i", auth.Content) + `
UNION ALL
SELECT i.id
FROM item i
WHERE i.owner = $3 AND i.kind = 'candidate' AND ` + auth.Sees("i", auth.Content) + `
ORDER BY 1`

// news reads what others did in the last month to what the reader is part of: the
// letters, her plans, goals, initiatives and effects, and her own learning.
func (v *view) news(tx *db.Tx, r *auth.Reader) error {
	about, err := db.All(tx, db.Value[string], aboutSQL, v.Period, item.IDs(append(v.unitIDs(), "-")...), r.Person)
	if err != nil || len(about) == 0 {
		return err
	}
	since := db.Stamp(tx.Now.Add(-newsDays * 24 * time.Hour))
	lines, err := change.Recent(tx, r.Actor, since, item.IDs(about...), newsLines)
	for _, l := range lines {
		v.News = append(v.News, line{Line: l})
	}
	return err
}

// names reads the names the page says.
func (v *view) names(tx *db.Tx, r *auth.Reader) (err error) {
	var people, units []string
	for _, f := range v.Waiting {
		people = append(people, f.Person)
	}
	for _, c := range v.Open {
		units = append(units, c.Unit)
	}
	for _, g := range v.Shared {
		units = append(units, g.Unit)
	}
	if v.People, err = org.PersonNames(tx, people...); err != nil {
		return err
	}
	v.UnitNames, err = org.UnitNames(tx, units...)
	return err
}
