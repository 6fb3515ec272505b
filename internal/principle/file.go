package principle

import (
	"ledetraad/internal/list"
	"ledetraad/internal/web"
)

// all is every principle as a file. The page itself is read from top to bottom and is
// no table.
var all = list.List[Principle]{
	Path: "/principles", Title: "nav.principles",
	ID:  func(p *Principle) string { return p.ID },
	All: func(a *list.Ask) ([]Principle, error) { return List(a.Tx) },
	Columns: []list.Column[Principle]{
		{Key: "title", Head: "principle.title", Kind: list.Link,
			Cell: func(c *web.Call, p *Principle) list.Cell { return list.Cell{Text: p.Title} }},
		{Key: "kind", Head: "principle.kind", Kind: list.Status,
			Cell: func(c *web.Call, p *Principle) list.Cell { return list.Cell{Text: c.T("principle.sort." + p.Sort)} }},
		{Key: "text", Head: "principle.text",
			Cell: func(c *web.Call, p *Principle) list.Cell { return list.Cell{Text: p.Text} }},
		{Key: "source", Head: "principle.source",
			Cell: func(c *web.Call, p *Principle) list.Cell { return list.Cell{Text: p.Source} }},
	},
}
