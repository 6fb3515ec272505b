package org

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/i18n"
	"ledetraad/internal/ui"
)

// Choices are whom something of a unit can be for.
type Choices struct{ Units, Bodies, People []ui.Option }

// ChoicesFor reads the units and bodies of today, and the people one is likely to name:
// the reader, those of the unit, those who lead above it, and those named already.
func ChoicesFor(tx *db.Tx, r *auth.Reader, unit string, named []string) (c Choices, err error) {
	units, err := Units(tx, r.Day)
	if err != nil {
		return c, err
	}
	c.Units = unitOptions(units, "")
	bodies, err := Bodies(tx, r.Day)
	if err != nil {
		return c, err
	}
	for _, b := range bodies {
		c.Bodies = append(c.Bodies, ui.Option{Value: b.ID, Label: b.Name})
	}
	names, err := likely(tx, r, units, unit, named)
	for id, name := range names {
		c.People = append(c.People, ui.Option{Value: id, Label: name})
	}
	i18n.Sort(c.People, func(o ui.Option) string { return o.Label })
	return c, err
}

func likely(tx *db.Tx, r *auth.Reader, units []Unit, unit string, named []string) (map[string]string, error) {
	ids := []string{r.Person}
	for _, id := range named {
		if db.ValidID(id) {
			ids = append(ids, id)
		}
	}
	parent := map[string]string{}
	for _, u := range units {
		parent[u.ID] = u.Parent
	}
	leaders, err := Leaders(tx, r.Day)
	if err != nil {
		return nil, err
	}
	for u := parent[unit]; u != ""; u = parent[u] {
		if l := leaders[u]; l.Person != "" {
			ids = append(ids, l.Person)
		}
	}
	colleagues, err := Colleagues(tx, r.Day, unit)
	if err != nil {
		return nil, err
	}
	for _, x := range colleagues {
		ids = append(ids, x.ID)
	}
	return PersonNames(tx, ids...)
}
