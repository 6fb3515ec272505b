package app

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/org"
)

// boards lets the boards of governors in to the agreements of their units, as the unit's
// leader does when she lays one before them.
func (p *planting) boards() error {
	for _, b := range p.w.Bodies {
		if b.Kind != "governors" || b.Unit == "" {
			continue
		}
		for _, x := range p.w.Plans {
			if x.Unit != b.Unit || x.Kind != "agreement" || len(x.Goals) == 0 {
				continue
			}
			if err := p.dated(began(x), x.Goals[0].Owner, func(who auth.Actor) error {
				r, err := auth.Resolve(p.tx, who, db.Day(p.tx.Now))
				if err != nil {
					return err
				}
				return org.LetIn(p.tx, r, p.item[planKey(x)], p.body[b.Key])
			}); err != nil {
				return err
			}
		}
	}
	return nil
}
