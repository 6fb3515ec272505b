package picture

import "slices"

// layout is the drawing while it is being made: things that know each other.
type layout struct {
	in        Input
	political []*political
	bands     []*band
	goals     map[string]*goal
	slots     map[string]*slot
	effects   map[string]*effect
	walked    walk
}

type political struct {
	Political
	bands []*band // that come from it
	lines []*line // tied to it beside their theme
	out   Dot
}

type band struct {
	Theme
	at      int
	open    bool
	folds   bool
	goals   []*goal
	bare    []*slot // initiatives without a goal
	lines   []*line
	effects []*effect
	from    []*political
	count   Count
	out     Band
}

type goal struct {
	Goal
	band *band
	more []*band // other themes it is tied to
	line *line
	gap  *slot
}

type line struct {
	id, title, unit string
	band            *band
	bare            bool
	goals           []*goal
	slots           []*slot
	out             Line
}

type slot struct {
	Initiative
	gap     *goal // the goal that has no initiative
	band    *band
	goals   []*goal
	effects []*effect
	line    *line
	out     Slot
}

type effect struct {
	Effect
	slots []*slot
	band  *band
	out   Dot
}

// build ties everything together and gives each its theme.
func build(in Input) *layout {
	l := &layout{in: in, goals: map[string]*goal{}, slots: map[string]*slot{}, effects: map[string]*effect{}}
	bands, aims := map[string]*band{}, map[string]*political{}
	for i, t := range in.Themes {
		b := &band{Theme: t, at: i}
		l.bands, bands[t.ID] = append(l.bands, b), b
	}
	outside := &band{Theme: Theme{ID: Outside, Title: in.Words.Outside}, at: len(in.Themes)}
	l.bands = append(l.bands, outside)
	for _, p := range in.Political {
		x := &political{Political: p}
		l.political, aims[p.ID] = append(l.political, x), x
	}
	for _, b := range l.bands {
		b.Political = there(b.Political, aims)
		for _, id := range b.Political {
			aims[id].bands = append(aims[id].bands, b)
		}
	}
	for _, g := range in.Goals {
		g.Themes, g.Political = there(g.Themes, bands), there(g.Political, aims)
		x := &goal{Goal: g, band: outside}
		for _, b := range l.bands {
			if slices.Contains(g.Themes, b.ID) {
				x.more = append(x.more, b)
			}
		}
		if len(x.more) > 0 {
			x.band, x.more = x.more[0], x.more[1:]
		}
		x.band.goals, l.goals[g.ID] = append(x.band.goals, x), x
	}
	l.initiatives(bands, aims, outside)
	l.tieEffects(outside)
	return l
}

// there is those of the ids that are in the picture, each once.
func there[T any](ids []string, in map[string]T) (out []string) {
	for _, id := range ids {
		if _, ok := in[id]; ok && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

func (l *layout) initiatives(bands map[string]*band, aims map[string]*political, outside *band) {
	for _, i := range l.in.Initiatives {
		i.Goals, i.Themes, i.Political = there(i.Goals, l.goals), there(i.Themes, bands), there(i.Political, aims)
		s := &slot{Initiative: i, band: outside}
		l.slots[i.ID] = s
		for _, b := range l.bands { // a goal's order is its theme's
			for _, g := range b.goals {
				if slices.Contains(i.Goals, g.ID) {
					s.goals = append(s.goals, g)
				}
			}
		}
		for _, b := range slices.Backward(l.bands) {
			if slices.Contains(i.Themes, b.ID) {
				s.band = b
			}
		}
		if len(s.goals) > 0 {
			s.band = s.goals[0].band
		} else {
			s.band.bare = append(s.band.bare, s)
		}
	}
}

// tieEffects gives each effect the theme most of its initiatives stand under.
func (l *layout) tieEffects(outside *band) {
	for _, e := range l.in.Effects {
		e.Initiatives = there(e.Initiatives, l.slots)
		x := &effect{Effect: e, band: outside}
		l.effects[e.ID] = x
		votes := make([]int, len(l.bands))
		for _, id := range e.Initiatives {
			s := l.slots[id]
			x.slots, s.effects = append(x.slots, s), append(s.effects, x)
			votes[s.band.at]++
		}
		for i, n := range votes {
			if n > votes[x.band.at] || n > 0 && n == votes[x.band.at] && i < x.band.at {
				x.band = l.bands[i]
			}
		}
		x.band.effects = append(x.band.effects, x)
	}
}
