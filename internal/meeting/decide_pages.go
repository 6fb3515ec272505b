package meeting

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

type decisionForm struct {
	*web.Call
	*web.Form
	Point
	On            Meeting
	Closed        bool
	Units, People map[string]string
	Phrases       []string // usual wordings of the body
}

var decisionFields = []string{"title", "text", "sort", "views", "unit", "owner", "due", "state", "again", "who", "phrase"}

func blankDecision(c *web.Call) error { return showDecision(c, nil) }

func showDecision(c *web.Call, f *web.Form) error {
	p := decisionForm{Call: c, Form: f, Units: map[string]string{}}
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Point, p.On, err = openPoint(tx, r, id); err != nil {
			return err
		}
		if err := p.On.decidable(r.Day); err != nil {
			return err
		}
		rule, err := RuleOf(tx, p.Body)
		if err != nil {
			return err
		}
		p.Phrases = rule.Phrases
		grants, err := auth.Grants(tx, p.For.Content)
		if err != nil {
			return err
		}
		p.Closed = closed(grants)
		places, err := org.Places(tx, r.Day)
		for _, u := range places {
			p.Units[u.ID] = u.Name
		}
		if err != nil {
			return err
		}
		p.People, err = preparers(tx, r, p.Body)
		return err
	})
	if err != nil {
		return err
	}
	if p.Form == nil {
		p.Form = c.NewForm(c.Path("/agenda-points/"+id+"/decisions"), map[string]string{"title": p.Title, "sort": decision.Sorts[0], "state": decision.NotBegun, "who": decision.ForStaff, "owner": p.Owner})
	}
	return c.Show(web.Page{Title: c.T("meeting.decide"), Here: "meetings", Body: decisionFormView(p)})
}

func decide(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(decisionFields...)
	if err != nil {
		return err
	}
	d := decision.Draft{Title: f.Get("title"), Text: phrased(f), Sort: f.Get("sort"), Views: f.Get("views"), Unit: f.Get("unit"), Owner: f.Get("owner"),
		Due: f.Get("due"), State: f.Get("state"), Again: f.Get("again"), Who: f.Get("who")}
	if err := checkPhrase(c, id, f); err != nil {
		return c.Retry(err, f, func() error { return showDecision(c, f) })
	}
	if _, err := Decide(c.As(), id, d); err != nil {
		return c.Retry(err, f, func() error { return showDecision(c, f) })
	}
	return c.Done("/agenda-points/"+id, "meeting.decided_done")
}
