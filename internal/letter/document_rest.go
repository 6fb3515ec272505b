package letter

import (
	"ledetraad/internal/doc"
	"ledetraad/internal/letterform"
)

// partOnPaper is one part of the letter's form.
func (p letterPage) partOnPaper(x letterform.Part, goals map[string][]string) (list []doc.Block) {
	head := doc.Heading{Level: 1, Text: p.heading(x)}
	switch x.Name {
	case yearPart:
		if !p.hasYear() {
			return nil
		}
		return p.yearOnPaper()
	case letterform.Themes:
		if len(p.Groups) == 0 {
			return nil
		}
		list = append(list, head)
		for _, g := range p.Groups {
			list = append(list, p.onPaper(g, goals)...)
		}
		return append(list, doc.Styled(doc.Meta, p.T("letter.answers_for_it")))
	case letterform.Descent:
		return append(list, head, doc.Text(p.T("letter.descent_intro")), p.descentOnPaper())
	case letterform.Course:
		if len(p.Events) == 0 {
			return nil
		}
		return append(list, head, p.courseOnPaper())
	case letterform.Questions:
		list = append(list, head, doc.Text(p.T("letter.questions_intro")))
		for _, g := range p.Groups {
			list = append(list, p.questionsOnPaper(g)...)
		}
		return list
	case letterform.Projects, letterform.Principles:
		titles := p.titles(x.Name)
		if len(titles) == 0 {
			return nil
		}
		return append(list, head, bullets(titles))
	}
	text := map[string]string{letterform.Looking: p.Looking, letterform.Political: p.Political, letterform.Approach: p.Approach}[x.Name]
	return append(append(list, head), doc.Markdown(text)...)
}

// titles are those of the new projects, or of the principles.
func (p letterPage) titles(part string) (list []string) {
	if part == letterform.Principles {
		for _, x := range p.Principles {
			list = append(list, x.Title)
		}
		return list
	}
	for _, x := range p.Projects {
		list = append(list, x.Title)
	}
	return list
}

// yearOnPaper is the year behind, the political direction and the new projects.
func (p letterPage) yearOnPaper() []doc.Block {
	list := []doc.Block{doc.Heading{Level: 1, Text: p.T("letter.year_and_new")}}
	part := func(key string, blocks ...doc.Block) {
		if len(blocks) > 0 {
			list = append(append(list, doc.Heading{Level: 3, Text: p.T(key)}), blocks...)
		}
	}
	part("letter.year_short", doc.Markdown(p.Looking)...)
	part("letter.political", doc.Markdown(p.Political)...)
	if titles := p.titles(letterform.Projects); len(titles) > 0 {
		part("letter.projects", bullets(titles))
	}
	return list
}

func (p letterPage) descentOnPaper() doc.Table {
	t := doc.Table{Columns: []doc.Column{doc.Head(p.T("letter.theme_before"), 1.1), doc.Head(p.T("letter.theme_now"), 1.1),
		doc.Head(p.T("letter.how"), 0.9), doc.Head(p.T("letter.because"), 1.5)}}
	for _, d := range p.Descent {
		before, now := doc.Cell("–"), doc.Cell("–")
		if d.From.ID != "" {
			before = doc.Cell(d.From.Title)
			if d.From.Period != "" {
				before = append(before, doc.Styled(doc.Meta, d.From.Period))
			}
		}
		if d.To.ID != "" {
			now = doc.Cell(d.To.Title)
		}
		t.Rows = append(t.Rows, doc.Row{before, now, doc.Cell(p.T("theme.how." + d.How)), doc.Cell(p.because(d))})
	}
	return t
}

func (p letterPage) courseOnPaper() doc.Table {
	t := doc.Table{Columns: []doc.Column{doc.Head(p.T("letter.event_day"), 1.05), doc.Head(p.T("letter.event"), 2), doc.Head(p.T("letter.event_place"), 1.2)}}
	for _, e := range p.course() {
		t.Rows = append(t.Rows, doc.Row{doc.Cell(e.When), doc.Cell(e.What), doc.Cell(e.Who)})
	}
	return t
}

// questionsOnPaper are the themes' questions for local talks.
func (p letterPage) questionsOnPaper(g group) (list []doc.Block) {
	for _, t := range g.Themes {
		if len(t.Questions) > 0 {
			list = append(list, doc.Paragraph{Style: doc.Name, Sign: t.Place, Runs: []doc.Run{{Text: t.Title}}}, bullets(t.Questions))
		}
	}
	return list
}
