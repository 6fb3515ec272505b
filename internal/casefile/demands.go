package casefile

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
)

// lastDecided is where a case was used last: the decision on it.
var lastDecided = `
SELECT d.day AS day, ` + auth.Shown("i") + ` AS place
FROM decision d
CROSS JOIN item i
WHERE d.day >= $1 AND i.id = d.item AND ` + auth.Sees("i", auth.Content) + `
  AND EXISTS (SELECT 1 FROM link l WHERE l.target = d.item AND l.kind = 'decided_by')
ORDER BY d.day DESC, d.item DESC
LIMIT 1`

// What cases ask: whoever recommends writes one, and an area that is touched says what it
// thinks in a few sentences.
var (
	WriteDemand = feature.Demand{
		Key: "casefile.demand.write", Minutes: 30, Times: 1, Per: "casefile.per.case", UsedIn: "casefile.demand.use",
		Forms: []feature.Form{
			{Pattern: "POST /cases", Fields: makeFields}, {Pattern: "POST /cases/{id}", Fields: editFields},
			{Pattern: "POST /cases/{id}/questions", Fields: askFields}, {Pattern: "POST /cases/{id}/readings", Fields: circleFields},
			{Pattern: "POST /case-remarks/{id}/answer", Fields: remarkAnswerFields},
			{Pattern: "POST /cases/{id}/questions/{unit}/position", Fields: positionFields},
			{Pattern: "POST /cases/{id}/readiness", Fields: becauseFields}, {Pattern: "POST /cases/{id}/withdrawal", Fields: becauseFields},
			{Pattern: "POST /cases/{id}/another-round", Fields: wishFields},
		},
		Used: lastDecided,
	}
	AnswerDemand = feature.Demand{
		Key: "casefile.demand.answer", Minutes: 5, Times: 1, Per: "casefile.per.question", UsedIn: "casefile.demand.use",
		Forms: []feature.Form{{Pattern: "POST /cases/{id}/questions/{unit}", Fields: answerFields},
			{Pattern: "POST /cases/{id}/readings/{reading}/remarks", Fields: remarkFields}},
		Used: lastDecided,
	}
)

var demands = []feature.Demand{WriteDemand, AnswerDemand}
