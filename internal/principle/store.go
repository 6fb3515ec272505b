package principle

import (
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, p.kind, p.text, p.source, p.place`

func scan(s db.Scan) (p Principle, err error) {
	err = s(p.Into(&p.Sort, &p.Text, &p.Source, &p.Place)...)
	return p, err
}

// List reads all principles in their own order.
func List(tx *db.Tx) ([]Principle, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN principle p ON p.item = i.id
WHERE i.kind = 'principle' AND `+auth.Sees("i", auth.Content)+`
ORDER BY p.place, i.id`)
}

// Get reads a principle.
func Get(tx *db.Tx, id string) (Principle, error) {
	return db.One(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN principle p ON p.item = i.id
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// Add makes a principle in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	root, err := org.Root(tx)
	if err != nil {
		return "", err
	}
	if d.Place == 0 {
		if d.Place, err = db.One(tx, db.Value[int], `SELECT coalesce(max(place), 0) + 1 FROM principle`); err != nil {
			return "", err
		}
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, Unit: root.ID, State: InForce, Audience: auth.Internal()})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`INSERT INTO principle (item, kind, text, source, place) VALUES ($1, $2, $3, $4, $5)`,
		id, d.Kind, d.Text, d.Source, d.Place); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d.fields())
}

// Create makes a principle.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		id, err = Add(tx, as.Who, d)
		return err
	})
	return id, err
}

// Change saves a principle over the version the form was shown.
func Change(as auth.As, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		before := p.Fields()
		p.Title = d.Title
		if err := item.Save(tx, &p.Item, version); err != nil {
			return stale(tx, id, err)
		}
		if _, err := tx.Exec(`UPDATE principle SET kind = $1, text = $2, source = $3 WHERE item = $4`,
			d.Kind, d.Text, d.Source, id); err != nil {
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
