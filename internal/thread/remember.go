package thread

import (
	"sync"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// Finding every loose end goes through the whole year. What was found is remembered
// in the process for the next reader who may know exactly the same, until anything
// is changed. Only ids are remembered: the items are read anew, as their reader,
// every time. With several processes one cannot know what another has changed, so
// there nothing is remembered.
type remembered struct {
	mu    sync.Mutex
	found map[string]finding
}

type finding struct {
	pairs  []db.Pair
	writes int64
}

const rememberMany = 100

type rememberKey struct{}

// findEnds lists kind and id of every loose end, remembered or found.
func findEnds(tx *db.Tx, f Filter, next string) ([]db.Pair, error) {
	mem := tx.Space().Memo(rememberKey{}, func() any { return &remembered{found: map[string]finding{}} }).(*remembered)
	key := f.Year + "\x00" + f.Unit + "\x00" + auth.Of(tx).Fingerprint()
	mem.mu.Lock()
	old, ok := mem.found[key]
	mem.mu.Unlock()
	if ok && old.writes == tx.Writes {
		return old.pairs, nil
	}
	pairs, err := db.All(tx, db.ScanPair, endsSQL, f.Year, f.Unit, next)
	if err != nil || tx.Writing() || !tx.Space().Alone() {
		return pairs, err
	}
	mem.mu.Lock()
	defer mem.mu.Unlock()
	if len(mem.found) >= rememberMany {
		clear(mem.found)
	}
	mem.found[key] = finding{pairs, tx.Writes}
	return pairs, nil
}
