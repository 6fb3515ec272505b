package planform

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

// Feature is the forms of plans and agreements.
func Feature() feature.Feature {
	return feature.Feature{
		Name: "planform", Schema: &Schema, Texts: texts, API: operations,
		Routes: []web.Route{
			{Pattern: "GET /plan-forms", Needs: web.StaffOnly, Serve: show},
			{Pattern: "GET /plan-forms/{kind}/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /plan-forms/{kind}", Needs: web.Offices, Serve: save},
		},
	}
}

type formsPage struct {
	*web.Call
	Forms []Form
	May   bool
}

func show(c *web.Call) error {
	p := formsPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.May = mayWrite(r) == nil
		p.Forms, err = all(tx)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("planform.title"), Here: "plans", Body: formsView(p)})
}

// all are the forms of today, of plans and of agreements.
func all(tx *db.Tx) ([]Form, error) {
	plan, err := Current(tx, "plan")
	if err != nil {
		return nil, err
	}
	agreement, err := Current(tx, "agreement")
	return []Form{plan, agreement}, err
}

// Heading is what a part is called: as the form says, or in the program's own words.
func Heading(c *web.Call, p Part) string {
	if p.Heading != "" {
		return p.Heading
	}
	return c.T("planform.part." + p.Name)
}

func (p formsPage) ready() []Ready { return readyMade }

// day is a day of the year as people say it.
func (p formsPage) days(f Form) string {
	var list []string
	for _, d := range f.Dates {
		list = append(list, p.Say.ShortDay("2024-"+d))
	}
	return p.Say.List(list)
}

type editPage struct {
	*web.Call
	*web.Form
	Kind string
}

// fields are the form's fields; those of the parts end in the part's name.
var fields = []string{"most_goals", "dates", "source",
	"place_intro", "heading_intro", "help_intro", "place_answers", "heading_answers", "help_answers",
	"place_goals", "heading_goals", "help_goals", "place_initiatives", "heading_initiatives", "help_initiatives",
	"place_med", "heading_med", "help_med", "place_dates", "heading_dates", "help_dates",
	"place_signatures", "heading_signatures", "help_signatures"}

// fields is the form as its own form shows it.
func (f Form) fields() map[string]string {
	m := map[string]string{"most_goals": strconv.Itoa(f.MostGoals), "dates": said(f.Dates), "source": f.Source}
	for _, name := range Parts {
		m["place_"+name] = "0"
	}
	for i, p := range f.Parts {
		m["place_"+p.Name], m["heading_"+p.Name], m["help_"+p.Name] = strconv.Itoa(i+1), p.Heading, p.Help
	}
	return m
}

// draftOf reads a form. Parts at the same place stand in the order they are offered.
func draftOf(kind string, f *web.Form) (Form, error) {
	d := Form{Kind: kind, Dates: readDates(f.Get("dates"))}
	c := fail.Check{}
	if i := slices.IndexFunc(readyMade, func(r Ready) bool { return r.Source == f.Get("source") }); i >= 0 {
		d.Source = f.Get("source")
	} else {
		c.That(f.Get("source") == "", "", "fail.choose")
	}
	var err error
	d.MostGoals, err = strconv.Atoi("0" + f.Get("most_goals"))
	c.That(err == nil, "most_goals", "planform.most_wrong", mostGoals)
	for place := 1; place <= len(Parts); place++ {
		for _, name := range Parts {
			if f.Get("place_"+name) == strconv.Itoa(place) {
				d.Parts = append(d.Parts, Part{name, f.Get("heading_" + name), f.Get("help_" + name)})
			}
		}
	}
	for _, name := range Parts {
		c.OneOf(f.Get("place_"+name), "place_"+name, "", "0", "1", "2", "3", "4", "5", "6", "7")
	}
	return d, c.Err()
}

func edit(c *web.Call) error {
	kind := c.R.PathValue("kind")
	if !slices.Contains(Kinds, kind) {
		return fail.Missing()
	}
	var f *web.Form
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		now, err := Current(tx, kind)
		shown := now
		if ready, ok := beginning(kind, c.Query("from")); ok {
			shown = ready
		}
		f = c.NewForm(c.Path("/plan-forms/"+kind), shown.fields())
		if now.Edition > 0 {
			f.At(now.Edition)
		}
		return err
	})
	if err != nil {
		return err
	}
	return showEdit(c, kind, f)
}

func showEdit(c *web.Call, kind string, f *web.Form) error {
	return c.Show(web.Page{Title: c.T("planform.edit." + kind), Here: "plans", Body: editView(editPage{c, f, kind})})
}

func save(c *web.Call) error {
	kind := c.R.PathValue("kind")
	if !slices.Contains(Kinds, kind) {
		return fail.Missing()
	}
	f, err := c.Form(fields...)
	if err != nil {
		return err
	}
	d, err := draftOf(kind, f)
	if err == nil {
		err = Change(c.As(), f.SeenOrNew(), d)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showEdit(c, kind, f) })
	}
	return c.Done("/plan-forms", "planform.saved_done")
}

// places are where a part can stand.
func (p editPage) places() []ui.Option {
	list := []ui.Option{{Value: "0", Label: p.T("planform.place_none")}}
	for i := range Parts {
		n := strconv.Itoa(i + 1)
		list = append(list, ui.Option{Value: n, Label: p.T("planform.place_at", i+1)})
	}
	return list
}
