package auth

import (
	"strconv"
	"sync"

	"ledetraad/internal/db"
)

// known is a process's copy of a space's audiences. They only ever grow, so it
// asks only for what is newer.
type known struct {
	mu      sync.RWMutex
	last    int
	within  []int // number → older audience, from index 1
	members map[string][]member
}

type member struct {
	audience int
	from, to string
}

type knownKey struct{}

func knownIn(s *db.Space) *known {
	return s.Memo(knownKey{}, func() any {
		return &known{within: []int{0}, members: map[string][]member{}}
	}).(*known)
}

type fresh struct {
	id, within        int
	subject, from, to string
}

// list makes the actor's byte list: byte n says whether she may see audience n.
func (k *known) list(tx *db.Tx, newest int, subjects []string, day string) ([]byte, error) {
	k.mu.RLock()
	last := k.last
	k.mu.RUnlock()
	var extra []fresh
	if newest > last {
		var err error
		if extra, err = newer(tx, last); err != nil {
			return nil, err
		}
		// A number interned in a transaction that is undone comes again with other
		// members, so only what a reading transaction sees is remembered.
		if !tx.Writing() {
			k.learn(extra)
			extra = nil
		}
	}
	k.mu.RLock()
	defer k.mu.RUnlock()
	out := make([]byte, max(newest, k.last))
	for _, s := range subjects {
		for _, m := range k.members[s] {
			if m.from <= day && day < m.to {
				out[m.audience-1] = 1
			}
		}
	}
	for n := 1; n <= k.last; n++ {
		narrow(out, n, k.within[n])
	}
	return with(out, extra, subjects, day), nil
}

// narrow closes n where the older audience it is within is closed.
func narrow(list []byte, n, within int) {
	if within > 0 {
		list[n-1] &= list[within-1]
	}
}

func with(out []byte, extra []fresh, subjects []string, day string) []byte {
	if len(extra) == 0 {
		return out
	}
	mine := map[string]bool{}
	for _, s := range subjects {
		mine[s] = true
	}
	for _, f := range extra {
		if f.id <= len(out) && mine[f.subject] && f.from <= day && day < f.to {
			out[f.id-1] = 1
		}
	}
	for i, f := range extra {
		if f.id <= len(out) && (i == 0 || extra[i-1].id != f.id) {
			narrow(out, f.id, f.within)
		}
	}
	return out
}

func newer(tx *db.Tx, last int) ([]fresh, error) {
	return db.All(tx, func(s db.Scan) (f fresh, err error) {
		err = s(&f.id, &f.within, &f.subject, &f.from, &f.to)
		return f, err
	}, `
SELECT a.id, a.within, m.subject, m.valid_from, m.valid_to
FROM audience a
JOIN audience_member m ON m.audience = a.id
WHERE a.id > $1
ORDER BY a.id, m.subject, m.valid_from, m.valid_to`, last)
}

func (k *known) learn(extra []fresh) {
	k.mu.Lock()
	defer k.mu.Unlock()
	from := k.last
	for _, f := range extra {
		if f.id <= from {
			continue // somebody else was quicker
		}
		for len(k.within) <= f.id {
			k.within = append(k.within, 0)
		}
		k.within[f.id] = f.within
		k.members[f.subject] = append(k.members[f.subject], member{f.id, f.from, f.to})
		k.last = f.id
	}
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
