package recall

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/job"
)

// Preview finds what Do would take away, and takes nothing.
func (o Options) Preview(as auth.As, id string, d Draft) (f Found, err error) {
	err = as.Read(func(tx *db.Tx, r *auth.Reader) error {
		it, err := open(tx, r, id)
		if err != nil {
			return err
		}
		f, err = o.ready(tx, r, it, d)
		return err
	})
	return f, err
}

// ready checks the draft and finds what it says.
func (o Options) ready(tx *db.Tx, r *auth.Reader, it item.Item, d Draft) (f Found, err error) {
	if err := d.Check(); err != nil {
		return f, err
	}
	if f, err = o.find(tx, r, it, d); err != nil {
		return f, err
	}
	c := fail.Check{}
	c.That(len(f.Places) > 0, "passage", "recall.nowhere")
	c.That(len(f.items) <= most, "passage", "recall.too_many", len(f.items), most)
	return f, c.Err()
}

// Do recalls what the draft says from the item, over the version the form was shown,
// and from every other place the reader may recall it from.
func (o Options) Do(as auth.As, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		it, err := open(tx, r, id)
		if err != nil {
			return err
		}
		if version != 0 && version != it.Version {
			return fail.Stale(it.Version, map[string]string{})
		}
		// Who saves the item in the meantime waits for us from here, and is then refused.
		if err := item.Redact(tx, id, "", ""); err != nil {
			return err
		}
		f, err := o.ready(tx, r, it, d)
		if err != nil {
			return err
		}
		return o.blank(tx, r, f, d)
	})
}

func (o Options) blank(tx *db.Tx, r *auth.Reader, f Found, d Draft) error {
	for _, x := range f.items {
		if err := o.blankItem(tx, x, f.said); err != nil {
			return err
		}
		if err := note(tx, r, x, d.Ground); err != nil {
			return err
		}
	}
	if err := change.Blank(tx, r.Actor, d.Ground, f.log); err != nil {
		return err
	}
	var ids []string
	for _, x := range f.items {
		ids = append(ids, x.ID)
	}
	// A short text that was chosen whole is looked for nowhere else; what is made from
	// the items' texts is made anew all the same.
	passage := f.said.passage
	if f.said.alone {
		passage = ""
	}
	for _, c := range o.Copies {
		if err := c.Blank(tx, ids, passage, Mark); err != nil {
			return err
		}
		if f.said.alone && c.Part != nil {
			if err := c.Part(tx, f.items[0].ID, d.column(), f.said.passage, Mark); err != nil {
				return err
			}
		}
	}
	return job.Clean(tx, r.Actor.Person)
}

// blankItem takes the passage from an item's title and texts.
func (o Options) blankItem(tx *db.Tx, it item.Item, said target) error {
	prose, title := o.Prose[it.Kind], said.passage
	if said.alone {
		prose = nil
		if said.in.Table != "" {
			prose, title = []db.Texts{said.in}, ""
		}
	}
	if err := item.Redact(tx, it.ID, title, Mark); err != nil {
		return err
	}
	for _, t := range prose {
		there := has(t)
		if said.alone {
			there = "t." + t.Columns[0] + " = $1"
		}
		var set []string
		for _, c := range t.Columns {
			set = append(set, c+" = replace("+c+", $1, $2)")
		}
		if t.Versioned {
			set = append(set, "version = version + 1")
		}
		if _, err := tx.Exec(`UPDATE `+t.Table+` AS t SET `+strings.Join(set, ", ")+` WHERE t.`+t.Key+` = $3 AND `+there,
			said.passage, Mark, it.ID); err != nil {
			return err
		}
	}
	return nil
}

// note writes that something was recalled from the item, and why; never what.
func note(tx *db.Tx, r *auth.Reader, it item.Item, ground string) error {
	if _, err := tx.Exec(`INSERT INTO recall (id, item, at, person, acted_as, ground) VALUES ($1, $2, $3, $4, $5, $6)`,
		db.NewID(tx.Now), it.ID, db.Stamp(tx.Now), r.Person, actedAs(r), ground); err != nil {
		return err
	}
	return change.Record(tx, r.Actor, change.Of(it.Kind, it.ID), "recalled", nil, map[string]string{"ground": ground})
}

// Recalled is that something was taken out of an item's texts.
type Recalled struct{ At, As, Ground string }

// Of lists what was recalled from an item whose content the reader may know, oldest first.
func Of(tx *db.Tx, id string) ([]Recalled, error) {
	return db.All(tx, func(s db.Scan) (r Recalled, err error) {
		err = s(&r.At, &r.As, &r.Ground)
		return r, err
	}, `
SELECT r.at, r.acted_as, r.ground
FROM recall r
WHERE r.item = $1 AND (SELECT i.id FROM item i WHERE i.id = r.item AND `+auth.Sees("i", auth.Content)+`) IS NOT NULL
ORDER BY r.at, r.id`, id)
}
