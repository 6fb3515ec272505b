package burden

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

// capPage is the form of a year's cap.
type capPage struct {
	*web.Call
	*web.Form
	Year string
}

func (p pages) editCap(c *web.Call) error { return p.showCap(c, nil) }

func (p pages) showCap(c *web.Call, f *web.Form) error {
	year, err := yearOf(c)
	if err != nil {
		return err
	}
	if f == nil {
		err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
			y, err := p.book.Of(tx, year)
			f = c.NewForm(c.Path("/burden/"+year+"/cap"), y.Fields())
			if y.CapVersion > 0 {
				f.At(y.CapVersion)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	x := capPage{c, f, year}
	return c.Show(web.Page{Title: c.T("burden.cap_for", year), Here: "burden", Body: capView(x)})
}

func (p pages) saveCap(c *web.Call) error {
	year, err := yearOf(c)
	if err != nil {
		return err
	}
	f, err := c.Form("minutes", "because")
	if err != nil {
		return err
	}
	d := CapDraft{Minutes: number(f.Get("minutes")), Because: f.Get("because")}
	if err := p.book.SetCap(c.As(), year, f.SeenOrNew(), d); err != nil {
		return c.Retry(err, f, func() error { return p.showCap(c, f) })
	}
	return c.Done("/burden?year="+year, "burden.cap_done")
}

// demandPage is the form of a demand in a year.
type demandPage struct {
	*web.Call
	*web.Form
	Asked Asked
	Year  string
}

func (p pages) editDemand(c *web.Call) error { return p.showDemand(c, nil) }

func (p pages) showDemand(c *web.Call, f *web.Form) error {
	year, err := yearOf(c)
	if err != nil {
		return err
	}
	x := demandPage{Call: c, Form: f, Year: year}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		y, err := p.book.Of(tx, year)
		if err != nil {
			return err
		}
		x.Asked, err = y.Get(c.R.PathValue("key"))
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		x.Form = c.NewForm(c.Path("/burden/"+year+"/demands/"+x.Asked.Key), x.Asked.Fields())
		if x.Asked.Version > 0 {
			x.Form.At(x.Asked.Version)
		}
	}
	return c.Show(web.Page{Title: c.T("burden.change_named", c.T(x.Asked.Key)), Here: "burden", Body: demandView(x)})
}

func (p pages) saveDemand(c *web.Call) error {
	year, err := yearOf(c)
	if err != nil {
		return err
	}
	f, err := c.Form("minutes", "times", "off", "because")
	if err != nil {
		return err
	}
	d := Draft{Minutes: number(f.Get("minutes")), Times: number(f.Get("times")), Off: f.Get("off") == "1", Because: f.Get("because")}
	if err := p.book.Change(c.As(), year, c.R.PathValue("key"), f.SeenOrNew(), d); err != nil {
		return c.Retry(err, f, func() error { return p.showDemand(c, f) })
	}
	return c.Done("/burden?year="+year, "burden.changed_done")
}
