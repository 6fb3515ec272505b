package intake

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/goal"
	"ledetraad/internal/plan"
)

func (d *doing) addGoal(g goal.Draft) error {
	id, err := goal.Add(d.tx, d.who, g)
	d.things[id] = goal.Kind
	return err
}

func (d *doing) changeGoal(old goal.Goal, g goal.Draft) error {
	d.things[old.ID] = goal.Kind
	return goal.Save(d.tx, d.r, old, 0, g)
}

// plan is the plan of a unit and year, begun with the first goal that needs it.
func (d *doing) plan(key string, p plan.Draft) (id string, err error) {
	if id = d.plans[key]; id != "" {
		return id, nil
	}
	if id, err = plan.Bring(d.tx, d.r, p); err != nil {
		return "", err
	}
	d.plans[key], d.things[id] = id, plan.Kind
	// The plan may have the first audience of its kind, newer than the reader's list.
	_, err = auth.Resolve(d.tx, d.who, d.r.Day)
	return id, err
}

func (d *doing) addPlanGoal(id string, g plan.GoalDraft) error {
	made, err := plan.BringGoal(d.tx, d.r, id, g)
	d.things[made] = plan.GoalKind
	return err
}

func (d *doing) changePlanGoal(old plan.Goal, g plan.GoalDraft, themes []string) error {
	d.things[old.ID] = plan.GoalKind
	return plan.AmendGoal(d.tx, d.r, old, g, themes)
}
