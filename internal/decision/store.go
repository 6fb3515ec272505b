package decision

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, d.body, coalesce(b.name, ''), d.day, d.sort, d.text, d.views, d.basis, d.due, d.again, d.alternatives, coalesce(` + org.Named("u") + `, ''), coalesce(p.name, '')`

const from = `
FROM item i
JOIN decision d ON d.item = i.id
LEFT JOIN body b ON b.id = d.body
LEFT JOIN unit u ON u.id = `

// joined is the decision with the names that are shown of it.
func joined() string {
	return from + item.Holder("i") + `
LEFT JOIN person p ON p.id = i.owner`
}

func scan(s db.Scan) (d Decision, err error) {
	err = s(d.Into(&d.Body, &d.BodyName, &d.Day, &d.Sort, &d.Text, &d.Views, &d.Basis, &d.Due, &d.Again, &d.Alternatives, &d.UnitName, &d.Person)...)
	return d, err
}

// Get reads a decision.
func Get(tx *db.Tx, id string) (Decision, error) {
	return db.One(tx, scan, `
SELECT `+columns+joined()+`
WHERE i.id = $1 AND i.kind = 'decision' AND `+auth.Sees("i", auth.Content), id)
}

// Add makes a decision in the transaction of somebody who has checked who may.
func Add(tx *db.Tx, who auth.Actor, d Draft) (string, error) {
	id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, Unit: d.Unit, Owner: d.Owner, State: d.State, Period: d.Day[:4], Audience: d.audience()})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO decision (item, body, day, sort, text, views, basis, due, again, alternatives)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')`, id, d.Body, d.Day, d.Sort, d.Text, d.Views, d.Basis, d.Due, d.Again); err != nil {
		return "", err
	}
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, d.logged())
}

// logged is the draft as the log keeps it.
func (d Draft) logged() map[string]string {
	return map[string]string{"title": d.Title, "text": d.Text, "views": d.Views, "basis": d.Basis, "body": d.Body, "day": d.Day, "sort": d.Sort,
		"unit": d.Unit, "owner": d.Owner, "due": d.Due, "again": d.Again}
}

// audience is who may read a decision of the draft.
func (d Draft) audience() auth.Audience {
	if d.Who != ForBody {
		return auth.Internal()
	}
	who := []string{auth.BodySubject(d.Body)}
	if d.Owner != "" {
		who = append(who, auth.PersonSubject(d.Owner))
	}
	return auth.Circle(who...)
}

// Create makes a decision.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := check(tx, r, Decision{}, d); err != nil {
			return err
		}
		c := fail.Check{}
		c.OneOf(d.Who, "who", Readers...)
		if err := c.Err(); err != nil {
			return err
		}
		if id, err = Add(tx, as.Who, d); err != nil || d.Case == "" {
			return err
		}
		return d.tie(tx, r, id)
	})
	return id, err
}

// check is Draft.Check, and that what is named is there and the reader may write it. now
// is the decision as it stands, or none.
func check(tx *db.Tx, r *auth.Reader, now Decision, d Draft) error {
	may := mayEnter(r)
	if now.ID != "" {
		may = mayWrite(r, now.Body)
	}
	if err := auth.Must(may, "decision.body_only"); err != nil {
		return err
	}
	if err := d.Check(r.Day); err != nil {
		return err
	}
	choices, err := choose(tx, r, now)
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.That(choices.bodies[d.Body] != "", "body", "fail.choose")
	c.That(choices.units[d.Unit] != "", "unit", "fail.choose")
	c.That(d.Owner == "" || choices.people[d.Owner] != "", "owner", "fail.choose")
	return c.Err()
}

// choices are what a decision's form has to choose among: ids and what they are called.
type choices struct{ bodies, units, people map[string]string }

// choose finds the bodies the reader writes for, the units of the day, and those who lead
// a unit or sit in the board; and what a decision has already.
func choose(tx *db.Tx, r *auth.Reader, now Decision) (x choices, err error) {
	x = choices{map[string]string{}, map[string]string{}, map[string]string{}}
	bodies, err := org.Bodies(tx, r.Day)
	if err != nil {
		return x, err
	}
	for _, b := range bodies {
		if mayWrite(r, b.ID) {
			x.bodies[b.ID] = b.Name
		}
	}
	places, err := org.Places(tx, r.Day)
	if err != nil {
		return x, err
	}
	for _, a := range places {
		x.units[a.ID] = a.Name
	}
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return x, err
	}
	for _, l := range leaders {
		x.people[l.Person] = l.Name + ", " + org.FullTitle(l.Title, x.units[l.Unit])
	}
	board, err := org.Board(tx, r.Day)
	if err != nil {
		return x, err
	}
	members, err := org.Members(tx, board, r.Day)
	for _, m := range members {
		if x.people[m.Person] == "" {
			x.people[m.Person] = m.Name
		}
	}
	x.keep(now)
	return x, err
}

// keep lets a decision have what it has, though nobody could choose it anew.
func (x choices) keep(now Decision) {
	for id, kept := range map[string]struct {
		in   map[string]string
		name string
	}{now.Body: {x.bodies, now.BodyName}, now.Unit: {x.units, now.UnitName}, now.Owner: {x.people, now.Person}} {
		if id != "" && kept.in[id] == "" {
			kept.in[id] = kept.name
		}
	}
}

// Change saves a decision's words over the version the form was shown. How it goes is
// written with Report.
func Change(as auth.As, id string, version int, d Draft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		now, err := Get(tx, id)
		if err != nil {
			return err
		}
		d.State = now.State
		if d.State == Late || d.State == Dropped {
			d.State = NotBegun // neither is chosen in the form: they stand as they are
		}
		if err := cmp.Or(check(tx, r, now, d), minuted(tx, id)); err != nil {
			return err
		}
		before := now.Fields()
		who, err := now.reads(tx)
		if err != nil {
			return err
		}
		now.Title, now.Unit, now.Owner, now.Period = d.Title, d.Unit, d.Owner, d.Day[:4]
		if err := item.Save(tx, &now.Item, version); err != nil {
			return stale(tx, id, err)
		}
		if d.Who = who; who == ForBody { // another body, or another who carries it out
			if err := item.Readdress(tx, &now.Item, d.audience(), "–", now.Version); err != nil {
				return err
			}
		}
		if _, err := tx.Exec(`UPDATE decision SET body = $1, day = $2, sort = $3, text = $4, views = $5, basis = $6, due = $7, again = $8 WHERE item = $9`,
			d.Body, d.Day, d.Sort, d.Text, d.Views, d.Basis, d.Due, d.Again, id); err != nil {
			return err
		}
		return change.Record(tx, r.Actor, change.Of(Kind, id), "changed", before, d.logged())
	})
}

// minuted tells that a decision stands in minutes that have been approved.
func minuted(tx *db.Tx, id string) error {
	n, err := db.One(tx, db.Value[int], `
SELECT count(*)
FROM link l
JOIN agenda_point a ON a.item = l.source
JOIN meeting m ON m.item = a.meeting
WHERE l.target = $1 AND l.kind = 'decided_by' AND m.approved <> ''`, id)
	if err == nil && n > 0 {
		return fail.New(fail.Conflict, "decision.is_minuted")
	}
	return err
}

// reads tells which of Readers the decision is for; "" is an audience of its own.
func (d Decision) reads(tx *db.Tx) (string, error) {
	for _, who := range Readers {
		f, err := Draft{Body: d.Body, Owner: d.Owner, Who: who}.audience().Intern(tx)
		if err != nil || f == d.For {
			return who, err
		}
	}
	return "", nil
}

// stale adds what stands now to somebody else's change in between.
func stale(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := Get(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields())
}

// sorted are the ids of choices in Danish order of what they are called.
func sorted(m map[string]string) []string {
	ids := slices.Sorted(maps.Keys(m))
	i18n.Sort(ids, func(id string) string { return m[id] })
	return ids
}
