package job

import (
	"context"
	"encoding/json"
	"math"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
)

// Job is one as the administrator sees it.
type Job struct {
	ID, Kind, State, By string
	Tries, Done, Total  int
	Stopping            bool // it has been asked to stop and has not yet
	At, Created, Ended  time.Time
	why                 string
}

// The states of a job.
const (
	Waiting = "waiting"
	Running = "running"
	Done    = "done"
	Failed  = "failed"
	Stopped = "stopped"
)

// Why says what went wrong in the last try; "" nothing.
func (j Job) Why(say i18n.Phrases) string {
	var s said
	if j.why == "" || json.Unmarshal([]byte(j.why), &s) != nil {
		return ""
	}
	for i, a := range s.Args {
		if f, ok := a.(float64); ok && f == math.Trunc(f) {
			s.Args[i] = int(f)
		}
	}
	return say.T(s.Key, s.Args...)
}

// List lists jobs, so many of each state: those that wait, the next first; others, the
// newest first.
func List(tx *db.Tx, each int) ([]Job, error) {
	return db.All(tx, scan, `
SELECT j.id, j.kind, j.status, j.asked_by, j.tries, j.done, j.total, j.stop, j.run_at, j.created, j.ended, j.error
FROM (
  SELECT w.id, row_number() OVER (
    PARTITION BY w.status
    ORDER BY CASE WHEN w.status = 'waiting' THEN w.run_at ELSE '' END, w.ended DESC, w.id DESC) AS place
  FROM job w) n
JOIN job j ON j.id = n.id
WHERE n.place <= $1
ORDER BY j.status, n.place`, each)
}

func scan(s db.Scan) (j Job, err error) {
	var stop int
	var at, created, ended string
	err = s(&j.ID, &j.Kind, &j.State, &j.By, &j.Tries, &j.Done, &j.Total, &stop, &at, &created, &ended, &j.why)
	j.Stopping = stop == 1
	j.At, j.Created, j.Ended = db.ParseStamp(at), db.ParseStamp(created), db.ParseStamp(ended)
	return j, err
}

// Get reads a job.
func Get(tx *db.Tx, id string) (Job, error) {
	return db.One(tx, scan, `
SELECT j.id, j.kind, j.status, j.asked_by, j.tries, j.done, j.total, j.stop, j.run_at, j.created, j.ended, j.error
FROM job j
WHERE j.id = $1`, id)
}

// Again lets a job that has failed or was stopped be tried anew, now.
func Again(tx *db.Tx, id string) error {
	n, err := tx.Exec(`
UPDATE job SET status = 'waiting', run_at = $1, tries = 0, done = 0, total = 0, stop = 0, error = '', ended = ''
WHERE id = $2 AND status IN ('failed', 'stopped')`, db.Stamp(tx.Now), id)
	if err == nil && n == 0 {
		return fail.Missing()
	}
	tx.AfterCommit(bellOf(tx.Space()).ring)
	return err
}

// Stop ends a job that waits, and asks one that runs to end.
func Stop(tx *db.Tx, id string) error {
	n, err := tx.Exec(`
UPDATE job SET stop = 1, status = CASE status WHEN 'waiting' THEN 'stopped' ELSE status END,
  ended = CASE status WHEN 'waiting' THEN $1 ELSE ended END
WHERE id = $2 AND status IN ('waiting', 'running')`, db.Stamp(tx.Now), id)
	if err == nil && n == 0 {
		return fail.Missing()
	}
	return err
}

// What is done is forgotten after two weeks, what failed after three months.
const (
	daysDone   = 14
	daysFailed = 90
)

var tidying = Kind{Name: "tidy.jobs", Every: 24 * time.Hour, Run: func(ctx context.Context, r *Run) error {
	return r.Space.Keep(ctx, func(tx *db.Tx) error {
		_, err := tx.Exec(`
DELETE FROM job
WHERE status IN ('done', 'stopped') AND ended < $1 OR status = 'failed' AND ended < $2`,
			db.Stamp(tx.Now.AddDate(0, 0, -daysDone)), db.Stamp(tx.Now.AddDate(0, 0, -daysFailed)))
		return err
	})
}}
