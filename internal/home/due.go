package home

import (
	"slices"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/plan"
	"ledetraad/internal/planform"
	"ledetraad/internal/ui"
)

// soon is how long before a day of follow-up it is said.
const soon = 30 * 24 * time.Hour

// dueFollows is a plan whose form has a day of follow-up soon, and the goals nobody has
// followed up since the one before.
type dueFollows struct {
	Plan  plan.Plan
	Day   string
	Goals []plan.Goal
}

// due finds the goals of the reader's plans to be followed up soon.
func (v *view) due(tx *db.Tx, r *auth.Reader) error {
	if !v.Asked.Asks(plan.FollowUpDemand) {
		return nil
	}
	var ids []string
	for _, g := range v.Goals {
		ids = append(ids, g.ID)
	}
	forms, err := planform.Several(tx, formsOf(v.Plans)...)
	if err != nil || len(forms) == 0 || len(ids) == 0 {
		return err
	}
	last, err := lastFollowed(tx, ids)
	if err != nil {
		return err
	}
	for _, p := range v.Plans {
		day, since := forms[p.Form].Due(p.Period, r.Day)
		if p.State != plan.InForce || day == "" || day > db.Day(tx.Now.Add(soon)) {
			continue
		}
		d := dueFollows{Plan: p, Day: day}
		for _, g := range v.Goals {
			if g.Plan == p.ID && last[g.ID] < since {
				d.Goals = append(d.Goals, g.Goal)
			}
		}
		if len(d.Goals) > 0 {
			v.Due = append(v.Due, d)
		}
	}
	return nil
}

func formsOf(plans []plan.Plan) (ids []string) {
	for _, p := range plans {
		if p.Form != "" && !slices.Contains(ids, p.Form) {
			ids = append(ids, p.Form)
		}
	}
	return ids
}

// lastFollowed maps goals to the day they were followed up last.
func lastFollowed(tx *db.Tx, goals []string) (map[string]string, error) {
	all, err := plan.FollowUps(tx, goals...)
	last := map[string]string{}
	for _, f := range all {
		if !f.Waits() && f.For == "" && f.Day > last[f.Goal] {
			last[f.Goal] = f.Day
		}
	}
	return last, err
}

// dues are the rows of goals to be followed up before a day.
func (p page) dues() (list []row) {
	for _, d := range p.Due {
		at := p.URL("/plans/" + d.Plan.ID)
		w := ui.Wait{
			Verb: p.T("home.write"), Icon: "edit", Title: p.T("home.due_follow", p.T("home.n_goals", len(d.Goals)), p.Say.ShortDay(d.Day)), Href: at,
			Why: p.T("home.due_why"), More: p.about(plan.FollowUpDemand, len(d.Goals)),
			Action: ui.Link{Label: p.T("home.due_do"), Href: at},
		}
		list = append(list, row{Wait: w, day: d.Day})
	}
	return list
}

// toSign are the agreements that wait for the reader's name.
func (p page) toSign() (list []ui.Wait) {
	for _, x := range p.ToSign {
		at := p.URL("/plans/" + x.ID + "#underskrifter")
		verb, why := p.T("home.sign"), p.T("home.sign_why")
		if x.State == plan.InForce {
			verb, why = p.T("home.sign_again"), p.T("home.sign_again_why")
		}
		list = append(list, ui.Wait{
			Verb: verb, Icon: "edit", Title: p.T("home.agreement_of", x.Period, x.UnitName), Href: at, Why: why, More: p.about(plan.SignDemand, 1),
			Action: ui.Link{Label: p.T("home.sign_do"), Href: at},
		})
	}
	return list
}
