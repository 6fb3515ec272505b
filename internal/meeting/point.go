package meeting

import (
	"cmp"
	"errors"
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// raised is the state of a point: what became of it are its decisions.
const raised = "raised"

var pointColumns = item.Columns + `, a.body, coalesce(b.name, ''), a.meeting, a.place, a.minutes, a.purpose, a.text, a.late, a.heading, coalesce(p.name, '')`

func scanPoint(s db.Scan) (p Point, err error) {
	err = s(p.Into(&p.Body, &p.BodyName, &p.Meeting, &p.Place, &p.Minutes, &p.Purpose, &p.Text, &p.Late, &p.Heading, &p.Person)...)
	return p, err
}

// GetPoint reads a point.
func GetPoint(tx *db.Tx, id string) (Point, error) {
	return db.One(tx, scanPoint, `
SELECT `+pointColumns+`
FROM item i
JOIN agenda_point a ON a.item = i.id
LEFT JOIN body b ON b.id = a.body
LEFT JOIN person p ON p.id = i.owner
WHERE i.id = $1 AND i.kind = 'agenda_point' AND `+auth.Sees("i", auth.Content), id)
}

// Points lists the points of a meeting in their order, or with "" those that wait in the
// list of a body, the oldest first.
func Points(tx *db.Tx, body, meeting string) ([]Point, error) {
	list, err := db.All(tx, scanPoint, `
SELECT `+pointColumns+`
FROM agenda_point a
CROSS JOIN item i
LEFT JOIN body b ON b.id = a.body
LEFT JOIN person p ON p.id = i.owner
WHERE a.meeting = $1 AND a.body = $2 AND i.id = a.item AND `+auth.Sees("i", auth.Content)+`
ORDER BY CASE WHEN a.meeting = '' THEN 0 ELSE a.place END, i.created, i.id`, meeting, body)
	if err != nil || len(list) == 0 || meeting == "" {
		return list, err
	}
	return arranged(tx, body, meeting, list)
}

// AddPoint makes a point of a body in the transaction of somebody who has checked who may.
// meeting "" lets it wait in the body's list. f is who may read it, instead of the draft's.
func AddPoint(tx *db.Tx, who auth.Actor, body, meeting string, d PointDraft, f auth.For) (string, error) {
	root, err := org.Root(tx)
	if err != nil {
		return "", err
	}
	place, err := lastPlace(tx, meeting)
	if err != nil {
		return "", err
	}
	id, err := item.Add(tx, item.New{Kind: PointKind, Title: d.Title, Unit: root.ID, Owner: d.Owner, State: raised, Period: db.Day(tx.Now)[:4], Audience: d.audience(body), For: f})
	if err != nil {
		return "", err
	}
	if _, err := tx.Exec(`
INSERT INTO agenda_point (item, body, meeting, place, minutes, purpose, text, late, heading)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, id, body, meeting, place+1, d.Minutes, d.Purpose, d.Text, d.Late, d.Heading); err != nil {
		return "", err
	}
	if meeting != "" {
		if err := settle(tx, who, []string{meeting}); err != nil {
			return "", err
		}
	}
	return id, change.Record(tx, who, change.Of(PointKind, id), "created", nil, d.logged())
}

// lastPlace is the place of the last point of a meeting, also where the reader may not
// know of it.
func lastPlace(tx *db.Tx, meeting string) (int, error) {
	return db.One(tx, db.Value[int], `SELECT coalesce(max(a.place), 0) FROM agenda_point a WHERE a.meeting = $1`, meeting)
}

// logged is the draft as the log keeps it.
func (d PointDraft) logged() map[string]string {
	return map[string]string{"title": d.Title, "text": d.Text, "purpose": d.Purpose, "minutes": strconv.Itoa(d.Minutes), "owner": d.Owner, "late": d.Late}
}

// draft is the point as its form shows it, without who may read it.
func (p Point) draft() PointDraft {
	return PointDraft{Title: p.Title, Text: p.Text, Purpose: p.Purpose, Minutes: p.Minutes, Owner: p.Owner, Late: p.Late, Heading: p.Heading}
}

// checkPoint is PointDraft.Check, and that who prepares it is one who can, and that only a
// member closes a point.
func checkPoint(tx *db.Tx, r *auth.Reader, body, kept string, d PointDraft) error {
	if err := d.Check(); err != nil {
		return err
	}
	people, err := preparers(tx, r, body)
	if err != nil {
		return err
	}
	c := fail.Check{}
	c.That(d.Owner == "" || d.Owner == kept || people[d.Owner] != "", "owner", "fail.choose")
	c.That(d.Who != ForClosed || r.Member(body), "who", "meeting.closed_by_member")
	return cmp.Or(c.Err(), checkHeading(tx, body, d.Heading))
}

// preparers are those who can prepare a point or carry a decision out: the members of the
// body, and those who lead a unit.
func preparers(tx *db.Tx, r *auth.Reader, body string) (map[string]string, error) {
	people := map[string]string{}
	places, err := org.Places(tx, r.Day)
	if err != nil {
		return nil, err
	}
	units := map[string]string{}
	for _, a := range places {
		units[a.ID] = a.Name
	}
	leaders, err := org.Leaders(tx, r.Day)
	if err != nil {
		return nil, err
	}
	for _, l := range leaders {
		people[l.Person] = l.Name + ", " + org.FullTitle(l.Title, units[l.Unit])
	}
	members, err := org.Members(tx, body, r.Day)
	for _, m := range members {
		if people[m.Person] == "" {
			people[m.Person] = m.Name
		}
	}
	return people, err
}

// CreatePoint makes a point for a meeting, ToThis, or for the list of its body, ToWait.
func CreatePoint(as auth.As, meeting, when string, d PointDraft) (id string, err error) {
	err = as.Write(func(tx *db.Tx, r *auth.Reader) error {
		m, err := Get(tx, meeting)
		if err != nil {
			return err
		}
		if err := auth.Must(mayWrite(r, m.Body), "meeting.body_only"); err != nil {
			return err
		}
		c := fail.Check{}
		c.OneOf(when, "when", ToThis, ToWait)
		if err := cmp.Or(checkPoint(tx, r, m.Body, "", d), c.Err()); err != nil {
			return err
		}
		if when == ToWait {
			meeting, d.Late = "", ""
		} else if err := m.takes(&d.Late); err != nil {
			return err
		}
		id, err = AddPoint(tx, as.Who, m.Body, meeting, d, auth.For{})
		return err
	})
	return id, err
}

// takes tells what hinders a point from coming on the agenda. Why it comes late is kept
// where the agenda has been sent only.
func (m Meeting) takes(late *string) error {
	if !m.Takes() {
		return fail.New(fail.Conflict, "meeting.is_over")
	}
	if m.State == Planned {
		*late = ""
		return nil
	}
	c := fail.Check{}
	c.That(*late != "", "late", "meeting.late_missing")
	c.Line(*late, "late", 300)
	return c.Err()
}

// openPoint reads a point of the reader's to write, with its meeting, where she may know
// of that and it has one.
func openPoint(tx *db.Tx, r *auth.Reader, id string) (p Point, m Meeting, err error) {
	if p, err = GetPoint(tx, id); err != nil {
		return p, m, err
	}
	if err := auth.Must(mayWrite(r, p.Body), "meeting.body_only"); err != nil {
		return p, m, err
	}
	if p.Meeting == "" {
		return p, m, nil
	}
	m, err = Get(tx, p.Meeting)
	return p, m, err
}

// ChangePoint saves a point over the version the form was shown.
func ChangePoint(as auth.As, id string, version int, d PointDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		now, m, err := openPoint(tx, r, id)
		if err != nil {
			return err
		}
		if m.State == Approved {
			return fail.New(fail.Conflict, "meeting.is_approved")
		}
		was, err := now.reads(tx)
		if err != nil {
			return err
		}
		if d.Late = now.Late; was == "" {
			d.Who = ForBody // it has an audience of its own, which stays
		}
		if err := checkPoint(tx, r, now.Body, now.Owner, d); err != nil {
			return err
		}
		before, owner := now.draft().logged(), now.Owner
		now.Title, now.Owner = d.Title, d.Owner
		if err := item.Save(tx, &now.Item, version); err != nil {
			return stalePoint(tx, id, err)
		}
		if was != "" && (d.Who != was || d.Owner != owner) {
			if err := item.Readdress(tx, &now.Item, d.audience(now.Body), "–", now.Version); err != nil {
				return err
			}
		}
		if _, err := tx.Exec(`UPDATE agenda_point SET minutes = $1, purpose = $2, text = $3, heading = $4 WHERE item = $5`, d.Minutes, d.Purpose, d.Text, cmp.Or(d.Heading, now.Heading), id); err != nil {
			return err
		}
		if err := settle(tx, r.Actor, []string{now.Meeting}, id); err != nil {
			return err
		}
		return change.Record(tx, r.Actor, change.Of(PointKind, id), "changed", before, d.logged())
	})
}

// reads tells which of Readers the point is for; "" is an audience of its own.
func (p Point) reads(tx *db.Tx) (string, error) {
	for _, who := range Readers {
		f, err := PointDraft{Owner: p.Owner, Who: who}.audience(p.Body).Intern(tx)
		if err != nil || f == p.For {
			return who, err
		}
	}
	return "", nil
}

func stalePoint(tx *db.Tx, id string, err error) error {
	if !fail.Is(err, fail.Conflict) {
		return err
	}
	now, again := GetPoint(tx, id)
	if again != nil {
		return errors.Join(err, again)
	}
	return fail.Stale(now.Version, now.Fields())
}

// Fields is the point as its form shows it.
func (p Point) Fields() map[string]string {
	return map[string]string{"title": p.Title, "text": p.Text, "purpose": p.Purpose, "minutes": strconv.Itoa(p.Minutes), "owner": p.Owner, "heading": p.Heading}
}
