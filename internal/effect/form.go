package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/locked"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type formPage struct {
	*web.Call
	*web.Form
	Title, Back string
	Up          string // title of the initiative a new one is for
	Join        *web.Form
	Others      []ui.Option // effects that can be joined instead
}

var fields = []string{"title", "text", "shown", "existing"}

func draft(f *web.Form) Draft {
	return Draft{Title: f.Get("title"), Text: f.Get("text"), Shown: f.Get("shown")}
}

func (p formPage) ways() (list []ui.Option) {
	for _, w := range Ways {
		list = append(list, ui.Option{Value: w, Label: p.T("effect.way." + w)})
	}
	return list
}

// showNew shows the form for an effect of an initiative, fresh or as it was sent.
func showNew(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	action := c.Path("/initiatives/" + id + "/effects")
	p := formPage{Call: c, Form: f, Title: c.T("effect.new"), Back: "/initiatives/" + id, Join: c.NewForm(action, nil)}
	if f == nil {
		p.Form = c.NewForm(action, nil)
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		n, err := initiative(tx, r, id)
		if err = locked.Typed(err, f != nil); err != nil {
			return err
		}
		p.Up = n.Title
		others, err := joinable(tx, n)
		for _, e := range others {
			p.Others = append(p.Others, ui.Option{Value: e.ID, Label: e.Title})
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Title, Here: "effects", Body: formView(p)})
}

func blank(c *web.Call) error { return showNew(c, nil) }

// create writes an effect of an initiative, or joins one that is there.
func create(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	if other := f.Get("existing"); other != "" {
		if err := Join(c.As(), id, other); err != nil {
			return err
		}
		return c.Done("/initiatives/"+id, "effect.joined_done")
	}
	made, err := Create(c.As(), id, draft(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showNew(c, f) })
	}
	return c.Done("/effects/"+made, "effect.saved_done")
}

// showEdit shows the form of an effect as it stands, or as it was sent.
func showEdit(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := formPage{Call: c, Form: f, Title: c.T("effect.edit"), Back: "/effects/" + id}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		e, err := writable(tx, r, id)
		if err = locked.Typed(err, f != nil); err == nil && p.Form == nil {
			p.Form = c.NewForm(c.Path("/effects/"+id), e.Fields()).At(e.Version)
		}
		return err
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
	if err := Change(c.As(), id, f.Seen, draft(f)); err != nil {
		return c.Retry(err, f, func() error { return showEdit(c, f) })
	}
	return c.Done("/effects/"+id, "effect.saved_done")
}
