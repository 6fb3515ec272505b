package meeting

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
	"ledetraad/internal/org"
)

// Conflict is that somebody takes no part in a point, because of an interest of her own.
type Conflict struct {
	ID, Point, Person, Name string
	Ground                  string // where the reader may read it
	By, At                  string
}

const conflictColumns = `c.id, c.point, c.person, coalesce(n.name, ''), c.ground, c.written_by, c.at`

const conflictFrom = `
FROM meeting_conflict c
LEFT JOIN person n ON n.id = c.person`

func scanConflict(s db.Scan) (x Conflict, err error) {
	err = s(&x.ID, &x.Point, &x.Person, &x.Name, &x.Ground, &x.By, &x.At)
	return x, err
}

// Conflicts lists who takes no part in points of a body that the reader may read, by point.
func Conflicts(tx *db.Tx, r *auth.Reader, body string, points ...string) (map[string][]Conflict, error) {
	by := map[string][]Conflict{}
	if len(points) == 0 {
		return by, nil
	}
	list, err := db.All(tx, scanConflict, `
SELECT `+conflictColumns+conflictFrom+`
JOIN item i ON i.id = c.point AND `+auth.Sees("i", auth.Content)+`
WHERE c.point IN (SELECT key FROM json_each($1)) AND c.lifted = ''
ORDER BY c.at, c.id`, item.IDs(points...))
	for _, x := range list {
		if !inside(r, body) {
			x.Ground = ""
		}
		by[x.Point] = append(by[x.Point], x)
	}
	return by, err
}

// ConflictDraft is who takes no part in a point, and why.
type ConflictDraft struct{ Person, Ground string }

// Check tells everything that is wrong with the draft.
func (d ConflictDraft) Check() error {
	c := fail.Check{}
	c.That(d.Person != "", "person", "fail.choose")
	c.That(d.Ground != "", "ground", "meeting.ground_missing")
	c.Line(d.Ground, "ground", 300)
	return c.Err()
}

// mayStand are those whom the reader may enter as taking no part in a point: herself where
// she sits there, and all who do where she writes for the body.
func mayStand(tx *db.Tx, r *auth.Reader, p Point) (map[string]string, error) {
	people := map[string]string{}
	members, err := org.Members(tx, p.Body, r.Day)
	if err != nil {
		return nil, err
	}
	for _, m := range members {
		people[m.Person] = m.Name
	}
	deputies, err := deputiesOf(tx, p.Meeting)
	for id, name := range deputies {
		people[id] = name
	}
	for id := range people {
		if id != r.Person && !mayWrite(r, p.Body) {
			delete(people, id)
		}
	}
	return people, err
}

// standing reads a point whose conflicts the reader may enter, and of whom.
func standing(tx *db.Tx, r *auth.Reader, id string) (p Point, m Meeting, people map[string]string, err error) {
	if p, err = GetPoint(tx, id); err != nil {
		return p, m, nil, err
	}
	if people, err = mayStand(tx, r, p); err != nil {
		return p, m, nil, err
	}
	if err := auth.Must(len(people) > 0, "meeting.body_only"); err != nil {
		return p, m, nil, err
	}
	m, err = onAgenda(tx, p)
	if err == nil && (m.State == Approved || m.State == Cancelled) {
		err = fail.New(fail.Conflict, "meeting.is_over")
	}
	return p, m, people, err
}

// StandAside enters that somebody takes no part in a point. From then on she reads neither
// the point nor its papers nor what is decided on it. Entered twice it stands once.
func StandAside(as auth.As, point string, d ConflictDraft) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, _, people, err := standing(tx, r, point)
		if err != nil {
			return err
		}
		if err := d.Check(); err != nil {
			return err
		}
		c := fail.Check{}
		c.That(people[d.Person] != "", "person", "fail.choose")
		if err := c.Err(); err != nil {
			return err
		}
		there, err := Conflicts(tx, r, p.Body, point)
		if err != nil || slices.ContainsFunc(there[point], func(x Conflict) bool { return x.Person == d.Person }) {
			return err
		}
		return AddConflict(tx, r.Actor, p, d)
	})
}

// AddConflict enters that somebody takes no part in a point, in the transaction of somebody
// who has checked who may. The ground is for fewer than the log is.
func AddConflict(tx *db.Tx, who auth.Actor, p Point, d ConflictDraft) error {
	if _, err := tx.Exec(`INSERT INTO meeting_conflict (id, point, person, ground, written_by, at, lifted) VALUES ($1, $2, $3, $4, $5, $6, '')`,
		db.NewID(tx.Now), p.ID, d.Person, d.Ground, who.Person, db.Stamp(tx.Now)); err != nil {
		return err
	}
	if err := settle(tx, who, []string{p.Meeting}, p.ID); err != nil {
		return err
	}
	return change.Record(tx, who, change.Of(PointKind, p.ID), "stood_aside", nil, map[string]string{"people": d.Person})
}

// Lift says that somebody takes part in a point after all. She cannot do it herself.
func Lift(as auth.As, point, id string) error {
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		p, m, err := openPoint(tx, r, point)
		if err != nil {
			return err
		}
		if m.State == Approved {
			return fail.New(fail.Conflict, "meeting.is_approved")
		}
		there, err := Conflicts(tx, r, p.Body, point)
		if err != nil {
			return err
		}
		n := slices.IndexFunc(there[point], func(x Conflict) bool { return x.ID == id })
		if n < 0 {
			return fail.Missing()
		}
		if _, err := tx.Exec(`UPDATE meeting_conflict SET lifted = $1 WHERE id = $2`, db.Stamp(tx.Now), id); err != nil {
			return err
		}
		if err := settle(tx, r.Actor, []string{p.Meeting}, p.ID); err != nil {
			return err
		}
		return change.Record(tx, r.Actor, change.Of(PointKind, p.ID), "stood_in", map[string]string{"people": there[point][n].Person}, nil)
	})
}

// asides are the points of a meeting the reader takes no part in: that they are there,
// what they are called where they are not closed, and when they are dealt with.
func asides(tx *db.Tx, r *auth.Reader, meeting string) ([]Point, error) {
	return db.All(tx, func(s db.Scan) (p Point, err error) {
		err = s(p.Into(&p.Body, &p.BodyName, &p.Meeting, &p.Place, &p.Minutes, &p.Heading)...)
		p.Aside = true
		return p, err
	}, `
SELECT `+item.Columns+`, a.body, coalesce(b.name, ''), a.meeting, a.place, a.minutes, a.heading
FROM meeting_conflict c
JOIN agenda_point a ON a.item = c.point
CROSS JOIN item i
LEFT JOIN body b ON b.id = a.body
WHERE c.person = $1 AND c.lifted = '' AND $2 IN (a.meeting, a.item) AND i.id = a.item AND `+auth.Sees("i", auth.Existence)+`
ORDER BY a.place, i.id`, r.Person, meeting)
}

// withAsides puts the points the reader takes no part in among the others, in their place.
func withAsides(tx *db.Tx, r *auth.Reader, m Meeting, points []Point) ([]Point, error) {
	more, err := asides(tx, r, m.ID)
	if err != nil || len(more) == 0 {
		return points, err
	}
	all := append(slices.Clone(points), more...)
	slices.SortStableFunc(all, func(a, b Point) int { return a.Place - b.Place })
	return arranged(tx, m.Body, m.ID, all)
}
