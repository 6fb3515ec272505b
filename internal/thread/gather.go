package thread

import (
	"iter"
	"slices"
	"strings"

	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/picture"
)

// scope is which things a reader has asked for; nil is no condition.
type scope struct {
	inside map[string]bool // units: the one asked for and those under it
	mine   map[string]bool // units: the reader's own
	owned  map[string]bool // items a person answers for
}

// whole tells that all of the municipality is asked for.
func (f Filter) whole() bool {
	return f.Unit == "" && f.Theme == "" && f.Person == "" && f.Show != "mine"
}

func (s scope) has(v *item.Shape, n item.Node) bool {
	if s.owned != nil && !s.owned[n.ID] {
		return false
	}
	return (s.inside == nil || s.inside[v.Holder(n)]) && (s.mine == nil || s.mine[v.Holder(n)])
}

// drawn is what the picture shows, before names are read: ids in the order things
// were written, and what each hangs on.
type drawn struct {
	aims, goals, initiatives, effects []string
	up                                map[string][]above
	unit, state                       map[string]string
	table                             int           // goals of units the table has
	only                              []string      // those goals, where one person's are asked for
	left                              picture.Count // not drawn, for want of room
	units                             []string      // in which it is not drawn
}

// above is something another hangs on.
type above struct{ id, kind string }

// gatherer goes through the shape of the thread as the reader may know it. What it
// finds in a large municipality is far more than is drawn, so it keeps no more of a
// thing than where it is until it is known what there is room for.
type gatherer struct {
	v                                 *item.Shape
	f                                 Filter
	s                                 scope
	aims, goals, initiatives, effects []item.Node
	themes                            []item.Node
	seen                              item.Set
}

// gather finds what the picture shows: what was asked for, what that hangs on and what
// hangs on it, as far as there is room.
func gather(tx *db.Tx, f Filter, s scope, loose numbers) (d drawn, err error) {
	d.up, d.unit, d.state = map[string][]above{}, map[string]string{}, map[string]string{}
	err = item.Shaped(tx, func(v *item.Shape) error {
		g := &gatherer{v: v, f: f, s: s, seen: v.Set()}
		g.seeds()
		d.table = len(g.goals)
		g.follow()
		g.political()
		for _, list := range [][]item.Node{g.aims, g.goals, g.initiatives, g.effects} {
			slices.SortFunc(list, func(a, b item.Node) int { return strings.Compare(a.ID, b.ID) })
		}
		if s.owned != nil {
			d.only, d.table = ids(g.goals), len(g.goals)
		}
		if f.Show == "loose" {
			g.onlyBroken(loose)
		}
		g.limit(&d)
		d.fill(g)
		return nil
	})
	return d, err
}

func ids(list []item.Node) []string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = n.ID
	}
	return out
}

// fill keeps what there is room for, with what it hangs on.
func (d *drawn) fill(g *gatherer) {
	for _, list := range [][]item.Node{g.aims, g.goals, g.initiatives, g.effects, g.themes} {
		for _, n := range list {
			var up []above
			for m := range g.v.Up(n) {
				up = append(up, above{m.ID, m.Kind})
			}
			slices.SortFunc(up, func(a, b above) int { return strings.Compare(a.id, b.id) })
			d.up[n.ID], d.unit[n.ID], d.state[n.ID] = up, g.v.Holder(n), n.State
		}
	}
	d.aims, d.goals, d.initiatives, d.effects = ids(g.aims), ids(g.goals), ids(g.initiatives), ids(g.effects)
}

// take puts a thing in a list once.
func (g *gatherer) take(list *[]item.Node, n item.Node) {
	if g.seen.Add(n) {
		*list = append(*list, n)
	}
}

// underTheme tells whether a thing hangs on the theme asked for, by itself or through
// a goal of a unit.
func (g *gatherer) underTheme(n item.Node) bool {
	if g.f.Theme == "" {
		return true
	}
	for up := range g.v.Up(n) {
		if up.ID == g.f.Theme || up.Kind == "plan_goal" && g.underTheme(up) {
			return true
		}
	}
	return false
}

func (g *gatherer) each(kind string, list *[]item.Node, also func(item.Node) bool) {
	for n := range g.v.Of(kind, g.f.Year) {
		if g.s.has(g.v, n) && also(n) {
			g.take(list, n)
		}
	}
}

func (g *gatherer) seeds() {
	g.each("plan_goal", &g.goals, g.underTheme)
	g.each("initiative", &g.initiatives, g.underTheme)
	g.each("effect", &g.effects, func(item.Node) bool { return g.f.Theme == "" })
}

// follow adds the year's work that hangs on what was asked for, and the goals it hangs on.
func (g *gatherer) follow() {
	ofYear := func(kind string, seq iter.Seq[item.Node], list *[]item.Node) {
		for n := range seq {
			if n.Kind == kind && n.Period == g.f.Year {
				g.take(list, n)
			}
		}
	}
	for _, n := range slices.Clone(g.goals) {
		ofYear("initiative", g.v.Down(n), &g.initiatives)
	}
	for _, n := range slices.Clone(g.effects) {
		for up := range g.v.Up(n) {
			if up.Kind == "initiative" {
				g.take(&g.initiatives, up)
			}
		}
	}
	for _, n := range g.initiatives {
		ofYear("effect", g.v.Down(n), &g.effects)
		for up := range g.v.Up(n) {
			if up.Kind == "plan_goal" && up.Period == g.f.Year && g.underTheme(up) {
				g.take(&g.goals, up)
			}
		}
	}
}

// political adds the goals of the council: what is drawn comes from them or, where the
// whole municipality is asked for, they are in force that year.
func (g *gatherer) political() {
	if g.f.whole() {
		for n := range g.v.Of("goal", "") {
			if inForce(n, g.f.Year) {
				g.take(&g.aims, n)
			}
		}
		for n := range g.v.Of("theme", g.f.Year) {
			g.take(&g.themes, n)
		}
	}
	for _, list := range [][]item.Node{g.goals, g.initiatives} {
		for _, n := range list {
			for up := range g.v.Up(n) {
				switch up.Kind {
				case "theme":
					g.take(&g.themes, up)
				case "goal":
					g.take(&g.aims, up)
				}
			}
		}
	}
	for _, n := range g.themes {
		for up := range g.v.Up(n) {
			if up.Kind == "goal" {
				g.take(&g.aims, up)
			}
		}
	}
}
