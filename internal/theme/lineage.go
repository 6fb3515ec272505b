package theme

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Hows are the ways a theme comes from an earlier one. One that comes from none is
// new.
var Hows = []string{"continued", "extends", "follows", "merged", "split", "replaced"}

// MostFrom is how many earlier themes one theme can come from.
const MostFrom = 6

// Lineage says which earlier theme a theme comes from.
type Lineage struct{ Theme, How, Because string }

func checkLineage(c *fail.Check, from []Lineage) {
	seen := map[string]bool{}
	for i, l := range from {
		n := strconv.Itoa(i + 1)
		c.That(i < MostFrom, "from"+n, "theme.from_many", MostFrom)
		c.That(l.Theme != "", "from"+n, "theme.from_missing")
		c.That(!seen[l.Theme], "from"+n, "theme.from_twice")
		c.OneOf(l.How, "how"+n, Hows...)
		c.Text(l.Because, "because"+n, 600)
		seen[l.Theme] = true
	}
}

// Earlier is a theme of another letter that one may come from.
type Earlier struct{ ID, Title, Letter string }

// EarlierThan lists the themes of the other letters, newest letter first, as far as
// the reader may know.
func EarlierThan(tx *db.Tx, letter string) ([]Earlier, error) {
	return db.All(tx, func(s db.Scan) (e Earlier, err error) {
		err = s(&e.ID, &e.Title, &e.Letter)
		return e, err
	}, `
SELECT i.id, `+auth.Shown("i")+`, `+auth.Shown("l")+`
FROM item i
JOIN theme t ON t.item = i.id
JOIN item l ON l.id = t.letter AND `+auth.Sees("l", auth.Existence)+`
WHERE i.kind = 'theme' AND t.place > 0 AND t.letter <> $1 AND `+auth.Sees("i", auth.Existence)+`
ORDER BY l.period DESC, l.created DESC, l.id, t.place, i.id`, letter)
}

// links reads the goals a theme supports and the themes it comes from.
func links(tx *db.Tx, id string) (goals []string, from []Lineage, err error) {
	up, err := item.Out(tx, item.Supports, id)
	if err != nil {
		return nil, nil, err
	}
	for _, l := range up {
		if l.Far.Kind == "goal" {
			goals = append(goals, l.Far.ID)
		}
	}
	back, err := item.Out(tx, item.Continues, id)
	for _, l := range back {
		from = append(from, Lineage{l.Far.ID, l.How, l.Because})
	}
	return goals, from, err
}

// checkFrom is that every theme it comes from is one that can be chosen.
func checkFrom(tx *db.Tx, letter string, from []Lineage) error {
	if len(from) == 0 {
		return nil
	}
	all, err := EarlierThan(tx, letter)
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, e := range all {
		known[e.ID] = true
	}
	c := fail.Check{}
	for i, l := range from {
		c.That(known[l.Theme], "from"+strconv.Itoa(i+1), "fail.choose")
	}
	return c.Err()
}

// descend makes the themes it comes from exactly those given, among what the
// reader may know of.
func descend(tx *db.Tx, id string, had, from []Lineage) error {
	want := map[string]bool{}
	for _, l := range from {
		want[l.Theme] = true
		if err := item.Tie(tx, id, item.Continues, l.Theme, l.How, l.Because); err != nil {
			return err
		}
	}
	for _, l := range had {
		if want[l.Theme] {
			continue
		}
		if err := item.Untie(tx, id, item.Continues, l.Theme); err != nil {
			return err
		}
	}
	return nil
}
