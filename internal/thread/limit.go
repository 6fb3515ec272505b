package thread

import (
	"iter"
	"maps"
	"slices"

	"ledetraad/internal/item"
	"ledetraad/internal/picture"
)

// What the picture has room for. More is left to filters and the table.
const (
	mostGoals       = 120
	mostInitiatives = 200
	mostEffects     = 80
)

// onlyBroken keeps the threads with a loose end: what hangs on it and what it hangs on.
func (g *gatherer) onlyBroken(loose numbers) {
	var broken []item.Node
	for _, list := range [][]item.Node{g.aims, g.goals, g.initiatives, g.effects} {
		for _, n := range list {
			if loose.any(n.ID) {
				broken = append(broken, n)
			}
		}
	}
	up, down := g.reached(broken, g.v.Up), g.reached(broken, g.v.Down)
	for _, list := range []*[]item.Node{&g.aims, &g.goals, &g.initiatives, &g.effects} {
		*list = slices.DeleteFunc(*list, func(n item.Node) bool { return !up.Has(n) && !down.Has(n) })
	}
}

// reached is what can be come to from things among what was found, themselves too.
func (g *gatherer) reached(from []item.Node, next func(item.Node) iter.Seq[item.Node]) item.Set {
	been := g.v.Set()
	for edge := slices.Clone(from); len(edge) > 0; {
		n := edge[len(edge)-1]
		edge = edge[:len(edge)-1]
		if been.Add(n) {
			for m := range next(n) {
				if g.seen.Has(m) {
					edge = append(edge, m)
				}
			}
		}
	}
	return been
}

// limit takes the units in turn, each with all that is theirs, as long as there is
// room; the rest is counted, and the reader is told.
func (g *gatherer) limit(d *drawn) {
	if len(g.goals) <= mostGoals && len(g.initiatives) <= mostInitiatives && len(g.effects) <= mostEffects {
		return
	}
	room := picture.Count{Goals: mostGoals, Initiatives: mostInitiatives, Effects: mostEffects}
	keep, found, full := g.v.Set(), g.found(), false
	heads := g.heads()
	for _, unit := range slices.Sorted(maps.Keys(heads)) {
		for _, n := range heads[unit] {
			if full {
				break
			}
			part := g.part(n, found, keep)
			need := count(part)
			if full = need.Goals > room.Goals || need.Initiatives > room.Initiatives || need.Effects > room.Effects; full {
				break
			}
			room = picture.Count{Goals: room.Goals - need.Goals, Initiatives: room.Initiatives - need.Initiatives, Effects: room.Effects - need.Effects}
			for _, n := range part {
				keep.Add(n)
			}
		}
		if full {
			d.units = append(d.units, unit)
		}
	}
	cut := func(list *[]item.Node) int {
		n := len(*list)
		*list = slices.DeleteFunc(*list, func(n item.Node) bool { return !keep.Has(n) })
		return n - len(*list)
	}
	d.left = picture.Count{Goals: cut(&g.goals), Initiatives: cut(&g.initiatives), Effects: cut(&g.effects)}
}

// found is what there is to draw from: what was sifted away is not.
func (g *gatherer) found() item.Set {
	found := g.v.Set()
	for _, list := range [][]item.Node{g.goals, g.initiatives, g.effects} {
		for _, n := range list {
			found.Add(n)
		}
	}
	return found
}

// heads are what others must stand together with, by unit: a goal with its initiatives
// and their effects, an initiative beside the goals with its own, an effect alone.
func (g *gatherer) heads() map[string][]item.Node {
	heads := map[string][]item.Node{}
	each := func(list []item.Node, above string) {
		for _, n := range list {
			if above == "" || !item.Has(g.v.Up(n), above) {
				unit := g.v.Holder(n)
				heads[unit] = append(heads[unit], n)
			}
		}
	}
	each(g.goals, "")
	each(g.initiatives, "plan_goal")
	each(g.effects, "initiative")
	return heads
}

// part is what stands with a head and is not kept yet, each once.
func (g *gatherer) part(n item.Node, found, keep item.Set) (part []item.Node) {
	if keep.Has(n) {
		return nil
	}
	part = []item.Node{n}
	for i := 0; i < len(part); i++ {
		for down := range g.v.Down(part[i]) {
			if found.Has(down) && !keep.Has(down) && !slices.Contains(part, down) {
				part = append(part, down)
			}
		}
	}
	return part
}

func count(part []item.Node) (c picture.Count) {
	for _, n := range part {
		switch n.Kind {
		case "plan_goal":
			c.Goals++
		case "initiative":
			c.Initiatives++
		case "effect":
			c.Effects++
		}
	}
	return c
}
