package app_test

import (
	"net/http"
	"testing"
)

// A page asks the database the same number of times in a municipality ten times as
// large. Which page is which is told by its route and the kind of its item.
func TestAPageAsksNoMoreInALargerMunicipality(t *testing.T) {
	count := func(units int) map[string]int {
		m := newGenerated(t, "sqlite", units)
		secret := m.signIn(t, "Konsulenten")
		asked := map[string]int{}
		for _, p := range m.pages {
			m.get(secret, p.Path) // what is kept in memory is there the second time
			status, _, n := m.get(secret, p.Path)
			if status == http.StatusOK {
				// A pattern that takes any item comes once for each kind; the most counts.
				asked[p.Pattern] = max(asked[p.Pattern], n)
			}
		}
		return asked
	}
	small, large := count(12), count(120)
	if len(small) < 60 || len(small) != len(large) {
		t.Errorf("%d and %d patterns were fetched", len(small), len(large))
	}
	// The next step along the thread is not asked for where the one before found nothing,
	// nor the figures under a goal where its effect has no chain.
	slack := map[string]int{"/thread/{id}": 2, "/plan-goals/{id}": 2}
	for pattern, n := range large {
		if n > small[pattern]+slack[pattern] {
			t.Errorf("%s: %d statements, %d in a municipality a tenth of the size", pattern, n, small[pattern])
		}
	}
}
