package org

import (
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// checkUnit is UnitDraft.Check and what only the other units can tell: that the
// parent is there and the unit does not come to lie under itself, that a unit with
// units under it does not close, and that who takes over is outside it.
func checkUnit(tx *db.Tx, id string, d UnitDraft, day string) error {
	if err := d.Check(); err != nil {
		return err
	}
	all, err := db.All(tx, scanUnit, `SELECT `+unitColumns+` FROM unit u ORDER BY u.id`)
	if err != nil {
		return err
	}
	tree := map[string]Unit{}
	for _, u := range all {
		tree[u.ID] = u
	}
	c := fail.Check{}
	isRoot := id != "" && tree[id].Parent == ""
	parent, known := tree[d.Parent]
	c.That(isRoot || known, "parent", "org.parent_missing")
	c.That(isRoot || d.Kind != Municipality, "kind", "org.one_municipality")
	c.That(!known || parent.To > day, "parent", "org.parent_closed")
	if id == "" {
		return c.Err()
	}
	c.That(!above(tree, d.Parent, id), "parent", "org.under_itself")
	if d.Successor != "" {
		_, known := tree[d.Successor]
		c.That(known, "successor", "fail.choose")
		c.That(!above(tree, d.Successor, id), "successor", "org.successor_inside")
	}
	c.That(d.To == "" || !anyOpen(all, id, d.To), "to", "org.units_under")
	return c.Err()
}

// above tells whether the unit is from itself, or above it, or has taken over
// something above it: all that a leader's rights run through.
func above(tree map[string]Unit, from, unit string) bool {
	seen := map[string]bool{}
	next := []string{from}
	for len(next) > 0 {
		at := next[0]
		next = next[1:]
		if at == unit {
			return true
		}
		if at == "" || seen[at] {
			continue
		}
		seen[at] = true
		next = append(next, tree[at].Parent, tree[at].Successor)
	}
	return false
}

// anyOpen tells whether a unit under it is there on the day it closes or later.
func anyOpen(all []Unit, id, day string) bool {
	for _, u := range all {
		if u.Parent == id && u.To > day {
			return true
		}
	}
	return false
}

// WholeTree is checkUnit's rule of the tree for many units saved at once, some of which
// may have changed places: there is one root, and nothing lies under itself.
func WholeTree(tx *db.Tx) error {
	all, err := db.All(tx, scanUnit, `SELECT `+unitColumns+` FROM unit u ORDER BY u.id`)
	if err != nil {
		return err
	}
	tree, roots := map[string]Unit{}, 0
	for _, u := range all {
		tree[u.ID] = u
		if u.Parent == "" {
			roots++
		}
	}
	c := fail.Check{}
	c.That(roots == 1, "kind", "org.one_municipality")
	for _, u := range all {
		c.That(u.Parent == "" || tree[u.Parent].ID != "" && !above(tree, u.Parent, u.ID), "parent", "org.under_itself")
	}
	return c.Err()
}
