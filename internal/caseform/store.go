package caseform

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const columns = `f.id, f.edition, f.source`

func scan(s db.Scan) (f Form, err error) { return f, s(&f.ID, &f.Edition, &f.Source) }

// Current reads the template that cases begin with.
func Current(tx *db.Tx) (Form, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM case_form f
ORDER BY f.edition DESC
LIMIT 1`)
	if err != nil || len(list) == 0 {
		return Standard(), err
	}
	return whole(tx, list[0])
}

// Of reads the edition a case began with; "" is the program's own.
func Of(tx *db.Tx, id string) (Form, error) {
	if id == "" {
		return Standard(), nil
	}
	f, err := db.One(tx, scan, `SELECT `+columns+` FROM case_form f WHERE f.id = $1`, id)
	if err != nil {
		return f, err
	}
	return whole(tx, f)
}

func whole(tx *db.Tx, f Form) (Form, error) {
	var err error
	f.Parts, err = db.All(tx, func(s db.Scan) (p Part, err error) {
		asked := 0
		err = s(&p.Name, &p.Heading, &p.Help, &asked)
		p.Asked = asked == 1
		return p, err
	}, `
SELECT p.part, p.heading, p.help, p.asked
FROM case_form_part p
WHERE p.form = $1
ORDER BY p.place, p.part`, f.ID)
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
INSERT INTO case_form (id, edition, source, at) VALUES ($1, $2, $3, $4)
ON CONFLICT (edition) DO NOTHING`, id, before.Edition+1, f.Source, db.Stamp(tx.Now))
	if err != nil {
		return "", err
	}
	if n == 0 {
		return "", fail.Stale(0, nil)
	}
	for i, p := range f.Parts {
		asked := 0
		if p.Asked {
			asked = 1
		}
		if _, err := tx.Exec(`INSERT INTO case_form_part (form, place, part, heading, help, asked) VALUES ($1, $2, $3, $4, $5, $6)`,
			id, i+1, p.Name, p.Heading, p.Help, asked); err != nil {
			return "", err
		}
	}
	return id, change.Record(tx, who, change.Thing{Kind: "case_form", ID: id}, "changed", before.told(), f.told())
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

// told is what the log keeps of a template.
func (f Form) told() map[string]any { return map[string]any{"source": f.Source, "parts": f.Parts} }
