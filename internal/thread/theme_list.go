package thread

import (
	"slices"
	"strings"

	"ledetraad/internal/picture"
)

// themeGroup is what the picture has under a theme, as a list for a narrow screen.
type themeGroup struct {
	Number int
	Title  string
	From   []string // political goals
	Count  picture.Count
	Open   bool
	Units  []unitGroup
}

// unitGroup is what a unit has under a theme.
type unitGroup struct {
	ID, Name string
	Entries  []entry
}

// entry is a goal, or an initiative or effect beside the goals.
type entry struct {
	ID, Title   string
	Initiatives int
	Effects     []string
	Missing     []string // text keys of what is loose
}

// themes lays the picture's things out as a list: the same things under the same
// themes, whether they are folded in the picture or not.
func (p tablePage) themes() (list []themeGroup) {
	at := map[string]int{}
	for i, b := range p.P.Bands {
		t := themeGroup{Number: b.Number, Title: b.Title, Count: b.Count, Open: i == 0}
		for _, id := range p.D.above(b.ID, "goal") {
			t.From = append(t.From, p.N.title[id])
		}
		at[b.ID] = i
		list = append(list, t)
	}
	down := p.D.below()
	for _, id := range p.D.goals {
		p.put(list, at, id, p.entry(id, down[id], down))
	}
	for _, id := range p.D.initiatives {
		if len(p.D.above(id, "plan_goal")) == 0 {
			p.put(list, at, id, p.entry(id, []string{id}, down))
		}
	}
	for _, id := range p.D.effects {
		if len(p.D.above(id, "initiative")) == 0 {
			p.put(list, at, id, p.entry(id, nil, down))
		}
	}
	for _, t := range list {
		slices.SortStableFunc(t.Units, func(a, b unitGroup) int { return strings.Compare(a.Name, b.Name) })
	}
	return list
}

// put lists an entry under the first of its themes, or outside them.
func (p tablePage) put(list []themeGroup, at map[string]int, id string, e entry) {
	to, ok := at[picture.Outside]
	for i := len(p.P.Bands) - 1; i >= 0; i-- {
		if slices.Contains(p.D.above(id, "theme"), p.P.Bands[i].ID) {
			to, ok = i, true
		}
	}
	if !ok {
		return
	}
	t, unit := &list[to], p.D.unit[id]
	for i := range t.Units {
		if t.Units[i].ID == unit {
			t.Units[i].Entries = append(t.Units[i].Entries, e)
			return
		}
	}
	t.Units = append(t.Units, unitGroup{unit, p.N.unit[unit], []entry{e}})
}

func (p tablePage) entry(id string, initiatives []string, down map[string][]string) entry {
	e := entry{ID: id, Title: p.N.title[id], Initiatives: len(initiatives)}
	missing := func(end, id, key string) {
		if p.loose[end][id] > 0 && !slices.Contains(e.Missing, key) {
			e.Missing = append(e.Missing, key)
		}
	}
	missing(goalIdle, id, "thread.no_initiative")
	missing(effectAlone, id, "thread.no_initiative")
	missing(effectUnseen, id, "thread.unseen")
	for _, i := range initiatives {
		missing(initiativeAlone, i, "thread.no_goal")
		missing(initiativeBlind, i, "thread.no_effect")
		for _, x := range down[i] {
			missing(effectUnseen, x, "thread.unseen")
			if name := p.N.title[x]; !slices.Contains(e.Effects, name) {
				e.Effects = append(e.Effects, name)
			}
		}
	}
	return e
}

// below turns what things hang on round: what hangs on each that is drawn.
func (d drawn) below() map[string][]string {
	down := map[string][]string{}
	for _, list := range [][]string{d.initiatives, d.effects} {
		for _, id := range list {
			for _, up := range d.up[id] {
				down[up.id] = append(down[up.id], id)
			}
		}
	}
	return down
}

// leadsTo says what an entry leads to: "2 indsatser → Børn læser også derhjemme".
func (p tablePage) leadsTo(e entry) string {
	words := p.many("thread.initiatives", e.Initiatives)
	if len(e.Effects) > 0 {
		words += " → " + strings.Join(e.Effects, "; ")
	}
	return words
}

// hint says what choosing does.
func (p tablePage) hint() string {
	if can, _ := p.foldable(); can {
		return p.T("thread.hint_fold")
	}
	return p.T("thread.hint")
}
