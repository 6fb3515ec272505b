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
			{Pattern: "POST /plans/{id}/med", Fields: []string{"day", "body", "text"}},
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
			{Pattern: "POST /plan-goals/{id}/contributions/{unit}", Fields: []string{"text"}},
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
			{Pattern: "POST /plan-goals/{id}/follow-ups", Fields: []string{"state", "text", "learned", "used_in", "unit"}},
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

// CloseDemand is what the year's end asks: how each goal ended, and what was learned.
var CloseDemand = feature.Demand{
	Key: "plan.demand.close", Minutes: 3, Times: 3, Per: "plan.per.goal", UsedIn: "plan.demand.close_use", Of: askedUnits,
	Forms: []feature.Form{
		{Pattern: "POST /plan-goals/{id}/assessment", Fields: []string{"result", "text", "learned"}},
		{Pattern: "POST /plans/{id}/closing", Fields: []string{"because"}},
		{Pattern: "POST /plans/{id}/next", Fields: carryFields},
	},
	Given: `
SELECT o.unit
FROM own o
CROSS JOIN goal_assessment a
WHERE o.kind = 'plan_goal' AND a.goal = o.id`,
	// What was learned at a goal's end and is used in a theme.
	Used: `
SELECT c.answered AS day, ` + auth.Shown("t") + ` AS place
FROM candidate c
CROSS JOIN item t
CROSS JOIN goal_assessment a
CROSS JOIN item i
WHERE c.answered >= $1 AND c.origin = 'assessment' AND t.id = c.theme AND ` + auth.Sees("t", auth.Existence) + `
  AND a.goal = c.source AND a.candidate = c.item AND i.id = a.goal AND ` + auth.Sees("i", auth.Content) + `
ORDER BY c.answered DESC, c.item DESC
LIMIT 1`,
}

// SignDemand is an agreement's two names.
var SignDemand = feature.Demand{
	Key: "plan.demand.sign", Minutes: 3, Times: 1, Per: "plan.per.year", UsedIn: "plan.demand.sign_use", Of: []string{org.Institution},
	Forms: []feature.Form{{Pattern: "POST /plans/{id}/signature", Fields: []string{"digest"}}},
	Given: `
SELECT o.unit
FROM own o
CROSS JOIN plan_signature s
WHERE o.kind = 'plan' AND s.plan = o.id AND s.party = 'unit'`,
	Used: usedInMeeting + `
ORDER BY f.day DESC, f.id DESC
LIMIT 1`,
}

var demands = []feature.Demand{BeginDemand, AnswerDemand, GoalDemand, ConfirmDemand, FollowUpDemand, SignDemand, CloseDemand}
