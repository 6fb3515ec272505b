package thread

import (
	"iter"
	"slices"

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
	up                                map[string][]item.Node
	unit, state                       map[string]string
	table                             int           // goals of units the table has
	left                              picture.Count // not drawn, for want of room
	units                             []string      // in which it is not drawn
}

// gatherer goes through the shape of the thread as the reader may know it.
type gatherer struct {
	v     *item.Shape
	f     Filter
	s     scope
	drawn *drawn
	seen  map[string]bool
}

// gather finds what the picture shows: what was asked for, and what that hangs on and
// what hangs on it.
func gather(tx *db.Tx, f Filter, s scope) (d drawn, err error) {
	d.up, d.unit, d.state = map[string][]item.Node{}, map[string]string{}, map[string]string{}
	err = item.Shaped(tx, func(v *item.Shape) error {
		g := gatherer{v, f, s, &d, map[string]bool{}}
		g.seeds()
		g.follow()
		g.political()
		return nil
	})
	for _, list := range [][]string{d.aims, d.goals, d.initiatives, d.effects} {
		slices.Sort(list)
	}
	return d, err
}

// take puts a thing in a list once, with what it hangs on.
func (g gatherer) take(list *[]string, n item.Node) {
	if g.seen[n.ID] {
		return
	}
	g.seen[n.ID] = true
	*list = append(*list, n.ID)
	g.drawn.unit[n.ID], g.drawn.state[n.ID] = g.v.Holder(n), n.State
	for up := range g.v.Up(n) {
		g.drawn.up[n.ID] = append(g.drawn.up[n.ID], up)
	}
	slices.SortFunc(g.drawn.up[n.ID], func(a, b item.Node) int { return compareIDs(a.ID, b.ID) })
}

func compareIDs(a, b string) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// underTheme tells whether a thing hangs on the theme asked for, by itself or through
// a goal of a unit.
func (g gatherer) underTheme(n item.Node) bool {
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

func (g gatherer) each(kind string, list *[]string, also func(item.Node) bool) {
	for n := range g.v.Of(kind, g.f.Year) {
		if g.s.has(g.v, n) && also(n) {
			g.take(list, n)
		}
	}
}

func (g gatherer) seeds() {
	g.each("plan_goal", &g.drawn.goals, g.underTheme)
	g.drawn.table = len(g.drawn.goals)
	g.each("initiative", &g.drawn.initiatives, g.underTheme)
	g.each("effect", &g.drawn.effects, func(item.Node) bool { return g.f.Theme == "" })
}

// follow adds the year's work that hangs on what was asked for, and the goals it hangs on.
func (g gatherer) follow() {
	d := g.drawn
	ofYear := func(kind string, seq iter.Seq[item.Node], list *[]string) {
		for n := range seq {
			if n.Kind == kind && n.Period == g.f.Year {
				g.take(list, n)
			}
		}
	}
	for _, id := range slices.Clone(d.goals) {
		ofYear("initiative", g.v.Down(g.node(id)), &d.initiatives)
	}
	for _, id := range slices.Clone(d.effects) {
		for _, n := range d.up[id] {
			if n.Kind == "initiative" {
				g.take(&d.initiatives, n)
			}
		}
	}
	for _, id := range d.initiatives {
		ofYear("effect", g.v.Down(g.node(id)), &d.effects)
		for _, n := range d.up[id] {
			if n.Kind == "plan_goal" && n.Period == g.f.Year && g.underTheme(n) {
				g.take(&d.goals, n)
			}
		}
	}
}

func (g gatherer) node(id string) item.Node {
	n, _ := g.v.Find(id)
	return n
}

// political adds the goals of the council: what is drawn comes from them or, where the
// whole municipality is asked for, they are in force.
func (g gatherer) political() {
	d := g.drawn
	if g.f.whole() {
		for n := range g.v.Of("goal", "") {
			if n.State == "in_force" {
				g.take(&d.aims, n)
			}
		}
	}
	aims := func(nodes []item.Node) {
		for _, n := range nodes {
			if n.Kind == "goal" {
				g.take(&d.aims, n)
			}
		}
	}
	for _, list := range [][]string{d.goals, d.initiatives} {
		for _, id := range list {
			for _, n := range d.up[id] {
				if n.Kind == "theme" && !g.seen[n.ID] {
					g.theme(n)
				}
			}
			aims(d.up[id])
		}
	}
	if g.f.whole() {
		for n := range g.v.Of("theme", g.f.Year) {
			g.theme(n)
		}
	}
	for id := range d.up {
		if g.seen["theme "+id] {
			aims(d.up[id])
		}
	}
}

// theme keeps what a theme comes from.
func (g gatherer) theme(n item.Node) {
	if g.seen["theme "+n.ID] {
		return
	}
	g.seen["theme "+n.ID] = true
	for up := range g.v.Up(n) {
		g.drawn.up[n.ID] = append(g.drawn.up[n.ID], up)
	}
}
