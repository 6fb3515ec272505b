package intake

import (
	"ledetraad/internal/db"
	"ledetraad/internal/org"
)

// places are the units of today, as files name them: by number or by name.
type places struct {
	list   []org.Unit
	unit   map[string]org.Unit
	number map[string]string // number → id
	known  map[string]string // id → number
	name   map[string][]string
	moving map[string]bool // units and bodies that a reform to come changes
}

func (j *judging) places() (p places, err error) {
	p = places{unit: map[string]org.Unit{}, number: map[string]string{}, known: map[string]string{}, name: map[string][]string{}}
	if p.list, err = org.Units(j.tx, j.r.Day); err != nil {
		return p, err
	}
	for _, u := range p.list {
		p.unit[u.ID] = u
		p.name[fold(u.Name)] = append(p.name[fold(u.Name)], u.ID)
	}
	numbers, err := db.All(j.tx, db.ScanPair, `SELECT n.number, n.thing FROM intake_number n`)
	if err != nil {
		return p, err
	}
	for _, n := range numbers {
		if _, there := p.unit[n.B]; there {
			p.number[n.A], p.known[n.B] = n.B, n.A
		}
	}
	p.moving, err = moving(j.tx, j.r.Day)
	return p, err
}

// moving are what a reform that has not come yet will change: nobody changes it under
// the reform's feet.
func moving(tx *db.Tx, day string) (map[string]bool, error) {
	list, err := db.All(tx, db.Value[string], `
SELECT DISTINCT s.thing
FROM reform r
JOIN reform_step s ON s.reform = r.id
WHERE r.day > $1 AND r.cancelled = ''`, day)
	m := map[string]bool{}
	for _, id := range list {
		m[id] = true
	}
	return m, err
}

// find finds the unit a row names in a column; "" where it names none, or where there
// is none or more than one, which refuses the row.
func (j *judging) find(i int, key string, p places) string {
	text := j.text(i, key)
	if text == "" {
		return ""
	}
	if id := p.number[text]; id != "" {
		return id
	}
	switch ids := p.name[fold(text)]; len(ids) {
	case 1:
		return ids[0]
	case 0:
		j.refuse(i, key, "intake.no_unit")
	default:
		j.refuse(i, key, "intake.many_units", len(ids))
	}
	return ""
}
