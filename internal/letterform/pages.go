package letterform

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is the forms of letters.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "letterform", Schema: &Schema, Texts: texts, API: operations,
		Routes: []web.Route{
			{Pattern: "GET /letter-form", Needs: web.StaffOnly, Serve: show},
			{Pattern: "GET /letter-form/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /letter-form", Needs: web.Offices, Serve: save},
		},
	}
}

type formPage struct {
	*web.Call
	Shape Form
	May   bool
}

func show(c *web.Call) error {
	p := formPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.May = mayWrite(r) == nil
		p.Shape, err = Current(tx)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("letterform.title"), Here: "letters", Body: showView(p)})
}

// Heading is what a part is called: as the form says, or in the program's own words.
func Heading(c *web.Call, p Part) string {
	if p.Heading != "" {
		return p.Heading
	}
	return c.T("letterform.part." + p.Name)
}

func (p formPage) ready() []Ready { return readyMade }

type editPage struct {
	*web.Call
	*web.Form
}

// fields are the form's fields; those of the parts end in the part's name.
var fields = fieldNames()

func fieldNames() []string {
	list := []string{"source"}
	for _, name := range slices.Concat(Parts, ThemeParts) {
		list = append(list, "place_"+name, "heading_"+name, "help_"+name)
	}
	return list
}

// fields is the form as its own form shows it.
func (f Form) fields() map[string]string {
	m := map[string]string{"source": f.Source}
	for _, name := range slices.Concat(Parts, ThemeParts) {
		m["place_"+name] = "0"
	}
	for _, list := range [][]Part{f.Parts, f.Theme} {
		for i, p := range list {
			m["place_"+p.Name], m["heading_"+p.Name], m["help_"+p.Name] = strconv.Itoa(i+1), p.Heading, p.Help
		}
	}
	return m
}

// draftOf reads a form. Parts at the same place stand in the order they are offered.
func draftOf(f *web.Form) (d Form, err error) {
	c := fail.Check{}
	if slices.ContainsFunc(readyMade, func(r Ready) bool { return r.Source == f.Get("source") }) {
		d.Source = f.Get("source")
	} else {
		c.That(f.Get("source") == "", "", "fail.choose")
	}
	read := func(names []string) (list []Part) {
		for place := range names {
			for _, name := range names {
				if f.Get("place_"+name) == strconv.Itoa(place+1) {
					list = append(list, Part{name, f.Get("heading_" + name), f.Get("help_" + name)})
				}
			}
		}
		for _, name := range names {
			n, err := strconv.Atoi("0" + f.Get("place_"+name))
			c.That(err == nil && n <= len(names), "place_"+name, "fail.choose")
		}
		return list
	}
	d.Parts, d.Theme = read(Parts), read(ThemeParts)
	return d, c.Err()
}

func edit(c *web.Call) error {
	var f *web.Form
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayWrite(r); err != nil {
			return err
		}
		now, err := Current(tx)
		shown := now
		if ready, ok := Beginning(c.Query("from")); ok {
			shown = ready
		}
		f = c.NewForm(c.Path("/letter-form"), shown.fields())
		if now.Edition > 0 {
			f.At(now.Edition)
		}
		return err
	})
	if err != nil {
		return err
	}
	return showEdit(c, f)
}

func showEdit(c *web.Call, f *web.Form) error {
	return c.Show(web.Page{Title: c.T("letterform.edit"), Here: "letters", Body: editView(editPage{c, f})})
}

func save(c *web.Call) error {
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	d, err := draftOf(f)
	if err == nil {
		err = Change(c.As(), f.SeenOrNew(), d)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showEdit(c, f) })
	}
	return c.Done("/letter-form", "letterform.saved_done")
}

// places are where a part can stand among so many.
func (p editPage) places(n int) []ui.Option {
	list := []ui.Option{{Value: "0", Label: p.T("letterform.place_none")}}
	for i := range n {
		list = append(list, ui.Option{Value: strconv.Itoa(i + 1), Label: p.T("letterform.place_at", i+1)})
	}
	return list
}
