package plan

import (
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var goalColumns = item.Columns + `, g.plan, g.place, g.text, g.target, g.note`

func scanGoal(s db.Scan) (g Goal, err error) {
	err = s(g.Into(&g.Plan, &g.Place, &g.Text, &g.Target, &g.Note)...)
	return g, err
}

// Goals lists the goals of the plans in the plans' own order.
func Goals(tx *db.Tx, plans ...string) ([]Goal, error) {
	if len(plans) == 0 {
		return nil, nil
	}
	return db.All(tx, scanGoal, `
SELECT `+goalColumns+`
FROM plan_goal g
JOIN item i ON i.id = g.item AND `+auth.Sees("i", auth.Content)+`
WHERE g.plan IN (SELECT key FROM json_each($1))
ORDER BY g.plan, g.place, i.id`, item.IDs(plans...))
}

// GetGoal reads a goal.
func GetGoal(tx *db.Tx, id string) (Goal, error) {
	return db.One(tx, scanGoal, `
SELECT `+goalColumns+`
FROM item i
JOIN plan_goal g ON g.item = i.id
WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), id)
}

// Share is a unit that shares a goal.
type Share struct{ Goal, Unit, Name string }

// Shares lists the units that share the goals, besides the goals' own.
func Shares(tx *db.Tx, goals ...string) ([]Share, error) {
	if len(goals) == 0 {
		return nil, nil
	}
	return db.All(tx, func(s db.Scan) (x Share, err error) {
		err = s(&x.Goal, &x.Unit, &x.Name)
		return x, err
	}, `
SELECT w.goal, w.unit, `+org.Named("u")+`
FROM plan_goal_unit w
JOIN unit u ON u.id = w.unit
JOIN item i ON i.id = w.goal AND `+auth.Sees("i", auth.Content)+`
WHERE w.goal IN (SELECT key FROM json_each($1))
ORDER BY w.goal, `+org.Named("u")+`, w.unit`, item.IDs(goals...))
}

// AddGoal makes a goal in the transaction of somebody who has checked who may.
func AddGoal(tx *db.Tx, who auth.Actor, plan string, d GoalDraft) (string, error) {
	p, err := Get(tx, plan)
	if err != nil {
		return "", err
	}
	id, err := item.Add(tx, item.New{Kind: GoalKind, Title: d.Title, Unit: p.Unit, Owner: d.Owner,
		State: d.State, Period: p.Period, For: p.For})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO plan_goal (item, plan, place, text, target, note)
SELECT $1, $2, (SELECT coalesce(max(o.place), 0) + 1 FROM plan_goal o WHERE o.plan = $2), $3, $4, $5`,
		id, plan, d.Text, d.Target, d.Note); err != nil {
		return "", err
	}
	if err := bind(tx, id, p.Unit, d); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(GoalKind, id), "created", nil, d)
}

// bind ties the goal to the theme and the political goals it supports, and says
// which units share it.
func bind(tx *db.Tx, id, own string, d GoalDraft) error {
	var themes []string
	if d.Theme != "" {
		themes = []string{d.Theme}
	}
	if err := item.Retie(tx, id, item.Supports, "theme", themes); err != nil {
		return err
	}
	if err := item.RetieField(tx, "goals", id, item.Supports, "goal", d.Goals); err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM plan_goal_unit WHERE goal = $1`, id); err != nil {
		return err
	}
	_, err := tx.Exec(`
INSERT INTO plan_goal_unit (goal, unit)
SELECT $1, u.id FROM unit u
WHERE u.id IN (SELECT key FROM json_each($2)) AND u.id <> $3`, id, item.IDs(d.With...), own)
	return err
}

// CreateGoal writes a new goal in a plan.
func CreateGoal(as auth.As, plan string, d GoalDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, plan)
		if err != nil {
			return err
		}
		if err := p.mayWrite(r); err != nil {
			return err
		}
		if err := checkGoal(tx, r, p, Goal{}, d); err != nil {
			return err
		}
		id, err = AddGoal(tx, as.Who, plan, d)
		return err
	})
	return id, err
}

// ChangeGoal saves a goal over the version the form was shown.
func ChangeGoal(as auth.As, id string, version int, d GoalDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		g, err := GetGoal(tx, id)
		if err != nil {
			return err
		}
		p, err := g.mayWrite(tx, r)
		if err != nil {
			return err
		}
		if err := checkGoal(tx, r, p, g, d); err != nil {
			return err
		}
		theme, err := themeAnswered(tx, id)
		if err != nil {
			return err
		}
		before := g.Fields(theme)
		g.Title, g.Owner, g.State = d.Title, d.Owner, d.State
		if err := item.Save(tx, &g.Item, version); err != nil {
			return staleGoal(tx, id, err)
		}
		if _, err := tx.Exec(`UPDATE plan_goal SET text = $1, target = $2, note = $3 WHERE item = $4`,
			d.Text, d.Target, d.Note, id); err != nil {
			return err
		}
		if err := bind(tx, id, g.Unit, d); err != nil {
			return err
		}
		return change.Record(tx, as.Who, change.Of(GoalKind, id), "changed", before, d)
	})
}

// mayWrite is for who leads the goal's unit or owns it, while its plan is open.
func (g Goal) mayWrite(tx *db.Tx, r *auth.Reader) (Plan, error) {
	p, err := Get(tx, g.Plan)
	if err != nil {
		return p, err
	}
	return p, MayAmend(r, p, g)
}

// themeAnswered is the theme a goal supports, or "".
func themeAnswered(tx *db.Tx, goal string) (string, error) {
	links, err := item.Out(tx, item.Supports, goal)
	for _, l := range links {
		if l.Far.Kind == "theme" {
			return l.Far.ID, err
		}
	}
	return "", err
}

// staleGoal adds what stands now to somebody else's change in between.
func staleGoal(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := GetGoal(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	theme, again := themeAnswered(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields(theme))
}
