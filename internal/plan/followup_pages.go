package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/web"
)

func follow(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("state", "text", "learned", "used_in", "unit")
	if err != nil {
		return err
	}
	d := FollowUpDraft{Text: f.Get("text"), Learned: f.Get("learned"), UsedIn: f.Get("used_in"), Unit: f.Get("unit")}
	waits, err := Follow(c.As(), id, f.Get("state"), d)
	if err != nil {
		return c.Retry(err, f, func() error { return goalWith(c, id, f) })
	}
	if waits {
		return c.Done("/plan-goals/"+id, "plan.proposed_done")
	}
	return c.Done("/plan-goals/"+id, "plan.followed_done")
}

// followUpPage is the form of one follow-up: to correct, or to save again.
type followUpPage struct {
	*web.Call
	*web.Form
	FollowUp FollowUp
	Goal     Goal
	By       string
	Minutes  map[string]int
}

func showFollowUp(c *web.Call, id string, f *web.Form) error {
	p := followUpPage{Call: c, Form: f}
	err := c.As().Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		if p.FollowUp, err = GetFollowUp(tx, id); err != nil {
			return err
		}
		var in Plan
		if p.Goal, in, err = behind(tx, p.FollowUp); err != nil {
			return err
		}
		if err := auth.Must(mayCorrect(r, p.Goal, p.FollowUp), "plan.confirm_leader_only"); err != nil {
			return err
		}
		p.By, err = writer(tx, p.FollowUp)
		if err != nil {
			return err
		}
		if err != nil {
			return err
		}
		if p.Minutes, err = burden.Minutes(tx, in.Period, ConfirmDemand); err != nil {
			return err
		}
		if f == nil {
			p.Form = c.NewForm(c.Path("/follow-ups/"+id), p.FollowUp.Fields()).At(p.FollowUp.Version)
			return in.Open()
		}
		return nil
	})
	if err != nil {
		return err
	}
	return c.Show(web.Page{Title: c.T("plan.follow_up_edit"), Here: "plans", Body: followUpView(p)})
}

func editFollowUp(c *web.Call) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	return showFollowUp(c, id, nil)
}

func correct(c *web.Call) error {
	return settled(c, func(id string, f *web.Form) error {
		return Correct(c.As(), id, f.Seen, f.Get("text"))
	})
}

func confirm(c *web.Call) error {
	return settled(c, func(id string, f *web.Form) error {
		return Confirm(c.As(), id, f.Seen)
	})
}

// settled confirms or corrects a follow-up. Where another was there first, the form
// comes back with what was typed, or else with what stands now.
func settled(c *web.Call, do func(string, *web.Form) error) error {
	id, err := c.PathID("id")
	if err != nil {
		return err
	}
	f, err := c.Form("text")
	if err != nil {
		return err
	}
	if err := do(id, f); err != nil {
		return c.Retry(err, f, func() error { return again(c, id, f) })
	}
	goal, err := goalOf(c, id)
	if err != nil {
		return err
	}
	return c.Done("/plan-goals/"+goal+"#opfoelgning", "plan.confirmed_done")
}

func again(c *web.Call, id string, f *web.Form) error {
	f.Action = c.Path("/follow-ups/" + id)
	if _, typed := f.Values["text"]; !typed {
		err := c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
			now, err := GetFollowUp(tx, id)
			f.Values["text"] = now.Text
			f.At(now.Version)
			return err
		})
		if err != nil {
			return err
		}
	}
	return showFollowUp(c, id, f)
}

func goalOf(c *web.Call, followUp string) (goal string, err error) {
	err = c.As().Read(func(tx *db.Tx, r *auth.Reader) error {
		f, err := GetFollowUp(tx, followUp)
		goal = f.Goal
		return err
	})
	return goal, err
}
