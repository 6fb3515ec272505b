package thread

import (
	"slices"

	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
)

func effectMark(state string) ui.Mark {
	switch state {
	case "reached":
		return ui.Reached
	case "partly":
		return ui.UnderWay
	case "not":
		return ui.NotReached
	case "unknown":
		return ui.NotBegun
	case indicator.Measured:
		return ui.Stable
	}
	return ui.NeverShown
}

func effectWord(state string) string {
	switch state {
	case "reached", "partly", "not", "unknown", indicator.Measured:
		return "thread." + state
	}
	return "thread.unseen"
}

func learningMark(state string) ui.Mark {
	switch state {
	case "used":
		return ui.Done
	case "not_used":
		return ui.Stopped
	}
	return ui.LooseEnd
}

// learning is what was learned anywhere on the row, each once.
func (r Row) learning() (list []item.Item) {
	add := func(items []item.Item) {
		for _, it := range items {
			if !has(list, it.ID) {
				list = append(list, it)
			}
		}
	}
	add(r.Learned)
	for _, b := range r.Initiatives {
		for _, l := range b.Effects {
			add(l.Learned)
		}
	}
	return list
}

func (p tablePage) lead() string {
	lead := p.T("thread.lead") + " "
	if n := p.ends(); n > 0 {
		return lead + p.Say.Up("thread.lead_ends", n)
	}
	return lead + p.T("thread.lead_whole")
}

func (p tablePage) endsTitle() string {
	if n := p.ends(); n > 0 {
		return p.Say.Up("thread.ends", n)
	}
	return p.T("thread.no_ends")
}

// steps is the way to the chosen item and one step on.
func (p followPage) steps() (steps []ui.Step) {
	for _, n := range p.Left {
		if len(steps) > 0 && steps[len(steps)-1].Small == p.T("kind."+n.Kind) {
			continue // one of each on the line; the table has them all
		}
		steps = append(steps, ui.Step{Small: p.T("kind." + n.Kind), Label: n.Title, Href: p.URL("/thread/" + n.ID)})
	}
	steps = append(steps, ui.Step{Small: p.T("kind." + p.Kind), Label: p.Item.Title, Here: true})
	last := p.Kind
	for _, n := range p.Right {
		if n.Kind != last && column[n.Kind] > column[last] {
			steps = append(steps, ui.Step{Small: p.T("kind." + n.Kind), Label: n.Title, Href: p.URL("/thread/" + n.ID)})
			last = n.Kind
		}
	}
	return steps
}

// effects is what a row's initiatives lead to, each once.
func (r Row) effects() (list []item.Item) {
	for _, b := range r.Initiatives {
		for _, l := range b.Effects {
			if !has(list, l.Effect.ID) {
				list = append(list, l.Effect)
			}
		}
	}
	return list
}

// group is the rows under one theme, and the political goals the theme comes from.
type group struct {
	Number    int
	Theme     item.Item
	Political []item.Item
	Rows      []Row
}

// groups puts the rows of the page under their themes, in the letter's order; those
// outside the themes come last.
func (p tablePage) groups() (list []group) {
	for i, t := range p.Themes {
		list = append(list, group{Number: i + 1, Theme: t})
	}
	list = append(list, group{})
	for _, r := range p.Rows {
		at := &list[len(list)-1]
		for i := range list {
			if len(r.Themes) > 0 && list[i].Theme.ID == r.Themes[0].ID {
				at = &list[i]
			}
		}
		at.Rows = append(at.Rows, r)
		for _, g := range r.Political {
			if !has(at.Political, g.ID) {
				at.Political = append(at.Political, g)
			}
		}
	}
	return slices.DeleteFunc(list, func(g group) bool { return len(g.Rows) == 0 })
}
