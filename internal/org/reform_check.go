package org

import (
	"slices"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// checkReform is ReformDraft.Check and what only the organisation can tell: that all
// is there on the day, that nothing comes to lie under itself, that nothing else is
// on its way with the same unit or body.
func checkReform(tx *db.Tx, d ReformDraft) error {
	if err := d.Check(); err != nil {
		return err
	}
	if d.OfUnits() {
		return checkUnits(tx, d)
	}
	return checkBodies(tx, d)
}

func checkUnits(tx *db.Tx, d ReformDraft) error {
	all, err := db.All(tx, scanUnit, `SELECT `+unitColumns+` FROM unit u ORDER BY u.id`)
	if err != nil {
		return err
	}
	tree := map[string]Unit{}
	for _, u := range all {
		tree[u.ID] = u
	}
	c := fail.Check{}
	for _, id := range d.Units {
		if u := tree[id]; id != d.Into && (closes(u.To, db.Day(tx.Now)) || u.Since > d.Day) {
			return fail.New(fail.Conflict, "org.reform_other", u.Name)
		}
	}
	for _, id := range d.Units {
		u, known := tree[id]
		c.That(known && u.Parent != "", "units", "fail.choose")
		c.That(!known || u.From < d.Day && u.To > d.Day, "units", "org.reform_not_there", u.Name)
	}
	d.checkInto(&c, tree)
	d.checkParent(&c, tree)
	if u := tree[first(d.Units)]; d.Kind == Move {
		c.That(u.Name != d.Name || u.Kind != d.Sort || u.Parent != d.Parent, "name", "org.reform_nothing")
	}
	if d.Kind == CloseUnit && d.Into == "" {
		c.That(!anyOpen(all, first(d.Units), d.Day), "units", "org.reform_units_under")
	}
	return c.Err()
}

// checkInto looks at the unit that takes over: it is there, and not under one that closes.
func (d ReformDraft) checkInto(c *fail.Check, tree map[string]Unit) {
	if d.Into == "" || d.Kind != Merge && d.Kind != CloseUnit {
		return
	}
	into, known := tree[d.Into]
	c.That(known, "into", "fail.choose")
	c.That(!known || into.From <= d.Day && into.To > d.Day, "into", "org.reform_not_there", into.Name)
	for _, id := range d.closing() {
		c.That(!above(tree, d.Into, id), "into", "org.successor_inside")
	}
}

// checkParent looks at where something new or moved comes to lie.
func (d ReformDraft) checkParent(c *fail.Check, tree map[string]Unit) {
	if !d.makes() && d.Kind != Move && d.Kind != Split {
		return
	}
	parent, known := tree[d.Parent]
	c.That(known, "parent", "fail.choose")
	c.That(!known || parent.From <= d.Day && parent.To > d.Day, "parent", "org.reform_not_there", parent.Name)
	for _, id := range d.Units {
		c.That(!above(tree, d.Parent, id), "parent", "org.under_itself")
	}
}

func checkBodies(tx *db.Tx, d ReformDraft) error {
	ask := append(slices.Clone(d.Bodies), d.Into)
	list, err := db.All(tx, scanBody, `SELECT `+bodyColumns+` FROM body b WHERE b.id IN (SELECT key FROM json_each($1)) ORDER BY b.id`, ids(ask))
	if err != nil {
		return err
	}
	there := map[string]Body{}
	for _, b := range list {
		there[b.ID] = b
	}
	c := fail.Check{}
	for _, id := range d.closing() {
		if b := there[id]; closes(b.To, db.Day(tx.Now)) {
			return fail.New(fail.Conflict, "org.reform_other", b.Name)
		}
	}
	for _, id := range d.Bodies {
		b, known := there[id]
		c.That(known, "bodies", "fail.choose")
		c.That(!known || b.From < d.Day && b.To > d.Day, "bodies", "org.reform_not_there", b.Name)
	}
	if into, known := there[d.Into]; d.Into != "" {
		c.That(known, "into", "fail.choose")
		c.That(!known || into.From <= d.Day && into.To > d.Day, "into", "org.reform_not_there", into.Name)
	}
	return c.Err()
}

// closes tells whether something that is there today has a last day already.
func closes(to, today string) bool { return to > today && to != Always }

// checkPlaces looks at where a split sends what hangs on the unit, and at who is to
// lead or chair what is new.
func checkPlaces(h Hanging, d ReformDraft) error {
	c := fail.Check{}
	for _, x := range h.Things {
		if place := d.Places[x.ID]; place != "" {
			c.That(d.part(x.ID) > 0, "place-"+x.ID, "fail.choose")
		}
	}
	c.That(d.Head == "" || slices.ContainsFunc(h.People, func(p Holder) bool { return p.Person == d.Head }), "head", "fail.choose")
	return c.Err()
}

// part is which part a thing goes to, counted from 1; 0 where there is no such part.
func (d ReformDraft) part(thing string) int {
	place := d.Places[thing]
	if place == "" {
		return 1
	}
	for i := range d.Parts {
		if place == number(i+1) {
			return i + 1
		}
	}
	return 0
}

// orgVersion counts every change of units and bodies, so that a reform is confirmed
// over the organisation that was shown.
func orgVersion(tx *db.Tx) (int, error) {
	return db.One(tx, db.Value[int], `
SELECT coalesce(sum(v), 0) + 1
FROM (
  SELECT sum(u.version) AS v FROM unit u
  UNION ALL
  SELECT sum(b.version) FROM body b
  UNION ALL
  SELECT count(*) FROM reform r
) x`)
}
