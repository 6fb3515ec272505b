package meeting

import (
	"cmp"
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/decision"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Outcome is a decision on a point, as the minutes show it.
type Outcome struct {
	Point                          string
	ID, Title, State               string
	Sort, Text, Views, Due, Person string
	UnitName                       string
	Again                          string // the body looks at it again
	To                             string // the body it was sent to
	Votes                          []Vote
	Dissents                       []Dissent
}

// FollowUp tells that it is what somebody does after a decision.
func (o Outcome) FollowUp() bool { return o.Sort == decision.FollowUp }

// Outcomes lists the decisions on points that the reader may read, by point, the oldest
// first.
func Outcomes(tx *db.Tx, points []Point) (map[string][]Outcome, error) {
	by := map[string][]Outcome{}
	if len(points) == 0 {
		return by, nil
	}
	ids := make([]string, len(points))
	for n, p := range points {
		ids[n] = p.ID
	}
	list, err := db.All(tx, func(s db.Scan) (o Outcome, err error) {
		err = s(&o.Point, &o.ID, &o.Title, &o.State, &o.Sort, &o.Text, &o.Views, &o.Due, &o.UnitName, &o.Person, &o.Again, &o.To)
		return o, err
	}, `
SELECT l.source, i.id, `+auth.Shown("i")+`, i.state, d.sort, d.text, d.views, d.due, coalesce(`+org.Named("u")+`, ''), coalesce(p.name, ''), d.again, coalesce(b.name, '')
FROM link l
CROSS JOIN item i
JOIN decision d ON d.item = i.id
LEFT JOIN unit u ON u.id = `+item.Holder("i")+`
LEFT JOIN person p ON p.id = i.owner
LEFT JOIN decision_referral f ON f.decision = i.id
LEFT JOIN body b ON b.id = f.body
WHERE l.source IN (SELECT key FROM json_each($1)) AND l.kind = 'decided_by' AND i.id = l.target AND `+auth.Sees("i", auth.Content)+`
ORDER BY i.created, i.id`, item.IDs(ids...))
	if err != nil {
		return nil, err
	}
	if err := voted(tx, list); err != nil {
		return nil, err
	}
	for _, o := range list {
		by[o.Point] = append(by[o.Point], o)
	}
	return by, nil
}

// decidable tells what hinders a decision on a point of a meeting.
func (m Meeting) decidable(day string) error {
	switch {
	case m.ID == "" || m.State == Cancelled || m.Day > day:
		return fail.New(fail.Conflict, "meeting.not_yet")
	case m.State == Approved:
		return fail.New(fail.Conflict, "meeting.is_approved")
	}
	return nil
}

// Decide writes what was decided on a point. Body, day and what the decision rests on are
// the meeting's.
func Decide(as auth.As, point string, d decision.Draft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		id, err = DecideWithin(tx, r, point, d)
		return err
	})
	return id, err
}

// DecideWithin is Decide within a transaction that does more. What is wrong with the
// draft comes before anything is written.
func DecideWithin(tx *db.Tx, r *auth.Reader, point string, d decision.Draft) (string, error) {
	p, m, err := openPoint(tx, r, point)
	if err != nil {
		return "", err
	}
	if err := m.decidable(r.Day); err != nil {
		return "", err
	}
	d.Body, d.Day = m.Body, m.Day
	grants, err := auth.Grants(tx, p.For.Content)
	if err != nil {
		return "", err
	}
	if closed(grants) {
		d.Who = decision.ForBody
	}
	if err := checkDecision(tx, r, p, d); err != nil {
		return "", err
	}
	return AddDecision(tx, r, p, d)
}

// checkDecision is decision.Draft.Check, and that unit and owner are there.
func checkDecision(tx *db.Tx, r *auth.Reader, p Point, d decision.Draft) error {
	if err := d.Check(r.Day); err != nil {
		return err
	}
	people, err := preparers(tx, r, p.Body)
	if err != nil {
		return err
	}
	units, err := org.UnitNames(tx, d.Unit)
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.OneOf(d.Who, "who", decision.Readers...)
	c.That(units[d.Unit] != "", "unit", "fail.choose")
	c.That(d.Owner == "" || people[d.Owner] != "", "owner", "fail.choose")
	aside, err := Conflicts(tx, r, p.Body, p.ID)
	c.That(!slices.ContainsFunc(aside[p.ID], func(x Conflict) bool { return x.Person == d.Owner }), "owner", "meeting.owner_aside")
	return cmp.Or(err, c.Err())
}

// AddDecision makes a decision on a point in the transaction of somebody who has checked
// who may. Of a closed point it is closed to the same, and to whoever carries it out.
func AddDecision(tx *db.Tx, r *auth.Reader, p Point, d decision.Draft) (string, error) {
	grants, err := auth.Grants(tx, p.For.Content)
	if err != nil {
		return "", err
	}
	if closed(grants) {
		d.Who = decision.ForBody
	}
	id, err := decision.Add(tx, r.Actor, d)
	if err != nil {
		return "", err
	}
	if closed(grants) {
		var who []string
		for _, g := range grants {
			who = append(who, g.Subject)
		}
		if d.Owner != "" {
			who = append(who, auth.PersonSubject(d.Owner))
		}
		if err := item.Readdress(tx, &item.Item{ID: id, Version: 1}, auth.Closed(who...), "–", 1); err != nil {
			return "", err
		}
	}
	// The reader's list is older than the audience the decision may just have got.
	if _, err := auth.Resolve(tx, r.Actor, r.Day); err != nil {
		return "", err
	}
	if err := item.Tie(tx, p.ID, item.DecidedBy, id, "", ""); err != nil {
		return "", err
	}
	return id, settle(tx, r.Actor, []string{p.Meeting}, p.ID)
}
