package auth

import (
	"encoding/json"
	"strconv"

	"ledetraad/internal/db"
)

// Wide tells which of the audiences at least the whole staff is in today. What leaves
// the program, such as a mail, names only what such an audience may know: it asks this
// besides what its reader may see.
func Wide(tx *db.Tx, numbers ...int) (map[int]bool, error) {
	list, err := db.All(tx, db.Value[int], `
SELECT DISTINCT m.audience
FROM audience_member m
JOIN audience a ON a.id = m.audience
WHERE m.audience IN (SELECT CAST(key AS integer) FROM json_each($1)) AND a.within = 0
  AND m.subject IN ($2, $3, $4) AND m.valid_from <= $5 AND m.valid_to > $5
ORDER BY m.audience`, numbered(numbers), Everyone, AllSignedIn, Staff, db.Day(tx.Now))
	wide := make(map[int]bool, len(list))
	for _, n := range list {
		wide[n] = true
	}
	return wide, err
}

// numbered writes numbers as a JSON object, whose json_each has key on both engines.
func numbered(numbers []int) string {
	asked := make(map[string]int, len(numbers))
	for _, n := range numbers {
		asked[strconv.Itoa(n)] = 0
	}
	b, _ := json.Marshal(asked)
	return string(b)
}

// Common is the condition that at least the whole staff may know today that the item in
// alias exists: it is no secret of the house, whoever reads.
func Common(alias string) string {
	return alias + `.existence_for IN (
  SELECT m.audience
  FROM audience_member m
  JOIN audience w ON w.id = m.audience
  WHERE w.within = 0 AND m.subject IN ('` + Everyone + `', '` + AllSignedIn + `', '` + Staff + `') AND m.valid_from <= @day AND m.valid_to > @day)`
}
