package home

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/initiative"
	"ledetraad/internal/ui"
)

// mostFollowed is how many milestones of others the page has room for.
const mostFollowed = 5

// milestones reads what is to be reached soon, and what should have been, of the reader's
// own initiatives and those of her units: what is hers to do, and what she follows.
func (v *view) milestones(tx *db.Tx, r *auth.Reader) error {
	if !v.Asked.Asks(initiative.MilestoneDemand) {
		return nil
	}
	all, err := initiative.Milestones(tx, r, db.Day(tx.Now.Add(soon)), v.unitIDs()...)
	for _, m := range all {
		if m.Mine(r, v.Leads) {
			v.Reach = append(v.Reach, m)
		} else {
			v.Followed = append(v.Followed, m)
		}
	}
	return err
}

// reach is a row of a milestone that is the reader's to reach.
func (p page) reach(m initiative.Ahead) row {
	w := ui.Wait{
		Verb: p.T("home.reach"), Icon: "flag", Title: m.Text, Href: p.URL("/initiatives/" + m.ID + "#more"),
		Why: p.T("home.milestone_of", p.Say.Quote(m.Title)), Deadline: p.toReach(m.Day), More: p.about(initiative.MilestoneDemand, 1),
		Action: ui.Link{Label: p.T("home.reach_do"), Href: p.URL(m.MilestonePath())},
	}
	return row{Wait: w, day: m.Day}
}

// toReach says when a milestone is to be reached, or should have been.
func (p page) toReach(day string) string {
	if day < p.Day {
		return p.T("home.reach_late", p.Say.Day(day))
	}
	return p.T("home.reach_by", p.near(day))
}

// follows is the same for programs.
func (v view) follows() (list []Wait) {
	for _, m := range v.Followed {
		list = append(list, Wait{Key: "home.followed_item", Title: m.Text, More: []any{m.Title}, Path: "/initiatives/" + m.ID + "#more", Items: []string{m.ID}, Day: m.Day})
	}
	return list
}

// followed is the first of what others are to reach.
func (p page) followed() []initiative.Ahead { return p.Followed[:min(len(p.Followed), mostFollowed)] }

// moreFollowed is how many milestones the page has no room for.
func (p page) moreFollowed() int { return len(p.Followed) - len(p.followed()) }

// byWhom says who is to reach a milestone.
func (p page) byWhom(m initiative.Ahead) string {
	if m.OwnerName == "" {
		return p.T("home.milestone_nobody", p.Say.Quote(m.Title))
	}
	return p.T("home.milestone_by", p.Say.Quote(m.Title), m.OwnerName)
}
