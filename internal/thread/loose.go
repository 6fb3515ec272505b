package thread

import (
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// A loose end is looked for among what the reader may know: an initiative hidden
// from her is no initiative, and the goal it supports stands alone to her. That is
// how nothing tells her that it is there.

// The links of the year between what the reader may know of, gone through once:
// what hangs on an item, and what it hangs on, by kind.
var bonds = `
WITH child(id, kind) AS MATERIALIZED (
  SELECT l.target, x.kind
  FROM item x
  CROSS JOIN link l
  WHERE x.kind IN ('theme', 'plan_goal', 'initiative', 'effect') AND (x.period = $1 OR x.kind = 'theme')
    AND l.source = x.id AND l.kind = 'supports' AND ` + auth.Sees("x", auth.Existence) + `
), parent(id, kind) AS MATERIALIZED (
  SELECT l.source, x.kind
  FROM item x
  CROSS JOIN link l
  WHERE x.kind IN ('goal', 'theme', 'letter', 'plan_goal', 'initiative')
    AND l.target = x.id AND l.kind = 'supports' AND ` + auth.Sees("x", auth.Existence) + `
)`

// without is the condition that nothing of the kinds hangs on i, or that i hangs on
// nothing of them.
func without(end, kinds string) string {
	return `i.id NOT IN (SELECT id FROM ` + end + ` WHERE kind IN (` + kinds + `))`
}

// valid is the condition that a theme is of a letter in force.
func valid(alias string) string {
	return `(
  SELECT le.id FROM theme th
  JOIN item le ON le.id = th.letter AND ` + auth.Sees("le", auth.Existence) + `
  WHERE th.item = ` + alias + `.id AND th.place > 0 AND le.state = 'in_force') IS NOT NULL`
}

var looseSQL = []struct{ key, where string }{
	{goalAlone, `i.kind = 'goal' AND i.state = 'in_force' AND $2 = '' AND ` + without("child", `'theme', 'plan_goal'`)},
	{themeAlone, `i.kind = 'theme' AND i.period = $1 AND $2 = '' AND ` + valid("i") + ` AND ` + without("child", `'plan_goal'`) + `
    AND NOT EXISTS (SELECT 1 FROM plan_answer a WHERE a.theme = i.id
      AND (SELECT p.id FROM item p WHERE p.id = a.plan AND ` + auth.Sees("p", auth.Existence) + `) IS NOT NULL)`},
	{goalIdle, `i.kind = 'plan_goal' AND i.period = $1 AND ` + without("child", `'initiative'`)},
	{initiativeAlone, `i.kind = 'initiative' AND i.period = $1 AND ` + without("parent", `'plan_goal', 'letter', 'theme', 'goal'`)},
	{initiativeBlind, `i.kind = 'initiative' AND i.period = $1 AND i.state <> 'stopped' AND ` + without("child", `'effect'`)},
	{effectAlone, `i.kind = 'effect' AND i.period = $1 AND ` + without("parent", `'initiative'`)},
	{effectUnseen, `i.kind = 'effect' AND i.period = $1 AND i.state = 'open'`},
	{learningOpen, `i.kind = 'candidate' AND i.period = $3 AND i.state = 'open'`},
}

// endsSQL finds the ids of all kinds of loose ends in one statement.
var endsSQL = func() string {
	var parts []string
	for _, q := range looseSQL {
		parts = append(parts, `
SELECT '`+q.key+`', i.id
FROM item i
WHERE `+q.where+` AND `+under("$2")+` AND `+auth.Sees("i", auth.Existence))
	}
	return bonds + strings.Join(parts, "\nUNION ALL") + "\nORDER BY 2"
}()

// LooseEnds lists where the year's thread does not hold together, numbered from
// the left, for a unit and those under it or for all.
func LooseEnds(tx *db.Tx, f Filter) ([]LooseKind, error) {
	year, _ := strconv.Atoi(f.Year)
	pairs, err := findEnds(tx, f, strconv.Itoa(year+1))
	if err != nil {
		return nil, err
	}
	ids := map[string][]string{}
	for _, p := range pairs {
		ids[p.A] = append(ids[p.A], p.B)
	}
	shown, err := first(tx, ids)
	if err != nil {
		return nil, err
	}
	ends, total, err := silent(tx, f)
	if err != nil {
		return nil, err
	}
	var kinds []LooseKind
	for _, q := range looseSQL {
		k := LooseKind{Key: q.key, Total: len(ids[q.key])}
		for _, id := range ids[q.key][:min(k.Total, shownEnds)] {
			k.Ends = append(k.Ends, Loose{Item: shown[id]})
		}
		kinds = append(kinds, k)
		if q.key == themeAlone {
			kinds = append(kinds, LooseKind{themeSilent, total, ends})
		}
	}
	return numbered(kinds), nil
}

// numbered leaves out the kinds there are none of and counts the ends from the left.
func numbered(kinds []LooseKind) (out []LooseKind) {
	n := 0
	for _, k := range kinds {
		if k.Total == 0 {
			continue
		}
		for i := range k.Ends {
			n++
			k.Ends[i].Number = n
		}
		out = append(out, k)
	}
	return out
}

// first reads the items that are listed, the oldest of each kind.
func first(tx *db.Tx, ids map[string][]string) (map[string]item.Item, error) {
	var wanted []string
	for _, list := range ids {
		wanted = append(wanted, list[:min(len(list), shownEnds)]...)
	}
	items, err := db.All(tx, scanItem, `
SELECT `+item.Columns+`
FROM item i
WHERE i.id IN (SELECT key FROM json_each($1)) AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.id`, item.IDs(wanted...))
	m := map[string]item.Item{}
	for _, it := range items {
		m[it.ID] = it
	}
	return m, err
}

// silent lists the plans of the year that say nothing of a theme of the year. "Not
// this year" and "we follow the centre" are answers.
func silent(tx *db.Tx, f Filter) (ends []Loose, total int, err error) {
	ends, err = db.All(tx, func(s db.Scan) (l Loose, err error) {
		return l, s(l.Item.Into(&l.Other.ID, &l.Other.Title, &total)...)
	}, `
WITH said(plan, theme) AS MATERIALIZED (
  SELECT a.plan, a.theme
  FROM plan_answer a
  UNION
  SELECT g.plan, l.target
  FROM item x
  CROSS JOIN plan_goal g
  CROSS JOIN link l
  WHERE x.kind = 'plan_goal' AND x.period = $1 AND `+auth.Sees("x", auth.Existence)+`
    AND g.item = x.id AND l.source = x.id AND l.kind = 'supports'
)
SELECT `+item.Columns+`, t.id, `+auth.Shown("t")+`, count(*) OVER ()
FROM item i
CROSS JOIN item t
WHERE i.kind = 'plan' AND i.period = $1 AND i.state <> 'closed' AND `+under("$2")+` AND `+auth.Sees("i", auth.Existence)+`
  AND t.kind = 'theme' AND t.period = i.period AND `+valid("t")+` AND `+auth.Sees("t", auth.Existence)+`
  AND (i.id, t.id) NOT IN (SELECT plan, theme FROM said)
ORDER BY i.created, i.id, t.id
LIMIT 12`, f.Year, f.Unit)
	return ends, total, err
}

// Unplanned is how many centres, staffs and institutions of the day have no plan
// for the year, among the unit and those under it.
func Unplanned(tx *db.Tx, f Filter, day string) (int, error) {
	return db.One(tx, db.Value[int], `
SELECT count(*)
FROM (SELECT u.id AS unit FROM unit u WHERE u.kind IN ('centre', 'staff', 'institution') AND u.valid_from <= $2 AND u.valid_to > $2) i
WHERE `+under("$3")+` AND i.unit NOT IN (
  SELECT p.unit FROM item p
  WHERE p.kind = 'plan' AND p.period = $1 AND `+auth.Sees("p", auth.Existence)+`)`, f.Year, day, f.Unit)
}
