package plan

import (
	"strings"

	"ledetraad/internal/doc"
	"ledetraad/internal/planform"
)

// themesOnPaper is what the unit says to each theme, with its goals and what is done for
// them where the form has no part of their own for these.
func (p planPaper) themesOnPaper() (list []doc.Block) {
	add := func(b ...doc.Block) { list = append(list, b...) }
	if len(p.Groups) == 0 && p.Reader.IsStaff() {
		add(doc.Text(p.T("plan.no_themes", p.Plan.Period)))
	}
	for _, g := range p.Groups {
		add(doc.Heading{Level: 2, Sign: g.No, Text: g.Theme.Title})
		add(p.answerOnPaper(g)...)
		add(p.goalsOnPaper(g.Goals)...)
	}
	if len(p.Unplaced) > 0 {
		add(doc.Heading{Level: 2, Text: p.T("plan.answers_other")})
		for _, a := range p.Unplaced {
			add(p.saidOnPaper(a)...)
		}
	}
	if goals := p.goalsOnPaper(p.Outside); len(goals) > 0 {
		if len(p.Groups)+len(p.Unplaced) > 0 {
			add(doc.Heading{Level: 2, Text: p.outside()})
		}
		add(goals...)
	}
	return list
}

// answerOnPaper is what the unit says to a theme, in its own words where it has any.
func (p planPaper) answerOnPaper(g themeGroup) []doc.Block {
	switch {
	case g.loose() && p.coming():
		return []doc.Block{doc.Styled(doc.Meta, p.T("plan.theme_draft"))}
	case g.loose():
		return []doc.Block{doc.Styled(doc.Meta, p.T("plan.unanswered"))}
	case g.Answer.Version == 0:
		return nil
	}
	return p.saidOnPaper(g.Answer)
}

func (p planPaper) saidOnPaper(a Answer) []doc.Block {
	if a.Text == "" {
		return []doc.Block{doc.Text(p.T("plan.answer." + a.Kind))}
	}
	by := ""
	if a.Kind != Own {
		by = p.T("plan.answer." + a.Kind)
	}
	return []doc.Block{doc.Quote{Blocks: doc.Markdown(a.Text), By: by}}
}

// goalsOnPaper is a table of goals and then what is done for them, where the form has no
// parts for that.
func (p planPaper) goalsOnPaper(goals []goalRow) (list []doc.Block) {
	if len(goals) == 0 || p.Shape.Has(planform.Goals) {
		return nil
	}
	list = append(list, p.goalTable(goals))
	if !p.Shape.Has(planform.Initiatives) {
		list = append(list, p.workOnPaper(3, workOf(goals)...)...)
	}
	return list
}

// workOf lists the initiatives of goals.
func workOf(goals []goalRow) (list []work) {
	for _, g := range goals {
		list = append(list, g.Work...)
	}
	return list
}

func (p planPaper) goalTable(goals []goalRow) doc.Table {
	t := doc.Table{Columns: []doc.Column{doc.Head(p.T("plan.goal"), 1.7), doc.Head(p.T("plan.initiatives"), 1.5),
		doc.Head(p.T("plan.owner"), 0.9), doc.Head(p.T("plan.status"), 1.1)}}
	for _, g := range goals {
		var done []doc.Block
		for _, w := range g.Work {
			done = append(done, doc.Text(w.Title))
			if len(w.Effects) == 0 {
				done = append(done, doc.Styled(doc.Meta, p.T("plan.without_effect")))
			}
		}
		name := p.goalName(g, g.No)
		if g.Target != "" {
			name = append(name[:1:1], append([]doc.Block{doc.Styled(doc.Meta, p.T("plan.target_is", g.Target))}, name[1:]...)...)
		}
		t.Rows = append(t.Rows, doc.Row{name, done, doc.Cell(g.OwnerName), p.goalStatus(g)})
	}
	return t
}

// targetsOnPaper is the goals with their targets, where the form has them by themselves, and
// what is done for them where nothing else in the form tells.
func (p planPaper) targetsOnPaper() (list []doc.Block) {
	if len(p.Goals) == 0 {
		return nil
	}
	t := doc.Table{Columns: []doc.Column{doc.Head(p.T("plan.goal"), 2), doc.Head(p.T("plan.target"), 1),
		doc.Head(p.T("plan.owner"), 0.9), doc.Head(p.T("plan.status"), 1.1)}}
	for _, g := range p.Goals {
		t.Rows = append(t.Rows, doc.Row{p.goalName(g, ""), doc.Cell(g.Target), doc.Cell(g.OwnerName), p.goalStatus(g)})
	}
	list = append(list, t)
	if !p.Shape.Has(planform.Initiatives) {
		list = append(list, p.workOnPaper(2, workOf(p.Goals)...)...)
	}
	return list
}

// goalName is what a goal is called, who shares it, and where it comes from and goes on.
func (p planPaper) goalName(g goalRow, no string) []doc.Block {
	name := []doc.Block{doc.Paragraph{Runs: []doc.Run{{Text: strings.TrimSpace(no + " " + g.Title), Bold: true}}}}
	meta := func(text string) { name = append(name, doc.Styled(doc.Meta, text)) }
	if g.Shared > 0 {
		meta(p.T("plan.shared", g.Shared+1))
	}
	if g.Line.From.ID != "" {
		meta(p.T("plan.comes_from", g.Line.From.Period))
	}
	if g.Line.To.ID != "" {
		meta(p.T("plan.carried_on", g.Line.To.Period))
	} else if g.Line.Because != "" {
		meta(p.T("plan.left", g.Line.Because))
	}
	return name
}

func (p planPaper) goalStatus(g goalRow) []doc.Block {
	status := doc.Cell(p.T("state." + g.State))
	if g.Note != "" {
		status = append(status, doc.Styled(doc.Meta, g.Note))
	}
	if g.assessed() {
		status = append(status, doc.Styled(doc.Meta, p.T("plan.assessed_on", p.T("plan.end."+g.End.Result))), doc.Styled(doc.Meta, g.End.Text))
	}
	return status
}

// workOnPaper is initiatives, each once in a plan, under headings of a level.
func (p planPaper) workOnPaper(level int, list ...work) (blocks []doc.Block) {
	for _, w := range list {
		if p.told[w.ID] {
			continue
		}
		p.told[w.ID] = true
		blocks = append(blocks, doc.Heading{Level: level, Text: w.Title})
		blocks = append(blocks, p.Work.of(w, level+1)...)
	}
	return blocks
}
