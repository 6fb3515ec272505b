package initiative

import (
	"maps"
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/locked"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// spare is how many empty lines of a sort a form offers.
const spare = 2

type morePage struct {
	*web.Call
	*web.Form
	Initiative
	More        More
	Units       []ui.Option
	Authorities []ui.Option
	Minutes     map[string]int
}

func moreDraft(f *web.Form) More {
	m := More{Mandate: f.Get("mandate"), GivenBy: f.Get("given_by"), Until: f.Get("until"), Authority: f.Get("authority"),
		Partners: f.Get("partners"), Method: f.Get("method"), Evidence: f.Get("evidence"), Lines: map[string][]Line{}}
	for _, sort := range lineSorts {
		for n := 1; n <= mostLines; n++ {
			m.Lines[sort] = append(m.Lines[sort], Line{Text: f.Get(field(sort, "text", n)), Phase: f.Get(field(sort, "phase", n)),
				Unit: f.Get(field(sort, "unit", n)), Day: f.Get(field(sort, "day", n)), Done: f.Get(field(sort, "done", n))})
		}
	}
	return m
}

// tight leaves the empty lines out, and lays what stood after them where they stood: an
// error is said of the line as the form is shown again.
func (m More) tight() More {
	for _, sort := range lineSorts {
		m.Lines[sort] = slices.DeleteFunc(m.Lines[sort], Line.empty)
	}
	return m
}

// rows is how many lines of a sort the form shows.
func (p morePage) rows(sort string) int {
	last := 0
	for n := 1; n <= mostLines; n++ {
		for _, name := range lineFields[sort] {
			if p.Get(field(sort, name, n)) != "" {
				last = n
			}
		}
	}
	return min(last+spare, mostLines)
}

func (p morePage) evidences() (list []ui.Option) {
	for _, e := range Evidences {
		list = append(list, ui.Option{Value: e, Label: p.T("initiative.evidence." + e)})
	}
	return list
}

func (p *morePage) choices(tx *db.Tx, r *auth.Reader) error {
	held, err := authorities(tx, r.Day, p.Owner)
	if err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(held)) {
		p.Authorities = append(p.Authorities, ui.Option{Value: id, Label: held[id]})
	}
	units, err := org.Units(tx, r.Day)
	for _, u := range units {
		p.Units = append(p.Units, ui.Option{Value: u.ID, Label: u.Name})
	}
	return err
}

func showMore(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := morePage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.Initiative, err = mine(tx, r, id)
		if err = locked.Typed(err, f != nil); err != nil {
			return err
		}
		if p.More, err = MoreOf(tx, id); err != nil {
			return err
		}
		if p.Minutes, err = burden.Minutes(tx, p.Period, MoreDemand); err != nil {
			return err
		}
		return p.choices(tx, r)
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/initiatives/"+id+"/more"), p.More.Fields()).At(p.Initiative.Version)
	}
	return c.Show(web.Page{Title: c.T("initiative.more"), Here: "initiatives", Body: moreFormView(p)})
}

func editMore(c *web.Call) error { return showMore(c, nil) }

func saveMore(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(moreFields()...)
	if err != nil {
		return err
	}
	m := moreDraft(f).tight()
	if err := ChangeMore(c.As(), id, f.Seen, m); err != nil {
		for _, sort := range lineSorts {
			for n := 1; n <= mostLines; n++ {
				for _, name := range lineFields[sort] {
					delete(f.Values, field(sort, name, n))
				}
			}
		}
		maps.Copy(f.Values, m.Fields())
		return c.Retry(err, f, func() error { return showMore(c, f) })
	}
	return c.Done("/initiatives/"+id, "initiative.saved_done")
}

// moreShown is what is written more, for the initiative's page.
type moreShown struct {
	*web.Call
	More
	Today     string
	Units     map[string]string
	Authority string // the mandate's words, "" where it is over or there is none
	Sort      string // of the initiative
	May       bool
	Edit      string
}

func readMore(c *web.Call, tx *db.Tx, r *auth.Reader, n Initiative, may bool) (p moreShown, err error) {
	p = moreShown{Call: c, Today: r.Day, Sort: n.Sort, May: may, Edit: "/initiatives/" + n.ID + "/more/edit"}
	if p.More, err = MoreOf(tx, n.ID); err != nil {
		return p, err
	}
	if p.Units, err = unitNames(tx, p.More); err != nil {
		return p, err
	}
	held, err := authorities(tx, r.Day, n.Owner)
	p.Authority = held[p.More.Authority]
	return p, err
}

// stand says where a milestone or a result stands, in words; slipping is never a colour alone.
func (p moreShown) stand(l Line) string {
	switch {
	case l.Done != "" && l.Day != "" && l.Done > l.Day:
		return p.T("initiative.reached_late", p.Say.Day(l.Done), p.Say.Day(l.Day))
	case l.Done != "":
		return p.T("initiative.reached", p.Say.Day(l.Done))
	case l.Day == "":
		return p.T("initiative.no_day")
	case l.Day < p.Today:
		return p.T("initiative.slipped", p.Say.Day(l.Day))
	}
	return p.T("initiative.by", p.Say.Day(l.Day))
}

func (p moreShown) mark(l Line) ui.Mark {
	switch {
	case l.Done != "":
		return ui.Reached
	case l.Day != "" && l.Day < p.Today:
		return ui.Behind
	}
	return ui.Waiting
}

// asked says whether a unit was asked before the start.
func (p moreShown) asked(l Line) string {
	if l.Done == "" {
		return p.T("initiative.not_asked")
	}
	return p.T("initiative.asked", p.Say.Day(l.Done))
}

func (p moreShown) partners() (list []string) {
	for line := range strings.SplitSeq(p.Partners, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// phase is milestones that stand together.
type phase struct {
	Name  string
	Lines []Line
}

// phases are the milestones by phase, in the order they were written.
func (p moreShown) phases() (list []phase) {
	for _, l := range p.Lines[Milestone] {
		at := slices.IndexFunc(list, func(x phase) bool { return x.Name == l.Phase })
		if at < 0 {
			list = append(list, phase{Name: l.Phase})
			at = len(list) - 1
		}
		list[at].Lines = append(list[at].Lines, l)
	}
	return list
}

func (p moreShown) facts() (list []ui.Fact) {
	add := func(key, text string) {
		if text != "" {
			list = append(list, ui.Fact{Name: p.T(key), Text: text})
		}
	}
	add("initiative.given_by", p.GivenBy)
	if p.Until != "" {
		add("initiative.mandate_until", p.Say.Day(p.Until))
	}
	add("initiative.authority", p.Authority)
	return list
}

func (p moreShown) link() ui.Link {
	if !p.May {
		return ui.Link{}
	}
	return ui.Link{Label: p.T("initiative.more_edit"), Href: p.URL(p.Edit)}
}
