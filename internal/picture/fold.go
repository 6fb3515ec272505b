package picture

// foldAbove is how many lines a theme is unfolded to before it is asked for.
const foldAbove = 16

// fold lays each theme out in lines: one for each goal, or one for each unit. The
// initiatives are the same either way.
func (l *layout) fold() {
	var shown []*band
	for _, b := range l.bands {
		b.count = Count{len(b.goals), 0, len(b.effects)}
		if b.ID == Outside && len(b.goals)+len(b.bare)+len(b.effects) == 0 {
			continue
		}
		b.at = len(shown)
		shown = append(shown, b)
	}
	l.bands = shown
	first := true
	for _, b := range l.bands {
		folded := l.lines(b, false)
		unfolded := l.lines(b, true)
		b.folds = len(folded) != len(unfolded)
		b.open = !b.folds || first && len(unfolded) <= foldAbove
		if l.in.Open != nil {
			b.open = !b.folds || l.in.Open[b.ID]
		}
		first = first && len(unfolded) == 0
		b.lines = folded
		if b.open {
			b.lines = unfolded
		}
	}
	for _, b := range l.bands {
		for _, x := range b.lines {
			x.claim()
		}
	}
	for _, i := range l.in.Initiatives {
		s := l.slots[i.ID]
		if len(s.goals) > 0 {
			s.line = s.goals[0].line
			s.line.slots = append(s.line.slots, s)
		}
		s.band.count.Initiatives++
	}
	for _, b := range l.bands {
		for _, g := range b.goals {
			if g.Loose > 0 {
				g.gap = &slot{gap: g, band: b, line: g.line}
				g.line.slots = append(g.line.slots, g.gap)
			}
		}
	}
	l.beside()
}

// claim tells goals and initiatives that stand beside them which line they are on.
func (x *line) claim() {
	for _, g := range x.goals {
		g.line = x
	}
	for _, s := range x.slots {
		s.line = x
	}
}

// beside ties political goals to the lines that hang on them past the themes.
func (l *layout) beside() {
	aims := map[string]*political{}
	for _, p := range l.political {
		aims[p.ID] = p
	}
	for _, b := range l.bands {
		for _, x := range b.lines {
			been := map[string]bool{}
			for _, bond := range x.aims() {
				if !been[bond.Left] {
					been[bond.Left] = true
					aims[bond.Left].lines = append(aims[bond.Left].lines, x)
				}
			}
		}
	}
}

// aims are the bonds from a line's things to political goals, past the theme.
func (x *line) aims() (bonds []Bond) {
	for _, g := range x.goals {
		for _, id := range g.Political {
			bonds = append(bonds, Bond{id, g.ID})
		}
	}
	for _, s := range x.slots {
		for _, id := range s.Political {
			bonds = append(bonds, Bond{id, s.ID})
		}
	}
	return bonds
}

// lines are a theme's lines, folded or not, in the units' order.
func (l *layout) lines(b *band, open bool) (lines []*line) {
	for _, u := range l.units(b) {
		whole := &line{id: u.ID + "." + b.ID, title: u.Name, unit: u.ID, band: b}
		for _, g := range b.goals {
			if g.Unit != u.ID {
				continue
			}
			whole.goals = append(whole.goals, g)
			if open {
				lines = append(lines, &line{id: g.ID, title: g.Title, unit: u.ID, band: b, goals: []*goal{g}})
			}
		}
		for _, s := range b.bare {
			if s.Unit == u.ID {
				whole.slots = append(whole.slots, s)
			}
		}
		if !open {
			lines = append(lines, whole)
		} else if len(whole.slots) > 0 {
			lines = append(lines, &line{id: whole.id, title: l.in.Words.Bare, unit: u.ID, band: b, bare: true, slots: whole.slots})
		}
	}
	return lines
}

// units are those that have something under a theme. One the input does not name
// comes last, without a name.
func (l *layout) units(b *band) (list []Unit) {
	has, known := map[string]bool{}, map[string]bool{}
	for _, g := range b.goals {
		has[g.Unit] = true
	}
	for _, s := range b.bare {
		has[s.Unit] = true
	}
	for _, u := range l.in.Units {
		if known[u.ID] = true; has[u.ID] {
			list = append(list, u)
		}
	}
	for _, g := range b.goals {
		if !known[g.Unit] {
			known[g.Unit] = true
			list = append(list, Unit{ID: g.Unit})
		}
	}
	for _, s := range b.bare {
		if !known[s.Unit] {
			known[s.Unit] = true
			list = append(list, Unit{ID: s.Unit})
		}
	}
	return list
}
