package decision

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

type stepPage struct {
	*web.Call
	*web.Form
	Decision
	Drops bool // the reader may let it drop
}

var stepFields = []string{"state", "text", "alternatives", "again"}

func blankStep(c *web.Call) error { return showStep(c, nil) }

// showStep shows the form of how it goes, blank or as it was sent.
func showStep(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := stepPage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Decision, err = Get(tx, id); err != nil {
			return err
		}
		p.Drops = mayWrite(r, p.Body)
		return auth.Must(p.MayReport(r), "decision.not_yours")
	})
	if err != nil {
		return err
	}
	if f == nil {
		now := map[string]string{"state": p.State, "alternatives": p.Alternatives, "again": p.Again}
		p.Form = c.NewForm(c.Path("/decisions/"+id+"/steps"), now).At(p.Decision.Version)
	}
	return c.Show(web.Page{Title: c.T("decision.report"), Here: "decisions", Body: stepView(p)})
}

func (p stepPage) states() (list []ui.Option) {
	for _, s := range []string{NotBegun, UnderWay, Done, Late, Awaits, Dropped} {
		if s != Dropped || p.Drops {
			list = append(list, ui.Option{Value: s, Label: p.T("decision.state." + s), Hint: p.stateHint(s)})
		}
	}
	return list
}

func (p stepPage) stateHint(state string) string {
	switch state {
	case Done, Late, Awaits, Dropped:
		return p.T("decision.hint." + state)
	}
	return ""
}

func tell(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(stepFields...)
	if err != nil {
		return err
	}
	x := Report{State: f.Get("state"), Text: f.Get("text"), Alternatives: f.Get("alternatives"), Again: f.Get("again")}
	if err := Tell(c.As(), id, f.Seen, x); err != nil {
		return c.Retry(err, f, func() error { return showStep(c, f) })
	}
	return c.Done("/decisions/"+id, "decision.told_done")
}

type comingPage struct {
	*web.Call
	Coming
	Body   org.Body
	Bodies []ui.Option
}

// coming is what comes up at a body by itself: the board, where nothing is chosen.
func coming(c *web.Call) error {
	p := comingPage{Call: c}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		chosen := c.Query("body")
		if chosen == "" {
			if chosen, err = org.Board(tx, r.Day); err != nil {
				return err
			}
		}
		bodies, err := org.Bodies(tx, r.Day)
		if err != nil {
			return err
		}
		for _, b := range bodies {
			p.Bodies = append(p.Bodies, ui.Option{Value: b.ID, Label: b.Name})
			if b.ID == chosen {
				p.Body = b
			}
		}
		p.Coming, err = ComingUp(tx, r, p.Body.ID)
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("decision.coming"), Here: "decisions", Body: comingView(p)})
}

func (p comingPage) lead() string {
	if !p.Any() {
		return p.T("decision.coming_none", p.Body.Name)
	}
	return p.T("decision.coming_lead", p.Body.Name)
}

// group is decisions that come up for one reason.
type group struct {
	id, title string
	list      []Decision
}

func (p comingPage) groups() (list []group) {
	for _, g := range []group{{"late", "decision.coming_late", p.Late}, {"again", "decision.coming_again", p.Again},
		{"overdue", "decision.coming_overdue", p.Overdue}, {"due", "decision.coming_due", p.Due}, {"done", "decision.coming_done", p.Carried}} {
		if len(g.list) > 0 {
			list = append(list, g)
		}
	}
	return list
}

// who is the unit and the person that carry a decision out, and its day.
func (p comingPage) who(d Decision) string {
	text := d.UnitName
	if d.Person != "" {
		text += ", " + d.Person
	}
	switch {
	case d.State == Awaits:
		return text + ". " + p.T("decision.again_on", p.Say.Day(d.Again))
	case d.State != Done && d.Due != "":
		return text + ". " + p.T("decision.due_on", p.Say.Day(d.Due))
	}
	return text
}
