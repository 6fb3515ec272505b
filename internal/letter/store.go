package letter

import (
	"cmp"
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/theme"
)

var columns = item.Columns + `, l.year, l.subtitle, l.looking, l.political, l.approach, l.case_number, l.form, l.adopted, l.in_force, l.closed`

func scan(s db.Scan) (l Letter, err error) {
	err = s(l.Into(&l.Year, &l.Subtitle, &l.Looking, &l.Political, &l.Approach, &l.CaseNumber, &l.Form, &l.Adopted, &l.InForce, &l.Closed)...)
	return l, err
}

// List reads all letters, newest year first; those that stand come last.
func List(tx *db.Tx) ([]Letter, error) {
	return db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN letter l ON l.item = i.id
WHERE i.kind = 'letter' AND `+auth.Sees("i", auth.Content)+`
ORDER BY l.year DESC, i.created DESC, i.id DESC`)
}

// Get reads a letter.
func Get(tx *db.Tx, id string) (Letter, error) {
	return db.One(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN letter l ON l.item = i.id
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// InForce reads the letter a year is steered by: the one of that year if it is in
// force, else the newest that is, a yearly one before one that stands.
func InForce(tx *db.Tx, year int) (Letter, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN letter l ON l.item = i.id
WHERE i.kind = 'letter' AND i.state = 'in_force' AND `+auth.Sees("i", auth.Content)+`
ORDER BY CASE WHEN l.year = $1 THEN 0 ELSE 1 END, l.year DESC, i.created DESC, i.id DESC
LIMIT 1`, year)
	return first(list, err)
}

// OfYear reads the yearly letter of a year, whatever its state.
func OfYear(tx *db.Tx, year int) (Letter, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN letter l ON l.item = i.id
WHERE i.kind = 'letter' AND l.year > 0 AND l.year = $1 AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created, i.id
LIMIT 1`, year)
	return first(list, err)
}

// Next reads the newest draft, if there is one.
func Next(tx *db.Tx) (Letter, bool, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM item i
JOIN letter l ON l.item = i.id
WHERE i.kind = 'letter' AND i.state = 'draft' AND `+auth.Sees("i", auth.Content)+`
ORDER BY l.year DESC, i.created DESC, i.id DESC
LIMIT 1`)
	if err != nil || len(list) == 0 {
		return Letter{}, false, err
	}
	return list[0], true, nil
}

func first(list []Letter, err error) (Letter, error) {
	if err != nil {
		return Letter{}, err
	}
	if len(list) == 0 {
		return Letter{}, fail.Missing()
	}
	return list[0], nil
}

// OpenCandidates counts the learning for a letter that nobody has answered.
func OpenCandidates(tx *db.Tx, l Letter) (int, error) {
	return db.One(tx, db.Value[int], `
SELECT count(*)
FROM item i
WHERE i.kind = 'candidate' AND i.period = $1 AND i.state = 'open' AND `+auth.Sees("i", auth.Existence), l.Period)
}

// Add makes a letter in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	form, err := d.form(tx, "", true)
	if err != nil {
		return "", err
	}
	root, err := org.Root(tx)
	if err != nil {
		return "", err
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, Unit: root.ID, State: d.State, Period: period(d.Year), Audience: auth.Internal()})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO letter (item, year, subtitle, looking, political, approach, case_number, form, adopted, in_force, closed)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		id, d.Year, d.Subtitle, d.Looking, d.Political, d.Approach, d.CaseNumber, form, d.Adopted, d.InForce, d.Closed); err != nil {
		return "", err
	}
	d.Form = cmp.Or(form, OwnForm)
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d.fields())
}

// check is Draft.Check and that the year has no other letter.
func check(tx *db.Tx, id string, d Draft) error {
	if err := d.Check(); err != nil {
		return err
	}
	other, err := OfYear(tx, d.Year)
	if fail.Is(err, fail.NotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.That(other.ID == id, "year", "letter.year_taken")
	return c.Err()
}

// Create makes a draft.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) (err error) {
		id, err = Begin(tx, r, as.Who, d)
		return err
	})
	return id, err
}

// Begin makes a draft in a transaction in which more is done to it.
func Begin(tx *db.Tx, r *auth.Reader, who auth.Actor, d Draft) (string, error) {
	d.State, d.Adopted, d.InForce, d.Closed = StateDraft, "", "", ""
	if err := mayWrite(r); err != nil {
		return "", err
	}
	if err := check(tx, "", d); err != nil {
		return "", err
	}
	return Add(tx, who, d)
}

// Change saves a draft over the version the form was shown.
func Change(as auth.As, id string, version int, d Draft) error {
	d.State = StateDraft
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		l, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := l.writable(); err != nil {
			return err
		}
		if err := check(tx, id, d); err != nil {
			return err
		}
		form, err := d.form(tx, l.Form, false)
		if err != nil {
			return err
		}
		before := l.Fields()
		l.Title, l.Period = d.Title, period(d.Year)
		if err := item.Save(tx, &l.Item, version); err != nil {
			return stale(tx, id, err)
		}
		if _, err := tx.Exec(`UPDATE letter SET year = $1, subtitle = $2, looking = $3, political = $4, approach = $5, case_number = $6, form = $7 WHERE item = $8`,
			d.Year, d.Subtitle, d.Looking, d.Political, d.Approach, d.CaseNumber, form, id); err != nil {
			return err
		}
		if err := theme.Follow(tx, id, l.Period); err != nil {
			return err
		}
		d.Form = cmp.Or(form, OwnForm)
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
