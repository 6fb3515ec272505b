package plan

import (
	"errors"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
	"ledetraad/internal/planform"
)

var planColumns = item.Columns + `, p.kind, p.intro, p.closed_on, p.closed_because, p.form, p.med_day, p.med_body, p.med_text, coalesce(b.name, ''), u.id, ` + org.Named("u") + `, u.kind`

func scanPlan(s db.Scan) (p Plan, err error) {
	err = s(p.Into(&p.Type, &p.Intro, &p.ClosedOn, &p.ClosedBecause, &p.Form, &p.Talk.Day, &p.Talk.Body, &p.Talk.Text, &p.Talk.BodyName, &p.WrittenIn, &p.UnitName, &p.UnitKind)...)
	return p, err
}

var planFrom = `
SELECT ` + planColumns + `
FROM item i
JOIN plan p ON p.item = i.id
JOIN unit u ON u.id = i.unit
LEFT JOIN body b ON b.id = p.med_body
WHERE i.kind = 'plan' AND ` + auth.Sees("i", auth.Content)

// Get reads a plan.
func Get(tx *db.Tx, id string) (Plan, error) {
	return db.One(tx, scanPlan, planFrom+` AND i.id = $1`, id)
}

// Of reads a unit's plan for a year; fail.Missing where there is none to see.
func Of(tx *db.Tx, unit string, year int) (Plan, error) {
	list, err := db.All(tx, scanPlan, planFrom+` AND i.unit = $1 AND i.period = $2
ORDER BY i.created, i.id`, unit, strconv.Itoa(year))
	if err == nil && len(list) == 0 {
		err = fail.Missing()
	}
	if err != nil {
		return Plan{}, err
	}
	return list[0], nil
}

// InYear lists the plans of a year, oldest first.
func InYear(tx *db.Tx, year int) ([]Plan, error) {
	return db.All(tx, scanPlan, planFrom+` AND i.period = $1
ORDER BY i.created, i.id`, strconv.Itoa(year))
}

// Add makes a plan in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	title, err := d.title(tx)
	if err != nil {
		return "", err
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: title, Unit: d.Unit, State: d.State,
		Period: strconv.Itoa(d.Year), Audience: auth.Internal()})
	if err != nil {
		return "", err
	}
	form, err := planform.Current(tx, d.Kind)
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`INSERT INTO plan (item, kind, intro, closed_on, closed_because, form) VALUES ($1, $2, $3, $4, $5, $6)`,
		id, d.Kind, d.Intro, d.ClosedOn, d.ClosedBecause, form.ID); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d)
}

// Begin starts a unit's plan for a year. Where there is one already, it returns
// that one's id with a Conflict.
func Begin(as auth.As, unit string, year int) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if !db.ValidID(unit) {
			return fail.Missing()
		}
		u, err := org.GetUnit(tx, unit)
		if err != nil {
			return err
		}
		if err := auth.Must(r.Leads(u.ID), "plan.leader_only"); err != nil {
			return err
		}
		d := Draft{Unit: u.ID, Year: year, Kind: kindFor(u.Kind), State: DraftState}
		if d.Kind == "" || u.To <= r.Day {
			return fail.New(fail.Conflict, "plan.unit_kind")
		}
		if err := d.Check(); err != nil {
			return err
		}
		if err := hold(tx, u.ID); err != nil {
			return err
		}
		if there, err := Of(tx, u.ID, year); err == nil {
			id = there.ID
			return fail.New(fail.Conflict, "plan.already_begun")
		} else if !fail.Is(err, fail.NotFound) {
			return err
		}
		id, err = Add(tx, as.Who, d)
		return err
	})
	return id, err
}

// hold makes those who begin a plan for the same unit wait for each other, so that
// the look for an earlier one sees it.
func hold(tx *db.Tx, unit string) error {
	_, err := tx.Exec(`UPDATE unit SET version = version WHERE id = $1`, unit)
	return err
}

// Introduce saves the plan's own words over the version the form was shown.
func Introduce(as auth.As, id string, version int, intro string) error {
	return alter(as, id, version, "changed", func(_ *db.Tx, p *Plan) error {
		c := fail.Check{}
		c.Text(intro, "intro", maxIntro)
		p.Intro = intro
		return errors.Join(p.Open(), c.Err())
	})
}

// Reword writes a plan's own words and its talk in MED in the transaction of somebody who
// has checked who may.
func Reword(tx *db.Tx, who auth.Actor, id, intro string, t Talk) error {
	p, err := Get(tx, id)
	if err != nil {
		return err
	}
	before := p.told()
	p.Intro, p.Talk = intro, t
	if err := item.Save(tx, &p.Item, 0); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE plan SET intro = $1, med_day = $2, med_body = $3, med_text = $4 WHERE item = $5`,
		intro, t.Day, t.Body, t.Text, id); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(Kind, id), "changed", before, p.told())
}

// Enter lets a plan come into force, or lays an agreement before a board and the leader above.
func Enter(as auth.As, id string, version int) error {
	_, err := enterAs(as, id, version)
	return err
}

// enterAs tells which state it came to.
func enterAs(as auth.As, id string, version int) (state string, err error) {
	err = alter(as, id, version, "entered", func(tx *db.Tx, p *Plan) error {
		boards, err := boardsOf(tx, db.Day(tx.Now), p.Unit)
		if err != nil {
			return err
		}
		err = p.Enter(len(boards) > 0)
		state = p.State
		return err
	})
	return state, err
}

// alter reads a plan, changes it and saves it over the version that was shown.
func alter(as auth.As, id string, version int, verb string, f func(*db.Tx, *Plan) error) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(item.MayEdit(r, p.Item), "plan.leader_only"); err != nil {
			return err
		}
		before := p.told()
		if err := f(tx, &p); err != nil {
			return err
		}
		if err := item.Save(tx, &p.Item, version); err != nil {
			return stalePlan(tx, id, err)
		}
		if _, err := tx.Exec(`UPDATE plan SET intro = $1, closed_on = $2, closed_because = $3, med_day = $4, med_body = $5, med_text = $6 WHERE item = $7`,
			p.Intro, p.ClosedOn, p.ClosedBecause, p.Talk.Day, p.Talk.Body, p.Talk.Text, id); err != nil {
			return err
		}
		if before["state"] == DraftState && p.State == Presented {
			verb = "submitted"
		}
		if err := change.Record(tx, as.Who, change.Of(Kind, id), verb, before, p.told()); err != nil || verb != "submitted" {
			return err
		}
		return letIn(tx, p)
	})
}

// told is what the log keeps of a plan.
func (p Plan) told() map[string]string {
	return map[string]string{"intro": p.Intro, "state": p.State, "because": p.ClosedBecause, "day": p.Talk.Day, "text": p.Talk.Text}
}

// stalePlan adds what stands now to somebody else's change in between.
func stalePlan(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields())
}

// Years lists the years there are plans or letters of, newest first.
func Years(tx *db.Tx) ([]string, error) {
	return db.All(tx, db.Value[string], `
SELECT DISTINCT i.period
FROM item i
WHERE i.kind IN ('plan', 'letter') AND i.period <> '' AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.period DESC`)
}
