package round

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/edition"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Open opens a round on a thing that the secretariat has read, and makes the edition that
// is commented on of what it says now.
func Open(tx *db.Tx, r *auth.Reader, it item.Item, d Draft, says []edition.Section) (id string, err error) {
	if err := mayRun(r); err != nil {
		return "", err
	}
	if it.State != draftState {
		return "", fail.New(fail.Conflict, "round.no_draft")
	}
	if err := d.Check(r.Day); err != nil {
		return "", err
	}
	asked, err := d.asked(tx, r.Day)
	if err != nil {
		return "", err
	}
	if d.Body != "" && d.Name == "" {
		names, err := org.BodyNames(tx, d.Body)
		if err != nil {
			return "", err
		}
		d.Name = names[d.Body]
	}
	e, err := edition.Make(tx, r.Actor, it.ID, edition.Round, d.Name, says)
	if err != nil {
		return "", err
	}
	return Add(tx, r.Actor, Round{About: it, Name: d.Name, Body: d.Body, MED: d.MED, Until: d.Until, Wanted: d.Wanted, Edition: e.ID, Opened: r.Day}, asked)
}

// asked are the people the draft asks, and checks that they are there.
func (d Draft) asked(tx *db.Tx, day string) (people []string, err error) {
	c := fail.Check{}
	if d.Body != "" {
		bodies, err := org.Bodies(tx, day)
		if err != nil {
			return nil, err
		}
		c.That(slices.ContainsFunc(bodies, func(b org.Body) bool { return b.ID == d.Body }), "body", "fail.choose")
		if err := c.Err(); err != nil {
			return nil, err
		}
		members, err := org.Members(tx, d.Body, day)
		for _, m := range members {
			people = append(people, m.Person)
		}
		return people, err
	}
	found, err := org.ByEmail(tx, lower(d.Others))
	if err != nil {
		return nil, err
	}
	people = slices.Clone(d.People)
	for _, email := range lower(d.Others) {
		c.That(found[email] != "", "others", "round.email_unknown", email)
		people = append(people, found[email])
	}
	names, err := org.PersonNames(tx, d.People...)
	for _, id := range d.People {
		c.That(names[id] != "", "people", "fail.choose")
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	slices.Sort(people)
	return slices.Compact(people), err
}

func lower(list []string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = strings.ToLower(x)
	}
	return out
}

// Add makes a round in the transaction of somebody who has checked who may. asked are
// all it asks; where it asks a body they are only counted, for who sits there changes.
func Add(tx *db.Tx, who auth.Actor, x Round, asked []string) (string, error) {
	x.ID, x.Invited, x.Version = db.NewID(tx.Now), len(asked), 1
	med := 0
	if x.MED {
		med = 1
	}
	if _, err := tx.Exec(`
INSERT INTO round (id, item, name, body, med, until, wanted, edition, invited, opened, ended, cancelled, told_comments, told_used, told_partly, told_not_used, heard, typed_by, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)`,
		x.ID, x.About.ID, x.Name, x.Body, med, x.Until, x.Wanted, x.Edition, x.Invited, x.Opened, x.Ended, x.Cancelled,
		x.Told.Comments, x.Told.Used, x.Told.Partly, x.Told.NotUsed, x.Heard, x.TypedBy); err != nil {
		return "", err
	}
	if x.Body == "" {
		for _, person := range asked {
			if _, err := tx.Exec(`INSERT INTO round_guest (round, person) VALUES ($1, $2)`, x.ID, person); err != nil {
				return "", err
			}
		}
	}
	return x.ID, change.Record(tx, who, x.logged(), "round_opened", nil, x.thing())
}

func (x Round) logged() change.Thing {
	return change.Thing{Kind: "round", ID: x.ID, Item: x.About.ID}
}

// Change saves the name, the day and the line on what they wanted, over the version the
// form was shown.
func Change(as auth.As, id string, version int, d Draft) error {
	return run(as, id, version, "round_changed", func(tx *db.Tx, x *Round) error {
		c := fail.Check{}
		c.That(d.Name != "", "name", "round.name_missing")
		c.Line(d.Name, "name", 120)
		day := db.Day(tx.Now)
		if d.Until == x.Until {
			day = "" // it may be past and stay so
		}
		if x.Elsewhere() {
			c.Line(d.Wanted, "wanted", 300)
		} else {
			d.checkRest(&c, day)
			x.Until = d.Until
		}
		x.Name, x.Wanted = d.Name, d.Wanted
		return c.Err()
	})
}

// End ends a round. What comes afterwards is taken and marked as late.
func End(as auth.As, id string, version int) error {
	return run(as, id, version, "round_ended", func(tx *db.Tx, x *Round) error {
		if x.Ended != "" || x.Cancelled != "" {
			return fail.New(fail.Conflict, "round.over")
		}
		x.Ended = db.Day(tx.Now)
		return nil
	})
}

// Cancel calls a round off. What was written stays, and nothing more is taken.
func Cancel(as auth.As, id string, version int) error {
	return run(as, id, version, "round_cancelled", func(tx *db.Tx, x *Round) error {
		if x.Ended != "" || x.Cancelled != "" {
			return fail.New(fail.Conflict, "round.over")
		}
		x.Cancelled = db.Day(tx.Now)
		return nil
	})
}

// run does one thing to a round, in one transaction.
func run(as auth.As, id string, version int, verb string, do func(*db.Tx, *Round) error) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		x, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := mayRun(r); err != nil {
			return err
		}
		if version != 0 && version != x.Version {
			return fail.Stale(x.Version, x.Fields())
		}
		before := x.thing()
		if err := do(tx, &x); err != nil {
			return err
		}
		n, err := tx.Exec(`UPDATE round SET name = $1, until = $2, wanted = $3, ended = $4, cancelled = $5, version = version + 1 WHERE id = $6 AND version = $7`,
			x.Name, x.Until, x.Wanted, x.Ended, x.Cancelled, id, x.Version)
		if err != nil {
			return err
		}
		if n == 0 {
			return fail.Stale(x.Version, x.Fields())
		}
		return change.Record(tx, as.Who, x.logged(), verb, before, x.thing())
	})
}
