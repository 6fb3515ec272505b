package letter

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/letterform"
	"ledetraad/internal/theme"
	"ledetraad/internal/web"
)

// widest is how many themes stand beside each other on a page; of more, each has its
// messages under it.
const widest = 4

// document answers with the letter as a file: what its page shows, and of each theme
// why it is there and which political goals it supports.
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

// onPaper is a letter as a document, and what its file is called.
func onPaper(c *web.Call, id string) (doc.Document, string, error) {
	p := letterPage{Call: c}
	var goals map[string][]string
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Letter, err = Get(tx, id); err != nil {
			return err
		}
		if err = p.read(tx, r); err != nil {
			return err
		}
		goals, err = p.sources(tx)
		return err
	})
	if err != nil {
		return doc.Document{}, "", err
	}
	return p.document(goals), p.Letter.Title, nil
}

// sources maps themes to the political goals they support, each with the decision
// it is out of.
func (p letterPage) sources(tx *db.Tx) (map[string][]string, error) {
	var ids []string
	for _, g := range p.Groups {
		for _, t := range g.Themes {
			ids = append(ids, t.ID)
		}
	}
	links, err := item.Out(tx, item.Supports, ids...)
	if err != nil {
		return nil, err
	}
	all, err := goal.List(tx, "")
	if err != nil {
		return nil, err
	}
	from := map[string]string{}
	for _, g := range all {
		from[g.ID] = g.Source
	}
	m := map[string][]string{}
	for _, l := range links {
		switch source := from[l.Far.ID]; {
		case l.Far.Kind != goal.Kind:
		case source != "":
			m[l.Near] = append(m[l.Near], p.T("letter.goal_from", l.Far.Title, source))
		default:
			m[l.Near] = append(m[l.Near], l.Far.Title)
		}
	}
	return m, nil
}

func (p letterPage) document(goals map[string][]string) doc.Document {
	d := doc.Document{Title: p.Letter.Title, Subtitle: p.Subtitle, Subject: p.T("kind.letter"), Facts: p.days()}
	add := func(b ...doc.Block) { d.Blocks = append(d.Blocks, b...) }
	if p.State == StateDraft {
		d.Mark = p.T("state." + StateDraft)
		add(doc.Note{Title: p.T("state." + StateDraft), Blocks: []doc.Block{doc.Text(p.T("letter.draft_may_change"))}})
	}
	for _, x := range p.parts() {
		add(p.partOnPaper(x, goals)...)
	}
	return d
}

// days are the steps of the letter's course that have been taken, and its number.
func (p letterPage) days() (list []doc.Fact) {
	for _, s := range p.trin() {
		if s.Note != "" {
			list = append(list, doc.Fact{Name: s.Label, Text: s.Note})
		}
	}
	if p.CaseNumber != "" {
		list = append(list, doc.Fact{Name: p.T("letter.case"), Text: p.CaseNumber})
	}
	return list
}

// onPaper is the themes under a heading: their messages against the audiences where
// there is room, and then each theme.
func (p letterPage) onPaper(g group, goals map[string][]string) (list []doc.Block) {
	level := 2
	if g.Heading != "" {
		list = append(list, doc.Heading{Level: 2, Text: g.Heading})
		level = 3
	}
	beside := g.speaks() && len(g.Themes) <= widest
	if beside {
		list = append(list, p.matrixOnPaper(g))
	}
	for _, t := range g.Themes {
		body := p.themeOnPaper(t, goals[t.ID], !beside)
		if beside && len(body) == 0 {
			continue
		}
		list = append(list, doc.Heading{Level: level, Sign: t.Place, Text: t.Title})
		if !beside && t.Subtitle != "" {
			list = append(list, doc.Styled(doc.Meta, t.Subtitle))
		}
		list = append(list, body...)
	}
	return list
}

func (p letterPage) matrixOnPaper(g group) doc.Table {
	m := doc.Table{Caption: p.T("letter.themes_table"), Columns: []doc.Column{{Width: 0.62}}}
	for _, t := range g.Themes {
		head := []doc.Block{doc.Paragraph{Sign: t.Place, Runs: []doc.Run{{Text: t.Title}}}}
		if t.Subtitle != "" {
			head = append(head, doc.Styled(doc.Meta, t.Subtitle))
		}
		m.Columns = append(m.Columns, doc.Column{Head: head, Width: 1})
	}
	for _, a := range p.audiences() {
		row := doc.Row{{doc.Paragraph{Runs: []doc.Run{{Text: p.inTheme(a), Bold: true}}}, doc.Styled(doc.Meta, p.T("theme."+a.Name+"_small"))}}
		for _, t := range g.Themes {
			row = append(row, doc.Markdown(message(t, a.Name)))
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

func (p letterPage) themeOnPaper(t theme.Theme, goals []string, messages bool) (list []doc.Block) {
	for _, x := range p.reasons(t) {
		if x.Heading != "" || x.Name != letterform.Why {
			list = append(list, doc.Styled(doc.Name, p.inTheme(x)))
		}
		list = append(list, doc.Markdown(reason(t, x))...)
	}
	for _, a := range p.audiences() {
		if words := message(t, a.Name); messages && words != "" {
			list = append(list, doc.Styled(doc.Name, p.inTheme(a)))
			list = append(list, doc.Markdown(words)...)
		}
	}
	if len(goals) > 0 {
		list = append(list, doc.Styled(doc.Name, p.T("theme.goals")), bullets(goals))
	}
	return list
}

func bullets(words []string) doc.List {
	var l doc.List
	for _, w := range words {
		l.Items = append(l.Items, doc.Cell(w))
	}
	return l
}
