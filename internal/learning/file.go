package learning

import (
	"ledetraad/internal/list"
	"ledetraad/internal/web"
)

// file is what was learned for a letter as a file: by unit, like the page. Who wrote it
// is named to nobody.
func (p *yearPage) file() list.List[Candidate] {
	return list.List[Candidate]{
		Title: "nav.learning",
		ID:    func(x *Candidate) string { return x.ID },
		All:   func(*list.Ask) ([]Candidate, error) { return p.All, nil },
		Columns: []list.Column[Candidate]{
			{Key: "title", Head: "learning.contribution", Kind: list.Link,
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Text: x.Title} }},
			{Key: "text", Head: "learning.text",
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Text: x.More()} }},
			{Key: "unit", Head: "learning.unit",
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Text: x.UnitName} }},
			{Key: "origin", Head: "learning.origin", Kind: list.Status,
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Text: c.T("learning.origin." + x.Origin)} }},
			{Key: "day", Head: "learning.day", Kind: list.Date,
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Day: x.Day} }},
			{Key: "state", Head: "learning.state", Kind: list.Status,
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Text: c.T("state." + x.State)} }},
			{Key: "answer", Head: "learning.the_answer",
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Text: Said(c.Say, *x, p.Themes)} }},
			{Key: "answered", Head: "learning.answered_day", Kind: list.Date,
				Cell: func(c *web.Call, x *Candidate) list.Cell { return list.Cell{Day: x.Answered} }},
		},
	}
}
