package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/indicator"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// Papers is what effects' chains say on paper, also on that of a plan or an initiative.
type Papers struct{ of map[string]drawing }

// ReadPapers reads the chains of effects with all that shows them, in a fixed number of queries.
func ReadPapers(c *web.Call, tx *db.Tx, r *auth.Reader, effects ...item.Item) (Papers, error) {
	p := Papers{map[string]drawing{}}
	ids := make([]string, len(effects))
	for i, e := range effects {
		ids[i] = e.ID
	}
	chains, err := Chains(tx, ids...)
	if err != nil {
		return p, err
	}
	figures, err := indicator.Several(tx, r, ids...)
	if err != nil {
		return p, err
	}
	latest, err := Latest(tx, ids...)
	for _, e := range effects {
		p.of[e.ID] = drawing{Call: c, Effect: e, Chain: chains[e.ID], Figures: figures[e.ID], Latest: latest[e.ID]}
	}
	return p, err
}

// Chain is an effect's chain as a table: its five stages with what is assumed between them,
// and beside each sentence what shows it or that nothing does yet. Where nobody has written
// a chain it is the effect's own sentence with what shows that.
func (p Papers) Chain(effect string) []doc.Block {
	d := p.of[effect]
	if !d.Chain.Written() {
		return append([]doc.Block{p.Sentence(effect)}, d.boxes(len(Stages))[0].onPaper(d)...)
	}
	return []doc.Block{d.table()}
}

// Sentence is the effect alone, where its chain stands elsewhere.
func (p Papers) Sentence(effect string) doc.Block {
	d := p.of[effect]
	return doc.Paragraph{Runs: []doc.Run{{Text: d.T("effect.stage.impact") + ": ", Bold: true}, {Text: d.Effect.Title}}}
}

func (d drawing) table() doc.Table {
	t := doc.Table{Caption: d.T("effect.chain_of", d.Effect.Title), Columns: []doc.Column{doc.Head(d.T("effect.paper_stage"), 0.8),
		doc.Head(d.T("effect.paper_says"), 1.7), doc.Head(d.T("effect.evidence"), 1.9)}}
	for i, stage := range Stages {
		name, points := d.T("effect.stage."+stage), d.boxes(i+1)
		for _, x := range points {
			t.Rows = append(t.Rows, doc.Row{doc.Cell(name), doc.Cell(x.Text), x.onPaper(d)})
		}
		if len(points) == 0 && d.Chain.Written() {
			t.Rows = append(t.Rows, doc.Row{doc.Cell(name), {doc.Styled(doc.Meta, d.T("effect.paper_empty"))}, nil})
		}
		if x, ok := d.arrow(i + 1); ok {
			t.Rows = append(t.Rows, doc.Row{{doc.Styled(doc.Meta, d.T("effect.assume"))}, doc.Cell(x.Text), x.onPaper(d)})
		}
	}
	return t
}

// onPaper is what shows a sentence, or that nothing does yet.
func (x point) onPaper(d drawing) (list []doc.Block) {
	if !x.shown() {
		list = append(list, doc.Styled(doc.Meta, d.T("effect.not_shown")))
	}
	for _, y := range x.Proofs {
		list = append(list, doc.Paragraph{Runs: []doc.Run{{Text: y.Kind + ": ", Bold: true}, {Text: y.named()}}})
	}
	return list
}

// named is what shows it, with the figure's name where there are no links.
func (y proof) named() string {
	if y.Name == "" {
		return y.Text
	}
	return y.Name + ". " + y.Text
}

// document answers with an effect as a file: what its page shows.
func document(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		p, papers, err := readPage(c, id)
		if err != nil {
			return err
		}
		return c.Document(p.document(papers), p.T("kind.effect")+" "+p.Title, as)
	}
}

// readPage reads an effect's page and its paper.
func readPage(c *web.Call, id string) (p effectPage, papers Papers, err error) {
	p = effectPage{Call: c}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := p.read(tx, r, id); err != nil {
			return err
		}
		papers, err = ReadPapers(c, tx, r, p.Effect.Item)
		return err
	})
	return p, papers, err
}

func (p effectPage) document(papers Papers) doc.Document {
	d := doc.Document{Title: p.Title, Subject: p.T("kind.effect")}
	add := func(b ...doc.Block) { d.Blocks = append(d.Blocks, b...) }
	for _, f := range p.facts() {
		d.Facts = append(d.Facts, doc.Fact{Name: f.Name, Text: f.Text})
	}
	d.Facts = append(d.Facts, doc.Fact{Name: p.T("effect.result"), Text: word(p.Call, p.State)})
	add(doc.Markdown(p.Text)...)
	if p.Chain.Written() {
		add(doc.Heading{Level: 1, Text: p.T("effect.chain")})
		add(papers.Chain(p.ID)...)
	} else if len(p.Figures.Series) > 0 {
		add(doc.Heading{Level: 1, Text: p.T("effect.evidence")})
		add(papers.Chain(p.ID)[1:]...)
	}
	if len(p.Chain.Evidence) > 0 {
		add(doc.Heading{Level: 1, Text: p.T("effect.built_on")})
		draw := p.drawing()
		for _, e := range p.Chain.Evidence {
			add(doc.Styled(doc.Name, p.T("effect.kind."+e.Kind)+". "+draw.what(e)))
			add(doc.Markdown(e.Text)...)
			if told := draw.told(e); len(told) > 0 {
				add(doc.Styled(doc.Meta, joined(told)))
			}
		}
	}
	add(doc.Heading{Level: 1, Text: p.T("effect.assessments")})
	if len(p.Assessments) == 0 {
		add(doc.Text(p.T("effect.never_text")))
	}
	for _, a := range p.Assessments {
		add(p.assessmentOnPaper(a)...)
	}
	add(doc.Heading{Level: 1, Text: p.T("effect.comes_from")})
	if len(p.Up) == 0 {
		add(doc.Text(p.T("effect.no_initiative")))
		return d
	}
	from := doc.List{}
	for _, l := range p.Up {
		from.Items = append(from.Items, doc.Cell(l.Far.Title))
	}
	add(from)
	return d
}

func (p effectPage) assessmentOnPaper(a Assessment) []doc.Block {
	list := []doc.Block{doc.Heading{Level: 2, Text: p.T("effect.assessed_on", word(p.Call, a.Result), p.Say.Day(a.Day))}}
	list = append(list, doc.Markdown(a.Evidence)...)
	if t, ok := p.Told[a.Candidate]; ok {
		list = append(list, doc.Styled(doc.Name, p.T("effect.learned")), doc.Text(t.Text), doc.Styled(doc.Meta, t.Said))
	}
	if a.Next != "" {
		list = append(list, doc.Styled(doc.Name, p.T("effect.next")))
		list = append(list, doc.Markdown(a.Next)...)
	}
	return list
}

func joined(list []string) (s string) {
	for i, x := range list {
		if i > 0 {
			s += " · "
		}
		s += x
	}
	return s
}
