package learning

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
)

// Themes are the themes of a year's letter, in order.
type Themes []item.Item

func scanItem(s db.Scan) (it item.Item, err error) {
	err = s(it.Into()...)
	return it, err
}

// ThemesOf reads the themes a candidate of the period can be used in, in the
// letter's own order. The order is the theme's; the package is on the same floor,
// so only its number is asked for, in SQL.
func ThemesOf(tx *db.Tx, period string) (Themes, error) {
	return db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = 'theme' AND i.period = $1 AND i.state <> 'aside' AND `+auth.Sees("i", auth.Existence)+`
ORDER BY (SELECT t.place FROM theme t WHERE t.item = i.id), i.id`, period)
}

// Number is the theme's number in its letter, or 0.
func (t Themes) Number(id string) int {
	for i, it := range t {
		if it.ID == id {
			return i + 1
		}
	}
	return 0
}

// Said is what became of a candidate, in a sentence.
func Said(say i18n.Phrases, c Candidate, themes Themes) string {
	because := fullStop(c.Because)
	switch {
	case c.State == Open:
		return say.T("learning.is_open")
	case c.State == NotUsed:
		return say.T("learning.was_not_used", because)
	case themes.Number(c.Theme) == 0:
		return say.T("learning.was_used", because)
	}
	return say.T("learning.was_used_in", themes.Number(c.Theme), because)
}

// fullStop ends a sentence once.
func fullStop(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}

// Told is something learned and what became of it, for the page it was learned on.
type Told struct {
	Candidate
	Said string
}

// ToldOf lists what was learned from the items, newest first, and what became of it.
func ToldOf(tx *db.Tx, say i18n.Phrases, ids ...string) ([]Told, error) {
	list, err := BySource(tx, ids...)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	periods := make([]string, len(list))
	for i, c := range list {
		periods[i] = c.Period
	}
	all, err := db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = 'theme' AND i.period IN (SELECT key FROM json_each($1)) AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.created, i.id`, item.IDs(periods...))
	if err != nil {
		return nil, err
	}
	years := map[string]Themes{}
	for _, it := range all {
		years[it.Period] = append(years[it.Period], it)
	}
	told := make([]Told, len(list))
	for i, c := range list {
		told[i] = Told{c, Said(say, c, years[c.Period])}
	}
	return told, nil
}

// letters lists the letters of a period, newest first.
func letters(tx *db.Tx, period string) ([]item.Item, error) {
	return db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = 'letter' AND i.period = $1 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created DESC, i.id DESC`, period)
}

// nextLetter is the newest draft of a letter, else the newest letter, in a list of
// at most one.
func nextLetter(tx *db.Tx) ([]item.Item, error) {
	return db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM item i
WHERE i.kind = 'letter' AND `+auth.Sees("i", auth.Content)+`
ORDER BY CASE i.state WHEN 'draft' THEN 0 ELSE 1 END, i.period DESC, i.created DESC, i.id DESC
LIMIT 1`)
}
