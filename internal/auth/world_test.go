package auth_test

import (
	"math/rand"

	"ledetraad/internal/auth"
	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
)

// A world is a municipality made by chance: small, with every kind of trap in it
// more often than life has them.
type world struct {
	units      []unit
	people     []string
	bodies     []string
	handed     map[string][]heir // of bodies that closed
	positions  []position
	seats      []seat // of bodies, and offices
	audiences  []audience
	items      []thing
	links      []link
	parts      []part
	openings   []exception
	exclusions []exception
}

type span struct{ from, to string }

func (s span) holds(day string) bool { return s.from <= day && day < s.to }

// A unit lies under parent from a day, and before that under before. From the day it
// closed it counts in its successor, and in each of its heirs.
type unit struct {
	id, parent, before, since string
	successor, closed         string
	heirs                     []heir
}

// heir is a unit or body that took over, from a day.
type heir struct{ id, from string }

type position struct {
	person, unit string
	leads        bool
	span
}

type seat struct {
	person, subject string // "b:…" or "o:…"
	span
}

type audience struct {
	grants []auth.Grant
	within int
}

type thing struct {
	id, kind, title, neutral, outcome, content, unit, created, at string
	by                                                            [5]int // facet → number of the audience
	changes                                                       []string
}

type link struct{ source, target string }

type part struct {
	id, item string
	narrowed int
}

type exception struct {
	person, item string
	facet        auth.Facet
	span
}

// The days somebody asks, which are also the days things begin and end.
var days = []string{"2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"}

var words = []string{"alfa", "bravo", "charlie", "delta", "echo", "foxtrot"}

type dice struct{ *rand.Rand }

func (d dice) span() span {
	s := span{"0000", "9999"}
	if d.Intn(3) == 0 {
		s.from = days[d.Intn(len(days))]
	}
	if d.Intn(3) == 0 {
		s.to = days[d.Intn(len(days))]
	}
	return s
}

func pick[T any](d dice, list []T) T { return list[d.Intn(len(list))] }

// chance makes the people and what they are; the rest is made as it is planted,
// because audiences get their numbers from the database.
func chance(d dice) *world {
	w := &world{}
	for i := range 12 {
		u := unit{id: db.NewID(bare.Start), since: "0000-01-01", closed: "9999-12-31"}
		if i > 0 {
			u.parent = w.units[d.Intn(i)].id
		}
		if i > 0 && d.Intn(3) == 0 { // moved, or about to
			u.before, u.since = w.units[d.Intn(i)].id, pick(d, days)
		}
		w.units = append(w.units, u)
	}
	for _, i := range []int{3, 7, 10} { // closed, and taken over
		if d.Intn(2) == 0 {
			w.units[i].successor, w.units[i].closed = pick(d, w.units[i+1:]).id, pick(d, days)
		}
		if d.Intn(2) == 0 { // split
			w.units[i].heirs = []heir{{pick(d, w.units[i+1:]).id, pick(d, days)}}
		}
	}
	for range 4 {
		w.bodies = append(w.bodies, db.NewID(bare.Start))
	}
	w.handed = map[string][]heir{w.bodies[0]: {{w.bodies[1], pick(d, days)}}}
	for range 9 {
		p := db.NewID(bare.Start)
		w.people = append(w.people, p)
		for range d.Intn(3) {
			w.positions = append(w.positions, position{p, pick(d, w.units).id, d.Intn(2) == 0, d.span()})
		}
		for _, b := range w.bodies {
			if d.Intn(4) == 0 {
				w.seats = append(w.seats, seat{p, "b:" + b, d.span()})
			}
		}
		if d.Intn(4) == 0 {
			w.seats = append(w.seats, seat{p, "o:" + pick(d, []string{auth.Secretariat, auth.Administrator}), d.span()})
		}
	}
	return w
}

func (w *world) subject(d dice) string {
	switch d.Intn(9) {
	case 0:
		return auth.Everyone
	case 1:
		return auth.AllSignedIn
	case 2:
		return auth.Staff
	case 3:
		return auth.OfficeSubject(auth.Secretariat)
	case 4, 5:
		return auth.UnitSubject(pick(d, w.units).id)
	case 6, 7:
		return auth.BodySubject(pick(d, w.bodies))
	}
	return auth.PersonSubject(pick(d, w.people))
}

func (w *world) grants(d dice) (list []auth.Grant) {
	for range 1 + d.Intn(3) {
		s := d.span()
		list = append(list, auth.Grant{Subject: w.subject(d), From: s.from, To: s.to})
	}
	return list
}
