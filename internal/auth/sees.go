package auth

import "strconv"

// Facet is one of the four things to know about an item.
type Facet int

// The facets, from the widest to the narrowest.
const (
	Existence Facet = 1 + iota
	Title
	Outcome
	Content
)

var column = [...]string{"", "existence_for", "title_for", "outcome_for", "content_for"}

// Sees is the condition that the actor may know facet f of the item in alias: a
// filter, never NULL, never to be negated.
func Sees(alias string, f Facet) string {
	n, id := strconv.Itoa(int(f)), alias+".id"
	return "(" + id + " NOT IN (SELECT key FROM json_each(@excluded" + n + ")) AND (" +
		in(alias+"."+column[f]) + " OR " + id + " IN (SELECT key FROM json_each(@opened" + n + "))))"
}

// SeesPart is the same for an attachment, a comment, a stop. Both must hold, so a
// part can only narrow.
func SeesPart(item, part string, f Facet) string {
	return "(" + Sees(item, f) + " AND (" + part + ".narrowed_to IS NULL OR " + in(part+".narrowed_to") + "))"
}

// Shown is the title, or the neutral one. Sort, group and match on this, never on
// the title itself.
func Shown(alias string) string {
	return "CASE WHEN " + Sees(alias, Title) + " THEN " + alias + ".title ELSE " + alias + ".neutral END"
}

// in reads one byte. Past the end is "no", so an audience made after the list was
// read is closed.
func in(column string) string {
	return "substr(CAST(@audiences AS blob), " + column + ", 1) > CAST(@no AS blob)"
}
