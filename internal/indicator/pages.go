package indicator

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

// Feature is figures that show effects.
func Feature() feature.Feature {
	return feature.Feature{
		Name: Kind, Schema: &Schema, Texts: slices.Concat(texts, apiTexts), API: operations,
		Kinds: []feature.Kind{{Name: Kind, Path: "/indicators/", Prose: []db.Texts{
			{Table: "indicator", Key: "item", Columns: []string{"measure", "source", "meeting"}},
			{Table: "observation", Key: "indicator", Columns: []string{"note"}}}}},
		Routes: []web.Route{
			{Pattern: "GET /effects/{id}/indicators/new", Needs: web.Editors, Serve: blank},
			{Pattern: "POST /effects/{id}/indicators", Needs: web.Editors, Serve: create},
			{Pattern: "GET /indicators", Needs: web.SignedIn, Serve: serveList},
			{Pattern: "GET /indicators/{id}", Needs: web.SignedIn, Serve: show},
			{Pattern: "GET /indicators/{id}/edit", Needs: web.Editors, Serve: edit},
			{Pattern: "POST /indicators/{id}", Needs: web.Editors, Serve: save},
			{Pattern: "POST /indicators/{id}/observations", Needs: web.Editors, Serve: observe},
			{Pattern: "GET /indicators/{id}/observations/{at}", Needs: web.Editors, Serve: editOne},
			{Pattern: "POST /indicators/{id}/observations/{at}", Needs: web.Editors, Serve: correct},
			{Pattern: "POST /indicators/{id}/series", Needs: web.Editors, Serve: paste},
		},
	}
}

// Shown is the figures of an effect, for its page. New is where one can be begun, ""
// for those who may not.
type Shown struct {
	*web.Call
	Series []Series
	New    templ.SafeURL
}

// ShownOf reads the figures of an effect; may tells whether the reader answers for it.
func ShownOf(c *web.Call, tx *db.Tx, r *auth.Reader, effect string, may bool) (p Shown, err error) {
	p.Call = c
	if may {
		p.New = c.URL("/effects/" + effect + "/indicators/new")
	}
	p.Series, err = Of(tx, r, effect)
	return p, err
}

func (p Shown) block() ui.Section {
	s := ui.Section{ID: "indicators", Title: p.T("indicator.section")}
	if p.New != "" {
		s.Link = ui.Link{Label: p.T("indicator.new"), Href: p.New}
		if len(p.Series) == 0 {
			s.Intro = p.T("indicator.section_hint")
		}
	}
	return s
}

func (n Indicator) answers(c *web.Call) string {
	if n.OwnerName == "" {
		return c.T("indicator.nobody")
	}
	return n.OwnerName
}

// difference is how much an observation differs from the one before it.
func (s Series) difference(say i18n.Phrases, i int) string {
	if i == 0 {
		return "–"
	}
	return say.Decimal(s.Observations[i].Value - s.Observations[i-1].Value)
}

type onePage struct {
	*web.Call
	Series
	Path  []ui.Step
	Up    []item.Link // the effects it shows
	One   *web.Form   // for one observation
	Rows  *web.Form   // for many
	Lines []Line      // of what was pasted
	Day   string
}

// steps is how many of the thread's steps stand at the top of the page; an indicator
// is the farthest from where the thread begins.
const steps = 5

func show(c *web.Call) error { return showOne(c, nil, nil) }

// showOne shows an indicator; one and rows are forms that were sent and are not saved.
func showOne(c *web.Call, one, rows *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := onePage{Call: c, One: one, Rows: rows}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Series, err = SeriesOf(tx, r, id); err != nil {
			return err
		}
		p.Day = r.Day
		if p.One == nil {
			p.One = c.NewForm(c.Path("/indicators/"+id+"/observations"), nil)
		}
		if p.Rows == nil {
			p.Rows = c.NewForm(c.Path("/indicators/"+id+"/series"), nil).At(p.Version)
		} else {
			p.Lines = Paste(c.Say, p.Often, p.Measure, r.Day, rows.Get("rows"))
			p.compare(p.Lines)
		}
		if p.Path, err = c.Steps(tx, p.Series.Item); err != nil {
			return err
		}
		p.Path = p.Path[max(0, len(p.Path)-steps):]
		p.Up, err = item.Out(tx, item.Supports, id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: p.Series.Title, Here: "effects", Item: p.Series.Item, Body: oneView(p)})
}

func (p onePage) head() ui.Head {
	h := ui.Head{Title: p.Series.Title, Mark: p.Mark()}
	if p.May {
		h.Actions = actions(p)
	}
	return h
}

func (p onePage) facts() []ui.Fact {
	list := []ui.Fact{
		{Name: p.T("indicator.fact_owner"), Text: p.answers(p.Call)},
		{Name: p.T("indicator.unit"), Text: p.UnitName},
		{Name: p.T("indicator.year"), Text: p.Period},
		{Name: p.T("indicator.fact_often"), Text: p.T("indicator.often." + p.Often)},
		{Name: p.T("indicator.fact_direction"), Text: p.T("indicator.direction." + p.Direction)},
		{Name: p.T("indicator.fact_meeting"), Text: p.Meeting},
		{Name: p.T("indicator.fact_source"), Text: p.Source},
	}
	if p.Target.Known {
		list = append(list, ui.Fact{Name: p.T("indicator.target"), Text: i18n.Capital(p.aim(p.Say))})
	}
	return list
}

func (p onePage) example() string { return example(p.Say, p.Often, p.Day) }

func (p onePage) refused() (list []Line) {
	for _, l := range p.Lines {
		if l.Problem != "" {
			list = append(list, l)
		}
	}
	return list
}

// count is how many observations saving would write.
func (p onePage) count() (n int) {
	for _, l := range p.Lines {
		if l.New() {
			n++
		}
	}
	return n
}

func (p onePage) stood(l Line) string {
	if l.Was == nil {
		return p.T("indicator.empty")
	}
	return p.Say.Decimal(l.Was.Value)
}
