package indicator

import (
	"errors"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// shown reads the effect an indicator is to be begun for, for one who answers for it.
func shown(tx *db.Tx, r *auth.Reader, effect string) (item.Item, error) {
	e, err := item.Open(tx, "effect", effect)
	if err != nil {
		return e, err
	}
	return e, auth.Must(item.MayEdit(r, e), "indicator.not_yours")
}

// owners lists who can answer for a figure of a unit: those who work there, the one
// who answers now, and the one who asks.
func owners(tx *db.Tx, r *auth.Reader, unit, now string) ([]org.Person, error) {
	people, err := org.Colleagues(tx, r.Day, unit)
	if err != nil {
		return nil, err
	}
	names, err := org.PersonNames(tx, now, r.Person)
	if err != nil {
		return nil, err
	}
	for _, id := range []string{now, r.Person} {
		if names[id] != "" && !slices.ContainsFunc(people, func(p org.Person) bool { return p.ID == id }) {
			people = append(people, org.Person{ID: id, Name: names[id]})
		}
	}
	return people, nil
}

// checked is the draft's own check and that the owner is one who can be.
func checked(tx *db.Tx, r *auth.Reader, say i18n.Phrases, it item.Item, d Draft, measured bool, often string) error {
	people, err := owners(tx, r, it.Unit, it.Owner)
	if err != nil {
		return err
	}
	c := d.check(say)
	c.That(slices.ContainsFunc(people, func(p org.Person) bool { return p.ID == d.Owner }), "owner", "indicator.owner_missing")
	c.That(!measured || d.Often == often, "often", "indicator.often_fixed")
	return c.Err()
}

// Create begins an indicator of an effect.
func Create(as auth.As, say i18n.Phrases, effect string, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, err := shown(tx, r, effect)
		if err != nil {
			return err
		}
		if err := checked(tx, r, say, e, d, false, ""); err != nil {
			return err
		}
		id, err = Add(tx, as.Who, effect, d)
		return err
	})
	return id, err
}

// Change saves an indicator over the version the form was shown. How often it is
// observed stands once it has been.
func Change(as auth.As, say i18n.Phrases, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		n, err := SeriesOf(tx, r, id)
		if err != nil {
			return err
		}
		if err := mine(r, n.Indicator); err != nil {
			return err
		}
		if err := checked(tx, r, say, n.Item, d, len(n.Observations) > 0, n.Often); err != nil {
			return err
		}
		before := n.Draft().Fields(kept)
		n.Title, n.Owner = d.Title, d.Owner
		if err := item.Save(tx, &n.Item, version); err != nil {
			return stale(tx, id, err, func(now Indicator) map[string]string { return now.Draft().Fields(say) })
		}
		if _, err := tx.Exec(`
UPDATE indicator SET measure = $1, direction = $2, often = $3, source = $4, meeting = $5, target = $6, target_day = $7
WHERE item = $8`, d.Measure, d.Direction, d.Often, d.Source, d.Meeting, d.Target.stored(), d.TargetDay, id); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Of(Kind, id), "changed", before, d.Fields(kept))
	})
}

// stale adds what stands now to somebody else's change in between.
func stale(tx *db.Tx, id string, err error, theirs func(Indicator) map[string]string) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, theirs(now))
}
