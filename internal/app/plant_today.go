package app

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/seed"
)

// today plants meetings that are held on the day the data are made, so that what happens
// in the room can be tried. Their agendas are sent.
func (p *planting) today() error {
	for _, x := range p.w.Today {
		if err := p.todays(x); err != nil {
			return err
		}
	}
	return nil
}

func (p *planting) todays(x seed.Meeting) error {
	body, err := org.GetBody(p.tx, p.body[x.Body])
	if err != nil {
		return err
	}
	who := auth.Actor{Person: p.pers[x.By]}
	id, err := meeting.Add(p.tx, who, body.Name, meeting.Draft{Body: body.ID, Day: db.Day(p.tx.Now), Starts: x.Starts, Ends: x.Ends, Place: x.Place}, "", "")
	if err != nil {
		return err
	}
	if err := p.points(who, body.ID, id, x.Points); err != nil {
		return err
	}
	r, err := p.member(body.ID)
	if err != nil {
		return err
	}
	if err := meeting.SendWithin(p.tx, r, id); err != nil {
		return err
	}
	list, err := meeting.Points(p.tx, body.ID, id)
	if err != nil {
		return err
	}
	for n, point := range x.Points {
		if point.Chosen == "" {
			continue
		}
		if err := meeting.SetMark(p.tx, auth.Actor{Person: p.pers[point.Chosen]}, list[n].ID); err != nil {
			return err
		}
	}
	return meeting.Settle(p.tx, who, id)
}
