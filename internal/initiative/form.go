package initiative

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/locked"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	Title, Back string
	Up          string // title of the goal a new one is written under
	Owners      []ui.Option
	New         bool
}

var fields = []string{"title", "kind", "text", "owner", "starts", "ends", "state", "learned"}

func draft(f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Kind: f.Get("kind"), Text: f.Get("text"), Owner: f.Get("owner"),
		Starts: f.Get("starts"), Ends: f.Get("ends"), State: f.Get("state"), Learned: f.Get("learned")}
}

func (p *formPage) choose(tx *db.Tx, r *auth.Reader, it item.Item) error {
	list, err := owners(tx, r, it.Unit, it.Owner)
	for _, x := range list {
		p.Owners = append(p.Owners, ui.Option{Value: x.ID, Label: x.Name})
	}
	return err
}

func (p formPage) sorts() (list []ui.Option) {
	for _, k := range Kinds {
		list = append(list, ui.Option{Value: k, Label: p.T("initiative.sort." + k)})
	}
	return list
}

func (p formPage) states() []ui.Option { return states(p.Call) }

func states(c *web.Call) (list []ui.Option) {
	for _, s := range States {
		list = append(list, ui.Option{Value: s, Label: c.T("state." + s)})
	}
	return list
}

// showNew shows the form for a new initiative under a goal, fresh or as it was sent.
func showNew(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f, Title: c.T("initiative.new"), Back: "/plan-goals/" + id, New: true}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		g, err := goal(tx, r, id)
		if err = locked.Typed(err, f != nil); err != nil {
			return err
		}
		p.Up = g.Title
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/plan-goals/"+id+"/initiatives"), map[string]string{"kind": Kind, "state": NotBegun, "owner": g.Owner})
		}
		return p.choose(tx, r, g)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "initiatives", Body: formView(p)})
}

func blank(c *web.Call) error { return showNew(c, nil) }

func create(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	d := draft(f)
	d.Under = id
	made, err := Create(c.As(), d)
	if err != nil {
		return c.Retry(err, f, func() error { return showNew(c, f) })
	}
	return c.Done("/initiatives/"+made, "initiative.saved_done")
}

// showEdit shows the form of an initiative as it stands, or as it was sent.
func showEdit(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f, Title: c.T("initiative.edit"), Back: "/initiatives/" + id}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		n, err := mine(tx, r, id)
		if err = locked.Typed(err, f != nil); err != nil {
			return err
		}
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/initiatives/"+id), n.Fields()).At(n.Version)
		}
		return p.choose(tx, r, n.Item)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "initiatives", Body: formView(p)})
}

func edit(c *web.Call) error { return showEdit(c, nil) }

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
		return c.Retry(err, f, func() error { return showEdit(c, f) })
	}
	return c.Done("/initiatives/"+id, "initiative.saved_done")
}
