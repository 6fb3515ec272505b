package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/indicator"
	"ledetraad/internal/seed"
)

// indicators plants the figures of effects: the years before at the beginning, and
// later what this year has shown. What has not begun yet is left out.
func (p *planting) indicators() error {
	for _, x := range p.w.Indicators {
		effect, err := p.known("effect", x.Effect)
		if err != nil {
			return err
		}
		var id string
		err = p.dated(x.Begun, x.Owner, func(who auth.Actor) (err error) {
			id, err = indicator.Add(p.tx, who, effect, indicatorDraft(x, p.pers[x.Owner]))
			return err
		})
		if err != nil {
			return fmt.Errorf("indicator %s: %w", x.Title, err)
		}
		var before, after []indicator.Observation
		for _, o := range x.Observations {
			one := indicator.Observation{At: o.At, Value: o.Value, Note: o.Note}
			switch {
			case o.At[:4] < x.Begun[:4]:
				before = append(before, one)
			case indicator.Begun(o.At, db.Day(p.tx.Now)):
				after = append(after, one)
			}
		}
		if err := p.observed(id, x.Begun, x.Owner, before); err != nil {
			return err
		}
		if err := p.observed(id, x.Newest, x.Owner, after); err != nil {
			return err
		}
	}
	return nil
}

func indicatorDraft(x seed.Indicator, owner string) indicator.Draft {
	d := indicator.Draft{Title: x.Title, Measure: x.Measure, Direction: x.Direction, Often: x.Often, Source: x.Source,
		Meeting: x.Meeting, Owner: owner, TargetDay: x.TargetDay}
	if x.Target != nil {
		d.Target = indicator.Known(*x.Target)
	}
	return d
}

func (p *planting) observed(id, day, by string, list []indicator.Observation) error {
	if len(list) == 0 {
		return nil
	}
	return p.dated(day, by, func(who auth.Actor) error { return indicator.Put(p.tx, auth.Of(p.tx), who, id, list) })
}
