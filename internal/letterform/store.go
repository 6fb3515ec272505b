package letterform

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const columns = `f.id, f.edition, f.source`

func scan(s db.Scan) (f Form, err error) { return f, s(&f.ID, &f.Edition, &f.Source) }

// Current reads the form that letters begin with.
func Current(tx *db.Tx) (Form, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM letter_form f
ORDER BY f.edition DESC
LIMIT 1`)
	if err != nil || len(list) == 0 {
		return Standard(), err
	}
	return list[0].read(tx)
}

// Get reads an edition; "" is the program's own.
func Get(tx *db.Tx, id string) (Form, error) {
	if id == "" {
		return Standard(), nil
	}
	f, err := db.One(tx, scan, `SELECT `+columns+` FROM letter_form f WHERE f.id = $1`, id)
	if err != nil {
		return f, err
	}
	return f.read(tx)
}

// OfLetter reads the edition a letter has.
func OfLetter(tx *db.Tx, letter string) (Form, error) {
	id, err := db.One(tx, db.Value[string], `
SELECT l.form
FROM letter l
JOIN item i ON i.id = l.item AND `+auth.Sees("i", auth.Existence)+`
WHERE l.item = $1`, letter)
	if err != nil {
		return Form{}, err
	}
	return Get(tx, id)
}

// Editions lists the forms there are, newest first, without their parts.
func Editions(tx *db.Tx) ([]Form, error) {
	return db.All(tx, scan, `SELECT `+columns+` FROM letter_form f ORDER BY f.edition DESC`)
}

func (f Form) read(tx *db.Tx) (Form, error) {
	all, err := db.All(tx, func(s db.Scan) (p Part, err error) { return p, s(&p.Name, &p.Heading, &p.Help) }, `
SELECT p.part, p.heading, p.help
FROM letter_form_part p
WHERE p.form = $1
ORDER BY p.place, p.part`, f.ID)
	for _, p := range all {
		if slices.Contains(ThemeParts, p.Name) {
			f.Theme = append(f.Theme, p)
		} else {
			f.Parts = append(f.Parts, p)
		}
	}
	return f, err
}

// Add makes an edition in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, f Form) (string, error) {
	before, err := Current(tx)
	if err != nil {
		return "", err
	}
	id := db.NewID(tx.Now)
	n, err := tx.Exec(`
INSERT INTO letter_form (id, edition, source, at) VALUES ($1, $2, $3, $4)
ON CONFLICT (edition) DO NOTHING`, id, before.Edition+1, f.Source, db.Stamp(tx.Now))
	if err != nil {
		return "", err
	}
	if n == 0 {
		return "", fail.Stale(0, nil)
	}
	for _, list := range [][]Part{f.Parts, f.Theme} {
		for i, p := range list {
			if _, err := tx.Exec(`INSERT INTO letter_form_part (form, place, part, heading, help) VALUES ($1, $2, $3, $4, $5)`,
				id, i+1, p.Name, p.Heading, p.Help); err != nil {
				return "", err
			}
		}
	}
	return id, change.Record(tx, who, change.Thing{Kind: "letter_form", ID: id}, "changed", before.told(), f.told())
}

// Change makes a new edition over the one the form was shown; 0 is the program's own.
func Change(as auth.As, edition int, f Form) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := mayWrite(r); err != nil {
			return err
		}
		if err := f.Check(); err != nil {
			return err
		}
		now, err := Current(tx)
		if err != nil {
			return err
		}
		if now.Edition != edition {
			return fail.Stale(now.Edition, now.fields())
		}
		_, err = Add(tx, as.Who, f)
		return err
	})
}

// told is what the log keeps of a form.
func (f Form) told() map[string]any {
	return map[string]any{"parts": f.Parts, "theme": f.Theme}
}
