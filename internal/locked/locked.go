// Package locked tells what stands still because the plan it belongs to is closed.
//
//   - An initiative stands still where every goal it supports is in a closed plan. One
//     that has gone on into an open plan, or that hangs on a letter too, is as open as before.
//   - An effect's sentence and its chain stand still where all its initiatives do.
//   - What is seen of an effect stays open: evidence, figures and assessments often come
//     after the year they are of.
//   - What the reader may not see locks nothing for her, and opens nothing.
package locked

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// By is the closed plan something belongs to; without ID, none.
type By struct{ ID, Period string }

// Err says in key's words that it is closed; nil where nothing is.
func (b By) Err(key string) error {
	if b.ID == "" {
		return nil
	}
	return fail.New(fail.Conflict, key, b.Period)
}

// Typed passes over that something stands still where somebody has sent a form: she is
// shown what she typed, with the error.
func Typed(err error, sent bool) error {
	if sent && fail.Is(err, fail.Conflict) {
		return nil
	}
	return err
}

// Goal is the plan a unit's goal is in, where that is closed.
func Goal(tx *db.Tx, id string) (By, error) {
	list, err := db.All(tx, func(s db.Scan) (b By, err error) { return b, s(&b.ID, &b.Period) }, `
SELECT p.id, p.period
FROM plan_goal g
JOIN item p ON p.id = g.plan AND `+auth.Sees("p", auth.Content)+`
WHERE g.item = $1 AND p.state = 'closed'`, id)
	if err != nil || len(list) == 0 {
		return By{}, err
	}
	return list[0], nil
}

// Initiatives maps those that stand still to the newest plan they belong to.
func Initiatives(tx *db.Tx, ids ...string) (map[string]By, error) {
	m := map[string]By{}
	if len(ids) == 0 {
		return m, nil
	}
	type row struct {
		initiative, state string
		By
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) {
		return r, s(&r.initiative, &r.ID, &r.Period, &r.state)
	}, `
SELECT l.source, coalesce(p.id, ''), coalesce(p.period, ''), coalesce(p.state, '')
FROM link l
JOIN item i ON i.id = l.target AND `+auth.Sees("i", auth.Existence)+`
LEFT JOIN plan_goal g ON g.item = i.id
LEFT JOIN item p ON p.id = g.plan AND `+auth.Sees("p", auth.Content)+`
WHERE l.kind = 'supports' AND l.source IN (SELECT key FROM json_each($1))
ORDER BY l.source, i.id`, item.IDs(ids...))
	open := map[string]bool{}
	for _, r := range list {
		if r.state != "closed" {
			open[r.initiative] = true
		}
		if r.Period > m[r.initiative].Period {
			m[r.initiative] = r.By
		}
	}
	for id := range open {
		delete(m, id)
	}
	return m, err
}

// Initiative is the plan an initiative stands still with.
func Initiative(tx *db.Tx, id string) (By, error) {
	m, err := Initiatives(tx, id)
	return m[id], err
}

// Effect is the plan an effect's sentence and chain stand still with.
func Effect(tx *db.Tx, id string) (by By, err error) {
	up, err := item.Out(tx, item.Supports, id)
	if err != nil {
		return By{}, err
	}
	var ids []string
	for _, l := range up {
		ids = append(ids, l.Far.ID)
	}
	still, err := Initiatives(tx, ids...)
	if err != nil {
		return By{}, err
	}
	for _, id := range ids {
		b, ok := still[id]
		if !ok {
			return By{}, nil
		}
		if b.Period > by.Period {
			by = b
		}
	}
	return by, nil
}
