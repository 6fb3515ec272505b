package org

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/item"
)

// The common audiences.
const (
	ForAll    = "public"
	ForStaff  = "internal"
	ForCircle = "circle"
	ForClosed = "closed"
)

// Audiences lists them in the order they are chosen from, the widest first.
var Audiences = []string{ForAll, ForStaff, ForCircle, ForClosed}

// Addressing is who may see an item, as its form says it.
type Addressing struct {
	Who                   string
	Units, Bodies, People []string // ids; units only of a circle, people only of what is closed
	Others                string   // e-mails of more people, one a line
	Known                 bool     // the staff may know that something closed exists,
	Neutral, Ground       string   // under this title, for this reason
	Sure                  bool     // she knows that she cannot see it afterwards
}

// Check tells everything that is wrong with it.
func (d Addressing) Check() error {
	c := fail.Check{}
	c.OneOf(d.Who, "who", Audiences...)
	c.That(d.Who != ForCircle || len(d.Units)+len(d.Bodies) > 0, "units", "org.audience_circle_missing")
	c.That(d.Who != ForClosed || len(d.Bodies)+len(d.People) > 0, "bodies", "org.audience_closed_missing")
	if d.Who == ForClosed && d.Known {
		c.That(d.Neutral != "", "neutral", "org.neutral_missing")
		c.That(d.Ground != "", "ground", "org.ground_missing")
	}
	c.Line(d.Neutral, "neutral", 100)
	c.Line(d.Ground, "ground", 100)
	return c.Err()
}

// audience is the addressing as auth keeps it.
func (d Addressing) audience() auth.Audience {
	switch d.Who {
	case ForAll:
		return auth.Public()
	case ForStaff:
		return auth.Internal()
	case ForCircle:
		return auth.Circle(subjects(auth.UnitSubject, d.Units, auth.BodySubject, d.Bodies)...)
	}
	a := auth.Closed(subjects(auth.PersonSubject, d.People, auth.BodySubject, d.Bodies)...)
	if d.Known {
		a = a.Known(auth.Staff)
	}
	return a
}

func subjects(one func(string) string, ones []string, other func(string) string, others []string) (list []string) {
	for _, id := range ones {
		list = append(list, one(id))
	}
	for _, id := range others {
		list = append(list, other(id))
	}
	return list
}

// lets tells whether the reader will see the item afterwards, as what she is now.
func (d Addressing) lets(r *auth.Reader) bool {
	mine := r.Subjects()
	for _, g := range d.audience().Content {
		if slices.Contains(mine, g.Subject) {
			return true
		}
	}
	return false
}

// neutral is what those read who may know only that it exists: the neutral title
// with the ground after it.
func (d Addressing) neutral() string {
	if d.Who != ForClosed || !d.Known {
		return "–"
	}
	return d.Neutral + " (" + d.Ground + ")"
}

// Fields is the addressing as its form shows it.
func (d Addressing) Fields() map[string]string {
	known := ""
	if d.Known {
		known = "1"
	}
	return map[string]string{"who": d.Who, "known": known, "neutral": d.Neutral, "ground": d.Ground}
}

// addressOf reads who may see an item back out of its audience.
func addressOf(tx *db.Tx, it item.Item) (d Addressing, err error) {
	content, err := auth.Grants(tx, it.For.Content)
	if err != nil {
		return d, err
	}
	d.Who = ForClosed
	for _, g := range content {
		kind, id, _ := strings.Cut(g.Subject, ":")
		switch {
		case g.Subject == auth.Everyone:
			d.Who = ForAll
		case g.Subject == auth.Staff && d.Who != ForAll:
			d.Who = ForStaff
		case kind == "u":
			d.Units = append(d.Units, id)
		case kind == "b":
			d.Bodies = append(d.Bodies, id)
		case kind == "p":
			d.People = append(d.People, id)
		}
		if kind == "u" || kind == "o" && g.Subject != auth.Staff {
			if d.Who == ForClosed {
				d.Who = ForCircle
			}
		}
	}
	if d.Who != ForClosed || it.For.Existence == it.For.Content {
		return d, nil
	}
	d.Known = true
	neutral, err := db.One(tx, db.Value[string], `SELECT i.neutral FROM item i WHERE i.id = $1 AND `+auth.Sees("i", auth.Content), it.ID)
	title, ground, _ := strings.Cut(neutral, " (")
	d.Neutral, d.Ground = title, strings.TrimSuffix(ground, ")")
	return d, err
}

// MayAddress tells whether the reader decides who sees an item: she answers for it,
// or works in the secretariat and it is a letter, a theme, a goal, a principle, a decision,
// a case, a meeting or a point of its agenda.
func MayAddress(r *auth.Reader, it item.Item) bool {
	secretariats := []string{"letter", "theme", "goal", "principle", "decision", "casefile", "meeting", "agenda_point"}
	return item.MayEdit(r, it) || r.Office(auth.Secretariat) && slices.Contains(secretariats, it.Kind)
}
