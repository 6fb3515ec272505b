package org

import (
	"ledetraad/internal/db"
)

// inheritance is who takes over from a unit or a body that closes: the first of parts
// what nobody chose another place for, and to each thing in chosen its own part.
type inheritance struct {
	reform, old, day string
	parts            []string
	chosen           map[string]string // item or MED committee → part
}

// inherit writes it, also for what the old one had taken over itself and for the
// closed units under it, so that whoever asks needs one look.
func inherit(tx *db.Tx, h inheritance) error {
	if err := h.write(tx, h.old, "", 1); err != nil {
		return err
	}
	for thing, part := range h.chosen {
		if err := h.row(tx, h.old, thing, 1, part); err != nil {
			return err
		}
	}
	earlier, err := db.All(tx, func(s db.Scan) (e struct {
		old, thing string
		part       int
	}, err error) {
		err = s(&e.old, &e.thing, &e.part)
		return e, err
	}, `
SELECT h.old, h.thing, h.part
FROM heir h
WHERE h.heir = $1 AND h.valid_from <= $2
ORDER BY h.old, h.thing, h.part`, h.old, h.day)
	if err != nil {
		return err
	}
	for _, e := range earlier {
		if err := h.write(tx, e.old, e.thing, e.part); err != nil {
			return err
		}
	}
	below, err := closedBelow(tx, h.old, h.day)
	if err != nil {
		return err
	}
	for _, old := range below {
		if err := h.write(tx, old, "", 1); err != nil {
			return err
		}
	}
	return nil
}

// write hands a thing of old on to every part. What the old one held as another part
// than the first stays told apart from what it held as the first.
func (h inheritance) write(tx *db.Tx, old, thing string, part int) error {
	for i, heir := range h.parts {
		n := i + 1
		if part > 1 {
			n = part*100 + i + 1
		}
		if err := h.row(tx, old, thing, n, heir); err != nil {
			return err
		}
	}
	return nil
}

func (h inheritance) row(tx *db.Tx, old, thing string, part int, heir string) error {
	_, err := tx.Exec(`
INSERT INTO heir (old, thing, part, heir, valid_from, reform) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (old, thing, valid_from, part) DO UPDATE SET heir = excluded.heir, reform = excluded.reform`, old, thing, part, heir, h.day, h.reform)
	return err
}

// closedBelow lists the units under one that closed before it and that nobody took over.
func closedBelow(tx *db.Tx, unit, day string) ([]string, error) {
	return db.All(tx, db.Value[string], `
WITH RECURSIVE below(id) AS (
  SELECT u.id FROM unit u WHERE u.parent = $1 AND u.valid_to <= $2
  UNION
  SELECT u.id FROM unit u JOIN below ON u.parent = below.id AND u.valid_to <= $2
)
SELECT b.id
FROM below b
WHERE b.id NOT IN (SELECT h.old FROM heir h)
ORDER BY b.id`, unit, day)
}

// TookOver maps units that closed by a day to those that took over, in their order.
func TookOver(tx *db.Tx, day string) (map[string][]string, error) {
	list, err := db.All(tx, db.ScanPair, `
SELECT h.old, h.heir
FROM heir h
WHERE h.thing = '' AND h.valid_from <= $1
  AND h.valid_from = (SELECT max(x.valid_from) FROM heir x WHERE x.old = h.old AND x.thing = '' AND x.valid_from <= $1)
ORDER BY h.old, h.part`, day)
	m := map[string][]string{}
	for _, p := range list {
		m[p.A] = append(m[p.A], p.B)
	}
	return m, err
}
