package decision

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
)

// lastTold is where somebody last read how decisions go: the body's meeting.
var lastTold = `
SELECT substr(s.at, 1, 10) AS day, ` + auth.Shown("i") + ` AS place
FROM decision_step s
CROSS JOIN item i
WHERE s.at >= $1 AND i.id = s.decision AND ` + auth.Sees("i", auth.Content) + `
ORDER BY s.at DESC, s.id DESC
LIMIT 1`

// What decisions ask: to enter one is part of the meeting; to say how it goes is three
// sentences.
var (
	EnterDemand = feature.Demand{
		Key: "decision.demand.enter", Minutes: 3, Times: 1, Per: "decision.per", UsedIn: "decision.demand.use",
		Forms: []feature.Form{{Pattern: "POST /decisions", Fields: fields}, {Pattern: "POST /decisions/{id}", Fields: editFields},
			{Pattern: "POST /decisions/{id}/mandates", Fields: mandateFields}},
		Used: lastTold,
	}
	TellDemand = feature.Demand{
		Key: "decision.demand.tell", Minutes: 3, Times: 1, Per: "decision.per", UsedIn: "decision.demand.use",
		Forms: []feature.Form{{Pattern: "POST /decisions/{id}/steps", Fields: stepFields}},
		Used:  lastTold,
	}
)

var demands = []feature.Demand{EnterDemand, TellDemand}
