package app

import (
	"context"
	"fmt"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/seed"
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
	return s, auth.Write(ctx, s, auth.System("setup"), func(tx *db.Tx, r *auth.Reader) error {
		p := &planting{tx: tx, who: r.Actor, w: w, unit: map[string]string{}, pers: map[string]string{}, body: map[string]string{}, item: map[string]string{}}
		for _, step := range []func() error{p.units, p.people, p.bodies, p.goals, p.goalLinks} {
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
}

func (p *planting) units() (err error) {
	for i, u := range p.w.Units {
		kind, name := u.Kind, u.Name
		if p.unit[u.Key], err = org.AddUnit(p.tx, p.who, org.Unit{Name: name, Kind: kind, Parent: p.unit[u.Parent], Place: i, From: u.From, To: u.To}); err != nil {
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
			if _, err := org.AddPosition(p.tx, p.who, org.Position{Person: id, Unit: p.unit[o.Unit], Title: o.Title, Leads: o.Leads, From: o.From, To: o.To}); err != nil {
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
		id, err := org.AddBody(p.tx, p.who, org.Body{Name: b.Name, Kind: b.Kind, Purpose: b.Purpose, Meets: b.Meets, Seats: join(b.Seats), Place: i})
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
		state := goal.InForce
		if g.Dropped != "" {
			state = goal.Dropped
		}
		id, err := goal.Add(p.tx, p.who, goal.Draft{Title: g.Title, Text: g.Text, Source: g.Source, Period: g.Period, Body: p.body[g.Body], State: state, Ended: g.Dropped})
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
