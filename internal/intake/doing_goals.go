package intake

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/goal"
	"ledetraad/internal/item"
	"ledetraad/internal/plan"
)

func (d *doing) addGoal(g goal.Draft) error {
	id, err := goal.Add(d.tx, d.who, g)
	d.things[id] = goal.Kind
	return err
}

func (d *doing) changeGoal(old goal.Goal, g goal.Draft) error {
	before := old.Fields()
	old.Title, old.State = g.Title, g.State
	if err := item.Save(d.tx, &old.Item, 0); err != nil {
		return err
	}
	if _, err := d.tx.Exec(`UPDATE goal SET text = $1, source = $2, body = $3, ended = $4 WHERE item = $5`,
		g.Text, g.Source, g.Body, g.Ended, old.ID); err != nil {
		return err
	}
	return d.told(goal.Kind, old.ID, before, g)
}

// plan is the plan of a unit and year, begun with the first goal that needs it.
func (d *doing) plan(key string, p plan.Draft) (id string, err error) {
	if id = d.plans[key]; id != "" {
		return id, nil
	}
	if id, err = plan.Add(d.tx, d.who, p); err != nil {
		return "", err
	}
	d.plans[key], d.things[id] = id, plan.Kind
	// The plan may have the first audience of its kind, newer than the reader's list.
	_, err = auth.Resolve(d.tx, d.who, d.r.Day)
	return id, err
}

func (d *doing) addPlanGoal(id string, g plan.GoalDraft) error {
	made, err := plan.AddGoal(d.tx, d.who, id, g)
	d.things[made] = plan.GoalKind
	return err
}

func (d *doing) changePlanGoal(old plan.Goal, g plan.GoalDraft, retie bool) error {
	before := old.Fields("")
	old.Title, old.Owner, old.State = g.Title, g.Owner, g.State
	if err := item.Save(d.tx, &old.Item, 0); err != nil {
		return err
	}
	if _, err := d.tx.Exec(`UPDATE plan_goal SET text = $1, target = $2, note = $3 WHERE item = $4`,
		g.Text, g.Target, g.Note, old.ID); err != nil {
		return err
	}
	if retie {
		if err := item.Retie(d.tx, old.ID, item.Supports, "theme", []string{g.Theme}); err != nil {
			return err
		}
	}
	return d.told(plan.GoalKind, old.ID, before, g)
}
