package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
	"ledetraad/internal/org"
)

var askedUnits = []string{org.Centre, org.Staff, org.Institution}

// usedInMeeting finds the meetings that used a follow-up, and by that the goal and the
// plan it tells of. The follow-ups lead, the newest first, so that one is enough.
var usedInMeeting = `
SELECT f.day AS day, f.used_in AS place
FROM follow_up f
WHERE f.confirmed <> '' AND f.used_in <> '' AND f.day >= $1
  AND (SELECT i.id FROM item i WHERE i.id = f.goal AND ` + auth.Sees("i", auth.Content) + `) IS NOT NULL`

// What plans ask of a unit.
var (
	BeginDemand = feature.Demand{
		Key: "plan.demand.begin", Minutes: 15, Times: 1, Per: "plan.per.year", UsedIn: "plan.demand.begin_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /plans", Fields: []string{"unit", "year"}},
			{Pattern: "POST /plans/{id}", Fields: []string{"intro"}},
		},
		Given: `
SELECT o.unit
FROM own o
WHERE o.kind = 'plan'`,
		Used: usedInMeeting + `
ORDER BY f.day DESC, f.id DESC
LIMIT 1`,
	}
	AnswerDemand = feature.Demand{
		Key: "plan.demand.answer", Minutes: 5, Times: 3, Per: "plan.per.theme", UsedIn: "plan.demand.answer_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /plans/{id}/answers/{theme}", Fields: []string{"kind", "text"}},
		},
		Given: `
SELECT o.unit
FROM own o
CROSS JOIN plan_answer a
WHERE o.kind = 'plan' AND a.plan = o.id`,
		Used: usedInMeeting + `
  AND EXISTS (SELECT 1 FROM plan_goal g JOIN plan_answer a ON a.plan = g.plan WHERE g.item = f.goal)
ORDER BY f.day DESC, f.id DESC
LIMIT 1`,
	}
	GoalDemand = feature.Demand{
		Key: "plan.demand.goal", Minutes: 10, Times: 3, Per: "plan.per.goal", UsedIn: "plan.demand.goal_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /plans/{id}/goals", Fields: goalFields},
			{Pattern: "POST /plan-goals/{id}", Fields: goalFields},
		},
		Given: `
SELECT o.unit
FROM own o
WHERE o.kind = 'plan_goal'`,
		Used: usedInMeeting + `
ORDER BY f.day DESC, f.id DESC
LIMIT 1`,
	}
	ConfirmDemand = feature.Demand{
		Key: "plan.demand.confirm", Minutes: 2, Times: 6, Per: "plan.per.follow_up", UsedIn: "plan.demand.follow_up_use", Of: askedUnits,
		Forms: []feature.Form{
			{Pattern: "POST /follow-ups/{id}", Fields: []string{"text"}},
			{Pattern: "POST /follow-ups/{id}/confirmation", Fields: []string{"text"}},
		},
		Given: `
SELECT o.unit
FROM own o
CROSS JOIN follow_up f
WHERE o.kind = 'plan_goal' AND f.goal = o.id AND f.confirmed <> '' AND f.confirmed_by <> f.person`,
		Used: usedInMeeting + `
  AND f.confirmed_by <> f.person
ORDER BY f.day DESC, f.id DESC
LIMIT 1`,
	}
	FollowUpDemand = feature.Demand{
		Key: "plan.demand.follow_up", Minutes: 5, Per: "plan.per.wish", UsedIn: "plan.demand.follow_up_use", Of: askedUnits, Instead: "plan.demand.confirm",
		Forms: []feature.Form{
			{Pattern: "POST /plan-goals/{id}/follow-ups", Fields: []string{"state", "text", "learned", "used_in"}},
		},
		Given: `
SELECT o.unit
FROM own o
CROSS JOIN follow_up f
WHERE o.kind = 'plan_goal' AND f.goal = o.id AND f.confirmed <> '' AND f.confirmed_by = f.person`,
		Used: usedInMeeting + `
  AND f.confirmed_by = f.person
ORDER BY f.day DESC, f.id DESC
LIMIT 1`,
	}
)

var demands = []feature.Demand{BeginDemand, AnswerDemand, GoalDemand, ConfirmDemand, FollowUpDemand}
