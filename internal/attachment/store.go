package attachment

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
)

var columns = item.Columns + `, a.id, a.label, a.name, a.alt, a.kind, a.size, coalesce(a.file, ''), coalesce(a.narrowed_to, 0),
  a.person, p.name, a.at, a.withdrawn, a.reason, a.place, a.version`

var from = `
FROM item i
JOIN attachment a ON a.item = i.id
JOIN person p ON p.id = a.person
WHERE ` + auth.SeesPart("i", "a", auth.Content)

func scan(s db.Scan) (a Attachment, err error) {
	kind := ""
	err = s(a.Item.Into(&a.ID, &a.Label, &a.Name, &a.Alt, &kind, &a.Size, &a.Hash, &a.Narrowed,
		&a.Person, &a.PersonName, &a.At, &a.Withdrawn, &a.Reason, &a.Place, &a.Version)...)
	a.Kind, _ = file.KindOf(kind)
	return a, err
}

// Of lists what is attached to an item, as far as the reader may know, in its order.
func Of(tx *db.Tx, it string) ([]Attachment, error) {
	return db.All(tx, scan, `SELECT `+columns+from+` AND i.id = $1
ORDER BY a.place, a.id`, it)
}

// Get reads an attachment.
func Get(tx *db.Tx, id string) (Attachment, error) {
	return db.One(tx, scan, `SELECT `+columns+from+` AND a.id = $1`, id)
}

// Add lays a file beside an item.
func Add(as auth.As, it string, d Draft, t *file.Taken) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		a := Attachment{ID: db.NewID(tx.Now), Name: t.Name, Kind: t.Kind, Size: t.Size, Hash: t.Hash}
		if a.Item, err = Open(tx, r, it); err != nil {
			return err
		}
		if err := d.Check(t.Kind); err != nil {
			return err
		}
		d := d // the transaction may be tried again
		d.settle(t.Name, t.Kind)
		a.Label, a.Alt = d.Label, d.Alt
		if a.Narrowed, err = d.audience(tx, r); err != nil {
			return err
		}
		if err := file.Keep(tx, t, a.ID); err != nil {
			return err
		}
		id, a.Person, a.At = a.ID, r.Person, db.Stamp(tx.Now)
		if err := a.insert(tx); err != nil {
			return err
		}
		return change.Record(tx, as.Who, a.thing(), "attached", nil, a.told())
	})
	return id, err
}

func (a Attachment) insert(tx *db.Tx) error {
	last, err := db.One(tx, db.Value[int], `SELECT coalesce(max(place), 0) FROM attachment WHERE item = $1`, a.Item.ID)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`
INSERT INTO attachment (id, item, place, label, name, kind, size, file, alt, narrowed_to, person, at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, nullif($10, 0), $11, $12, 1)`,
		a.ID, a.Item.ID, last+1, a.Label, a.Name, a.Kind.Name, a.Size, a.Hash, a.Alt, a.Narrowed, a.Person, a.At)
	return err
}

// Open reads an item as one who may lay something beside it.
func Open(tx *db.Tx, r *auth.Reader, id string) (item.Item, error) {
	it, err := item.Open(tx, "", id)
	if err != nil {
		return it, err
	}
	return it, mayChange(r, it)
}

// hold reads an attachment as one who may change it, at the version her form was shown.
func hold(tx *db.Tx, r *auth.Reader, id string, version int) (Attachment, error) {
	a, err := Get(tx, id)
	if err != nil {
		return a, err
	}
	switch err := mayChange(r, a.Item); {
	case err != nil:
		return a, err
	case a.Withdrawn != "":
		return a, fail.New(fail.Conflict, "attachment.withdrawn_already")
	case version != 0 && version != a.Version:
		return a, fail.Stale(a.Version, a.Fields())
	}
	return a, nil
}

// Change saves an attachment over the version the form was shown, with another file
// in place of its own unless t is nil.
func Change(as auth.As, id string, version int, d Draft, t *file.Taken) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		old, err := hold(tx, r, id, version)
		if err != nil {
			return err
		}
		a := old
		if t != nil {
			a.Name, a.Kind, a.Size, a.Hash = t.Name, t.Kind, t.Size, t.Hash
		}
		if err := d.Check(a.Kind); err != nil {
			return err
		}
		d := d
		d.settle(a.Name, a.Kind)
		a.Label, a.Alt = d.Label, d.Alt
		if a.Narrowed, err = d.audience(tx, r); err != nil {
			return err
		}
		if t != nil {
			if err := file.Keep(tx, t, id); err != nil {
				return err
			}
		}
		if err := a.save(tx); err != nil {
			return err
		}
		if a.Hash != old.Hash {
			if err := drop(tx, as.Who, old); err != nil {
				return err
			}
		}
		if old.Narrowed == 0 && a.Narrowed != 0 {
			if err := hush(tx, as.Who, id, d.Ground); err != nil {
				return err
			}
		}
		return tell(tx, as.Who, "attachment_changed", old, a)
	})
}

// Withdraw takes an attachment back. Its title stays with the reason; its file goes.
func Withdraw(as auth.As, id string, version int, reason string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		old, err := hold(tx, r, id, version)
		if err != nil {
			return err
		}
		c := fail.Check{}
		c.That(reason != "", "reason", "attachment.reason_missing")
		c.Line(reason, "reason", 300)
		if err := c.Err(); err != nil {
			return err
		}
		a := old
		a.Hash, a.Withdrawn, a.Reason = "", db.Stamp(tx.Now), reason
		if err := a.save(tx); err != nil {
			return err
		}
		if err := drop(tx, as.Who, old); err != nil {
			return err
		}
		return tell(tx, as.Who, "withdrawn", old, a)
	})
}

// drop lets go of the attachment's file, and asks for what it said to go from the
// database's own files and from what is made of them.
func drop(tx *db.Tx, who auth.Actor, old Attachment) error {
	if err := file.Drop(tx, old.Hash, old.ID); err != nil {
		return err
	}
	return job.Clean(tx, who.Person)
}

// Rise moves an attachment one place up, past the one before it that the reader sees.
func Rise(as auth.As, id string) (it item.Item, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		a, err := hold(tx, r, id, 0)
		if err != nil {
			return err
		}
		it = a.Item
		list, err := Of(tx, it.ID)
		if err != nil {
			return err
		}
		for n, other := range list[1:] {
			if other.ID != id {
				continue
			}
			before := list[n]
			if err := move(tx, before.ID, a.Place); err != nil {
				return err
			}
			if err := move(tx, id, before.Place); err != nil {
				return err
			}
		}
		return change.Record(tx, as.Who, a.thing(), "attachment_changed", nil, nil)
	})
	return it, err
}

func move(tx *db.Tx, id string, place int) error {
	_, err := tx.Exec(`UPDATE attachment SET place = $1 WHERE id = $2`, place, id)
	return err
}

func (a Attachment) save(tx *db.Tx) error {
	n, err := tx.Exec(`
UPDATE attachment SET label = $1, name = $2, kind = $3, size = $4, file = nullif($5, ''), alt = $6, narrowed_to = nullif($7, 0),
  withdrawn = $8, reason = $9, version = version + 1
WHERE id = $10 AND version = $11`,
		a.Label, a.Name, a.Kind.Name, a.Size, a.Hash, a.Alt, a.Narrowed, a.Withdrawn, a.Reason, a.ID, a.Version)
	if err == nil && n == 0 {
		return fail.Stale(a.Version, a.Fields())
	}
	return err
}
