package theme

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// drafted reads the letter to write in, as somebody who may, and holds its row so
// that nobody adopts it between the look and the change.
func drafted(tx *db.Tx, r *auth.Reader, letter string) (item.Item, error) {
	if _, err := item.Open(tx, "letter", letter); err != nil {
		return item.Item{}, err
	}
	if err := mayWrite(r); err != nil {
		return item.Item{}, err
	}
	if _, err := tx.Exec(`UPDATE item SET version = version WHERE id = $1`, letter); err != nil {
		return item.Item{}, err
	}
	it, err := item.Open(tx, "letter", letter)
	if err != nil {
		return it, err
	}
	return it, writable(it)
}

// Create makes a theme in a draft letter.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if _, err := drafted(tx, r, d.Letter); err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		if err := checkFrom(tx, d.Letter, d.From); err != nil {
			return err
		}
		if d.Place == 0 {
			d.Place = Last
		}
		if d.Place, err = move(tx, d.Letter, "", 0, d.Place); err != nil {
			return err
		}
		id, err = Add(tx, as.Who, d)
		return err
	})
	return id, err
}

// Change saves a theme of a draft letter over the version the form was shown. At
// place 0 it is laid aside.
func Change(as auth.As, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		t, err := Get(tx, id)
		if err != nil {
			return err
		}
		letter, err := drafted(tx, r, t.Letter)
		if err != nil {
			return err
		}
		// Its place may have been moved by another's theme until the row was held.
		if t, err = Get(tx, id); err != nil {
			return err
		}
		d.Letter = t.Letter
		if err := d.Check(); err != nil {
			return err
		}
		if err := checkFrom(tx, t.Letter, d.From); err != nil {
			return err
		}
		return save(tx, as.Who, t, letter, version, d)
	})
}

func save(tx *db.Tx, who auth.Actor, t Theme, letter item.Item, version int, d Draft) error {
	goals, from, err := links(tx, t.ID)
	if err != nil {
		return err
	}
	before := t.draft(goals, from).fields()
	t.Title, t.State, t.Period = d.Title, "", letter.Period
	if d.Place == 0 {
		t.State, t.Period, d.Goals, d.From = Aside, "", nil, nil
	}
	if err := item.Save(tx, &t.Item, version); err != nil {
		return stale(tx, t.ID, err)
	}
	if d.Place, err = move(tx, t.Letter, t.ID, t.Place, d.Place); err != nil {
		return err
	}
	if _, err := tx.Exec(`
UPDATE theme
SET place = $1, heading = $2, subtitle = $3, why = $4, presupposes = $5, citizens = $6, organisation = $7, employees = $8, questions = $9
WHERE item = $10`, d.Place, d.Heading, d.Subtitle, d.Why, d.Presupposes,
		d.Citizens, d.Organisation, d.Employees, strings.Join(d.Questions, "\n"), t.ID); err != nil {
		return err
	}
	if err := item.RetieField(tx, "goals", t.ID, item.Supports, "goal", d.Goals); err != nil {
		return err
	}
	if err := descend(tx, t.ID, from, d.From); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, t.ID), "changed", before, d.fields())
}

// move makes room for a theme at a place of its letter and closes the gap it
// leaves. It returns the place, which is no further back than last.
func move(tx *db.Tx, letter, id string, from, to int) (int, error) {
	others, err := db.One(tx, db.Value[int], `SELECT count(*) FROM theme WHERE letter = $1 AND place > 0 AND item <> $2`, letter, id)
	if err != nil {
		return 0, err
	}
	to = min(to, others+1)
	if from == to {
		return to, nil
	}
	if from > 0 {
		if _, err := tx.Exec(`UPDATE theme SET place = place - 1 WHERE letter = $1 AND place > $2 AND item <> $3`, letter, from, id); err != nil {
			return 0, err
		}
	}
	if to > 0 {
		_, err = tx.Exec(`UPDATE theme SET place = place + 1 WHERE letter = $1 AND place >= $2 AND item <> $3`, letter, to, id)
	}
	return to, err
}

// Follow gives the themes of a letter its period, when a draft changes its year.
func Follow(tx *db.Tx, letter, period string) error {
	themes, err := db.All(tx, db.Value[string], `SELECT t.item FROM theme t WHERE t.letter = $1 AND t.place > 0 ORDER BY t.item`, letter)
	if err != nil {
		return err
	}
	tx.Touch(themes...)
	_, err = tx.Exec(`UPDATE item SET period = $1 WHERE period <> $1 AND id IN (SELECT key FROM json_each($2))`, period, item.IDs(themes...))
	return err
}
