package dilemma

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/principle"
	"ledetraad/internal/theme"
)

// sourcesOf maps the principles to the document they stand in, and the themes the year
// is steered by to the letter they stand in.
func sourcesOf(tx *db.Tx, r *auth.Reader) (map[string]string, error) {
	sources := map[string]string{}
	all, err := principle.List(tx)
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		sources[p.ID] = p.Source
	}
	year, err := strconv.Atoi(r.Day[:4])
	if err != nil {
		return nil, err
	}
	themes, err := theme.InYear(tx, year)
	if err != nil || len(themes) == 0 {
		return sources, err
	}
	var ids []string
	for _, t := range themes {
		ids = append(ids, t.Letter)
	}
	letters, err := item.Several(tx, ids...)
	for _, t := range themes {
		for _, l := range letters {
			if l.ID == t.Letter {
				sources[t.ID] = l.Title
			}
		}
	}
	return sources, err
}

// generals are the principles to go by where nothing bears on a dilemma.
func generals(tx *db.Tx) (list []principle.Principle, err error) {
	all, err := principle.List(tx)
	for _, sort := range []string{"value", "principle", "approach"} {
		for _, p := range all {
			if p.Sort == sort && len(list) < 6 {
				list = append(list, p)
			}
		}
	}
	return list, err
}
