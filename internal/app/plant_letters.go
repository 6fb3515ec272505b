package app

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/item"
	"ledetraad/internal/letter"
	"ledetraad/internal/letterform"
	"ledetraad/internal/principle"
	"ledetraad/internal/seed"
	"ledetraad/internal/theme"
)

func (p *planting) principles() error {
	for i, x := range p.w.Principles {
		id, err := principle.Add(p.tx, p.who, principle.Draft{Title: x.Title, Kind: x.Kind, Text: x.Text, Source: x.Source, Place: i + 1})
		if err != nil {
			return err
		}
		p.item["principle/"+x.Key] = id
	}
	return nil
}

// letterForm is the form the letters begin with, where the municipality has its own.
func (p *planting) letterForm() error {
	f, ok := letterform.Beginning(p.w.LetterForm)
	if !ok {
		return nil
	}
	_, err := letterform.Add(p.tx, p.who, f)
	return err
}

func (p *planting) letters() error {
	if err := p.letterForm(); err != nil {
		return err
	}
	for _, l := range p.w.Letters {
		var id string
		err := p.dated(l.Adopted, "", func(who auth.Actor) (err error) {
			id, err = letter.Add(p.tx, who, letter.Draft{Title: l.Title, Year: l.Year, State: l.State, Subtitle: l.Subtitle,
				Looking: l.Looking, Political: l.Political, Approach: l.Approach, CaseNumber: l.Case, Adopted: l.Adopted, InForce: l.InForce, Closed: l.Closed})
			return err
		})
		if err != nil {
			return err
		}
		p.item["letter/"+l.Key] = id
		for _, e := range l.Events {
			if err := p.letterEvent(id, e); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *planting) themes() error {
	for _, l := range p.w.Letters {
		for i, t := range l.Themes {
			id, err := theme.Add(p.tx, p.who, p.theme(l.Key, i+1, t))
			if err != nil {
				return err
			}
			p.item["theme/"+t.Key] = id
		}
	}
	return nil
}

func (p *planting) theme(letter string, place int, t seed.Theme) theme.Draft {
	d := theme.Draft{Letter: p.item["letter/"+letter], Place: place, Title: t.Title, Heading: t.Heading, Subtitle: t.Subtitle,
		Why: t.Why, Presupposes: t.Presupposes, Citizens: t.Citizens, Organisation: t.Organisation, Employees: t.Employees,
		Questions: t.Questions}
	for _, g := range t.Goals {
		d.Goals = append(d.Goals, p.item["goal/"+g])
	}
	return d
}

// lineage comes after all themes: a theme may come from one of any letter.
func (p *planting) lineage() error {
	for _, l := range p.w.Letters {
		for _, t := range l.Themes {
			for _, from := range t.From {
				if err := item.Tie(p.tx, p.item["theme/"+t.Key], item.Continues, p.item["theme/"+from.Theme], from.How, from.Why); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
