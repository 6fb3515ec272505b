package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/ui"
	"ledetraad/internal/web"
)

// Talk is when a MED committee discussed the plan, and what it came to in a sentence.
type Talk struct {
	Day, Body, Text string
	BodyName        string // for showing
}

// Check tells everything that is wrong with it, today.
func (t Talk) Check(today string) error {
	c := fail.Check{}
	c.That(t.Day != "", "day", "plan.med_day_missing")
	if t.Day != "" {
		c.Day(t.Day, "day")
	}
	c.That(t.Day <= today, "day", "plan.med_day_to_come")
	c.Text(t.Text, "text", maxBecause)
	return c.Err()
}

// Fields is the talk as its form shows it.
func (t Talk) Fields() map[string]string {
	return map[string]string{"day": t.Day, "body": t.Body, "text": t.Text}
}

// Discussed says when the plan was discussed in MED, over the version that was shown.
func Discussed(as auth.As, id string, version int, t Talk) error {
	return alter(as, id, version, "discussed", func(tx *db.Tx, p *Plan) error {
		if err := p.Open(); err != nil {
			return err
		}
		if err := t.Check(db.Day(tx.Now)); err != nil {
			return err
		}
		bodies, err := committees(tx)
		if err != nil {
			return err
		}
		c := fail.Check{}
		known := false
		for _, o := range bodies {
			known = known || o.Value == t.Body
		}
		c.That(known, "body", "fail.choose")
		p.Talk = t
		return c.Err()
	})
}

// committees are the MED committees.
func committees(tx *db.Tx) ([]ui.Option, error) {
	return db.All(tx, func(s db.Scan) (o ui.Option, err error) { return o, s(&o.Value, &o.Label) }, `
SELECT b.id, b.name
FROM body b
WHERE b.kind = 'med'
ORDER BY b.name, b.id`)
}

// medPage is the form of when the plan was discussed.
type medPage struct {
	*web.Call
	*web.Form
	Plan   Plan
	Bodies []ui.Option
}

func medForm(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showMed(c, id, nil)
}

func showMed(c *web.Call, id string, f *web.Form) error {
	p := medPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Plan, err = Get(tx, id); err != nil {
			return err
		}
		if err := p.Plan.mayWrite(r); err != nil && f == nil {
			return err
		}
		p.Bodies, err = committees(tx)
		return err
	})
	if err != nil {
		return err
	}
	if f == nil {
		p.Form = c.NewForm(c.Path("/plans/"+id+"/med"), p.Plan.Talk.Fields()).At(p.Plan.Version)
	}
	return c.Show(web.Page{Title: c.T("plan.med_title"), Here: "plans", Body: medView(p)})
}

func saveMed(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("day", "body", "text")
	if err != nil {
		return err
	}
	t := Talk{Day: f.Get("day"), Body: f.Get("body"), Text: f.Get("text")}
	if err := Discussed(c.As(), id, f.Seen, t); err != nil {
		return c.Retry(err, f, func() error { return showMed(c, id, f) })
	}
	return c.Done("/plans/"+id+"#med", "plan.med_done")
}
