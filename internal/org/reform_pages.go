package org

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// reformKinds are what one can do, in the order it is offered.
var reformKinds = []string{Merge, Split, Move, CloseUnit, MergeBody, NewTerm}

var reformFields = []string{"kind", "units", "bodies", "into", "name", "sort", "parent", "parts", "day", "follow", "head", "sure"}

type reformList struct {
	*web.Call
	Unit           string // to begin with
	Coming, Behind []Reform
}

func listReforms(c *web.Call) error {
	p := reformList{Call: c}
	if unit := c.Query("unit"); db.ValidID(unit) {
		p.Unit = "&unit=" + unit
	}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayReform(r); err != nil {
			return err
		}
		all, err := Reforms(tx)
		for _, f := range all {
			if f.Day > r.Day && f.Cancelled == "" {
				p.Coming = append(p.Coming, f)
			} else {
				p.Behind = append(p.Behind, f)
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.reforms"), Here: "organisation", Body: reformsView(p)})
}

func newReform(c *web.Call) error {
	kind := c.Query("kind")
	if !distinct(reformKinds)[kind] {
		return fail.Missing()
	}
	f := c.NewForm(c.Path("/reforms"), map[string]string{"kind": kind, "day": nextYear(c.Reader.Day)})
	if unit := c.Query("unit"); db.ValidID(unit) {
		f.Lists["units"] = []string{unit}
		f.Values["units"] = unit
	}
	return showReformForm(c, f)
}

// nextYear is the first of January that comes.
func nextYear(day string) string { return addYears(day, 1) + "-01-01" }

func reformDraft(f *web.Form) ReformDraft {
	d := ReformDraft{Kind: f.Get("kind"), Day: f.Get("day"), Units: f.Lists["units"], Bodies: f.Lists["bodies"], Into: f.Get("into"),
		Name: f.Get("name"), Sort: f.Get("sort"), Parent: f.Get("parent"), Parts: splitNames(f.Get("parts")), Head: f.Get("head"),
		Follow: f.Get("follow") == "1", Places: map[string]string{}}
	for name, value := range f.Values {
		if id, ok := strings.CutPrefix(name, "place-"); ok {
			d.Places[id] = value
		}
	}
	d.Units, d.Bodies = chosen(d.Units), chosen(d.Bodies)
	return d
}

// chosen leaves out the empty choice of a list and what is chosen twice.
func chosen(list []string) (out []string) {
	seen := map[string]bool{"": true}
	for _, id := range list {
		if !seen[id] {
			out = append(out, id)
		}
		seen[id] = true
	}
	return out
}

// sendReform shows what hangs on what was chosen, and once that is confirmed, does it.
func sendReform(c *web.Call) error {
	f, err := c.Form(reformFields...)
	if err != nil {
		return err
	}
	fields := reformFields
	for name := range c.R.PostForm {
		if strings.HasPrefix(name, "place-") {
			fields = append(fields[:len(fields):len(fields)], name)
		}
	}
	if f, err = c.Form(fields...); err != nil {
		return err
	}
	d := reformDraft(f)
	if !distinct(reformKinds)[d.Kind] {
		return fail.New(fail.Invalid, "fail.form")
	}
	if f.Get("sure") != "1" {
		if err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error { return mayAndCan(tx, r, d) }); err != nil {
			return c.Retry(err, f, func() error { return showReformForm(c, f) })
		}
		return c.Ask(func() error { return showConfirm(c, f, d) })
	}
	if _, err := Carry(c.As(), f.Seen, d); err != nil {
		return c.Retry(err, f, func() error {
			if aboutConfirming(err) {
				return showConfirm(c, f, d)
			}
			f.Values["sure"] = ""
			return showReformForm(c, f)
		})
	}
	return c.Done("/reforms", "org.reform_done")
}

func mayAndCan(tx *db.Tx, r *auth.Reader, d ReformDraft) error {
	if err := mayReform(r); err != nil {
		return err
	}
	return checkReform(tx, d)
}

// aboutConfirming tells whether it is the page that confirms which is to be shown again.
func aboutConfirming(err error) bool {
	e := fail.As(err)
	if e == nil || e.Kind == fail.Conflict {
		return e != nil && e.Theirs != nil
	}
	for _, x := range e.Fields {
		if x.Name != "head" && !strings.HasPrefix(x.Name, "place-") {
			return false
		}
	}
	return len(e.Fields) > 0
}

func cancelReform(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	if err := Cancel(c.As(), id); err != nil {
		return err
	}
	return c.Done("/reforms", "org.reform_cancelled_done")
}

type reformForm struct {
	*web.Call
	*web.Form
	Kind   string
	Units  []ui.Option
	Bodies []ui.Option
}

func showReformForm(c *web.Call, f *web.Form) error {
	p := reformForm{Call: c, Form: f, Kind: f.Get("kind")}
	f.Version = ""
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayReform(r); err != nil {
			return err
		}
		return p.choices(tx, r)
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.reform." + p.Kind), Here: "organisation", Body: reformFormView(p)})
}

// choices are the units and bodies of today, and fills in what the unit is that moves.
func (p *reformForm) choices(tx *db.Tx, r *auth.Reader) error {
	units, err := Units(tx, r.Day)
	if err != nil {
		return err
	}
	p.Units = unitOptions(units, "")
	for _, u := range units {
		if u.ID == p.Get("units") && p.Get("sort") == "" && p.Get("name") == "" {
			p.Values["sort"], p.Values["parent"] = u.Kind, u.Parent
			if p.Kind == Move {
				p.Values["name"] = u.Name
			}
		}
	}
	bodies, err := Bodies(tx, r.Day)
	for _, b := range bodies {
		term := b.Kind == "council" || b.Kind == "economy" || b.Kind == "committee"
		if p.Kind != NewTerm || term || b.Kind == "statutory" {
			p.Bodies = append(p.Bodies, ui.Option{Value: b.ID, Label: b.Name})
		}
		if p.Kind == NewTerm && term && p.Summary == "" {
			p.Lists["bodies"] = append(p.Lists["bodies"], b.ID)
		}
	}
	return err
}

func (p reformForm) nameLabel() string {
	if p.Kind == Move {
		return p.T("org.name")
	}
	return p.T("org.reform_new_name")
}

func (p reformForm) sorts() (list []ui.Option) {
	prefix, kinds := "org.kind.", UnitKinds[1:]
	if p.Kind == MergeBody {
		prefix, kinds = "org.body.", BodyKinds
	}
	for _, k := range kinds {
		list = append(list, ui.Option{Value: k, Label: p.T(prefix + k)})
	}
	return list
}

type confirmPage struct {
	*web.Call
	*web.Form
	Draft   ReformDraft
	Hanging Hanging
	Names   map[string]string
}

func showConfirm(c *web.Call, f *web.Form, d ReformDraft) error {
	p := confirmPage{Call: c, Form: f, Draft: d}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if err = mayReform(r); err != nil {
			return err
		}
		if p.Hanging, err = hangingOn(tx, d); err != nil {
			return err
		}
		version, err := orgVersion(tx)
		if err != nil {
			return err
		}
		f.At(version)
		p.Names, err = UnitNames(tx, d.Into, d.Parent)
		if err != nil || d.OfUnits() {
			return err
		}
		p.Names, err = BodyNames(tx, d.Into)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("org.reform." + d.Kind), Here: "organisation", Body: confirmView(p)})
}
