package org

import (
	"slices"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/item"
)

// LetIn lets bodies in to an item and what hangs on it with the same audience, besides
// those who are in already, in the transaction of somebody who has checked who may.
func LetIn(tx *db.Tx, r *auth.Reader, id string, bodies ...string) error {
	it, err := item.Open(tx, "", id)
	if err != nil {
		return err
	}
	a, added, err := wider(tx, it.For, bodies)
	if err != nil || len(added) == 0 {
		return err
	}
	before, err := addressOf(tx, it)
	if err != nil {
		return err
	}
	was, err := told(tx, before)
	if err != nil {
		return err
	}
	before.Bodies = append(before.Bodies, added...)
	is, err := told(tx, before)
	if err != nil {
		return err
	}
	all, err := with(tx, r, it)
	if err != nil {
		return err
	}
	for _, it := range all {
		if err := item.Readdress(tx, &it, a, before.neutral(), it.Version); err != nil {
			return err
		}
		if err := change.Record(tx, r.Actor, change.Of(it.Kind, it.ID), "audience_changed", was, is); err != nil {
			return err
		}
	}
	return nil
}

// wider is an audience with bodies that read all of it, and which of them are new to it.
func wider(tx *db.Tx, f auth.For, bodies []string) (a auth.Audience, added []string, err error) {
	for _, facet := range []struct {
		number int
		grants *[]auth.Grant
	}{{f.Existence, &a.Existence}, {f.Title, &a.Title}, {f.Outcome, &a.Outcome}, {f.Content, &a.Content}} {
		if *facet.grants, err = auth.Grants(tx, facet.number); err != nil {
			return a, nil, err
		}
	}
	for _, b := range bodies {
		g := auth.Grant{Subject: auth.BodySubject(b)}
		in := func(x auth.Grant) bool { return x.Subject == g.Subject }
		if slices.ContainsFunc(a.Content, in) || slices.ContainsFunc(a.Content, func(x auth.Grant) bool { return x.Subject == auth.Everyone }) {
			continue
		}
		added = append(added, b)
		a.Content = append(a.Content, g)
	}
	return a, added, nil
}
