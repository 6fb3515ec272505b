package find

import (
	"context"
	"net/url"
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
	"ledetraad/internal/org"
	"ledetraad/internal/search"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"

	"github.com/a-h/templ"
)

type page struct {
	*web.Call
	Terms      search.Terms
	Kind, Unit string
	Year       string
	Kinds      []string
	Areas      []org.Area
	Now        int
	Places     []place
	Found      search.Found
	Names      map[string]string // of units
}

func show(kinds []string) func(*web.Call) error {
	return func(c *web.Call) error {
		p := page{Call: c, Terms: search.Parse(c.R.URL.Query().Get("q")), Kinds: kindNames(c.Say, kinds)}
		if k := c.Query("kind"); slices.Contains(kinds, k) {
			p.Kind = k
		}
		if y := c.Year("year", 0); y > 0 {
			p.Year = strconv.Itoa(y)
		}
		if err := c.As().Read(p.read); err != nil {
			return err
		}
		return c.Show(web.Page{Title: p.title(), Here: "search", Body: view(p)})
	}
}

func (p *page) read(tx *db.Tx, r *auth.Reader) (err error) {
	p.Now, _ = strconv.Atoi(r.Day[:4])
	q := search.Query{Terms: p.Terms, Kind: p.Kind, Year: p.Year}
	if unit := p.Query("unit"); db.ValidID(unit) {
		if q.Units, err = org.Below(tx, unit); err != nil {
			return err
		}
		if len(q.Units) > 0 {
			p.Unit = unit
		}
	}
	units, err := org.Places(tx, r.Day)
	if p.Areas = org.AreasOf(units, p.Unit); err != nil || p.Terms.Empty() {
		return err
	}
	if p.Places, err = places(tx, r, p.Say, p.Terms, units); err != nil {
		return err
	}
	if p.Found, err = search.Find(tx, q, item.Known); err != nil {
		return err
	}
	of := make([]string, len(p.Found.Hits))
	for i, h := range p.Found.Hits {
		of[i] = h.Unit
	}
	p.Names, err = org.NamesAmong(tx, units, of...)
	return err
}

func (p page) title() string {
	if p.Terms.Text == "" {
		return p.T("find.title")
	}
	return p.T("find.title_for", p.sought())
}

func (p page) sought() string { return p.Say.Quote(p.Terms.Text) }

// lead says how many were found, or what to do.
func (p page) lead() string {
	switch {
	case p.Terms.Empty():
		return p.T("find.lead")
	case p.Found.Total == 0:
		return ""
	case p.Found.Total > len(p.Found.Hits):
		return p.Say.Up("find.count", p.Found.Total, p.sought()) + " " + p.T("find.first", len(p.Found.Hits))
	}
	return p.Say.Up("find.count", p.Found.Total, p.sought())
}

func (p page) narrowed() bool { return p.Kind != "" || p.Unit != "" || p.Year != "" }

// wider is the same search without what narrows it.
func (p page) wider() templ.SafeURL {
	return p.URL("/search?" + url.Values{"q": {p.Terms.Text}}.Encode())
}

func (p page) kinds() (list []ui.Option) {
	for _, k := range p.Kinds {
		list = append(list, ui.Option{Value: k, Label: p.T("kind." + k)})
	}
	return list
}

func (p page) units() (list []ui.Option) {
	for _, a := range p.Areas {
		list = append(list, ui.Option{Value: a.ID, Label: a.Name})
	}
	return list
}

// years are those around now and around the chosen one.
func (p page) years() (list []ui.Option) {
	from, to := p.Now-3, p.Now+1
	if y, err := strconv.Atoi(p.Year); err == nil {
		from, to = min(from, y), max(to, y)
	}
	for y := to; y >= from; y-- {
		list = append(list, ui.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	return list
}

// about is where a hit belongs.
func (p page) about(h search.Hit) string {
	unit := p.Names[h.Unit]
	if h.Period == "" {
		return p.T("find.about", p.T("kind."+h.Kind), unit)
	}
	return p.T("find.about_year", p.T("kind."+h.Kind), unit, h.Period)
}

func rebuild(index search.Index) func(context.Context, *job.Run) error {
	return func(ctx context.Context, r *job.Run) error { return index.Rebuild(ctx, r.Space) }
}
