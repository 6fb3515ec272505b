package auth

import (
	"context"
	"strings"

	"ledetraad/internal/db"
)

// Reader is an actor resolved for one transaction: what she is today, and the
// lists that Sees asks. Nothing of it outlives the call.
type Reader struct {
	Actor
	Day string // the local day rights are asked for

	leads, units, bodies, offices map[string]bool
	staff                         bool
	audiences                     []byte
	excluded, opened              [5]string
}

const subjectsSQL = `
WITH RECURSIVE led(unit) AS (
  SELECT p.unit
  FROM position p
  WHERE p.person = $1 AND p.leads = 1 AND p.valid_from <= $2 AND p.valid_to > $2 AND $3 IN ('', 'u:' || p.unit)
  UNION
  SELECT u.id
  FROM unit u
  JOIN led ON u.parent = led.unit AND u.since <= $2
    OR u.parent_before = led.unit AND u.since > $2
    OR u.successor = led.unit AND u.valid_to <= $2
), own(unit) AS (
  SELECT p.unit
  FROM position p
  WHERE p.person = $1 AND p.valid_from <= $2 AND p.valid_to > $2 AND $3 IN ('', 'u:' || p.unit)
  UNION
  SELECT u.id
  FROM unit u
  JOIN own ON u.successor = own.unit AND u.valid_to <= $2
), sits(body) AS (
  SELECT m.body
  FROM membership m
  WHERE m.person = $1 AND m.valid_from <= $2 AND m.valid_to > $2 AND $3 IN ('', 'b:' || m.body)
)
SELECT 'l', unit FROM led
UNION ALL
SELECT 'l', h.old FROM led JOIN heir h ON h.heir = led.unit AND h.valid_from <= $2
UNION ALL
SELECT 'u', unit FROM own
UNION ALL
SELECT 'u', h.old FROM own JOIN heir h ON h.heir = own.unit AND h.valid_from <= $2
UNION ALL
SELECT 'b', body FROM sits
UNION ALL
SELECT 'b', h.old FROM sits JOIN heir h ON h.heir = sits.body AND h.valid_from <= $2
UNION ALL
SELECT 'o', o.office FROM office o
WHERE o.person = $1 AND o.valid_from <= $2 AND o.valid_to > $2 AND $3 IN ('', 'o:' || o.office)
UNION ALL
SELECT CASE x.facet WHEN 1 THEN 'x1' WHEN 2 THEN 'x2' WHEN 3 THEN 'x3' ELSE 'x4' END, x.item FROM exclusion x
WHERE x.person = $1 AND x.valid_from <= $2 AND x.valid_to > $2
UNION ALL
SELECT CASE g.facet WHEN 1 THEN 'g1' WHEN 2 THEN 'g2' WHEN 3 THEN 'g3' ELSE 'g4' END, g.item FROM opening g
WHERE g.person = $1 AND g.valid_from <= $2 AND g.valid_to > $2
UNION ALL
SELECT 'a', CAST(coalesce(max(id), 0) AS text) FROM audience`

// Resolve reads what the actor is on a day and makes the transaction hers: every
// Sees in it is asked for her. In a role only its unit, body or office counts,
// besides what everybody signed in has. Exclusions follow the person in every role.
func Resolve(tx *db.Tx, who Actor, day string) (*Reader, error) {
	r := &Reader{Actor: who, Day: day,
		leads: map[string]bool{}, units: map[string]bool{}, bodies: map[string]bool{}, offices: map[string]bool{}}
	rows, err := db.All(tx, db.ScanPair, subjectsSQL, who.Person, day, who.Role)
	if err != nil {
		return nil, err
	}
	newest := 0
	var exclusions, openings [5][]string
	for _, p := range rows {
		switch p.A[0] {
		case 'l':
			r.leads[p.B], r.units[p.B] = true, true
		case 'u':
			r.units[p.B], r.staff = true, true
		case 'b':
			r.bodies[p.B] = true
		case 'o':
			r.offices[p.B] = true
		case 'a':
			newest = number(p.B)
		case 'x':
			exclusions[p.A[1]-'0'] = append(exclusions[p.A[1]-'0'], p.B)
		case 'g':
			openings[p.A[1]-'0'] = append(openings[p.A[1]-'0'], p.B)
		}
	}
	r.excluded, r.opened = closeExclusions(exclusions), closeOpenings(openings)
	r.audiences, err = knownIn(tx.Space()).list(tx, newest, r.Subjects(), day)
	tx.Reader = r
	return r, err
}

// Subjects is everything the reader is, as audiences name it.
func (r *Reader) Subjects() []string {
	out := []string{Everyone}
	if !r.SignedIn() {
		return out
	}
	out = append(out, AllSignedIn, PersonSubject(r.Person))
	if r.staff || strings.HasPrefix(r.Person, "system:") {
		out = append(out, Staff)
	}
	for u := range r.units {
		out = append(out, UnitSubject(u))
	}
	for b := range r.bodies {
		out = append(out, BodySubject(b))
	}
	for o := range r.offices {
		out = append(out, OfficeSubject(o))
	}
	return out
}

// closeExclusions: shut existence shuts all; shut title or outcome shuts content.
func closeExclusions(list [5][]string) (out [5]string) {
	list[Title] = append(list[Title], list[Existence]...)
	list[Outcome] = append(list[Outcome], list[Existence]...)
	list[Content] = append(append(list[Content], list[Title]...), list[Outcome]...)
	for f := Existence; f <= Content; f++ {
		out[f] = keys(list[f])
	}
	return out
}

// closeOpenings: open content opens title and outcome; those open existence.
func closeOpenings(list [5][]string) (out [5]string) {
	list[Title] = append(list[Title], list[Content]...)
	list[Outcome] = append(list[Outcome], list[Content]...)
	list[Existence] = append(append(list[Existence], list[Title]...), list[Outcome]...)
	for f := Existence; f <= Content; f++ {
		out[f] = keys(list[f])
	}
	return out
}

// keys writes ids as a JSON object, whose json_each has key on both engines.
func keys(ids []string) string {
	if len(ids) == 0 {
		return "{}"
	}
	seen := map[string]bool{}
	var b strings.Builder
	b.WriteByte('{')
	for _, id := range ids {
		if seen[id] || !db.ValidID(id) {
			continue
		}
		if len(seen) > 0 {
			b.WriteByte(',')
		}
		seen[id] = true
		b.WriteString(`"` + id + `":0`)
	}
	b.WriteByte('}')
	return b.String()
}

var no = []byte{0}

// Named gives db the values Sees asks for.
func (r *Reader) Named(name string) (any, bool) {
	switch name {
	case "audiences":
		return r.audiences, true
	case "no":
		return no, true
	case "day":
		return r.Day, true
	}
	if n := len(name) - 1; n > 0 && name[n] >= '1' && name[n] <= '4' {
		switch name[:n] {
		case "excluded":
			return r.excluded[name[n]-'0'], true
		case "opened":
			return r.opened[name[n]-'0'], true
		}
	}
	return nil, false
}

// Read runs f as the actor. Inside a call that has already resolved her it joins
// that transaction.
func Read(ctx context.Context, s *db.Space, who Actor, f func(*db.Tx, *Reader) error) error {
	return s.Read(ctx, func(tx *db.Tx) error {
		if r, ok := tx.Reader.(*Reader); ok && r.Actor == who {
			return f(tx, r)
		}
		// What the call around this one reads stays hers.
		outer := tx.Reader
		defer func() { tx.Reader = outer }()
		r, err := Resolve(tx, who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		return f(tx, r)
	})
}

// Write runs f as the actor, with the rights she has at that moment.
func Write(ctx context.Context, s *db.Space, who Actor, f func(*db.Tx, *Reader) error) error {
	return s.Write(ctx, func(tx *db.Tx) error {
		r, err := Resolve(tx, who, db.Day(tx.Now))
		if err != nil {
			return err
		}
		return f(tx, r)
	})
}

// Of returns the reader of a resolved transaction.
func Of(tx *db.Tx) *Reader { return tx.Reader.(*Reader) }
