package org

import (
	"strconv"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// Hanging is what hangs on units or bodies on the day they change.
type Hanging struct {
	Names    []string
	People   []Holder // who holds a position in the units, or a seat in the bodies
	Things   []Thing  // what goes somewhere: units, positions, work, MED committees
	Work     []KindCount
	Circles  int // things shown to a circle that names the units or bodies
	Mandates int // held or given by those who hold a position in the units
	Goals    int // political goals the bodies answer for
}

// Thing hangs on a unit and goes to who takes over.
type Thing struct{ ID, Kind, Name, Note string }

// The kinds of things besides those of items.
const (
	aUnit = "unit"
	aBody = "body"
)

// KindCount is how many things of a kind there are.
type KindCount struct {
	Kind  string
	Count int
}

func number(n int) string { return strconv.Itoa(n) }

// hangingOn reads what hangs on what a reform changes, as far as the reader may know.
func hangingOn(tx *db.Tx, d ReformDraft) (h Hanging, err error) {
	if !d.OfUnits() {
		return hangingOnBodies(tx, d)
	}
	on := ids(d.Units)
	names, err := UnitNames(tx, d.Units...)
	if err != nil {
		return h, err
	}
	for _, id := range d.Units {
		h.Names = append(h.Names, names[id])
	}
	for _, step := range []func(*db.Tx, string, string) error{h.units, h.positions, h.work, h.committees, h.mandates} {
		if err := step(tx, on, d.Day); err != nil {
			return h, err
		}
	}
	h.Circles, err = circles(tx, auth.UnitSubject, d.Units)
	return h, err
}

func (h *Hanging) units(tx *db.Tx, on, day string) error {
	list, err := db.All(tx, scanThing, `
SELECT u.id, 'unit', `+called("u", "$2")+`, u.kind
FROM unit u
WHERE u.parent IN (SELECT key FROM json_each($1)) AND u.valid_to > $2
ORDER BY u.place, u.id`, on, day)
	h.Things = append(h.Things, list...)
	return err
}

// positions also lists those that begin later.
func (h *Hanging) positions(tx *db.Tx, on, day string) error {
	list, err := db.All(tx, func(s db.Scan) (x Holder, err error) {
		var leads int
		err = s(&x.ID, &x.Person, &x.Name, &x.Title, &leads, &x.From)
		x.Leads = leads == 1
		return x, err
	}, `
SELECT o.id, o.person, n.name, o.title, o.leads, o.valid_from
FROM position o
JOIN person n ON n.id = o.person
WHERE o.unit IN (SELECT key FROM json_each($1)) AND o.valid_to > $2
ORDER BY o.leads DESC, n.name, o.id`, on, day)
	h.People = list
	for _, x := range list {
		h.Things = append(h.Things, Thing{ID: x.ID, Kind: APosition, Name: x.Name, Note: x.Title})
	}
	return err
}

// work counts what is open by kind, and lists what can be sent somewhere by itself:
// plans, their goals, and initiatives that stand alone.
func (h *Hanging) work(tx *db.Tx, on, day string) error {
	list, err := db.All(tx, scanThing, `
SELECT i.id, i.kind, `+auth.Shown("i")+`, i.period
FROM item i
WHERE i.unit IN (SELECT key FROM json_each($1)) AND (i.period = '' OR substr(i.period, length(i.period) - 3) >= $2)
  AND `+auth.Sees("i", auth.Existence)+`
ORDER BY i.kind, i.period, i.created, i.id`, on, day[:4])
	if err != nil {
		return err
	}
	var goals []string
	for _, x := range list {
		if n := len(h.Work); n == 0 || h.Work[n-1].Kind != x.Kind {
			h.Work = append(h.Work, KindCount{Kind: x.Kind})
		}
		h.Work[len(h.Work)-1].Count++
		if x.Kind == "plan_goal" {
			goals = append(goals, x.ID)
		}
	}
	under, err := item.Under(tx, "initiative", goals...)
	if err != nil {
		return err
	}
	follows := map[string]bool{}
	for _, x := range under {
		follows[x.ID] = true
	}
	for _, x := range list {
		if x.Kind == "plan" || x.Kind == "plan_goal" || x.Kind == "initiative" && !follows[x.ID] {
			h.Things = append(h.Things, x)
		}
	}
	return nil
}

func (h *Hanging) committees(tx *db.Tx, on, day string) error {
	bodies, err := Bodies(tx, day)
	if err != nil {
		return err
	}
	tied, err := db.All(tx, db.Value[string], `SELECT key FROM json_each($1) ORDER BY key`, on)
	for _, b := range bodies {
		for _, unit := range tied {
			if b.Unit == unit {
				h.Things = append(h.Things, Thing{ID: b.ID, Kind: aBody, Name: b.Name, Note: b.Kind})
			}
		}
	}
	return err
}

func (h *Hanging) mandates(tx *db.Tx, on, day string) (err error) {
	h.Mandates, err = db.One(tx, db.Value[int], `
SELECT count(*)
FROM mandate m
WHERE m.valid_to > $2 AND EXISTS (
  SELECT 1 FROM position o
  WHERE o.unit IN (SELECT key FROM json_each($1)) AND o.valid_to > $2 AND o.person IN (m.person, m.given_by))`, on, day)
	return err
}

func scanThing(s db.Scan) (x Thing, err error) {
	err = s(&x.ID, &x.Kind, &x.Name, &x.Note)
	return x, err
}

// circles counts the things whose content a circle may know that names one of them.
func circles(tx *db.Tx, subject func(string) string, list []string) (int, error) {
	var subjects []string
	for _, id := range list {
		subjects = append(subjects, subject(id))
	}
	return db.One(tx, db.Value[int], `
SELECT count(*)
FROM item i
WHERE i.content_for IN (SELECT m.audience FROM audience_member m WHERE m.subject IN (SELECT key FROM json_each($1)))
  AND `+auth.Sees("i", auth.Existence), ids(subjects))
}

func hangingOnBodies(tx *db.Tx, d ReformDraft) (h Hanging, err error) {
	names, err := BodyNames(tx, d.Bodies...)
	if err != nil {
		return h, err
	}
	for _, id := range d.Bodies {
		h.Names = append(h.Names, names[id])
	}
	seen := map[string]bool{}
	members, err := Members(tx, "", dayBefore(d.Day))
	if err != nil {
		return h, err
	}
	closing := distinct(d.Bodies)
	for _, m := range members {
		if closing[m.Body] && !seen[m.Person] {
			seen[m.Person] = true
			h.People = append(h.People, Holder{ID: m.ID, Person: m.Person, Name: m.Name, Title: FullTitle(m.Title, m.Unit)})
		}
	}
	if h.Circles, err = circles(tx, auth.BodySubject, d.Bodies); err != nil {
		return h, err
	}
	h.Goals, err = db.One(tx, db.Value[int], `
SELECT count(*)
FROM goal g
WHERE g.body IN (SELECT key FROM json_each($1))
  AND (SELECT i.id FROM item i WHERE i.id = g.item AND `+auth.Sees("i", auth.Existence)+`) IS NOT NULL`, ids(d.Bodies))
	return h, err
}
