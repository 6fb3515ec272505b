package app

import "ledetraad/internal/org"

func (p *planting) mandates() error {
	made := map[string]string{}
	for _, m := range p.w.Mandates {
		id, err := org.AddMandate(p.tx, p.who, org.Mandate{Person: p.pers[m.Person], What: m.What, GivenBy: p.pers[m.GivenBy],
			RestsOn: made[m.RestsOn], From: m.From, To: dayAfter(m.To)})
		if err != nil {
			return err
		}
		made[m.Key] = id
	}
	return nil
}

// reforms come last: they look at all that hangs on the units.
func (p *planting) reforms() error {
	for _, f := range p.w.Reforms {
		d := org.ReformDraft{Kind: org.Merge, Day: f.Day, Name: f.Name, Sort: f.Kind, Parent: p.unit[f.Parent], Head: p.pers[f.Head]}
		for _, key := range f.Units {
			d.Units = append(d.Units, p.unit[key])
		}
		if _, err := org.Decide(p.tx, p.who, d); err != nil {
			return err
		}
	}
	return nil
}
