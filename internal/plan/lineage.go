package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/theme"
)

// lineage is where a goal comes from and goes on: one of last year's, one of next
// year's, or a sentence on why it ended.
type lineage struct {
	From, To item.Item
	Because  string // why it does not go on; "" nothing said
}

// lineages reads where the goals come from and go on.
func lineages(tx *db.Tx, goals ...string) (map[string]lineage, error) {
	m := map[string]lineage{}
	back, err := item.Out(tx, item.Continues, goals...)
	if err != nil {
		return nil, err
	}
	for _, l := range back {
		x := m[l.Near]
		x.From = l.Far
		m[l.Near] = x
	}
	on, err := carriedOn(tx, goals...)
	if err != nil {
		return nil, err
	}
	for id, it := range on {
		x := m[id]
		x.To = it
		m[id] = x
	}
	left, err := leftBehind(tx, goals...)
	for _, l := range left {
		x := m[l.Goal]
		x.Because = l.Because
		m[l.Goal] = x
	}
	return m, err
}

// leftBehind lists which of the goals do not go on, and why.
func leftBehind(tx *db.Tx, goals ...string) ([]LeftBehind, error) {
	if len(goals) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (l LeftBehind, err error) { return l, s(&l.Goal, &l.Because) }, `
SELECT w.goal, w.because
FROM goal_left w
JOIN item i ON i.id = w.goal AND `+auth.Sees("i", auth.Content)+`
WHERE w.goal IN (SELECT key FROM json_each($1))
ORDER BY w.goal`, item.IDs(goals...))
}

// descended maps themes to the one of the new themes that comes from each: where a theme
// went on, was merged into another or was replaced, that is where its goals belong.
func descended(tx *db.Tx, themes []theme.Theme) (map[string]string, error) {
	ids := make([]string, len(themes))
	for i, t := range themes {
		ids[i] = t.ID
	}
	links, err := item.Out(tx, item.Continues, ids...)
	m := map[string]string{}
	for _, id := range ids { // the letter's order decides where one was split
		for _, l := range links {
			if l.Near == id && m[l.Far.ID] == "" {
				m[l.Far.ID] = id
			}
		}
	}
	return m, err
}
