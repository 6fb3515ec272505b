package plan

import (
	"slices"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Carried is a goal that goes on into the next year: the theme it answers there, ""
// outside them, and those of its initiatives that go on with it.
type Carried struct {
	Goal, Theme string
	Initiatives []string
}

// LeftBehind is a goal that does not go on, and why, in a sentence.
type LeftBehind struct{ Goal, Because string }

// CarryDraft is what is chosen of a plan's goals for the next year. Of goals that are in
// neither list nothing is said.
type CarryDraft struct {
	Goals []Carried
	Left  []LeftBehind
	// Idle is what was chosen at goals that do not go on; it is looked at and not used.
	Idle []Carried
	// GoalsName and LeftName are what the lists are called where they were sent; "" where
	// what is wrong is said of the whole.
	GoalsName, LeftName string
}

// carryOver is one plan's goals on their way into the next year's plan.
type carryOver struct {
	tx      *db.Tx
	r       *auth.Reader
	from    Plan
	next    Plan
	goals   map[string]Goal
	already map[string]bool // goals that go on already
	work    map[string][]work
	support map[string][]string // goal → political goals
	with    map[string][]string // goal → units that share it
	owners  []org.Person
}

// Carry takes goals of a plan into the unit's plan for the year after, which begins as a
// draft if there is none. A goal that goes on already is not taken again.
func Carry(as auth.As, id string, d CarryDraft) (next string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mayCarry(r, p); err != nil {
			return err
		}
		// Who carries on at the same time waits here, and then reads what goes on already.
		if err := hold(tx, p.Unit); err != nil {
			return err
		}
		o := carryOver{tx: tx, r: r, from: p}
		if err := o.read(); err != nil {
			return err
		}
		if err := o.check(d); err != nil {
			return err
		}
		if err := o.begin(); err != nil {
			return err
		}
		if next, err = o.next.ID, o.take(d.Goals); err != nil {
			return err
		}
		return o.leave(d.Left)
	})
	return next, err
}

// mayCarry is for who answers for the plan, once it is more than a draft.
func mayCarry(r *auth.Reader, p Plan) error {
	if err := auth.Must(item.MayEdit(r, p.Item), "plan.leader_only"); err != nil {
		return err
	}
	if p.State == DraftState || p.State == Presented {
		return fail.New(fail.Conflict, "plan.carry_draft")
	}
	return nil
}

func (o *carryOver) read() error {
	list, err := Goals(o.tx, o.from.ID)
	if err != nil {
		return err
	}
	ids := make([]string, len(list))
	o.goals = map[string]Goal{}
	for i, g := range list {
		ids[i], o.goals[g.ID] = g.ID, g
	}
	on, err := carriedOn(o.tx, ids...)
	if err != nil {
		return err
	}
	o.already = map[string]bool{}
	for goal := range on {
		o.already[goal] = true
	}
	if o.work, err = workUnder(o.tx, ids); err != nil {
		return err
	}
	up, err := item.Out(o.tx, item.Supports, ids...)
	if err != nil {
		return err
	}
	o.support, o.with = map[string][]string{}, map[string][]string{}
	for _, l := range up {
		if l.Far.Kind == "goal" {
			o.support[l.Near] = append(o.support[l.Near], l.Far.ID)
		}
	}
	shares, err := Shares(o.tx, ids...)
	for _, s := range shares {
		o.with[s.Goal] = append(o.with[s.Goal], s.Unit)
	}
	if err != nil {
		return err
	}
	o.owners, err = org.Colleagues(o.tx, o.r.Day, o.from.Unit)
	return err
}

// carriedOn maps goals to what continues them, as far as the reader may know.
func carriedOn(tx *db.Tx, goals ...string) (map[string]item.Item, error) {
	links, err := item.InOf(tx, item.Continues, GoalKind, goals...)
	m := map[string]item.Item{}
	for _, l := range links {
		m[l.Near] = l.Far
	}
	return m, err
}

// check is that everything chosen is something the form offers.
func (o *carryOver) check(d CarryDraft) error {
	direction, err := DirectionOf(o.tx, o.nextYear())
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.That(len(d.Goals)+len(d.Left) > 0, d.GoalsName, "plan.carry_none")
	for _, g := range slices.Concat(d.Goals, d.Idle) {
		c.That(o.goals[g.Goal].ID != "", d.GoalsName, "fail.choose")
		c.That(g.Theme == "" || direction.Number(g.Theme) > 0, d.GoalsName, "fail.choose")
		for _, id := range g.Initiatives {
			known := slices.ContainsFunc(o.work[g.Goal], func(w work) bool { return w.ID == id })
			c.That(known, d.GoalsName, "fail.choose")
		}
	}
	for _, l := range d.Left {
		c.That(o.goals[l.Goal].ID != "", d.LeftName, "fail.choose")
		c.Line(l.Because, d.LeftName, maxBecause)
	}
	return c.Err()
}

func (o *carryOver) nextYear() string { return strconv.Itoa(o.from.Year() + 1) }

// begin finds the next year's plan of the unit that has the goals today, or begins it.
func (o *carryOver) begin() error {
	u, err := org.GetUnit(o.tx, o.from.Unit)
	if err != nil {
		return err
	}
	d := Draft{Unit: u.ID, Year: o.from.Year() + 1, Kind: kindFor(u.Kind), State: DraftState}
	if d.Kind == "" || u.To <= o.r.Day {
		return fail.New(fail.Conflict, "plan.unit_kind")
	}
	if o.next, err = Of(o.tx, u.ID, d.Year); err == nil {
		return o.next.Open()
	}
	if !fail.Is(err, fail.NotFound) {
		return err
	}
	id, err := Add(o.tx, o.r.Actor, d)
	if err != nil {
		return err
	}
	o.next, err = Get(o.tx, id)
	return err
}

func (o *carryOver) take(list []Carried) error {
	var taken []string
	for _, x := range list {
		if o.already[x.Goal] {
			continue
		}
		o.already[x.Goal] = true
		if err := o.one(x); err != nil {
			return err
		}
		taken = append(taken, x.Goal)
	}
	if len(taken) == 0 {
		o.tx.Told() // nothing was changed: who came second has only waited
		return nil
	}
	if _, err := o.tx.Exec(`DELETE FROM goal_left WHERE goal IN (SELECT key FROM json_each($1))`, item.IDs(taken...)); err != nil {
		return err
	}
	return change.Record(o.tx, o.r.Actor, change.Of(Kind, o.from.ID), "carried_on", nil, map[string]string{"period": o.next.Period})
}

// one makes the goal that continues an old one.
func (o *carryOver) one(x Carried) error {
	old := o.goals[x.Goal]
	d := GoalDraft{Title: old.Title, Text: old.Text, Target: old.Target, State: NotBegun, Theme: x.Theme, Goals: o.support[old.ID], With: o.with[old.ID]}
	if slices.ContainsFunc(o.owners, func(p org.Person) bool { return p.ID == old.Owner }) {
		d.Owner = old.Owner
	}
	id, err := AddGoal(o.tx, o.r.Actor, o.next.ID, d)
	if err != nil {
		return err
	}
	if err := item.Tie(o.tx, id, item.Continues, old.ID, "continued", ""); err != nil {
		return err
	}
	for _, w := range x.Initiatives {
		if err := item.Tie(o.tx, w, item.Supports, id, "", ""); err != nil {
			return err
		}
		if err := change.Record(o.tx, o.r.Actor, change.Of("initiative", w), "linked", nil, map[string]string{"goal": old.Title}); err != nil {
			return err
		}
	}
	return nil
}

// leave writes why goals do not go on.
func (o *carryOver) leave(list []LeftBehind) error {
	for _, x := range list {
		if x.Because == "" || o.already[x.Goal] {
			continue
		}
		if _, err := o.tx.Exec(`
INSERT INTO goal_left (goal, because, day, person) VALUES ($1, $2, $3, $4)
ON CONFLICT (goal) DO UPDATE SET because = $2, day = $3, person = $4`, x.Goal, x.Because, o.r.Day, o.r.Person); err != nil {
			return err
		}
		if err := change.Record(o.tx, o.r.Actor, change.Thing{Kind: "goal_left", ID: x.Goal, Item: x.Goal}, "left", nil, map[string]string{"because": x.Because}); err != nil {
			return err
		}
	}
	return nil
}
