package effect

import (
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/locked"
)

// initiative reads the initiative an effect is to be written for, for one who
// answers for it.
func initiative(tx *db.Tx, r *auth.Reader, id string) (item.Item, error) {
	n, err := item.Open(tx, "initiative", id)
	if err != nil {
		return n, err
	}
	if err := auth.Must(item.MayEdit(r, n), "effect.not_yours"); err != nil {
		return n, err
	}
	by, err := locked.Initiative(tx, id)
	if err != nil {
		return n, err
	}
	return n, by.Err("locked.initiative")
}

// joinable lists the effects of the same unit and year that an initiative does not
// lead to yet.
func joinable(tx *db.Tx, n item.Item) ([]Effect, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN effect e ON e.item = i.id
JOIN unit u ON u.id = `+item.Holder("i")+`
WHERE i.kind = 'effect' AND `+item.Holder("i")+` = $1 AND i.period = $2 AND `+auth.Sees("i", auth.Content)+`
  AND NOT EXISTS (SELECT 1 FROM link l WHERE l.source = i.id AND l.kind = 'supports' AND l.target = $3)
ORDER BY i.created, i.id`, n.Unit, n.Period, n.ID)
}

// Create makes an effect of an initiative.
func Create(as auth.As, initiativeID string, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := initiative(tx, r, initiativeID); err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		d.Initiatives = []string{initiativeID}
		id, err = Add(tx, as.Who, d)
		return err
	})
	return id, err
}

// Join lets an initiative lead to an effect its unit has written the same year.
func Join(as auth.As, initiativeID, effectID string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		n, err := initiative(tx, r, initiativeID)
		if err != nil {
			return err
		}
		list, err := joinable(tx, n)
		if err != nil {
			return err
		}
		for _, e := range list {
			if e.ID == effectID {
				return Link(tx, as.Who, effectID, initiativeID)
			}
		}
		return fail.Missing()
	})
}

// mine reads an effect for one who answers for it.
func mine(tx *db.Tx, r *auth.Reader, id string) (Effect, error) {
	e, err := Get(tx, id)
	if err != nil {
		return e, err
	}
	return e, auth.Must(item.MayEdit(r, e.Item), "effect.not_yours")
}

// writable reads an effect for one who may change its sentence and its chain. What belongs to
// a closed plan is read, and the error says that it stands still.
func writable(tx *db.Tx, r *auth.Reader, id string) (Effect, error) {
	e, err := mine(tx, r, id)
	if err != nil {
		return e, err
	}
	by, err := locked.Effect(tx, id)
	if err != nil {
		return e, err
	}
	return e, by.Err("locked.effect")
}

// Change saves an effect over the version the form was shown.
func Change(as auth.As, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		e, err := writable(tx, r, id)
		if err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		before := e.Fields()
		e.Title = d.Title
		if err := item.Save(tx, &e.Item, version); err != nil {
			return stale(tx, id, err)
		}
		if _, err := tx.Exec(`UPDATE effect SET text = $1, shown = $2 WHERE item = $3`, d.Text, d.Shown, id); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Of(Kind, id), "changed", before, d.fields())
	})
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

// Assess writes how an effect went.
func Assess(as auth.As, id string, d AssessmentDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := mine(tx, r, id); err != nil {
			return err
		}
		if err := d.Check(r.Day); err != nil {
			return err
		}
		d.Person = as.Who.Person
		_, _, err := AddAssessment(tx, as.Who, id, d)
		return err
	})
}
