package room

import (
	"errors"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/meeting"
	"ledetraad/internal/org"
)

// Pace is how far a meeting has come.
type Pace struct {
	Point string         // that is dealt with; "" none
	Since time.Time      // it was taken up
	Spent map[string]int // seconds, of the points that were left
}

// PaceOf is how far a meeting has come, as far as the reader sees its points.
func PaceOf(tx *db.Tx, id string, points []meeting.Point) (p Pace, err error) {
	p.Spent = map[string]int{}
	if len(points) == 0 {
		return p, nil
	}
	ids := idsOf(points)
	_, err = db.All(tx, func(s db.Scan) (struct{}, error) {
		var point, since string
		err := s(&point, &since)
		p.Point, p.Since = point, db.ParseStamp(since)
		return struct{}{}, err
	}, `SELECT r.point, r.since FROM room r WHERE r.meeting = $1 AND r.point IN (SELECT key FROM json_each($2))`, id, ids)
	if err != nil {
		return p, err
	}
	_, err = db.All(tx, func(s db.Scan) (struct{}, error) {
		var point string
		var seconds int
		err := s(&point, &seconds)
		p.Spent[point] = seconds
		return struct{}{}, err
	}, `SELECT s.point, s.seconds FROM room_spent s WHERE s.point IN (SELECT key FROM json_each($1))`, ids)
	return p, err
}

func idsOf(points []meeting.Point) string {
	ids := make([]string, len(points))
	for n, p := range points {
		ids[n] = p.ID
	}
	return item.IDs(ids...)
}

// TakeUp lets a point of a meeting be the one that is dealt with; "" is that none is.
func TakeUp(as auth.As, id, point string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		s, err := Enter(tx, r, id)
		if err != nil {
			return err
		}
		if err := auth.Must(s.Writes, "meeting.body_only"); err != nil {
			return err
		}
		if err := s.Decidable(r.Day); err != nil {
			return err
		}
		title := ""
		for _, p := range s.Points {
			if p.ID == point {
				title = p.Title
			}
		}
		c := fail.Check{}
		c.That(point == "" || title != "", "point", "fail.choose")
		if err := c.Err(); err != nil {
			return err
		}
		left, since, err := left(tx, id)
		if err != nil || left == point {
			return err // somebody was there first, or it was clicked twice
		}
		if err := spend(tx, left, since); err != nil {
			return err
		}
		now := db.Stamp(tx.Now)
		if point == "" {
			now = ""
		}
		if _, err := tx.Exec(`
INSERT INTO room (meeting, point, since, tick) VALUES ($1, $2, $3, 1)
ON CONFLICT (meeting) DO UPDATE SET point = $2, since = $3, tick = room.tick + 1`, id, point, now); err != nil {
			return err
		}
		ringAfter(tx, id)
		if point == "" {
			return change.Record(tx, r.Actor, change.Of(meeting.Kind, id), "paused", nil, nil)
		}
		return change.Record(tx, r.Actor, change.Of(meeting.PointKind, point), "taken_up", nil, nil)
	})
}

// left is the point that is dealt with, also where the reader may not know of it.
func left(tx *db.Tx, id string) (point, since string, err error) {
	list, err := db.All(tx, db.ScanPair, `SELECT r.point, r.since FROM room r WHERE r.meeting = $1`, id)
	if err != nil || len(list) == 0 {
		return "", "", err
	}
	return list[0].A, list[0].B, nil
}

// spend adds how long a point was dealt with.
func spend(tx *db.Tx, point, since string) error {
	began := db.ParseStamp(since)
	if point == "" || began.IsZero() {
		return nil
	}
	_, err := tx.Exec(`
INSERT INTO room_spent (point, seconds) VALUES ($1, $2)
ON CONFLICT (point) DO UPDATE SET seconds = room_spent.seconds + $2`, point, int(tx.Now.Sub(began)/time.Second))
	return err
}

// touch counts the room on, so that those who listen are told.
func touch(tx *db.Tx, id string) error {
	_, err := tx.Exec(`
INSERT INTO room (meeting, point, since, tick) VALUES ($1, '', '', 1)
ON CONFLICT (meeting) DO UPDATE SET tick = room.tick + 1`, id)
	ringAfter(tx, id)
	return err
}

// Decide writes what was decided on a point, over the drafts the form was shown, and takes
// the drafts of it away. A point that has been decided is locked.
func Decide(as auth.As, point string, seen int, d Draft) (string, error) {
	on := ""
	err := as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := meeting.PointToWrite(tx, r, point)
		if err != nil {
			return err
		}
		on = m.ID
		if err := unlocked(tx, p, d); err != nil {
			if errors.Is(err, errSame) {
				return nil
			}
			return err
		}
		if err := d.check(m.Day); err != nil {
			return err
		}
		if err := newer(tx, r, p.ID, seen, d); err != nil {
			return err
		}
		root, err := org.Root(tx)
		if err != nil {
			return err
		}
		bodies, err := bodiesOf(tx, r)
		if err != nil {
			return err
		}
		c := fail.Check{}
		c.That(d.Sort != "referred" || bodies[d.To] != "", "to", "fail.choose")
		if err := c.Err(); err != nil {
			return err
		}
		id, err := meeting.DecideWithin(tx, r, p.ID, d.decision(p, root.ID))
		if err != nil {
			return renamed(err, "title", "text")
		}
		if d.Sort == "referred" {
			if err := meeting.Refer(tx, id, d.To); err != nil {
				return err
			}
		}
		if d.Task != "" {
			if err := follow(tx, r, p, d, root.ID); err != nil {
				return err
			}
		}
		if _, err := tx.Exec(`DELETE FROM room_draft WHERE point = $1 AND (person = $2 OR nth <= $3)`, p.ID, r.Person, seen); err != nil {
			return err
		}
		return touch(tx, on)
	})
	return on, err
}

// errSame says that a point has been decided on with the same words: it was clicked twice.
var errSame = errors.New("room: the same decision again")

// unlocked tells whether a point can be decided on in the room.
func unlocked(tx *db.Tx, p meeting.Point, d Draft) error {
	by, err := meeting.Outcomes(tx, []meeting.Point{p})
	again := d.decision(p, "")
	for _, o := range by[p.ID] {
		if o.Title == again.Title && o.Text == again.Text && o.Sort == again.Sort {
			return errSame
		}
		if !o.FollowUp() {
			return fail.New(fail.Conflict, "room.locked")
		}
	}
	return err
}

// Follow writes a follow-up on a point, decided or not, and keeps what else is typed as a
// draft.
func Follow(as auth.As, point string, seen int, d Draft) (string, error) {
	on := ""
	err := as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := meeting.PointToWrite(tx, r, point)
		if err != nil {
			return err
		}
		on = m.ID
		root, err := org.Root(tx)
		if err != nil {
			return err
		}
		if err := follow(tx, r, p, d, root.ID); err != nil {
			return err
		}
		rest := d
		rest.Task, rest.TaskOwner, rest.TaskDue = "", "", ""
		if rest.says() && unlocked(tx, p, rest) == nil {
			k, err := keep(tx, r, p.ID, seen, seen, rest)
			if err != nil {
				return err
			}
			if k.Other != nil && k.Other.Person == r.Person {
				return fail.Stale(k.Serial+1, k.Other.values())
			}
		}
		return touch(tx, on)
	})
	return on, err
}

// follow makes the follow-up of a draft: who is responsible answers for it, and the unit
// she leads carries it out.
func follow(tx *db.Tx, r *auth.Reader, p meeting.Point, d Draft, root string) error {
	c := fail.Check{}
	c.That(d.Task != "", "task", "room.task_missing")
	c.That(d.TaskOwner != "", "task_owner", "room.task_owner_missing")
	if err := c.Err(); err != nil {
		return err
	}
	unit := root
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return err
	}
	for _, l := range leaders {
		if l.Person == d.TaskOwner {
			unit = l.Unit
		}
	}
	_, err = meeting.DecideWithin(tx, r, p.ID, d.task(unit))
	return renamed(err, "title", "task", "owner", "task_owner", "due", "task_due")
}

// bodiesOf are the bodies of the day and their names.
func bodiesOf(tx *db.Tx, r *auth.Reader) (map[string]string, error) {
	list, err := org.Bodies(tx, r.Day)
	names := map[string]string{}
	for _, b := range list {
		names[b.ID] = b.Name
	}
	return names, err
}

// renamed says what is wrong of the fields the room's form has: pairs of names.
func renamed(err error, pairs ...string) error {
	e := fail.As(err)
	if e == nil || len(e.Fields) == 0 {
		return err
	}
	out := *e
	out.Fields = append([]fail.Field(nil), e.Fields...)
	for n := range out.Fields {
		for i := 0; i < len(pairs); i += 2 {
			if out.Fields[n].Name == pairs[i] {
				out.Fields[n].Name = pairs[i+1]
				break
			}
		}
	}
	return &out
}
