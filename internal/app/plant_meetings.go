package app

import (
	"fmt"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/seed"
)

// meetings plants the meetings of bodies with their points, and those that recur.
func (p *planting) meetings() error {
	if err := p.meetingRules(); err != nil {
		return err
	}
	for _, x := range p.w.Meetings {
		if err := p.dated(x.Day, x.By, func(who auth.Actor) error { return p.meeting(who, x) }); err != nil {
			return fmt.Errorf("meeting %s: %w", x.Day, err)
		}
		if err := p.written(x); err != nil {
			return fmt.Errorf("minutes of %s: %w", x.Day, err)
		}
	}
	for _, x := range p.w.MeetingSeries {
		if err := p.meetingSeries(x); err != nil {
			return fmt.Errorf("meetings of %s: %w", x.Body, err)
		}
	}
	return nil
}

// member makes the transaction that of a member of the body, who may read all its points.
func (p *planting) member(body string) (*auth.Reader, error) {
	day := db.Day(p.tx.Now)
	members, err := org.Members(p.tx, body, day)
	if err != nil {
		return nil, err
	}
	who := p.who
	if len(members) > 0 {
		who = auth.Actor{Person: members[0].Person}
	}
	return auth.Resolve(p.tx, who, day)
}

func (p *planting) meeting(who auth.Actor, x seed.Meeting) error {
	body, err := org.GetBody(p.tx, p.body[x.Body])
	if err != nil {
		return err
	}
	id, err := meeting.Add(p.tx, who, body.Name, meeting.Draft{Body: body.ID, Day: x.Day, Starts: x.Starts, Ends: x.Ends, Place: x.Place, LastDay: x.LastDay}, "", "")
	if err != nil {
		return err
	}
	late := slices.IndexFunc(x.Points, func(point seed.MeetingPoint) bool { return point.Late != "" })
	if late < 0 {
		late = len(x.Points)
	}
	if err := p.points(who, body.ID, id, x.Points[:late]); err != nil || x.State == "" {
		return err
	}
	if err := p.sent(body.ID, id, x, meeting.AgendaSent); err != nil {
		return err
	}
	if late < len(x.Points) {
		if err := p.points(who, body.ID, id, x.Points[late:]); err != nil {
			return err
		}
		if err := p.sent(body.ID, id, x, meeting.AgendaLate); err != nil {
			return err
		}
	}
	if _, err := p.member(body.ID); err != nil {
		return err
	}
	there, err := p.there(body.ID, x)
	if err != nil {
		return err
	}
	p.item["meeting/"+x.Body+x.Day] = id
	return meeting.Conclude(p.tx, who, id, meeting.Held, x.Guests, there)
}

// points plants points of a meeting, or with "" of the body's list, and ties them to what
// was decided on them.
func (p *planting) points(who auth.Actor, body, on string, list []seed.MeetingPoint) error {
	for _, x := range list {
		d := meeting.PointDraft{Title: x.Title, Text: x.Text, Purpose: x.Purpose, Minutes: x.Minutes, Owner: p.pers[x.Owner], Who: meeting.ForBody, Late: x.Late, Heading: x.Heading}
		if x.Closed {
			d.Who = meeting.ForClosed
		}
		id, err := meeting.AddPoint(p.tx, who, body, on, d, auth.For{})
		if err != nil {
			return fmt.Errorf("point %s: %w", x.Title, err)
		}
		if len(x.Decisions) == 0 {
			continue
		}
		if _, err := p.member(body); err != nil {
			return err
		}
		for _, title := range x.Decisions {
			made, err := p.known("decision", title)
			if err != nil {
				return err
			}
			if err := item.Tie(p.tx, id, item.DecidedBy, made, "", ""); err != nil {
				return fmt.Errorf("point %s: %w", x.Title, err)
			}
		}
	}
	return nil
}

// meetingSeries plants the meetings that recur from today on.
func (p *planting) meetingSeries(x seed.MeetingSeries) error {
	body, err := org.GetBody(p.tx, p.body[x.Body])
	if err != nil {
		return err
	}
	who := p.who
	if id := p.pers[x.By]; id != "" {
		who = auth.Actor{Person: id}
	}
	made, err := meeting.AddSeries(p.tx, who, meeting.Series{Body: body.ID, BodyName: body.Name, Every: x.Every, Step: x.Step, Weekdays: x.Weekdays, Nth: x.Nth, Days: x.Days, From: x.From, Except: x.Except,
		SummerFrom: x.SummerFrom, SummerTo: x.SummerTo, Starts: x.Starts, Ends: x.Ends, Place: x.Place}, db.Day(p.tx.Now))
	if err != nil {
		return err
	}
	for n, points := range x.Coming {
		if n < len(made) {
			if err := p.points(who, body.ID, made[n], points); err != nil {
				return err
			}
		}
	}
	return p.points(who, body.ID, "", x.Waiting)
}
