package app

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/casefile"
	"ledetraad/internal/caseform"
	"ledetraad/internal/edition"
	"ledetraad/internal/i18n"
	"ledetraad/internal/seed"
)

// caseForm plants the template the cases have, and the subject codes.
func (p *planting) caseForm() error {
	if p.w.CaseForm != "" {
		if _, err := caseform.Add(p.tx, p.who, caseform.After(p.w.CaseForm)); err != nil {
			return err
		}
	}
	if len(p.w.CaseCodes) == 0 {
		return nil
	}
	var read caseform.Preview
	for _, c := range p.w.CaseCodes {
		read.New = append(read.New, caseform.Code{Code: c.Code, Name: c.Name})
	}
	return caseform.PutCodes(p.tx, p.who, read)
}

// stopsOf plants where a case goes.
func (p *planting) stopsOf(x seed.Case, id string) error {
	var list []casefile.Stop
	for _, s := range x.Stops {
		sort := casefile.Internal
		if s.Formal {
			sort = casefile.Formal
		}
		list = append(list, casefile.Stop{Body: p.body[s.Body], Name: s.Called, Sort: sort, Day: s.Day, Purpose: s.Purpose})
	}
	return casefile.PutStops(p.tx, id, list)
}

// readingOf plants the circle that read a case through, and what they said.
func (p *planting) readingOf(x seed.Case, id string, say i18n.Phrases) error {
	g := x.Reading
	if g == nil {
		return nil
	}
	reading := casefile.Reading{Case: id}
	var people []string
	for _, key := range g.People {
		people = append(people, p.pers[key])
	}
	if err := p.ofCase(id, g.Day, g.By, func(who auth.Actor, k casefile.Case) (err error) {
		reading.ID, err = casefile.PutReading(p.tx, who, say, k, casefile.Circled{Until: g.Until, Text: g.Text}, people)
		return err
	}); err != nil {
		return err
	}
	for _, m := range g.Remarks {
		section := ""
		if m.Part != "" {
			section = edition.Part(casefile.Kind, id, m.Part, "").Key
		}
		if err := p.ofCase(id, m.Day, m.By, func(who auth.Actor, _ casefile.Case) error {
			return casefile.PutRemark(p.tx, who, reading, section, m.Text)
		}); err != nil {
			return err
		}
		if m.Outcome == "" {
			continue
		}
		if err := p.ofCase(id, m.Day, g.By, func(who auth.Actor, _ casefile.Case) error {
			all, err := casefile.Remarks(p.tx, reading.ID)
			if err != nil {
				return err
			}
			return casefile.PutRemarkAnswer(p.tx, who, all[len(all)-1], m.Outcome, m.Answer)
		}); err != nil {
			return err
		}
	}
	return nil
}
