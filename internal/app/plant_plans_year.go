package app

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/item"
	"ledetraad/internal/plan"
	"ledetraad/internal/seed"
)

// ended plants where a goal comes from, what others do for it, and how it ended.
func (p *planting) ended(id string, g seed.PlanGoal) error {
	if g.Continues != "" {
		old, err := p.known("plan_goal", g.Continues)
		if err != nil {
			return err
		}
		if err := item.Tie(p.tx, id, item.Continues, old, "continued", ""); err != nil {
			return err
		}
	}
	for _, x := range g.Parts {
		err := p.dated(x.Day, x.By, func(who auth.Actor) error {
			return plan.AddContribution(p.tx, who, plan.Contribution{Goal: id, Unit: p.unit[x.Unit], Text: x.Text, Day: x.Day, Person: p.pers[x.By]})
		})
		if err != nil {
			return err
		}
	}
	if g.End == nil {
		return nil
	}
	var candidate string
	err := p.dated(g.End.Day, g.End.By, func(who auth.Actor) (err error) {
		candidate, err = plan.AddAssessment(p.tx, who, id, plan.AssessmentDraft{Result: g.End.Result, Text: g.End.Text, Learned: g.End.Learned, Day: g.End.Day, Person: p.pers[g.End.By]})
		return err
	})
	if err != nil {
		return err
	}
	return p.answer(candidate, g.End.Answer)
}

// agreed plants who signed a plan, what was changed afterwards, and the talk in MED.
func (p *planting) agreed(id string, x seed.Plan) error {
	for _, g := range x.Signed {
		err := p.dated(g.Day, g.By, func(who auth.Actor) error {
			return plan.AddSignature(p.tx, who, id, plan.Signature{Party: g.Party, Person: p.pers[g.By], Role: g.Role, Day: g.Day})
		})
		if err != nil {
			return err
		}
	}
	talk := plan.Talk{}
	if x.Talk != nil {
		talk = plan.Talk{Day: x.Talk.Day, Body: p.body[x.Talk.Body], Text: x.Talk.Text}
	}
	if x.SignedIntro == "" && x.Talk == nil {
		return nil
	}
	return p.dated(began(x), "", func(who auth.Actor) error { return plan.Reword(p.tx, who, id, x.Intro, talk) })
}
