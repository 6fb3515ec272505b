package planform

import (
	"encoding/json"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const columns = `f.id, f.kind, f.edition, f.most_goals, f.dates, f.source`

func scan(s db.Scan) (f Form, err error) {
	var dates string
	err = s(&f.ID, &f.Kind, &f.Edition, &f.MostGoals, &dates, &f.Source)
	f.Dates = strings.Fields(dates)
	return f, err
}

// Current reads the form that plans of a kind begin with.
func Current(tx *db.Tx, kind string) (Form, error) {
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM plan_form f
WHERE f.kind = $1
ORDER BY f.edition DESC
LIMIT 1`, kind)
	if err != nil || len(list) == 0 {
		return Standard(kind), err
	}
	return whole(tx, list[0])
}

// Of reads the edition a plan of a kind began with; "" is the program's own.
func Of(tx *db.Tx, id, kind string) (Form, error) {
	if id == "" {
		return Standard(kind), nil
	}
	f, err := db.One(tx, scan, `SELECT `+columns+` FROM plan_form f WHERE f.id = $1`, id)
	if err != nil {
		return f, err
	}
	return whole(tx, f)
}

func whole(tx *db.Tx, f Form) (Form, error) {
	var err error
	f.Parts, err = db.All(tx, func(s db.Scan) (p Part, err error) { return p, s(&p.Name, &p.Heading, &p.Help) }, `
SELECT p.part, p.heading, p.help
FROM plan_form_part p
WHERE p.form = $1
ORDER BY p.place, p.part`, f.ID)
	return f, err
}

// Add makes an edition in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, f Form) (string, error) {
	before, err := Current(tx, f.Kind)
	if err != nil {
		return "", err
	}
	id := db.NewID(tx.Now)
	n, err := tx.Exec(`
INSERT INTO plan_form (id, kind, edition, most_goals, dates, source, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (kind, edition) DO NOTHING`, id, f.Kind, before.Edition+1, f.MostGoals, strings.Join(f.Dates, " "), f.Source, db.Stamp(tx.Now))
	if err != nil {
		return "", err
	}
	if n == 0 {
		return "", fail.Stale(0, nil)
	}
	for i, p := range f.Parts {
		if _, err := tx.Exec(`INSERT INTO plan_form_part (form, place, part, heading, help) VALUES ($1, $2, $3, $4, $5)`,
			id, i+1, p.Name, p.Heading, p.Help); err != nil {
			return "", err
		}
	}
	return id, change.Record(tx, who, change.Thing{Kind: "plan_form", ID: id}, "changed", before.told(), f.told())
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
		now, err := Current(tx, f.Kind)
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
	return map[string]any{"kind": f.Kind, "most_goals": f.MostGoals, "dates": f.Dates, "parts": f.Parts}
}

// Several maps editions by their ids, without their parts.
func Several(tx *db.Tx, ids ...string) (map[string]Form, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	wanted := map[string]int{}
	for _, id := range ids {
		wanted[id] = 0
	}
	keys, err := json.Marshal(wanted)
	if err != nil {
		return nil, err
	}
	list, err := db.All(tx, scan, `
SELECT `+columns+`
FROM plan_form f
WHERE f.id IN (SELECT key FROM json_each($1))
ORDER BY f.id`, string(keys))
	m := map[string]Form{}
	for _, f := range list {
		m[f.ID] = f
	}
	return m, err
}
