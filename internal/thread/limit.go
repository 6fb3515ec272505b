package thread

import (
	"slices"

	"ledetraad/internal/item"
)

// What the picture has room for. More is left to filters and the table.
const (
	mostGoals       = 120
	mostInitiatives = 200
	mostEffects     = 80
)

// onlyBroken keeps the threads with a loose end: what hangs on it and what it hangs on.
func (d *drawn) onlyBroken(n numbers) {
	ups, downs := map[string][]string{}, map[string][]string{}
	for id, list := range d.up {
		for _, up := range list {
			ups[id], downs[up.ID] = append(ups[id], up.ID), append(downs[up.ID], id)
		}
	}
	var broken []string
	for _, list := range [][]string{d.aims, d.goals, d.initiatives, d.effects} {
		for _, id := range list {
			if n.any(id) {
				broken = append(broken, id)
			}
		}
	}
	keep := reached(broken, ups)
	for id := range reached(broken, downs) {
		keep[id] = true
	}
	d.aims = slices.DeleteFunc(d.aims, func(id string) bool { return !keep[id] })
	d.keep(keep)
}

// reached is what can be come to from things, themselves among it.
func reached(from []string, next map[string][]string) map[string]bool {
	been := map[string]bool{}
	for edge := slices.Clone(from); len(edge) > 0; {
		id := edge[len(edge)-1]
		edge = edge[:len(edge)-1]
		if !been[id] {
			been[id] = true
			edge = append(edge, next[id]...)
		}
	}
	return been
}

func (d *drawn) keep(keep map[string]bool) {
	for _, list := range []*[]string{&d.goals, &d.initiatives, &d.effects} {
		*list = slices.DeleteFunc(*list, func(id string) bool { return !keep[id] })
	}
}

// limit takes the units in turn, each with all that is theirs, as long as there is
// room; the rest is counted, and the reader is told.
func (d *drawn) limit() {
	if len(d.goals) <= mostGoals && len(d.initiatives) <= mostInitiatives && len(d.effects) <= mostEffects {
		return
	}
	parts := d.parts()
	room := map[string]int{"plan_goal": mostGoals, "initiative": mostInitiatives, "effect": mostEffects}
	keep, kind := map[string]bool{}, d.kinds()
	full := false
	for _, part := range parts {
		need := map[string]int{}
		for _, id := range part {
			if !keep[id] {
				need[kind[id]]++
			}
		}
		for k, n := range need {
			full = full || n > room[k]
		}
		if full {
			d.units = append(d.units, d.unit[part[0]])
			continue
		}
		for _, id := range part {
			keep[id] = true
		}
		for k, n := range need {
			room[k] -= n
		}
	}
	goals, initiatives, effects := len(d.goals), len(d.initiatives), len(d.effects)
	d.keep(keep)
	d.left.Goals, d.left.Initiatives, d.left.Effects = goals-len(d.goals), initiatives-len(d.initiatives), effects-len(d.effects)
	slices.Sort(d.units)
	d.units = slices.Compact(d.units)
}

// parts are what must stand together, unit by unit: a goal with its initiatives and
// their effects, an initiative beside the goals with its own, an effect alone.
func (d *drawn) parts() (parts [][]string) {
	down := d.below()
	for _, id := range d.goals {
		part := []string{id}
		for _, i := range down[id] {
			part = append(append(part, i), down[i]...)
		}
		parts = append(parts, part)
	}
	for _, id := range d.initiatives {
		if !item.Has(slices.Values(d.up[id]), "plan_goal") {
			parts = append(parts, append([]string{id}, down[id]...))
		}
	}
	for _, id := range d.effects {
		if !item.Has(slices.Values(d.up[id]), "initiative") {
			parts = append(parts, []string{id})
		}
	}
	for i, part := range parts {
		slices.Sort(part[1:])
		parts[i] = slices.Compact(part)
	}
	slices.SortStableFunc(parts, func(a, b []string) int { return compareIDs(d.unit[a[0]], d.unit[b[0]]) })
	return parts
}

func (d *drawn) kinds() map[string]string {
	kind := map[string]string{}
	for k, list := range map[string][]string{"plan_goal": d.goals, "initiative": d.initiatives, "effect": d.effects} {
		for _, id := range list {
			kind[id] = k
		}
	}
	return kind
}
