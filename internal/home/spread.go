package home

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// spread is how many goals under a theme stand in a state.
type spread struct {
	Theme, State string
	Goals        int
}

// spread reads, for one who has no plan of her own to answer with, how the themes go
// in the units she leads; for the secretariat, in all of them.
func (v *view) spread(tx *db.Tx, r *auth.Reader) error {
	v.Spread = map[string][]spread{}
	led := r.Led()
	if len(v.Plans) > 0 || len(v.Direction.Themes) == 0 || len(led) == 0 && !r.Office(auth.Secretariat) {
		return nil
	}
	var themes []string
	for _, t := range v.Direction.Themes {
		themes = append(themes, t.ID)
	}
	list, err := db.All(tx, func(s db.Scan) (x spread, err error) {
		err = s(&x.Theme, &x.State, &x.Goals)
		return x, err
	}, `
SELECT l.target, i.state, count(*)
FROM item i
CROSS JOIN link l
WHERE i.kind = 'plan_goal' AND i.period = $1 AND ($2 = 0 OR `+item.HeldBy("i", "SELECT key FROM json_each($3)")+`)
  AND l.source = i.id AND l.kind = 'supports' AND l.target IN (SELECT key FROM json_each($4))
  AND `+auth.Sees("i", auth.Existence)+`
GROUP BY l.target, i.state
ORDER BY l.target, CASE i.state WHEN 'behind' THEN 1 WHEN 'not_begun' THEN 2 WHEN 'under_way' THEN 3 WHEN 'stable' THEN 4 ELSE 5 END, i.state`,
		v.Period, min(len(led), 1), item.IDs(led...), item.IDs(themes...))
	for _, x := range list {
		v.Spread[x.Theme] = append(v.Spread[x.Theme], x)
	}
	return err
}

// goals is how many goals there are under a theme.
func (p page) goals(theme string) (n int) {
	for _, x := range p.Spread[theme] {
		n += x.Goals
	}
	return n
}
