package burden

import (
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
)

// Minutes is how long each demand takes in a year, by its key: what the municipality has
// said, and otherwise what the product reckons with. Forms show it beside what they ask
// for, and it is what the year is counted in.
func Minutes(tx *db.Tx, year string, asked ...feature.Demand) (map[string]int, error) {
	m := map[string]int{}
	for _, d := range asked {
		m[d.Key] = d.Minutes
	}
	type own struct {
		key     string
		minutes int
	}
	list, err := db.All(tx, func(s db.Scan) (o own, err error) { return o, s(&o.key, &o.minutes) }, `
SELECT d.demand, d.minutes
FROM burden_demand d
WHERE d.year = $1
ORDER BY d.demand`, year)
	for _, o := range list {
		if _, ok := m[o.key]; ok {
			m[o.key] = o.minutes
		}
	}
	return m, err
}
