package decision

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

// Mandated is a special task a decision gives one person authority for, until a day.
type Mandated struct{ Person, GivenBy, What, Until string }

// GiveMandate gives a mandate by a decision: those who enter the decisions of its body do.
// It can be looked up among all mandates, and ends by itself.
func GiveMandate(as auth.As, id string, d Mandated) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		now, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, now.Body), "decision.body_only"); err != nil {
			return err
		}
		x, err := choose(tx, r, Decision{})
		if err != nil {
			return err
		}
		c := fail.Check{}
		c.That(x.people[d.Person] != "", "person", "decision.mandate_person_missing")
		c.That(d.GivenBy == "" || x.people[d.GivenBy] != "", "given_by", "fail.choose")
		c.That(d.Until == "" || d.Until > r.Day, "to", "decision.mandate_over")
		if err := c.Err(); err != nil {
			return err
		}
		mandate, err := org.GiveMandate(tx, as.Who, org.Mandate{Person: d.Person, What: d.What, GivenBy: d.GivenBy, To: d.Until})
		if err != nil {
			return err
		}
		return PutMandate(tx, as.Who, id, mandate)
	})
}

// PutMandate ties a mandate to the decision it was given by, in the transaction of
// somebody who has checked who may.
func PutMandate(tx *db.Tx, who auth.Actor, id, mandate string) error {
	if _, err := tx.Exec(`INSERT INTO decision_mandate (mandate, decision) VALUES ($1, $2)`, mandate, id); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, id), "mandated", nil, map[string]string{"mandate": mandate})
}

// readMandates reads the mandates a decision gave, and who has them.
func (p *decisionPage) readMandates(tx *db.Tx) (err error) {
	if p.Mandates, err = org.MandatesBy(tx, p.ID); err != nil || len(p.Mandates) == 0 {
		return err
	}
	var people []string
	for _, m := range p.Mandates {
		people = append(people, m.Person)
	}
	p.Holders, err = org.PersonNames(tx, people...)
	return err
}

// until is how long a mandate holds, or that it is over.
func (p decisionPage) until(m org.Mandate) string {
	if m.To <= p.Reader.Day {
		return p.T("decision.mandate_ended", p.Holders[m.Person], p.Say.Day(m.To))
	}
	return p.T("decision.mandate_until", p.Holders[m.Person], p.Say.Day(m.To))
}

type mandatePage struct {
	*web.Call
	*web.Form
	Decision
	choices
}

var mandateFields = []string{"what", "person", "given_by", "to"}

func blankMandate(c *web.Call) error { return showMandate(c, nil) }

// showMandate shows the form that gives a mandate, blank or as it was sent.
func showMandate(c *web.Call, f *web.Form) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	p := mandatePage{Call: c, Form: f}
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Decision, err = Get(tx, id); err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, p.Body), "decision.body_only"); err != nil {
			return err
		}
		if p.choices, err = choose(tx, r, Decision{}); err != nil || f != nil {
			return err
		}
		root, err := org.Root(tx)
		if err != nil {
			return err
		}
		leaders, err := org.Leaders(tx, r.Day)
		p.Form = c.NewForm(c.Path("/decisions/"+id+"/mandates"), map[string]string{"what": p.Decision.Title, "given_by": leaders[root.ID].Person})
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("decision.mandate_give"), Here: "decisions", Body: mandateView(p)})
}

func giveMandate(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form(mandateFields...)
	if err != nil {
		return err
	}
	d := Mandated{Person: f.Get("person"), GivenBy: f.Get("given_by"), What: f.Get("what"), Until: f.Get("to")}
	if err := GiveMandate(c.As(), id, d); err != nil {
		return c.Retry(err, f, func() error { return showMandate(c, f) })
	}
	return c.Done("/decisions/"+id, "decision.mandate_done")
}
