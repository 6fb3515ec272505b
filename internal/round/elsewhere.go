package round

import (
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// mostTyped is how many points are typed in at a time.
const mostTyped = 40

// Telling is what is typed in of a round that was held elsewhere: at a meeting, on paper.
type Telling struct {
	Name   string // 'Borgermøde i forsamlingshuset'
	Day    string // it was held
	Heard  string // who was heard
	Wanted string
	Points []string
}

// Check tells everything that is wrong with the telling on a day.
func (t Telling) Check(day string) error {
	c := fail.Check{}
	c.That(t.Name != "", "name", "round.where_missing")
	c.Line(t.Name, "name", 120)
	c.That(t.Day != "", "day", "round.day_missing")
	c.Day(t.Day, "day")
	c.That(t.Day <= day, "day", "round.day_to_come")
	c.That(t.Heard != "", "heard", "round.heard_missing")
	c.Line(t.Heard, "heard", 200)
	c.Line(t.Wanted, "wanted", 300)
	checkTyped(&c, t.Points)
	return c.Err()
}

func checkTyped(c *fail.Check, points []string) {
	c.That(len(points) > 0, "points", "round.points_missing")
	c.That(len(points) <= mostTyped, "points", "round.points_many", mostTyped)
	for _, p := range points {
		c.Text(p, "points", 1000)
	}
}

// pointsOf are the points as they were typed, one on each line.
func pointsOf(text string) (list []string) {
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// Tell types in a round that was held elsewhere, with its points.
func Tell(as auth.As, it string, t Telling) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		about, err := item.Open(tx, "letter", it)
		if err != nil {
			return err
		}
		if err := mayRun(r); err != nil {
			return err
		}
		if about.State != draftState {
			return fail.New(fail.Conflict, "round.no_draft_told")
		}
		if err := t.Check(r.Day); err != nil {
			return err
		}
		x := Round{About: about, Name: t.Name, Wanted: t.Wanted, Heard: t.Heard, TypedBy: r.Person, Opened: t.Day, Ended: t.Day}
		if x.ID, err = Add(tx, as.Who, x, nil); err != nil {
			return err
		}
		id = x.ID
		return x.typeIn(tx, as.Who, t.Points)
	})
	return id, err
}

// TypeIn types more points into a round that was held elsewhere.
func TypeIn(as auth.As, round string, version int, points []string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		x, err := Get(tx, round)
		if err != nil {
			return err
		}
		if err := mayRun(r); err != nil {
			return err
		}
		if x.TypedBy == "" {
			return fail.New(fail.Conflict, "round.not_typed")
		}
		if x.About.State != draftState {
			return fail.New(fail.Conflict, "round.no_draft_told")
		}
		c := fail.Check{}
		checkTyped(&c, points)
		if err := c.Err(); err != nil {
			return err
		}
		if version == 0 {
			version = x.Version
		}
		n, err := tx.Exec(`UPDATE round SET version = version + 1 WHERE id = $1 AND version = $2`, x.ID, version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(x.Version, nil)
		}
		if err := change.Record(tx, as.Who, x.logged(), "round_changed", nil, x.thing()); err != nil {
			return err
		}
		return x.typeIn(tx, as.Who, points)
	})
}

// typeIn writes points of a round that was held elsewhere.
func (x Round) typeIn(tx *db.Tx, who auth.Actor, points []string) error {
	for _, words := range points {
		c := Comment{Item: x.About.ID, Person: who.Person, Text: words}
		id, err := AddComment(tx, who, x, c)
		if err != nil {
			return err
		}
		c.ID = id
		if _, err := AddPoint(tx, who, Point{About: x.About, Wording: words}, []Comment{c}); err != nil {
			return err
		}
	}
	return nil
}
