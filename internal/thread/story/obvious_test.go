package thread_test

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/thread"
)

// The obvious way to find loose ends: ask the database for every one, with the
// reader's rights in every step. It goes through the whole year, and is what the copy
// in memory is compared with.

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
	{"goal_alone", `i.kind = 'goal' AND i.state = 'in_force' AND $2 = ''
    AND (i.period = '' OR $1 BETWEEN substr(i.period, 1, 4) AND substr(i.period, length(i.period) - 3)) AND ` + without("child", `'theme', 'plan_goal'`)},
	{"theme_alone", `i.kind = 'theme' AND i.period = $1 AND $2 = '' AND ` + valid("i") + ` AND ` + without("child", `'plan_goal'`) + `
    AND NOT EXISTS (SELECT 1 FROM plan_answer a WHERE a.theme = i.id
      AND (SELECT p.id FROM item p WHERE p.id = a.plan AND ` + auth.Sees("p", auth.Existence) + `) IS NOT NULL)`},
	{"goal_idle", `i.kind = 'plan_goal' AND i.period = $1 AND ` + without("child", `'initiative'`)},
	{"initiative_alone", `i.kind = 'initiative' AND i.period = $1 AND ` + without("parent", `'plan_goal', 'letter', 'theme', 'goal'`)},
	{"initiative_blind", `i.kind = 'initiative' AND i.period = $1 AND i.state <> 'stopped' AND ` + without("child", `'effect'`)},
	{"effect_alone", `i.kind = 'effect' AND i.period = $1 AND ` + without("parent", `'initiative'`)},
	{"effect_unseen", `i.kind = 'effect' AND i.period = $1 AND i.state = 'open'
    AND NOT EXISTS (SELECT 1 FROM link f WHERE f.target = i.id AND f.kind = 'supports'
      AND (SELECT m.id FROM item m WHERE m.id = f.source AND ` + auth.Sees("m", auth.Content) + `) IS NOT NULL
      AND EXISTS (SELECT 1 FROM observation o WHERE o.indicator = f.source))`},
	{"decision_undone", `i.kind = 'decision' AND i.period = $1 AND i.state IN ('not_begun', 'under_way', 'late')
    AND EXISTS (SELECT 1 FROM decision d WHERE d.item = i.id AND d.due <> '' AND d.due < @day) AND ` + auth.Sees("i", auth.Content)},
	{"learning_open", `i.kind = 'candidate' AND i.period = $3 AND i.state = 'open'`},
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

func under(arg string) string {
	return `(` + arg + ` = '' OR ` + item.Holder("i") + ` IN (` + org.Line(arg) + `))`
}

// obviousEnds lists the ids of each kind of loose end, in order.
func obviousEnds(tx *db.Tx, f thread.Filter, next string) (map[string][]string, error) {
	pairs, err := db.All(tx, db.ScanPair, endsSQL, f.Year, f.Unit, next)
	ends := map[string][]string{}
	for _, p := range pairs {
		ends[p.A] = append(ends[p.A], p.B)
	}
	return ends, err
}
