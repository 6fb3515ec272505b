package app

import (
	"fmt"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/effect"
	"ledetraad/internal/indicator"
	"ledetraad/internal/initiative"
	"ledetraad/internal/seed"
)

// chains plants the chains of effects, and then what shows them, each on its day.
func (p *planting) chains() error {
	for _, x := range p.w.Chains {
		if err := p.chain(x); err != nil {
			return fmt.Errorf("chain of %s: %w", x.Effect, err)
		}
	}
	return nil
}

func (p *planting) chain(x seed.Chain) error {
	id, err := p.known("effect", x.Effect)
	if err != nil {
		return err
	}
	d := effect.ChainDraft{Lines: [5][]string{x.Inputs, x.Activities, x.Outputs, x.Outcomes, x.Impact}}
	copy(d.Assumed[:], x.Assumed)
	err = p.dated(x.Day, x.By, func(who auth.Actor) error { return effect.PutChain(p.tx, who, id, d) })
	if err != nil {
		return err
	}
	c, err := effect.ChainOf(p.tx, id)
	if err != nil {
		return err
	}
	for _, e := range x.Evidence {
		shows, err := sentenceOf(c, e.Shows)
		if err != nil {
			return err
		}
		err = p.dated(e.Day, e.By, func(who auth.Actor) error {
			_, err := effect.AddEvidence(p.tx, who, id, c, effect.EvidenceDraft{Shows: shows, Kind: e.Kind, Source: e.Source,
				Day: e.Day, Text: e.Text, Strength: e.Strength, Consent: e.Consent})
			return err
		})
		if err != nil {
			return err
		}
	}
	series, err := indicator.Of(p.tx, auth.Of(p.tx), id)
	if err != nil {
		return err
	}
	for _, f := range x.Figures {
		shows, err := sentenceOf(c, f.Shows)
		if err != nil {
			return err
		}
		for _, s := range series {
			if s.Title != f.Indicator {
				continue
			}
			if err := effect.PutFigure(p.tx, p.who, c, id, s.Indicator, shows); err != nil {
				return err
			}
		}
	}
	return nil
}

// more plants what is written of initiatives besides their short form, each on its day.
func (p *planting) more() error {
	for _, x := range p.w.More {
		id, err := p.known("initiative", x.Initiative)
		if err != nil {
			return err
		}
		m := initiative.More{Mandate: x.Mandate, GivenBy: x.GivenBy, Until: x.Until, Partners: strings.Join(x.Partners, "\n"),
			Method: x.Method, Evidence: x.Known, Lines: map[string][]initiative.Line{}}
		for _, u := range x.Touches {
			m.Lines[initiative.Touched] = append(m.Lines[initiative.Touched], initiative.Line{Unit: p.unit[u.Unit], Done: u.Asked, Text: u.Said})
		}
		m.Lines[initiative.Result], m.Lines[initiative.Milestone] = steps(x.Results), steps(x.Milestones)
		err = p.dated(x.Day, x.By, func(who auth.Actor) error { return initiative.PutMore(p.tx, who, id, m) })
		if err != nil {
			return fmt.Errorf("more of %s: %w", x.Initiative, err)
		}
	}
	return nil
}

func steps(list []seed.Step) (lines []initiative.Line) {
	for _, s := range list {
		lines = append(lines, initiative.Line{Text: s.Text, Phase: s.Phase, Day: s.Day, Done: s.Done})
	}
	return lines
}

// sentenceOf is what a sentence of the chain is called by; "" is the effect itself.
func sentenceOf(c effect.Chain, sentence string) (string, error) {
	for _, at := range c.Points() {
		if c.Says(at) == sentence {
			return at, nil
		}
	}
	if sentence != effect.TheEffect {
		return "", fmt.Errorf("nothing in the chain says %q", sentence)
	}
	return effect.TheEffect, nil
}
