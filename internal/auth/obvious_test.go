package auth_test

import (
	"slices"
	"strings"

	"ledetraad/internal/auth"
)

// The obvious: rights as a lawyer would read them out of the rules, one question
// at a time, without a list, a number or a line of SQL. It is slow, and it is what
// the program must agree with.

type asker struct {
	w                 *world
	person, role, day string
}

func (a asker) acts(subject string) bool { return a.role == "" || a.role == subject }

// is tells whether the asker is what an audience names.
func (a asker) is(subject string) bool {
	kind, id, _ := strings.Cut(subject, ":")
	switch {
	case subject == auth.Everyone:
		return true
	case a.person == "":
		return false
	case subject == auth.AllSignedIn, subject == "p:"+a.person:
		return true
	case subject == auth.Staff:
		return slices.ContainsFunc(a.w.positions, a.holds)
	case kind == "u":
		return slices.ContainsFunc(a.w.positions, func(p position) bool {
			return a.holds(p) && a.w.counts(p.unit, p.leads, id, a.day)
		})
	}
	for _, h := range a.w.handed[id] {
		if kind == "b" && h.from <= a.day && a.is("b:"+h.id) {
			return true
		}
	}
	return a.acts(subject) && slices.ContainsFunc(a.w.seats, func(s seat) bool {
		return s.person == a.person && s.subject == subject && s.span.holds(a.day)
	})
}

func (a asker) holds(p position) bool {
	return p.person == a.person && p.span.holds(a.day) && a.acts("u:"+p.unit)
}

// counts tells whether a position in one unit counts in another: where it reaches,
// and in a unit that was split, where it reaches one of the parts.
func (w *world) counts(from string, leads bool, to, day string) bool {
	i := slices.IndexFunc(w.units, func(u unit) bool { return u.id == to })
	return w.reaches(from, leads, to, day, nil) || slices.ContainsFunc(w.units[i].heirs, func(h heir) bool {
		return h.from <= day && w.reaches(from, leads, h.id, day, nil)
	})
}

// reaches tells whether a position in one unit counts in another: in itself, in
// what was merged into a unit it counts in, and for a leader in all that is below.
func (w *world) reaches(from string, leads bool, to, day string, been []string) bool {
	if from == to {
		return true
	}
	if slices.Contains(been, to) {
		return false
	}
	been = append(been, to)
	i := slices.IndexFunc(w.units, func(u unit) bool { return u.id == to })
	u := w.units[i]
	parent := u.parent
	if day < u.since {
		parent = u.before
	}
	return u.successor != "" && u.closed <= day && w.reaches(from, leads, u.successor, day, been) ||
		leads && parent != "" && w.reaches(from, leads, parent, day, been)
}

func (a asker) in(number int) bool {
	v := a.w.audiences[number-1]
	if v.within > 0 && !a.in(v.within) {
		return false
	}
	return slices.ContainsFunc(v.grants, func(g auth.Grant) bool {
		return (span{g.From, g.To}).holds(a.day) && a.is(g.Subject)
	})
}

func (a asker) excepted(list []exception, item string, facets ...auth.Facet) bool {
	return slices.ContainsFunc(list, func(e exception) bool {
		return e.person == a.person && e.item == item && e.span.holds(a.day) && slices.Contains(facets, e.facet)
	})
}

// Shutting a facet shuts those that give it away.
var shutBy = map[auth.Facet][]auth.Facet{
	auth.Existence: {auth.Existence},
	auth.Title:     {auth.Title, auth.Existence},
	auth.Outcome:   {auth.Outcome, auth.Existence},
	auth.Content:   {auth.Content, auth.Title, auth.Outcome, auth.Existence},
}

// Opening a facet opens those it gives away.
var openedBy = map[auth.Facet][]auth.Facet{
	auth.Existence: {auth.Existence, auth.Title, auth.Outcome, auth.Content},
	auth.Title:     {auth.Title, auth.Content},
	auth.Outcome:   {auth.Outcome, auth.Content},
	auth.Content:   {auth.Content},
}

func (a asker) sees(x thing, f auth.Facet) bool {
	if a.excepted(a.w.exclusions, x.id, shutBy[f]...) {
		return false
	}
	return a.in(x.by[f]) || a.excepted(a.w.openings, x.id, openedBy[f]...)
}

func (a asker) shown(x thing) string {
	if a.sees(x, auth.Title) {
		return x.title
	}
	return x.neutral
}

func (a asker) seesPart(p part) bool {
	return a.sees(a.w.item(p.item), auth.Content) && (p.narrowed == 0 || a.in(p.narrowed))
}

func (w *world) item(id string) thing {
	return w.items[slices.IndexFunc(w.items, func(x thing) bool { return x.id == id })]
}

// up follows the oldest known support, eight steps at most, nearest last.
func (a asker) up(id string) (path []string) {
	if !a.sees(a.w.item(id), auth.Existence) {
		return nil
	}
	for range 8 {
		var next []thing
		for _, l := range a.w.links {
			if x := a.w.item(l.target); l.source == id && a.sees(x, auth.Existence) {
				next = append(next, x)
			}
		}
		if len(next) == 0 {
			break
		}
		slices.SortFunc(next, byAge)
		id = next[0].id
		path = append([]string{id + " " + a.shown(next[0])}, path...)
	}
	return path
}

// under walks down from a known item through known items only.
func (a asker) under(kind, root string) (out []string) {
	var known []thing
	var walk func(x thing)
	walk = func(x thing) {
		if !a.sees(x, auth.Existence) || slices.ContainsFunc(known, func(k thing) bool { return k.id == x.id }) {
			return
		}
		known = append(known, x)
		for _, l := range a.w.links {
			if l.target == x.id {
				walk(a.w.item(l.source))
			}
		}
	}
	walk(a.w.item(root))
	slices.SortFunc(known, byAge)
	for _, x := range known {
		if x.kind == kind {
			out = append(out, x.id+" "+a.shown(x))
		}
	}
	return out
}

// far lists the known other ends of some links, oldest first.
func (a asker) far(near func(link) bool, end func(link) string) []string {
	var list []thing
	for _, l := range a.w.links {
		if x := a.w.item(end(l)); near(l) && a.sees(x, auth.Existence) {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, byAge)
	return lines(list, func(x thing) string { return x.id + " " + a.shown(x) })
}

func byAge(a, b thing) int { return strings.Compare(a.created+a.id, b.created+b.id) }
