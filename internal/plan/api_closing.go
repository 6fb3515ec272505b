package plan

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// WireGoalAssessment is how a goal ended.
type WireGoalAssessment struct {
	Day     string `json:"day"`
	Result  string `json:"result"`
	Text    string `json:"text"`
	Learned string `json:"learned_item"`
	Version int    `json:"version"`
}

// Stands is the version that stands.
func (a WireGoalAssessment) Stands() int { return a.Version }

// WireGoalAssessmentDraft is how a goal ended, as programs write it.
type WireGoalAssessmentDraft struct {
	Result  string `json:"result" enum:"reached,partly,not,unknown"`
	Text    string `json:"text" maxLength:"2000"`
	Learned string `json:"learned,omitempty" maxLength:"1000"`
}

// WireClosing is why goals are not assessed when a plan is closed.
type WireClosing struct {
	Because string `json:"because,omitempty" maxLength:"400"`
}

type closeInput struct {
	api.ID
	Body WireClosing
}

func closeWire(c *api.Call, in *closeInput) (out WirePlanDetail, err error) {
	if err := Close(c.As, in.ID.ID, c.Seen, in.Body.Because); err != nil {
		return out, err
	}
	return getWire(c, &in.ID)
}

// getAssessmentWire reads how a goal ended; what nobody has said is not there.
func getAssessmentWire(c *api.Call, in *api.ID) (out WireGoalAssessment, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := GetGoal(tx, in.ID); err != nil {
			return err
		}
		all, err := Assessments(tx, in.ID)
		if err != nil {
			return err
		}
		a, there := all[in.ID]
		if !there {
			return fail.Missing()
		}
		known, err := api.KnownOf(tx, a.Candidate)
		out = WireGoalAssessment{a.Day, a.Result, a.Text, known.Only(a.Candidate), a.Version}
		return err
	})
	return out, err
}

type assessInput struct {
	api.ID
	Body WireGoalAssessmentDraft
}

func assessWire(c *api.Call, in *assessInput) (out WireGoalAssessment, err error) {
	d := AssessmentDraft{Result: in.Body.Result, Text: in.Body.Text, Learned: in.Body.Learned}
	if err := Assess(c.As, in.ID.ID, c.Seen, d); err != nil {
		return out, err
	}
	return getAssessmentWire(c, &in.ID)
}

// WireCarry is what of a plan goes on into the next year, and why the rest does not.
type WireCarry struct {
	Goals []WireCarried `json:"goals_on,omitempty" maxItems:"100"`
	Left  []WireLeft    `json:"goals_left,omitempty" maxItems:"100"`
}

// WireCarried is a goal that goes on, under which theme, and with which initiatives.
type WireCarried struct {
	Goal        string   `json:"plan_goal" maxLength:"16"`
	Theme       string   `json:"theme,omitempty" maxLength:"16"`
	Initiatives []string `json:"initiatives_on,omitempty" maxItems:"50"`
}

// WireLeft is a goal that does not go on, and why.
type WireLeft struct {
	Goal    string `json:"plan_goal" maxLength:"16"`
	Because string `json:"because" maxLength:"400"`
}

type carryInput struct {
	api.ID
	Body WireCarry
}

// carryWire leads to the next year's plan.
func carryWire(c *api.Call, in *carryInput) (api.Created, error) {
	d := CarryDraft{GoalsName: "goals_on", LeftName: "goals_left"}
	for _, g := range in.Body.Goals {
		d.Goals = append(d.Goals, Carried{g.Goal, g.Theme, g.Initiatives})
	}
	for _, l := range in.Body.Left {
		d.Left = append(d.Left, LeftBehind{l.Goal, l.Because})
	}
	id, err := Carry(c.As, in.ID.ID, d)
	return c.Made("/plans/", id), err
}
