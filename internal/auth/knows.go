package auth

import "strings"

// Knows is Sees of an item whose number for facet f is at hand: the same answer,
// without asking the database. It is for what is kept in memory.
func (r *Reader) Knows(f Facet, id string, audience int) bool {
	if strings.Contains(r.excluded[f], id) {
		return false
	}
	return audience > 0 && audience <= len(r.audiences) && r.audiences[audience-1] > 0 ||
		strings.Contains(r.opened[f], id)
}
