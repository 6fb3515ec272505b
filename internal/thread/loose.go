package thread

import (
	"iter"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// looseKinds are the kinds of loose ends that the shape of the thread tells, from
// the left.
var looseKinds = []string{goalAlone, themeAlone, goalIdle, initiativeAlone, initiativeBlind, effectAlone, effectUnseen, decisionUndone, learningOpen}

// FindEnds finds the ids of the ends of each kind, where next is the year a learning is
// meant for. A loose end is looked for among what the reader may know: an initiative hidden
// from her is no initiative, and the goal it supports stands alone to her. That is
// how nothing tells her that it is there.
func FindEnds(tx *db.Tx, f Filter, next string, owned map[string]bool) (map[string][]string, error) {
	w, err := wordsOf(tx, f)
	if err != nil {
		return nil, err
	}
	ends := map[string][]string{}
	return ends, item.Shaped(tx, func(v *item.Shape) error {
		looker{v, f.Year, w.inside, owned, ends}.all(f, next, w)
		return nil
	})
}

// said is what the shape of the thread does not have: the year's themes of a letter in
// force, what plans answered them in words, which effects figures show, and where is
// looked.
type said struct {
	themes   []string
	answers  map[string][]string // plan → themes, of all years
	measured func(*item.Shape, item.Node) bool
	undone   map[string]bool // decisions that were to be carried out by now and are not
	inside   map[string]bool // units; nil is everywhere
}

func wordsOf(tx *db.Tx, f Filter) (w said, err error) {
	if w.themes, err = validThemes(tx, f.Year); err != nil {
		return w, err
	}
	if w.answers, err = item.Kept(tx, answered); err != nil {
		return w, err
	}
	if w.measured, err = indicator.MeasuredBy(tx); err != nil {
		return w, err
	}
	if w.undone, err = decision.Undone(tx); err != nil {
		return w, err
	}
	w.inside, err = below(tx, f.Unit)
	return w, err
}

func (l looker) all(f Filter, next string, w said) {
	if f.Unit == "" {
		l.look(goalAlone, "goal", "", func(n item.Node) bool { return inForce(n, f.Year) && !l.has(l.v.Down(n), "theme", "plan_goal") })
		alone := l.alone(w)
		l.look(themeAlone, "theme", f.Year, func(n item.Node) bool { return alone[n.ID] && !l.has(l.v.Down(n), "plan_goal") })
	}
	l.look(goalIdle, "plan_goal", f.Year, func(n item.Node) bool { return !l.has(l.v.Down(n), "initiative") })
	l.look(initiativeAlone, "initiative", f.Year, func(n item.Node) bool { return !item.Has(l.v.Up(n), "plan_goal", "letter", "theme", "goal") })
	l.look(initiativeBlind, "initiative", f.Year, func(n item.Node) bool { return n.State != "stopped" && !l.has(l.v.Down(n), "effect") })
	l.look(effectAlone, "effect", f.Year, func(n item.Node) bool { return !item.Has(l.v.Up(n), "initiative") })
	l.look(effectUnseen, "effect", f.Year, func(n item.Node) bool { return n.State == "open" && !w.measured(l.v, n) })
	l.look(decisionUndone, decision.Kind, f.Year, func(n item.Node) bool { return w.undone[n.ID] })
	l.look(learningOpen, "candidate", next, func(n item.Node) bool { return n.State == "open" })
}

// inForce tells whether a political goal is in force and its period holds the year. A
// period of no years holds every one, and one without an end all that come after.
func inForce(n item.Node, year string) bool {
	if n.State != "in_force" || len(n.Period) < 4 || !isYear(n.Period[:4]) {
		return n.State == "in_force"
	}
	last := n.Period[len(n.Period)-4:]
	return n.Period[:4] <= year && (year <= last || !isYear(last))
}

func isYear(s string) bool { return strings.Trim(s, "0123456789") == "" }

// alone are the themes that no plan the reader may know of has answered in words.
func (l looker) alone(w said) map[string]bool {
	alone := map[string]bool{}
	for _, t := range w.themes {
		alone[t] = true
	}
	for plan, themes := range w.answers {
		if !slices.ContainsFunc(themes, func(t string) bool { return alone[t] }) {
			continue
		}
		if _, known := l.v.Find(plan); known {
			for _, t := range themes {
				delete(alone, t)
			}
		}
	}
	return alone
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

// LooseEnds lists where the year's thread does not hold together, numbered from
// the left, for a unit and those under it or for all; where owned is not nil, among
// what it has.
func LooseEnds(tx *db.Tx, f Filter, owned map[string]bool) ([]LooseKind, error) {
	w, err := wordsOf(tx, f)
	if err != nil {
		return nil, err
	}
	ids := map[string][]string{}
	var silences []silence
	err = item.Shaped(tx, func(v *item.Shape) error {
		l := looker{v, f.Year, w.inside, owned, ids}
		l.all(f, f.next(), w)
		silences = l.silent(w)
		return nil
	})
	if err != nil {
		return nil, err
	}
	total := len(silences)
	silences = silences[:min(total, shownEnds)]
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

// Unplanned is how many centres, staffs and institutions among the units of the day have
// no plan for the year: of the unit asked for and those under it.
func Unplanned(tx *db.Tx, f Filter, units []org.Place) (n int, err error) {
	inside, err := below(tx, f.Unit)
	if err != nil {
		return 0, err
	}
	err = item.Shaped(tx, func(v *item.Shape) error {
		planned := map[string]bool{}
		for p := range v.Of("plan", f.Year) {
			planned[v.Holder(p)] = true
		}
		for _, u := range units {
			if plans := u.Kind == "centre" || u.Kind == "staff" || u.Kind == "institution"; plans && !planned[u.ID] && (inside == nil || inside[u.ID]) {
				n++
			}
		}
		return nil
	})
	return n, err
}
