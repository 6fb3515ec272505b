package principle

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/list"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is principles.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, apiTexts), API: operations,
		Kinds: []feature.Kind{{Name: Kind, Path: "/principles/", Prose: []db.Texts{{Table: "principle", Key: "item", Columns: []string{"text", "source"}}}}},
		Nav:   []web.Nav{{Group: web.Across, Order: 20, Key: "principles", Path: "/principles", Icon: "book"}},
		Routes: []web.Route{
			{Pattern: "GET /principles", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /principles/new", Needs: web.Offices, Serve: blank},
			{Pattern: "POST /principles", Needs: web.Offices, Serve: create},
			{Pattern: "GET /principles/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /principles/{id}/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /principles/{id}", Needs: web.Offices, Serve: save},
		},
	}
}

type group struct {
	Sort string
	List []Principle
}

type listPage struct {
	*web.Call
	Groups []group
}

func serveList(c *web.Call) error {
	if list.AsFile(c) {
		return all.Export(c)
	}
	p := listPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		all, err := List(tx)
		p.Groups = grouped(all)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("nav.principles"), Here: "principles", Body: listView(p)})
}

// grouped gathers the principles by what they are; each keeps its own order.
func grouped(all []Principle) (groups []group) {
	for _, sort := range Sorts {
		g := group{Sort: sort}
		for _, p := range all {
			if p.Sort == sort {
				g.List = append(g.List, p)
			}
		}
		if len(g.List) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

func (p listPage) anchors() (list []ui.Anchor) {
	for _, g := range p.Groups {
		list = append(list, ui.Anchor{ID: g.Sort, Label: p.T("principle.sorts." + g.Sort)})
	}
	return list
}

type principlePage struct {
	*web.Call
	Principle
}

func show(c *web.Call) error {
	p := principlePage{Call: c}
	err := read(c, &p.Principle)
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Principle.Title, Here: "principles", Item: p.Principle.Item, Body: principleView(p)})
}

// read reads the principle of the address.
func read(c *web.Call, p *Principle) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		*p, err = Get(tx, id)
		return err
	})
}

type formPage struct {
	*web.Call
	*web.Form
	Title string
}

var fields = []string{"title", "kind", "text", "source"}

func draft(f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Kind: f.Get("kind"), Text: f.Get("text"), Source: f.Get("source")}
}

func showForm(c *web.Call, f *web.Form, title string) error {
	return c.Show(web.Page{Title: title, Here: "principles", Body: formView(formPage{c, f, title})})
}

func (p formPage) sorts() (list []ui.Option) {
	for _, s := range Sorts {
		list = append(list, ui.Option{Value: s, Label: p.T("principle.sort." + s)})
	}
	return list
}

func blank(c *web.Call) error {
	return showForm(c, c.NewForm(c.Path("/principles"), nil), c.T("principle.new"))
}

func create(c *web.Call) error {
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	id, err := Create(c.As(), draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, c.T("principle.new")) })
	}
	return c.Done("/principles/"+id, "principle.saved_done")
}

func edit(c *web.Call) error {
	var p Principle
	if err := read(c, &p); err != nil {
		return err
	}
	return showForm(c, c.NewForm(c.Path("/principles/"+p.ID), p.Fields()).At(p.Version), c.T("principle.edit"))
}

func save(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	if err := Change(c.As(), id, f.Seen, draft(f)); err != nil {
		return c.Retry(err, f, func() error { return showForm(c, f, c.T("principle.edit")) })
	}
	return c.Done("/principles/"+id, "principle.saved_done")
}
