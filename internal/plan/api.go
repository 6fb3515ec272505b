package plan

import (
	"ledetraad/internal/api"
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/doc"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/web"
)

var operations = []api.Operation{
	api.One("/plans", "listPlans", "plan.api_list", listWire),
	api.One("/plans/{id}", "getPlan", "plan.api_get", getWire),
	api.Download("/plans/{id}/document", "getPlanDocument", "plan.api_document", documentWire),
	api.Create("/plans", "beginPlan", "plan.api_begin", beginWire),
	api.Replace("/plans/{id}", "replacePlan", "plan.api_replace", introduceWire),
	api.Replace("/plans/{id}/entry", "enterPlan", "plan.api_enter", actWire(Enter)),
	api.Replace("/plans/{id}/closing", "closePlan", "plan.api_close", closeWire),
	api.One("/plans/{id}/signatures", "getSigning", "plan.api_signing", getSigningWire),
	api.Replace("/plans/{id}/med", "discussPlan", "plan.api_med", talkWire),
	api.One("/plan-goals/{id}/contributions/{unit}", "getContribution", "plan.api_contribution", getContributionWire),
	api.Place("/plan-goals/{id}/contributions/{unit}", "placeContribution", "plan.api_contribute", contributionWire),
	api.Create("/plans/{id}/next", "carryPlanOn", "plan.api_carry", carryWire),
	api.One("/plans/{id}/answers/{theme}", "getThemeAnswer", "plan.api_answer_get", getAnswerWire),
	api.Place("/plans/{id}/answers/{theme}", "placeThemeAnswer", "plan.api_answer", answerWire),
	api.One("/coverage", "getCoverage", "plan.api_coverage", coverageWire),
	api.One("/plan-goals", "listPlanGoals", "plan.api_goals", listGoalsWire),
	api.One("/plan-goals/{id}", "getPlanGoal", "plan.api_goal", getGoalWire),
	api.Create("/plans/{id}/goals", "createPlanGoal", "plan.api_goal_create", createGoalWire),
	api.Replace("/plan-goals/{id}", "replacePlanGoal", "plan.api_goal_replace", replaceGoalWire),
	api.One("/plan-goals/{id}/assessment", "getGoalAssessment", "plan.api_assessment", getAssessmentWire),
	api.Place("/plan-goals/{id}/assessment", "placeGoalAssessment", "plan.api_assess", assessWire),
	api.Create("/plan-goals/{id}/follow-ups", "createFollowUp", "plan.api_follow", followWire),
	api.One("/follow-ups/{id}", "getFollowUp", "plan.api_follow_up", getFollowUpWire),
	api.Replace("/follow-ups/{id}", "correctFollowUp", "plan.api_correct", correctWire),
	api.Replace("/follow-ups/{id}/confirmation", "confirmFollowUp", "plan.api_confirm", confirmWire),
}

// WirePlan is a plan or an agreement as programs read it.
type WirePlan struct {
	api.WireItem
	Type     string `json:"type"`
	Intro    string `json:"intro"`
	UnitName string `json:"unit_name"`
	ClosedOn string `json:"closed_on"`
	Because  string `json:"because"`
}

// WirePlanDetail is a plan with what it says to the themes, and its goals in order.
type WirePlanDetail struct {
	WirePlan
	Answers []WireThemeAnswer `json:"answers"`
	Goals   []WirePlanGoal    `json:"plan_goals"`
}

// WireThemeAnswer is what a unit says to a theme.
type WireThemeAnswer struct {
	Theme   string `json:"theme"`
	Kind    string `json:"kind"`
	Text    string `json:"text"`
	Day     string `json:"day"`
	Version int    `json:"version"`
}

// Stands is the version that stands.
func (a WireThemeAnswer) Stands() int { return a.Version }

func wireAnswer(a Answer) WireThemeAnswer {
	return WireThemeAnswer{a.Theme, a.Kind, a.Text, a.Day, a.Version}
}

func wire(c *api.Call, p Plan) WirePlan {
	return WirePlan{c.Item(p.Item), p.Type, p.Intro, p.UnitName, p.ClosedOn, p.ClosedBecause}
}

type listInput struct {
	api.Paging
	api.Choice
	State string `query:"state" enum:"draft,in_force,closed"`
}

func listWire(c *api.Call, in *listInput) (page api.Page[WirePlan], err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		units, err := org.Within(tx, in.Unit)
		if err != nil {
			return err
		}
		list, err := db.All(tx, scanPlan, planFrom+` AND i.period = $1 AND i.id > $2 AND $3 IN ('', i.state)
  AND ($4 = '' OR `+item.HeldBy("i", "SELECT key FROM json_each($5)")+`)
ORDER BY i.id
LIMIT $6`, in.Period(r.Day), in.After, in.State, in.Unit, units, in.Limit+1)
		page = api.Part(c, in.Paging, api.Asked(in.Filter(r.Day, "state", in.State), ""), "/plans", list,
			func(p Plan) string { return p.ID }, func(p Plan) WirePlan { return wire(c, p) })
		return err
	})
	return page, err
}

type documentInput struct {
	api.ID
	api.Paper
}

// documentWire sends the file that the page sends.
func documentWire(c *api.Call, in *documentInput) (api.File, error) {
	return c.Document(in.Paper, func(on *web.Call) (doc.Document, string, error) { return onPaper(on, in.ID.ID) })
}

func getWire(c *api.Call, in *api.ID) (out WirePlanDetail, err error) {
	err = c.As.Read(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, in.ID)
		if err != nil {
			return err
		}
		answers, err := Answers(tx, in.ID)
		if err != nil {
			return err
		}
		var themes []string
		for _, a := range answers {
			themes = append(themes, a.Theme)
		}
		known, err := api.KnownOf(tx, themes...)
		if err != nil {
			return err
		}
		out = WirePlanDetail{WirePlan: wire(c, p), Answers: []WireThemeAnswer{}}
		for _, a := range answers {
			if known[a.Theme] {
				out.Answers = append(out.Answers, wireAnswer(a))
			}
		}
		goals, err := Goals(tx, in.ID)
		if err != nil {
			return err
		}
		out.Goals, err = wireGoals(c, tx, goals)
		return err
	})
	return out, err
}
