package picture

import (
	"cmp"
	"slices"
)

// sorted puts things in the order of the median of their neighbours' places. Those
// without neighbours come last; what is alike keeps its order.
func sorted[T any](list []T, places func(T) []int) {
	type keyed struct {
		thing  T
		places []int
	}
	keys := make([]keyed, len(list))
	for i, t := range list {
		keys[i] = keyed{t, places(t)}
		slices.Sort(keys[i].places)
	}
	slices.SortStableFunc(keys, func(a, b keyed) int { return compare(a.places, b.places) })
	for i, k := range keys {
		list[i] = k.thing
	}
}

// compare asks for the lower median, then the upper, the first and the last. Each is
// a place somebody has: where another thing goes, their order stands.
func compare(a, b []int) int {
	if len(a) == 0 || len(b) == 0 {
		return cmp.Compare(boolean(len(a) == 0), boolean(len(b) == 0))
	}
	return cmp.Or(
		cmp.Compare(a[(len(a)-1)/2], b[(len(b)-1)/2]),
		cmp.Compare(a[len(a)/2], b[len(b)/2]),
		cmp.Compare(a[0], b[0]),
		cmp.Compare(a[len(a)-1], b[len(b)-1]))
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// order sweeps to the right, back, and to the right again: effects by their
// initiatives, goals and initiatives by their effects, and the effects once more.
// Units stand in the same order in every theme, so that one finds them.
func (l *layout) order() {
	l.rankEffects()
	at := map[*effect]int{}
	for _, b := range l.bands {
		for _, e := range b.effects {
			at[e] = len(at)
		}
	}
	seen := func(s *slot) (places []int) {
		for _, e := range s.effects {
			places = append(places, at[e])
		}
		return places
	}
	for _, b := range l.bands {
		for _, part := range b.units() {
			sorted(part, func(x *line) (places []int) {
				for _, s := range x.slots {
					places = append(places, seen(s)...)
				}
				return places
			})
		}
		for _, x := range b.lines {
			sorted(x.slots, seen)
		}
	}
	l.rankEffects()
	l.rankPolitical()
}

func (l *layout) rankEffects() {
	at, n := map[*slot]int{}, 0
	for _, b := range l.bands {
		for _, x := range b.lines {
			for _, s := range x.slots {
				at[s] = n
				n++
			}
		}
	}
	for _, b := range l.bands {
		sorted(b.effects, func(e *effect) (places []int) {
			for _, s := range e.slots {
				places = append(places, at[s])
			}
			return places
		})
	}
}

// rankPolitical orders the political goals by what they lead to: a theme, or a goal
// of a unit beside it.
func (l *layout) rankPolitical() {
	at := map[*line]int{}
	for _, b := range l.bands {
		for _, x := range b.lines {
			at[x] = len(at) + 1
		}
	}
	sorted(l.political, func(p *political) (places []int) {
		for _, b := range p.bands {
			places = append(places, b.at<<20)
		}
		for _, x := range p.lines {
			places = append(places, x.band.at<<20+at[x])
		}
		return places
	})
}

// units are a band's lines, unit by unit; what stands beside the goals comes last.
func (b *band) units() (parts [][]*line) {
	from := 0
	for i, x := range b.lines {
		if x.unit != b.lines[from].unit || x.bare {
			parts, from = append(parts, b.lines[from:i]), i
		}
	}
	return append(parts, b.lines[from:])
}
