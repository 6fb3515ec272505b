package indicator

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	Title, Back string
	Up          string // title of the effect a new one is for
	Owners      []ui.Option
}

var fields = []string{"title", "measure", "direction", "often", "source", "owner", "meeting", "target", "target_day"}

func draft(c *web.Call, f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Measure: f.Get("measure"), Direction: f.Get("direction"), Often: f.Get("often"), Source: f.Get("source"),
		Owner: f.Get("owner"), Meeting: f.Get("meeting"), Target: figureOf(c, f.Get("measure"), f.Get("target")), TargetDay: f.Get("target_day")}
}

// figureOf reads a figure that was typed; "" is none.
func figureOf(c *web.Call, measure, text string) Figure {
	if text == "" {
		return Figure{}
	}
	if v, ok := ReadValue(c.Say, measure, text); ok {
		return Known(v)
	}
	return Figure{Bad: text}
}

func (p formPage) options(prefix string, values []string) (list []ui.Option) {
	for _, v := range values {
		list = append(list, ui.Option{Value: v, Label: p.T(prefix + v)})
	}
	return list
}

func (p *formPage) choose(tx *db.Tx, r *auth.Reader, it item.Item) error {
	people, err := owners(tx, r, it.Unit, it.Owner)
	for _, x := range people {
		p.Owners = append(p.Owners, ui.Option{Value: x.ID, Label: x.Name})
	}
	return err
}

// showNew shows the form for an indicator of an effect, fresh or as it was sent.
func showNew(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f, Title: c.T("indicator.new"), Back: "/effects/" + id}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := shown(tx, r, id)
		if err != nil {
			return err
		}
		p.Up = e.Title
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/effects/"+id+"/indicators"), map[string]string{"owner": e.Owner})
		}
		return p.choose(tx, r, e)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "effects", Body: formView(p)})
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
	made, err := Create(c.As(), c.Say, id, draft(c, f))
	if err != nil {
		return c.Retry(err, f, func() error { return showNew(c, f) })
	}
	return c.Done("/indicators/"+made, "indicator.saved_done")
}

// showEdit shows the form of an indicator as it stands, or as it was sent.
func showEdit(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f, Title: c.T("indicator.edit"), Back: "/indicators/" + id}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		n, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mine(r, n); err != nil {
			return err
		}
		if p.Form == nil {
			p.Form = c.NewForm(c.Path("/indicators/"+id), n.Draft().Fields(c.Say)).At(n.Version)
		}
		return p.choose(tx, r, n.Item)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "effects", Body: formView(p)})
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
	if err := Change(c.As(), c.Say, id, f.Seen, draft(c, f)); err != nil {
		return c.Retry(err, f, func() error { return showEdit(c, f) })
	}
	return c.Done("/indicators/"+id, "indicator.saved_done")
}
