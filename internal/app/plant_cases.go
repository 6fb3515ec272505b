package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/casefile"
	"ledetraad/internal/caseform"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/edition"
	"ledetraad/internal/i18n"
	"ledetraad/internal/seed"
)

// cases plants internal cases with what areas said to them, and ties them to what was
// decided.
func (p *planting) cases() error {
	words, err := i18n.New(append(casefile.Feature().Texts, caseform.Feature(nil).Texts...))
	if err != nil {
		return err
	}
	if err := p.caseForm(); err != nil {
		return err
	}
	for _, x := range p.w.Cases {
		if err := p.caseOf(x, words.In(i18n.Danish)); err != nil {
			return fmt.Errorf("case %s: %w", x.Number, err)
		}
	}
	return nil
}

func (p *planting) caseOf(x seed.Case, say i18n.Phrases) error {
	var id string
	if err := p.dated(x.Day, x.Owner, func(who auth.Actor) (err error) {
		id, err = p.addCase(x, who)
		return err
	}); err != nil {
		return err
	}
	if err := p.askedOf(x, id, say); err != nil {
		return err
	}
	if err := p.readingOf(x, id, say); err != nil {
		return err
	}
	if s := x.Ready; s != nil {
		if err := p.ofCase(id, s.Day, s.By, func(who auth.Actor, k casefile.Case) error {
			if err := casefile.Fix(p.tx, who, say, k, s.Text); err != nil {
				return err
			}
			return casefile.Stand(p.tx, who, k, casefile.Ready)
		}); err != nil {
			return err
		}
	}
	if s := x.Wish; s != nil {
		if err := p.ofCase(id, s.Day, s.By, func(who auth.Actor, k casefile.Case) error {
			return casefile.PutStep(p.tx, who, id, casefile.RoundWished, s.Text)
		}); err != nil {
			return err
		}
	}
	if s := x.Withdrawn; s != nil {
		if err := p.ofCase(id, s.Day, s.By, func(who auth.Actor, k casefile.Case) error {
			if err := casefile.PutStep(p.tx, who, id, casefile.TakenBack, s.Text); err != nil {
				return err
			}
			return casefile.Stand(p.tx, who, k, casefile.Withdrawn)
		}); err != nil {
			return err
		}
	}
	for _, title := range x.Decisions {
		day := ""
		for _, d := range p.w.Decisions {
			if d.Title == title {
				day = d.Day
			}
		}
		if err := p.ofCase(id, day, x.Owner, func(who auth.Actor, k casefile.Case) error {
			return decision.TieCase(p.tx, who, k.Item, p.item["decision/"+title], casefile.Decided)
		}); err != nil {
			return err
		}
	}
	return nil
}

// addCase makes a case with what stands in it from the first day.
func (p *planting) addCase(x seed.Case, who auth.Actor) (string, error) {
	audience := auth.Internal()
	if x.Board {
		var err error
		if audience, err = casefile.Circle(p.tx, db.Day(p.tx.Now), p.pers[x.Owner], p.unit[x.Unit]); err != nil {
			return "", err
		}
	}
	d := casefile.Draft{Title: x.Title, Unit: p.unit[x.Unit], Owner: p.pers[x.Owner], Role: x.Role, Recommendation: x.Recommendation,
		Records: x.Records, Subject: x.Subject, State: x.State, Ground: x.Ground}
	form, err := caseform.Current(p.tx)
	if err != nil {
		return "", err
	}
	d.Form = form.ID
	id, err := casefile.Add(p.tx, who, d, x.Day[:4], x.Number, audience)
	if err != nil {
		return "", err
	}
	var sections []casefile.Section
	for _, s := range x.Sections {
		sections = append(sections, casefile.Section(s))
	}
	var alternatives []casefile.Alternative
	for _, a := range x.Alternatives {
		alternatives = append(alternatives, casefile.Alternative(a))
	}
	if err := casefile.PutSections(p.tx, id, sections); err != nil {
		return "", err
	}
	if err := p.stopsOf(x, id); err != nil {
		return "", err
	}
	if err := casefile.PutAlternatives(p.tx, id, alternatives); err != nil || len(x.Lines) == 0 {
		return id, err
	}
	e := casefile.Economy{First: x.First, InBudget: x.InBudget}
	for _, l := range x.Lines {
		line := casefile.Line{What: l.Text, Sort: l.Sort, Appropriation: l.Appropriation}
		for i, kroner := range l.Kroner {
			line.Amounts[i] = casefile.Ore(kroner) * 100
		}
		e.Lines = append(e.Lines, line)
	}
	return id, casefile.PutEconomy(p.tx, id, e)
}

// askedOf plants the round in which areas were asked, and their answers.
func (p *planting) askedOf(x seed.Case, id string, say i18n.Phrases) error {
	if len(x.Asked.Units) == 0 {
		return nil
	}
	ask := casefile.Asking{Until: x.Asked.Until, Text: x.Asked.Text}
	for _, key := range x.Asked.Units {
		ask.Units = append(ask.Units, p.unit[key])
	}
	if err := p.ofCase(id, x.Asked.Day, x.Owner, func(who auth.Actor, k casefile.Case) error {
		if err := casefile.Keep(p.tx, who, say, k, edition.Asked); err != nil {
			return err
		}
		if err := casefile.PutQuestions(p.tx, who, id, ask); err != nil {
			return err
		}
		return casefile.Stand(p.tx, who, k, casefile.Coordination)
	}); err != nil {
		return err
	}
	for _, a := range x.Asked.Answers {
		if err := p.ofCase(id, a.Day, a.By, func(who auth.Actor, _ casefile.Case) error {
			_, q, err := casefile.QuestionTo(p.tx, id, p.unit[a.Unit])
			if err != nil {
				return err
			}
			return casefile.PutAnswer(p.tx, who, q, casefile.Reply{Answer: a.Answer, Said: a.Said})
		}); err != nil {
			return err
		}
		if a.Position == "" {
			continue
		}
		if err := p.ofCase(id, a.Day, x.Owner, func(who auth.Actor, _ casefile.Case) error {
			_, q, err := casefile.QuestionTo(p.tx, id, p.unit[a.Unit])
			if err != nil {
				return err
			}
			return casefile.PutPosition(p.tx, who, q, a.Position)
		}); err != nil {
			return err
		}
	}
	return nil
}

// ofCase does something with a case on a day as somebody who may read it: the program
// itself does not know of what is for the staff.
func (p *planting) ofCase(id, day, by string, f func(who auth.Actor, k casefile.Case) error) error {
	return p.dated(day, by, func(who auth.Actor) error {
		if _, err := auth.Resolve(p.tx, who, db.Day(p.tx.Now)); err != nil {
			return err
		}
		k, err := casefile.Get(p.tx, id)
		if err != nil {
			return err
		}
		return f(who, k)
	})
}
