package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// Shift moves a point one place up or down the agenda, among those the reader sees, and
// gives the meeting.
func Shift(as auth.As, id string, down bool) (meeting string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := openPoint(tx, r, id)
		if err != nil {
			return err
		}
		if meeting = m.ID; !m.Takes() {
			return fail.New(fail.Conflict, "meeting.is_over")
		}
		all, err := Points(tx, p.Body, p.Meeting)
		if err != nil {
			return err
		}
		headings, err := HeadingsOf(tx, m.Body, m.ID)
		if err != nil {
			return err
		}
		return p.shift(tx, r, headings, all, down)
	})
	return meeting, err
}

// Where a point is put, besides the id of a meeting.
const (
	ToThis = "now"  // of a new one
	ToNext = "next" // the next meeting of the body
	ToWait = "wait" // the body's list
)

// Put puts a point on the agenda of a meeting, or lets it wait in the body's list again.
// Of a meeting that is over it is a copy that goes on, and the record stays. It gives the
// meeting the point was on, or is put on. version is the point's as it was seen, 0 any.
func Put(as auth.As, id string, version int, to, late string) (meeting string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, from, err := openPoint(tx, r, id)
		if err != nil {
			return err
		}
		if version != 0 && version != p.Version {
			return stalePoint(tx, id, fail.Stale(p.Version, nil))
		}
		target, err := p.target(tx, from, to)
		if err != nil {
			return err
		}
		if meeting = target.ID; meeting == "" {
			meeting = from.ID
		}
		if to == ToWait {
			late = ""
		} else if err := target.takes(&late); err != nil {
			return err
		}
		if from.Over() {
			return p.goOn(tx, r, target.ID, late)
		}
		last, err := lastPlace(tx, target.ID)
		if err != nil {
			return err
		}
		if err := item.Save(tx, &p.Item, 0); err != nil {
			return err
		}
		if _, err := tx.Exec(`UPDATE agenda_point SET meeting = $1, place = $2, late = $3 WHERE item = $4`, target.ID, last+1, late, id); err != nil {
			return err
		}
		if err := unseat(tx, r.Actor, []string{from.ID, target.ID}, id); err != nil {
			return err
		}
		return change.Record(tx, r.Actor, change.Of(PointKind, id), "put", map[string]string{"late": p.Late}, map[string]string{"late": late})
	})
	return meeting, err
}

// target is the meeting a point is put on; none is the body's list.
func (p Point) target(tx *db.Tx, from Meeting, to string) (m Meeting, err error) {
	switch to {
	case ToWait:
		if from.ID == "" {
			return m, fail.New(fail.Conflict, "meeting.waits_already")
		}
		return m, nil
	case ToNext:
		if from.ID == "" {
			return m, fail.New(fail.Conflict, "meeting.waits_already")
		}
		if m, err = from.next(tx); err == nil && m.ID == "" {
			err = fail.New(fail.Conflict, "meeting.no_next")
		}
		return m, err
	}
	m, err = Get(tx, to)
	if err != nil && !fail.Is(err, fail.NotFound) {
		return m, err
	}
	c := fail.Check{}
	c.That(err == nil && m.Body == p.Body, "to", "fail.choose")
	return m, c.Err()
}

// goOn makes a copy of a point of a meeting that is over.
func (p Point) goOn(tx *db.Tx, r *auth.Reader, meeting, late string) error {
	copies, err := item.InOf(tx, item.Continues, PointKind, p.ID)
	if err != nil {
		return err
	}
	for _, l := range copies {
		c, err := GetPoint(tx, l.Far.ID)
		if err == nil && c.Meeting == meeting {
			return fail.New(fail.Conflict, "meeting.goes_on_already")
		}
		if err != nil && !fail.Is(err, fail.NotFound) {
			return err
		}
	}
	d := p.draft()
	d.Late = late
	id, err := AddPoint(tx, r.Actor, p.Body, meeting, d, p.For)
	if err != nil {
		return err
	}
	if err := reseat(tx, r.Actor, p.ID, id, meeting); err != nil {
		return err
	}
	return item.Tie(tx, id, item.Continues, p.ID, "", "")
}

// minutesOf is how long a point that brings itself is given.
const minutesOf = 10

// Propose puts a decision that comes up again on the agenda as a point. Who may know of
// the decision, and nobody else, may read the point, where it is not for all the staff.
func Propose(as auth.As, meeting, of string) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		m, err := Get(tx, meeting)
		if err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, m.Body), "meeting.body_only"); err != nil {
			return err
		}
		d, err := decision.Get(tx, of)
		if err != nil {
			return err
		}
		if m.State != Planned {
			return fail.New(fail.Conflict, "meeting.is_sent")
		}
		f, err := auth.Internal().Intern(tx)
		if err != nil {
			return err
		}
		if f == d.For {
			f = m.For
		} else {
			f = d.For
		}
		id, err = AddPoint(tx, as.Who, m.Body, m.ID, PointDraft{Title: d.Title, Minutes: minutesOf, Purpose: ToDecide, Who: ForBody}, f)
		if err != nil {
			return err
		}
		return item.Tie(tx, id, item.DependsOn, d.ID, "", "")
	})
	return id, err
}

// coming are the decisions that come up at a body and are on no agenda yet: what cannot be
// done in time, is looked at again, or is overdue.
func coming(tx *db.Tx, r *auth.Reader, body string) (list []decision.Decision, err error) {
	x, err := decision.ComingUp(tx, r, body)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, of := range [][]decision.Decision{x.Late, x.Again, x.Overdue} {
		for _, d := range of {
			list, ids = append(list, d), append(ids, d.ID)
		}
	}
	links, err := item.InOf(tx, item.DependsOn, PointKind, ids...)
	on := map[string]bool{}
	for _, l := range links {
		on[l.Near] = true
	}
	return slices.DeleteFunc(list, func(d decision.Decision) bool { return on[d.ID] }), err
}
