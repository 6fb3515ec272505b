package plan

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// WireFollowUp is how a goal goes, as programs read it.
type WireFollowUp struct {
	ID          string `json:"id"`
	Href        string `json:"href"`
	Goal        string `json:"plan_goal"`
	Day         string `json:"day"`
	Text        string `json:"text"`
	UsedIn      string `json:"used_in"`
	ConfirmedOn string `json:"confirmed_on"`
	Waits       bool   `json:"waits"`
	Learned     string `json:"learned_item"`
	Version     int    `json:"version"`
}

// Stands is the version that stands.
func (f WireFollowUp) Stands() int { return f.Version }

// WireFollowUpDraft is a follow-up as programs write it.
type WireFollowUpDraft struct {
	Text    string `json:"text" maxLength:"2000"`
	UsedIn  string `json:"used_in" maxLength:"200"`
	Learned string `json:"learned,omitempty" maxLength:"1000"`
	State   string `json:"state,omitempty" enum:",not_begun,under_way,stable,behind,reached,not_reached"`
}

// WireCorrection is the leader's own words.
type WireCorrection struct {
	Text string `json:"text" maxLength:"2000"`
}

// followUpsOf lists the follow-ups of a goal the reader is shown, newest first.
func followUpsOf(c *api.Call, tx *db.Tx, r *auth.Reader, g Goal) ([]WireFollowUp, error) {
	all, err := FollowUps(tx, g.ID)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, f := range all {
		ids = append(ids, f.Candidate)
	}
	known, err := api.KnownOf(tx, ids...)
	out := []WireFollowUp{}
	for _, f := range all {
		if f.shownTo(r, g) {
			out = append(out, WireFollowUp{f.ID, c.Path("/follow-ups/" + f.ID), f.Goal, f.Day, f.Text, f.UsedIn, f.Confirmed, f.Waits(), known.Only(f.Candidate), f.Version})
		}
	}
	return out, err
}

type followInput struct {
	api.ID
	Body WireFollowUpDraft
}

func followWire(c *api.Call, in *followInput) (api.Created, error) {
	d := FollowUpDraft{Text: in.Body.Text, UsedIn: in.Body.UsedIn, Learned: in.Body.Learned}
	id, _, err := FollowAs(c.As, in.ID.ID, in.Body.State, d)
	return c.Made("/follow-ups/", id), err
}

func getFollowUpWire(c *api.Call, in *api.ID) (out WireFollowUp, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		f, err := GetFollowUp(tx, in.ID)
		if err != nil {
			return err
		}
		g, err := GetGoal(tx, f.Goal)
		if err != nil {
			return err
		}
		list, err := followUpsOf(c, tx, r, g)
		if err != nil {
			return err
		}
		for _, w := range list {
			if w.ID == in.ID {
				out = w
				return nil
			}
		}
		return fail.Missing()
	})
	return out, err
}

type correctInput struct {
	api.ID
	Body WireCorrection
}

func correctWire(c *api.Call, in *correctInput) (out WireFollowUp, err error) {
	if err := Correct(c.As, in.ID.ID, c.Seen, in.Body.Text); err != nil {
		return out, err
	}
	return getFollowUpWire(c, &in.ID)
}

func confirmWire(c *api.Call, in *api.ID) (out WireFollowUp, err error) {
	if err := Confirm(c.As, in.ID, c.Seen); err != nil {
		return out, err
	}
	return getFollowUpWire(c, in)
}
