package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

const maxBecause = 400

// running is nil while the plan is in force.
func (p Plan) running() error {
	if p.State != InForce {
		return fail.New(fail.Conflict, "plan.not_in_force")
	}
	return nil
}

// Close ends the plan's year. Where goals are not assessed, because says why; it holds
// nobody, and it is shown.
func (p *Plan) Close(day string, left int, because string) error {
	if err := p.running(); err != nil {
		return err
	}
	c := fail.Check{}
	c.That(left == 0 || because != "", "because", "plan.close_because_missing")
	c.Text(because, "because", maxBecause)
	if left == 0 {
		because = ""
	}
	p.State, p.ClosedOn, p.ClosedBecause = Closed, day, because
	return c.Err()
}

// unassessed lists the goals of the plan that nobody has assessed, in its order.
func unassessed(tx *db.Tx, plan string) (list []Goal, err error) {
	goals, err := Goals(tx, plan)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(goals))
	for i, g := range goals {
		ids[i] = g.ID
	}
	done, err := Assessments(tx, ids...)
	for _, g := range goals {
		if done[g.ID].Version == 0 {
			list = append(list, g)
		}
	}
	return list, err
}

// Close ends a plan's year. because says why goals are not assessed, where some are not.
func Close(as auth.As, id string, version int, because string) error {
	return alter(as, id, version, "closed", func(tx *db.Tx, p *Plan) error {
		left, err := unassessed(tx, id)
		if err != nil {
			return err
		}
		return p.Close(db.Day(tx.Now), len(left), because)
	})
}
