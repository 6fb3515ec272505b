package plan

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/web"
)

// Contribution is what a unit that shares a goal does for it. The goal's own unit
// coordinates: it reads all of them, and each unit writes its own.
type Contribution struct {
	Goal, Unit, Text string
	Day, Person      string // when, and by whom
	Version          int    // 0 until it is written
}

// Check tells everything that is wrong with it.
func (x Contribution) Check() error {
	c := fail.Check{}
	c.That(x.Text != "", "text", "plan.contribution_missing")
	c.Text(x.Text, "text", 600)
	return c.Err()
}

// Fields is the contribution as its form shows it.
func (x Contribution) Fields() map[string]string { return map[string]string{"text": x.Text} }

// Contributions lists what the units that share the goals do for them.
func Contributions(tx *db.Tx, goals ...string) ([]Contribution, error) {
	if len(goals) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (x Contribution, err error) {
		err = s(&x.Goal, &x.Unit, &x.Text, &x.Day, &x.Person, &x.Version)
		return x, err
	}, `
SELECT x.goal, x.partner, x.text, x.day, x.person, x.version
FROM goal_contribution x
JOIN plan_goal_unit w ON w.goal = x.goal AND w.unit = x.partner
JOIN item i ON i.id = x.goal AND `+auth.Sees("i", auth.Content)+`
WHERE x.goal IN (SELECT key FROM json_each($1))
ORDER BY x.goal, x.partner`, item.IDs(goals...))
}

// contributionOf reads what a unit does for a goal; what it has not said has Version 0.
func contributionOf(tx *db.Tx, goal, unit string) (Contribution, error) {
	list, err := Contributions(tx, goal)
	for _, x := range list {
		if x.Unit == unit {
			return x, err
		}
	}
	return Contribution{Goal: goal, Unit: unit}, err
}

// sharedBy is nil where the unit shares the goal and the reader leads it; a unit that does
// not share it is not found.
func sharedBy(tx *db.Tx, r *auth.Reader, goal, unit string) error {
	shares, err := Shares(tx, goal)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(shares, func(s Share) bool { return s.Unit == unit }) {
		return fail.Missing()
	}
	return auth.Must(r.Leads(unit), "plan.contribution_whose")
}

// AddContribution writes what a unit does for a goal in the transaction of somebody who
// has checked who may.
func AddContribution(tx *db.Tx, who auth.Actor, x Contribution) error {
	now, err := contributionOf(tx, x.Goal, x.Unit)
	if err != nil {
		return err
	}
	if x.Version != now.Version {
		return fail.Stale(now.Version, now.Fields())
	}
	n, err := tx.Exec(`
INSERT INTO goal_contribution (goal, partner, text, day, person, version) VALUES ($1, $2, $3, $4, $5, 1)
ON CONFLICT (goal, partner) DO UPDATE SET text = $3, day = $4, person = $5, version = goal_contribution.version + 1
WHERE goal_contribution.version = $6`, x.Goal, x.Unit, x.Text, x.Day, x.Person, x.Version)
	if err != nil {
		return err
	}
	if n == 0 {
		return fail.Stale(now.Version, now.Fields())
	}
	return change.Record(tx, who, change.Thing{Kind: "goal_contribution", ID: x.Unit, Item: x.Goal}, "contributed", now.Fields(), x.Fields())
}

// Contribute saves what the reader's unit does for a goal it shares, over the version the
// form was shown; 0 where it had said nothing.
func Contribute(as auth.As, x Contribution) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		g, err := GetGoal(tx, x.Goal)
		if err != nil {
			return err
		}
		if err := sharedBy(tx, r, x.Goal, x.Unit); err != nil {
			return err
		}
		p, err := Get(tx, g.Plan)
		if err != nil {
			return err
		}
		if err := p.Open(); err != nil {
			return err
		}
		if err := x.Check(); err != nil {
			return err
		}
		x.Day, x.Person = r.Day, r.Person
		return AddContribution(tx, as.Who, x)
	})
}

// partner is a unit that shares a goal, with what it says it does.
type partner struct {
	Share
	Contribution
	Mine bool // the reader leads it
}

// partners reads the units that share a goal.
func partnersOf(tx *db.Tx, r *auth.Reader, goal string, shares []Share) (list []partner, err error) {
	said, err := Contributions(tx, goal)
	for _, s := range shares {
		x := partner{Share: s, Contribution: Contribution{Goal: goal, Unit: s.Unit}, Mine: r.Leads(s.Unit)}
		for _, c := range said {
			if c.Unit == s.Unit {
				x.Contribution = c
			}
		}
		list = append(list, x)
	}
	return list, err
}

// contributionPage is the form of what a unit does for a goal.
type contributionPage struct {
	*web.Call
	*web.Form
	Goal Goal
	Unit string // its name
}

func showContribution(c *web.Call, goal, unit string, f *web.Form) error {
	p := contributionPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.Goal, err = GetGoal(tx, goal); err != nil {
			return err
		}
		if err := sharedBy(tx, r, goal, unit); err != nil {
			return err
		}
		shares, err := Shares(tx, goal)
		if err != nil {
			return err
		}
		for _, s := range shares {
			if s.Unit == unit {
				p.Unit = s.Name
			}
		}
		if f != nil {
			return nil
		}
		x, err := contributionOf(tx, goal, unit)
		p.Form = c.NewForm(c.Path("/plan-goals/"+goal+"/contributions/"+unit), x.Fields())
		if x.Version > 0 {
			p.Form.At(x.Version)
		}
		return err
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("plan.contribution_of", p.Unit), Here: "plans", Body: contributionView(p)})
}

func editContribution(c *web.Call) error {
	goal, unit, err := contributionAt(c)
	if err != nil {
		return err
	}
	return showContribution(c, goal, unit, nil)
}

func contributionAt(c *web.Call) (goal, unit string, err error) {
	if goal, err = c.PathID("id"); err != nil {
		return "", "", err
	}
	unit, err = c.PathID("unit")
	return goal, unit, err
}

func saveContribution(c *web.Call) error {
	goal, unit, err := contributionAt(c)
	if err != nil {
		return err
	}
	f, err := c.Form("text")
	if err != nil {
		return err
	}
	if err := Contribute(c.As(), Contribution{Goal: goal, Unit: unit, Text: f.Get("text"), Version: f.SeenOrNew()}); err != nil {
		return c.Retry(err, f, func() error { return showContribution(c, goal, unit, f) })
	}
	return c.Done("/plan-goals/"+goal+"#bidrag", "plan.contributed_done")
}
