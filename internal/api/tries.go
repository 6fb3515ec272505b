package api

import (
	"sync"
	"time"
)

// mostTries is how many wrong tokens an address may show in a minute before it is told
// to wait. A right one is always let in, so nobody can be shut out by a neighbour.
const mostTries = 20

// tries counts wrong tokens by address. It forgets: a token cannot be guessed, and the
// count only says that somebody's program has gone wrong.
type tries struct {
	mu    sync.Mutex
	since time.Time
	count map[string]int
}

// many counts a wrong token and tells whether there have been many.
func (t *tries) many(address string, now time.Time) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.count == nil || now.Sub(t.since) >= time.Minute {
		t.since, t.count = now, map[string]int{}
	}
	t.count[address]++
	return t.count[address] > mostTries
}
