package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// GiveMandate gives a mandate from today, as Give does, in the transaction of somebody
// who has checked who may: to one person, until a day, and never for a task somebody has
// already.
func GiveMandate(tx *db.Tx, who auth.Actor, m Mandate) (string, error) {
	if err := alone(tx); err != nil {
		return "", err
	}
	m.From = db.Day(tx.Now)
	d := RoleDraft{Kind: AMandate, What: m.What, GivenBy: m.GivenBy, From: m.From, To: m.To}
	if err := d.Check(); err != nil {
		return "", err
	}
	c := fail.Check{}
	c.That(m.Person != m.GivenBy, "given_by", "org.mandate_self")
	if err := c.Err(); err != nil {
		return "", err
	}
	if err := refers(tx, d); err != nil {
		return "", err
	}
	if err := twice(tx, m.Person, d); err != nil {
		return "", err
	}
	return AddMandate(tx, who, m)
}

// MandatesBy lists the mandates that were given by a decision the reader may know, and
// that have not been taken back the day they were given.
func MandatesBy(tx *db.Tx, decision string) ([]Mandate, error) {
	return db.All(tx, scanMandate, `
SELECT `+mandateColumns+`
FROM decision_mandate x
JOIN item i ON i.id = x.decision AND `+auth.Sees("i", auth.Content)+`
JOIN mandate m ON m.id = x.mandate
WHERE x.decision = $1 AND m.valid_to > m.valid_from
ORDER BY m.valid_from, m.id`, decision)
}

// decided maps mandates to the decisions they were given by, where the reader may know
// those.
func decided(tx *db.Tx, list []Mandate) (map[string]item.Item, error) {
	ids := []string{"-"}
	for _, m := range list {
		ids = append(ids, m.ID)
	}
	pairs, err := db.All(tx, db.ScanPair, `
SELECT x.mandate, x.decision
FROM decision_mandate x
WHERE x.mandate IN (SELECT key FROM json_each($1))
ORDER BY x.mandate`, item.IDs(ids...))
	if err != nil || len(pairs) == 0 {
		return nil, err
	}
	var decisions []string
	for _, p := range pairs {
		decisions = append(decisions, p.B)
	}
	items, err := item.Several(tx, decisions...)
	of := map[string]item.Item{}
	for _, p := range pairs {
		for _, it := range items {
			if it.ID == p.B {
				of[p.A] = it
			}
		}
	}
	return of, err
}
