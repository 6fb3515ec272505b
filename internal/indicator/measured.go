package indicator

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Measured is what the state of an effect is shown as where nobody has assessed it and
// the reader may know of figures that show it. It is worked out when it is read: what
// an indicator hidden from her has is nothing to her.
const Measured = "measured"

// State is the state the effect in alias is shown in, as SQL.
func State(alias string) string {
	return `CASE WHEN ` + alias + `.state = 'open' AND EXISTS (
  SELECT 1 FROM link f
  JOIN item m ON m.id = f.source AND m.kind = 'indicator' AND ` + auth.Sees("m", auth.Content) + `
  WHERE f.target = ` + alias + `.id AND f.kind = 'supports' AND EXISTS (SELECT 1 FROM observation o WHERE o.indicator = m.id)
) THEN '` + Measured + `' ELSE ` + alias + `.state END`
}

// WithFigures is which of the effects the reader may know figures of.
func WithFigures(tx *db.Tx, effects ...string) (map[string]bool, error) {
	m := map[string]bool{}
	if len(effects) == 0 {
		return m, nil
	}
	list, err := db.All(tx, db.Value[string], `
SELECT DISTINCT l.target
FROM json_each($1) w
CROSS JOIN link l
CROSS JOIN item i
WHERE l.target = w.key AND l.kind = 'supports' AND i.id = l.source AND i.kind || '' = 'indicator' AND `+auth.Sees("i", auth.Content)+`
  AND EXISTS (SELECT 1 FROM observation o WHERE o.indicator = i.id)
ORDER BY 1`, item.IDs(effects...))
	for _, id := range list {
		m[id] = true
	}
	return m, err
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
	with, err := WithFigures(tx, open...)
	for _, it := range items {
		if with[it.ID] {
			it.State = Measured
		}
	}
	return err
}
