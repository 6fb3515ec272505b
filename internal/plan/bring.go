package plan

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// MayBring is nil where the reader may put goals into a unit's plan, from a file or not:
// who may write in the plan, or, where there is none yet, who may begin it.
func MayBring(r *auth.Reader, unit string, p Plan) error {
	if p.ID != "" {
		return p.mayWrite(r)
	}
	return auth.Must(r.Leads(unit), "plan.leader_only")
}

// Bring begins a plan for goals that were written elsewhere. It is a draft until who
// leads the unit lets it come into force.
func Bring(tx *db.Tx, r *auth.Reader, d Draft) (string, error) {
	if err := MayBring(r, d.Unit, Plan{}); err != nil {
		return "", err
	}
	if d.State != DraftState {
		return "", fail.New(fail.Conflict, "plan.not_draft")
	}
	if err := d.Check(); err != nil {
		return "", err
	}
	if err := hold(tx, d.Unit); err != nil {
		return "", err
	}
	if _, err := Of(tx, d.Unit, d.Year); err == nil {
		return "", fail.New(fail.Conflict, "plan.already_begun")
	} else if !fail.Is(err, fail.NotFound) {
		return "", err
	}
	return Add(tx, r.Actor, d)
}

// BringGoal puts a goal that was written elsewhere into a plan that is open.
func BringGoal(tx *db.Tx, r *auth.Reader, id string, d GoalDraft) (string, error) {
	p, err := Get(tx, id)
	if err != nil {
		return "", err
	}
	if err := MayBring(r, p.Unit, p); err != nil {
		return "", err
	}
	if err := d.Check(); err != nil {
		return "", err
	}
	return AddGoal(tx, r.Actor, id, d)
}

// MayAmend is nil where the reader may change a goal of the plan, from a file or not.
func MayAmend(r *auth.Reader, p Plan, g Goal) error {
	if err := auth.Must(item.MayEdit(r, g.Item), "plan.goal_owner_only"); err != nil {
		return err
	}
	return p.Open()
}

// AmendGoal saves what a file says of a goal. What the file has no column for stays, and
// so do the themes where it names none.
func AmendGoal(tx *db.Tx, r *auth.Reader, g Goal, d GoalDraft, themes []string) error {
	if _, err := g.mayWrite(tx, r); err != nil {
		return err
	}
	if err := d.Check(); err != nil {
		return err
	}
	before := g.Fields("")
	g.Title, g.Owner, g.State = d.Title, d.Owner, d.State
	if err := item.Save(tx, &g.Item, 0); err != nil {
		return err
	}
	if _, err := tx.Exec(`UPDATE plan_goal SET text = $1, target = $2, note = $3 WHERE item = $4`,
		d.Text, d.Target, d.Note, g.ID); err != nil {
		return err
	}
	if themes != nil {
		if err := item.Retie(tx, g.ID, item.Supports, "theme", themes); err != nil {
			return err
		}
	}
	return change.Record(tx, r.Actor, change.Of(GoalKind, g.ID), "changed", before, d)
}
