package picture

// finish marks what is followed, writes the words beside names, and hands the
// picture over.
func (l *layout) finish(high float64) Picture {
	p := Picture{W: width, H: high, Links: l.links(), Followed: l.walked.at != "", Chain: l.chain()}
	on := l.walked.nodes
	for _, x := range l.political {
		x.out.On = on[x.ID]
		p.Political = append(p.Political, x.out)
	}
	for _, b := range l.bands {
		b.out.On = on[b.ID]
		for _, x := range b.lines {
			b.out.Lines = append(b.out.Lines, x.finish(on, l.in.Words, l.unitName(x.unit)))
		}
		for _, e := range b.effects {
			e.out.On = on[e.ID]
			b.out.Effects = append(b.out.Effects, e.out)
		}
		b.out.Run = l.run(b)
		p.Bands = append(p.Bands, b.out)
	}
	return p
}

func (x *line) finish(on map[string]bool, w Words, unit string) Line {
	beside := ""
	switch {
	case x.id == x.goalID() || x.bare:
		beside = unit
	case len(x.goals) > 0:
		beside = w.Goals(len(x.goals))
	}
	if beside != "" {
		x.out.Side.Lines = []string{cut(beside, x.out.Side.Size, sideWidth)}
	}
	for _, id := range x.things() {
		x.out.On = x.out.On || on[id]
	}
	for _, s := range x.slots {
		s.out.On = s.gap != nil && on[s.gap.ID] || on[s.ID]
		x.out.Slots = append(x.out.Slots, s.out)
	}
	return x.out
}

// goalID is the goal an unfolded line is of.
func (x *line) goalID() string {
	if len(x.goals) == 1 {
		return x.goals[0].ID
	}
	return ""
}

func (l *layout) unitName(id string) string {
	for _, u := range l.in.Units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}

// run is the part of a theme's bar the followed thread runs along: from where it
// comes in to where it goes out.
func (l *layout) run(b *band) *Box {
	from, to, in, out := 0., 0., false, false
	reach := func(y float64) {
		if !in && !out {
			from, to = y, y
		}
		from, to = min(from, y), max(to, y)
	}
	for i, p := range b.from {
		if l.walked.bonds[Bond{p.ID, b.ID}] {
			reach(b.bar(i))
			in = true
		}
	}
	for _, x := range b.lines {
		for _, id := range x.things() {
			if l.walked.bonds[Bond{b.ID, id}] {
				reach(x.out.Y)
				out = true
			}
		}
	}
	if !in || !out {
		return nil
	}
	return &Box{barX, from, barWidth, to - from}
}
