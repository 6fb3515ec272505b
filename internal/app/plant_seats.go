package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/meeting"
	"ledetraad/internal/seed"
)

// seats plants who sits at the first meetings to come of bodies, and sends their agendas.
func (p *planting) seats() error {
	for _, x := range p.w.Seats {
		if err := p.seating(x); err != nil {
			return fmt.Errorf("who sits at %s: %w", x.Body, err)
		}
	}
	return nil
}

func (p *planting) seating(x seed.Seating) error {
	body, by := p.body[x.Body], auth.Actor{Person: p.pers[x.By]}
	r, err := p.member(body)
	if err != nil {
		return err
	}
	coming, err := meeting.Coming(p.tx, r, db.Day(p.tx.Now))
	if err != nil {
		return err
	}
	var at meeting.Meeting
	for _, m := range coming {
		if m.Body == body && at.ID == "" {
			at = m
		}
	}
	if at.ID == "" {
		return nil // none of its meetings is near
	}
	list, err := meeting.Points(p.tx, body, at.ID)
	if err != nil {
		return err
	}
	points := map[string]meeting.Point{}
	for _, a := range list {
		points[a.Title] = a
	}
	if x.Chooser != "" {
		d := meeting.ChooserDraft{Body: body, Person: p.pers[x.Chooser], Called: x.Called}
		if err := meeting.AddChooser(p.tx, by, d); err != nil {
			return err
		}
	}
	for _, g := range x.Guests {
		if err := meeting.AddGuest(p.tx, by, points[g.Point], meeting.GuestDraft{Person: p.pers[g.Person], Called: g.Called}); err != nil {
			return fmt.Errorf("guest at %s: %w", g.Point, err)
		}
	}
	for _, a := range x.Answers {
		who := auth.Actor{Person: p.pers[a.Person]}
		if a.By != "" {
			who = auth.Actor{Person: p.pers[a.By]}
		}
		d := meeting.AnswerDraft{Answer: a.Answer, Said: a.Said, Deputy: p.pers[a.Deputy]}
		if err := meeting.SetAnswer(p.tx, who, at.ID, p.pers[a.Person], d); err != nil {
			return fmt.Errorf("answer of %s: %w", a.Person, err)
		}
	}
	if at.State == meeting.Planned {
		if err := meeting.SendWithin(p.tx, r, at.ID); err != nil {
			return err
		}
	}
	for _, title := range x.Marks {
		if err := meeting.SetMark(p.tx, auth.Actor{Person: p.pers[x.Chooser]}, points[title].ID); err != nil {
			return fmt.Errorf("mark at %s: %w", title, err)
		}
	}
	for _, c := range x.Conflicts {
		d := meeting.ConflictDraft{Person: p.pers[c.Person], Ground: c.Ground}
		if err := meeting.AddConflict(p.tx, auth.Actor{Person: d.Person}, points[c.Point], d); err != nil {
			return fmt.Errorf("conflict at %s: %w", c.Point, err)
		}
	}
	return meeting.Settle(p.tx, by, at.ID)
}
