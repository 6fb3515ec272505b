package casefile

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/caseform"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// partPage is the form of a part of a case.
type partPage struct {
	*web.Call
	*web.Form
	Case
	Template caseform.Form
}

// part shows the form of a part of a case, as it stands or as it was sent.
func part(c *web.Call, f *web.Form, path, title string, now func(*db.Tx, Case) (map[string]string, error), view func(partPage) templ.Component, more ...func(*db.Tx, *auth.Reader, Case) error) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := partPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Case, err = prepared(tx, r, id); err != nil {
			return err
		}
		for _, read := range more {
			if err := read(tx, r, p.Case); err != nil {
				return err
			}
		}
		if p.Template, err = caseform.Of(tx, p.Case.FormID); err != nil || f != nil {
			return err
		}
		stands, err := now(tx, p.Case)
		p.Form = c.NewForm(c.Path("/cases/"+id+path), stands).At(p.Case.Version)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T(title), Here: "cases", Body: view(p)})
}

// partFields are the fields of all sections there can be.
func partFields() (list []string) {
	for _, part := range slices.Concat(caseform.Sections, caseform.Owns) {
		list = append(list, "text_"+part)
	}
	for _, part := range owns {
		list = append(list, "heading_"+part, "text_"+part)
	}
	return list
}

func sectionsOf(f *web.Form) (list []Section) {
	for _, part := range places() {
		list = append(list, Section{part, f.Get("heading_" + part), f.Get("text_" + part)})
	}
	return list
}

func editSections(c *web.Call) error { return showSections(c, nil) }

func showSections(c *web.Call, f *web.Form) error {
	return part(c, f, "/sections", "casefile.sections_edit", func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := Sections(tx, k.ID)
		return sectionFields(now), err
	}, sectionsView)
}

func saveSections(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(partFields()...)
	if err != nil {
		return err
	}
	if err := ChangeSections(c.As(), id, f.Seen, sectionsOf(f)); err != nil {
		return c.Retry(err, f, func() error { return showSections(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.saved_done")
}

// alternativeNames are the fields of an alternative.
var alternativeNames = []string{"title", "pro", "con", "follows"}

func alternativeFieldNames() (list []string) {
	for n := 1; n <= mostAlternatives; n++ {
		for _, name := range alternativeNames {
			list = append(list, field(name, n))
		}
	}
	return list
}

func alternativesOf(f *web.Form) (list []Alternative) {
	for n := 1; n <= mostAlternatives; n++ {
		list = append(list, Alternative{f.Get(field("title", n)), f.Get(field("pro", n)), f.Get(field("con", n)), f.Get(field("follows", n))})
	}
	return list
}

func editAlternatives(c *web.Call) error { return showAlternatives(c, nil) }

func showAlternatives(c *web.Call, f *web.Form) error {
	return part(c, f, "/alternatives", "casefile.alternatives_edit", func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := Alternatives(tx, k.ID)
		return alternativeFields(now), err
	}, alternativesView)
}

func saveAlternatives(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(alternativeFieldNames()...)
	if err != nil {
		return err
	}
	if err := ChangeAlternatives(c.As(), id, f.Seen, alternativesOf(f)); err != nil {
		return c.Retry(err, f, func() error { return showAlternatives(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.saved_done")
}

// lineFieldNames are the fields of the economy: its own, and those of every line.
func lineFieldNames() []string {
	list := []string{"first", "in_budget"}
	for n := 1; n <= mostLines; n++ {
		list = append(list, field("what", n), field("sort", n), field("appropriation", n))
		for y := range Years {
			list = append(list, yearField(n, y))
		}
	}
	return list
}

// economyFrom reads the economy out of its form. An amount that cannot be read is wrong
// in its field, beside what else is.
func economyFrom(c *web.Call, f *web.Form) (e Economy, err error) {
	check := fail.Check{}
	if e.First, err = strconv.Atoi(f.Get("first")); err != nil {
		check.That(false, "first", "fail.choose")
	}
	e.InBudget = f.Get("in_budget") == "1"
	for n := 1; n <= mostLines; n++ {
		l := Line{What: f.Get(field("what", n)), Sort: f.Get(field("sort", n)), Appropriation: f.Get(field("appropriation", n))}
		for y := range Years {
			ore, ok := ReadAmount(c.Say.Lang, f.Get(yearField(n, y)))
			check.That(ok, yearField(n, y), "casefile.amount")
			l.Amounts[y] = ore
		}
		e.Lines = append(e.Lines, l)
	}
	if check.Err() != nil {
		e.check(&check) // all that is wrong is said at once
	}
	return e, check.Err()
}

func editEconomy(c *web.Call) error { return showEconomy(c, nil) }

func showEconomy(c *web.Call, f *web.Form) error {
	return part(c, f, "/economy", "casefile.economy_edit", func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := economyOf(tx, k)
		return now.fields(c.Say), err
	}, economyView)
}

func saveEconomy(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(lineFieldNames()...)
	if err != nil {
		return err
	}
	e, err := economyFrom(c, f)
	if err == nil {
		err = ChangeEconomy(c.As(), c.Say, id, f.Seen, e)
	}
	if err != nil {
		return c.Retry(err, f, func() error { return showEconomy(c, f) })
	}
	return c.Done("/cases/"+id, "casefile.saved_done")
}

// rows is how many of the numbered groups of fields a form shows: those that are filled
// in, and two more.
func (p partPage) rows(most int, names ...string) int {
	last := 0
	for n := 1; n <= most; n++ {
		for _, name := range names {
			if p.Get(field(name, n)) != "" {
				last = n
			}
		}
	}
	return min(last+2, most)
}

// firsts are the years a case's economy can begin in.
func (p partPage) firsts() (list []ui.Option) {
	own, err := strconv.Atoi(p.Period)
	if err != nil {
		own = p.First
	}
	for y := own - 1; y <= own+4; y++ {
		list = append(list, ui.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	if p.First < own-1 || p.First > own+4 {
		list = append(list, ui.Option{Value: strconv.Itoa(p.First), Label: strconv.Itoa(p.First)})
	}
	return list
}

func (p partPage) sorts() (list []ui.Option) {
	for _, s := range Sorts {
		list = append(list, ui.Option{Value: s, Label: p.T("casefile.sort." + s)})
	}
	return list
}

// yearLabel is what the field of an amount is called: its line and its year.
func (p partPage) yearLabel(n, column int) string {
	first, err := strconv.Atoi(p.Get("first"))
	if err != nil {
		first = p.First
	}
	return p.T("casefile.in_year", n, strconv.Itoa(first+column))
}
