package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/seed"
	"ledetraad/internal/vocabulary"
)

// planting turns the short keys of a World into ids as its things are made. The
// log says that the program's setup made them.
type planting struct {
	tx   *db.Tx
	who  auth.Actor
	w    seed.World
	unit map[string]string
	pers map[string]string
	body map[string]string
	item map[string]string // kind + "/" + key → id
}

// Plant makes a municipality out of a World, whole or not at all.
func (a *App) Plant(ctx context.Context, w seed.World) (*db.Space, error) {
	if w.Shift {
		w = seed.Shifted(w, time.Now().In(db.Copenhagen).Year())
	}
	s, err := a.DB.CreateSpace(ctx, db.Info{Slug: w.Slug, Name: w.Name, Example: w.Example, SourceDA: w.Source, SourceEN: w.SourceEN})
	if err != nil {
		return nil, err
	}
	err = auth.Write(ctx, s, auth.System("setup"), func(tx *db.Tx, r *auth.Reader) error {
		p := &planting{tx: tx, who: r.Actor, w: w, unit: map[string]string{}, pers: map[string]string{}, body: map[string]string{}, item: map[string]string{}}
		for _, step := range []func() error{p.words, p.units, p.people, p.bodies, p.goals, p.goalLinks, p.principles, p.letters, p.themes, p.lineage, p.rounds, p.plans, p.planParts, p.boards, p.projects, p.joinEffects, p.indicators, p.chains, p.more, p.candidates, p.mandates, p.reforms, p.requests, p.wishes, p.decisions, p.meetings, p.seats, p.today, p.cases} {
			if err := step(); err != nil {
				return fmt.Errorf("plant %s: %w", w.Slug, err)
			}
			// What the step made has audiences that are newer than the reader's list.
			if _, err := auth.Resolve(tx, r.Actor, r.Day); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(err, a.DB.Remove(context.WithoutCancel(ctx), w.Slug)) // no empty municipality is left
	}
	return s, a.DB.Tune(ctx, s)
}

func (p *planting) words() error { return vocabulary.Plant(p.tx, p.who, p.w.Words) }

func (p *planting) units() (err error) {
	for i, u := range p.w.Units {
		kind, name := u.Kind, u.Name
		if p.unit[u.Key], err = org.AddUnit(p.tx, p.who, org.Unit{Name: name, Kind: kind, Parent: p.unit[u.Parent], Place: i, Successor: p.unit[u.Successor], From: u.From, To: dayAfter(u.To)}); err != nil {
			return err
		}
	}
	return nil
}

func (p *planting) people() (err error) {
	for _, x := range p.w.People {
		note := ""
		if x.Demo != "" {
			note = x.Demo + "\n" + x.DemoEN
		}
		id, err := org.AddPerson(p.tx, p.who, org.Person{Name: x.Name, Email: x.Email, Note: note})
		if err != nil {
			return err
		}
		p.pers[x.Key] = id
		for _, o := range x.Positions {
			if _, err := org.AddPosition(p.tx, p.who, org.Position{Person: id, Unit: p.unit[o.Unit], Title: o.Title, Leads: o.Leads, From: o.From, To: dayAfter(o.To)}); err != nil {
				return err
			}
		}
		for _, o := range x.Offices {
			if err := org.AddOffice(p.tx, p.who, id, o, ""); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *planting) bodies() (err error) {
	for i, b := range p.w.Bodies {
		id, err := org.AddBody(p.tx, p.who, org.Body{Name: b.Name, Kind: b.Kind, Purpose: b.Purpose, Meets: b.Meets, Seats: join(b.Seats), Unit: p.unit[b.Unit], Place: i})
		if err != nil {
			return err
		}
		p.body[b.Key] = id
		for _, m := range b.Members {
			role := "member"
			if m == b.Chair {
				role = "chair"
			}
			if _, err := org.AddMembership(p.tx, p.who, org.Membership{Person: p.pers[m], Body: id, Role: role}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *planting) goals() error {
	for _, g := range p.w.Goals {
		id, err := goal.Add(p.tx, p.who, goal.Draft{Title: g.Title, Text: g.Text, Source: g.Source, Period: g.Period, Body: p.body[g.Body], State: p.stateOf(g), Ended: g.Dropped})
		if err != nil {
			return err
		}
		p.item["goal/"+g.Key] = id
	}
	return nil
}

func (p *planting) goalLinks() error {
	for _, g := range p.w.Goals {
		if g.Continues == "" {
			continue
		}
		if err := item.Tie(p.tx, p.item["goal/"+g.Key], item.Continues, p.item["goal/"+g.Continues], g.How, ""); err != nil {
			return err
		}
	}
	return nil
}

// dated plants something as if it was made on a day by somebody, so that the
// history of example data reads as life does. Days to come are made today.
func (p *planting) dated(day, by string, f func(who auth.Actor) error) error {
	now := p.tx.Now
	defer func() { p.tx.Now = now }()
	t, err := time.ParseInLocation(time.DateOnly, day, db.Copenhagen)
	if t = t.Add(10 * time.Hour); err == nil && t.Before(now) {
		p.tx.Now = t.UTC()
	}
	who := p.who
	if id := p.pers[by]; id != "" {
		who = auth.Actor{Person: id}
	}
	return f(who)
}

// stateOf says what became of a goal: what a later one made of it, or that its
// period is over and nobody has decided.
func (p *planting) stateOf(g seed.Goal) string {
	if g.Dropped != "" {
		return goal.Dropped
	}
	state := goal.InForce
	for _, later := range p.w.Goals {
		switch {
		case later.Continues == g.Key && later.How == "continued":
			return goal.Continued
		case later.Continues == g.Key:
			return goal.Replaced
		case later.Period > g.Period:
			state = goal.NotConsidered
		}
	}
	return state
}

// dayAfter turns the last day of something into the day it is over, as the
// organisation keeps days.
func dayAfter(last string) string {
	t, err := time.Parse(time.DateOnly, last)
	if err != nil {
		return last
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}
