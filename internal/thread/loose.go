package thread

import (
	"iter"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// looseKinds are the kinds of loose ends that the shape of the thread tells, from
// the left.
var looseKinds = []string{goalAlone, themeAlone, goalIdle, initiativeAlone, initiativeBlind, effectAlone, effectUnseen, learningOpen}

// FindEnds finds the ids of the ends of each kind, where next is the year a learning is
// meant for. A loose end is looked for among what the reader may know: an initiative hidden
// from her is no initiative, and the goal it supports stands alone to her. That is
// how nothing tells her that it is there.
func FindEnds(tx *db.Tx, f Filter, next string, owned map[string]bool) (map[string][]string, error) {
	themes, err := themesAlone(tx, f.Year)
	if err != nil {
		return nil, err
	}
	inside, err := below(tx, f.Unit)
	if err != nil {
		return nil, err
	}
	ends := map[string][]string{}
	var indicated []string // of the unseen effects: others have no figures to be asked for
	err = item.Shaped(tx, func(v *item.Shape) error {
		l := looker{v, f.Year, inside, owned, ends}
		if f.Unit == "" {
			l.look(goalAlone, "goal", "", func(n item.Node) bool { return n.State == "in_force" && !l.has(v.Down(n), "theme", "plan_goal") })
			l.look(themeAlone, "theme", f.Year, func(n item.Node) bool { return themes[n.ID] && !l.has(v.Down(n), "plan_goal") })
		}
		l.look(goalIdle, "plan_goal", f.Year, func(n item.Node) bool { return !l.has(v.Down(n), "initiative") })
		l.look(initiativeAlone, "initiative", f.Year, func(n item.Node) bool { return !item.Has(v.Up(n), "plan_goal", "letter", "theme", "goal") })
		l.look(initiativeBlind, "initiative", f.Year, func(n item.Node) bool { return n.State != "stopped" && !l.has(v.Down(n), "effect") })
		l.look(effectAlone, "effect", f.Year, func(n item.Node) bool { return !item.Has(v.Up(n), "initiative") })
		l.look(effectUnseen, "effect", f.Year, func(n item.Node) bool {
			if n.State == "open" && item.Has(v.Down(n), "indicator") {
				indicated = append(indicated, n.ID)
			}
			return n.State == "open"
		})
		l.look(learningOpen, "candidate", next, func(n item.Node) bool { return n.State == "open" })
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ends, withoutFigures(tx, ends, indicated)
}

// withoutFigures leaves out the effects that figures show: they are not unseen.
func withoutFigures(tx *db.Tx, ends map[string][]string, indicated []string) error {
	with, err := indicator.InFigures(tx, indicated...)
	if len(with) > 0 {
		ends[effectUnseen] = slices.DeleteFunc(ends[effectUnseen], func(id string) bool { return with[id] })
	}
	return err
}

type looker struct {
	v      *item.Shape
	year   string
	inside map[string]bool // nil is everywhere
	owned  map[string]bool // what one person answers for; nil is everybody
	ends   map[string][]string
}

func (l looker) look(end, kind, period string, loose func(item.Node) bool) {
	for n := range l.v.Of(kind, period) {
		if loose(n) && (l.inside == nil || l.inside[l.v.Holder(n)]) && (l.owned == nil || l.owned[n.ID]) {
			l.ends[end] = append(l.ends[end], n.ID)
		}
	}
	slices.Sort(l.ends[end])
}

// has tells whether work of the year is among what hangs on an item. A theme counts
// in whatever year it is.
func (l looker) has(seq iter.Seq[item.Node], kinds ...string) bool {
	for n := range seq {
		if slices.Contains(kinds, n.Kind) && (n.Period == l.year || n.Kind == "theme") {
			return true
		}
	}
	return false
}

// below is the unit and all under it today, as a set; nil for no unit.
func below(tx *db.Tx, unit string) (map[string]bool, error) {
	if unit == "" {
		return nil, nil
	}
	ids, err := db.All(tx, db.Value[string], org.Line("$1")+` ORDER BY 1`, unit)
	set := map[string]bool{}
	for _, id := range ids {
		set[id] = true
	}
	return set, err
}

// valid is the condition that a theme is of a letter in force.
func valid(alias string) string {
	return `(
  SELECT le.id FROM theme th
  JOIN item le ON le.id = th.letter AND ` + auth.Sees("le", auth.Existence) + `
  WHERE th.item = ` + alias + `.id AND th.place > 0 AND le.state = 'in_force') IS NOT NULL`
}

// themesAlone are the year's themes of a letter in force that no plan has answered.
func themesAlone(tx *db.Tx, year string) (map[string]bool, error) {
	ids, err := db.All(tx, db.Value[string], `
SELECT i.id
FROM item i
WHERE i.kind = 'theme' AND i.period = $1 AND `+auth.Sees("i", auth.Existence)+` AND `+valid("i")+`
  AND NOT EXISTS (SELECT 1 FROM plan_answer a WHERE a.theme = i.id
    AND (SELECT p.id FROM item p WHERE p.id = a.plan AND `+auth.Sees("p", auth.Existence)+`) IS NOT NULL)
ORDER BY i.id`, year)
	set := map[string]bool{}
	for _, id := range ids {
		set[id] = true
	}
	return set, err
}

// LooseEnds lists where the year's thread does not hold together, numbered from
// the left, for a unit and those under it or for all; where owned is not nil, among
// what it has.
func LooseEnds(tx *db.Tx, f Filter, owned map[string]bool) ([]LooseKind, error) {
	ids, err := FindEnds(tx, f, f.next(), owned)
	if err != nil {
		return nil, err
	}
	silences, total, err := silent(tx, f, owned)
	if err != nil {
		return nil, err
	}
	shown, err := first(tx, ids, silences)
	if err != nil {
		return nil, err
	}
	var kinds []LooseKind
	for _, key := range looseKinds {
		k := LooseKind{Key: key, Total: len(ids[key]), ids: ids[key]}
		for _, id := range ids[key][:min(k.Total, shownEnds)] {
			k.Ends = append(k.Ends, Loose{Item: shown[id]})
		}
		kinds = append(kinds, k)
		if key == themeAlone {
			kinds = append(kinds, LooseKind{Key: themeSilent, Total: total, Ends: worded(silences, shown)})
		}
	}
	return numbered(kinds), nil
}

// numbered leaves out the kinds there are none of and counts the ends from the left,
// also those that are not listed: the picture has their numbers.
func numbered(kinds []LooseKind) (out []LooseKind) {
	n := 1
	for _, k := range kinds {
		if k.Total == 0 {
			continue
		}
		k.first = n
		for i := range k.Ends {
			k.Ends[i].Number = n + i
		}
		n += k.Total
		out = append(out, k)
	}
	return out
}

// first reads the items that are listed, the oldest of each kind, and the plans and
// themes of the silences.
func first(tx *db.Tx, ids map[string][]string, silences []silence) (map[string]item.Item, error) {
	var wanted []string
	for _, s := range silences {
		wanted = append(wanted, s.plan, s.theme)
	}
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

// Unplanned is how many centres, staffs and institutions of the day have no plan
// for the year, among the unit and those under it.
func Unplanned(tx *db.Tx, f Filter, day string) (int, error) {
	return db.One(tx, db.Value[int], `
SELECT count(*)
FROM (SELECT u.id AS unit FROM unit u WHERE u.kind IN ('centre', 'staff', 'institution') AND u.valid_from <= $2 AND u.valid_to > $2) i
WHERE ($3 = '' OR i.unit IN (`+org.Line("$3")+`)) AND i.unit NOT IN (
  SELECT `+item.Holder("p")+` FROM item p
  WHERE p.kind = 'plan' AND p.period = $1 AND `+auth.Sees("p", auth.Existence)+`)`, f.Year, day, f.Unit)
}
