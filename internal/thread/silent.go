package thread

import (
	"cmp"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// silence is a plan that says nothing of a theme.
type silence struct{ plan, theme string }

// silent finds the plans of the year that say nothing of a theme of the year. A goal that
// supports the theme is an answer, and so are "not this year" and "we follow the centre".
func (l looker) silent(w said) (found []silence) {
	if len(w.themes) == 0 {
		return nil
	}
	worked := worked(l.v, w.themes)
	for p := range l.v.Of("plan", l.year) {
		if p.State == "closed" || l.inside != nil && !l.inside[l.v.Holder(p)] || l.owned != nil && !l.owned[p.ID] {
			continue
		}
		for _, t := range w.themes {
			if !slices.Contains(w.answers[p.ID], t) && !worked[work{p.Unit, p.Period, t}] {
				found = append(found, silence{p.ID, t})
			}
		}
	}
	slices.SortFunc(found, func(a, b silence) int {
		return cmp.Or(strings.Compare(a.plan, b.plan), strings.Compare(a.theme, b.theme))
	})
	return found
}

// work is a theme that a goal of a unit for a year supports. A goal is of its unit's plan
// for its year.
type work struct{ unit, year, theme string }

// worked is what the goals of units answer.
func worked(v *item.Shape, themes []string) map[work]bool {
	done := map[work]bool{}
	for _, id := range themes {
		t, _ := v.Find(id)
		for g := range v.Down(t) {
			if g.Kind == "plan_goal" {
				done[work{g.Unit, g.Period, id}] = true
			}
		}
	}
	return done
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

// answered is which themes plans have answered in words, for item.Kept.
const answered = `SELECT a.plan, a.theme FROM plan_answer a WHERE $2 = 1 OR a.plan IN (SELECT key FROM json_each($1)) ORDER BY a.plan, a.theme`
