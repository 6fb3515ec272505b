package casefile

import (
	"strconv"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/caseform"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

var columns = item.Columns + `, k.number, k.records, k.subject, k.role, k.recommendation, k.first, k.in_budget, k.form, k.ground, i.neutral, coalesce(` + org.Named("u") + `, ''), coalesce(p.name, '')`

const from = `
FROM item i
JOIN casefile k ON k.item = i.id
LEFT JOIN unit u ON u.id = `

// joined is the case with the names that are shown of it.
func joined() string {
	return from + item.Holder("i") + `
LEFT JOIN person p ON p.id = i.owner`
}

func scan(s db.Scan) (k Case, err error) {
	budget := 0
	err = s(k.Into(&k.Number, &k.Records, &k.Subject, &k.Role, &k.Recommendation, &k.First, &budget, &k.FormID, &k.Ground, &k.Neutral, &k.UnitName, &k.Person)...)
	k.InBudget = budget == 1
	return k, err
}

// Get reads a case.
func Get(tx *db.Tx, id string) (Case, error) {
	return db.One(tx, scan, `
SELECT `+columns+joined()+`
WHERE i.id = $1 AND i.kind = 'casefile' AND `+auth.Sees("i", auth.Content), id)
}

// number gives the next number of a year. A case that had its number before it came here
// keeps it, and those after it are given later ones.
func number(tx *db.Tx, year, had string) (string, error) {
	_, place, _ := strings.Cut(had, "/")
	serial, _ := strconv.Atoi(place) // 0 where it had none
	// The row is the lock: two who make a case at once are given numbers one after the other.
	if _, err := tx.Exec(`
INSERT INTO casefile_series (year, used) VALUES ($1, $2)
ON CONFLICT (year) DO UPDATE SET used = CASE WHEN casefile_series.used < $2 THEN $2 ELSE casefile_series.used END`, year, serial); err != nil || had != "" {
		return had, err
	}
	look, err := caseform.Numbers(tx)
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`UPDATE casefile_series SET used = CASE WHEN used + 1 < $2 THEN $2 ELSE used + 1 END WHERE year = $1`, year, look.After(year, 0)); err != nil {
		return "", err
	}
	last, err := db.One(tx, db.Value[int], `SELECT s.used FROM casefile_series s WHERE s.year = $1`, year)
	return look.Write(year, last), err
}

// Add makes a case in the transaction of somebody who has checked who may, with the number
// that is next in the year's series, or the one it had.
func Add(tx *db.Tx, who auth.Actor, d Draft, year, had string, audience auth.Audience) (string, error) {
	nr, err := number(tx, year, had)
	if err != nil {
		return "", err
	}
	if d.State == "" {
		d.State = Drafted
	}
	id, err := item.Add(tx, item.New{Kind: Kind, Title: d.Title, Unit: d.Unit, Owner: d.Owner, State: d.State, Period: year, Audience: audience})
	if err != nil {
		return "", err
	}
	first, err := strconv.Atoi(year)
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO casefile (item, number, records, subject, role, recommendation, first, in_budget, form, ground)
VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)`, id, nr, d.Records, d.Subject, d.Role, d.Recommendation, first, d.Form, d.Ground); err != nil {
		return "", err
	}
	k := Case{Number: nr, Recommendation: d.Recommendation}
	k.Title, k.Unit, k.Owner = d.Title, d.Unit, d.Owner
	return id, change.Record(tx, who, change.Of(Kind, id), "created", nil, k.logged())
}

// Create makes a case.
func Create(as auth.As, d Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if err := auth.Must(mayMake(r), "casefile.makers_only"); err != nil {
			return err
		}
		if err := check(tx, r, Case{}, &d); err != nil {
			return err
		}
		c := fail.Check{}
		c.OneOf(d.Who, "who", Readers...)
		c.That(d.Recommendation == "" || d.Owner == r.Person, "recommendation", "casefile.hers")
		if err := c.Err(); err != nil {
			return err
		}
		form, err := caseform.Current(tx)
		if err != nil {
			return err
		}
		d.Form = form.ID
		audience := auth.Internal()
		if d.Who == ForBoard {
			if audience, err = Circle(tx, r.Day, d.Owner, d.Unit); err != nil {
				return err
			}
		}
		id, err = Add(tx, as.Who, d, r.Day[:4], "", audience)
		return err
	})
	return id, err
}

// check is Draft.Check, and that what is named is there. Who says no role recommends as
// what she is. now is the case as it stands, or none.
func check(tx *db.Tx, r *auth.Reader, now Case, d *Draft) error {
	if err := d.Check(); err != nil {
		return err
	}
	x, err := choose(tx, r, now)
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.That(x.units[d.Unit] != "", "unit", "fail.choose")
	c.That(x.people[d.Owner] != "", "owner", "fail.choose")
	if d.Role == "" {
		d.Role = x.roles[d.Owner]
	}
	c.That(x.takes(d.Subject, now.Subject), "subject", "casefile.subject_unknown")
	return c.Err()
}

// choices are what a case's form has to choose among, ids and what they are called; and
// what each of the people is.
type choices struct {
	units, people, roles map[string]string
	codes                []caseform.Code // in use; none where no list has been read in
}

// takes tells whether a case can have a subject code: one of those in use, or the one it
// has. Where no list has been read in, any.
func (x choices) takes(code, has string) bool {
	_, there := caseform.Named(x.codes, code)
	return code == "" || code == has || there || len(x.codes) == 0
}

// choose finds the units the reader makes cases for, and those who lead a unit or sit in
// the board; and what a case has already.
func choose(tx *db.Tx, r *auth.Reader, now Case) (x choices, err error) {
	x = choices{units: map[string]string{}, people: map[string]string{}, roles: map[string]string{}}
	codes, err := caseform.Codes(tx)
	if err != nil {
		return x, err
	}
	x.codes = caseform.InUse(codes)
	places, err := org.Places(tx, r.Day)
	if err != nil {
		return x, err
	}
	names := map[string]string{}
	for _, a := range places {
		names[a.ID] = a.Name
		if r.Office(auth.Secretariat) || r.Leads(a.ID) {
			x.units[a.ID] = a.Name
		}
	}
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return x, err
	}
	for _, a := range places { // in the tree's order: who leads two is what she is in the first
		if l := leaders[a.ID]; l.Person != "" && x.people[l.Person] == "" {
			x.roles[l.Person] = org.FullTitle(l.Title, names[l.Unit])
			x.people[l.Person] = l.Name + ", " + x.roles[l.Person]
		}
	}
	if now.ID != "" && x.units[now.Unit] == "" {
		x.units[now.Unit] = now.UnitName
	}
	if now.Owner != "" && x.people[now.Owner] == "" {
		x.people[now.Owner] = now.Person
	}
	return x, nil
}

// writing is how a case is changed: over the version the form was shown, with a verb for the
// log. fields is what the form shows of what stands, for one who comes too late.
type writing struct {
	version int
	verb    string
	fields  func(*db.Tx, Case) (map[string]string, error)
}

// write reads a case as the reader, changes it, and counts its version on.
func write(as auth.As, id string, w writing, change func(*db.Tx, *auth.Reader, *Case) (before, after any, err error)) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		k, err := Get(tx, id)
		if err != nil {
			return err
		}
		if err := auth.Must(k.MayPrepare(r), "casefile.not_yours"); err != nil {
			return err
		}
		if !k.Open() {
			return fail.New(fail.Conflict, "casefile.over")
		}
		if w.version != 0 && w.version != k.Version {
			return late(tx, k, w)
		}
		board, had, err := k.forBoard(tx, r.Day)
		if err != nil {
			return err
		}
		before, after, err := change(tx, r, &k)
		if err != nil {
			return err
		}
		if err := item.Save(tx, &k.Item, w.version); err != nil {
			return err
		}
		if board {
			if err := k.letIn(tx, r.Day, had); err != nil {
				return err
			}
		}
		return record(tx, r.Actor, id, w.verb, before, after)
	})
}

func record(tx *db.Tx, who auth.Actor, id, verb string, before, after any) error {
	return change.Record(tx, who, change.Of(Kind, id), verb, before, after)
}

// late is somebody else's change in between, with what stands now.
func late(tx *db.Tx, k Case, w writing) error {
	if w.fields == nil {
		return fail.Stale(k.Version, map[string]string{})
	}
	now, err := w.fields(tx, k)
	if err != nil {
		return err
	}
	return fail.Stale(k.Version, now)
}

// Change saves a case's words over the version the form was shown. Who recommends, in
// which role, and what, is hers alone: of anybody else it is not read, but where nobody
// recommends yet.
func Change(as auth.As, id string, version int, d Draft) error {
	fields := func(_ *db.Tx, k Case) (map[string]string, error) { return k.Fields(), nil }
	return write(as, id, writing{version, "changed", fields}, func(tx *db.Tx, r *auth.Reader, k *Case) (any, any, error) {
		before := k.logged()
		if !k.mayRecommend(r) {
			d.Recommendation = k.Recommendation
			if k.Owner != "" {
				d.Owner, d.Role = k.Owner, k.Role
			}
		}
		if err := check(tx, r, *k, &d); err != nil {
			return nil, nil, err
		}
		k.Title, k.Unit, k.Owner, k.Recommendation = d.Title, d.Unit, d.Owner, d.Recommendation
		_, err := tx.Exec(`UPDATE casefile SET records = $1, subject = $2, role = $3, recommendation = $4, ground = $5 WHERE item = $6`,
			d.Records, d.Subject, d.Role, d.Recommendation, d.Ground, id)
		return before, k.logged(), err
	})
}
