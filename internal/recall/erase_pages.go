package recall

import (
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

type erasePage struct {
	*web.Call
	*web.Form
	Leaving
}

func (o Options) askErasure(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return o.showErasure(c, c.NewForm(c.Path("/people/"+id+"/erasure"), nil), id)
}

func (o Options) showErasure(c *web.Call, f *web.Form, id string) error {
	l, err := o.Leaving(c.As(), id)
	if err != nil {
		return err
	}
	f.At(l.Person.Version)
	return c.Show(web.Page{Title: c.T("recall.erase"), Here: "organisation", Body: eraseView(erasePage{Call: c, Form: f, Leaving: l})})
}

func (o Options) erasure(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("ground")
	if err != nil {
		return err
	}
	if err := o.Erase(c.As(), id, f.Seen, f.Get("ground")); err != nil {
		return c.Retry(err, f, func() error { return o.showErasure(c, f, id) })
	}
	return c.Done("/people/"+id, "recall.erased_done")
}

// held writes what a person still is.
func (p erasePage) held(t org.Tenure) string {
	switch t.Kind {
	case org.AMembership:
		return p.T("org.seat."+t.Title, t.Where)
	case org.AnOffice:
		return p.T("org.office." + t.Title)
	case org.AMandate:
		return p.T("recall.mandate", t.Title)
	}
	return org.FullTitle(t.Title, t.Where)
}

// lead says what will happen, or why it cannot.
func (p erasePage) lead() string {
	switch {
	case p.Self:
		return p.T("recall.erase_self")
	case p.Gone:
		return p.T("recall.erase_gone")
	case len(p.Held) > 0:
		return p.T("recall.erase_held")
	}
	return p.T("recall.erase_lead", p.Person.Name)
}
