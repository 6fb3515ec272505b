package db

import (
	"context"
	"database/sql"
	"fmt"
	"runtime/debug"
	"sync"
)

// liteBackend reads on a few connections and writes on one. Writers that wait
// at the same moment go into one transaction, each behind a savepoint of its
// own, and share its commit: that is what goes beyond the disk's sync rate.
type liteBackend struct {
	reader, writer *sql.DB
	queue          chan *writeJob
	done, ended    chan struct{} // close asked for; the loop is over
	stop           sync.Once
}

type writeJob struct {
	ctx   context.Context
	f     func(querier, context.Context) error
	alone func() error // instead of f: work that cannot be in a transaction
	err   chan error
}

const batch = 256

func (b *liteBackend) read(ctx context.Context, f func(querier, context.Context) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	// The driver would start a goroutine per statement to watch for the end of a
	// request. Reads are short; they are let to finish.
	calm := context.WithoutCancel(ctx)
	tx, err := b.reader.BeginTx(calm, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return translate(err)
	}
	defer tx.Rollback()
	return f(tx, calm)
}

func (b *liteBackend) write(ctx context.Context, f func(querier, context.Context) error) error {
	return b.enqueue(ctx, &writeJob{ctx: ctx, f: f, err: make(chan error, 1)})
}

func (b *liteBackend) enqueue(ctx context.Context, j *writeJob) error {
	select {
	case b.queue <- j:
	case <-ctx.Done():
		return ctx.Err()
	case <-b.done:
		return sql.ErrConnDone
	}
	// Once queued, the answer is waited for: a change that was made must not be
	// reported as one that was not. Nobody answers what came after the last batch.
	select {
	case err := <-j.err:
		return err
	case <-b.ended:
	}
	select {
	case err := <-j.err:
		return err
	default:
		return sql.ErrConnDone
	}
}

func (b *liteBackend) commitLoop() {
	defer close(b.ended)
	jobs := make([]*writeJob, 0, batch)
	for {
		jobs = jobs[:0]
		var alone *writeJob
		take := func(j *writeJob) {
			if j.alone != nil {
				alone = j
			} else {
				jobs = append(jobs, j)
			}
		}
		select {
		case j := <-b.queue:
			take(j)
		case <-b.done:
			return
		}
		for waiting := true; waiting && alone == nil && len(jobs) < batch; {
			select {
			case j := <-b.queue:
				take(j)
			default:
				waiting = false
			}
		}
		if len(jobs) > 0 {
			b.commit(jobs)
		}
		if alone != nil {
			alone.err <- safely(alone.alone)
		}
	}
}

// commit runs the jobs in one transaction and answers each once it stands.
func (b *liteBackend) commit(jobs []*writeJob) {
	ctx := context.Background()
	answers := make([]error, len(jobs))
	tx, err := b.writer.BeginTx(ctx, nil)
	if err == nil {
		for i, j := range jobs {
			if answers[i], err = b.one(tx, j, len(jobs) > 1); err != nil {
				break
			}
		}
		switch {
		case err != nil || len(jobs) == 1 && answers[0] != nil:
			tx.Rollback()
		default:
			err = tx.Commit()
		}
	}
	for i, j := range jobs {
		if err != nil && answers[i] == nil {
			answers[i] = translate(err)
		}
		j.err <- answers[i]
	}
}

// one runs a job behind a savepoint. The first error is the job's own; the
// second means that the whole transaction is lost.
func (b *liteBackend) one(tx *sql.Tx, j *writeJob, shared bool) (own, lost error) {
	if err := j.ctx.Err(); err != nil {
		return err, nil
	}
	// A request that ends early must not interrupt a statement: SQLite would then
	// roll back everybody's changes.
	ctx := context.WithoutCancel(j.ctx)
	if !shared {
		return safely(func() error { return j.f(tx, ctx) }), nil
	}
	if _, err := tx.ExecContext(ctx, "SAVEPOINT job"); err != nil {
		return nil, err
	}
	own = safely(func() error { return j.f(tx, ctx) })
	if own != nil {
		if _, err := tx.ExecContext(ctx, "ROLLBACK TO job"); err != nil {
			return own, err
		}
	}
	_, lost = tx.ExecContext(ctx, "RELEASE job")
	return own, lost
}

func safely(f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("db: panic in a write: %v\n%s", p, debug.Stack())
		}
	}()
	return f()
}

func (b *liteBackend) close() error {
	b.stop.Do(func() { close(b.done) })
	<-b.ended
	b.reader.Close()
	return b.writer.Close()
}
