package job

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"sync"
	"time"

	"ledetraad/internal/db"
)

// Runner does the jobs of all municipalities in this process. Any number of
// processes may have one.
type Runner struct {
	db    *db.DB
	kinds map[string]Kind
	names string // of the kinds, as json_each reads them
	log   *slog.Logger
	me    string
	slots chan struct{}
	mine  sync.Map // ids of the jobs that run here

	// Lease is how long a job is kept from others after its runner was last heard of.
	Lease time.Duration
	// Beat is how often progress is saved and a wish to stop is heard.
	Beat time.Duration
}

const (
	atATime = 4
	soon    = 2 * time.Second // between looks where another process may have put a job down
	rarely  = time.Minute     // and where none has been for long
	byAlone = time.Hour       // where nobody else can
)

// NewRunner makes a runner of the kinds.
func NewRunner(d *db.DB, kinds []Kind, log *slog.Logger) *Runner {
	r := &Runner{db: d, kinds: map[string]Kind{}, log: log, me: token(8), slots: make(chan struct{}, atATime),
		Lease: time.Minute, Beat: 2 * time.Second}
	names := map[string]int{}
	for _, k := range append(kinds, tidying) {
		r.kinds[k.Name] = k
		names[k.Name] = 0
	}
	b, _ := json.Marshal(names)
	r.names = string(b)
	return r
}

func token(n int) string {
	b := make([]byte, n)
	rand.Read(b)
	return hex.EncodeToString(b)
}

// Once does all that is due in a municipality, one job after another.
func (r *Runner) Once(ctx context.Context, s *db.Space) error {
	for {
		run, err := r.take(ctx, s)
		if err != nil || run == nil {
			return err
		}
		if err := r.do(ctx, run); err != nil {
			return err
		}
	}
}

// Run does jobs until the context ends, and returns when the last has let go.
func (r *Runner) Run(ctx context.Context) {
	var all sync.WaitGroup
	defer all.Wait()
	tended := map[string]bool{}
	for {
		list, err := r.db.Spaces(ctx)
		if err != nil && ctx.Err() == nil {
			r.log.Error("jobs", "error", err.Error())
		}
		for _, info := range list {
			if tended[info.Slug] {
				continue
			}
			if s, err := r.db.Space(ctx, info.Slug); err == nil {
				tended[info.Slug] = true
				all.Go(func() { r.tend(ctx, s, &all) })
			}
		}
		if !pause(ctx, nil, rarely) {
			return
		}
	}
}

// tend looks after one municipality: at once when the bell rings, else when the next
// job is due, else ever more rarely.
func (r *Runner) tend(ctx context.Context, s *db.Space, all *sync.WaitGroup) {
	wait := soon
	for {
		began, next, err := r.round(ctx, s, all)
		if err != nil && ctx.Err() == nil {
			r.log.Error("jobs", "space", s.Slug, "error", err.Error())
		}
		wait = min(wait*2, rarely)
		if began {
			wait = soon
		}
		if s.Alone() && err == nil {
			wait = byAlone
		}
		if !next.IsZero() {
			wait = min(wait, max(next.Sub(s.Now()), soon/4))
		}
		if !pause(ctx, bellOf(s).rung, wait) {
			return
		}
	}
}

// pause waits, or until the bell; false when the context has ended.
func pause(ctx context.Context, bell <-chan struct{}, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-bell:
	case <-timer.C:
	}
	return true
}

// round begins all that is due, a few at a time over all municipalities, and tells
// when the next job is.
func (r *Runner) round(ctx context.Context, s *db.Space, all *sync.WaitGroup) (began bool, next time.Time, err error) {
	for {
		seen, err := r.look(ctx, s)
		if err != nil || seen.next.IsZero() || seen.next.After(s.Now()) {
			return began, seen.next, err
		}
		select {
		case r.slots <- struct{}{}:
		case <-ctx.Done():
			return began, next, nil
		}
		run, err := r.take(ctx, s)
		if err != nil || run == nil {
			// What is due is another's, or waits for one that runs.
			<-r.slots
			return began, time.Time{}, err
		}
		began = true
		all.Go(func() {
			defer bellOf(s).ring()
			defer func() { <-r.slots }()
			if err := r.do(ctx, run); err != nil {
				r.log.Error("jobs", "space", s.Slug, "job", run.ID, "error", err.Error())
			}
		})
	}
}
