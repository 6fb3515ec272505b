// Package burden keeps the product from becoming one more place to report. Everything
// that is asked of a unit outside meetings has its minutes and a meeting or dialogue
// that uses the answer, and all of it together stays under a cap that the executive
// board sets: four hours a year unless it says otherwise.
//
// What the product itself asks stands as facts in the features. The municipality can
// change the minutes, ask more seldom or not at all, and ask for something of its own:
// a request. What breaks the cap is refused unless something else goes or the board
// says why, and those who pay can read why.
//
// Who may do what:
//   - Everybody who signs in reads what is asked, and how much it is of the cap. Only
//     sums by kind of unit are shown: no unit is held up against another.
//   - The secretariat sets the cap for the board, changes what is asked, sends requests
//     and takes them back.
//   - A request is read by the unit that is asked, those who lead above it, the board, and
//     secretariat and administrator by office. Who leads the unit answers, and may answer
//     again until it is closed. No other unit reads the answer.
package burden

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/item"
)

// Schema holds the cap, the changes to demands, and requests.
//
//go:embed schema
var Schema embed.FS

// standardCap is the cap in minutes where the board has set none.
const standardCap = 240

// Book is everything the product asks.
type Book struct {
	demands []feature.Demand
	given   string
	used    string
}

// Fill takes in what the features ask. One that nobody would use, or that takes no
// time, is refused.
func (b *Book) Fill(list []feature.Feature) error {
	var given, used []string
	seen := map[string]bool{}
	// What stands on others comes first: the plan before what hangs on it.
	for _, f := range slices.Backward(list) {
		for _, d := range f.Demands {
			switch {
			case d.UsedIn == "" || d.Used == "":
				return fmt.Errorf("burden: nobody uses the answers to %q", d.Key)
			case d.Key == "" || seen[d.Key] || d.Minutes < 1 || d.Times < 0 || d.Per == "" || len(d.Forms) == 0 || (d.Given == "") != (len(d.Of) == 0):
				return fmt.Errorf("burden: the demand %q is not whole", d.Key)
			}
			seen[d.Key] = true
			n := strconv.Itoa(len(b.demands))
			if d.Given != "" {
				given = append(given, `
SELECT `+n+` AS demand, g.unit, count(*)
FROM (`+d.Given+`) AS g
GROUP BY g.unit`)
			}
			used = append(used, `
SELECT `+n+` AS demand, u.day, u.place
FROM (`+d.Used+`) AS u`)
			b.demands = append(b.demands, d)
		}
	}
	b.given, b.used = ownItems+strings.Join(given, "\nUNION ALL"), strings.Join(used, "\nUNION ALL")
	return nil
}

// ownItems is what the demands are counted in: the items of the year $1 of the units $2
// lists, each by the unit that has it today, and asked once whether the reader may know.
var ownItems = `
WITH own(id, kind, unit) AS MATERIALIZED (
  SELECT i.id, i.kind, ` + item.Holder("i") + `
  FROM json_each($2) w
  CROSS JOIN item i
  WHERE i.unit = w.key AND i.period = $1 AND ` + auth.Sees("i", auth.Content) + `
)`

// Given is how often units have met a demand, by unit and key.
type Given map[string]map[string]int

// Given counts what the units have given in a year. Those they took over from are to
// be among them.
func (b *Book) Given(tx *db.Tx, year string, units ...string) (Given, error) {
	m := Given{}
	if len(units) == 0 || len(b.demands) == 0 {
		return m, nil
	}
	type row struct {
		demand, n int
		unit      string
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) {
		return r, s(&r.demand, &r.unit, &r.n)
	}, b.given, year, item.IDs(units...))
	for _, r := range list {
		if m[r.unit] == nil {
			m[r.unit] = map[string]int{}
		}
		m[r.unit][b.demands[r.demand].Key] = r.n
	}
	return m, err
}

// Use is where answers were used last.
type Use struct{ Day, Place string }

// Uses reads where the answers to each demand were used last since a day, by key.
func (b *Book) Uses(tx *db.Tx, since string) (map[string]Use, error) {
	m := map[string]Use{}
	type row struct {
		demand int
		Use
	}
	list, err := db.All(tx, func(s db.Scan) (r row, err error) {
		return r, s(&r.demand, &r.Day, &r.Place)
	}, b.used, since)
	for _, r := range list {
		m[b.demands[r.demand].Key] = r.Use
	}
	return m, err
}
