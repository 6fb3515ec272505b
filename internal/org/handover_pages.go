package org

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type handoverPage struct {
	*web.Call
	*web.Form
	Rows     []Orphan
	Workers  map[string]map[string]string
	Mandates []delegated // had or given by somebody who is here no more
	May      bool        // the reader hands over at least one of them
	all      delegationPage
}

func showHandover(c *web.Call) error {
	return showHandoverForm(c, c.NewForm(c.Path("/handover"), nil))
}

func showHandoverForm(c *web.Call, f *web.Form) error {
	p := handoverPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Rows, err = Orphans(tx, r); err != nil {
			return err
		}
		if p.Workers, err = workers(tx, r.Day, unitsOf(p.Rows)...); err != nil {
			return err
		}
		for _, o := range p.Rows {
			p.May = p.May || r.Leads(o.Unit)
		}
		return p.mandates(tx, r)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.handover"), Here: "organisation", Body: handoverView(p)})
}

// mandates finds those of somebody who has left.
func (p *handoverPage) mandates(tx *db.Tx, r *auth.Reader) error {
	p.all = delegationPage{chart: chart{Call: p.Call, Day: r.Day, Today: r.Day}}
	held, err := AllMandates(tx, r.Day)
	if err != nil {
		return err
	}
	here, err := p.all.people(tx, held)
	p.all.lay(held, here)
	for _, d := range p.all.Rows {
		if !d.Holder || !d.Giver {
			p.Mandates = append(p.Mandates, d)
		}
	}
	return err
}

// owners are those who can answer for it: who works in its unit, and the reader.
func (p handoverPage) owners(o Orphan) (list []ui.Option) {
	for id, name := range p.Workers[o.Unit] {
		list = append(list, ui.Option{Value: id, Label: name})
	}
	if p.Workers[o.Unit][p.Who.Person] == "" {
		list = append(list, ui.Option{Value: p.Who.Person, Label: p.Who.Name})
	}
	i18n.Sort(list, func(x ui.Option) string { return x.Label })
	return list
}

// everybody are those who can answer for at least one of them.
func (p handoverPage) everybody() (list []ui.Option) {
	seen := map[string]bool{}
	for _, o := range p.Rows {
		if !p.Reader.Leads(o.Unit) {
			continue
		}
		for _, x := range p.owners(o) {
			if !seen[x.Value] {
				list = append(list, x)
			}
			seen[x.Value] = true
		}
	}
	i18n.Sort(list, func(x ui.Option) string { return x.Label })
	return list
}

func (p handoverPage) label(o Orphan) string {
	return p.T("org.kind_of", p.T("kind."+o.Kind), p.Say.Quote(o.Title))
}

func (p handoverPage) hint(o Orphan) string {
	return p.T("org.handover_had", p.all.name(o.OwnerName), o.UnitName)
}

func doHandover(c *web.Call) error {
	f, err := c.Form("all")
	if err != nil {
		return err
	}
	fields := []string{"all"}
	for name := range c.R.PostForm {
		if strings.HasPrefix(name, "owner-") {
			fields = append(fields, name)
		}
	}
	if f, err = c.Form(fields...); err != nil {
		return err
	}
	to := map[string]string{}
	for _, name := range fields[1:] {
		person := f.Get(name)
		if person == "" {
			person = f.Get("all")
		}
		if person != "" {
			to[strings.TrimPrefix(name, "owner-")] = person
		}
	}
	if _, err := HandOver(c.As(), to); err != nil {
		return c.Retry(err, f, func() error { return showHandoverForm(c, f) })
	}
	return c.Done("/handover", "org.handover_done")
}
