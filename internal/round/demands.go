package round

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
)

// lastUsed is where comments were used last: the thing whose point was answered.
var lastUsed = `
SELECT p.day AS day, ` + auth.Shown("i") + ` AS place
FROM round_point p
CROSS JOIN item i
WHERE p.answer <> '' AND p.day >= $1 AND i.id = p.about AND ` + auth.Sees("i", auth.Content) + `
ORDER BY p.day DESC, p.id DESC
LIMIT 1`

// What rounds ask. To comment is voluntary: it is asked of people, not of units, and
// counts in no unit's time.
var (
	CommentDemand = feature.Demand{
		Key: "round.demand.comment", Minutes: 10, Per: "round.per.round", UsedIn: "round.demand.use",
		Forms: []feature.Form{
			{Pattern: "POST /rounds/{id}/comments", Fields: []string{"section", "text"}},
			{Pattern: "POST /comments/{id}", Fields: []string{"text"}},
		},
		Used: lastUsed,
	}
	GatherDemand = feature.Demand{
		Key: "round.demand.gather", Minutes: 5, Times: 1, Per: "round.per.point", UsedIn: "round.demand.use",
		Forms: []feature.Form{
			{Pattern: "POST /letters/{id}/rounds/elsewhere", Fields: tellFields},
			{Pattern: "POST /rounds/{id}/points", Fields: []string{"points"}},
			{Pattern: "POST /rounds/{id}", Fields: []string{"name", "until", "wanted"}},
			{Pattern: "POST /letters/{id}/points", Fields: []string{"comments", "point", "wording"}},
			{Pattern: "POST /points/{id}", Fields: []string{"wording"}},
		},
		Used: lastUsed,
	}
	AnswerDemand = feature.Demand{
		Key: "round.demand.answer", Minutes: 3, Times: 1, Per: "round.per.point", UsedIn: "round.demand.use",
		Forms: []feature.Form{
			{Pattern: "POST /points/{id}/answer", Fields: answerFields},
		},
		Used: lastUsed,
	}
)

var demands = []feature.Demand{CommentDemand, GatherDemand, AnswerDemand}
