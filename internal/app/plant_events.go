package app

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/letter"
	"ledetraad/internal/seed"
)

// letterEvent plants what happened to a letter, and who has signed up for it.
func (p *planting) letterEvent(id string, e seed.Event) error {
	x := letter.Event{Day: e.Day, What: e.What, Place: e.Where, Group: e.Group, Came: e.Came, Invited: e.Invited, Seats: e.Seats, Hours: e.Hours, Material: e.Material}
	if e.Course {
		x.Sort = letter.Course
	}
	event, err := letter.AddEvent(p.tx, p.who, id, x)
	if err != nil {
		return err
	}
	for _, key := range e.People {
		if err := p.dated("", key, func(who auth.Actor) error {
			_, err := letter.AddSeat(p.tx, who, event)
			return err
		}); err != nil {
			return err
		}
	}
	return nil
}
