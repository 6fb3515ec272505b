package initiative

import (
	"errors"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/locked"
	"ledetraad/internal/org"
)

// goal reads the unit's goal that an initiative is to be written under, for one
// who answers for it, while its plan is open.
func goal(tx *db.Tx, r *auth.Reader, id string) (item.Item, error) {
	g, err := item.Open(tx, "plan_goal", id)
	if err != nil {
		return g, err
	}
	if err := auth.Must(item.MayEdit(r, g), "initiative.not_yours"); err != nil {
		return g, err
	}
	by, err := locked.Goal(tx, id)
	if err != nil {
		return g, err
	}
	return g, by.Err("locked.goal")
}

// owners lists who can own an initiative of a unit: those who work there, the one
// who owns it now, and the one who writes.
func owners(tx *db.Tx, r *auth.Reader, unit, now string) ([]org.Person, error) {
	list, err := org.Colleagues(tx, r.Day, unit)
	if err != nil {
		return nil, err
	}
	for _, id := range []string{now, r.Person} {
		if id == "" || slices.ContainsFunc(list, func(p org.Person) bool { return p.ID == id }) {
			continue
		}
		names, err := org.PersonNames(tx, id)
		if err != nil {
			return nil, err
		}
		if names[id] != "" {
			list = append(list, org.Person{ID: id, Name: names[id]})
		}
	}
	return list, nil
}

// check is Draft.Check and that the owner is one who can be.
func check(tx *db.Tx, r *auth.Reader, unit, now string, d Draft) error {
	if err := d.Check(); err != nil || d.Owner == "" {
		return err
	}
	list, err := owners(tx, r, unit, now)
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.That(slices.ContainsFunc(list, func(p org.Person) bool { return p.ID == d.Owner }), "owner", "fail.choose")
	return c.Err()
}

// Create makes an initiative under a unit's goal.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		g, err := goal(tx, r, d.Under)
		if err != nil {
			return err
		}
		if err := check(tx, r, g.Unit, g.Owner, d); err != nil {
			return err
		}
		id, err = Add(tx, as.Who, d)
		return err
	})
	return id, err
}

// Change saves an initiative over the version the form was shown. What was learned
// where it is stopped becomes a candidate for the next letter.
func Change(as auth.As, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		n, err := mine(tx, r, id)
		if err != nil {
			return err
		}
		if err := check(tx, r, n.Unit, n.Owner, d); err != nil {
			return err
		}
		before := n.Fields()
		n.Title, n.Owner, n.State = d.Title, d.Owner, d.State
		if err := item.Save(tx, &n.Item, version); err != nil {
			return stale(tx, id, err)
		}
		if _, err := tx.Exec(`UPDATE initiative SET kind = $1, text = $2, starts = $3, ends = $4 WHERE item = $5`,
			d.Kind, d.Text, d.Starts, d.Ends, id); err != nil {
			return err
		}
		if err := learn(tx, as.Who, n, d); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Of(Kind, id), verb(before["state"], d.State), before, d.fields())
	})
}

// verb is what the log calls a change from one state to another.
func verb(before, after string) string {
	if after == Stopped && before != Stopped {
		return "stopped"
	}
	return "changed"
}

// learn keeps what a stop taught.
func learn(tx *db.Tx, who auth.Actor, n Initiative, d Draft) error {
	if d.State != Stopped || d.Learned == "" {
		return nil
	}
	_, err := learning.Add(tx, who, learning.Draft{Text: d.Learned, Source: n.ID, Origin: learning.Stopped,
		Unit: n.Unit, Author: who.Person, Period: learning.NextYear(n.Period, tx.Now), For: n.For})
	return err
}

// stale adds what stands now to somebody else's change in between.
func stale(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields())
}
