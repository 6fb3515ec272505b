package talk

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
)

// lastUsed is where a talk was given last: what it was about.
var lastUsed = `
SELECT t.day AS day, ` + auth.Shown("i") + ` AS place
FROM talk t
CROSS JOIN item i
WHERE t.day <> '' AND t.day >= $1 AND i.id = t.item AND ` + auth.Sees("i", auth.Content) + `
ORDER BY t.day DESC, t.id DESC
LIMIT 1`

var askFields = []string{"whom", "named", "wish", "suits"}

var answerFields = []string{"day", "place", "answer"}

// What talks ask. To ask for one is voluntary, and counts in no unit's time.
var (
	AskDemand = feature.Demand{
		Key: "talk.demand.ask", Minutes: 3, Per: "talk.per.talk", UsedIn: "talk.demand.use",
		Forms: []feature.Form{
			{Pattern: "POST /letters/{id}/talks", Fields: askFields},
			{Pattern: "POST /themes/{id}/talks", Fields: askFields},
		},
		Used: lastUsed,
	}
	AnswerDemand = feature.Demand{
		Key: "talk.demand.answer", Minutes: 3, Times: 1, Per: "talk.per.talk", UsedIn: "talk.demand.use",
		Forms: []feature.Form{{Pattern: "POST /talks/{id}/answer", Fields: answerFields}},
		Used:  lastUsed,
	}
)

var demands = []feature.Demand{AskDemand, AnswerDemand}
