package edition

import (
	"strings"

	"ledetraad/internal/doc"
	"ledetraad/internal/fail"
	"ledetraad/internal/web"
)

func missing() error { return fail.Missing() }

// Anchor is the section's id on a page.
func (s Section) Anchor() string { return "s-" + strings.ReplaceAll(s.Key, ":", "-") }

func (d Difference) note(c *web.Call) string {
	switch {
	case d.New:
		return c.T("edition.new")
	case d.Gone:
		return c.T("edition.gone")
	}
	return ""
}

// document answers with an edition as a file.
func document(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		p, err := read(c)
		if err != nil {
			return err
		}
		d := doc.Document{Title: p.title(), Subject: p.T("edition.one"), Facts: p.onPaper()}
		for _, s := range p.Sections {
			if s.Text != "" {
				d.Blocks = append(append(d.Blocks, doc.Heading{Level: 2, Sign: s.Place, Text: s.Heading(p.Say)}), doc.Markdown(s.Text)...)
			}
		}
		return c.Document(d, p.title(), as)
	}
}

func (p editionPage) onPaper() (list []doc.Fact) {
	for _, f := range p.facts() {
		list = append(list, doc.Fact{Name: f.Name, Text: f.Text})
	}
	return list
}

// differencesDocument answers with what changed, as a file. Paper has no colours to
// trust: what was removed and added is said in words.
func differencesDocument(as web.Ending) func(*web.Call) error {
	return func(c *web.Call) error {
		p, err := compared(c)
		if err != nil {
			return err
		}
		d := doc.Document{Title: p.heading(), Subtitle: p.lead(), Subject: p.T("edition.one")}
		for _, x := range Changes(p.List) {
			d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Sign: x.Place, Text: x.Heading(p.Say)}, doc.Paragraph{Runs: runs(c, x.Pieces)})
		}
		if len(d.Blocks) == 0 {
			d.Blocks = []doc.Block{doc.Text(c.T("edition.same"))}
		}
		if n := Unchanged(c, p.List); n != "" {
			d.Blocks = append(d.Blocks, doc.Styled(doc.Meta, n))
		}
		return c.Document(d, p.heading(), as)
	}
}

func runs(c *web.Call, list []Piece) (out []doc.Run) {
	for _, x := range list {
		switch x.Fate {
		case Removed:
			out = append(out, doc.Run{Text: c.T("edition.removed_on_paper", strings.TrimSpace(x.Text)) + " ", Italic: true})
		case Added:
			out = append(out, doc.Run{Text: c.T("edition.added_on_paper", strings.TrimSpace(x.Text)) + ending(x.Text), Bold: true})
		default:
			out = append(out, doc.Run{Text: x.Text})
		}
	}
	return out
}

// ending is the space a text ends with.
func ending(text string) string { return text[len(strings.TrimRight(text, " \n")):] }
