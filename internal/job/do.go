package job

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
)

var errLost = errors.New("job: the lease was lost")

// do runs a job that has been taken, keeps its lease while it runs, and writes how
// it went.
func (r *Runner) do(ctx context.Context, run *Run) error {
	r.mine.Store(run.ID, true)
	defer r.mine.Delete(run.ID)
	mine, cancel := context.WithCancelCause(ctx)
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		r.watch(mine, run, cancel)
	}()
	err := call(mine, run)
	lost := errors.Is(context.Cause(mine), errLost)
	cancel(nil)
	<-watched
	if lost {
		return errLost
	}
	return r.end(context.WithoutCancel(ctx), run, err, ctx.Err() != nil)
}

// call turns a panic of the work into its error.
func call(ctx context.Context, run *Run) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return run.kind.Run(ctx, run)
}

// watch keeps the lease and hears whether somebody asks the job to stop.
func (r *Runner) watch(ctx context.Context, run *Run, cancel context.CancelCauseFunc) {
	told := [2]int64{}
	renew := max(int(r.Lease/r.Beat/4), 1)
	for n := 1; pause(ctx, nil, r.Beat); n++ {
		now := [2]int64{run.done.Load(), run.total.Load()}
		err := run.Space.Keep(ctx, func(tx *db.Tx) error {
			if now != told || n%renew == 0 {
				if _, err := tx.Exec(`
UPDATE job SET leased_until = $1, done = $2, total = $3
WHERE id = $4 AND holder = $5 AND status = 'running'`,
					db.Stamp(tx.Now.Add(r.Lease)), now[0], now[1], run.ID, r.me); err != nil {
					return err
				}
			}
			stop, err := db.One(tx, db.Value[int], `SELECT stop FROM job WHERE id = $1 AND holder = $2 AND status = 'running'`, run.ID, r.me)
			if err == nil && stop == 1 {
				run.stop.Store(true)
				cancel(ErrStopped)
			}
			return err
		})
		if fail.Is(err, fail.NotFound) {
			cancel(errLost)
		}
		if err == nil {
			told = now
		}
	}
}

// end writes how a try went. Where the program is stopping, the job is given back as
// if it had not been begun.
func (r *Runner) end(ctx context.Context, run *Run, why error, closing bool) error {
	return run.Space.Keep(ctx, func(tx *db.Tx) error {
		at, ended, tries := tx.Now, db.Stamp(tx.Now), run.try
		state, text := "done", ""
		switch {
		case why == nil:
		case run.stop.Load():
			state = "stopped"
		case closing:
			state, ended, tries = "waiting", "", run.try-1
		default:
			state, text = "failed", r.reasonOf(run, why)
			if !final(why) && run.try < run.kind.tries() {
				state, ended, at = "waiting", "", tx.Now.Add(lag(run.try))
			}
		}
		n, err := tx.Exec(`
UPDATE job SET status = $1, run_at = $2, ended = $3, tries = $4, error = $5, done = $6, total = $7, holder = '', leased_until = ''
WHERE id = $8 AND holder = $9 AND status = 'running'`,
			state, db.Stamp(at), ended, tries, text, run.done.Load(), run.total.Load(), run.ID, r.me)
		if err == nil && n == 0 {
			return errLost
		}
		if err != nil || state != "done" || run.key == "" || !strings.HasPrefix(run.By, "system:") {
			return err
		}
		// Of what the program does by itself, again and again, the last time is kept.
		_, err = tx.Exec(`DELETE FROM job WHERE kind = $1 AND key = $2 AND status = 'done' AND id <> $3`, run.kind.Name, run.key, run.ID)
		return err
	})
}

// lag is how long to wait after a try: 1 minute, 5, 25, and then two hours.
func lag(try int) time.Duration {
	wait := time.Minute
	for range try - 1 {
		wait = min(wait*5, 2*time.Hour)
	}
	return wait
}

// final tells whether trying again cannot help: what was asked for will not do.
func final(err error) bool {
	e := fail.As(err)
	return e != nil && e.Kind != fail.Unavailable && e.Kind != fail.TooMany && e.Kind != fail.Defect
}

// reasonOf is what people are told. An error that is not ours to explain is logged
// whole, under a code.
func (r *Runner) reasonOf(run *Run, err error) string {
	if e := fail.As(err); e != nil {
		if len(e.Fields) > 0 {
			return reason(e.Fields[0].Key, e.Fields[0].Args...)
		}
		return reason(e.Key, e.Args...)
	}
	code := "K-" + token(3)
	r.log.Error("job", "code", code, "space", run.Space.Slug, "kind", run.kind.Name, "job", run.ID, "error", err.Error())
	return reason("job.defect", code)
}

type said struct {
	Key  string `json:"key"`
	Args []any  `json:"args,omitempty"`
}

func reason(key string, args ...any) string {
	b, err := json.Marshal(said{key, args})
	if err != nil {
		b, _ = json.Marshal(said{Key: key})
	}
	return string(b)
}
