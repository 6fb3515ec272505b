package room

import (
	"context"
	"sync"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

// Those who listen to one meeting share one watcher. It looks whether anything has
// happened, at once when something was written in this process, else a little more often
// than once a second, and then rings for each who listens. Nobody who listens keeps
// anything of the database between two rings.

const (
	every  = 700 * time.Millisecond // between looks where another process may have written
	beat   = 15 * time.Second       // between signs of life where nothing happens; the seat is asked anew
	gap    = 250 * time.Millisecond // between two events to one who listens
	atOnce = 4                      // are drawn for at the same moment, so that others get to the database
	most   = 8                      // streams of one person
)

// halls are the meetings of a municipality that somebody listens to in this process.
type halls struct {
	sync.Mutex
	open    map[string]*hall
	persons map[string]int
	slots   chan struct{}
}

// hall is one of them.
type hall struct {
	listeners map[chan struct{}]bool
	rung      chan struct{}
	end       context.CancelFunc
}

type hallsKey struct{}

func hallsOf(s *db.Space) *halls {
	return s.Memo(hallsKey{}, func() any {
		return &halls{open: map[string]*hall{}, persons: map[string]int{}, slots: make(chan struct{}, atOnce)}
	}).(*halls)
}

// join lets a person listen to a meeting; leave is called once.
func (h *halls) join(s *db.Space, id, person string) (bell chan struct{}, leave func(), err error) {
	h.Lock()
	defer h.Unlock()
	if h.persons[person] >= most {
		return nil, nil, fail.New(fail.TooMany, "room.too_many")
	}
	h.persons[person]++
	x := h.open[id]
	if x == nil {
		ctx, end := context.WithCancel(context.Background())
		x = &hall{listeners: map[chan struct{}]bool{}, rung: make(chan struct{}, 1), end: end}
		h.open[id] = x
		go h.watch(ctx, s, id, x)
	}
	bell = make(chan struct{}, 1)
	x.listeners[bell] = true
	return bell, func() { h.leave(id, person, x, bell) }, nil
}

func (h *halls) leave(id, person string, x *hall, bell chan struct{}) {
	h.Lock()
	defer h.Unlock()
	if h.persons[person]--; h.persons[person] == 0 {
		delete(h.persons, person)
	}
	delete(x.listeners, bell)
	if len(x.listeners) == 0 {
		x.end()
		delete(h.open, id)
	}
}

// Listening is how many listen to a meeting in this process, for tests.
func Listening(s *db.Space, id string) int {
	h := hallsOf(s)
	h.Lock()
	defer h.Unlock()
	if x := h.open[id]; x != nil {
		return len(x.listeners)
	}
	return 0
}

// ringAfter tells this process's watcher of a meeting, once the transaction stands.
func ringAfter(tx *db.Tx, id string) {
	h := hallsOf(tx.Space())
	tx.AfterCommit(func() {
		h.Lock()
		defer h.Unlock()
		if x := h.open[id]; x != nil {
			ring(x.rung)
		}
	})
}

func ring(bell chan struct{}) {
	select {
	case bell <- struct{}{}:
	default: // it has been rung and not heard yet
	}
}

// watch looks whether anything has happened at a meeting, until nobody listens.
func (h *halls) watch(ctx context.Context, s *db.Space, id string, x *hall) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	var seen stamp
	for {
		// A failure is rung too: each who listens meets it, and comes again.
		if now, err := look(ctx, s, id); err != nil || now != seen {
			seen = now
			h.Lock()
			for bell := range x.listeners {
				ring(bell)
			}
			h.Unlock()
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-x.rung:
		}
	}
}

// stamp counts what has happened at a meeting. Nobody is shown it: it says that there is
// something to look at, also for one who will not see it.
type stamp struct{ changes, points, tick int }

// look reads the stamp: the log's rows of the meeting, its points and what was decided on
// them, and what was typed.
func look(ctx context.Context, s *db.Space, id string) (now stamp, err error) {
	err = s.Read(ctx, func(tx *db.Tx) error {
		now, err = db.One(tx, func(scan db.Scan) (x stamp, err error) { return x, scan(&x.changes, &x.points, &x.tick) }, `
SELECT
  (SELECT count(*) FROM change c WHERE c.item IN (
    SELECT $1
    UNION ALL SELECT a.item FROM agenda_point a WHERE a.meeting = $1
    UNION ALL SELECT l.target FROM link l JOIN agenda_point a ON a.item = l.source WHERE a.meeting = $1 AND l.kind = 'decided_by')),
  (SELECT count(*) FROM agenda_point a WHERE a.meeting = $1),
  coalesce((SELECT r.tick FROM room r WHERE r.meeting = $1), 0)`, id)
		return err
	})
	return now, err
}
