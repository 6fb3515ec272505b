package initiative

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// Papers is what initiatives say on paper: their own, or that of a plan they belong to.
type Papers struct {
	c     *web.Call
	of    map[string]Initiative
	more  map[string]More
	units map[string]string
	today string
}

// ReadPapers reads initiatives with what is written more of them, in a fixed number of queries.
func ReadPapers(c *web.Call, tx *db.Tx, r *auth.Reader, ids ...string) (Papers, error) {
	p := Papers{c: c, of: map[string]Initiative{}, today: r.Day}
	list, err := these(tx, ids)
	if err != nil {
		return p, err
	}
	for _, n := range list {
		p.of[n.ID] = n
	}
	if p.more, err = Mores(tx, ids...); err != nil {
		return p, err
	}
	var touched More
	touched.Lines = map[string][]Line{}
	for _, m := range p.more {
		touched.Lines[Touched] = append(touched.Lines[Touched], m.Lines[Touched]...)
	}
	p.units, err = unitNames(tx, touched)
	return p, err
}

// Head is what an initiative is, who owns it, when it runs and how it goes, in a line; ""
// where the reader may not read it.
func (p Papers) Head(id string) string {
	n, ok := p.of[id]
	if !ok {
		return ""
	}
	list := []string{p.c.T("initiative.sort." + n.Sort)}
	if n.OwnerName != "" {
		list = append(list, p.c.T("initiative.paper_owner", n.OwnerName))
	}
	if days := span(p.c, n.Starts, n.Ends); days != "" {
		list = append(list, days)
	}
	list = append(list, p.c.T("state."+n.State))
	head := list[0]
	for _, x := range list[1:] {
		head += " · " + x
	}
	return head
}

// More is what is written more of an initiative, under headings of a level: nothing where
// nothing is.
func (p Papers) More(id string, level int) []doc.Block {
	n := p.of[id]
	return moreShown{Call: p.c, More: p.more[id], Today: p.today, Units: p.units, Sort: n.Sort}.onPaper(level)
}

func (p moreShown) onPaper(level int) (list []doc.Block) {
	add := func(b ...doc.Block) { list = append(list, b...) }
	head := func(key string) { add(doc.Heading{Level: level, Text: p.T(key)}) }
	if p.Mandate != "" || len(p.facts()) > 0 {
		head("initiative.mandate")
		add(doc.Markdown(p.Mandate)...)
		for _, f := range p.facts() {
			add(doc.Paragraph{Runs: []doc.Run{{Text: f.Name + ": ", Bold: true}, {Text: f.Text}}})
		}
	}
	if touched := p.Lines[Touched]; len(touched) > 0 {
		head("initiative.touches")
		units := doc.List{}
		for _, l := range touched {
			one := []doc.Block{doc.Text(p.Units[l.Unit] + ". " + p.asked(l) + ".")}
			if l.Text != "" {
				one = append(one, doc.Text(p.Say.Quote(l.Text)))
			}
			units.Items = append(units.Items, one)
		}
		add(units)
	}
	if len(p.partners()) > 0 {
		head("initiative.partners")
		with := doc.List{}
		for _, line := range p.partners() {
			with.Items = append(with.Items, doc.Cell(line))
		}
		add(with)
	}
	if lines := p.Lines[Result]; len(lines) > 0 {
		head("initiative.results")
		add(p.table(Result, "initiative.paper_result", lines))
	}
	if lines := p.Lines[Milestone]; len(lines) > 0 {
		head("initiative.milestones")
		add(p.table(Milestone, "initiative.paper_milestone", lines))
	}
	if p.Method != "" || p.Evidence != "" {
		head("initiative.method")
		add(doc.Markdown(p.Method)...)
		if p.Evidence != "" {
			add(doc.Styled(doc.Meta, p.T("initiative.evidence."+p.Evidence)))
		}
	}
	return list
}

// table is milestones, by phase, or results, and where each stands in words.
func (p moreShown) table(sort, what string, lines []Line) doc.Table {
	t := doc.Table{Columns: []doc.Column{doc.Head(p.T(what), 2), doc.Head(p.T("initiative.paper_stands"), 1.4)}}
	add := func(lines []Line) {
		for _, l := range lines {
			t.Rows = append(t.Rows, doc.Row{doc.Cell(l.Text), doc.Cell(p.stand(l))})
		}
	}
	if sort != Milestone {
		add(lines)
		return t
	}
	for _, x := range p.phases() {
		if x.Name != "" {
			t.Rows = append(t.Rows, doc.Row{doc.Cell(x.Name)})
		}
		add(x.Lines)
	}
	return t
}

// Mores maps initiatives to what is written more of them; one of which nothing is written
// is not in the map.
func Mores(tx *db.Tx, ids ...string) (map[string]More, error) {
	m := map[string]More{}
	if len(ids) == 0 {
		return m, nil
	}
	type row struct {
		id, sort string
		More
		Line
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) {
		x := &r.More
		return r, s(&r.id, &x.Mandate, &x.GivenBy, &x.Until, &x.Authority, &x.Partners, &x.Method, &x.Evidence)
	}, `
SELECT m.item, m.mandate, m.given_by, m.until, m.authority, m.partners, m.method, m.evidence
FROM initiative_more m
JOIN item i ON i.id = m.item AND `+auth.Sees("i", auth.Content)+`
WHERE m.item IN (SELECT key FROM json_each($1))
ORDER BY m.item`, item.IDs(ids...))
	if err != nil {
		return nil, err
	}
	for _, r := range list {
		r.Lines = map[string][]Line{}
		m[r.id] = r.More
	}
	lines, err := db.All(tx, func(s db.Scan) (r row, err error) {
		x := &r.Line
		return r, s(&r.id, &r.sort, &x.Text, &x.Phase, &x.Unit, &x.Day, &x.Done)
	}, `
SELECT l.item, l.sort, l.text, l.phase, l.touched, l.day, l.done
FROM initiative_line l
JOIN item i ON i.id = l.item AND `+auth.Sees("i", auth.Content)+`
WHERE l.item IN (SELECT key FROM json_each($1))
ORDER BY l.item, l.sort, l.place`, item.IDs(ids...))
	for _, r := range lines {
		x := m[r.id]
		if x.Lines == nil {
			x.Lines = map[string][]Line{}
		}
		x.Lines[r.sort] = append(x.Lines[r.sort], r.Line)
		m[r.id] = x
	}
	return m, err
}
