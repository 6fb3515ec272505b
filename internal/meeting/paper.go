package meeting

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/web"
)

// partsOnPaper are the points under their headings, each as f writes it.
func (p meetingPage) partsOnPaper(f func(n int, x Point) []doc.Block) (list []doc.Block) {
	n := 0
	for _, x := range p.Parts {
		list = append(list, headOnPaper(p.Call, p.Meeting, x)...)
		for _, s := range x.Points {
			list = append(list, f(n, s.Point)...)
			n++
		}
	}
	return list
}

// headOnPaper is a heading with when it is, and that nothing stands under it.
func headOnPaper(c *web.Call, m Meeting, x Part) (list []doc.Block) {
	if x.Number == 0 || x.Name == "" {
		return nil
	}
	head := strconv.Itoa(x.Number) + ". " + x.Name
	if x.To > x.From {
		head += ", " + m.At(c.Say, x.From, x.To)
	}
	list = append(list, doc.Heading{Level: 2, Text: head})
	if len(x.Points) == 0 {
		list = append(list, doc.Text(c.T("meeting.none_here")))
	}
	return list
}

// editionDocument answers with an edition as a file.
func editionDocument(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		p, err := readEdition(c)
		if err != nil {
			return err
		}
		d := doc.Document{Title: p.heading(), Subtitle: p.lead(), Subject: p.called(c)}
		for _, f := range p.facts() {
			d.Facts = append(d.Facts, doc.Fact{Name: f.Name, Text: f.Text})
		}
		for _, x := range p.parts() {
			d.Blocks = append(d.Blocks, headOnPaper(c, p.On, x)...)
			for _, s := range x.Points {
				d.Blocks = append(d.Blocks, p.pointOnPaper(s)...)
			}
		}
		return c.Document(d, p.heading(), as)
	}
}

func (p editionPage) pointOnPaper(s Slot) []doc.Block {
	line := ""
	if p.Sort != AgendaLate {
		line = p.On.At(p.Say, s.From, s.To) + " · "
	}
	for n, text := range about(p.Call, s.Point) {
		if n > 0 {
			line += " · "
		}
		line += text
	}
	list := []doc.Block{doc.Heading{Level: 3, Text: s.Number + " " + s.Title}, doc.Styled(doc.Meta, line)}
	list = append(list, doc.Markdown(s.Text)...)
	for _, o := range p.Outcomes[s.ID] {
		list = append(list, outcomeOnPaper(p.Call, o))
	}
	if p.Sort != MinutesApproved {
		list = append(list, doc.Blank{Name: p.T("meeting.decision_blank")})
	}
	return list
}

// numbered is the number and title of the point at a place, as a heading.
func (p meetingPage) numbered(n int, x Point) string {
	if len(p.Headings) > 0 {
		return p.number(n) + " " + x.Title
	}
	return p.number(n) + ". " + x.Title
}

// roomToWrite is where a decision is written by hand at the meeting.
func (p meetingPage) roomToWrite() []doc.Block {
	if p.Meeting.Over() {
		return nil
	}
	return []doc.Block{doc.Blank{Name: p.T("meeting.decision_blank")}}
}

// outcomeOnPaper is what was decided.
func outcomeOnPaper(c *web.Call, o Outcome) doc.Block {
	blocks := append([]doc.Block{doc.Text(o.Title)}, doc.Markdown(o.Text)...)
	blocks = append(blocks, doc.Markdown(o.Views)...)
	blocks = append(blocks, votesOnPaper(c, o)...)
	return doc.Note{Title: c.T("decision.sort." + o.Sort), Blocks: append(blocks, doc.Styled(doc.Meta, carries(c, o)))}
}

// excerpt answers with one decision out of the minutes, as a file: the point it was taken
// on, and who was there.
func excerpt(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		id, err := c.PathID("id")
		if err != nil {
			return err
		}
		decision, err := c.PathID("decision")
		if err != nil {
			return err
		}
		p, point := meetingPage{Call: c}, Point{}
		err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
			if point, err = GetPoint(tx, id); err != nil {
				return err
			}
			if point.Meeting == "" {
				return fail.Missing()
			}
			return p.read(tx, r, point.Meeting)
		})
		if err != nil {
			return err
		}
		for n, x := range p.Points {
			for _, o := range p.Outcomes[x.ID] {
				if x.ID == id && o.ID == decision {
					return c.Document(p.excerptOf(n, x, o), p.T("meeting.excerpt")+" "+o.Title, as)
				}
			}
		}
		return fail.Missing()
	}
}

func (p meetingPage) excerptOf(n int, x Point, o Outcome) doc.Document {
	d := doc.Document{Title: p.number(n) + " " + x.Title, Subtitle: p.heading() + ", " + when(p.Call, p.Meeting), Subject: p.T("meeting.excerpt")}
	for _, f := range p.facts() {
		d.Facts = append(d.Facts, doc.Fact{Name: f.Name, Text: f.Text})
	}
	d.Blocks = append(d.Blocks, doc.Markdown(x.Text)...)
	d.Blocks = append(d.Blocks, outcomeOnPaper(p.Call, o))
	if p.State != Approved {
		d.Blocks = append(d.Blocks, doc.Styled(doc.Meta, p.T("meeting.excerpt_draft")))
	}
	return d
}

// decisionTable is decisions as a table on paper.
func decisionTable(c *web.Call, caption string, list []Decided) doc.Document {
	d := doc.Document{Title: caption, Subject: c.T("meeting.decision_list")}
	if len(list) == 0 {
		d.Blocks = append(d.Blocks, doc.Text(c.T("meeting.list_none")))
		return d
	}
	t := doc.Table{Caption: caption, Columns: []doc.Column{doc.Head(c.T("decision.title"), 4), doc.Head(c.T("decision.day"), 1.8), doc.Head(c.T("decision.sort"), 1.8),
		doc.Head(c.T("decision.unit"), 2.2), doc.Head(c.T("decision.due"), 1.8), doc.Head(c.T("decision.state"), 1.5)}}
	for _, x := range list {
		who := x.UnitName
		if x.Person != "" {
			who += ", " + x.Person
		}
		t.Rows = append(t.Rows, doc.Row{doc.Cell(x.Title), doc.Cell(c.Say.Day(x.Day)), doc.Cell(c.T("decision.sort." + x.Sort)), doc.Cell(who), doc.Cell(dayOr(c.Say, x.Due)),
			doc.Cell(c.T("decision.state." + x.State))})
	}
	d.Blocks = append(d.Blocks, t)
	return d
}

// dayOr writes a day, or nothing where there is none.
func dayOr(say i18n.Phrases, day string) string {
	if day == "" {
		return ""
	}
	return say.Day(day)
}
