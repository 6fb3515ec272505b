package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/effect"
	"ledetraad/internal/initiative"
	"ledetraad/internal/seed"
)

// initiative plants an effort under a goal or a letter, with the effects of its own.
func (p *planting) initiative(under string, x seed.Initiative) error {
	id, err := initiative.Add(p.tx, p.who, initiative.Draft{Under: under, Kind: x.Kind, Title: x.Title, Text: x.Text,
		Owner: p.pers[x.Owner], Unit: p.unit[x.Unit], Starts: x.From, Ends: x.To, State: x.State})
	if err != nil {
		return err
	}
	p.item["initiative/"+x.Key] = id
	for _, e := range x.Effects {
		if err := p.effect(id, e); err != nil {
			return fmt.Errorf("effect %s: %w", e.Key, err)
		}
	}
	return nil
}

func (p *planting) effect(under string, e seed.Effect) error {
	id, err := effect.Add(p.tx, p.who, effect.Draft{Initiatives: []string{under}, Title: e.Title, Text: e.Text, Shown: e.Shown})
	if err != nil {
		return err
	}
	p.item["effect/"+e.Key] = id
	for _, a := range e.Assessments {
		var candidate string
		err := p.dated(a.Day, a.By, func(who auth.Actor) (err error) {
			_, candidate, err = effect.AddAssessment(p.tx, who, id, effect.AssessmentDraft{Day: a.Day, Person: p.pers[a.By],
				Result: a.Result, Evidence: a.Evidence, Learned: a.Learned, Next: a.Next})
			return err
		})
		if err != nil {
			return err
		}
		if err := p.answer(candidate, a.Answer); err != nil {
			return err
		}
	}
	return nil
}

// projects plants the initiatives that hang on a letter.
func (p *planting) projects() error {
	for _, x := range p.w.Initiatives {
		letter, err := p.known("letter", x.Letter)
		if err != nil {
			return err
		}
		if err := p.initiative(letter, x); err != nil {
			return fmt.Errorf("initiative %s: %w", x.Key, err)
		}
	}
	return nil
}

// joinEffects lets initiatives lead to effects written under others. All of them
// are planted by then.
func (p *planting) joinEffects() error {
	all := p.w.Initiatives
	for _, x := range p.w.Plans {
		for _, g := range x.Goals {
			all = append(all[:len(all):len(all)], g.Initiatives...)
		}
	}
	for _, x := range all {
		for _, key := range x.EffectKeys {
			id, err := p.known("effect", key)
			if err != nil {
				return err
			}
			if err := effect.Link(p.tx, p.who, id, p.item["initiative/"+x.Key]); err != nil {
				return fmt.Errorf("initiative %s: %w", x.Key, err)
			}
		}
	}
	return nil
}
