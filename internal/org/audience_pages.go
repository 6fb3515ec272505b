package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type audiencePage struct {
	*web.Call
	*web.Form
	Choices
	Item  item.Item
	With  int // how many things follow
	steps []ui.Step
}

var audienceFields = []string{"who", "units", "bodies", "people", "others", "known", "neutral", "ground", "sure"}

func addressing(f *web.Form) Addressing {
	return Addressing{Who: f.Get("who"), Units: f.Lists["units"], Bodies: f.Lists["bodies"], People: f.Lists["people"], Others: f.Get("others"),
		Known: f.Get("known") == "1", Neutral: f.Get("neutral"), Ground: f.Get("ground"), Sure: f.Get("sure") == "1"}
}

func showAudience(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f := c.NewForm(c.Path("/items/"+id+"/audience"), nil)
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		it, err := open(tx, r, id)
		if err != nil {
			return err
		}
		d, err := addressOf(tx, it)
		f.Values = d.Fields()
		f.Lists = map[string][]string{"units": d.Units, "bodies": d.Bodies, "people": d.People}
		f.At(it.Version)
		return err
	})
	if err != nil {
		return err
	}
	return showAudienceForm(c, f, id)
}

func saveAudience(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(audienceFields...)
	if err != nil {
		return err
	}
	sees, err := Readdress(c.As(), id, f.Seen, addressing(f))
	if err != nil {
		return c.Retry(err, f, func() error { return showAudienceForm(c, f, id) })
	}
	if !sees {
		return c.Done("/", "org.audience_out_done")
	}
	return c.Done("/items/"+id+"/audience", "org.audience_done")
}

func showAudienceForm(c *web.Call, f *web.Form, id string) error {
	p := audiencePage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return p.read(tx, r, id) })
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.audience"), Body: audienceView(p)})
}

func (p *audiencePage) read(tx *db.Tx, r *auth.Reader, id string) (err error) {
	if p.Item, err = open(tx, r, id); err != nil {
		return err
	}
	if p.steps, err = p.Steps(tx, p.Item); err != nil {
		return err
	}
	last := len(p.steps) - 1
	p.steps[last].Href, p.steps[last].Here = p.ItemURL(p.Item.Kind, id), false
	all, err := with(tx, r, p.Item)
	if err != nil {
		return err
	}
	p.With = len(all) - 1
	p.Choices, err = ChoicesFor(tx, r, p.Item.Unit, p.Lists["people"])
	return err
}

func (p audiencePage) whos() (list []ui.Option) {
	for _, w := range Audiences {
		list = append(list, ui.Option{Value: w, Label: p.T("org.audience." + w), Hint: p.T("org.audience_hint." + w)})
	}
	return list
}

// asksSure tells whether the tick that one knows what one does is to be shown.
func (p audiencePage) asksSure() bool { return p.Errors["sure"] != "" || p.Values["sure"] != "" }
