package round

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// tellPage is the form of a round that was held elsewhere.
type tellPage struct {
	*web.Call
	*web.Form
	About item.Item
}

var tellFields = []string{"name", "day", "heard", "wanted", "points"}

func askTelling(c *web.Call) error {
	return showTelling(c, c.NewForm("", nil))
}

func showTelling(c *web.Call, f *web.Form) error {
	p := tellPage{Call: c, Form: f}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f.Action = c.Path("/letters/" + id + "/rounds/elsewhere")
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		p.About, err = item.Open(tx, "letter", id)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("round.tell_title"), Here: "letters", Body: tellView(p)})
}

func tell(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(tellFields...)
	if err != nil {
		return err
	}
	made, err := Tell(c.As(), id, Telling{Name: f.Get("name"), Day: f.Get("day"), Heard: f.Get("heard"), Wanted: f.Get("wanted"), Points: pointsOf(f.Get("points"))})
	if err != nil {
		return c.Retry(err, f, func() error { return showTelling(c, f) })
	}
	return c.Done("/rounds/"+made, "round.told_done")
}

func typeMore(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("points")
	if err != nil {
		return err
	}
	if err := TypeIn(c.As(), id, f.Seen, pointsOf(f.Get("points"))); err != nil {
		return c.Retry(err, f, func() error { return showRound(c, f) })
	}
	return c.Done("/rounds/"+id+"#points", "round.told_done")
}

// readTold reads the points of a round that was held elsewhere, and who typed them in.
func (p *roundPage) readTold(tx *db.Tx) error {
	all, err := PointsOf(tx, p.About.ID)
	if err != nil {
		return err
	}
	for _, x := range all {
		if slices.ContainsFunc(x.From, func(o Origin) bool { return o.Round == p.Round.ID }) {
			p.Typed = append(p.Typed, x)
		}
	}
	return nil
}

// mayType tells whether the reader types more points in.
func (p roundPage) mayType() bool {
	return p.Secretariat && p.TypedBy != "" && p.About.State == draftState
}

// typeForm is the form of more points, as it was sent where it comes back.
func (p roundPage) typeForm() *web.Form {
	if p.Form != nil {
		return p.Form
	}
	return p.NewForm(p.Path("/rounds/"+p.Round.ID+"/points"), nil).At(p.Round.Version)
}
