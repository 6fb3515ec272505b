package app

import (
	"fmt"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
	"ledetraad/internal/recur"
	"ledetraad/internal/seed"
)

// meetingRules plants how bodies hold their meetings.
func (p *planting) meetingRules() error {
	for _, x := range p.w.MeetingRules {
		now, err := meeting.RuleOf(p.tx, p.body[x.Body])
		if err != nil {
			return err
		}
		now.Agenda, now.Turn, now.Ahead = !x.Bare, x.Turn, x.Ahead
		now.Headings = meeting.Headings(strings.Join(x.Headings, "\n"))
		if x.Approval != "" {
			now.Approval, now.CommentDays = x.Approval, x.CommentDays
		}
		if err := meeting.AddRule(p.tx, p.who, 0, now); err != nil {
			return fmt.Errorf("meetings of %s: %w", x.Body, err)
		}
	}
	return nil
}

// sent sends the agenda of a meeting that was held as many working days before as its
// body says, with the points that were there in time.
func (p *planting) sent(body, id string, x seed.Meeting, sort string) error {
	rule, err := meeting.RuleOf(p.tx, body)
	if err != nil {
		return err
	}
	day, err := rule.SendBy(x.Day)
	if err != nil || day == "" || sort == meeting.AgendaLate {
		day = x.Day
	}
	return p.dated(day, x.By, func(who auth.Actor) error {
		r, err := auth.Resolve(p.tx, who, db.Day(p.tx.Now))
		if err != nil {
			return err
		}
		return meeting.Distribute(p.tx, r, id, sort)
	})
}

// there says of the members who was there.
func (p *planting) there(body string, x seed.Meeting) (map[string]int, error) {
	members, err := org.Members(p.tx, body, x.Day)
	there := map[string]int{}
	for _, m := range members {
		there[m.Person] = 0
	}
	for _, key := range x.Present {
		there[p.pers[key]] = 1
	}
	return there, err
}

// written brings the minutes of a meeting that was held on their way: asked about, and
// approved when the time for that was over.
func (p *planting) written(x seed.Meeting) error {
	id, body := p.item["meeting/"+x.Body+x.Day], p.body[x.Body]
	if id == "" {
		return nil
	}
	if x.Turn != "" {
		if err := meeting.AddTurn(p.tx, id, p.pers[x.Turn]); err != nil {
			return err
		}
	}
	rule, err := meeting.RuleOf(p.tx, body)
	if err != nil {
		return err
	}
	approved := x.Day
	if rule.Approval == meeting.ByComment {
		until, err := recur.WorkdaysAfter(x.Day, rule.CommentDays)
		if err != nil {
			return err
		}
		if approved, err = recur.WorkdaysAfter(until, 1); err != nil {
			return err
		}
		if err := meeting.CommentsUntil(p.tx, id, until); err != nil {
			return err
		}
	}
	if err := p.commented(id, x); err != nil || x.State != meeting.Approved {
		return err
	}
	return p.dated(approved, x.By, func(who auth.Actor) error {
		there, err := p.there(body, x)
		if err != nil {
			return err
		}
		r, err := auth.Resolve(p.tx, who, db.Day(p.tx.Now))
		if err != nil {
			return err
		}
		if err := meeting.Conclude(p.tx, who, id, meeting.Approved, x.Guests, there); err != nil {
			return err
		}
		return meeting.Distribute(p.tx, r, id, meeting.MinutesApproved)
	})
}

// commented plants what the members said of minutes, the working day after the meeting.
func (p *planting) commented(id string, x seed.Meeting) error {
	day, err := recur.WorkdaysAfter(x.Day, 1)
	if err != nil {
		return err
	}
	return p.dated(day, x.By, func(auth.Actor) error {
		for _, c := range x.Comments {
			if err := meeting.KeepComment(p.tx, id, p.pers[c.By], c.Text, c.Answer, p.pers[c.Answers]); err != nil {
				return err
			}
		}
		return nil
	})
}
