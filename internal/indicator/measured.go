package indicator

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Measured is what the state of an effect is shown as where nobody has assessed it and
// the reader may know of figures that show it. It is worked out when it is read: what
// an indicator hidden from her has is nothing to her.
const Measured = "measured"

// inFigures is the one judgement of whether the effect in alias is known in figures, as
// SQL: the reader may know of an indicator that shows it and has been measured, or it was
// assessed and is meant to be shown in figures.
func inFigures(alias string) string {
	return `(EXISTS (
  SELECT 1 FROM link f
  CROSS JOIN item m
  WHERE f.target = ` + alias + `.id AND f.kind = 'supports' AND m.id = f.source AND m.kind || '' = 'indicator' AND ` + auth.Sees("m", auth.Content) + `
    AND EXISTS (SELECT 1 FROM observation o WHERE o.indicator = m.id))
  OR ` + alias + `.state <> 'open' AND ` + auth.Sees(alias, auth.Content) + `
    AND EXISTS (SELECT 1 FROM effect e WHERE e.item = ` + alias + `.id AND e.shown = 'figures'))`
}

// State is the state the effect in alias is shown in, as SQL.
func State(alias string) string {
	return `CASE WHEN ` + alias + `.state = 'open' AND ` + inFigures(alias) + ` THEN '` + Measured + `' ELSE ` + alias + `.state END`
}

// What item.Kept keeps: the indicators that were measured, and the effects that are meant
// to be shown in figures.
const (
	observed        = `SELECT DISTINCT o.indicator, '' FROM observation o WHERE $2 = 1 OR o.indicator IN (SELECT key FROM json_each($1)) ORDER BY o.indicator`
	meantForFigures = `SELECT e.item, '' FROM effect e WHERE e.shown = 'figures' AND ($2 = 1 OR e.item IN (SELECT key FROM json_each($1))) ORDER BY e.item`
)

// InFigures is which of the effects are known in figures, as the reader may know, where
// the shape of the thread is at hand anyway.
func InFigures(tx *db.Tx, effects ...string) (map[string]bool, error) {
	m := map[string]bool{}
	if len(effects) == 0 {
		return m, nil
	}
	measured, err := MeasuredBy(tx)
	if err != nil {
		return nil, err
	}
	return m, item.Shaped(tx, func(v *item.Shape) error {
		for _, id := range effects {
			if n, ok := v.Find(id); ok && measured(v, n) {
				m[id] = true
			}
		}
		return nil
	})
}

// MeasuredBy gives the judgement of inFigures for effects that are gone through in the
// shape of the thread, without asking the database for each.
func MeasuredBy(tx *db.Tx) (func(*item.Shape, item.Node) bool, error) {
	measured, err := item.Kept(tx, observed)
	if err != nil {
		return nil, err
	}
	meant, err := item.Kept(tx, meantForFigures)
	return func(v *item.Shape, effect item.Node) bool {
		for n := range v.Down(effect) {
			if _, ok := measured[n.ID]; ok && n.Kind == Kind && v.Reads(n) {
				return true
			}
		}
		_, ok := meant[effect.ID]
		return ok && effect.State != "open" && v.Reads(effect)
	}, err
}

// Measure shows effects that nobody has assessed as measured where they are. What else
// is among the items stays as it is.
func Measure(tx *db.Tx, items ...*item.Item) error {
	var open []string
	for _, it := range items {
		if it.Kind == "effect" && it.State == "open" {
			open = append(open, it.ID)
		}
	}
	if len(open) == 0 {
		return nil
	}
	with, err := db.All(tx, db.Value[string], `
SELECT i.id
FROM json_each($1) w
CROSS JOIN item i
WHERE i.id = w.key AND `+auth.Sees("i", auth.Existence)+` AND `+inFigures("i")+`
ORDER BY i.id`, item.IDs(open...))
	for _, it := range items {
		if slices.Contains(with, it.ID) {
			it.State = Measured
		}
	}
	return err
}
