package plan

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/org"
)

// checkGoal is GoalDraft.Check and that theme, owner and units are ones the form
// offers, or as they stand.
func checkGoal(tx *db.Tx, r *auth.Reader, p Plan, g Goal, d GoalDraft) error {
	if err := d.Check(); err != nil {
		return err
	}
	c := fail.Check{}
	if d.Theme != "" {
		direction, err := DirectionOf(tx, p.Period)
		if err != nil {
			return err
		}
		c.That(direction.Number(d.Theme) > 0, "theme", "fail.choose")
	}
	if d.Owner != g.Owner && d.Owner != "" {
		people, err := owners(tx, r, p.Unit, g.Owner)
		if err != nil {
			return err
		}
		known := slices.ContainsFunc(people, func(x org.Person) bool { return x.ID == d.Owner })
		c.That(known, "owner", "fail.choose")
	}
	names, err := org.UnitNames(tx, d.With...)
	if err != nil {
		return err
	}
	for _, u := range d.With {
		c.That(names[u] != "", "with", "fail.choose")
	}
	return c.Err()
}

// owners are those who can own a goal of a unit: who works there, the one who asks,
// and the one who owns it now.
func owners(tx *db.Tx, r *auth.Reader, unit, now string) ([]org.Person, error) {
	people, err := org.Colleagues(tx, r.Day, unit)
	if err != nil {
		return nil, err
	}
	names, err := org.PersonNames(tx, r.Person, now)
	if err != nil {
		return nil, err
	}
	for _, id := range []string{r.Person, now} {
		if names[id] != "" && !slices.ContainsFunc(people, func(x org.Person) bool { return x.ID == id }) {
			people = append(people, org.Person{ID: id, Name: names[id]})
		}
	}
	return people, nil
}
