package app

import (
	"fmt"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
)

// decisions plants what bodies decided, and how it went.
func (p *planting) decisions() error {
	for _, x := range p.w.Decisions {
		d := decision.Draft{Title: x.Title, Text: x.Text, Views: x.Views, Basis: x.Basis, Body: p.body[x.Body], Day: x.Day, Sort: x.Sort,
			Unit: p.unit[x.Unit], Owner: p.pers[x.Owner], Due: x.Due, Again: x.Again, State: x.State, Who: decision.ForStaff}
		if d.State == "" {
			d.State = decision.NotBegun
		}
		if x.Closed {
			d.Who = decision.ForBody
		}
		var id string
		err := p.dated(x.Day, "", func(who auth.Actor) (err error) {
			id, err = decision.Add(p.tx, who, d)
			return err
		})
		if err != nil {
			return fmt.Errorf("decision %s: %w", x.Title, err)
		}
		p.item["decision/"+x.Title] = id
		for _, s := range x.Steps {
			if err := p.dated(s.Day, s.By, func(who auth.Actor) error {
				// The program itself does not know of what is for the staff.
				if _, err := auth.Resolve(p.tx, who, db.Day(p.tx.Now)); err != nil {
					return err
				}
				now, err := decision.Get(p.tx, id)
				if err != nil {
					return err
				}
				return decision.AddStep(p.tx, who, now, 0, decision.Report{State: s.State, Text: s.Text, Alternatives: s.Alternatives, Again: s.Again})
			}); err != nil {
				return fmt.Errorf("how %s goes: %w", x.Title, err)
			}
		}
	}
	return nil
}
