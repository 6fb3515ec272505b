package thread

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// silence is a plan that says nothing of a theme.
type silence struct{ plan, theme string }

// silent finds the plans of the year that say nothing of a theme of the year: the first
// of them, and how many there are. A goal that supports the theme is an answer, and so are
// "not this year" and "we follow the centre".
func silent(tx *db.Tx, f Filter, owned map[string]bool) (shown []silence, total int, err error) {
	themes, err := validThemes(tx, f.Year)
	if err != nil || len(themes) == 0 {
		return nil, 0, err
	}
	said, err := answered(tx, themes)
	if err != nil {
		return nil, 0, err
	}
	inside, err := below(tx, f.Unit)
	if err != nil {
		return nil, 0, err
	}
	var found []silence
	if err := item.Shaped(tx, func(v *item.Shape) error {
		worked(v, themes, said)
		for p := range v.Of("plan", f.Year) {
			if p.State == "closed" || inside != nil && !inside[v.Holder(p)] || owned != nil && !owned[p.ID] {
				continue
			}
			for _, t := range themes {
				if !said[silence{p.ID, t}] {
					found = append(found, silence{p.ID, t})
				}
			}
		}
		return nil
	}); err != nil {
		return nil, 0, err
	}
	slices.SortFunc(found, func(a, b silence) int { return slices.Compare([]string{a.plan, a.theme}, []string{b.plan, b.theme}) })
	return found[:min(len(found), shownEnds)], len(found), nil
}

// worked adds what the goals of units answer. A goal is of its unit's plan for its year.
func worked(v *item.Shape, themes []string, said map[silence]bool) {
	type of struct{ unit, year string }
	plans := map[of][]string{}
	for p := range v.Of("plan", "") {
		at := of{p.Unit, p.Period}
		plans[at] = append(plans[at], p.ID)
	}
	for _, id := range themes {
		t, _ := v.Find(id)
		for g := range v.Down(t) {
			if g.Kind != "plan_goal" {
				continue
			}
			for _, p := range plans[of{g.Unit, g.Period}] {
				said[silence{p, id}] = true
			}
		}
	}
}

// worded puts words to the silences that are listed.
func worded(list []silence, at map[string]item.Item) (ends []Loose) {
	for _, s := range list {
		ends = append(ends, Loose{Item: at[s.plan], Other: at[s.theme]})
	}
	return ends
}

// validThemes are the year's themes of a letter in force.
func validThemes(tx *db.Tx, year string) ([]string, error) {
	return db.All(tx, db.Value[string], `
SELECT i.id
FROM item i
WHERE i.kind = 'theme' AND i.period = $1 AND `+auth.Sees("i", auth.Existence)+` AND `+valid("i")+`
ORDER BY i.id`, year)
}

// answered are the plans that have answered a theme in words.
func answered(tx *db.Tx, themes []string) (map[silence]bool, error) {
	said := map[silence]bool{}
	_, err := db.All(tx, func(s db.Scan) (x silence, err error) {
		err = s(&x.plan, &x.theme)
		said[x] = true
		return x, err
	}, `SELECT a.plan, a.theme FROM plan_answer a WHERE a.theme IN (SELECT key FROM json_each($1)) ORDER BY a.theme, a.plan`, item.IDs(themes...))
	return said, err
}
