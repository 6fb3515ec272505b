package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/effect"
	"ledetraad/internal/indicator"
	"ledetraad/internal/initiative"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// workPapers is what initiatives and the chains of their effects say on paper.
type workPapers struct {
	c      *web.Call
	work   initiative.Papers
	chains effect.Papers
	told   map[string]bool // effects whose chain stands in the file already
}

// readWork reads the initiatives and their effects, in a fixed number of queries.
func readWork(c *web.Call, tx *db.Tx, r *auth.Reader, list []work) (p workPapers, err error) {
	p.c, p.told = c, map[string]bool{}
	var ids []string
	var effects []item.Item
	for _, w := range list {
		ids, effects = append(ids, w.ID), append(effects, w.Effects...)
	}
	if p.work, err = initiative.ReadPapers(c, tx, r, ids...); err != nil {
		return p, err
	}
	p.chains, err = effect.ReadPapers(c, tx, r, effects...)
	return p, err
}

// of is an initiative: what it is, the chain of each of its effects, and what is written
// more of it under headings of a level.
func (p workPapers) of(w work, level int) (list []doc.Block) {
	if head := p.work.Head(w.ID); head != "" {
		list = append(list, doc.Styled(doc.Meta, head))
	}
	return append(list, p.rest(w, level)...)
}

// rest is the chains and what is written more.
func (p workPapers) rest(w work, level int) (list []doc.Block) {
	if len(w.Effects) == 0 {
		list = append(list, doc.Text(p.c.T("plan.without_effect")))
	}
	for _, e := range w.Effects {
		if p.told[e.ID] {
			list = append(list, p.chains.Sentence(e.ID))
			continue
		}
		p.told[e.ID] = true
		list = append(list, p.chains.Chain(e.ID)...)
	}
	return append(list, p.work.More(w.ID, level)...)
}

// workDocument answers with an initiative as a file: what its page shows, and the chain of
// each effect it is to lead to. It stands here because the chain is the effects'.
func workDocument(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		d := doc.Document{Subject: c.T("kind.initiative")}
		err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
			n, err := initiative.Get(tx, id)
			if err != nil {
				return err
			}
			w, up, err := workOfOne(tx, n.Item)
			if err != nil {
				return err
			}
			papers, err := readWork(c, tx, r, []work{w})
			if err != nil {
				return err
			}
			d.Title, d.Subtitle = n.Title, papers.work.Head(id)
			d.Facts = []doc.Fact{{Name: c.T("initiative.unit"), Text: n.UnitName}}
			d.Blocks = doc.Markdown(n.Text)
			d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: c.T("initiative.leads_to")})
			d.Blocks = append(d.Blocks, papers.rest(w, 1)...)
			d.Blocks = append(d.Blocks, doc.Heading{Level: 1, Text: c.T("initiative.supports")})
			d.Blocks = append(d.Blocks, supported(c, up)...)
			return nil
		})
		if err != nil {
			return err
		}
		return c.Document(d, d.Subject+" "+d.Title, as)
	}
}

// workOfOne reads what an initiative supports and is to lead to.
func workOfOne(tx *db.Tx, it item.Item) (w work, up []item.Link, err error) {
	if up, err = item.Out(tx, item.Supports, it.ID); err != nil {
		return w, nil, err
	}
	below, err := item.InOf(tx, item.Supports, effect.Kind, it.ID)
	w.Item = it
	for _, l := range below {
		w.Effects = append(w.Effects, l.Far)
	}
	if err != nil {
		return w, nil, err
	}
	var effects []*item.Item
	for i := range w.Effects {
		effects = append(effects, &w.Effects[i])
	}
	return w, up, indicator.Measure(tx, effects...)
}

func supported(c *web.Call, up []item.Link) []doc.Block {
	if len(up) == 0 {
		return []doc.Block{doc.Text(c.T("initiative.supports_nothing"))}
	}
	list := doc.List{}
	for _, l := range up {
		list.Items = append(list.Items, doc.Cell(c.T("kind."+l.Far.Kind)+": "+l.Far.Title))
	}
	return []doc.Block{list}
}
