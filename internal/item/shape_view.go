package item

import (
	"iter"

	"ledetraad/internal/auth"
)

// Shape is the shape of the thread as one reader may know it: what she may not know
// of is not in it. It stands as long as the function it was given to runs.
type Shape struct {
	s     *shape
	r     *auth.Reader
	heirs heirs
	seen  []int8 // by node: 1 she may know of it, -1 not, 0 not asked yet
}

func (v *Shape) node(i int32) Node { return Node{&v.s.nodes[i].facts, i + 1} }

func (v *Shape) knows(i int32) bool {
	if v.seen[i] == 0 {
		v.seen[i] = -1
		if n := &v.s.nodes[i]; v.r.Knows(auth.Existence, n.ID, n.existence) {
			v.seen[i] = 1
		}
	}
	return v.seen[i] == 1
}

// Of goes through the items of a kind and a period, by id; period "" is every one.
func (v *Shape) Of(kind, period string) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		list := v.s.kinds[kind]
		if period != "" {
			list = v.s.years[yearly{kind, period}]
		}
		for _, i := range list {
			if v.knows(i) && !yield(v.node(i)) {
				return
			}
		}
	}
}

// Find is an item by its id.
func (v *Shape) Find(id string) (Node, bool) {
	i, ok := v.s.index[id]
	if !ok || !v.knows(i) {
		return Node{}, false
	}
	return v.node(i), true
}

// Up goes through what an item supports; the zero Node supports nothing.
func (v *Shape) Up(n Node) iter.Seq[Node] {
	if n.at == 0 {
		return v.along(nil)
	}
	return v.along(v.s.nodes[n.at-1].up)
}

// Down goes through what supports an item.
func (v *Shape) Down(n Node) iter.Seq[Node] {
	if n.at == 0 {
		return v.along(nil)
	}
	return v.along(v.s.nodes[n.at-1].down)
}

func (v *Shape) along(list []int32) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for _, i := range list {
			if v.knows(i) && !yield(v.node(i)) {
				return
			}
		}
	}
}

// Reads tells whether the reader may know the content of an item.
func (v *Shape) Reads(n Node) bool {
	return n.at > 0 && v.r.Knows(auth.Content, n.ID, v.s.nodes[n.at-1].content)
}

// Has tells whether a sequence has an item of one of the kinds.
func Has(seq iter.Seq[Node], kinds ...string) bool {
	for n := range seq {
		for _, k := range kinds {
			if n.Kind == k {
				return true
			}
		}
	}
	return false
}

// Holder is the unit an item belongs to today, as the function Holder says it in SQL.
func (v *Shape) Holder(n Node) string { return v.heirs.holder(n.Unit, n.ID, n.Period) }

// Set is some of the items of a shape.
type Set []bool

// Set is an empty set of the shape's items.
func (v *Shape) Set() Set { return make(Set, len(v.s.nodes)+1) }

// Add takes an item in and tells whether it was not there; the zero Node is never taken in.
func (s Set) Add(n Node) bool {
	if n.at == 0 || s[n.at] {
		return false
	}
	s[n.at] = true
	return true
}

// Has tells whether an item is in the set.
func (s Set) Has(n Node) bool { return s[n.at] }

// Under goes through the items of a kind that hang on an item through any number of
// steps, each once.
func (v *Shape) Under(n Node, kind string) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		if n.at == 0 {
			return
		}
		been := map[int32]bool{n.at - 1: true}
		edge := []int32{n.at - 1}
		for len(edge) > 0 {
			var next []int32
			for _, e := range edge {
				for _, i := range v.s.nodes[e].down {
					if been[i] || !v.knows(i) {
						continue
					}
					been[i] = true
					next = append(next, i)
					if v.s.nodes[i].Kind == kind && !yield(v.node(i)) {
						return
					}
				}
			}
			edge = next
		}
	}
}
