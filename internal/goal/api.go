package goal

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/list"
)

var operations = []api.Operation{
	api.One("/goals", "listGoals", "goal.api_list", listWire),
	api.Create("/goals", "createGoal", "goal.api_create", createWire),
	api.One("/goals/{id}", "getGoal", "goal.api_get", getWire),
	api.Replace("/goals/{id}", "replaceGoal", "goal.api_replace", replaceWire),
}

// WireGoal is a political goal as programs read it.
type WireGoal struct {
	api.WireItem
	Text     string `json:"text"`
	Source   string `json:"source"`
	Body     string `json:"body"`
	BodyName string `json:"body_name"`
	Ended    string `json:"ended"`
}

// WireGoalDetail is a goal with the themes that support it and its lineage.
type WireGoalDetail struct {
	WireGoal
	Themes []api.WireRef `json:"themes"`
	Before []api.WireRef `json:"comes_from"`
	After  []api.WireRef `json:"became"`
}

// WireGoalDraft is a political goal as programs write it.
type WireGoalDraft struct {
	Title  string `json:"title" maxLength:"200"`
	Text   string `json:"text" maxLength:"4000"`
	Source string `json:"source" maxLength:"200"`
	Period string `json:"period" maxLength:"20"`
	Body   string `json:"body,omitempty" maxLength:"16"`
	State  string `json:"state" enum:"in_force,continued,replaced,dropped,not_considered"`
	Ended  string `json:"ended,omitempty" maxLength:"1000"`
}

func (d WireGoalDraft) draft() Draft {
	return Draft{Title: d.Title, Text: d.Text, Source: d.Source, Period: d.Period, Body: d.Body, State: d.State, Ended: d.Ended}
}

func wire(c *api.Call, g Goal) WireGoal {
	return WireGoal{WireItem: c.Item(g.Item), Text: g.Text, Source: g.Source, Body: g.Body, BodyName: g.BodyName, Ended: g.Ended}
}

type listInput struct {
	api.Paging
	Period string `query:"period" maxLength:"20"`
	State  string `query:"state" enum:"in_force,continued,replaced,dropped,not_considered"`
	Order  string `query:"order" enum:"title,-title,source,-source,plan_goals,-plan_goals"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WireGoal], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		l, filter := goals, map[string]string{"period": in.Period, "state": in.State}
		l.All = readChosen
		rows, err := l.Find(tx, r, list.Want{Call: c.OnPaper(), Chosen: filter, Order: in.Order, After: in.After, Limit: in.Limit + 1})
		page = api.Part(c, in.Paging, api.Asked(filter, in.Order), "/goals", rows,
			func(g row) string { return g.ID }, func(g row) WireGoal { return wire(c, g.Goal) })
		return err
	})
	return page, err
}

func getWire(c *api.Call, in *api.ID) (out WireGoalDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		g, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		themes, err := item.InOf(tx, item.Supports, "theme", in.ID)
		if err != nil {
			return err
		}
		before, err := item.Out(tx, item.Continues, in.ID)
		if err != nil {
			return err
		}
		after, err := item.In(tx, item.Continues, in.ID)
		out = WireGoalDetail{wire(c, g), c.Far(themes, ""), c.Far(before, ""), c.Far(after, "")}
		return err
	})
	return out, err
}

type createInput struct {
	Body struct {
		WireGoalDraft
		From string `json:"continues,omitempty" maxLength:"16"`
	} `nameHint:"GoalNew"`
}

func createWire(c *api.Call, in *createInput) (api.Created, error) {
	d := in.Body.draft()
	d.From = in.Body.From
	id, err := Create(c.As, d)
	return c.Made("/goals/", id), api.NotThere(err, "continues")
}

type replaceInput struct {
	api.ID
	Body WireGoalDraft
}

func replaceWire(c *api.Call, in *replaceInput) (out WireGoalDetail, err error) {
	if err := Change(c.As, in.ID.ID, c.Seen, in.Body.draft()); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}
