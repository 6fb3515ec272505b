package picture

// walk is the followed thread: what the chosen thing hangs on, what hangs on it, and
// the bonds it goes through.
type walk struct {
	at    string // "" where nothing in the picture is followed
	bonds map[Bond]bool
	nodes map[string]bool
}

// walk follows the chosen thing to the left and to the right, never back: what else
// hangs on its theme is not its thread.
func (l *layout) walk() {
	starts := l.starts()
	l.walked = walk{bonds: map[Bond]bool{}, nodes: map[string]bool{}}
	if len(starts) == 0 {
		return
	}
	l.walked.at = l.in.At
	left, right := map[string][]string{}, map[string][]string{}
	for _, b := range l.bonds() {
		left[b.Right], right[b.Left] = append(left[b.Right], b.Left), append(right[b.Left], b.Right)
	}
	step := func(next map[string][]string, bond func(from, to string) Bond) {
		been, edge := map[string]bool{}, starts
		for len(edge) > 0 {
			id := edge[len(edge)-1]
			edge = edge[:len(edge)-1]
			if been[id] {
				continue
			}
			been[id], l.walked.nodes[id] = true, true
			for _, to := range next[id] {
				l.walked.bonds[bond(id, to)] = true
				edge = append(edge[:len(edge):len(edge)], to)
			}
		}
	}
	step(left, func(from, to string) Bond { return Bond{to, from} })
	step(right, func(from, to string) Bond { return Bond{from, to} })
}

// starts are the things the chosen id stands for: itself, or all on a folded line.
func (l *layout) starts() (ids []string) {
	if l.in.At == "" {
		return nil
	}
	for _, p := range l.political {
		if p.ID == l.in.At {
			return []string{p.ID}
		}
	}
	for _, b := range l.bands {
		if b.ID == l.in.At {
			ids = append(ids, b.ID)
			if b.ID == Outside {
				for _, x := range b.lines {
					ids = append(ids, x.things()...)
				}
			}
			return ids
		}
		for _, x := range b.lines {
			if x.id == l.in.At {
				return x.things()
			}
		}
	}
	if l.goals[l.in.At] != nil || l.slots[l.in.At] != nil || l.effects[l.in.At] != nil {
		return []string{l.in.At}
	}
	return nil
}

// things are a line's goals, and the initiatives beside them.
func (x *line) things() (ids []string) {
	for _, g := range x.goals {
		ids = append(ids, g.ID)
	}
	for _, s := range x.slots {
		if s.gap == nil && len(s.goals) == 0 {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// bonds are all ties of the picture, from the left.
func (l *layout) bonds() (list []Bond) {
	add := func(right string, lefts ...[]string) {
		for _, ids := range lefts {
			for _, id := range ids {
				list = append(list, Bond{id, right})
			}
		}
	}
	for _, b := range l.bands {
		add(b.ID, b.Political)
	}
	for _, g := range l.in.Goals {
		x := l.goals[g.ID]
		add(x.ID, x.Themes, x.Political)
	}
	for _, i := range l.in.Initiatives {
		x := l.slots[i.ID]
		add(x.ID, x.Goals, x.Themes, x.Political)
	}
	for _, e := range l.in.Effects {
		add(e.ID, l.effects[e.ID].Initiatives)
	}
	return list
}

// chain is what the followed thread goes through.
func (l *layout) chain() (c Chain) {
	take := func(list *[]string, id string) {
		if l.walked.nodes[id] {
			*list = append(*list, id)
		}
	}
	for _, p := range l.political {
		take(&c.Political, p.ID)
	}
	for _, b := range l.bands {
		take(&c.Themes, b.ID)
	}
	for _, g := range l.in.Goals {
		take(&c.Goals, g.ID)
	}
	for _, i := range l.in.Initiatives {
		take(&c.Initiatives, i.ID)
	}
	for _, e := range l.in.Effects {
		take(&c.Effects, e.ID)
	}
	return c
}
