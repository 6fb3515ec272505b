package item

import (
	"ledetraad/internal/auth"
	"ledetraad/internal/db"
	"ledetraad/internal/search"
)

// Known lets a search ask, for each item that has its words, what the reader of the
// transaction may know of it: of the copy in memory, without a statement for each.
func Known(tx *db.Tx, f func(search.Look)) error {
	s, err := shapeOf(tx)
	if err != nil {
		return err
	}
	heirs, err := heirsOf(tx)
	if err != nil {
		return err
	}
	r := auth.Of(tx)
	s.mu.RLock()
	defer s.mu.RUnlock()
	f(func(id string) (k search.Known, ok bool) {
		at, ok := s.index[id]
		if !ok {
			return k, false
		}
		n := &s.nodes[at]
		if !r.Knows(auth.Existence, id, n.existence) {
			return k, false
		}
		k = search.Known{Kind: n.Kind, Unit: heirs.holder(n.Unit, id, n.Period), Period: n.Period, Changed: n.changed, Facet: auth.Existence}
		switch {
		case r.Knows(auth.Content, id, n.content):
			k.Facet = auth.Content
		case r.Knows(auth.Title, id, n.title):
			k.Facet = auth.Title
		}
		return k, true
	})
	return nil
}
