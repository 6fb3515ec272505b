package effect

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
)

const assessmentColumns = `a.id, a.effect, a.day, a.person, a.result, a.evidence, a.next, a.candidate`

func scanAssessment(s db.Scan) (a Assessment, err error) {
	err = s(&a.ID, &a.Effect, &a.Day, &a.Person, &a.Result, &a.Evidence, &a.Next, &a.Candidate)
	return a, err
}

// Assessments lists the assessments of effects, newest first.
func Assessments(tx *db.Tx, effects ...string) ([]Assessment, error) {
	if len(effects) == 0 {
		return nil, nil
	}
	return db.All(tx, scanAssessment, `
SELECT `+assessmentColumns+`
FROM assessment a
JOIN item i ON i.id = a.effect AND `+auth.Sees("i", auth.Content)+`
WHERE a.effect IN (SELECT key FROM json_each($1))
ORDER BY a.day DESC, a.id DESC`, item.IDs(effects...))
}

// Latest maps effects to their newest assessment; one without is not in the map.
func Latest(tx *db.Tx, effects ...string) (map[string]Assessment, error) {
	m := map[string]Assessment{}
	if len(effects) == 0 {
		return m, nil
	}
	list, err := db.All(tx, scanAssessment, `
SELECT `+assessmentColumns+`
FROM assessment a
JOIN item i ON i.id = a.effect AND `+auth.Sees("i", auth.Content)+`
WHERE a.effect IN (SELECT key FROM json_each($1)) AND a.id = (
  SELECT n.id FROM assessment n
  WHERE n.effect = a.effect
  ORDER BY n.day DESC, n.id DESC
  LIMIT 1)`, item.IDs(effects...))
	for _, a := range list {
		m[a.Effect] = a
	}
	return m, err
}

// AddAssessment writes how an effect went and returns the assessment's id and, where
// something was learned, the candidate's, in the transaction of somebody who has
// checked who may.
func AddAssessment(tx *db.Tx, who auth.Actor, effectID string, d AssessmentDraft) (id, candidate string, err error) {
	e, err := Get(tx, effectID)
	if err != nil {
		return "", "", err
	}
	if d.Learned != "" {
		candidate, err = learning.Add(tx, who, learning.Draft{Text: d.Learned, Source: e.ID, Origin: learning.Assessment,
			Unit: e.Unit, Author: d.Person, Period: learning.NextYear(e.Period, tx.Now), At: d.Day, For: e.For})
		if err != nil {
			return "", "", err
		}
	}
	id = db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO assessment (id, effect, day, person, result, evidence, next, candidate)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, id, e.ID, d.Day, d.Person, d.Result, d.Evidence, d.Next, candidate); err != nil {
		return "", "", err
	}
	if err := settle(tx, e); err != nil {
		return "", "", err
	}
	return id, candidate, change.Record(tx, who, change.Thing{Kind: "assessment", ID: id, Item: e.ID}, "assessed", nil, d.fields())
}

// settle makes the effect's state its newest result.
func settle(tx *db.Tx, e Effect) error {
	latest, err := Latest(tx, e.ID)
	if err != nil {
		return err
	}
	e.State = latest[e.ID].Result
	return item.Save(tx, &e.Item, 0)
}
