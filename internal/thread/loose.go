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

// linked is the condition that another item the reader may know of is linked to i
// with supports: with "source" one that hangs on i, with "target" one i hangs on.
// The links lead; the item at the other end is asked in a subquery of its own.
func linked(end, kinds string) string {
	far, near := "source", "target"
	if end == "target" {
		far, near = near, far
	}
	return `EXISTS (
  SELECT 1 FROM link l
  WHERE l.` + near + ` = i.id AND l.kind = 'supports'
    AND (SELECT x.id FROM item x WHERE x.id = l.` + far + ` AND x.kind IN (` + kinds + `) AND ` + auth.Sees("x", auth.Existence) + `) IS NOT NULL)`
}

// valid is the condition that a theme is of a letter in force.
func valid(alias string) string {
	return `(
  SELECT le.id FROM theme th
  JOIN item le ON le.id = th.letter AND ` + auth.Sees("le", auth.Existence) + `
  WHERE th.item = ` + alias + `.id AND th.place > 0 AND le.state = 'in_force') IS NOT NULL`
}

var looseSQL = []struct{ key, where string }{
	{goalAlone, `i.kind = 'goal' AND i.state = 'in_force' AND $2 = '' AND NOT ` + linked("source", `'theme', 'plan_goal'`)},
	{themeAlone, `i.kind = 'theme' AND i.period = $1 AND $2 = '' AND ` + valid("i") + ` AND NOT ` + linked("source", `'plan_goal'`) + `
    AND NOT EXISTS (SELECT 1 FROM plan_answer a WHERE a.theme = i.id
      AND (SELECT p.id FROM item p WHERE p.id = a.plan AND ` + auth.Sees("p", auth.Existence) + `) IS NOT NULL)`},
	{goalIdle, `i.kind = 'plan_goal' AND i.period = $1 AND NOT ` + linked("source", `'initiative'`)},
	{initiativeAlone, `i.kind = 'initiative' AND i.period = $1 AND NOT ` + linked("target", `'plan_goal', 'letter', 'theme', 'goal'`)},
	{initiativeBlind, `i.kind = 'initiative' AND i.period = $1 AND i.state <> 'stopped' AND NOT ` + linked("source", `'effect'`)},
	{effectAlone, `i.kind = 'effect' AND i.period = $1 AND NOT ` + linked("target", `'initiative'`)},
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
	return strings.Join(parts, "\nUNION ALL") + "\nORDER BY 2"
}()

// LooseEnds lists where the year's thread does not hold together, numbered from
// the left, for a unit and those under it or for all.
func LooseEnds(tx *db.Tx, f Filter) ([]LooseKind, error) {
	year, _ := strconv.Atoi(f.Year)
	pairs, err := db.All(tx, db.ScanPair, endsSQL, f.Year, f.Unit, strconv.Itoa(year+1))
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
SELECT `+item.Columns+`, t.id, `+auth.Shown("t")+`, count(*) OVER ()
FROM item i
CROSS JOIN item t
WHERE i.kind = 'plan' AND i.period = $1 AND i.state <> 'closed' AND `+under("$2")+` AND `+auth.Sees("i", auth.Existence)+`
  AND t.kind = 'theme' AND t.period = i.period AND `+valid("t")+` AND `+auth.Sees("t", auth.Existence)+`
  AND NOT EXISTS (SELECT 1 FROM plan_answer a WHERE a.plan = i.id AND a.theme = t.id)
  AND NOT EXISTS (
    SELECT 1 FROM plan_goal g
    CROSS JOIN link l
    WHERE g.plan = i.id AND l.source = g.item AND l.kind = 'supports' AND l.target = t.id
      AND (SELECT x.id FROM item x WHERE x.id = g.item AND `+auth.Sees("x", auth.Existence)+`) IS NOT NULL)
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
