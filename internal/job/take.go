package job

import (
	"context"
	"time"

	"ledetraad/internal/db"
)

// seen is what a look at a municipality shows.
type seen struct {
	next  time.Time // of the earliest job, or of a kind that comes by itself; zero: none
	every map[string]time.Time
}

// look reads when there is something to do.
func (r *Runner) look(ctx context.Context, s *db.Space) (v seen, err error) {
	err = s.Read(ctx, func(tx *db.Tx) error {
		v, err = r.lookIn(tx)
		return err
	})
	return v, err
}

func (r *Runner) lookIn(tx *db.Tx) (v seen, err error) {
	list, err := db.All(tx, db.ScanPair, `
SELECT '', coalesce(min(CASE WHEN j.status = 'waiting' THEN j.run_at ELSE j.leased_until END), '')
FROM job j
WHERE j.status IN ('waiting', 'running') AND j.kind IN (SELECT key FROM json_each($1))
UNION ALL
SELECT e.kind, e.next
FROM job_every e`, r.names)
	v.every = map[string]time.Time{}
	for _, p := range list {
		if p.A == "" {
			v.next = db.ParseStamp(p.B)
		} else {
			v.every[p.A] = db.ParseStamp(p.B)
		}
	}
	for _, k := range r.kinds {
		if k.Every == 0 {
			continue
		}
		at, planted := v.every[k.Name]
		if !planted {
			at = tx.Now
		}
		if v.next.IsZero() || at.Before(v.next) {
			v.next = at
		}
	}
	return v, err
}

// take takes the next job that is due, or nil. Before that it plants what comes by
// itself and frees what a dead runner held.
func (r *Runner) take(ctx context.Context, s *db.Space) (run *Run, err error) {
	err = s.Keep(ctx, func(tx *db.Tx) error {
		run = nil
		v, err := r.lookIn(tx)
		if err != nil || v.next.IsZero() || v.next.After(tx.Now) {
			return err
		}
		for _, k := range r.kinds {
			if k.Every > 0 && !v.every[k.Name].After(tx.Now) {
				if err := plant(tx, k); err != nil {
					return err
				}
			}
		}
		if err := r.free(tx); err != nil {
			return err
		}
		run, err = r.claim(tx)
		return err
	})
	return run, err
}

// plant puts a kind that comes by itself down once per interval, however many
// processes see that it is time: one of them moves the time on.
func plant(tx *db.Tx, k Kind) error {
	n, err := tx.Exec(`
INSERT INTO job_every (kind, next) VALUES ($1, $2)
ON CONFLICT (kind) DO UPDATE SET next = $2 WHERE job_every.next <= $3`,
		k.Name, db.Stamp(tx.Now.Truncate(k.Every).Add(k.Every)), db.Stamp(tx.Now))
	if err != nil || n == 0 {
		return err
	}
	return Add(tx, k.Name, "every", "", "system:job", tx.Now)
}

type held struct {
	id, kind, until string
	tries, stop     int
}

// free takes jobs from runners that have not been heard of. A job that has been begun
// often enough has failed: it may be what kills them.
func (r *Runner) free(tx *db.Tx) error {
	list, err := db.All(tx, func(s db.Scan) (h held, err error) {
		err = s(&h.id, &h.kind, &h.until, &h.tries, &h.stop)
		return h, err
	}, `
SELECT j.id, j.kind, j.leased_until, j.tries, j.stop
FROM job j
WHERE j.status = 'running' AND j.leased_until <= $1 AND j.kind IN (SELECT key FROM json_each($2))
ORDER BY j.id`, db.Stamp(tx.Now), r.names)
	for _, h := range list {
		if _, here := r.mine.Load(h.id); here {
			continue
		}
		state, ended, why := "waiting", "", ""
		switch {
		case h.stop == 1:
			state, ended = "stopped", db.Stamp(tx.Now)
		case h.tries >= r.kinds[h.kind].tries():
			state, ended, why = "failed", db.Stamp(tx.Now), reason("job.lost")
		}
		if _, err := tx.Exec(`
UPDATE job SET status = $1, ended = $2, error = $3, holder = '', leased_until = ''
WHERE id = $4 AND status = 'running' AND leased_until = $5`, state, ended, why, h.id, h.until); err != nil {
			return err
		}
	}
	return err
}

// claim makes the next job that is due this runner's. Two that choose the same row
// at the same moment: the second changes nothing, and chooses again.
func (r *Runner) claim(tx *db.Tx) (*Run, error) {
	for range 5 {
		list, err := db.All(tx, func(s db.Scan) (c claimed, err error) {
			c.run = &Run{Space: tx.Space()}
			err = s(&c.run.ID, &c.kind, &c.run.key, &c.run.Payload, &c.run.By, &c.run.try)
			return c, err
		}, `
SELECT j.id, j.kind, j.key, j.payload, j.asked_by, j.tries
FROM job j
WHERE j.status = 'waiting' AND j.run_at <= $1 AND j.kind IN (SELECT key FROM json_each($2))
  AND (j.key = '' OR NOT EXISTS (SELECT 1 FROM job o WHERE o.kind = j.kind AND o.key = j.key AND o.status = 'running'))
ORDER BY j.run_at, j.id
LIMIT 1`, db.Stamp(tx.Now), r.names)
		if err != nil || len(list) == 0 {
			return nil, err
		}
		c := list[0]
		n, err := tx.Exec(`
UPDATE job SET status = 'running', holder = $1, leased_until = $2, tries = tries + 1, stop = 0, error = ''
WHERE id = $3 AND status = 'waiting'`, r.me, db.Stamp(tx.Now.Add(r.Lease)), c.run.ID)
		if err != nil {
			return nil, err
		}
		if n == 1 {
			c.run.kind, c.run.try = r.kinds[c.kind], c.run.try+1
			return c.run, nil
		}
	}
	return nil, nil
}

type claimed struct {
	run  *Run
	kind string
}
