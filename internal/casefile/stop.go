package casefile

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/org"
)

// The sorts of stops. An internal one is not in what goes to committees and citizens.
const (
	Internal = "internal"
	Formal   = "formal" // the council, its committees, and bodies the law knows
)

// StopSorts lists them.
var StopSorts = []string{Internal, Formal}

// Purposes lists what a body can have a case for.
var Purposes = []string{"inform", "discuss", "recommend", "decide"}

// mostStops is how many there can be.
const mostStops = 10

// Stop is a body a case goes to: one of the municipality's, or one that is only named.
type Stop struct {
	Body, Name string // Name as it is shown
	Sort       string // one of StopSorts
	Day        string // "" not known yet
	Purpose    string // one of Purposes
}

func (x Stop) empty() bool { return x.Body == "" && x.Name == "" }

func scanStop(s db.Scan) (x Stop, err error) {
	return x, s(&x.Body, &x.Name, &x.Sort, &x.Day, &x.Purpose)
}

const stopColumns = `s.body, CASE WHEN s.name <> '' THEN s.name ELSE coalesce(b.name, '') END, s.sort, s.day, s.purpose`

// Stops lists where a case goes, in its order.
func Stops(tx *db.Tx, id string) ([]Stop, error) {
	return db.All(tx, scanStop, `
SELECT `+stopColumns+`
FROM casefile_stop s
JOIN item i ON i.id = s.item AND `+auth.Sees("i", auth.Content)+`
LEFT JOIN body b ON b.id = s.body
WHERE s.item = $1
ORDER BY s.place`, id)
}

// PutStops writes where a case goes in the transaction of somebody who has checked who
// may. Empty ones are not kept.
func PutStops(tx *db.Tx, id string, list []Stop) error {
	if _, err := tx.Exec(`DELETE FROM casefile_stop WHERE item = $1`, id); err != nil {
		return err
	}
	for i, x := range list {
		if x.empty() {
			continue
		}
		if x.Body != "" {
			x.Name = "" // it is called what the body is called
		}
		if _, err := tx.Exec(`INSERT INTO casefile_stop (item, place, body, name, sort, day, purpose) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
			id, i+1, x.Body, x.Name, x.Sort, x.Day, x.Purpose); err != nil {
			return err
		}
	}
	return nil
}

// checkStops tells everything that is wrong with stops. bodies are those there are to
// choose among, by id.
func checkStops(list []Stop, bodies map[string]string) error {
	c := fail.Check{}
	last := ""
	for i, x := range list {
		n := i + 1
		c.Day(x.Day, field("day", n))
		if x.empty() { // nothing but whether what else stands there can be right
			c.That(x.Day == "", field("name", n), "casefile.stop_missing")
			c.OneOf(x.Sort, field("sort", n), append(slices.Clone(StopSorts), "")...)
			c.OneOf(x.Purpose, field("purpose", n), append(slices.Clone(Purposes), "")...)
			continue
		}
		c.That(x.Body == "" || bodies[x.Body] != "", field("body", n), "fail.choose")
		c.That(x.Body == "" || x.Name == "", field("name", n), "casefile.stop_both")
		c.Line(x.Name, field("name", n), 120)
		c.OneOf(x.Sort, field("sort", n), StopSorts...)
		c.OneOf(x.Purpose, field("purpose", n), Purposes...)
		c.That(x.Day == "" || x.Day >= last, field("day", n), "casefile.stop_order")
		if x.Day > last {
			last = x.Day
		}
	}
	return c.Err()
}

// stopFields are stops as their form shows them.
func stopFields(list []Stop) map[string]string {
	m := map[string]string{}
	for i, x := range list {
		m[field("body", i+1)], m[field("sort", i+1)], m[field("day", i+1)], m[field("purpose", i+1)] = x.Body, x.Sort, x.Day, x.Purpose
		if x.Body == "" {
			m[field("name", i+1)] = x.Name
		}
	}
	return m
}

// bodyNames are the bodies a stop can be, by id: those of today, and those it has.
func bodyNames(tx *db.Tx, day string, now []Stop) (map[string]string, error) {
	bodies, err := org.Bodies(tx, day)
	m := map[string]string{}
	for _, b := range bodies {
		m[b.ID] = b.Name
	}
	for _, x := range now {
		if x.Body != "" && m[x.Body] == "" {
			m[x.Body] = x.Name
		}
	}
	return m, err
}

// ChangeStops saves where a case goes over the version the form was shown.
func ChangeStops(as auth.As, id string, version int, list []Stop) error {
	fields := func(tx *db.Tx, k Case) (map[string]string, error) {
		now, err := Stops(tx, k.ID)
		return stopFields(now), err
	}
	return write(as, id, writing{version, "changed", fields}, func(tx *db.Tx, r *auth.Reader, k *Case) (any, any, error) {
		before, err := Stops(tx, id)
		if err != nil {
			return nil, nil, err
		}
		bodies, err := bodyNames(tx, r.Day, before)
		if err != nil {
			return nil, nil, err
		}
		if err := checkStops(list, bodies); err != nil {
			return nil, nil, err
		}
		return stopFields(before), stopFields(list), PutStops(tx, id, list)
	})
}

// Way says where a case goes from a day on: "Hovedudvalget 17. september, Byrådet
// 8. oktober". "" is nowhere that is known.
func Way(say i18n.Phrases, list []Stop, from string) string {
	var out []string
	for _, x := range list {
		switch {
		case x.Day == "":
			out = append(out, x.Name)
		case x.Day >= from:
			out = append(out, say.T("casefile.stop_on", x.Name, dayFrom(say, x.Day, from)))
		}
	}
	return say.List(out)
}

// dayFrom is a day, with its year where that is another than that of the day before it.
func dayFrom(say i18n.Phrases, day, from string) string {
	if day[:4] != from[:4] {
		return say.Day(day)
	}
	return say.ShortDay(day)
}

// ComingStop is a formal body that is to have a case.
type ComingStop struct {
	Stop
	Case, Number, Title, State string
	Unit, Owner, OwnerName     string
}

// ComingStops lists the formal bodies that cases the reader may know go to from a day on,
// the earliest first; those without a day last.
func ComingStops(tx *db.Tx, from string) ([]ComingStop, error) {
	return db.All(tx, func(s db.Scan) (x ComingStop, err error) {
		return x, s(&x.Body, &x.Name, &x.Sort, &x.Day, &x.Purpose, &x.Case, &x.Number, &x.Title, &x.State, &x.Unit, &x.Owner, &x.OwnerName)
	}, `
SELECT `+stopColumns+`, i.id, k.number, `+auth.Shown("i")+`, i.state, i.unit, i.owner, coalesce(p.name, '')
FROM casefile_stop s
JOIN item i ON i.id = s.item AND `+auth.Sees("i", auth.Content)+`
JOIN casefile k ON k.item = s.item
LEFT JOIN body b ON b.id = s.body
LEFT JOIN person p ON p.id = i.owner
WHERE s.sort = 'formal' AND (s.day >= $1 OR s.day = '') AND i.state <> 'withdrawn'
ORDER BY CASE WHEN s.day = '' THEN 1 ELSE 0 END, s.day, k.number, s.item, s.place`, from)
}

// Directed are the coming cases of one member of the board.
type Directed struct {
	Person, Name, Title string // "" the cases of nobody in the board
	Stops               []ComingStop
}

// Coming lists each director's coming cases for formal bodies: those of her own and of
// the units she leads, by director and then by day. It is for the board and the
// secretariat; of a case the reader may not know there is nothing.
func Coming(tx *db.Tx, r *auth.Reader) ([]Directed, error) {
	sees, err := seesComing(tx, r)
	if err != nil {
		return nil, err
	}
	if err := auth.Must(sees, "casefile.board_only"); err != nil {
		return nil, err
	}
	board, err := org.Board(tx, r.Day)
	if err != nil {
		return nil, err
	}
	stops, err := ComingStops(tx, r.Day)
	if err != nil {
		return nil, err
	}
	var members []org.Member
	if board != "" {
		if members, err = org.Members(tx, board, r.Day); err != nil {
			return nil, err
		}
	}
	above, err := directorsAbove(tx, r.Day, members)
	if err != nil {
		return nil, err
	}
	return direct(stops, members, above), nil
}

// directorsAbove maps units to the member of the board who leads them, or the nearest
// unit above.
func directorsAbove(tx *db.Tx, day string, members []org.Member) (map[string]string, error) {
	units, err := org.Units(tx, day)
	if err != nil {
		return nil, err
	}
	leaders, err := org.Leaders(tx, day)
	if err != nil {
		return nil, err
	}
	parent := map[string]string{}
	for _, u := range units {
		parent[u.ID] = u.Parent
	}
	above := map[string]string{}
	for _, u := range units {
		for at := u.ID; at != "" && above[u.ID] == ""; at = parent[at] {
			if l := leaders[at]; l.Person != "" && slices.ContainsFunc(members, func(m org.Member) bool { return m.Person == l.Person }) {
				above[u.ID] = l.Person
			}
		}
	}
	return above, nil
}

func direct(stops []ComingStop, members []org.Member, above map[string]string) (list []Directed) {
	of := map[string][]ComingStop{}
	for _, x := range stops {
		who := above[x.Unit]
		if slices.ContainsFunc(members, func(m org.Member) bool { return m.Person == x.Owner }) {
			who = x.Owner
		}
		of[who] = append(of[who], x)
	}
	for _, m := range members {
		list = append(list, Directed{m.Person, m.Name, org.FullTitle(m.Title, m.Unit), of[m.Person]})
	}
	if len(of[""]) > 0 {
		list = append(list, Directed{Stops: of[""]})
	}
	return list
}

// field names are numbered from 1.
func stopNames() (list []string) {
	for n := 1; n <= mostStops; n++ {
		for _, name := range []string{"body", "name", "sort", "day", "purpose"} {
			list = append(list, field(name, n))
		}
	}
	return list
}

// unwritten are the sections the template asks for that say nothing.
func (x whole) unwritten(say i18n.Phrases) (list []string) {
	for _, p := range x.Form.Written() {
		if p.Asked && !slices.ContainsFunc(x.Sections, func(s Section) bool { return s.Part == p.Name }) {
			list = append(list, p.Called(say))
		}
	}
	return list
}
