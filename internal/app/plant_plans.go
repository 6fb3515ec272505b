package app

import (
	"cmp"
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/learning"
	"ledetraad/internal/plan"
	"ledetraad/internal/seed"
)

// planting of plans: the plans themselves, then all that hangs on them, then what
// hangs on a letter instead, and last the bonds that cross from one to another.

func (p *planting) plans() error {
	for _, x := range p.w.Plans {
		err := p.dated(began(x), "", func(who auth.Actor) (err error) {
			p.item[planKey(x)], err = plan.Add(p.tx, who, plan.Draft{Unit: p.unit[x.Unit], Year: x.Year, Kind: x.Kind, State: x.State,
				Intro: cmp.Or(x.SignedIntro, x.Intro), ClosedOn: x.ClosedOn, ClosedBecause: x.ClosedBecause})
			return err
		})
		if err != nil {
			return fmt.Errorf("plan of %s: %w", x.Unit, err)
		}
	}
	return nil
}

// began is the day a plan's own parts are dated: example plans are written in January,
// or where the place opened later, on the day it answered first.
func began(x seed.Plan) string {
	january := fmt.Sprintf("%d-01-15", x.Year)
	if len(x.Answers) > 0 && x.Answers[0].Day > fmt.Sprintf("%d-03", x.Year) {
		return x.Answers[0].Day
	}
	return january
}

func planKey(x seed.Plan) string { return fmt.Sprintf("plan/%s/%d", x.Unit, x.Year) }

// planParts plants answers, goals and what is below them.
func (p *planting) planParts() error {
	for _, x := range p.w.Plans {
		id := p.item[planKey(x)]
		for _, a := range x.Answers {
			theme, err := p.known("theme", a.Theme)
			if err != nil {
				return err
			}
			err = p.dated(a.Day, a.By, func(who auth.Actor) error {
				return plan.AddAnswer(p.tx, who, id, plan.Answer{Theme: theme, Kind: a.Kind, Text: a.Text, Day: a.Day, Person: p.pers[a.By]})
			})
			if err != nil {
				return err
			}
		}
		for _, g := range x.Goals {
			if err := p.dated(began(x), g.Owner, func(who auth.Actor) error { return p.planGoal(who, id, g) }); err != nil {
				return fmt.Errorf("goal %s: %w", g.Key, err)
			}
		}
		if err := p.agreed(id, x); err != nil {
			return fmt.Errorf("signatures of %s: %w", x.Unit, err)
		}
	}
	return nil
}

func (p *planting) planGoal(who auth.Actor, in string, g seed.PlanGoal) error {
	d := plan.GoalDraft{Title: g.Title, Text: g.Text, Target: g.Target, Owner: p.pers[g.Owner], State: g.State, Note: g.Note}
	var err error
	if d.Theme, err = p.known("theme", g.Theme); err != nil {
		return err
	}
	for _, key := range g.Goals {
		id, err := p.known("goal", key)
		if err != nil {
			return err
		}
		d.Goals = append(d.Goals, id)
	}
	for _, key := range g.With {
		d.With = append(d.With, p.unit[key])
	}
	id, err := plan.AddGoal(p.tx, who, in, d)
	if err != nil {
		return err
	}
	p.item["plan_goal/"+g.Key] = id
	if err := p.ended(id, g); err != nil {
		return err
	}
	for _, f := range g.FollowUps {
		if err := p.followUp(id, f); err != nil {
			return err
		}
	}
	for _, x := range g.Initiatives {
		if err := p.initiative(id, x); err != nil {
			return fmt.Errorf("initiative %s: %w", x.Key, err)
		}
	}
	return nil
}

func (p *planting) followUp(goal string, f seed.FollowUp) error {
	var candidate string
	err := p.dated(f.Day, f.By, func(who auth.Actor) (err error) {
		_, candidate, err = plan.AddFollowUp(p.tx, who, goal, plan.FollowUpDraft{Day: f.Day, Text: f.Text, Person: p.pers[f.By],
			Confirmed: f.Confirmed, ConfirmedBy: p.pers[f.ConfirmedBy], UsedIn: f.UsedIn, Learned: f.Learned})
		return err
	})
	if err != nil {
		return err
	}
	return p.answer(candidate, f.Answer)
}

// candidates plants what was learned where no follow-up or assessment wrote it.
func (p *planting) candidates() error {
	for _, x := range p.w.Candidates {
		var id string
		err := p.dated(x.Day, x.By, func(who auth.Actor) (err error) {
			id, err = learning.Add(p.tx, who, learning.Draft{Title: x.Title, Text: x.Title, Origin: x.From, Unit: p.unit[x.Unit],
				Author: p.pers[x.By], Period: fmt.Sprint(x.Year), At: x.Day})
			return err
		})
		if err != nil {
			return fmt.Errorf("candidate %s: %w", x.Title, err)
		}
		if err := p.answer(id, x.Answer); err != nil {
			return err
		}
	}
	return nil
}

// answer tells what became of something learned.
func (p *planting) answer(candidate string, a *seed.CandidateAnswer) error {
	if candidate == "" || a == nil {
		return nil
	}
	theme, err := p.known("theme", a.Theme)
	if err != nil {
		return err
	}
	return p.dated(a.Day, a.By, func(who auth.Actor) error {
		return learning.SetAnswer(p.tx, who, candidate, learning.Answer{Used: a.Used, Theme: theme, Because: a.Because, Day: a.Day, Person: p.pers[a.By]})
	})
}

// known is the id of something planted before; "" has none, any other key must have.
func (p *planting) known(kind, key string) (string, error) {
	id := p.item[kind+"/"+key]
	if key != "" && id == "" {
		return "", fmt.Errorf("plant: nothing is called %s %s", kind, key)
	}
	return id, nil
}
