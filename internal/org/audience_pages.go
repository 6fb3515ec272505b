package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type audiencePage struct {
	*web.Call
	*web.Form
	Item   item.Item
	Units  []ui.Option
	Bodies []ui.Option
	People []ui.Option
	With   int // how many things follow
	steps  []ui.Step
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
	return p.choices(tx, r)
}

// choices are the units and bodies of today, and the people one is likely to name:
// those of the item's unit, those who lead above it, and those named already.
func (p *audiencePage) choices(tx *db.Tx, r *auth.Reader) error {
	units, err := Units(tx, r.Day)
	if err != nil {
		return err
	}
	p.Units = unitOptions(units, "")
	bodies, err := Bodies(tx, r.Day)
	if err != nil {
		return err
	}
	for _, b := range bodies {
		p.Bodies = append(p.Bodies, ui.Option{Value: b.ID, Label: b.Name})
	}
	names, err := p.likely(tx, r, units)
	for id, name := range names {
		p.People = append(p.People, ui.Option{Value: id, Label: name})
	}
	i18n.Sort(p.People, func(o ui.Option) string { return o.Label })
	return err
}

func (p *audiencePage) likely(tx *db.Tx, r *auth.Reader, units []Unit) (map[string]string, error) {
	ids := []string{r.Person}
	for _, id := range p.Lists["people"] {
		if db.ValidID(id) {
			ids = append(ids, id)
		}
	}
	parent := map[string]string{}
	for _, u := range units {
		parent[u.ID] = u.Parent
	}
	leaders, err := Leaders(tx, r.Day)
	if err != nil {
		return nil, err
	}
	for u := parent[p.Item.Unit]; u != ""; u = parent[u] {
		if l := leaders[u]; l.Person != "" {
			ids = append(ids, l.Person)
		}
	}
	colleagues, err := Colleagues(tx, r.Day, p.Item.Unit)
	if err != nil {
		return nil, err
	}
	for _, x := range colleagues {
		ids = append(ids, x.ID)
	}
	return PersonNames(tx, ids...)
}

func (p audiencePage) whos() (list []ui.Option) {
	for _, w := range Audiences {
		list = append(list, ui.Option{Value: w, Label: p.T("org.audience." + w), Hint: p.T("org.audience_hint." + w)})
	}
	return list
}

// asksSure tells whether the tick that one knows what one does is to be shown.
func (p audiencePage) asksSure() bool { return p.Errors["sure"] != "" || p.Values["sure"] != "" }
