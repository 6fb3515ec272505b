// Package find is the page one searches on, and what stands on top of it: units,
// bodies and people by name.
//
// Who finds what:
//   - An item is found by what its reader may know of it; see package search.
//   - Units and bodies are found by everybody signed in.
//   - People are found by the administrator, who alone may open their pages.
package find

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/feature"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/org"
	"ledetraad/internal/search"
	"ledetraad/internal/web"
)

// Rebuild is the job that makes a municipality's index anew.
const Rebuild = "search.rebuild"

// Feature is searching in what the index has.
func Feature(index search.Index) feature.Feature {
	return feature.Feature{
		Name: "find", Schema: &search.Schema, Texts: texts,
		Routes: []web.Route{{Pattern: "GET /search", Needs: web.SignedIn, Serve: show(index.Kinds())}},
		Jobs:   []job.Kind{{Name: Rebuild, Run: rebuild(index)}},
	}
}

// place is a unit, a body or a person.
type place struct{ path, name, about string }

// mostPlaces is how many of each sort are shown.
const mostPlaces = 5

// places finds units, bodies and people by name, as many as are shown.
func places(tx *db.Tx, r *auth.Reader, say i18n.Phrases, t search.Terms, units []org.Place) (list []place, err error) {
	for _, u := range units {
		if t.In(u.Name) {
			list = append(list, place{"/units/" + u.ID, u.Name, say.T("org.kind." + u.Kind)})
		}
	}
	bodies, err := org.Bodies(tx, r.Day)
	if err != nil {
		return nil, err
	}
	var more []place
	for _, b := range bodies {
		if t.In(b.Name) {
			more = append(more, place{"/bodies/" + b.ID, b.Name, say.T("org.body." + b.Kind)})
		}
	}
	list = append(first(list), first(more)...)
	if !r.Office(auth.Administrator) {
		return list, nil
	}
	people, _, err := org.People(tx, t.Text, "")
	var found []place
	for _, p := range people {
		found = append(found, place{"/people/" + p.ID, p.Name, say.T("find.person")})
	}
	return append(list, first(found)...), err
}

// first keeps those whose names come first in Danish order.
func first(list []place) []place {
	i18n.Sort(list, func(p place) string { return p.name })
	return list[:min(len(list), mostPlaces)]
}

// kindNames are the kinds to choose among, in the order of their words.
func kindNames(say i18n.Phrases, kinds []string) []string {
	kinds = slices.Clone(kinds)
	i18n.Sort(kinds, func(k string) string { return strings.ToLower(say.T("kind." + k)) })
	return kinds
}
