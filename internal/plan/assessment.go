package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/effect"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
)

// Assessment is how a goal ended: a result as effects have it, and what it shows.
type Assessment struct {
	Goal, Result, Text string
	Candidate          string // what was learned, as an item; "" none
	Day, Person        string // when, and by whom
	Version            int    // 0 until it is written
}

// AssessmentDraft is what is said of how a goal ended.
type AssessmentDraft struct {
	Result, Text, Learned string
	Day, Person           string
}

// Check tells everything that is wrong with the draft. What cannot be said needs no words.
func (d AssessmentDraft) Check() error {
	c := fail.Check{}
	c.OneOf(d.Result, "result", effect.Results...)
	c.That(d.Text != "" || d.Result == effect.Unknown, "text", "plan.assess_missing")
	c.Text(d.Text, "text", 2000)
	c.Text(d.Learned, "learned", 1000)
	return c.Err()
}

// Fields is the assessment as its form shows it.
func (a Assessment) Fields() map[string]string {
	return map[string]string{"result": a.Result, "text": a.Text}
}

func (d AssessmentDraft) told() map[string]string {
	return map[string]string{"result": d.Result, "text": d.Text, "learned": d.Learned}
}

// endState is the goal's state after the result; what is reached in part, or cannot be
// said, leaves it as it stands.
func endState(result, now string) string {
	switch result {
	case effect.Reached:
		return Reached
	case effect.Not:
		return NotReached
	}
	return now
}

// Assessments maps goals to how they ended; one that is not assessed is not in the map.
func Assessments(tx *db.Tx, goals ...string) (map[string]Assessment, error) {
	m := map[string]Assessment{}
	if len(goals) == 0 {
		return m, nil
	}
	list, err := db.All(tx, func(s db.Scan) (a Assessment, err error) {
		err = s(&a.Goal, &a.Result, &a.Text, &a.Candidate, &a.Day, &a.Person, &a.Version)
		return a, err
	}, `
SELECT a.goal, a.result, a.text, a.candidate, a.day, a.person, a.version
FROM goal_assessment a
JOIN item i ON i.id = a.goal AND `+auth.Sees("i", auth.Content)+`
WHERE a.goal IN (SELECT key FROM json_each($1))
ORDER BY a.goal`, item.IDs(goals...))
	for _, a := range list {
		m[a.Goal] = a
	}
	return m, err
}

// AddAssessment writes how a goal ended and, where something was learned, its candidate
// for the next letter, in the transaction of somebody who has checked who may.
func AddAssessment(tx *db.Tx, who auth.Actor, goal string, d AssessmentDraft) (candidate string, err error) {
	g, err := GetGoal(tx, goal)
	if err != nil {
		return "", err
	}
	if candidate, err = takeLearned(tx, who, g, d); err != nil {
		return "", err
	}
	n, err := tx.Exec(`
INSERT INTO goal_assessment (goal, result, text, candidate, day, person, version) VALUES ($1, $2, $3, $4, $5, $6, 1)
ON CONFLICT (goal) DO NOTHING`, g.ID, d.Result, d.Text, candidate, d.Day, d.Person)
	if err != nil {
		return "", err
	}
	if n == 0 {
		return "", staleAssessment(tx, g.ID)
	}
	return candidate, ended(tx, who, g, nil, d)
}

// takeLearned makes the candidate of what was learned; "" where nothing was.
func takeLearned(tx *db.Tx, who auth.Actor, g Goal, d AssessmentDraft) (string, error) {
	if d.Learned == "" {
		return "", nil
	}
	return learning.Add(tx, who, learning.Draft{Text: d.Learned, Source: g.ID, Origin: learning.Assessment,
		Unit: g.Unit, Author: d.Person, Period: learning.NextYear(g.Period, tx.Now), At: d.Day, For: g.For})
}

// ended lets the goal stand where its assessment says, and tells the log.
func ended(tx *db.Tx, who auth.Actor, g Goal, before any, d AssessmentDraft) error {
	if state := endState(d.Result, g.State); state != g.State {
		g.State = state
		if err := item.Save(tx, &g.Item, 0); err != nil {
			return err
		}
	}
	return change.Record(tx, who, change.Thing{Kind: "goal_assessment", ID: g.ID, Item: g.ID}, "assessed", before, d.told())
}

// Assess says how a goal of a plan in force ended, over the version the form was shown;
// 0 where nobody had.
func Assess(as auth.As, goal string, version int, d AssessmentDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		g, err := GetGoal(tx, goal)
		if err != nil {
			return err
		}
		p, err := g.mayWrite(tx, r)
		if err != nil {
			return err
		}
		if err := p.running(); err != nil {
			return err
		}
		d.Day, d.Person = r.Day, r.Person
		if err := d.Check(); err != nil {
			return err
		}
		all, err := Assessments(tx, goal)
		if err != nil {
			return err
		}
		now, there := all[goal]
		if !there && version == 0 {
			_, err = AddAssessment(tx, as.Who, goal, d)
			return err
		}
		return reassess(tx, as.Who, g, now, version, d)
	})
}

// reassess saves an assessment over the one there is. What was learned before stays a
// candidate; one learned now takes its place here.
func reassess(tx *db.Tx, who auth.Actor, g Goal, now Assessment, version int, d AssessmentDraft) error {
	if now.Version != version {
		return staleAssessment(tx, g.ID)
	}
	candidate, err := takeLearned(tx, who, g, d)
	if err != nil {
		return err
	}
	if candidate == "" {
		candidate = now.Candidate
	}
	n, err := tx.Exec(`
UPDATE goal_assessment SET result = $1, text = $2, candidate = $3, day = $4, person = $5, version = version + 1
WHERE goal = $6 AND version = $7`, d.Result, d.Text, candidate, d.Day, d.Person, g.ID, version)
	if err != nil {
		return err
	}
	if n == 0 {
		return staleAssessment(tx, g.ID)
	}
	return ended(tx, who, g, now.Fields(), d)
}

func staleAssessment(tx *db.Tx, goal string) error {
	all, err := Assessments(tx, goal)
	if err != nil {
		return err
	}
	return fail.Stale(all[goal].Version, all[goal].Fields())
}
