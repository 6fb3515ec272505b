// Package job is work that is done after the answer: sealing the log, sending mail,
// reading a large file in. A job is put down in the transaction that wants it, so
// it is done if and only if that stands. A runner takes it with a lease; one that
// dies loses the lease, and another takes the job up again. A job must therefore
// bear being begun twice.
//
// Jobs are shallow: they call a store as the person or system who asked for them.
package job

import (
	"context"
	"embed"
	"errors"
	"sync/atomic"
	"time"

	"ledetraad/internal/db"
)

// Schema holds the tables of jobs.
//
//go:embed schema
var Schema embed.FS

// Kind is a kind of work a feature can do.
type Kind struct {
	Name  string        // "change.seal"; its words are the text key "job." + Name
	Every time.Duration // done by itself in every municipality; 0: only when asked for
	Tries int           // how often before it has failed; 0 is five
	Run   func(ctx context.Context, r *Run) error
}

func (k Kind) tries() int {
	if k.Tries > 0 {
		return k.Tries
	}
	return 5
}

// Run is one try at a job. Its context ends when somebody asks the job to stop,
// when the lease is lost, and when the program stops.
type Run struct {
	Space   *db.Space
	ID      string
	Payload string // as it was given to Add
	By      string // who asked: a person, or "system:…"

	kind        Kind
	key         string
	try         int
	done, total atomic.Int64
	stop        atomic.Bool
}

// ErrStopped is what Progress answers when somebody has asked the job to stop.
var ErrStopped = errors.New("job: somebody asked it to stop")

// Progress tells how far the job has come, for those who look. It is saved now and
// then by another hand, so it may be called within a transaction and as often as one
// likes. ErrStopped asks the job to end.
func (r *Run) Progress(done, total int) error {
	r.done.Store(int64(done))
	r.total.Store(int64(total))
	if r.stop.Load() {
		return ErrStopped
	}
	return nil
}

// Add puts down a job to be done from the time at. Where key is not "" and a job of
// the same kind and key is waiting already, that one is enough; it comes at the
// earlier of the two times. Of one kind and key, one runs at a time.
func Add(tx *db.Tx, kind, key, payload, by string, at time.Time) error {
	n, err := tx.Exec(`
INSERT INTO job (id, kind, key, payload, run_at, status, asked_by, created)
SELECT $1, $2, $3, $4, $5, 'waiting', $6, $7
WHERE $3 = '' OR NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = $2 AND j.key = $3 AND j.status = 'waiting')`,
		db.NewID(tx.Now), kind, key, payload, db.Stamp(at), by, db.Stamp(tx.Now))
	if err != nil {
		return err
	}
	if n == 0 {
		if _, err := tx.Exec(`UPDATE job SET run_at = $1 WHERE kind = $2 AND key = $3 AND status = 'waiting' AND run_at > $1`,
			db.Stamp(at), kind, key); err != nil {
			return err
		}
	}
	tx.AfterCommit(bellOf(tx.Space()).ring)
	return nil
}

// bell wakes the runner of this process that looks after a space.
type bell struct{ rung chan struct{} }

type bellKey struct{}

func bellOf(s *db.Space) *bell {
	return s.Memo(bellKey{}, func() any { return &bell{make(chan struct{}, 1)} }).(*bell)
}

func (b *bell) ring() {
	select {
	case b.rung <- struct{}{}:
	default: // it has been rung and not heard yet
	}
}
