package casefile

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
)

// Sections reads what a case says, in its order.
func Sections(tx *db.Tx, id string) ([]Section, error) {
	return db.All(tx, func(s db.Scan) (x Section, err error) { return x, s(&x.Part, &x.Heading, &x.Text) }, `
SELECT s.part, s.heading, s.text
FROM casefile_section s
JOIN item i ON i.id = s.item AND `+auth.Sees("i", auth.Content)+`
WHERE s.item = $1
ORDER BY s.place, s.part`, id)
}

// PutSections writes sections in the transaction of somebody who has checked who may.
// Those that say nothing are not kept.
func PutSections(tx *db.Tx, id string, list []Section) error {
	if _, err := tx.Exec(`DELETE FROM casefile_section WHERE item = $1`, id); err != nil {
		return err
	}
	for i, s := range list {
		if s.Text == "" {
			continue
		}
		if _, err := tx.Exec(`INSERT INTO casefile_section (item, part, place, heading, text) VALUES ($1, $2, $3, $4, $5)`, id, s.Part, i+1, s.Heading, s.Text); err != nil {
			return err
		}
	}
	return nil
}

// Alternatives reads what could be done instead.
func Alternatives(tx *db.Tx, id string) ([]Alternative, error) {
	return db.All(tx, func(s db.Scan) (x Alternative, err error) { return x, s(&x.Title, &x.Pro, &x.Con, &x.Follows) }, `
SELECT a.name, a.pro, a.con, a.follows
FROM casefile_alternative a
JOIN item i ON i.id = a.item AND `+auth.Sees("i", auth.Content)+`
WHERE a.item = $1
ORDER BY a.place`, id)
}

// PutAlternatives writes alternatives in the transaction of somebody who has checked who
// may. Empty ones are not kept.
func PutAlternatives(tx *db.Tx, id string, list []Alternative) error {
	if _, err := tx.Exec(`DELETE FROM casefile_alternative WHERE item = $1`, id); err != nil {
		return err
	}
	for i, x := range list {
		if x.empty() {
			continue
		}
		if _, err := tx.Exec(`INSERT INTO casefile_alternative (item, place, name, pro, con, follows) VALUES ($1, $2, $3, $4, $5, $6)`,
			id, i+1, x.Title, x.Pro, x.Con, x.Follows); err != nil {
			return err
		}
	}
	return nil
}

// economyOf reads what a case costs and how it is covered.
func economyOf(tx *db.Tx, k Case) (Economy, error) {
	lines, err := db.All(tx, func(s db.Scan) (l Line, err error) {
		a := &l.Amounts
		return l, s(&l.What, &l.Sort, &l.Appropriation, &a[0], &a[1], &a[2], &a[3])
	}, `
SELECT l.what, l.sort, l.appropriation, l.year1, l.year2, l.year3, l.year4
FROM casefile_line l
JOIN item i ON i.id = l.item AND `+auth.Sees("i", auth.Content)+`
WHERE l.item = $1
ORDER BY l.place`, k.ID)
	return Economy{First: k.First, InBudget: k.InBudget, Lines: lines}, err
}

// PutEconomy writes the economy in the transaction of somebody who has checked who may.
// Empty lines are not kept.
func PutEconomy(tx *db.Tx, id string, e Economy) error {
	budget := 0
	if e.InBudget {
		budget = 1
	}
	if _, err := tx.Exec(`UPDATE casefile SET first = $1, in_budget = $2 WHERE item = $3`, e.First, budget, id); err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM casefile_line WHERE item = $1`, id); err != nil {
		return err
	}
	for i, l := range e.Lines {
		if l.empty() {
			continue
		}
		a := l.Amounts
		if _, err := tx.Exec(`
INSERT INTO casefile_line (item, place, what, sort, appropriation, year1, year2, year3, year4)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, id, i+1, l.What, l.Sort, l.Appropriation, a[0], a[1], a[2], a[3]); err != nil {
			return err
		}
	}
	return nil
}

// sectionFields are sections as their form shows them.
func sectionFields(list []Section) map[string]string {
	m := map[string]string{}
	for _, s := range list {
		m["heading_"+s.Part], m["text_"+s.Part] = s.Heading, s.Text
	}
	return m
}

// alternativeFields are alternatives as their form shows them.
func alternativeFields(list []Alternative) map[string]string {
	m := map[string]string{}
	for i, x := range list {
		m[field("title", i+1)], m[field("pro", i+1)], m[field("con", i+1)], m[field("follows", i+1)] = x.Title, x.Pro, x.Con, x.Follows
	}
	return m
}

// fields is the economy as its form shows it.
func (e Economy) fields(say i18n.Phrases) map[string]string {
	m := map[string]string{"first": strconv.Itoa(e.First)}
	if e.InBudget {
		m["in_budget"] = "1"
	}
	for i, l := range e.Lines {
		m[field("what", i+1)], m[field("sort", i+1)], m[field("appropriation", i+1)] = l.What, l.Sort, l.Appropriation
		for y, n := range l.Amounts {
			if n != 0 {
				m[yearField(i+1, y)] = typed(say, n)
			}
		}
	}
	return m
}

// ChangeSections saves what a case says over the version the form was shown.
func ChangeSections(as auth.As, id string, version int, list []Section) error {
	fields := func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := Sections(tx, k.ID)
		return sectionFields(now), err
	}
	return write(as, id, writing{version, "changed", fields}, func(tx *db.Tx, _ *auth.Reader, k *Case) (any, any, error) {
		if err := checkSections(list); err != nil {
			return nil, nil, err
		}
		before, err := Sections(tx, id)
		if err != nil {
			return nil, nil, err
		}
		return sectionFields(before), sectionFields(list), PutSections(tx, id, list)
	})
}

// ChangeAlternatives saves what could be done instead over the version the form was shown.
func ChangeAlternatives(as auth.As, id string, version int, list []Alternative) error {
	fields := func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := Alternatives(tx, k.ID)
		return alternativeFields(now), err
	}
	return write(as, id, writing{version, "changed", fields}, func(tx *db.Tx, _ *auth.Reader, k *Case) (any, any, error) {
		if err := checkAlternatives(list); err != nil {
			return nil, nil, err
		}
		before, err := Alternatives(tx, id)
		if err != nil {
			return nil, nil, err
		}
		return alternativeFields(before), alternativeFields(list), PutAlternatives(tx, id, list)
	})
}

// ChangeEconomy saves the economy over the version the form was shown. say is the language
// the form is in.
func ChangeEconomy(as auth.As, say i18n.Phrases, id string, version int, e Economy) error {
	fields := func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := economyOf(tx, k)
		return now.fields(say), err
	}
	return write(as, id, writing{version, "changed", fields}, func(tx *db.Tx, _ *auth.Reader, k *Case) (any, any, error) {
		if err := e.Check(); err != nil {
			return nil, nil, err
		}
		before, err := economyOf(tx, *k)
		if err != nil {
			return nil, nil, err
		}
		k.First, k.InBudget = e.First, e.InBudget
		return before.fields(say), e.fields(say), PutEconomy(tx, id, e)
	})
}
