package auth

import "ledetraad/internal/db"

// Right is one facet of one item, for one person.
type Right struct {
	Person, Item string
	Facet        Facet
}

// never is the day an opening or an exclusion ends that has no end yet.
const never = "9999"

// Open makes what is opened on the items for a reason exactly what is wanted: what is new
// holds from today, and what is no longer wanted ends today. Rows are ended, never removed.
// The caller has checked who may and tells the log.
func Open(tx *db.Tx, who Actor, reason string, items []string, want []Right) error {
	day := db.Day(tx.Now)
	have, err := db.All(tx, scanRight, `
SELECT person, item, facet FROM opening
WHERE item IN (SELECT key FROM json_each($1)) AND reason = $2 AND valid_to > $3`, keys(items), reason, day)
	if err != nil {
		return err
	}
	begun, ended := differ(have, want)
	for _, x := range ended {
		if _, err := tx.Exec(`UPDATE opening SET valid_to = $1 WHERE person = $2 AND item = $3 AND facet = $4 AND reason = $5 AND valid_to > $1`,
			day, x.Person, x.Item, x.Facet, reason); err != nil {
			return err
		}
	}
	for _, x := range begun {
		if _, err := tx.Exec(`
INSERT INTO opening (person, item, facet, valid_from, valid_to, reason, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (person, item, facet, valid_from) DO UPDATE SET valid_to = $5, reason = $6, given_by = $7`,
			x.Person, x.Item, x.Facet, day, never, reason, who.Person); err != nil {
			return err
		}
	}
	return nil
}

// Shut is Open for what a person may not know, whatever else she is: it makes what is shut
// on the items for a ground exactly what is wanted. It does not reach what the items are
// linked to, and what everybody may read she may read signed out.
func Shut(tx *db.Tx, ground string, items []string, want []Right) error {
	day := db.Day(tx.Now)
	have, err := db.All(tx, scanRight, `
SELECT person, item, facet FROM exclusion
WHERE item IN (SELECT key FROM json_each($1)) AND ground = $2 AND valid_to > $3`, keys(items), ground, day)
	if err != nil {
		return err
	}
	begun, ended := differ(have, want)
	for _, x := range ended {
		if _, err := tx.Exec(`UPDATE exclusion SET valid_to = $1 WHERE person = $2 AND item = $3 AND facet = $4 AND ground = $5 AND valid_to > $1`,
			day, x.Person, x.Item, x.Facet, ground); err != nil {
			return err
		}
	}
	for _, x := range begun {
		if _, err := tx.Exec(`
INSERT INTO exclusion (person, item, facet, valid_from, valid_to, ground) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (person, item, facet, valid_from) DO UPDATE SET valid_to = $5, ground = $6`,
			x.Person, x.Item, x.Facet, day, never, ground); err != nil {
			return err
		}
	}
	return nil
}

// Readdressed follows a new audience of an item: what was opened on it ends, for it was
// opened of another audience, and whoever is shut out of its content loses its title too.
// The feature whose item it is opens and shuts anew what still holds.
func Readdressed(tx *db.Tx, item string) error {
	day := db.Day(tx.Now)
	if _, err := tx.Exec(`UPDATE opening SET valid_to = $1 WHERE item = $2 AND valid_to > $1`, day, item); err != nil {
		return err
	}
	_, err := tx.Exec(`
INSERT INTO exclusion (person, item, facet, valid_from, valid_to, ground)
SELECT x.person, x.item, 2, $1, x.valid_to, x.ground FROM exclusion x
WHERE x.item = $2 AND x.facet = 4 AND x.valid_to > $1 AND NOT EXISTS (
  SELECT 1 FROM exclusion t WHERE t.person = x.person AND t.item = x.item AND t.facet <= 2 AND t.valid_to > $1)
ON CONFLICT (person, item, facet, valid_from) DO UPDATE SET valid_to = excluded.valid_to`, day, item)
	return err
}

func scanRight(s db.Scan) (x Right, err error) {
	err = s(&x.Person, &x.Item, &x.Facet)
	return x, err
}

// differ lists what of want is not there, each once, and what is there and not wanted.
func differ(have, want []Right) (begun, ended []Right) {
	is, wanted := map[Right]bool{}, map[Right]bool{}
	for _, x := range have {
		is[x] = true
	}
	for _, x := range want {
		if !is[x] && !wanted[x] {
			begun = append(begun, x)
		}
		wanted[x] = true
	}
	for _, x := range have {
		if !wanted[x] {
			ended = append(ended, x)
		}
	}
	return begun, ended
}

// GrantsOf lists who is in each of some audiences.
func GrantsOf(tx *db.Tx, numbers ...int) (map[int][]Grant, error) {
	type row struct {
		audience int
		Grant
	}
	by := map[int][]Grant{}
	if len(numbers) == 0 {
		return by, nil
	}
	list, err := db.All(tx, func(s db.Scan) (x row, err error) {
		err = s(&x.audience, &x.Subject, &x.From, &x.To)
		return x, err
	}, `
SELECT audience, subject, valid_from, valid_to
FROM audience_member
WHERE audience IN (SELECT CAST(key AS integer) FROM json_each($1))
ORDER BY audience, subject, valid_from, valid_to`, numbered(numbers))
	for _, x := range list {
		by[x.audience] = append(by[x.audience], x.Grant)
	}
	return by, err
}
