package intake

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"ledetraad/internal/auth"
	"ledetraad/internal/change"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
	"ledetraad/internal/job"
	"ledetraad/internal/org"
)

// The jobs: saving a file that was confirmed, and forgetting those nobody did.
const (
	SaveJob = "import.save"
	TidyJob = "import.tidy"
)

// keptFor is how long a file waits to be confirmed.
const keptFor = 24 * time.Hour

// run is an import that is being saved in this process. On SQLite the transaction that
// saves keeps every other waiting, also those that would tell how far it has come or
// ask it to stop; so that is known here as well.
type run struct {
	done, total atomic.Int64
	stop        atomic.Bool
}

type runsKey struct{}

func runs(s *db.Space) *sync.Map {
	return s.Memo(runsKey{}, func() any { return &sync.Map{} }).(*sync.Map)
}

func running(s *db.Space, id string) *run {
	if v, ok := runs(s).Load(id); ok {
		return v.(*run)
	}
	return nil
}

var errMoved = errors.New("intake: the municipality has changed since the file was shown")

// save is the job that saves an import, as the person who confirmed it.
func (o Options) save(ctx context.Context, r *job.Run) error {
	as := auth.As{Ctx: ctx, Space: r.Space, Who: auth.Actor{Person: r.By, Via: change.ByImport}}
	var m Import
	var w words
	err := as.Read(func(tx *db.Tx, who *auth.Reader) (err error) {
		if w, err = o.words(tx); err != nil {
			return err
		}
		m, err = get(tx, who, r.Payload)
		return err
	})
	if err != nil || m.Status != confirmed {
		return err // done before, or given up
	}
	sh, match, err := sheetOf(ctx, r.Space, w, m)
	if err != nil {
		return err
	}
	here := &run{}
	runs(r.Space).Store(m.ID, here)
	defer runs(r.Space).Delete(m.ID)
	step := func(n int) error {
		here.done.Store(int64(n))
		here.total.Store(int64(len(sh.lines)))
		if err := r.Progress(n, len(sh.lines)); err != nil {
			return err
		}
		if here.stop.Load() {
			return job.ErrStopped
		}
		return nil
	}
	err = as.Write(func(tx *db.Tx, who *auth.Reader) error {
		return saveIn(tx, who, w, m.ID, sh, match, step)
	})
	// Stopped before it was saved, or not as it was shown: it can be confirmed again.
	switch {
	case errors.Is(err, errMoved):
		return back(ctx, r.Space, m.ID, moved)
	case err != nil && (here.stop.Load() || errors.Is(err, job.ErrStopped) || errors.Is(context.Cause(ctx), job.ErrStopped)):
		return errors.Join(job.ErrStopped, back(ctx, r.Space, m.ID, stopped))
	}
	return err
}

func back(ctx context.Context, s *db.Space, id, status string) error {
	return s.Keep(context.WithoutCancel(ctx), func(tx *db.Tx) error {
		_, err := tx.Exec(`UPDATE intake SET status = $1, agreed = '' WHERE id = $2 AND status = 'confirmed'`, status, id)
		return err
	})
}

// saveIn judges the rows as the municipality stands now, and saves them if that is what
// was confirmed.
func saveIn(tx *db.Tx, who *auth.Reader, w words, id string, sh *sheet, match matched, step func(int) error) error {
	m, err := get(tx, who, id)
	if err != nil || m.Status != confirmed {
		return err
	}
	if err := org.Alone(tx); err != nil {
		return err
	}
	p, err := judge(tx, who, w, m, sh, match.at)
	if err != nil {
		return err
	}
	if p.digest() != m.Agreed {
		return errMoved
	}
	if err := p.save(tx, who, m, step); err != nil {
		return err
	}
	if _, err := tx.Exec(`
UPDATE intake SET status = 'done', added = $1, changed = $2, ended = $3, refused = $4, done_at = $5 WHERE id = $6`,
		p.Counts.Added, p.Counts.Changed, p.Counts.Ended, p.Counts.Refused, db.Stamp(tx.Now), id); err != nil {
		return err
	}
	if err := file.Drop(tx, m.Hash, id); err != nil {
		return err
	}
	return change.Record(tx, who.Actor, change.Thing{Kind: thing, ID: id}, "imported", nil, map[string]any{
		"file": m.Name, "sort": m.Sort, "digest": m.Hash, "rows": p.Counts})
}

// Stop stops an import that has been confirmed and is not yet saved.
func Stop(as auth.As, id string) error {
	m := Import{}
	err := as.Read(func(tx *db.Tx, r *auth.Reader) (err error) {
		m, err = get(tx, r, id)
		return err
	})
	if err != nil || m.Status != confirmed {
		return err
	}
	if here := running(as.Space, id); here != nil {
		here.stop.Store(true)
	}
	return as.Write(func(tx *db.Tx, r *auth.Reader) error {
		if m, err = get(tx, r, id); err != nil || m.Status != confirmed {
			return err
		}
		j, there, err := jobOf(tx, id)
		if err != nil {
			return err
		}
		// One that waits never begins; one that runs gives the import back itself.
		if there {
			if err := job.Stop(tx, j.ID); err != nil && !fail.Is(err, fail.NotFound) {
				return err
			}
		}
		if j.State != job.Running {
			if _, err := tx.Exec(`UPDATE intake SET status = 'stopped', agreed = '' WHERE id = $1`, id); err != nil {
				return err
			}
		}
		return change.Record(tx, as.Who, change.Thing{Kind: thing, ID: id}, "stopped", nil, map[string]string{"file": m.Name})
	})
}

// tidyOld forgets the files nobody confirmed within a day, and those that could not be saved.
func tidyOld(ctx context.Context, r *job.Run) error {
	return r.Space.Keep(ctx, func(tx *db.Tx) error {
		old, err := db.All(tx, scan, `
SELECT `+columns+`
FROM intake m
WHERE m.status <> 'done' AND m.at < $1
  AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'import.save' AND j.key = m.id AND j.status IN ('waiting', 'running'))
ORDER BY m.id`, db.Stamp(tx.Now.Add(-keptFor)))
		for _, m := range old {
			if err := forget(tx, m); err != nil {
				return err
			}
		}
		return err
	})
}
