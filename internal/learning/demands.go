package learning

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
)

// AnswerDemand is the answer the board and the secretariat owe whoever learned something.
var AnswerDemand = feature.Demand{
	Key: "learning.demand.answer", Minutes: 3, Times: 1, Per: "learning.per.candidate", UsedIn: "learning.demand.answer_use",
	Forms: []feature.Form{{Pattern: "POST /candidates/{id}/answer", Fields: fields}},
	Used: `
SELECT c.answered AS day, ` + auth.Shown("t") + ` AS place
FROM candidate c
CROSS JOIN item i
CROSS JOIN item t
WHERE c.answered >= $1 AND i.id = c.item AND ` + auth.Sees("i", auth.Content) + `
  AND t.id = c.theme AND ` + auth.Sees("t", auth.Existence) + `
ORDER BY c.answered DESC, c.item DESC
LIMIT 1`,
}

var demandTexts = []i18n.Text{
	i18n.T("learning.demand.answer", "Svar på det, en enhed har lært", "Answer what a unit has learned"),
	i18n.T("learning.demand.answer_use", "{Board:den}s vedtagelse af {letter:den}", "The {board}’s adoption of the {letter}"),
	i18n.T("learning.per.candidate", "for hvert bidrag", "for each contribution"),
}
