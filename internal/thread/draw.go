package thread

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/picture"
)

// titles reads what things are called, as the reader may see it.
func titles(tx *db.Tx, lists ...[]string) (map[string]string, error) {
	var ids []string
	for _, list := range lists {
		ids = append(ids, list...)
	}
	pairs, err := db.All(tx, db.ScanPair, `
SELECT i.id, `+auth.Shown("i")+`
FROM json_each($1) n
CROSS JOIN item i
WHERE i.id = n.key AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.id`, item.IDs(ids...))
	m := map[string]string{}
	for _, p := range pairs {
		m[p.A] = p.B
	}
	return m, err
}

// names are the words a drawing needs from the database.
type names struct {
	title, unit map[string]string
	measured    map[string]bool // effects known in figures
}

func (d drawn) read(tx *db.Tx, places []org.Place) (n names, err error) {
	if n.title, err = titles(tx, d.aims, d.goals, d.initiatives, d.effects); err != nil {
		return n, err
	}
	if n.measured, err = indicator.InFigures(tx, d.effects...); err != nil {
		return n, err
	}
	units := d.units
	for _, list := range [][]string{d.goals, d.initiatives, d.effects} {
		for _, id := range list {
			units = append(units, d.unit[id])
		}
	}
	n.unit, err = org.NamesAmong(tx, places, units...)
	return n, err
}

// input is what the layout draws.
func (d drawn) input(f Filter, themes []item.Item, n names, loose numbers) picture.Input {
	in := picture.Input{}
	for _, id := range d.aims {
		in.Political = append(in.Political, picture.Political{ID: id, Title: n.title[id], Loose: loose[goalAlone][id]})
	}
	for _, id := range d.goals {
		in.Goals = append(in.Goals, picture.Goal{ID: id, Title: n.title[id], Unit: d.unit[id], Loose: loose[goalIdle][id],
			Themes: d.above(id, "theme"), Political: d.above(id, "goal")})
	}
	for _, id := range d.initiatives {
		in.Initiatives = append(in.Initiatives, picture.Initiative{ID: id, Title: n.title[id], Unit: d.unit[id],
			Alone: loose[initiativeAlone][id], Blind: loose[initiativeBlind][id],
			Goals: d.above(id, "plan_goal"), Themes: d.above(id, "theme"), Political: d.above(id, "goal")})
	}
	for _, id := range d.effects {
		in.Effects = append(in.Effects, picture.Effect{ID: id, Title: n.title[id], Initiatives: d.above(id, "initiative"),
			Alone: loose[effectAlone][id], Unseen: loose[effectUnseen][id], Mark: d.mark(id, n, loose)})
	}
	used := map[string]bool{}
	for _, list := range [][]string{d.goals, d.initiatives} {
		for _, id := range list {
			for _, theme := range d.above(id, "theme") {
				used[theme] = true
			}
		}
	}
	for i, t := range themes {
		if used[t.ID] || f.whole() && (f.Show != "loose" || loose[themeAlone][t.ID] > 0) {
			in.Themes = append(in.Themes, picture.Theme{ID: t.ID, Title: t.Title, Number: i + 1, Loose: loose[themeAlone][t.ID], Political: d.above(t.ID, "goal")})
		}
	}
	for id, name := range n.unit {
		in.Units = append(in.Units, picture.Unit{ID: id, Name: name})
	}
	i18n.Sort(in.Units, func(u picture.Unit) string { return u.Name + " " + u.ID })
	return in
}

// above are the things of a kind another hangs on.
func (d drawn) above(id, kind string) (ids []string) {
	for _, up := range d.up[id] {
		if up.kind == kind {
			ids = append(ids, up.id)
		}
	}
	return ids
}

func (d drawn) mark(id string, n names, loose numbers) picture.Mark {
	switch {
	case loose[effectUnseen][id] > 0 || d.state[id] == "open" && !n.measured[id]:
		return picture.Never
	case n.measured[id]:
		return picture.Figure
	}
	return picture.Talk
}
