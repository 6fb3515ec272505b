package job_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/app"
	"ledetraad/internal/db"
	"ledetraad/internal/job"
	"ledetraad/internal/testapp"
)

// The test's own program, run again, is the process that is killed.
func TestMain(m *testing.M) {
	if os.Getenv("LEDETRAAD_JOB_CHILD") == "" {
		os.Exit(m.Run())
	}
	if err := hang(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// hang takes a job and never ends it.
func hang() error {
	quiet := slog.New(slog.NewTextHandler(io.Discard, nil))
	a, err := app.Open(ctx, app.Config{Data: os.Getenv("LEDETRAAD_DATA"), Database: os.Getenv("LEDETRAAD_DATABASE"), Log: quiet,
		Clock: func() time.Time { return testapp.Start }})
	if err != nil {
		return err
	}
	s, err := a.DB.Space(ctx, "fjordby")
	if err != nil {
		return err
	}
	return job.NewRunner(a.DB, []job.Kind{{Name: "try.kill", Run: func(context.Context, *job.Run) error {
		fmt.Println("begun")
		select {}
	}}}, quiet).Once(ctx, s)
}

// A process is killed in the middle of a job: after the lease another takes it up. One
// that kills every process that takes it has failed in the end.
func TestAKilledProcessLosesItsJobToAnother(t *testing.T) {
	for _, engine := range testapp.Engines {
		t.Run(engine, func(t *testing.T) {
			c := testapp.Place(t, engine)
			a := testapp.Open(t, engine, c)
			done := 0
			kind := job.Kind{Name: "try.kill", Tries: 2, Run: func(context.Context, *job.Run) error { done++; return nil }}
			with(a).add("try.kill", "", -time.Hour)
			a.Close()
			kill(t, c)

			a = testapp.Open(t, engine, c)
			b := with(a, kind)
			if b.once(); done != 0 || b.only("try.kill").State != job.Running {
				t.Fatalf("before the lease is over: done %d times, %s", done, b.only("try.kill").State)
			}
			a.Move(2 * time.Minute)
			if b.once(); done != 1 || b.only("try.kill").State != job.Done {
				t.Fatalf("after the lease: done %d times, %s", done, b.only("try.kill").State)
			}
			if err := a.Space.Keep(ctx, func(tx *db.Tx) error {
				_, err := tx.Exec(`UPDATE job SET status = 'waiting', tries = 1, run_at = '2026-09-01T00:00:00.000Z' WHERE kind = 'try.kill'`)
				return err
			}); err != nil {
				t.Fatal(err)
			}
			a.Close()
			kill(t, c)

			a = testapp.Open(t, engine, c)
			a.Move(2 * time.Minute)
			b = with(a, kind)
			if b.once(); done != 1 || b.only("try.kill").State != job.Failed {
				t.Errorf("killed as often as it may be tried: done %d times, %s; want failed", done, b.only("try.kill").State)
			}
		})
	}
}

// kill lets another process take the job, and kills it.
func kill(t *testing.T, c app.Config) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "LEDETRAAD_JOB_CHILD=1", "LEDETRAAD_DATA="+c.Data, "LEDETRAAD_DATABASE="+c.Database)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	begun := make([]byte, 5)
	if _, err := io.ReadFull(out, begun); err != nil || string(begun) != "begun" {
		rest, _ := io.ReadAll(out)
		t.Fatalf("the other process: %v %s%s", err, begun, rest)
	}
	cmd.Process.Kill()
	cmd.Wait()
}

// Two processes work beside each other: every job is done once, by one of them.
func TestTwoRunnersNeverDoOneJobAtOnce(t *testing.T) {
	const jobs = 120
	c := testapp.Place(t, "postgres")
	one, two := testapp.Open(t, "postgres", c), testapp.Open(t, "postgres", c)
	var mu sync.Mutex
	done, running := map[string]int{}, map[string]bool{}
	left := make(chan struct{}, 2*jobs)
	kind := job.Kind{Name: "try.many", Run: func(ctx context.Context, r *job.Run) error {
		mu.Lock()
		if running[r.ID] {
			t.Errorf("%s runs twice at once", r.ID)
		}
		running[r.ID] = true
		mu.Unlock()
		time.Sleep(time.Millisecond)
		mu.Lock()
		running[r.ID] = false
		done[r.ID]++
		mu.Unlock()
		left <- struct{}{}
		return nil
	}}
	stopped, stop := context.WithCancel(ctx)
	var all sync.WaitGroup
	for _, a := range []*testapp.App{one, two} {
		all.Go(func() { with(a, kind).Run(stopped) })
	}
	for range jobs {
		with(one).add("try.many", "", 0)
	}
	for range jobs {
		<-left
	}
	stop()
	all.Wait()
	if len(done) != jobs {
		t.Errorf("%d jobs were done, want %d", len(done), jobs)
	}
	for id, n := range done {
		if n != 1 {
			t.Errorf("%s was done %d times", id, n)
		}
	}
}

// A job put down in this process is begun at once, and one that runs when the program
// stops is given back as if it had not been begun.
func TestAJobIsHeardOfAtOnceAndGivenBackAtTheEnd(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		begun := make(chan bool)
		b := with(a, job.Kind{Name: "try.long", Run: func(ctx context.Context, r *job.Run) error {
			begun <- true
			<-ctx.Done()
			return ctx.Err()
		}})
		stopped, stop := context.WithCancel(ctx)
		ended := make(chan bool)
		go func() {
			b.Run(stopped)
			close(ended)
		}()
		b.add("try.long", "", 0)
		<-begun
		stop()
		<-ended
		if j := b.only("try.long"); j.State != job.Waiting || j.Tries != 0 {
			t.Errorf("got %s after %d tries, want waiting after 0", j.State, j.Tries)
		}
	})
}
