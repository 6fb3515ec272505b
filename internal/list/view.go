package list

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// View is a page of a list, ready to be shown.
type View struct {
	*web.Call
	Total int // rows the reader may see, on all pages

	ask        *Ask
	saved      saved
	caption    string
	count      string
	none       string
	noneText   string
	columns    []head
	rows       [][]cell
	prev, next templ.SafeURL
}

// head is a column's heading, and the link that puts the rows in its order.
type head struct {
	label string
	class string
	href  templ.SafeURL // "" where it cannot be ordered by
	sort  string        // aria-sort: "ascending", "descending", ""
}

// cell is what stands in a row under a heading.
type cell struct {
	label, class string
	show         templ.Component
}

func class(k Kind) string {
	if k == Number {
		return "tal"
	}
	return ""
}

func (l List[T]) heads(a *Ask, v *View) {
	for _, col := range l.Columns {
		if col.File {
			continue
		}
		h := head{label: col.heading(a.Call), class: class(col.Kind)}
		if col.Order != "" {
			h.href = a.URL(a.sorted(col.Key, a.sort == col.Key && !a.desc))
		}
		if a.sort == col.Key {
			h.sort = "ascending"
			if a.desc {
				h.sort = "descending"
			}
		}
		v.columns = append(v.columns, h)
	}
	for _, col := range l.Columns {
		if col.Order != "" {
			label := col.heading(a.Call)
			v.ask.orders = append(v.ask.orders, ui.Option{Value: col.Key, Label: label},
				ui.Option{Value: "-" + col.Key, Label: a.T("list.backwards", label)})
		}
	}
}

// sorted is the address of the list in another order, from its beginning.
func (a *Ask) sorted(key string, desc bool) string {
	b := *a
	b.sort, b.desc = key, desc
	return b.at("", "")
}

func (l List[T]) row(a *Ask, row *T) (cells []cell) {
	for _, col := range l.Columns {
		if col.File {
			continue
		}
		x := cell{label: col.heading(a.Call), class: class(col.Kind)}
		if col.Show != nil {
			x.show = col.Show(a.Call, row)
		} else {
			x.show = words(a.Call, col.Kind, col.Cell(a.Call, row))
		}
		cells = append(cells, x)
	}
	return cells
}

// text is a cell in the reader's words.
func (c Cell) text(say *web.Call, kind Kind) string {
	switch {
	case kind == Date:
		return say.Say.Day(c.Day)
	case kind == Number && c.None:
		return ""
	case kind == Number:
		return number(c.Number)
	}
	return c.Text
}

// current is the saved view that says what is asked now, or nil.
func (v View) current() *Saved {
	q := v.ask.query().Encode()
	if i := slices.IndexFunc(v.saved.list, func(s Saved) bool { return s.Query == q }); i >= 0 {
		return &v.saved.list[i]
	}
	return nil
}

// is tells whether a saved view says what is asked now.
func (v View) is(s Saved) bool { return s.Query == v.ask.query().Encode() }

// filtered tells whether there is anything to choose.
func (v View) filtered() bool { return len(v.ask.filters) > 0 || len(v.ask.orders) > 0 }

// changed tells whether there is anything to put back.
func (v View) changed() bool { return len(v.ask.query()) > 0 }

// reset is the list with nothing chosen.
func (v View) reset() templ.SafeURL { return v.URL(v.ask.address("")) }

// as is the list as a file.
func (v View) as(form string) templ.SafeURL { return v.URL(v.ask.at("as", form)) }

// first is the beginning of the list, as it is asked.
func (v View) first() templ.SafeURL { return v.URL(v.ask.at("", "")) }

// form is the empty form of a new view.
func (v View) form() ui.Form { return v.NewForm(v.Path("/views"), nil).Form }

// shares tells whether the reader may share a view with the staff.
func (v View) shares() bool { return v.Reader.Office(auth.Secretariat) }
