package indicator

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Several maps effects to the series that show them, as Of reads them for one.
func Several(tx *db.Tx, r *auth.Reader, effects ...string) (map[string][]Series, error) {
	m := map[string][]Series{}
	if len(effects) == 0 {
		return m, nil
	}
	type row struct {
		effect string
		Indicator
	}
	list, err := db.All(tx, func(s db.Scan) (x row, err error) {
		return x, s(x.into(&x.effect)...)
	}, `
SELECT `+columns+`, l.target
FROM link l
CROSS JOIN item i
JOIN indicator n ON n.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
LEFT JOIN person p ON p.id = i.owner
WHERE l.target IN (SELECT key FROM json_each($1)) AND l.kind = 'supports' AND i.id = l.source AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created, i.id, l.target`, item.IDs(effects...))
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(list))
	for i, x := range list {
		ids[i] = x.ID
	}
	all, err := Observations(tx, ids...)
	for _, x := range list {
		m[x.effect] = append(m[x.effect], Series{x.Indicator, all[x.ID], item.MayEdit(r, x.Item)})
	}
	return m, err
}
