package casefile

import (
	"strconv"

	"ledetraad/internal/caseform"
	"ledetraad/internal/doc"
	"ledetraad/internal/web"
)

// document answers with a case as a file: what its page shows, in the same order.
func document(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		d, name, err := onPaper(c, id)
		if err != nil {
			return err
		}
		return c.Document(d, name, as)
	}
}

// onPaper is a case as a document, and what its file is called.
func onPaper(c *web.Call, id string) (d doc.Document, name string, err error) {
	p, err := readPage(c, id)
	if err != nil {
		return d, "", err
	}
	d = doc.Document{Title: p.Title, Subtitle: p.lead(), Subject: p.T("casefile.numbered", p.Number)}
	d.Facts = append(d.Facts, doc.Fact{Name: p.T("casefile.number"), Text: p.Number}, doc.Fact{Name: p.T("casefile.who"), Text: p.open()})
	if way := p.way(); way != "" {
		d.Facts = append(d.Facts, doc.Fact{Name: p.T("casefile.way"), Text: way})
	}
	for _, f := range p.facts() {
		d.Facts = append(d.Facts, doc.Fact{Name: f.Name, Text: f.Text})
	}
	part := func(title string, blocks ...doc.Block) {
		if len(blocks) > 0 {
			d.Blocks = append(append(d.Blocks, doc.Heading{Level: 2, Text: title}), blocks...)
		}
	}
	for _, b := range p.blocks(p.Say) {
		part(b.Title, p.onPaper(b)...)
	}
	return d, p.T("casefile.numbered", p.Number), nil
}

// onPaper is a part of the case on paper.
func (p casePage) onPaper(b block) []doc.Block {
	switch b.Name {
	case caseform.Recommendation:
		return doc.Markdown(p.Recommendation)
	case caseform.Alternatives:
		return p.alternativeTable()
	case caseform.Lines:
		return p.economyTable()
	case caseform.Questions:
		return p.answersOnPaper()
	case caseform.Decisions:
		return p.decidedOnPaper()
	}
	return doc.Markdown(b.Section.Text)
}

func (p casePage) alternativeTable() []doc.Block {
	if len(p.Alternatives) == 0 {
		return nil
	}
	t := doc.Table{Caption: p.T("casefile.alternatives"), Columns: []doc.Column{doc.Head(p.T("casefile.alternative"), 3), doc.Head(p.T("casefile.pro"), 4),
		doc.Head(p.T("casefile.con"), 4), doc.Head(p.T("casefile.follows"), 4)}}
	for _, a := range p.Alternatives {
		t.Rows = append(t.Rows, doc.Row{doc.Cell(a.Title), doc.Markdown(a.Pro), doc.Markdown(a.Con), doc.Markdown(a.Follows)})
	}
	return []doc.Block{t}
}

func (p casePage) economyTable() (list []doc.Block) {
	if len(p.Economy.Lines) == 0 {
		return nil
	}
	t := doc.Table{Caption: p.T("casefile.economy_caption"), Columns: []doc.Column{doc.Head(p.T("casefile.line"), 5), doc.Head(p.T("casefile.sort"), 2), doc.Head(p.T("casefile.appropriation"), 3)}}
	for i := range Years {
		t.Columns = append(t.Columns, doc.Head(strconv.Itoa(p.Economy.Year(i)), 2))
	}
	add := func(what, sort, from string, amounts [Years]Ore) {
		r := doc.Row{doc.Cell(what), doc.Cell(sort), doc.Cell(from)}
		for _, n := range amounts {
			r = append(r, doc.Cell(p.amount(n)))
		}
		t.Rows = append(t.Rows, r)
	}
	for _, l := range p.Economy.Lines {
		add(l.What, p.T("casefile.sort."+l.Sort), l.Appropriation, l.Amounts)
	}
	add(p.T("casefile.cost"), "", "", p.Economy.Cost())
	add(p.T("casefile.covered"), "", "", p.Economy.Covered())
	add(p.T("casefile.left"), "", "", p.Economy.Lacks())
	list = append(list, t)
	for _, s := range p.Economy.plainly(p.Say) {
		list = append(list, doc.Text(s))
	}
	if p.Economy.belongs(p.Period) {
		list = append(list, doc.Text(p.T("casefile.budget_text")))
	}
	return list
}

func (p casePage) answersOnPaper() (list []doc.Block) {
	for _, q := range standing(p.Questions) {
		list = append(list, doc.Heading{Level: 3, Text: q.UnitName}, doc.Text(p.T("casefile.answer."+q.stance())+". "+p.answered(q)))
		list = append(list, doc.Markdown(q.Said)...)
		if q.Position != "" {
			list = append(list, doc.Quote{Blocks: doc.Markdown(q.Position), By: p.recommender()})
		}
	}
	return list
}

func (p casePage) decidedOnPaper() (list []doc.Block) {
	for _, d := range p.Decisions {
		list = append(list, doc.Styled(doc.Name, d.Title), doc.Styled(doc.Meta, p.outcome(d)+" "+p.T("decision.state."+d.State)+"."))
	}
	if len(list) == 0 {
		list = append(list, doc.Text(p.T("casefile.not_decided")))
	}
	return list
}
