package item

import (
	"maps"
	"sync"

	"ledetraad/internal/db"
)

// kept is a feature's pairs of an item and a text for a whole municipality, in memory.
type kept struct {
	mu    sync.Mutex
	at    pulse
	pairs map[string][]string // is never changed, only put in another's place
}

type keptKey string

// Kept gives the pairs of an item and a text that a query finds in the municipality. They
// are kept in memory beside the shape of the thread, and of those that were touched since
// they are read again. The query takes $1, the ids of items as IDs writes them, or ” for
// all. It asks nobody's rights: who uses the pairs asks the shape who may know what. What
// it reads may change only in a transaction whose log names the item. The map is shared
// and must not be changed.
func Kept(tx *db.Tx, query string) (map[string][]string, error) {
	if tx.Writing() {
		return pairsOf(tx, query, nil)
	}
	now, err := pulseOf(tx)
	if err != nil {
		return nil, err
	}
	k := tx.Space().Memo(keptKey(query), func() any { return &kept{} }).(*kept)
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.pairs != nil && k.at.holds(now) {
		return k.pairs, nil
	}
	if k.pairs == nil || k.at.epoch != now.epoch {
		pairs, err := pairsOf(tx, query, nil)
		if err == nil {
			k.at, k.pairs = now, pairs
		}
		return pairs, err
	}
	touched, err := db.All(tx, db.Value[string], `SELECT t.item FROM touched t WHERE t.version > $1 ORDER BY t.item`, k.at.version)
	if err != nil {
		return nil, err
	}
	if len(touched) == 0 {
		k.at = now
		return k.pairs, nil
	}
	anew, err := pairsOf(tx, query, touched)
	if err != nil {
		return nil, err
	}
	pairs := maps.Clone(k.pairs)
	for _, id := range touched {
		delete(pairs, id)
	}
	maps.Copy(pairs, anew)
	k.at, k.pairs = now, pairs
	return pairs, nil
}

// pairsOf reads the pairs of some items; nil is all.
func pairsOf(tx *db.Tx, query string, of []string) (map[string][]string, error) {
	all := 0
	if of == nil {
		all = 1
	}
	list, err := db.All(tx, db.ScanPair, query, IDs(of...), all)
	m := map[string][]string{}
	for _, p := range list {
		m[p.A] = append(m[p.A], p.B)
	}
	return m, err
}
