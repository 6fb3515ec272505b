package file_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"ledetraad/internal/check/bare"
	"ledetraad/internal/db"
	"ledetraad/internal/fail"
	"ledetraad/internal/file"
)

// home is an empty municipality that keeps files.
type home struct {
	t     testing.TB
	space *db.Space
}

func house(t testing.TB, engine string) home {
	t.Helper()
	c := bare.Config(t, engine)
	c.Schema = append(c.Schema, file.Schema)
	c.Clock = func() time.Time { return bare.Start }
	d, err := db.Open(context.Background(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	space, err := d.CreateSpace(context.Background(), db.Info{Slug: "proeve", Name: "Prøve"})
	if err != nil {
		t.Fatal(err)
	}
	return home{t, space}
}

func each(t *testing.T, f func(t *testing.T, h home)) {
	for _, engine := range bare.Engines {
		t.Run(engine, func(t *testing.T) { f(t, house(t, engine)) })
	}
}

func (h home) try(f func(tx *db.Tx) error) error { return h.space.Keep(context.Background(), f) }

func (h home) write(f func(tx *db.Tx) error) {
	h.t.Helper()
	if err := h.try(f); err != nil {
		h.t.Fatal(err)
	}
}

func (h home) bytes(hash string) []byte {
	h.t.Helper()
	var out bytes.Buffer
	if err := file.Send(context.Background(), h.space, hash, &out); err != nil {
		h.t.Fatal(err)
	}
	return out.Bytes()
}

// rows counts files, chunks and uses.
func (h home) rows() (got string) {
	h.t.Helper()
	err := h.space.Read(context.Background(), func(tx *db.Tx) error {
		n, err := db.One(tx, func(s db.Scan) (n [3]int, err error) { return n, s(&n[0], &n[1], &n[2]) }, `
SELECT (SELECT count(*) FROM file), (SELECT count(*) FROM file_chunk), (SELECT count(*) FROM file_use)`)
		got = fmt.Sprint(n)
		return err
	})
	if err != nil {
		h.t.Fatal(err)
	}
	return got
}

// random is a text of so many bytes that is like no other.
func random(size int, seed uint64) []byte {
	r := rand.New(rand.NewPCG(seed, 1))
	out := make([]byte, size)
	for i := range out {
		out[i] = 'a' + byte(r.IntN(26))
	}
	return out
}

func TestWhatIsKeptComesBackToTheByte(t *testing.T) {
	each(t, func(t *testing.T, h home) {
		for _, size := range []int{1, 256<<10 - 1, 256 << 10, 256<<10 + 1, 1 << 20, 1<<20 + 1, 2 << 20} {
			sent := random(size, uint64(size))
			taken, err := take(t, intake(t), "a.txt", sent)
			if err != nil {
				t.Fatal(err)
			}
			h.write(func(tx *db.Tx) error { return file.Keep(tx, taken, "x") })
			if got := h.bytes(taken.Hash); !bytes.Equal(got, sent) {
				t.Errorf("%d bytes: got %d others", size, len(got))
			}
		}
	})
}

func TestTheSameContentIsKeptOnceAndGoesWithItsLastUser(t *testing.T) {
	each(t, func(t *testing.T, h home) {
		one, err1 := take(t, intake(t), "en.txt", random(600<<10, 7))
		two, err2 := take(t, intake(t), "to.csv", random(600<<10, 7))
		if err1 != nil || err2 != nil || one.Hash != two.Hash {
			t.Fatalf("got %v %v", err1, err2)
		}
		for _, step := range []struct {
			what string
			do   func(tx *db.Tx) error
			want string
		}{
			{"kept", func(tx *db.Tx) error { return file.Keep(tx, one, "a") }, "[1 3 1]"},
			{"kept again for another", func(tx *db.Tx) error { return file.Keep(tx, two, "b") }, "[1 3 2]"},
			{"kept again for the same", func(tx *db.Tx) error { return file.Keep(tx, two, "b") }, "[1 3 2]"},
			{"let go by a stranger", func(tx *db.Tx) error { return file.Drop(tx, one.Hash, "c") }, "[1 3 2]"},
			{"let go by one", func(tx *db.Tx) error { return file.Drop(tx, one.Hash, "a") }, "[1 3 1]"},
			{"undone", func(tx *db.Tx) error { return errors.Join(file.Drop(tx, one.Hash, "b"), errors.New("no")) }, "[1 3 1]"},
			{"let go by the last", func(tx *db.Tx) error { return file.Drop(tx, one.Hash, "b") }, "[0 0 0]"},
			{"kept anew", func(tx *db.Tx) error { return file.Keep(tx, one, "a") }, "[1 3 1]"},
		} {
			h.try(step.do)
			if got := h.rows(); got != step.want {
				t.Errorf("%s: got %s, want %s", step.what, got, step.want)
			}
		}
		h.write(func(tx *db.Tx) error { return file.Drop(tx, one.Hash, "a") })
		if err := file.Send(context.Background(), h.space, one.Hash, &bytes.Buffer{}); !fail.Is(err, fail.NotFound) {
			t.Errorf("sending what is gone: got %v", err)
		}
	})
}

// One lets go of a content at the moment another begins to use it: whatever comes
// first, what is used is whole.
func TestAFileIsNotRemovedUnderOneWhoBeginsToUseIt(t *testing.T) {
	each(t, func(t *testing.T, h home) {
		sent := random(300<<10, 3)
		taken, err := take(t, intake(t), "a.txt", sent)
		if err != nil {
			t.Fatal(err)
		}
		h.write(func(tx *db.Tx) error { return file.Keep(tx, taken, "0") })
		for n := range 20 {
			var both sync.WaitGroup
			var err1, err2 error
			both.Go(func() {
				err1 = h.try(func(tx *db.Tx) error { return file.Drop(tx, taken.Hash, fmt.Sprint(n)) })
			})
			both.Go(func() {
				err2 = h.try(func(tx *db.Tx) error { return file.Keep(tx, taken, fmt.Sprint(n+1)) })
			})
			both.Wait()
			if err1 != nil || err2 != nil {
				t.Fatal(err1, err2)
			}
			if got := h.rows(); got != "[1 2 1]" || !bytes.Equal(h.bytes(taken.Hash), sent) {
				t.Fatalf("round %d: got %s, want the file whole with one user", n, got)
			}
		}
	})
}
