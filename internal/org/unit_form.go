package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type unitForm struct {
	*web.Call
	*web.Form
	Title string
	Units []ui.Option
	Root  bool // the municipality itself: it has no kind and place to choose
}

var unitFields = []string{"name", "kind", "parent", "from", "to", "successor", "backwards"}

func unitDraft(f *web.Form) UnitDraft {
	return UnitDraft{Name: f.Get("name"), Kind: f.Get("kind"), Parent: f.Get("parent"), From: f.Get("from"), To: f.Get("to"),
		Successor: f.Get("successor"), Backwards: f.Get("backwards") == "1"}
}

func showUnitForm(c *web.Call, f *web.Form, id, title string) error {
	p := unitForm{Call: c, Form: f, Title: title}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		units, err := Units(tx, r.Day)
		for _, u := range units {
			p.Root = p.Root || u.ID == id && u.Parent == ""
		}
		p.Units = unitOptions(units, id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: title, Here: "organisation", Body: unitFormView(p)})
}

// unitOptions lists units down the tree to choose from, each with the one it lies
// under; the unit named without is left out.
func unitOptions(units []Unit, without string) (list []ui.Option) {
	names := map[string]string{}
	for _, u := range units {
		names[u.ID] = u.Name
	}
	for _, u := range downTheTree(units) {
		if u.ID == without {
			continue
		}
		label := u.Name
		if up := names[u.Parent]; up != "" {
			label += " (" + up + ")"
		}
		list = append(list, ui.Option{Value: u.ID, Label: label})
	}
	return list
}

// downTheTree orders units so that each comes before those under it.
func downTheTree(units []Unit) (list []Unit) {
	for _, c := range lineOf(units) {
		list = append(append(list, c.Unit), c.Places...)
		for _, b := range c.Centres {
			list = append(append(list, b.Unit), b.Places...)
		}
	}
	return list
}

func newUnit(c *web.Call) error {
	f := c.NewForm(c.Path("/units"), map[string]string{"parent": c.Query("parent")})
	return showUnitForm(c, f, "", c.T("org.unit_new"))
}

func createUnit(c *web.Call) error {
	f, err := c.Form(unitFields...)
	if err != nil {
		return err
	}
	id, err := CreateUnit(c.As(), unitDraft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showUnitForm(c, f, "", c.T("org.unit_new")) })
	}
	return c.Done("/units/"+id, "org.saved_done")
}

func editUnit(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	var u Unit
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		u, err = GetUnit(tx, id)
		return err
	})
	if err != nil {
		return err
	}
	return showUnitForm(c, c.NewForm(c.Path("/units/"+id), u.Fields()).At(u.Version), id, c.T("org.unit_edit"))
}

func saveUnit(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(unitFields...)
	if err != nil {
		return err
	}
	if err := ChangeUnit(c.As(), id, f.Seen, unitDraft(f)); err != nil {
		return c.Retry(err, f, func() error { return showUnitForm(c, f, id, c.T("org.unit_edit")) })
	}
	return c.Done("/units/"+id, "org.saved_done")
}

func (p unitForm) kinds() (list []ui.Option) {
	for _, k := range UnitKinds[1:] {
		list = append(list, ui.Option{Value: k, Label: p.T("org.kind." + k)})
	}
	return list
}
