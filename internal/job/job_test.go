package job_test

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/i18n"
	"ledetraad/internal/job"
	"ledetraad/internal/testapp"
)

var ctx = context.Background()

// bench is a small world with a runner of the test's own kinds.
type bench struct {
	*testapp.App
	*job.Runner
}

func with(a *testapp.App, kinds ...job.Kind) bench {
	return bench{a, job.NewRunner(a.DB, kinds, slog.New(slog.NewTextHandler(a.Log, nil)))}
}

func (b bench) add(kind, key string, after time.Duration) {
	b.T.Helper()
	err := b.Space.Keep(ctx, func(tx *db.Tx) error {
		return job.Add(tx, kind, key, "{}", b.Person("anna"), tx.Now.Add(after))
	})
	if err != nil {
		b.T.Fatal(err)
	}
}

func (b bench) once() {
	b.T.Helper()
	if err := b.Once(ctx, b.Space); err != nil {
		b.T.Fatal(err)
	}
}

// all are the jobs of a kind.
func (b bench) all(kind string) (list []job.Job) {
	b.T.Helper()
	err := b.Space.Read(ctx, func(tx *db.Tx) error {
		all, err := job.List(tx, 100)
		list = slices.DeleteFunc(all, func(j job.Job) bool { return j.Kind != kind })
		return err
	})
	if err != nil {
		b.T.Fatal(err)
	}
	return list
}

// only is the only job of a kind.
func (b bench) only(kind string) job.Job {
	b.T.Helper()
	list := b.all(kind)
	if len(list) != 1 {
		b.T.Fatalf("%d jobs of the kind %s, want 1", len(list), kind)
	}
	return list[0]
}

func (b bench) press(do func(*db.Tx, string) error, id string) error {
	return b.Space.Keep(ctx, func(tx *db.Tx) error { return do(tx, id) })
}

func TestAJobIsDoneIfAndOnlyIfItsTransactionStands(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		done := 0
		b := with(a, job.Kind{Name: "try.count", Run: func(ctx context.Context, r *job.Run) error {
			done++
			if r.Payload != "{}" || r.By != a.Person("anna") || r.Space.Slug != "fjordby" {
				t.Errorf("got %q by %q in %s", r.Payload, r.By, r.Space.Slug)
			}
			return nil
		}})
		undone := errors.New("undone")
		err := a.Space.Keep(ctx, func(tx *db.Tx) error {
			return errors.Join(job.Add(tx, "try.count", "", "{}", "system:test", tx.Now), undone)
		})
		if !errors.Is(err, undone) {
			t.Fatal(err)
		}
		if b.once(); done != 0 {
			t.Fatalf("done %d times, want 0", done)
		}
		b.add("try.count", "", 0)
		b.add("try.count", "", time.Hour)
		if b.once(); done != 1 {
			t.Errorf("done %d times, want 1", done)
		}
		a.Move(time.Hour)
		if b.once(); done != 2 {
			t.Errorf("an hour later done %d times, want 2", done)
		}
		for _, j := range b.all("try.count") {
			if j.State != job.Done || j.Ended.IsZero() {
				t.Errorf("got %s, want done", j.State)
			}
		}
		a.Move(15 * 24 * time.Hour)
		if b.once(); len(b.all("try.count")) != 0 {
			t.Error("after two weeks they are still there")
		}
	})
}

func TestOfAKeyOneWaitsAndTheEarlierTimeHolds(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		done := 0
		b := with(a, job.Kind{Name: "try.count", Run: func(ctx context.Context, r *job.Run) error {
			done++
			if done == 1 {
				// Asked for while it runs: it has to be done once more, and not beside itself.
				b := with(a)
				b.add("try.count", "same", 0)
				inner := with(a, job.Kind{Name: "try.count", Run: func(context.Context, *job.Run) error {
					t.Error("two of one key run at once")
					return nil
				}})
				inner.once()
			}
			return nil
		}})
		b.add("try.count", "same", 2*time.Hour)
		b.add("try.count", "same", time.Hour)
		b.add("try.count", "same", 3*time.Hour)
		if n := len(b.all("try.count")); n != 1 {
			t.Fatalf("%d wait, want 1", n)
		}
		a.Move(time.Hour)
		if b.once(); done != 2 {
			t.Errorf("done %d times, want 2", done)
		}
	})
}

func TestWhatFailsIsTriedAgainAndThenShown(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		tries, cured := 0, false
		b := with(a, job.Kind{Name: "try.fail", Tries: 3, Run: func(ctx context.Context, r *job.Run) error {
			tries++
			switch {
			case cured:
				return nil
			case tries == 2:
				panic("secret words")
			}
			return errors.New("secret words")
		}})
		b.add("try.fail", "", 0)
		for _, wait := range []time.Duration{0, time.Minute, 5 * time.Minute} {
			if wait > 0 {
				a.Move(wait - 2*time.Second)
				if before := tries; !b.onceAnd(func() bool { return tries == before }) {
					t.Errorf("tried again before %s", wait)
				}
			}
			a.Move(2 * time.Second)
			b.once()
		}
		j := b.only("try.fail")
		if tries != 3 || j.State != job.Failed {
			t.Fatalf("tried %d times and %s, want 3 and failed", tries, j.State)
		}
		why := j.Why(a.Words.In(i18n.Danish))
		if !strings.Contains(why, "Sig koden K-") || strings.Contains(why, "secret") {
			t.Errorf("why: %q", why)
		}
		if code := why[strings.Index(why, "K-"):][:8]; !strings.Contains(a.Log.String(), code) || !strings.Contains(a.Log.String(), "secret words") {
			t.Errorf("the log does not have %s with the error", code)
		}
		cured = true
		if err := b.press(job.Again, j.ID); err != nil {
			t.Fatal(err)
		}
		if b.once(); b.only("try.fail").State != job.Done {
			t.Errorf("again: got %s, want done", b.only("try.fail").State)
		}
		if err := b.press(job.Again, j.ID); !fail.Is(err, fail.NotFound) {
			t.Errorf("again what is done: got %v, want not found", err)
		}
	})
}

func (b bench) onceAnd(holds func() bool) bool {
	b.T.Helper()
	b.once()
	return holds()
}

// What was asked for and will not do is not tried again: the reason is said at once.
func TestARefusalIsFinal(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		b := with(a, job.Kind{Name: "try.refuse", Run: func(ctx context.Context, r *job.Run) error {
			return fail.New(fail.Invalid, "fail.too_long", 10, 12)
		}})
		b.add("try.refuse", "", 0)
		b.once()
		j := b.only("try.refuse")
		if want := "Skriv højst 10 tegn. Der står 12."; j.State != job.Failed || j.Why(a.Words.In(i18n.Danish)) != want {
			t.Errorf("got %s: %q, want failed: %q", j.State, j.Why(a.Words.In(i18n.Danish)), want)
		}
	})
}

// A kind that comes by itself comes once per interval, however many processes look.
func TestWhatComesByItselfComesOnce(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		var mu sync.Mutex
		times := 0
		kind := job.Kind{Name: "try.hourly", Every: time.Hour, Run: func(context.Context, *job.Run) error {
			mu.Lock()
			defer mu.Unlock()
			times++
			return nil
		}}
		for hour := 1; hour <= 3; hour++ {
			var all sync.WaitGroup
			for range 4 {
				all.Go(func() {
					if err := with(a, kind).Once(ctx, a.Space); err != nil {
						t.Error(err)
					}
				})
			}
			all.Wait()
			if times != hour {
				t.Errorf("in hour %d it has come %d times", hour, times)
			}
			if n := len(with(a).all("try.hourly")); n != 1 {
				t.Errorf("in hour %d the list has it %d times, want the last only", hour, n)
			}
			a.Move(time.Hour)
		}
	})
}

func TestSomebodyFollowsAJobAndStopsIt(t *testing.T) {
	testapp.Each(t, func(t *testing.T, a *testapp.App) {
		begun := make(chan string)
		b := with(a, job.Kind{Name: "try.long", Run: func(ctx context.Context, r *job.Run) error {
			begun <- r.ID
			for done := 3; ; {
				if err := r.Progress(done, 10); err != nil {
					return err
				}
				select {
				case <-ctx.Done():
				case <-time.After(time.Millisecond):
				}
			}
		}})
		b.Beat = 5 * time.Millisecond
		b.add("try.long", "", 0)
		ended := make(chan error)
		go func() { ended <- b.Once(ctx, a.Space) }()
		id := <-begun
		for b.only("try.long").Done != 3 {
			time.Sleep(time.Millisecond)
		}
		if j := b.only("try.long"); j.State != job.Running || j.Total != 10 {
			t.Errorf("got %s, %d of %d; want running, 3 of 10", j.State, j.Done, j.Total)
		}
		if err := b.press(job.Stop, id); err != nil {
			t.Fatal(err)
		}
		if err := <-ended; err != nil {
			t.Fatal(err)
		}
		if j := b.only("try.long"); j.State != job.Stopped {
			t.Errorf("got %s, want stopped", j.State)
		}
		b.add("try.long", "", time.Hour)
		for _, j := range b.all("try.long") {
			if j.State != job.Waiting {
				continue
			}
			if err := b.press(job.Stop, j.ID); err != nil {
				t.Fatal(err)
			}
		}
		for _, j := range b.all("try.long") {
			if j.State != job.Stopped {
				t.Errorf("one that waited: got %s, want stopped", j.State)
			}
		}
		if err := b.press(job.Stop, id); !fail.Is(err, fail.NotFound) {
			t.Errorf("stop twice: got %v, want not found", err)
		}
	})
}
