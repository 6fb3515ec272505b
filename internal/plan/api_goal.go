package plan

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
	"ledetraad/internal/org"
)

// WirePlanGoal is a goal of a unit as programs read it.
type WirePlanGoal struct {
	api.WireItem
	Plan      string `json:"plan"`
	Place     int    `json:"place"`
	Text      string `json:"text"`
	Target    string `json:"target"`
	Note      string `json:"note"`
	Owner     string `json:"owner"`
	OwnerName string `json:"owner_name"`
}

// WirePlanGoalDetail is a goal with what it supports, what hangs on it, who shares it and
// how it goes.
type WirePlanGoalDetail struct {
	WirePlanGoal
	Supports    []api.WireRef  `json:"supports"`
	Initiatives []api.WireRef  `json:"initiatives"`
	With        []WireShare    `json:"shared_with"`
	FollowUps   []WireFollowUp `json:"follow_ups"`
}

// WireShare is a unit that shares a goal.
type WireShare struct {
	Unit     string `json:"unit"`
	UnitName string `json:"unit_name"`
}

// WirePlanGoalDraft is a goal of a unit as programs write it.
type WirePlanGoalDraft struct {
	Title  string   `json:"title" maxLength:"200"`
	Text   string   `json:"text" maxLength:"2000"`
	Target string   `json:"target,omitempty" maxLength:"100"`
	Owner  string   `json:"owner,omitempty" maxLength:"16"`
	State  string   `json:"state" enum:"not_begun,under_way,stable,behind,reached,not_reached"`
	Note   string   `json:"note,omitempty" maxLength:"300"`
	Theme  string   `json:"theme,omitempty" maxLength:"16"`
	Goals  []string `json:"goals,omitempty" maxItems:"20"`
	With   []string `json:"with,omitempty" maxItems:"50"`
}

func (d WirePlanGoalDraft) draft() GoalDraft {
	return GoalDraft{Title: d.Title, Text: d.Text, Target: d.Target, Owner: d.Owner, State: d.State, Note: d.Note, Theme: d.Theme, Goals: d.Goals, With: d.With}
}

func wireGoals(c *api.Call, tx *db.Tx, goals []Goal) ([]WirePlanGoal, error) {
	var people, plans []string
	for _, g := range goals {
		people, plans = append(people, g.Owner), append(plans, g.Plan)
	}
	known, err := api.KnownOf(tx, plans...)
	if err != nil {
		return nil, err
	}
	names, err := org.PersonNames(tx, people...)
	return api.Each(goals, func(g Goal) WirePlanGoal {
		return WirePlanGoal{c.Item(g.Item), known.Only(g.Plan), g.Place, g.Text, g.Target, g.Note, g.Owner, names[g.Owner]}
	}), err
}

type listGoalsInput struct {
	api.Paging
	api.Choice
	Theme string `query:"theme" pattern:"^[0-9a-z]{16}$"`
	State string `query:"state" enum:"not_begun,under_way,stable,behind,reached,not_reached"`
	Order string `query:"order" enum:"title,-title,unit,-unit,owner,-owner,state,-state"`
}

func listGoalsWire(c *api.Call, in *listGoalsInput) (page api.Page[WirePlanGoal], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		filter := in.Filter(r.Day, "theme", in.Theme, "state", in.State)
		rows, err := goals.Find(tx, r, list.Want{Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		if err != nil {
			return err
		}
		wires, err := wireGoals(c, tx, api.Each(rows, func(g GoalRow) Goal { return g.Goal }))
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/plan-goals", wires,
			func(g WirePlanGoal) string { return g.ID }, func(g WirePlanGoal) WirePlanGoal { return g })
		return err
	})
	return page, err
}

func getGoalWire(c *api.Call, in *api.ID) (out WirePlanGoalDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		g, err := GetGoal(tx, in.ID)
		if err != nil {
			return err
		}
		wires, err := wireGoals(c, tx, []Goal{g})
		if err != nil {
			return err
		}
		up, err := item.Out(tx, item.Supports, in.ID)
		if err != nil {
			return err
		}
		below, err := item.InOf(tx, item.Supports, "initiative", in.ID)
		if err != nil {
			return err
		}
		shares, err := Shares(tx, in.ID)
		if err != nil {
			return err
		}
		out = WirePlanGoalDetail{WirePlanGoal: wires[0], Supports: c.Far(up, ""), Initiatives: c.Far(below, ""),
			With: api.Each(shares, func(s Share) WireShare { return WireShare{s.Unit, s.Name} })}
		out.FollowUps, err = followUpsOf(c, tx, r, g)
		return err
	})
	return out, err
}

type createGoalInput struct {
	api.ID
	Body WirePlanGoalDraft
}

func createGoalWire(c *api.Call, in *createGoalInput) (api.Created, error) {
	id, err := CreateGoal(c.As, in.ID.ID, in.Body.draft())
	return c.Made("/plan-goals/", id), err
}

func replaceGoalWire(c *api.Call, in *createGoalInput) (out WirePlanGoalDetail, err error) {
	if err := ChangeGoal(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, err
	}
	return getGoalWire(c, &in.ID)
}
