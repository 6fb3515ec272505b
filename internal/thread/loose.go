package thread

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// A loose end is looked for among what the reader may know: an initiative hidden
// from her is no initiative, and the goal it supports stands alone to her. That is
// how nothing tells her that it is there.

// linked is the condition that another item the reader may know of is linked to i
// with supports: with "source" one that hangs on i, with "target" one i hangs on.
func linked(end, kinds string) string {
	far, near := "source", "target"
	if end == "target" {
		far, near = near, far
	}
	return `EXISTS (
  SELECT 1 FROM link l
  JOIN item x ON x.id = l.` + far + ` AND ` + auth.Sees("x", auth.Existence) + `
  WHERE l.` + near + ` = i.id AND l.kind = 'supports' AND x.kind IN (` + kinds + `))`
}

// valid is the condition that a theme is of a letter in force.
func valid(alias string) string {
	return `EXISTS (
  SELECT 1 FROM theme th
  JOIN item le ON le.id = th.letter AND ` + auth.Sees("le", auth.Existence) + `
  WHERE th.item = ` + alias + `.id AND th.place > 0 AND le.state = 'in_force')`
}

var looseSQL = []struct{ key, where string }{
	{goalAlone, `i.kind = 'goal' AND i.state = 'in_force' AND $2 = '' AND NOT ` + linked("source", `'theme', 'plan_goal'`)},
	{themeAlone, `i.kind = 'theme' AND i.period = $1 AND $2 = '' AND ` + valid("i") + ` AND NOT ` + linked("source", `'plan_goal'`) + `
    AND NOT EXISTS (SELECT 1 FROM plan_answer a JOIN item p ON p.id = a.plan AND ` + auth.Sees("p", auth.Existence) + ` WHERE a.theme = i.id)`},
	{goalIdle, `i.kind = 'plan_goal' AND i.period = $1 AND NOT ` + linked("source", `'initiative'`)},
	{initiativeAlone, `i.kind = 'initiative' AND i.period = $1 AND NOT ` + linked("target", `'plan_goal', 'letter', 'theme', 'goal'`)},
	{initiativeBlind, `i.kind = 'initiative' AND i.period = $1 AND i.state <> 'stopped' AND NOT ` + linked("source", `'effect'`)},
	{effectAlone, `i.kind = 'effect' AND i.period = $1 AND NOT ` + linked("target", `'initiative'`)},
	{effectUnseen, `i.kind = 'effect' AND i.period = $1 AND i.state = 'open'`},
	{learningOpen, `i.kind = 'candidate' AND i.period = $3 AND i.state = 'open'`},
}

// LooseEnds lists where the year's thread does not hold together, numbered from
// the left, for a unit and those under it or for all.
func LooseEnds(tx *db.Tx, f Filter) ([]LooseKind, error) {
	year, _ := strconv.Atoi(f.Year)
	next := strconv.Itoa(year + 1)
	var kinds []LooseKind
	number := 0
	add := func(key string, total int, ends []Loose) {
		if total == 0 {
			return
		}
		for i := range ends {
			number++
			ends[i].Number = number
		}
		kinds = append(kinds, LooseKind{key, total, ends})
	}
	for _, q := range looseSQL {
		ends, total, err := find(tx, q.where, f.Year, f.Unit, next)
		if err != nil {
			return nil, err
		}
		add(q.key, total, ends)
		if q.key == themeAlone {
			ends, total, err := silent(tx, f)
			if err != nil {
				return nil, err
			}
			add(themeSilent, total, ends)
		}
	}
	return kinds, nil
}

func find(tx *db.Tx, where, year, unit, next string) (ends []Loose, total int, err error) {
	ends, err = db.All(tx, func(s db.Scan) (l Loose, err error) {
		return l, s(l.Item.Into(&total)...)
	}, `
SELECT `+item.Columns+`, count(*) OVER ()
FROM item i
WHERE `+where+` AND CAST($3 AS text) <> '' AND CAST($1 AS text) <> ''
  AND `+under("$2")+` AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.created, i.id
LIMIT 12`, year, unit, next)
	return ends, total, err
}

// silent lists the plans of the year that say nothing of a theme of the year. "Not
// this year" and "we follow the centre" are answers.
func silent(tx *db.Tx, f Filter) (ends []Loose, total int, err error) {
	ends, err = db.All(tx, func(s db.Scan) (l Loose, err error) {
		return l, s(l.Item.Into(&l.Other.ID, &l.Other.Title, &total)...)
	}, `
SELECT `+item.Columns+`, t.id, `+auth.Shown("t")+`, count(*) OVER ()
FROM item i
JOIN item t ON t.kind = 'theme' AND t.period = i.period AND `+valid("t")+` AND `+auth.Sees("t", auth.Existence)+`
WHERE i.kind = 'plan' AND i.period = $1 AND i.state <> 'closed' AND `+under("$2")+` AND `+auth.Sees("i", auth.Existence)+`
  AND NOT EXISTS (SELECT 1 FROM plan_answer a WHERE a.plan = i.id AND a.theme = t.id)
  AND NOT EXISTS (
    SELECT 1 FROM link l
    JOIN item g ON g.id = l.source AND `+auth.Sees("g", auth.Existence)+`
    WHERE l.target = t.id AND l.kind = 'supports' AND g.kind = 'plan_goal' AND g.unit = i.unit AND g.period = i.period)
ORDER BY i.created, i.id, t.id
LIMIT 12`, f.Year, f.Unit)
	return ends, total, err
}

// Unplanned is how many centres, staffs and institutions of the day have no plan
// for the year, among the unit and those under it.
func Unplanned(tx *db.Tx, f Filter, day string) (int, error) {
	return db.One(tx, db.Value[int], `
SELECT count(*)
FROM (SELECT u.id, u.id AS unit FROM unit u WHERE u.kind IN ('centre', 'staff', 'institution') AND u.valid_from <= $2 AND u.valid_to > $2) i
WHERE `+under("$3")+` AND NOT EXISTS (
  SELECT 1 FROM item p
  WHERE p.unit = i.id AND p.kind = 'plan' AND p.period = $1 AND `+auth.Sees("p", auth.Existence)+`)`, f.Year, day, f.Unit)
}
