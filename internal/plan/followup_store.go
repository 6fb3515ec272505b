package plan

import (
	"cmp"
	"errors"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/learning"
	"ledetraad/internal/org"
)

// AddFollowUp writes a follow-up and, where something was learned, its candidate
// for the next letter, in the transaction of somebody who has checked who may.
func AddFollowUp(tx *db.Tx, who auth.Actor, goal string, d FollowUpDraft) (id, candidate string, err error) {
	g, err := GetGoal(tx, goal)
	if err != nil {
		return "", "", err
	}
	if d.Learned != "" {
		candidate, err = learning.Add(tx, who, learning.Draft{Text: d.Learned, Source: g.ID, Origin: learning.FollowUp,
			Unit: cmp.Or(d.Unit, g.Unit), Author: d.Person, Period: learning.NextYear(g.Period, tx.Now), At: d.Day, For: g.For})
		if err != nil {
			return "", "", err
		}
	}
	id = db.NewID(tx.Now)
	if _, err := tx.Exec(`
INSERT INTO follow_up (id, goal, day, text, person, confirmed, confirmed_by, used_in, candidate, partner, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
		id, g.ID, d.Day, d.Text, d.Person, d.Confirmed, d.ConfirmedBy, d.UsedIn, candidate, d.Unit); err != nil {
		return "", "", err
	}
	return id, candidate, change.Record(tx, who, aboutFollowUp(id, g.ID), "followed_up", nil, d)
}

func aboutFollowUp(id, goal string) change.Thing {
	return change.Thing{Kind: "follow_up", ID: id, Item: goal}
}

// Follow writes how a goal goes. Who leads its unit or owns it confirms by writing;
// what the secretariat writes waits for the leader. state is where the goal now
// stands, "" unchanged; only who answers for the goal says so.
func Follow(as auth.As, goal, state string, d FollowUpDraft) (waits bool, err error) {
	_, waits, err = FollowAs(as, goal, state, d)
	return waits, err
}

// FollowAs is Follow, and says which follow-up was made.
func FollowAs(as auth.As, goal, state string, d FollowUpDraft) (id string, waits bool, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) (err error) {
		id, waits, err = FollowIn(tx, r, goal, state, d)
		return err
	})
	return id, waits, err
}

// FollowIn is FollowAs in a transaction that does more, as its reader.
func FollowIn(tx *db.Tx, r *auth.Reader, goal, state string, d FollowUpDraft) (id string, waits bool, err error) {
	g, err := GetGoal(tx, goal)
	if err != nil {
		return "", false, err
	}
	mine := item.MayEdit(r, g.Item)
	if d.Unit != "" { // of what a unit that shares the goal does for it
		if err := sharedBy(tx, r, goal, d.Unit); err != nil {
			return "", false, err
		}
		mine, state = true, ""
	}
	if err := auth.Must(mine || r.Office(auth.Secretariat), "plan.follow_up_whose"); err != nil {
		return "", false, err
	}
	p, err := Get(tx, g.Plan)
	if err != nil {
		return "", false, err
	}
	if err := p.Open(); err != nil {
		return "", false, err
	}
	d.Day, d.Person = r.Day, r.Person
	if mine {
		d.Confirmed, d.ConfirmedBy = r.Day, r.Person
	}
	if err := d.Check(); err != nil {
		return "", false, err
	}
	if mine {
		if err := stand(tx, r.Actor, g, state); err != nil {
			return "", false, err
		}
	}
	id, _, err = AddFollowUp(tx, r.Actor, goal, d)
	return id, !mine, err
}

// stand says where the goal stands now.
func stand(tx *db.Tx, who auth.Actor, g Goal, state string) error {
	if state == "" || state == g.State {
		return nil
	}
	c := fail.Check{}
	c.OneOf(state, "state", GoalStates...)
	if err := c.Err(); err != nil {
		return err
	}
	before := g.State
	g.State = state
	if err := item.Save(tx, &g.Item, 0); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(GoalKind, g.ID), "changed", map[string]string{"state": before}, map[string]string{"state": state})
}

// Confirm puts the leader's name to a follow-up over the version she was shown.
func Confirm(as auth.As, id string, version int) error {
	return settle(as, id, version, "confirmed", func(f *FollowUp, r *auth.Reader) error {
		return f.Confirm(r.Person, r.Day)
	})
}

// Correct saves the leader's own words in a follow-up, and by that confirms it.
func Correct(as auth.As, id string, version int, text string) error {
	return settle(as, id, version, "corrected", func(f *FollowUp, r *auth.Reader) error {
		return f.reword(r, text)
	})
}

// MayConfirm tells whether the reader puts her name to follow-ups in the unit's
// goals: she leads the unit or one above it.
func MayConfirm(r *auth.Reader, f FollowUp) bool { return r.Leads(f.Unit) }

// mayCorrect is for who confirms, and for who owns the goal and wrote it herself.
func mayCorrect(r *auth.Reader, g Goal, f FollowUp) bool {
	return MayConfirm(r, f) || f.Person == r.Person && item.MayEdit(r, g.Item)
}

func settle(as auth.As, id string, version int, verb string, do func(*FollowUp, *auth.Reader) error) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error { return settleIn(tx, r, id, version, verb, do) })
}

// SettleIn confirms a follow-up in a transaction that does more, as its reader: as it
// stands, or in her own words where text is another.
func SettleIn(tx *db.Tx, r *auth.Reader, id string, version int, text string) error {
	f, err := GetFollowUp(tx, id)
	if err != nil {
		return err
	}
	if f.Text == text {
		return settleIn(tx, r, id, version, "confirmed", func(f *FollowUp, r *auth.Reader) error { return f.Confirm(r.Person, r.Day) })
	}
	return settleIn(tx, r, id, version, "corrected", func(f *FollowUp, r *auth.Reader) error { return f.reword(r, text) })
}

// reword puts the leader's own words in a follow-up, and by that confirms it.
func (f *FollowUp) reword(r *auth.Reader, text string) error {
	c := fail.Check{}
	checkText(&c, text)
	f.Text = text
	if f.Waits() {
		f.Confirmed, f.ConfirmedBy = r.Day, r.Person
	}
	return c.Err()
}

func settleIn(tx *db.Tx, r *auth.Reader, id string, version int, verb string, do func(*FollowUp, *auth.Reader) error) error {
	f, err := GetFollowUp(tx, id)
	if err != nil {
		return err
	}
	g, p, err := behind(tx, f)
	if err != nil {
		return err
	}
	if err := auth.Must(mayCorrect(r, g, f), "plan.confirm_leader_only"); err != nil {
		return err
	}
	if err := p.Open(); err != nil {
		return err
	}
	if version == 0 {
		version = f.Version
	}
	before := f.told()
	if err := do(&f, r); err != nil {
		return err
	}
	n, err := tx.Exec(`
UPDATE follow_up SET text = $1, confirmed = $2, confirmed_by = $3, version = version + 1
WHERE id = $4 AND version = $5`, f.Text, f.Confirmed, f.ConfirmedBy, id, version)
	if err != nil {
		return err
	}
	if n == 0 {
		return staleFollowUp(tx, id)
	}
	return change.Record(tx, r.Actor, aboutFollowUp(id, f.Goal), verb, before, f.told())
}

// behind reads the goal and the plan a follow-up is in.
func behind(tx *db.Tx, f FollowUp) (g Goal, p Plan, err error) {
	if g, err = GetGoal(tx, f.Goal); err != nil {
		return g, p, err
	}
	p, err = Get(tx, g.Plan)
	return g, p, err
}

// told is what the log keeps of a follow-up.
func (f FollowUp) told() map[string]string {
	return map[string]string{"text": f.Text, "confirmed": f.Confirmed}
}

func staleFollowUp(tx *db.Tx, id string) error {
	now, err := GetFollowUp(tx, id)
	if err != nil {
		return errors.Join(fail.Stale(0, nil), err)
	}
	return fail.Stale(now.Version, now.Fields())
}

// writer names who wrote a follow-up.
func writer(tx *db.Tx, f FollowUp) (string, error) {
	names, err := org.PersonNames(tx, f.Person)
	return names[f.Person], err
}
