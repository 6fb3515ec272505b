package thread

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// A person's own thread is hers and her nearest leader's: whoever leads her unit or,
// where nobody does, the first unit above it that has a leader. The leader of a unit
// has hers in the unit above.
func nearest(tx *db.Tx, r *auth.Reader) ([]org.Area, error) {
	return db.All(tx, func(s db.Scan) (a org.Area, err error) {
		return a, s(&a.ID, &a.Name)
	}, `
WITH RECURSIVE near(unit) AS (
  SELECT p.unit
  FROM position p
  WHERE p.person = $1 AND p.leads = 1 AND p.valid_from <= $2 AND p.valid_to > $2 AND $3 IN ('', 'u:' || p.unit)
  UNION
  SELECT u.id
  FROM unit u
  JOIN near ON u.parent = near.unit AND u.since <= $2 OR u.parent_before = near.unit AND u.since > $2
  WHERE u.valid_from <= $2 AND u.valid_to > $2 AND NOT EXISTS (
    SELECT 1 FROM position l WHERE l.unit = u.id AND l.leads = 1 AND l.valid_from <= $2 AND l.valid_to > $2)
), under(person) AS (
  SELECT p.person
  FROM position p
  JOIN near ON near.unit = p.unit
  WHERE p.leads = 0 AND p.valid_from <= $2 AND p.valid_to > $2
  UNION
  SELECT p.person
  FROM position p
  JOIN unit u ON u.id = p.unit
  JOIN near ON u.parent = near.unit AND u.since <= $2 OR u.parent_before = near.unit AND u.since > $2
  WHERE p.leads = 1 AND p.valid_from <= $2 AND p.valid_to > $2
)
SELECT n.id, n.name
FROM person n
WHERE n.id IN (SELECT person FROM under) AND n.id <> $1
ORDER BY n.name, n.id`, r.Person, r.Day, r.Role)
}

// owned are the things of the year a person answers for, and the learning out of it, as a
// set; nil for no person.
// Somebody whose nearest leader the reader is not is not found.
func owned(tx *db.Tx, r *auth.Reader, f Filter, people []org.Area) (map[string]bool, error) {
	if f.Person == "" {
		return nil, nil
	}
	may := f.Person == r.Person
	for _, p := range people {
		may = may || p.ID == f.Person
	}
	if !may {
		return nil, fail.Missing()
	}
	ids, err := db.All(tx, db.Value[string], `
SELECT i.id
FROM item i
WHERE i.owner = $1 AND i.period IN ($2, $3) AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.id`, f.Person, f.Year, f.next())
	set := map[string]bool{}
	for _, id := range ids {
		set[id] = true
	}
	return set, err
}
