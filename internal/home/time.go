package home

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/feature"
	"ledetraad/internal/initiative"
	"ledetraad/internal/plan"
	"ledetraad/internal/round"
	"ledetraad/internal/ui"

	"github.com/a-h/templ"
)

// asked reads what is asked of units this year, and what the municipality asks the
// reader's own units besides.
func (v *view) asked(tx *db.Tx, r *auth.Reader) (err error) {
	if v.Asked, err = v.book.Of(tx, v.Period); err != nil || !v.Leads {
		return err
	}
	v.Requests, err = burden.RequestsOf(tx, v.Period, v.unitIDs()...)
	return err
}

// open are the requests that wait for an answer.
func (v view) open() (list []burden.Request) {
	for _, q := range v.Requests {
		if q.State == burden.Open {
			list = append(list, q)
		}
	}
	return list
}

// time adds up what the reader's units are asked of this year.
func (v *view) time(tx *db.Tx, r *auth.Reader) error {
	if !v.Leads {
		return nil
	}
	given, err := v.book.Given(tx, v.Period, v.unitIDs()...)
	for _, u := range v.Units {
		if t := v.Asked.TimeOf(u, given[u.ID], v.waitingIn(u.ID), v.Requests); t.Asked() {
			v.Times = append(v.Times, t)
		}
	}
	return err
}

// waitingIn is how many of each demand wait for the unit's leader.
func (v view) waitingIn(unit string) map[string]int {
	n := map[string]int{}
	for _, f := range v.Waiting {
		if f.Unit == unit {
			n[plan.ConfirmDemand.Key]++
		}
	}
	for _, x := range v.ToSign {
		if x.Unit == unit {
			n[plan.SignDemand.Key]++
		}
	}
	for _, d := range v.Due {
		if d.Plan.Unit == unit {
			n[plan.FollowUpDemand.Key] += len(d.Goals)
		}
	}
	for _, m := range v.Reach {
		if m.Unit == unit {
			n[initiative.MilestoneDemand.Key]++
		}
	}
	for _, u := range v.planless() {
		if u.ID == unit {
			n[plan.BeginDemand.Key]++
		}
	}
	for _, s := range v.silent() {
		if s.Plan.Unit == unit {
			n[plan.AnswerDemand.Key]++
		}
	}
	for _, it := range v.Unseen {
		if it.Unit == unit {
			n[effect.AssessDemand.Key]++
		}
	}
	return n
}

// request is a row of what the municipality asks of its own.
func (p page) request(q burden.Request) row {
	at := p.URL("/requests/" + q.ID)
	w := ui.Wait{
		Verb: p.T("home.answer"), Icon: "chat", Title: q.Title, Href: at,
		Why: q.Text, Deadline: p.T("home.due", p.by(q.Due)), More: p.T("home.used_in", q.UsedIn) + " " + burden.About(p.Say, q.Minutes),
		Action: ui.Link{Label: p.T("home.write_answer"), Href: at},
	}
	return row{Wait: w, day: q.Due}
}

func (p page) timeBar(t burden.Time) ui.Time {
	return t.Bar(p.T("home.time_bar", t.Spent, t.Cap, t.Waiting, t.Coming))
}

// about says how long some of a demand take.
func (p page) about(d feature.Demand, n int) string {
	return burden.About(p.Say, n*p.Asked.Minutes(d))
}

func (p page) span(minutes int) string { return burden.Span(p.Say, minutes) }

// rest is what waits for a unit now, and what is expected of it later in the year.
func (p page) rest(t burden.Time) string {
	words := p.T("home.time_waits_none")
	if t.Waiting > 0 {
		words = p.T("home.time_waits", p.span(t.Waiting))
	}
	if t.Coming > 0 {
		words += " " + p.T("home.time_coming", p.span(t.Coming))
	}
	return words + " " + p.T("home.time_cap")
}

// unasked says how much time the voluntary would take besides; "" is none.
func (p page) unasked() string {
	n := len(p.Rounds) * p.Asked.Minutes(round.CommentDemand)
	if n == 0 {
		return ""
	}
	return p.T("home.time_voluntary", p.span(n))
}

// because says why the units are asked for more than the cap.
func (p page) because(t burden.Time) (list []string) {
	for _, why := range t.Because {
		list = append(list, burden.Stop(p.T("home.time_because", why)))
	}
	if t.Over() && len(list) == 0 {
		list = append(list, p.T("home.time_over"))
	}
	return list
}

func (p page) spentURL(t burden.Time) templ.SafeURL { return p.URL("/burden#spent-" + t.Unit.ID) }
