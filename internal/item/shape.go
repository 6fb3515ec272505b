package item

import (
	"slices"
	"strings"
	"sync"

	"ledetraad/internal/auth"
	"ledetraad/internal/db"
)

// shape is which items there are and how they support each other, for a whole
// municipality, in memory. It holds no titles: those are read anew, as their reader,
// every time. See docs/decisions/0007.
type shape struct {
	mu    sync.RWMutex
	at    pulse
	known bool
	index map[string]int32
	nodes []node
	kinds map[string][]int32 // by id
	years map[yearly][]int32 // by id
	words map[string]string  // one copy of each short text
}

// yearly is the items of a kind and a period.
type yearly struct{ kind, period string }

type node struct {
	facts
	existence, title, content int     // who may know
	changed                   string  // last
	up, down                  []int32 // supports
}

// Node is an item as the shape of the thread knows it. It stands as long as the Shape
// does; the zero Node is no item, and has nothing to be asked for.
type Node struct {
	*facts
	at int32 // its place in the shape, from 1; 0 is no item
}

type facts struct {
	ID, Kind, Period, State string
	Unit                    string // it was written in
}

type shapeKey struct{}

// fresh brings the copy to the moment that is read, by what was touched since.
func (s *shape) fresh(tx *db.Tx) error {
	now, err := pulseOf(tx)
	if err != nil {
		return err
	}
	s.mu.RLock()
	good := s.known && s.at.holds(now)
	s.mu.RUnlock()
	if good {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.known && s.at.holds(now) {
		return nil
	}
	since := s.at.version
	if !s.known || s.at.epoch != now.epoch {
		s.index, s.nodes, s.words, since = map[string]int32{}, nil, map[string]string{}, -1
		s.kinds, s.years = map[string][]int32{}, map[yearly][]int32{}
	}
	s.known = false // until all of it is there
	if err := s.load(tx, since); err != nil {
		return err
	}
	s.at, s.known = now, true
	return nil
}

// load reads every item and link, or those touched since a version.
func (s *shape) load(tx *db.Tx, since int) error {
	items, links := `FROM item i`, `FROM link l`
	if since >= 0 {
		items = `FROM touched t CROSS JOIN item i WHERE t.version > $1 AND i.id = t.item`
		links = `FROM touched t CROSS JOIN link l WHERE t.version > $1 AND l.source = t.item`
	} else {
		items += ` WHERE $1 < 0`
		links += ` WHERE $1 < 0`
	}
	touched, err := db.All(tx, func(scan db.Scan) (n node, err error) {
		return n, scan(&n.ID, &n.Kind, &n.Unit, &n.Period, &n.State, &n.existence, &n.title, &n.content, &n.changed)
	}, `SELECT i.id, i.kind, i.unit, i.period, i.state, i.existence_for, i.title_for, i.content_for, i.at `+items, since)
	if err != nil {
		return err
	}
	ties, err := db.All(tx, db.ScanPair, `SELECT l.source, l.target `+links+` AND l.kind = 'supports' ORDER BY l.source, l.target`, since)
	if err != nil {
		return err
	}
	for _, n := range touched {
		s.put(n)
	}
	for _, list := range s.kinds {
		s.sort(list)
	}
	for _, list := range s.years {
		s.sort(list)
	}
	for _, t := range ties {
		s.tie(t.A, t.B)
	}
	return nil
}

// put adds a node, or writes what it is now and lets go of what it supported.
func (s *shape) put(n node) {
	i, ok := s.index[n.ID]
	if !ok {
		i = int32(len(s.nodes))
		n.Kind, n.Unit, n.Period, n.State = s.same(n.Kind), s.same(n.Unit), s.same(n.Period), s.same(n.State)
		s.index[n.ID] = i
		s.nodes = append(s.nodes, n)
		s.kinds[n.Kind] = append(s.kinds[n.Kind], i)
		s.years[yearly{n.Kind, n.Period}] = append(s.years[yearly{n.Kind, n.Period}], i)
		return
	}
	old := &s.nodes[i]
	for _, up := range old.up {
		s.nodes[up].down = without(s.nodes[up].down, i)
	}
	old.up = nil
	if old.Period != n.Period {
		was, now := yearly{old.Kind, old.Period}, yearly{old.Kind, n.Period}
		s.years[was], s.years[now] = without(s.years[was], i), append(s.years[now], i)
	}
	old.Unit, old.Period, old.State, old.changed = s.same(n.Unit), s.same(n.Period), s.same(n.State), n.changed
	old.existence, old.title, old.content = n.existence, n.title, n.content
}

// same keeps one copy of a text that stands on many nodes.
func (s *shape) same(text string) string {
	if one, ok := s.words[text]; ok {
		return one
	}
	s.words[text] = text
	return text
}

func (s *shape) sort(list []int32) {
	slices.SortFunc(list, func(a, b int32) int { return strings.Compare(s.nodes[a].ID, s.nodes[b].ID) })
}

func without(list []int32, x int32) []int32 {
	out := list[:0:0]
	for _, y := range list {
		if y != x {
			out = append(out, y)
		}
	}
	return out
}

func (s *shape) tie(source, target string) {
	a, ok := s.index[source]
	b, there := s.index[target]
	if ok && there {
		s.nodes[a].up = append(s.nodes[a].up, b)
		s.nodes[b].down = append(s.nodes[b].down, a)
	}
}

func shapeOf(tx *db.Tx) (*shape, error) {
	s := &shape{}
	if !tx.Writing() {
		s = tx.Space().Memo(shapeKey{}, func() any { return &shape{} }).(*shape)
	}
	return s, s.fresh(tx)
}

// Shaped runs f with the shape of the thread as the reader of the transaction may know
// it. A transaction that writes reads one of its own: what it has written may never
// come to stand, and others must not be told of it.
func Shaped(tx *db.Tx, f func(*Shape) error) error {
	s, err := shapeOf(tx)
	if err != nil {
		return err
	}
	h, err := heirsOf(tx)
	if err != nil {
		return err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	return f(&Shape{s: s, r: auth.Of(tx), heirs: h, seen: make([]int8, len(s.nodes))})
}
