package caseform

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/feature"
	"ledetraad/internal/file"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Feature is templates, numbers and subject codes of cases.
func Feature(files *file.Intake) feature.Feature {
	p := pages{files}
	return feature.Feature{
		Name: "caseform", Schema: &Schema, Texts: slices.Concat(texts, codeTexts),
		Routes: []web.Route{
			{Pattern: "GET /case-form", Needs: web.StaffOnly, Serve: show},
			{Pattern: "GET /case-form/edit", Needs: web.Offices, Serve: edit},
			{Pattern: "POST /case-form", Needs: web.Offices, Serve: save},
			{Pattern: "GET /case-numbers/edit", Needs: web.Offices, Serve: editNumbers},
			{Pattern: "POST /case-numbers", Needs: web.Offices, Serve: saveNumbers},
			{Pattern: "GET /case-codes", Needs: web.StaffOnly, Serve: showCodes},
			{Pattern: "GET /case-codes/import", Needs: web.Offices, Serve: blankImport},
			{Pattern: "POST /case-codes/import", Needs: web.Offices, Serve: p.take},
			{Pattern: "POST /case-codes/import/confirmation", Needs: web.Offices, Serve: confirm},
		},
	}
}

type pages struct{ files *file.Intake }

type showPage struct {
	*web.Call
	Form    Form
	Numbers Numbering
	Codes   int
	May     bool
}

func show(c *web.Call) error {
	p := showPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.May = mayWrite(r) == nil
		if p.Form, err = Current(tx); err != nil {
			return err
		}
		if p.Numbers, err = Numbers(tx); err != nil {
			return err
		}
		codes, err := Codes(tx)
		p.Codes = len(InUse(codes))
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("caseform.title"), Here: "cases", Body: formView(p)})
}

// sample is a number as they are written.
func (n Numbering) sample(day string) string { return n.Write(day[:4], 277) }

type editPage struct {
	*web.Call
	*web.Form
}

// fields are the template's fields; those of the parts end in the part's name.
func fields() []string {
	list := []string{"source"}
	for _, name := range Names {
		list = append(list, "place_"+name)
		if !slices.Contains(Fixed, name) {
			list = append(list, "heading_"+name, "help_"+name, "asked_"+name)
		}
	}
	return list
}

// draftOf reads a template. Parts at the same place stand in the order they are offered.
func draftOf(f *web.Form) (d Form, err error) {
	c := fail.Check{}
	if i := slices.IndexFunc(readyMade, func(r Ready) bool { return r.Source == f.Get("source") }); i >= 0 {
		d.Source = f.Get("source")
	} else {
		c.That(f.Get("source") == "", "", "fail.choose")
	}
	at := map[int][]Part{}
	for _, name := range Names {
		place, err := strconv.Atoi("0" + f.Get("place_"+name))
		c.That(err == nil && place >= 0 && place <= len(Names), "place_"+name, "fail.choose")
		p := Part{Name: name, Heading: f.Get("heading_" + name), Help: f.Get("help_" + name), Asked: f.Get("asked_"+name) == "1"}
		at[place] = append(at[place], p)
	}
	for place := 1; place <= len(Names); place++ {
		d.Parts = append(d.Parts, at[place]...)
	}
	return d, c.Err()
}

func edit(c *web.Call) error {
	var f *web.Form
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		now, err := Current(tx)
		shown := now
		if ready, ok := beginning(c.Query("from")); ok {
			shown = ready
		}
		f = c.NewForm(c.Path("/case-form"), shown.fields())
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
	return c.Show(web.Page{Title: c.T("caseform.edit"), Here: "cases", Body: editView(editPage{c, f})})
}

func save(c *web.Call) error {
	f, err := c.Form(fields()...)
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
	return c.Done("/case-form", "caseform.saved_done")
}

// name is what a part is called in its own form: by the program's words.
func (p editPage) name(part string) string { return Part{Name: part}.Called(p.Say) }

// places are where a part can stand.
func (p editPage) places(part string) []ui.Option {
	none := "caseform.place_none"
	if slices.Contains(Fixed, part) {
		none = "caseform.place_last"
	}
	list := []ui.Option{{Value: "0", Label: p.T(none)}}
	for i := range Names {
		list = append(list, ui.Option{Value: strconv.Itoa(i + 1), Label: p.T("caseform.place_at", i+1)})
	}
	return list
}

// placeLabel says which part's place it is.
func (p editPage) placeLabel(part string) string { return p.T("caseform.place", p.name(part)) }

func fixed(part string) bool { return slices.Contains(Fixed, part) }

var numberFields = []string{"digits", "least"}

func editNumbers(c *web.Call) error { return showNumbers(c, nil) }

func showNumbers(c *web.Call, f *web.Form) error {
	if f == nil {
		err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
			now, err := Numbers(tx)
			f = c.NewForm(c.Path("/case-numbers"), now.fields())
			if now.Edition > 0 {
				f.At(now.Edition)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return c.Show(web.Page{Title: c.T("caseform.numbers"), Here: "cases", Body: numbersView(editPage{c, f})})
}

// digits are the ways to write a number.
func (p editPage) digits() (list []ui.Option) {
	for _, d := range Digits {
		list = append(list, ui.Option{Value: strconv.Itoa(d), Label: p.T("caseform.number_then", Numbering{Digits: d}.Write(p.Reader.Day[:4], 7), Numbering{Digits: d}.sample(p.Reader.Day))})
	}
	return list
}

// numbersOf reads what numbers are to look like.
func numbersOf(f *web.Form) (Numbering, error) {
	c := fail.Check{}
	digits, err := strconv.Atoi(f.Get("digits"))
	c.That(err == nil, "digits", "fail.choose")
	least := 0
	if f.Get("least") != "" {
		least, err = strconv.Atoi(f.Get("least"))
		c.That(err == nil, "least", "caseform.least_wrong", mostLeast)
	}
	return Numbering{Digits: digits, Least: least}, c.Err()
}

func saveNumbers(c *web.Call) error {
	f, err := c.Form(numberFields...)
	if err != nil {
		return err
	}
	n, err := numbersOf(f)
	if err == nil {
		err = ChangeNumbers(c.As(), f.SeenOrNew(), n)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showNumbers(c, f) })
	}
	return c.Done("/case-form", "caseform.numbers_done")
}
