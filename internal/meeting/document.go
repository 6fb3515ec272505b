package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/i18n"
	"ledetraad/internal/web"
)

// document answers with the meeting as a file: the agenda, or the minutes when it has
// been held.
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

// onPaper is a meeting as a document, and what its file is called.
func onPaper(c *web.Call, id string) (doc.Document, string, error) {
	p := meetingPage{Call: c}
	if err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) }); err != nil {
		return doc.Document{}, "", err
	}
	kind := p.T("meeting.agenda")
	if p.Meeting.Over() {
		kind = p.T("meeting.minutes_paper")
	}
	d := doc.Document{Title: p.heading(), Subtitle: kind + ". " + i18n.Capital(when(c, p.Meeting)), Subject: kind}
	for _, f := range p.facts() {
		d.Facts = append(d.Facts, doc.Fact{Name: f.Name, Text: f.Text})
	}
	if len(p.Headings) == 0 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: kind})
	}
	d.Blocks = append(d.Blocks, p.partsOnPaper(p.pointOnPaper)...)
	return d, kind + " " + p.Title, nil
}

func (p meetingPage) pointOnPaper(n int, x Point) []doc.Block {
	list := []doc.Block{doc.Heading{Level: 3, Text: p.numbered(n, x)}}
	line := p.slot(n)
	for _, text := range about(p.Call, x) {
		line += " · " + text
	}
	list = append(list, doc.Styled(doc.Meta, line))
	list = append(list, p.seatsOnPaper(x)...)
	list = append(list, doc.Markdown(x.Text)...)
	for _, o := range p.Outcomes[x.ID] {
		blocks := append([]doc.Block{doc.Text(o.Title)}, doc.Markdown(o.Text)...)
		blocks = append(blocks, doc.Markdown(o.Views)...)
		blocks = append(blocks, votesOnPaper(p.Call, o)...)
		blocks = append(blocks, doc.Styled(doc.Meta, carries(p.Call, o)))
		list = append(list, doc.Note{Title: p.T("decision.sort." + o.Sort), Blocks: blocks})
	}
	return append(list, p.roomToWrite()...)
}
