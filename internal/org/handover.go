package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Orphan is something open whose owner is here no more.
type Orphan struct {
	item.Item
	UnitName, OwnerName string
}

// Orphans lists, at most 200 at a time, what is open and was owned by somebody who has left: to a leader what
// her units have, to the secretariat and the administrator all they may see.
func Orphans(tx *db.Tx, r *auth.Reader) ([]Orphan, error) {
	led := r.Led()
	all := 0
	if r.Office(auth.Secretariat) || r.Office(auth.Administrator) {
		all = 1
	}
	return db.All(tx, func(s db.Scan) (o Orphan, err error) {
		return o, s(o.Into(&o.UnitName, &o.OwnerName)...)
	}, `
WITH gone(id, name) AS MATERIALIZED (
  SELECT n.id, n.name
  FROM person n
  WHERE NOT EXISTS (SELECT 1 FROM position p WHERE p.person = n.id AND p.valid_to > $3)
    AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person = n.id AND m.valid_to > $3)
    AND NOT EXISTS (SELECT 1 FROM office o WHERE o.person = n.id AND o.valid_to > $3)
)
SELECT `+item.Columns+`, (SELECT `+called("u", "$3")+` FROM unit u WHERE u.id = `+item.Holder("i")+`), gone.name
FROM gone
CROSS JOIN item i
WHERE i.owner = gone.id AND i.kind IN ('plan_goal', 'initiative', 'effect', 'indicator', 'casefile', 'decision')
  AND i.state NOT IN ('closed', 'done', 'stopped', 'reached', 'not_reached', 'seen', 'not', 'partly', 'dropped', 'nothing')
  AND (i.period = '' OR substr(i.period, length(i.period) - 3) >= $4)
  AND ($2 = 1 OR `+item.Holder("i")+` IN (SELECT key FROM json_each($1)))
  AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.unit, i.kind, i.created, i.id
LIMIT 200`, ids(led), all, r.Day, addYears(r.Day, -1))
}

// HandOver gives things to new owners: id to person. Each is in a unit the reader
// leads, and whoever gets it works there today.
func HandOver(as auth.As, to map[string]string) (n int, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		n = 0
		list, err := Orphans(tx, r)
		if err != nil {
			return err
		}
		waits := map[string]Orphan{}
		for _, o := range list {
			waits[o.ID] = o
		}
		work, err := workers(tx, r.Day, unitsOf(list)...)
		if err != nil {
			return err
		}
		c := fail.Check{}
		for id, person := range to {
			o, ok := waits[id]
			if !ok {
				return fail.New(fail.Conflict, "org.handover_gone")
			}
			if err := auth.Must(r.Leads(o.Unit), "org.handover_whose"); err != nil {
				return err
			}
			c.That(person == r.Person || work[o.Unit][person] != "", "owner-"+id, "org.handover_not_there")
		}
		if err := c.Err(); err != nil {
			return err
		}
		for _, o := range list {
			person := to[o.ID]
			if person == "" {
				continue
			}
			if err := handOver(tx, as.Who, o, person); err != nil {
				return err
			}
			n++
		}
		if n == 0 {
			return fail.New(fail.Invalid, "org.handover_none")
		}
		return nil
	})
	return n, err
}

func handOver(tx *db.Tx, who auth.Actor, o Orphan, person string) error {
	was := o.Owner
	o.Owner = person
	if err := item.Save(tx, &o.Item, 0); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(o.Kind, o.ID), "changed", map[string]string{"owner": was}, map[string]string{"owner": person})
}

// workers maps units to who works in them today, by name.
func workers(tx *db.Tx, day string, units ...string) (map[string]map[string]string, error) {
	list, err := db.All(tx, func(s db.Scan) (w [3]string, err error) {
		err = s(&w[0], &w[1], &w[2])
		return w, err
	}, `
SELECT o.unit, o.person, n.name
FROM position o
JOIN person n ON n.id = o.person
WHERE o.unit IN (SELECT key FROM json_each($1)) AND o.valid_from <= $2 AND o.valid_to > $2
ORDER BY o.unit, n.name, o.id`, ids(units), day)
	m := map[string]map[string]string{}
	for _, w := range list {
		if m[w[0]] == nil {
			m[w[0]] = map[string]string{}
		}
		m[w[0]][w[1]] = w[2]
	}
	return m, err
}

func unitsOf(list []Orphan) (units []string) {
	for _, o := range list {
		units = append(units, o.Unit)
	}
	return units
}
