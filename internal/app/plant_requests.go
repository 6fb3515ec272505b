package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/burden"
	"ledetraad/internal/db"
)

// requests plants what the municipality asks of units besides, and their answers.
func (p *planting) requests() error {
	for _, x := range p.w.Requests {
		d := burden.RequestDraft{Title: x.Title, Text: x.Text, Minutes: x.Minutes, Due: x.Due, UsedIn: x.UsedIn, Because: x.Because}
		for _, key := range x.Units {
			d.Units = append(d.Units, p.unit[key])
		}
		var ask string
		err := p.dated(x.Day, x.By, func(who auth.Actor) (err error) {
			ask, err = burden.AddRequests(p.tx, who, d)
			return err
		})
		if err != nil {
			return fmt.Errorf("request %s: %w", x.Title, err)
		}
		for _, a := range x.Answers {
			if err := p.dated(a.Day, a.By, func(who auth.Actor) error {
				// It is for those who are asked: the program itself does not know of it.
				if _, err := auth.Resolve(p.tx, who, db.Day(p.tx.Now)); err != nil {
					return err
				}
				return burden.AddReply(p.tx, who, ask, p.unit[a.Unit], a.Text, a.Day)
			}); err != nil {
				return fmt.Errorf("answer to %s: %w", x.Title, err)
			}
		}
	}
	return nil
}
