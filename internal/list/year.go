package list

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
)

// undated is the year of what stands under a direction without one.
const undated = "none"

// ByYear narrows items of a kind to a period. One is always chosen: the newest up to
// this year that the reader may see something of.
func ByYear(kind string) Filter {
	return Filter{
		Key: "year", Label: "list.year", Where: "AND i.period = $n",
		Start:   func(a *Ask) (string, error) { return newest(a.Tx, kind, a.R.Day[:4]) },
		Options: years,
		Value: func(a *Ask, chosen string) (any, error) {
			if chosen == undated {
				chosen = ""
			}
			return chosen, nil
		},
	}
}

func newest(tx *db.Tx, kind, year string) (string, error) {
	list, err := db.All(tx, db.Value[string], `
SELECT i.period
FROM item i
WHERE i.kind = $1 AND i.period <= $2 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC
LIMIT 1`, kind, year)
	switch {
	case err != nil || len(list) == 0:
		return year, err
	case list[0] == "":
		return undated, nil
	}
	return list[0], nil
}

// years are those around now and around the chosen.
func years(a *Ask) (list []ui.Option, err error) {
	now, err := strconv.Atoi(a.R.Day[:4])
	if err != nil {
		return nil, err
	}
	from, to := now-3, now+1
	if y, err := strconv.Atoi(a.Chosen("year")); err == nil && y >= 1990 && y <= 2200 {
		from, to = min(from, y-1), max(to, y+1)
	}
	for y := to; y >= from; y-- {
		list = append(list, ui.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	return append(list, ui.Option{Value: undated, Label: a.T("list.undated")}), nil
}

// Choices are the options of a fixed list of values, each with the text key family + value.
func Choices(family string, values []string) func(*Ask) ([]ui.Option, error) {
	return func(a *Ask) (list []ui.Option, err error) {
		for _, v := range values {
			list = append(list, ui.Option{Value: v, Label: a.T(family + v)})
		}
		return list, nil
	}
}
